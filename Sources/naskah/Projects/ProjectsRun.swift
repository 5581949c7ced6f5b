import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction
import Files
import Foundation
import PDFFinishing

/// Makes the documents of many projects in one process.
///
/// 1. Threads open projects and make their documents; no project waits for another one, and few are in memory at a time.
/// 2. A project that an earlier run has made from the same input is kept.
/// 3. What is finished is written at once; a run that is killed loses what it was at.
struct ProjectsRun: Sendable {
    let list: ProjectList
    /// Positions in the list.
    let share: [Int]
    let results: ProjectResults
    let options: ProjectsRunOptions
    let resources: ProductionResources
    /// What every project's fingerprint begins with.
    let fingerprint: InputFingerprint

    /// - Parameter tell: gets each outcome as soon as there is one, from any thread.
    func run(jobs: Int?, tell: @escaping @Sendable (Int, ProjectOutcome) -> Void) {
        // Fontconfig has one current configuration in a process: projects with fonts of their own come one by one, after the others.
        let own = share.filter { ProductionResources.hasFonts(project: ProjectName.folder(list.projects[$0].path)) }
        let alone = Set(own)
        run(share.filter { !alone.contains($0) }, jobs, sharing: resources, tell)
        for project in own { run([project], jobs, sharing: nil, tell) }
    }

    private func run(
        _ projects: [Int], _ jobs: Int?, sharing resources: ProductionResources?,
        _ tell: @escaping @Sendable (Int, ProjectOutcome) -> Void
    ) {
        guard !projects.isEmpty else { return }
        let queue = ProjectQueue(projects), works = Guarded<[Int: ProjectWork]>([:])
        let count = jobs ?? Processors.count
        _ = ThreadPool(count: count).run(count, make: { ThreadProducers() }) { producers, _ in
            while let task = queue.next() {
                switch task {
                case .open(let project):
                    let step = open(list.projects[project], sharing: resources)
                    switch step {
                    case .work(let work):
                        works.withLock { $0[project] = work }
                        queue.opened(project, documentCount: work.documents.count)
                    case .ended(let outcome):
                        queue.opened(project, documentCount: 0)
                        tell(project, outcome)
                    }
                case .make(let project, let document):
                    guard let work = works.withLock({ $0[project] }) else { continue }
                    let made = make(work.documents[document], of: work, with: producers.next(for: work.opened))
                    if let (all, seconds) = work.finish(document, made) {
                        works.withLock { $0[project] = nil }
                        tell(project, end(list.projects[project], work, all, seconds))
                    }
                }
            }
        }
    }

    private enum Step {
        case work(ProjectWork)
        case ended(ProjectOutcome)
    }

    private func open(_ project: ProjectList.Project, sharing resources: ProductionResources?) -> Step {
        let path = ProjectName.folder(project.path), begin = StageClock.now
        var print = fingerprint
        print.add(project: path, output: results.folder)
        if options.resume, let record = results.kept(project.name, fingerprint: print.digest) {
            do throws(OutputError) { try results.name(record.entry) } catch {
                return .ended(ProjectOutcome(state: .failed, record: nil, diagnostics: [error.diagnostic]))
            }
            return .ended(ProjectOutcome(state: .kept, record: record, diagnostics: []))
        }
        let digest = print.digest
        func ended(_ findings: Findings, _ exit: ExitCode) -> Step {
            let end = End(phases: [findings], files: [], exit: exit, fingerprint: digest, figures: nil)
            return .ended(self.end(project, end, StageClock.now - begin))
        }
        switch OpenedProject.attempt(path, paper: options.paper, sharing: resources) {
        case .failure(let failure): return ended(failure.findings, failure.exit)
        case .success(var opened):
            if options.isFinal { opened.demandTruth(watermark: options.marking.watermark) }
            var findings = opened.findings
            let documents = options.documents(of: opened, into: &findings)
            if options.isLocked {
                findings.report(
                    contentsOf: LockReading(project: opened, reporting: options.reporting).refusals())
            }
            guard !findings.hasErrors else { return ended(findings, CommandExit.document) }
            guard !documents.isEmpty else { return ended(findings, .success) }
            return .work(
                ProjectWork(project.name, opened, documents, fingerprint: digest, seconds: StageClock.now - begin))
        }
    }

    private func make(
        _ document: LoadedProject.Document, of work: ProjectWork, with producer: DocumentProducer
    ) -> ProjectWork.Made {
        let begin = StageClock.now
        var made = ProjectWork.Made(), failure: Diagnostic?
        let isHeldBack = options.isStrict && work.opened.findings.all.contains { $0.severity == .warning }
        if let prepared = producer.prepare(document), !isHeldBack {
            do {
                made.file = try producer.write(
                    prepared, as: .content(folder: results.contents, ending: "pdf"),
                    acceptingWarnings: !options.isStrict, delivery: options.delivery
                ).map { try file($0, document, of: work.name) }
            } catch {
                failure = Diagnostic(error)
            }
        }
        made.findings = producer.findings
        if let failure { made.findings.report(failure) }
        made.seconds = StageClock.now - begin
        return made
    }

    /// The signing record lies beside the name that people look for.
    private func file(
        _ written: WrittenDocument, _ document: LoadedProject.Document, of project: String
    ) throws -> ProjectEntry.File {
        var status = stat()
        guard stat(written.path, &status) == 0 else { throw OutputError(path: written.path, code: errno) }
        let digest = String((written.path.split(separator: "/").last ?? "").prefix { $0 != "." })
        let file = ProjectEntry.File(
            document: document.key, sha256: digest, byteCount: Int(status.st_size), pages: written.pageCount,
            isSignedElectronically: written.isSignedElectronically)
        let name = try results.name(file, of: project)
        try SigningRecordFile.write(written.named(name), identities: [:])
        return file
    }

    private func end(
        _ project: ProjectList.Project, _ work: ProjectWork, _ made: [ProjectWork.Made], _ seconds: Double
    ) -> ProjectOutcome {
        let phases = [work.opened.findings] + made.map(\.findings)
        let isWarned = options.isStrict && phases.contains { $0.all.contains { $0.severity == .warning } }
        let exit =
            phases.contains(where: \.hasErrors)
            ? CommandExit.document : isWarned ? CommandExit.warnings : ExitCode.success
        let end = End(
            phases: phases, files: made.compactMap(\.file), exit: exit, fingerprint: work.fingerprint,
            figures: ProjectFigures(work.opened.data.root))
        return self.end(project, end, seconds)
    }

    /// How a project has ended.
    private struct End {
        let phases: [Findings]
        let files: [ProjectEntry.File]
        let exit: ExitCode
        let fingerprint: String
        let figures: ProjectFigures?
    }

    /// Writes what became of a project.
    private func end(_ project: ProjectList.Project, _ end: End, _ seconds: Double) -> ProjectOutcome {
        let diagnostics = options.reporting.diagnostics(of: end.phases)
        // What the machine could not do says nothing about the project, so nothing is noted of it.
        guard !end.phases.contains(where: \.hasMachineFailures) else {
            return ProjectOutcome(state: .failed, record: nil, diagnostics: diagnostics)
        }
        var counts = ProjectEntry.Counts()
        for diagnostic in diagnostics {
            switch diagnostic.severity {
            case .error: counts.error += 1
            case .warning: counts.warning += 1
            case .note: counts.note += 1
            }
        }
        let entry = ProjectEntry(
            name: project.name, path: project.path, fingerprint: end.fingerprint, exit: end.exit.rawValue,
            findings: counts, files: end.files, figures: end.figures)
        let printer = JSONDiagnosticPrinter(language: options.reporting.language, project: project.name)
        let record = ProjectResults.Record(
            entry: entry, seconds: (seconds * 1000).rounded() / 1000, findings: diagnostics.map(printer.line))
        do {
            try results.name(entry)
            try results.keep(record)
        } catch {
            return ProjectOutcome(state: .failed, record: nil, diagnostics: diagnostics + [Diagnostic(error)])
        }
        return ProjectOutcome(state: .made, record: record, diagnostics: diagnostics)
    }
}
