import ArgumentParser
import Diagnostics
import Files
import Foundation
import OfficeFiles

/// Copies of the workbooks that findings are about, with a colour and a note at each cell. The user's own file is never written.
struct MarkedCopies: ParsableArguments {
    @Option(
        help: .said(
            id: "Tulis juga salinan buku kerjanya ke folder ini, dengan warna dan catatan pada sel yang bermasalah.",
            en:
                "Also write copies of the workbooks into this folder, with colours and notes at the cells of the findings."
        ),
        completion: .directory)
    var marked: String?

    func write(_ diagnostics: [Diagnostic], _ reporting: ReportOptions) throws {
        guard let marked else { return }
        var marks: [String: [CellMark]] = [:], findings = Findings()
        for diagnostic in diagnostics {
            for (range, text) in MarkedCopies.places(diagnostic, reporting.language) {
                // A list that was saved as text has neither colours nor notes.
                guard !DelimitedText.isMeant(range.file.location), let sheet = range.file.sheet,
                    let address = sheet.address(at: range.lower)
                else { continue }
                marks[range.file.location, default: []].append(
                    CellMark(sheet: sheet.sheet, address: address, weight: diagnostic.severity, text: text))
            }
        }
        var taken: Set<String> = []
        for (path, marks) in marks.sorted(by: { $0.key < $1.key }) {
            guard let bytes = FileBytes.read(path, limit: ProjectFolder.sizeLimit),
                let copy = WorkbookMarker.marked(bytes, marks, path: path, into: &findings)
            else { continue }
            let target = marked + "/" + MarkedCopies.name(of: path, besides: &taken)
            if MarkedCopies.isSame(target, path) {
                findings.report(MarkedCopies.original(target))
                continue
            }
            do {
                try AtomicFolder.make(marked)
                try AtomicFile.write(copy, to: target)
                reporting.tell(
                    Wording(id: "\(target): \(marks.count) temuan", en: "\(target): \(marks.count) findings"))
            } catch {
                findings.report(Diagnostic(error))
            }
        }
        let printer = PlainDiagnosticPrinter(language: reporting.language)
        for finding in findings.all { StandardOutput.write(printer.text(for: finding), toError: true) }
        if findings.hasErrors { throw CommandExit.document }
    }

    /// The place of a finding, and those of its notes.
    private static func places(_ diagnostic: Diagnostic, _ language: Language) -> [(SourceRange, String)] {
        let text = ([diagnostic.message] + [diagnostic.rule, diagnostic.fix?.message].compactMap { $0 })
            .map { $0.text(in: language) }.joined(separator: "\n")
        let notes = diagnostic.notes.compactMap { note in
            note.range.map { ($0, note.message.text(in: language) + "\n" + diagnostic.message.text(in: language)) }
        }
        return (diagnostic.range.map { [($0, text)] } ?? []) + notes
    }

    private static func name(of path: String, besides taken: inout Set<String>) -> String {
        let url = URL(filePath: path), stem = url.deletingPathExtension().lastPathComponent
        var name = url.lastPathComponent, number = 2
        while !taken.insert(name.lowercased()).inserted {
            name = "\(stem)-\(number).\(url.pathExtension)"
            number += 1
        }
        return name
    }

    private static func isSame(_ target: String, _ path: String) -> Bool {
        ProjectFolder.absolutePath(of: target) == ProjectFolder.absolutePath(of: path)
    }

    private static func original(_ path: String) -> Diagnostic {
        Diagnostic(
            "workbook.original", .error,
            Wording(
                id: "\(path) adalah buku kerja asli; salinan bertanda tidak menggantikannya",
                en: "\(path) is the workbook itself; a marked copy does not take its place"), at: nil
        ).fix(Wording(id: "pilih folder lain", en: "choose another folder"))
    }
}
