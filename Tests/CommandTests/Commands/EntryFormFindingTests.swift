import Diagnostics
import Foundation
import OfficeFiles
import TestSupport
import Testing

/// What is told of forms that came back otherwise than they were sent, and of those that came back as they were nothing.
@Suite struct EntryFormFindingTests {
    private let folder: TemporaryFolder
    private var project: String { folder.path("p") }

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Repository.sample("contoh"), toPath: folder.path("p"))
    }

    private func form(_ arguments: String...) throws -> String {
        let form = folder.path("f.xlsx")
        let made = try Naskah.run(["form", project, "-o", form] + arguments)
        try #require(made.status == 0, "\(made.errors)")
        return form
    }

    /// Another program's copy of a form, with changes in its texts.
    private func change(_ form: String, _ change: (inout RefilledWorkbook) -> Void) throws {
        var findings = Findings()
        var book = RefilledWorkbook([UInt8](try Data(contentsOf: URL(filePath: form))), into: &findings)
        change(&book)
        try Data(try #require(book.bytes(into: &findings))).write(to: URL(filePath: form))
    }

    private func read(_ forms: String..., yes: Bool = false) throws -> (status: Int32, findings: [FoundProblem]) {
        let result = try Naskah.run(
            ["import", "--project", project, "--language", "en", "--diagnostics", "json"] + forms
                + (yes ? ["--yes"] : []))
        return (
            result.status,
            try result.output.split(separator: "\n").filter { $0.hasPrefix("{") }.map {
                try JSONDecoder().decode(FoundProblem.self, from: Data($0.utf8))
            }
        )
    }

    private func officials() throws -> String {
        try String(contentsOfFile: project + "/data/pejabat.csv", encoding: .utf8)
    }

    @Test func aColumnOfTheirOwnIsToldAndLeftOut() throws {
        let form = try form(), before = try officials()
        try change(form) { $0.put("Catatan kami", "Pejabat", row: 4, column: 20) }
        let head = try read(form)
        #expect(head.findings.filter { $0.id == "form.extra-column" }.isEmpty, "a heading without values")
        try change(form) { $0.put("sudah pensiun", "Pejabat", row: 6, column: 20) }
        let told = try read(form).findings.filter { $0.id == "form.extra-column" }
        #expect(told.map(\.severity) == ["warning"] && told.first?.message.contains("Catatan kami") == true, "\(told)")
        #expect(try officials() == before)
    }

    @Test func aRowThatWasDeletedStaysInTheProject() throws {
        let form = try form(), before = try officials()
        try change(form) { $0.clear("Pejabat", row: 9) }
        let (status, found) = try read(form, yes: true)
        let told = found.filter { $0.id == "form.row-gone" }
        #expect(status == 0 && told.map(\.severity) == ["warning"], "\(found)")
        #expect(told.first?.fix?.message == "delete it in the project if it is gone")
        #expect(try officials() == before, "the project keeps it")
        // Rows that changed places are all there.
        let other = try self.form()
        try change(other) { $0.swap("Pejabat", 7, 8) }
        #expect(try read(other).findings.filter { $0.id == "form.row-gone" } == [])
    }

    @Test func sheetsAndVersionsThatAreNotThere() throws {
        let lost = try form()
        try change(lost) { $0.rename("Pejabat", to: "Pegawai") }
        let sheet = try read(lost)
        #expect(sheet.status == 4 && sheet.findings.map(\.id).contains("form.no-sheet"), "\(sheet.findings)")
        let old = try form()
        try change(old) { $0.setProperty("Naskah versi formulir", "0") }
        let version = try read(old)
        #expect(version.status == 4 && version.findings.map(\.id) == ["form.version"], "\(version.findings)")
        #expect(version.findings.first?.message.contains("version 0, not 1") == true)
        // Written otherwise, but the same sheet.
        let spaced = try form()
        try change(spaced) { $0.rename("Pejabat", to: "PEJABAT ") }
        #expect(try read(spaced).findings.filter { $0.severity == "error" } == [])
    }

    @Test func formsOfAnotherKind() throws {
        let form = try form(), other = folder.path("lain.xlsx")
        try change(form) { _ in }
        try FileManager.default.copyItem(atPath: form, toPath: other)
        #expect(try read(form, other).findings.filter { $0.severity == "error" } == [])
        try change(other) { $0.setProperty("Naskah formulir", "lain") }
        let (status, found) = try read(form, other)
        #expect(status == 4 && found.map(\.id).contains("form.no-form"), "\(found)")
        #expect(found.first { $0.id == "form.no-form" }?.message.contains("lain.xlsx") == true)
        // Without any mark it is a list, and lists are imported apart from forms.
        let before = try officials()
        try change(other) { $0.setProperty("Naskah formulir", nil) }
        #expect(try read(form, other).status != 0)
        #expect(try officials() == before)
    }

    @Test func aFormOfAUnitThatIsGone() throws {
        let made = try Naskah.run(["form", project, "--each", "agency", "-o", folder.path("opd")])
        try #require(made.status == 0, "\(made.errors)")
        let form = folder.path("opd/diskominfo.xlsx")
        #expect(try read(form).findings.filter { $0.severity == "error" } == [])
        for file in ["opd", "pejabat"] {
            let path = "\(project)/data/\(file).csv"
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter {
                !$0.hasPrefix("diskominfo,") && !$0.contains(",diskominfo,")
            }
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
        }
        let gone = try read(form)
        #expect(gone.status == 4 && gone.findings.map(\.id).contains("form.unknown-agency"), "\(gone.findings)")
    }

    /// A form for indicators has programmes to choose from, and makes none.
    @Test func aRowOfWhatTheFormDoesNotMake() throws {
        let sample = folder.path("s")
        try FileManager.default.copyItem(atPath: Repository.sample("solok-selatan"), toPath: sample)
        let form = folder.path("i.xlsx")
        try #require(try Naskah.run(["form", sample, "--for", "indikator", "-o", form]).status == 0)
        var names: [String] = []
        try change(form) { book in
            names = book.sheets.filter { !$0.isHidden }.map(\.name)
            let sheet = names.first ?? "", row = book.freeRow(of: sheet)
            book.fill(
                sheet, row: row,
                [
                    "Nama *": "Program Yang Tidak Ada", "Program *": "Program Yang Tidak Ada",
                    "Nama": "Program Yang Tidak Ada",
                ])
        }
        let result = try Naskah.run(["import", form, "--project", sample, "--language", "en"])
        #expect(result.status == 4 && result.errors.contains("form.unknown-row"), "\(names) \(result.errors)")
    }
}
