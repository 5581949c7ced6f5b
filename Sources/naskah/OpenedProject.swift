import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction
import Foundation
import LayoutLanguage

/// A project whose data is sound, with what is needed to make its documents.
struct OpenedProject {
    private(set) var data: LoadedProject
    let resources: ProductionResources
    /// Warnings about the data, the fonts and the installation.
    private(set) var findings: Findings

    /// Opens a folder, or the folder of a `naskah.yaml`. Reports and ends the command when that fails.
    /// - Parameter keep: gets the findings before the command ends.
    static func open(
        _ argument: String, _ reporting: ReportOptions, paper: String? = nil,
        keepingFailure keep: (Findings) throws -> Void = { _ in }
    ) throws -> OpenedProject {
        let path = try folder(argument, reporting)
        switch attempt(path, paper: paper) {
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
        _ path: String, paper: String? = nil, sharing shared: ProductionResources? = nil
    ) -> Result<OpenedProject, Failure> {
        var findings = Findings()
        let profiles = (shared?.installation ?? Installation.find())?.profiles
        guard access(path + "/" + Project.fileName, F_OK) == 0 || shared == nil else {
            findings.report(noProject(path))
            return .failure(Failure(findings: findings, exit: CommandExit.data))
        }
        guard let data = ProjectLoader.load(path, profiles: profiles, paper: paper, into: &findings) else {
            return .failure(Failure(findings: findings, exit: CommandExit.data))
        }
        let failed = ProjectAssertions.findings(on: data.root, data.checks)
        findings.report(contentsOf: failed)
        guard !failed.hasErrors else { return .failure(Failure(findings: findings, exit: CommandExit.data)) }
        guard let resources = shared ?? ProductionResources.open(project: path, into: &findings) else {
            return .failure(Failure(findings: findings, exit: CommandExit.document))
        }
        return .success(OpenedProject(data: data, resources: resources, findings: findings))
    }

    /// For papers that are to be signed: what is left of a template is told, and a mark that says that they are not true is an error.
    /// - Parameter watermark: as the command asks for it.
    mutating func demandTruth(watermark: String?) {
        if !data.tellsPlaceholders { findings.report(contentsOf: data.placeholders) }
        data.tellsPlaceholders = true
        let own = data.mark.map { ($0.text, $0.range) }
        let asked = watermark.flatMap { $0.isEmpty ? nil : ($0, SourceRange?.none) }
        guard let (mark, range) = own ?? asked else { return }
        findings.report(
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
        guard let old = DataVersion(earlier, into: &told), let new = DataVersion(data.path, into: &told) else {
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
