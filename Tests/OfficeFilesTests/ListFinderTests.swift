import Diagnostics
import OfficeFiles
import TestGenerators
import Testing

/// Lists as clerks lay them out: where the head is, which rows are records, what stands between and around them.
@Suite struct ListFinderTests {
    private static let known: Set = ["no", "nama", "nip", "jabatan", "unit kerja", "target", "gol", "tmt", "pangkat"]

    private func found(_ rows: String, merges: [String] = [], needed: Int = 2) throws -> SheetList? {
        var findings = Findings()
        let bytes = try MadeLists.workbook(.init("Daftar", merges: merges, rows))
        let sheet = try #require(ReadCells.sheets(bytes, into: &findings).first)
        return ListFinder.list(in: sheet, isKnown: Self.known.contains, needed: needed)
    }

    private func records(_ list: SheetList) -> [String] {
        list.rows.map { row in
            row.cells.map { $0.map { list.sheet.text($0).replacing("\n", with: "/") } ?? "" }.joined(separator: "|")
        }
    }

    private func leftovers(_ list: SheetList) -> [String] { list.leftovers.map { "\($0.kind) \($0.row)" } }

    @Test func titlesNumbersGroupsTotals() throws {
        let list = try #require(
            try found(
                """
                DAFTAR PEJABAT
                KABUPATEN CONTOH

                No. | Nama | NIP | Jabatan
                #1 | #2 | #3 | #4
                A | Pimpinan
                #1 | Contoh Satu | 1 | Bupati
                | DINAS CONTOH
                #2 | Contoh Dua | 2 | Kepala\\nDinas
                No. | Nama | NIP | Jabatan
                #3 | Contoh Tiga
                Jumlah | | | #3

                | | | Mengetahui,
                | | | Bupati Contoh
                """, merges: ["A1:D1"]))
        #expect(list.headRows == 4...4)
        #expect(list.columns.map(\.heading) == ["No.", "Nama", "NIP", "Jabatan"])
        #expect(records(list) == ["1|Contoh Satu|1|Bupati", "2|Contoh Dua|2|Kepala/Dinas", "3|Contoh Tiga||"])
        #expect(
            leftovers(list) == [
                "title 1", "title 2", "numbers 5", "group 6", "group 8", "repeatedHead 10", "total 12", "footer 14",
                "footer 15",
            ])
        #expect(list.rows.map { $0.group.map { list.sheet.text($0) } } == ["Pimpinan", "DINAS CONTOH", "DINAS CONTOH"])
        #expect(list.rowBelow == nil)
        #expect(list.range(of: list.rows[1]).description == "daftar.xlsx, Daftar!A9:D9")
    }

    @Test func headsOfSeveralRows() throws {
        let list = try #require(
            try found(
                """
                No | Nama | Pangkat | | Target | | Jabatan
                | | Gol | TMT | #2025 | #2026 |
                #1 | Contoh | IV/c | a | #1 | #2 | Kepala
                """, merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2"]))
        #expect(list.headRows == 1...2)
        #expect(
            list.columns.map(\.heading) == [
                "No", "Nama", "Pangkat Gol", "Pangkat TMT", "Target 2025", "Target 2026", "Jabatan",
            ])
        #expect(records(list) == ["1|Contoh|IV/c|a|1|2|Kepala"])
        // The known headings may stand in the lower row.
        let lower = try #require(
            try found(
                "No | Nama | Kepegawaian | | \n | | Gol | TMT | NIP\n#1 | a | b | c | d",
                merges: ["A1:A2", "B1:B2", "C1:E1"]))
        #expect(lower.headRows == 1...2)
        #expect(
            lower.columns.map(\.heading) == ["No", "Nama", "Kepegawaian Gol", "Kepegawaian TMT", "Kepegawaian NIP"])
    }

    /// A cell that is merged over rows counts in each of them.
    @Test func mergedRows() throws {
        let list = try #require(
            try found("Unit Kerja | Nama | NIP\nDinas | a | 1\n | b | 2\nBadan | c | 3", merges: ["A2:A3"]))
        #expect(records(list) == ["Dinas|a|1", "Dinas|b|2", "Badan|c|3"])
    }

    @Test func noListIsFoundInForms() throws {
        #expect(try found("Formulir\nNama | Contoh\nAlamat | Jalan Contoh") == nil)
        let free = try #require(try found("Judul\nKode | Uraian\nA1 | #12", needed: 0))
        #expect(records(free) == ["A1|12"])
    }

    /// Records below the signature are not lost silently.
    @Test func recordsBelowTheEnd() throws {
        let list = try #require(
            try found("No | Nama | NIP\n#1 | a | 1\n\nMengetahui\n#2 | b | 2"))
        #expect(records(list) == ["1|a|1"])
        #expect(list.rowBelow == 5)
    }

    @Test func hiddenIsNotRead() throws {
        let data = """
            <cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nama</t></is></c>\
            <c r="B1" t="inlineStr"><is><t>TMT</t></is></c><c r="C1" t="inlineStr"><is><t>NIP</t></is></c></row>\
            <row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c><c r="B3"><v>3</v></c></row></sheetData>
            """
        var findings = Findings()
        let bytes = try OfficeFileMaker.file(MadeWorkbook().parts(data: data))
        let sheet = try #require(ReadCells.sheets(bytes, into: &findings).first)
        let list = try #require(ListFinder.list(in: sheet, isKnown: Self.known.contains, needed: 2))
        #expect(list.columns.map(\.heading) == ["Nama", "NIP"])
        #expect(records(list) == ["2|"])
    }
}
