import Diagnostics
import Files
import Foundation
import OfficeFiles

/// All findings as a workbook: a row for each, with links to the cells and files that they are about.
struct FindingsWorkbook {
    /// Where it is written.
    let path: String
    let language: Language

    /// - Parameter project: the folder that places are told in.
    func write(_ diagnostics: [Diagnostic], project: String) throws {
        var findings = Findings()
        let bytes = WorkbookWriter.bytes([sheet(diagnostics, project)], into: &findings)
        do throws(OutputError) {
            if let bytes { return try AtomicFile.write(bytes, to: path) }
        } catch {
            findings.report(error.diagnostic)
        }
        for finding in findings.all {
            StandardOutput.write(PlainDiagnosticPrinter(language: language).text(for: finding), toError: true)
        }
        throw CommandExit.document
    }

    private func sheet(_ diagnostics: [Diagnostic], _ project: String) -> SheetDraft {
        func word(_ id: String, _ en: String) -> String { Wording(id: id, en: en).text(in: language) }
        return SheetDraft(
            word("Temuan", "Findings"),
            columns: [
                (word("Berat", "Weight"), 12), (word("Tempat", "Place"), 32), (word("Isi", "Content"), 24),
                (word("Temuan", "Finding"), 56), (word("Aturan", "Rule"), 40), (word("Saran", "Fix"), 40),
                (word("Kode", "Code"), 24),
            ],
            rows: diagnostics.map { diagnostic in
                [
                    SheetDraft.Cell(weight(diagnostic.severity)), place(diagnostic, project),
                    SheetDraft.Cell(diagnostic.range.map { String($0.text.prefix(200)) } ?? ""),
                    SheetDraft.Cell(diagnostic.message.text(in: language)),
                    SheetDraft.Cell(diagnostic.rule?.text(in: language) ?? ""),
                    SheetDraft.Cell(diagnostic.fix?.message.text(in: language) ?? ""), SheetDraft.Cell(diagnostic.id),
                ]
            })
    }

    private func weight(_ severity: Severity) -> String {
        switch severity {
        case .error: Wording(id: "kesalahan", en: "error").text(in: language)
        case .warning: Wording(id: "peringatan", en: "warning").text(in: language)
        case .note: Wording(id: "catatan", en: "note").text(in: language)
        }
    }

    private func place(_ diagnostic: Diagnostic, _ project: String) -> SheetDraft.Cell {
        guard let range = diagnostic.range else {
            return SheetDraft.Cell(
                diagnostic.page.map { Wording(id: "halaman \($0)", en: "page \($0)").text(in: language) } ?? "")
        }
        return PlaceLink(path: path, project: project).cell(range)
    }
}
