import ArgumentParser
import Diagnostics
import DocumentData
import Files
import Foundation

/// `naskah form`
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: HelpText.said(
            id: "Membuat buku kerja untuk diisi, dengan daftar pilihan.",
            en: "Writes a workbook to fill in, with lists to choose from."),
        discussion: HelpText.said(
            id: """
                naskah form proyek
                naskah form proyek --for program -o program.xlsx
                naskah form proyek --for komitmen --each agency

                Yang sudah ada dalam proyek langsung terisi. Dengan --each agency setiap OPD mendapat formulir sendiri; naskah import \
                mengumpulkan semuanya sekaligus, dan memberi tahu siapa yang belum menjawab dan jawaban mana yang bertentangan.
                """,
            en: """
                naskah form proyek
                naskah form proyek --for program -o program.xlsx
                naskah form proyek --for komitmen --each agency

                What the project has is filled in already. With --each agency every unit gets a form of its own; naskah import takes all of \
                them back at once, and tells who has not answered and who contradicts whom.
                """))

    enum Each: String, ExpressibleByArgument, CaseIterable { case agency }

    @Argument(
        help: .said(id: "Folder proyek, yang memuat naskah.yaml.", en: "Folder of the project, with naskah.yaml."),
        completion: .directory)
    var project = "."

    @Option(name: .customLong("for"), help: .said(id: "Hal yang ditanyakan dalam formulir.", en: "What is asked for."))
    var kind: EntryFormKind = .commitment

    @Option(
        help: .said(
            id: "Satu formulir bagi setiap OPD (agency), dalam sebuah folder.",
            en: "One form for each agency, in a folder."))
    var each: Each?

    @Option(
        name: .shortAndLong,
        help: .said(
            id: "Berkas formulir, atau folder bersama --each. (bawaan: dalam build proyek)",
            en: "File of the form, or folder with --each. (default: in build of the project)"), completion: .file())
    var output: String?

    @OptionGroup var reporting: ReportOptions

    func run() throws {
        let folder = ProjectName.folder(project)
        var findings = Findings()
        guard let project = ImportedProject(folder, into: &findings), !findings.hasErrors else {
            reporting.report([findings])
            throw CommandExit.data
        }
        let name = "formulir-\(kind.rawValue)",
            target = output ?? "\(folder)/build/\(name)" + (each == nil ? ".xlsx" : "")
        let files = try forms(project, target, into: &findings)
        do {
            let parent = each == nil ? URL(filePath: target).deletingLastPathComponent().relativePath : target
            try? AtomicFolder.make(parent)
            for (path, bytes) in files where !findings.hasErrors { try AtomicFile.write(bytes, to: path) }
        } catch {
            findings.report(Diagnostic(error))
        }
        if !findings.hasErrors {
            for (path, _) in files { reporting.tell(Wording(verbatim: path)) }
        }
        try reporting.end([findings])
    }

    private func forms(
        _ project: ImportedProject, _ target: String, into findings: inout Findings
    ) throws -> [(path: String, bytes: [UInt8])] {
        guard each != nil else {
            var draft = EntryFormDraft(kind, of: project)
            return draft.bytes(into: &findings).map { [(target, $0)] } ?? []
        }
        let agencies = project.tables["opd"]?.records ?? []
        guard !agencies.isEmpty else {
            throw ValidationError(
                reporting.speech.text(
                    Wording(id: "proyek tidak mempunyai OPD", en: "the project has no units")))
        }
        return agencies.compactMap { agency in
            var draft = EntryFormDraft(kind, of: project, for: agency)
            return draft.bytes(into: &findings).map {
                ("\(target)/\(FormCommand.fileName(agency["id"] ?? "")).xlsx", $0)
            }
        }
    }

    /// Ids are names of files but for what file systems do not take.
    private static func fileName(_ id: String) -> String {
        String(id.map { $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : "-" })
    }
}

extension EntryFormKind: ExpressibleByArgument {}
