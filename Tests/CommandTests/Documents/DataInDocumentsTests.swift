import DocumentData
import Testing

/// Nothing is lost: what the data says is in the PDF that is about it.
@Suite struct DataInDocumentsTests {
    @Test func commitmentHasItsText() throws {
        try expect("komitmen", has: ["komitmen"], leaving: ["komitmen.penandatangan"])
    }

    @Test func commitmentHasEverySigner() throws {
        let data = try SolokSelatan.data(), pages = try squashed("komitmen")
        let officials = data.record("komitmen")?.records("penandatangan").flatMap { $0.records("pejabat") } ?? []
        #expect(officials.count >= 36)
        for official in officials {
            for key in ["jabatan", "nama", "gelar_depan", "gelar_belakang", "pangkat", "nip"] {
                guard let value = official.text(key) else { continue }
                #expect(SquashedText.pages(pages, contain: value), "\(key) of \(official.text("id") ?? "")")
            }
        }
    }

    @Test func quickWinSummaryHasEveryQuickWin() throws {
        // Months are bars, not words; photographs are seen, and described to those who do not.
        try expect(
            "quick-win", has: ["quick_win"],
            leaving: [
                "quick_win.linimasa.mulai", "quick_win.linimasa.selesai", "quick_win.foto", "quick_win.keterangan_foto",
            ])
    }

    @Test func masterplanHasItsText() throws {
        try expect("masterplan", has: ["masterplan"], leaving: ["masterplan.foto_sampul"])
    }

    @Test func masterplanHasDimensions() throws {
        try expect("masterplan", has: ["dimensi"], leaving: ["dimensi.program", "dimensi.quick_win"])
    }

    @Test func masterplanHasEveryProgramme() throws {
        try expect("masterplan", has: ["program"])
    }

    @Test func masterplanHasEveryQuickWinAndOffice() throws {
        let data = try SolokSelatan.data(), pages = try squashed("masterplan")
        for record in data.records("quick_win") + data.records("opd") {
            #expect(SquashedText.pages(pages, contain: record.text("nama") ?? "?"), "\(record.text("id") ?? "")")
        }
    }

    @Test func regionIsNamedEverywhere() throws {
        for name in SolokSelatan.documents {
            #expect(SquashedText.pages(try squashed(name), contain: "Solok Selatan"))
        }
        let values = try SolokSelatan.data()["wilayah"].map { PrintedValues($0, named: "wilayah") }?.values ?? []
        let pages = try SolokSelatan.documents.flatMap(squashed)
        for value in values {
            #expect(
                value.spellings.contains { SquashedText.pages(pages, contain: $0) },
                "\(value.path): \(value.spellings[0])")
        }
    }

    /// Samples are not to be mistaken for documents of the regency. Pages that stay blank say nothing.
    @Test(arguments: SolokSelatan.documents) func everyPageSaysThatItIsASample(_ name: String) throws {
        for (index, page) in try squashed(name).enumerated() where !page.text.isEmpty {
            #expect(page.text.contains("contoh"), "page \(index + 1)")
        }
    }

    private func squashed(_ name: String) throws -> [SquashedText] {
        try SolokSelatan.pdf(name).pages.map { SquashedText($0) }
    }

    private func expect(_ document: String, has names: [String], leaving: Set<String> = []) throws {
        let data = try SolokSelatan.data(), pages = try squashed(document)
        for name in names {
            let node = try #require(data[name])
            let values = PrintedValues(node, named: name, leaving: leaving).values
            #expect(values.count > 10)
            let missing = values.filter { value in !value.spellings.contains { SquashedText.pages(pages, contain: $0) }
            }
            #expect(
                missing.isEmpty,
                "\(missing.count) of \(values.count): \(missing.prefix(12).map { "\($0.path): \($0.spellings[0])" })")
        }
    }
}
