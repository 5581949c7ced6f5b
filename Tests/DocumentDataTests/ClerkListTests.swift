import Diagnostics
import DocumentData
import Foundation
import TestGenerators
import Testing

/// Lists as clerks lay them out, with all that stands around and between the rows: the right rows, or a finding; never a wrong one.
@Suite struct ClerkListTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let rows: String
        var merges: [String] = []
        /// Fields whose texts are compared, and the texts of each record.
        var collection = "pejabat"
        var fields = ["nama", "nip", "jabatan", "opd"]
        let records: [String]
        var findings: [String] = []
        var questions: [String] = []
        var testDescription: String { name }
    }

    private static let head = "No | Nama | NIP | Jabatan | Unit Kerja"
    private static let one = "#1 | Contoh Satu | 197001011990031001 | Kepala Dinas A | Dinas A"
    private static let two = "#2 | Contoh Dua | 197001011990031002 | Kepala Dinas B | Dinas B"
    private static let three = "#3 | Contoh Tiga | 197001011990031003 | Camat C | Kecamatan C"
    private static let first = "Contoh Satu|197001011990031001|Kepala Dinas A|dinas-a"
    private static let second = "Contoh Dua|197001011990031002|Kepala Dinas B|dinas-b"
    private static let third = "Contoh Tiga|197001011990031003|Camat C|kecamatan-c"

    static let cases: [Case] = layouts + namesAndNumbers + textsAlone + severalLists + units + plans

    private static let layouts: [Case] = [
        Case(
            name: "titles, numbers of columns, groups, total, signature",
            rows: """
                DAFTAR PEJABAT
                KABUPATEN CONTOH

                \(head)
                #1 | #2 | #3 | #4 | #5
                A | Dinas
                \(one)
                \(two)
                B | Kecamatan
                \(three)
                | Jumlah | | | #3

                | | | Mengetahui,
                | | | Sekretaris Daerah
                """, records: [first, second, third], findings: ["workbook.left-out"]),
        Case(
            name: "headings with line ends and spaced letters",
            rows: """
                No. | Nama\\nLengkap | N I P | J A B A T A N | Unit\\nKerja
                \(one)
                \(two)
                """, records: [first, second]),
        Case(
            name: "head again on each page, spaced otherwise",
            rows: """
                \(head)
                \(one)
                NO. | NAMA | N I P | JABATAN | UNIT KERJA
                \(two)
                """, records: [first, second], findings: ["workbook.left-out"]),
        Case(
            name: "empty columns between",
            rows: """
                No | | Nama | | NIP | Jabatan | | Unit Kerja
                #1 | | Contoh Satu | | 197001011990031001 | Kepala Dinas A | | Dinas A
                """, records: [first]),
        Case(
            name: "headings merged over an empty column",
            rows: """
                No | Nama | | NIP | Jabatan | Unit Kerja
                #1 | Contoh Satu | | 197001011990031001 | Kepala Dinas A | Dinas A
                """, merges: ["B1:C1", "B2:C2"], records: [first]),
        Case(
            name: "heading beside its values",
            rows: """
                No | Nama | | NIP | Jabatan | Unit Kerja
                #1 | | Contoh Satu | 197001011990031001 | Kepala Dinas A | Dinas A
                """, records: ["|197001011990031001|Kepala Dinas A|dinas-a"],
            findings: ["workbook.column-without-heading"]),
        Case(
            name: "notes beside the list",
            rows: "\(head)\n\(one) | | cek lagi\n\(two)", records: [first, second],
            findings: ["workbook.column-without-heading"]),
        Case(
            name: "units merged over the rows of their officials",
            rows: """
                Unit Kerja | Nama | NIP | Jabatan
                Dinas A | Contoh Satu | 197001011990031001 | Kepala Dinas A
                | Contoh Dua | 197001011990031002 | Sekretaris Dinas A
                """, merges: ["A2:A3"], records: [first, "Contoh Dua|197001011990031002|Sekretaris Dinas A|dinas-a"]),
        Case(
            name: "units left out below the first of their officials",
            rows: """
                Unit Kerja | Nama | NIP | Jabatan
                Dinas A | Contoh Satu | 197001011990031001 | Kepala Dinas A
                | Contoh Dua | 197001011990031002 | Sekretaris Dinas A
                """, records: [first, "Contoh Dua|197001011990031002|Sekretaris Dinas A|"],
            findings: ["workbook.blank-unit"]),
    ]

    private static let namesAndNumbers: [Case] = [
        Case(
            name: "NIP below the name in the same cell",
            rows:
                "No | Nama / NIP | Jabatan | Unit Kerja\n#1 | Contoh Satu\\nNIP. 197001011990031001 | Kepala Dinas A | Dinas A",
            records: [first]),
        Case(
            name: "NIP in the row below its name, the other cells merged",
            rows: """
                No | Nama / NIP | Jabatan | Unit Kerja
                #1 | Contoh Satu | Kepala Dinas A | Dinas A
                | 197001011990031001
                #2 | Contoh Dua | Kepala Dinas B | Dinas B
                | NIP. 197001011990031002
                """, merges: ["A2:A3", "C2:C3", "D2:D3", "A4:A5", "C4:C5", "D4:D5"], records: [first, second]),
        Case(
            name: "NIP in the row below its name, nothing merged, under 'Nama' alone",
            rows: """
                No | Nama | Jabatan | Unit Kerja
                #1 | Contoh Satu | Kepala Dinas A | Dinas A
                | 197001011990031001
                #2 | Contoh Dua | Kepala Dinas B | Dinas B
                | 197001011990031002
                """, records: [first, second]),
        Case(
            name: "NIP in the row below, with the rank beside it",
            rows: """
                No | Nama / NIP | Jabatan | Unit Kerja
                #1 | Contoh Satu | Kepala Dinas A | Dinas A
                | 197001011990031001 | Pembina (IV/a)
                """, records: [first.replacing("197001011990031001", with: ""), "|197001011990031001|Pembina (IV/a)|"],
            findings: ["workbook.number-as-name", "workbook.blank-unit"]),
        Case(
            name: "vacant posts in many words, and who acts before the name",
            rows: """
                \(head) | Status
                #1 | (Lowong) | | Kepala Dinas A | Dinas A |
                #2 | ……… | … | Kepala Dinas B | Dinas B | Lowong
                #3 | Plt. Contoh Tiga | 197001011990031003 | Camat C | Kecamatan C |
                """, fields: ["nama", "status", "opd"],
            records: ["|lowong|dinas-a", "|lowong|dinas-b", "Contoh Tiga|Plt.|kecamatan-c"]),
        Case(
            name: "spaces without width, and of web pages",
            rows:
                "\(head)\n#1 | \u{A0}Contoh Satu\u{200B} | 197001011990031001 | Kepala\u{A0}Dinas A\u{FEFF} | Dinas A\u{200B}",
            records: [first]),
        Case(
            name: "a number that Excel has rounded",
            rows: "\(head)\n\(one.replacing("| 197001011990031001", with: "| #197001011990031001"))",
            records: ["Contoh Satu||Kepala Dinas A|dinas-a"], findings: ["workbook.rounded-number"]),
    ]

    private static let textsAlone: [Case] = [
        Case(
            name: "a name without anything beside it",
            rows: "Nama | NIP | Jabatan\nContoh Satu | 197001011990031001 | Kepala Dinas A\nContoh Dua",
            fields: ["nama"], records: ["Contoh Satu"], findings: ["workbook.presumed-heading"]),
        Case(
            name: "an office that goes on in the next row",
            rows: "\(head)\n\(one)\n | | | Kabupaten Contoh |\n\(two)", records: [first, second],
            findings: ["workbook.fragment"]),
        Case(
            name: "names that begin like totals and notes",
            rows: """
                \(head)
                #1 | Total Contoh | | Kepala Dinas A | Dinas A
                #2 | Catatan Contoh | | Kepala Dinas B | Dinas B
                """, fields: ["nama"], records: ["Total Contoh", "Catatan Contoh"]),
        Case(
            name: "records below the end",
            rows: "\(head)\n\(one)\n\nSumber: BKPSDM\n\(two)", records: [first],
            findings: ["workbook.left-out", "workbook.row-below"]),
        Case(
            name: "the same official twice",
            rows: "\(head)\n\(one)\n\(two)\n\(one)", records: [first, second], findings: ["import.repeated"]),
        Case(
            name: "the same official with two numbers",
            rows: "\(head)\n\(one)\n\(one.replacing("031001", with: "031009"))", records: [first],
            findings: ["import.contradiction"]),
    ]

    private static let severalLists: [Case] = [
        Case(
            name: "two lists below each other: the officials",
            rows: "\(head)\n\(one)\n\nDaftar OPD\nNo | Nama OPD | Singkatan\n#1 | Dinas A | DA\n#2 | Dinas Z | DZ",
            records: [first]),
        Case(
            name: "two lists below each other: the units",
            rows: "\(head)\n\(one)\n\nDaftar OPD\nNo | Nama OPD | Singkatan\n#1 | Dinas A | DA\n#2 | Dinas Z | DZ",
            collection: "opd", fields: ["nama", "singkatan"], records: ["Dinas A|DA", "Dinas Z|DZ"]),
        Case(
            name: "two lists, the longer one below",
            rows:
                "No | Nama OPD | Singkatan\n#1 | Dinas A | DA\n#2 | Dinas B | DB\n\nDAFTAR PEJABAT\n\(head)\n\(one)\n\(two)",
            records: [first, second], findings: ["workbook.left-out"]),
        Case(
            name: "two lists beside each other",
            rows: "\(head) | | No | Nama OPD | Singkatan\n\(one) | | #1 | Dinas Z | DZ", records: [first],
            questions: ["Nama OPD"]),
    ]

    private static let units: [Case] = [
        Case(
            name: "units of which only names are known",
            rows: """
                Nama OPD | Singkatan | Alamat
                Dinas Kesehatan | Dinkes | Jalan A
                Dinas Sosial
                Badan Keuangan
                """, collection: "opd", fields: ["nama"],
            records: ["Dinas Kesehatan", "Dinas Sosial", "Badan Keuangan"]),
        Case(
            name: "units between headings in capitals",
            rows: """
                Nama OPD | Singkatan | Alamat
                DINAS DAERAH
                Dinas Kesehatan | Dinkes | Jalan A
                Dinas Sosial
                """, collection: "opd", fields: ["nama"], records: ["Dinas Kesehatan", "Dinas Sosial"],
            findings: ["workbook.left-out"]),
        Case(
            name: "units that begin like notes",
            rows: "Nama OPD | Singkatan\nDinas A | A\nSumber Daya Air Contoh | SDA\nDinas B | B\nSumber: BPS",
            collection: "opd", fields: ["nama"], records: ["Dinas A", "Sumber Daya Air Contoh", "Dinas B"],
            findings: ["workbook.left-out"]),
    ]

    private static let plans: [Case] = [
        Case(
            name: "two targets and an amount, years above",
            rows:
                "No | Program | Indikator | Target | | Pagu\n | | | #2026 | #2027 |\n#1 | Contoh | Nilai | #2 | #3 | #1500000",
            merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"], collection: "program",
            fields: ["nama", "target_2026", "target_2027", "anggaran"], records: ["Contoh|2|3|1500000"]),
        Case(
            name: "two columns 'Target'",
            rows: "Program | Indikator | Target | Target | Pagu\nContoh | Nilai | #2 | #3 | #1500000",
            collection: "program",
            fields: ["nama", "anggaran"], records: ["Contoh|1500000"]),
        Case(
            name: "amounts in millions, by the heading",
            rows: "Program | Indikator | Target 2026 | Pagu (Rp Juta)\nContoh | Nilai | #2 | #1500",
            collection: "program",
            fields: ["nama"], records: ["Contoh"], findings: ["workbook.amount-unit"]),
        Case(
            name: "amounts in thousands, by a title",
            rows:
                "RENCANA PROGRAM\n(dalam ribuan rupiah)\nProgram | Indikator | Target 2026 | Pagu\nContoh | Nilai | #2 | #1500",
            collection: "program", fields: ["nama"], records: ["Contoh"], findings: ["workbook.amount-unit"]),
        Case(
            name: "numbers and totals that are texts",
            rows:
                "No | Program | Indikator | Target 2026 | Pagu\n1 | Contoh | Nilai | 12,5 | 1.500.000\nJumlah | | | | 1.500.000",
            collection: "program", fields: ["nama", "target_2026", "anggaran"], records: ["Contoh|12,5|1.500.000"],
            findings: ["workbook.left-out"]),
    ]

    private func read(_ bytes: [UInt8], _ end: String) throws -> WorkbookImport {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + end)
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(bytes).write(to: path)
        return WorkbookImport([path.path], answers: [:])
    }

    private func records(_ read: WorkbookImport, _ test: Case) -> [String] {
        let units = read.tables.first { $0.collection == "opd" }
        let table = read.tables.first { $0.collection == test.collection }.map {
            WorkbookImport.referring($0, to: units)
        }
        return (table?.records ?? []).map { record in test.fields.map { record[$0] ?? "" }.joined(separator: "|") }
    }

    @Test(arguments: cases) func rows(test: Case) throws {
        let read = try read(try MadeLists.workbook(.init("Daftar", merges: test.merges, test.rows)), ".xlsx")
        #expect(records(read, test) == test.records)
        #expect(read.findings.all.map(\.id) == test.findings)
        #expect(read.questions.map(\.heading) == test.questions)
    }

    /// The same lists saved as text say the same, but for what only workbooks have: merged cells, and numbers that were rounded.
    @Test(arguments: cases.filter { $0.merges.isEmpty && !$0.findings.contains("workbook.rounded-number") })
    func savedAsText(test: Case) throws {
        for (delimiter, start, end) in [(";", "\u{FEFF}", ".csv"), (";", "sep=;\r\n", ".csv"), ("\t", "", ".tsv")] {
            let lines = test.rows.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
                    let text = cell.trimmingCharacters(in: .init(charactersIn: " ")).replacing("\\n", with: "\n")
                    let plain = text.hasPrefix("#") && text.count > 1 ? String(text.dropFirst()) : text
                    return "\"" + plain.replacing("\"", with: "\"\"") + "\""
                }.joined(separator: delimiter)
            }
            let read = try read(Array((start + lines.joined(separator: "\r\n")).utf8), end)
            #expect(records(read, test) == test.records)
            #expect(read.findings.all.map(\.id) == test.findings)
        }
    }

    /// What Excel calls 'Unicode text', and bytes of an old code page, which are refused.
    @Test func encodings() throws {
        let text = "Nama;NIP;Jabatan\r\nContoh Éko;;Kepala Dinas A\r\n"
        let wide = text.utf16.reduce(into: [UInt8(0xFF), UInt8(0xFE)]) { $0 += [UInt8($1 & 255), UInt8($1 >> 8)] }
        #expect(try read(wide, ".txt").tables.first?.records.first?["nama"] == "Contoh Éko")
        let old = text.unicodeScalars.map { UInt8($0.value & 255) }
        #expect(try read(old, ".csv").findings.all.map(\.id) == ["workbook.encoding"])
        #expect(try read(Array("<html><table>".utf8), ".csv").findings.all.map(\.id) == ["workbook.other-kind"])
    }
}
