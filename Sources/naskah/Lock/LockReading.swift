import CairoRendering
import Diagnostics
import DocumentData
import DocumentProduction
import Files
import Foundation
import Review

/// Finds out what a project is made with now, and what it was locked with.
struct LockReading {
    let project: OpenedProject
    let reporting: ReportOptions

    private var folder: String { project.data.path }
    private var path: String { folder + "/" + ProjectLock.fileName }

    /// The lock that the project has; nil after a finding, also when it has none.
    func locked(into findings: inout Findings) -> ProjectLock? {
        guard let bytes = FileBytes.read(path) else {
            findings.report(
                Diagnostic(
                    "lock.missing", .error,
                    Wording(id: "proyek ini belum dikunci", en: "the project is not locked"), at: nil
                )
                .fix(Wording(id: "kunci dengan: naskah lock \(folder)", en: "lock it: naskah lock \(folder)")))
            return nil
        }
        return ProjectLock(
            SourceFile(path: ProjectLock.fileName, location: path, bytes: bytes), into: &findings)
    }

    /// What the project is made with, and its pages. Documents are laid out; nil after findings of severity error.
    func now(into findings: inout Findings) -> ProjectLock? {
        let batch = DocumentBatch(
            project: project, documents: project.data.documents, jobs: nil, progress: ProgressLine(reporting))
        let outcomes = batch.run { [resources = project.resources, path = folder] producer, document in
            var outcome = DocumentBatch.Outcome()
            let reviewer = DocumentReviewer(producer: producer, fonts: resources.fonts, project: "", path: path)
            outcome.lock = reviewer.lockEntries(of: document, into: &outcome.findings) ?? []
            return outcome
        }
        for outcome in outcomes { findings.report(contentsOf: outcome.findings) }
        return findings.hasErrors ? nil : ProjectLock(means + outcomes.flatMap(\.lock))
    }

    private var means: [ProjectLock.Entry] {
        var entries = [ProjectLock.Entry(.version, "versi", ProductVersion.current)]
        entries += RuntimeVersions().all.map { ProjectLock.Entry(.library, $0.name, $0.version) }
        let file = (FileBytes.read(folder + "/" + Project.fileName)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        entries.append(ProjectLock.Entry(.schema, "versi", String(ProjectMigration.schema(of: file))))
        addInputs(in: folder, "", &entries)
        if let nomenclature = project.data.root.record("proyek")?.record("data")?.text("nomenklatur"),
            let digest = SHA256.hexadecimal(ofFile: folder + "/" + nomenclature)
        {
            entries.append(ProjectLock.Entry(.nomenclature, nomenclature, digest))
        }
        return entries
    }

    /// Files of the project but those that commands write; layouts are noted by what was read of them.
    private func addInputs(in folder: String, _ prefix: String, _ entries: inout [ProjectLock.Entry]) {
        for name in FolderListing.names(in: folder) ?? [] where !name.hasPrefix(".") {
            let path = folder + "/" + name, shown = prefix + name
            if prefix.isEmpty, ["build", "baseline", "layout", "fonts", ProjectLock.fileName].contains(name) {
                continue
            }
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                addInputs(in: path, shown + "/", &entries)
            } else if let digest = SHA256.hexadecimal(ofFile: path) {
                entries.append(ProjectLock.Entry(.input, shown, digest))
            }
        }
    }

    /// Findings about everything that is not as it was locked, for whoever must not go on with it.
    func refusals() -> Findings {
        var findings = Findings()
        guard let locked = locked(into: &findings), let now = now(into: &findings) else { return findings }
        for difference in locked.differences(now: now) where difference.isOfMeans {
            findings.report(
                Diagnostic("lock.differs", .error, difference.wording, at: nil)
                    .rule(
                        Wording(
                            id: "dengan --locked proyek hanya disusun dengan apa yang dikunci",
                            en: "with --locked a project is made only with what was locked")
                    )
                    .fix(
                        Wording(
                            id:
                                "pasang yang dikunci, atau lihat akibatnya dengan naskah review --against-lock lalu kunci lagi",
                            en:
                                "install what was locked, or look what changes with naskah review --against-lock and lock again"
                        )))
        }
        return findings
    }
}
