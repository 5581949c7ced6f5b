import ArgumentParser
import Diagnostics
import DocumentProduction
import Files
import Foundation

extension CompileCommand {
    var isOfManyProjects: Bool { many.projects != nil || project.count > 1 }

    /// What goes with one project only, and what with many.
    func validateProjects() throws {
        guard isOfManyProjects else {
            if batch.resume, batch.each == nil {
                throw ValidationError("--resume goes with --each or several projects")
            }
            if many.shard != nil { throw ValidationError("--shard goes with several projects") }
            return
        }
        let ofOne: [(name: String, isGiven: Bool)] = [
            ("--each", batch.each != nil), ("--pages", pages != nil), ("--ledger", ledger != nil),
            ("--open", opening.open), ("--changes-since", changesSince != nil), ("--with-nik", signing.withNik),
            ("--encrypt", delivering.encrypt != nil),
            ("--diagnostics sarif", reporting.diagnostics == .sarif),
            ("--diagnostics github", reporting.diagnostics == .github),
        ]
        if let wrong = ofOne.first(where: \.isGiven) {
            throw ValidationError("\(wrong.name) is for one project")
        }
        guard let output, !output.lowercased().hasSuffix(".pdf") else {
            throw ValidationError("several projects need a folder for their results: -o FOLDER")
        }
    }

    /// `naskah compile A B C …`
    func compileProjects() throws {
        let list = try projectList(), shard = try projectShard()
        var findings = Findings()
        guard let resources = ProductionResources.open(project: nil, into: &findings) else {
            return try reporting.end([findings])
        }
        let results: ProjectResults
        do throws(OutputError) { results = try ProjectResults(output ?? ".") } catch {
            findings.report(error.diagnostic)
            return try reporting.end([findings])
        }
        let options = ProjectsRunOptions(
            only: only, paper: paper.paper, marking: marking, delivering: delivering, reporting: reporting,
            isFinal: final, isLocked: locked, resume: batch.resume, delivery: try delivering.delivery(of: [], reporting)
        )
        let costs = ProjectCosts.read("\(results.folder)/\(ProjectCosts.stem).json") ?? ProjectCosts()
        let estimates = shard.map { _ in costs.estimates(for: list) }
        let share = shard.flatMap { shard in estimates.map { shard.share(of: $0) } } ?? Array(list.projects.indices)
        var fingerprint = InputFingerprint(asked: options.asked)
        fingerprint.add(installation: resources.installation)
        if shard != nil { ProjectsFiles(folder: results.folder, shard: shard).remove() }
        let report = ProjectsReport(list: list, share: share, reporting: reporting, findings: findings)
        ProjectsRun(
            list: list, share: share, results: results, options: options, resources: resources,
            fingerprint: fingerprint
        ).run(jobs: jobs) { report.take($1, of: $0) }
        let division = estimates.map { numbers in
            SHA256.hexadecimal(of: Array(numbers.map { "\($0)\n" }.joined().utf8))
        }
        try report.end(
            in: results.folder,
            shard: shard.map { .init(number: $0.number, count: $0.count, division: division ?? "") })
    }

    private func projectList() throws -> ProjectList {
        do throws(ProjectList.Fault) {
            let listed = try many.projects.map { file throws(ProjectList.Fault) in try ProjectList.paths(in: file) }
            let list = try ProjectList(project + (listed ?? []))
            if !list.projects.isEmpty { return list }
        } catch {
            throw ValidationError(reporting.speech.text(error.wording))
        }
        throw ValidationError(
            reporting.speech.text(Wording(id: "daftar proyek kosong", en: "the list of projects is empty")))
    }

    private func projectShard() throws -> ProjectShard? {
        switch many.shard {
        case nil: return nil
        case .given(let shard): return shard
        case .ofEnvironment:
            if let shard = ProjectShard.ofEnvironment(ProcessInfo.processInfo.environment) { return shard }
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id:
                            "--shard auto: lingkungan tidak menyebut bagiannya (larik Slurm yang utuh, atau JOB_COMPLETION_INDEX dengan NASKAH_SHARDS)",
                        en:
                            "--shard auto: the environment names no part (a whole Slurm array, or JOB_COMPLETION_INDEX with NASKAH_SHARDS)"
                    )))
        }
    }
}
