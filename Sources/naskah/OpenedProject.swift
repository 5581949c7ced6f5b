import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction
import Files
import Foundation
import LayoutLanguage
import Synchronization

/// A project whose data is sound, with what is needed to make its documents.
struct OpenedProject {
    private(set) var data: LoadedProject
    let resources: ProductionResources
    /// What was found while reading, and about the fonts and the installation.
    private var known: Findings
    /// Being compared, or compared.
    private let facts: ConcurrentValue<Findings>

    /// Warnings about the data, the fonts and the installation. Waits for the facts.
    var findings: Findings {
        var all = known
        all.report(contentsOf: facts.value)
        return all
    }

    /// When the facts of a project are compared with each other.
    enum FactComparison {
        /// Before anything is done with it: their errors end the command.
        case first
        /// While its documents are laid out: `WritingCondition` and `endUnlessSound` see to the errors.
        case meanwhile
    }

    /// Opens a folder, or the folder of a `naskah.yaml`. Reports and ends the command when that fails.
    /// - Parameters:
    ///   - only: documents that are going to be made, all when there is none: their layouts are read meanwhile. nil when none will be.
    ///   - keep: gets the findings before the command ends.
    static func open(
        _ argument: String, _ reporting: ReportOptions, paper: String? = nil, facts comparison: FactComparison = .first,
        readingAhead only: [String]? = nil, keepingFailure keep: (Findings) throws -> Void = { _ in }
    ) throws -> OpenedProject {
        let path = try folder(argument, reporting)
        switch attempt(path, paper: paper, facts: comparison, readingAhead: only) {
        case .success(let opened): return opened
        case .failure(let failure):
            reporting.report([failure.findings])
            try keep(failure.findings)
            throw failure.exit
        }
    }

    /// Why a project cannot be opened.
    struct Failure: Error {
        let findings: Findings
        let exit: ExitCode
    }

    /// Opens a folder, and says nothing.
    /// - Parameter shared: fonts and layouts of several projects; nil for those of the installation and of this project.
    static func attempt(
        _ path: String, paper: String? = nil, sharing shared: ProductionResources? = nil,
        facts comparison: FactComparison = .first, readingAhead only: [String]? = nil
    ) -> Result<OpenedProject, Failure> {
        var findings = Findings()
        let installation = shared?.installation ?? Installation.find()
        let layouts = only == nil ? nil : installation.map { LayoutsAhead(project: path, installed: $0.layouts) }
        guard access(path + "/" + Project.fileName, F_OK) == 0 || shared == nil else {
            findings.report(noProject(path))
            return .failure(Failure(findings: findings, exit: CommandExit.data))
        }
        // Fonts are looked for while the data is read.
        let opening = ConcurrentValue {
            var findings = Findings()
            var resources = shared ?? ProductionResources.open(project: path, into: &findings)
            resources?.layoutsAhead = layouts
            layouts?.read()
            return (resources: resources, findings: findings)
        }
        let read = ProjectLoader.read(path, profiles: installation?.profiles, paper: paper, into: &findings) {
            documents in
            let wanted = documents.filter { only?.contains($0.key) != false || only?.isEmpty == true }
            layouts?.expect(Array(wanted.prefix(Processors.count)))
        }
        guard let data = read else {
            return .failure(Failure(findings: findings, exit: CommandExit.data))
        }
        // Pages that are made meanwhile take longer than the facts.
        let facts = ConcurrentValue(standingBackBy: comparison == .meanwhile ? 5 : 0) {
            var facts = FactChecks.findings(on: data)
            if !facts.hasErrors { facts.report(contentsOf: ProjectAssertions.findings(on: data.root, data.checks)) }
            return facts
        }
        if opening.valueIfKnown == nil { layouts?.read() }
        let opened = opening.value
        if (comparison == .first || opened.resources == nil) && facts.value.hasErrors {
            findings.report(contentsOf: facts.value)
            return .failure(Failure(findings: findings, exit: CommandExit.data))
        }
        findings.report(contentsOf: opened.findings)
        guard let resources = opened.resources else {
            findings.report(contentsOf: facts.value)
            return .failure(Failure(findings: findings, exit: CommandExit.document))
        }
        return .success(OpenedProject(data: data, resources: resources, known: findings, facts: facts))
    }

    /// For a command that ends now: the system takes back all memory at once, faster than each value of the data would be freed.
    func keepUntilExit() { OpenedProject.last.withLock { $0 = (data, resources) } }

    private static let last = Mutex<(data: LoadedProject, resources: ProductionResources)?>(nil)

    /// Facts that are still being compared decide whether a file is written.
    var writingCondition: WritingCondition { WritingCondition(facts) }

    /// Ends the command when comparing the facts, which went on meanwhile, has found errors: nothing was written.
    func endUnlessSound(_ reporting: ReportOptions) throws {
        guard facts.value.hasErrors else { return }
        reporting.report([findings])
        throw CommandExit.data
    }

    /// For papers that are to be signed: what is left of a template is told, and a mark that says that they are not true is an error.
    /// - Parameter watermark: as the command asks for it.
    mutating func demandTruth(watermark: String?) {
        if !data.tellsPlaceholders { known.report(contentsOf: data.placeholders) }
        data.tellsPlaceholders = true
        let own = data.mark.map { ($0.text, $0.range) }
        let asked = watermark.flatMap { $0.isEmpty ? nil : ($0, SourceRange?.none) }
        guard let (mark, range) = own ?? asked else { return }
        known.report(
            Diagnostic(
                "data.marked", .error,
                Wording(
                    id: "naskah masih bertanda \"\(mark)\" pada setiap halaman",
                    en: "every page is still marked '\(mark)'"), at: range
            )
            .fix(
                Wording(
                    id: "hapus tandanya bila isinya sudah benar, atau susun tanpa --final",
                    en: "take the mark away when everything is true, or compile without --final")))
    }

    /// What differs from an earlier version of the project's folder is marked on the pages.
    mutating func markChanges(since earlier: String, _ reporting: ReportOptions) throws {
        var told = Findings()
        guard let folder = RevisionFolder(earlier, into: &told), let old = DataVersion(folder.path, into: &told),
            let new = DataVersion(data.path, into: &told)
        else {
            reporting.report([told])
            throw CommandExit.data
        }
        data.changes = ChangedPlaces(DataComparison(from: old, to: new))
    }

    private static func folder(_ argument: String, _ reporting: ReportOptions) throws -> String {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder)
        if exists, isFolder.boolValue { return argument }
        if exists, argument == Project.fileName || argument.hasSuffix("/" + Project.fileName) {
            let folder = argument.dropLast(Project.fileName.count)
            return folder.isEmpty ? "." : String(folder)
        }
        var findings = Findings()
        findings.report(noProject(argument))
        reporting.report([findings])
        throw CommandExit.usage
    }

    private static func noProject(_ argument: String) -> Diagnostic {
        let exists = access(argument, F_OK) == 0
        return Diagnostic(
            "files.no-project", .error,
            exists
                ? Wording(id: "'\(argument)' bukan folder proyek", en: "'\(argument)' is not the folder of a project")
                : Wording(id: "folder '\(argument)' tidak ada", en: "there is no folder '\(argument)'"), at: nil
        )
        .rule(
            Wording(
                id: "proyek adalah folder yang memuat \(Project.fileName)",
                en: "a project is a folder with a file \(Project.fileName)")
        )
        .fix(Wording(id: "buat proyek baru dengan: naskah init FOLDER", en: "make a new project: naskah init FOLDER"))
    }

    /// All documents, or those named by `--only`, in the order of the project.
    func documents(only: [String], _ language: Language) throws -> [LoadedProject.Document] {
        let known = data.documents.map(\.key)
        for name in only where !known.contains(name) {
            let list = known.joined(separator: ", ")
            let near = NearMiss.nearest(to: name, in: known)
            throw ValidationError(
                Wording(
                    id: "dokumen '\(name)' tidak ada dalam proyek (\(list))"
                        + (near.map { "; maksudnya '\($0)'?" } ?? ""),
                    en: "the project has no document '\(name)' (\(list))"
                        + (near.map { "; did you mean '\($0)'?" } ?? "")
                ).text(in: language))
        }
        return only.isEmpty ? data.documents : data.documents.filter { only.contains($0.key) }
    }
}
