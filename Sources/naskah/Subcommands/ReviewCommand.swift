import ArgumentParser
import Diagnostics
import DocumentData
import Files
import Foundation
import Review

/// `naskah review`
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: HelpText.said(
            id: "Membandingkan halaman dokumen dengan yang sudah disetujui.",
            en: "Compares the pages of documents with those that were approved."),
        discussion: HelpText.said(
            id: """
                naskah review proyek
                naskah review Samples/solok-selatan Samples/contoh -o review.html
                naskah review proyek --markdown summary.md --junit review.xml

                Yang berubah diceritakan dahulu dengan kata: teks, angka, halaman, huruf, margin. Laporannya satu berkas HTML dengan kedua \
                keadaan setiap halaman. Kode akhir 5 bila ada halaman yang berbeda. Dokumen yang belum pernah disetujui disebut, dan gagal bila CI=true.
                """,
            en: """
                naskah review proyek
                naskah review Samples/solok-selatan Samples/contoh -o review.html
                naskah review proyek --markdown summary.md --junit review.xml

                What changed is told in words first: text, numbers, pages, fonts, margins. The report is one HTML file with both states of \
                each page. Exit code 5 when a page differs. A document that was never approved is told, and fails where CI=true.
                """))

    @Argument(
        help: .said(
            id: "Folder proyek, yang memuat naskah.yaml. (bawaan: .)",
            en: "Folders of projects, with naskah.yaml. (default: .)"), completion: .directory)
    var projects: [String] = []

    @Option(
        help: .said(
            id: "Hanya dokumen ini; boleh ditulis beberapa kali.", en: "Only this document; may be given several times."
        ), completion: DocumentNames.completion)
    var only: [String] = []

    @Option(
        name: .shortAndLong,
        help: .said(
            id: "Berkas laporan HTML. (bawaan: build/review.html dalam proyek, atau di sini bila beberapa)",
            en: "File of the HTML report. (default: build/review.html in the project, or here for several)"),
        completion: .file(extensions: ["html"]))
    var output: String?

    @Option(
        help: .said(
            id: "Tulis ringkasan sebagai Markdown, bagi permintaan penggabungan.",
            en: "Write a summary as Markdown, for a merge request."), completion: .file(extensions: ["md"]))
    var markdown: String?

    @Option(
        help: .said(
            id: "Tulis hasil sebagai JUnit XML, bagi sistem CI.", en: "Write the results as JUnit XML, for CI systems."),
        completion: .file(extensions: ["xml"]))
    var junit: String?

    @Flag(
        help: .said(
            id: "Bandingkan dengan naskah.lock: halaman mana yang berubah sejak dikunci, dan mengapa.",
            en: "Compare with naskah.lock: which pages changed since it was written, and why."))
    var againstLock = false

    @OptionGroup var reporting: ReportOptions

    func run() throws {
        let folders = projects.isEmpty ? ["."] : projects
        if againstLock { return try compareWithLocks(folders) }
        let opened = try folders.map { (folder: $0, project: try OpenedProject.open($0, reporting)) }
        let named = try opened.map {
            (
                folder: $0.folder, project: $0.project,
                documents: try documents(of: $0.project, among: opened.map(\.project))
            )
        }
        var findings: [Findings] = [], reviews: [DocumentReview] = []
        for (folder, project, documents) in named where !documents.isEmpty {
            let name = ProjectName.name(of: folder)
            let batch = DocumentBatch(
                project: project, documents: documents, jobs: nil, progress: ProgressLine(reporting))
            let outcomes = batch.run { [resources = project.resources, path = project.data.path] producer, document in
                var outcome = DocumentBatch.Outcome()
                let reviewer = DocumentReviewer(producer: producer, fonts: resources.fonts, project: name, path: path)
                outcome.review = reviewer.review(document, into: &outcome.findings)
                return outcome
            }
            var removed = Findings()
            findings += [project.findings] + outcomes.map(\.findings)
            reviews += outcomes.compactMap(\.review) + removedDocuments(of: project, name, into: &removed)
            findings.append(removed)
        }
        try write(reviews)
        try reporting.end(
            findings, telling: reporting.diagnostics == .plain ? Findings() : ReviewFindings.findings(of: reviews))
        if reviews.contains(where: { $0.isDifferent || ($0.hasBaseline ? false : ReviewCommand.isCI) }) {
            throw CommandExit.differences
        }
    }

    private func compareWithLocks(_ folders: [String]) throws {
        var findings: [Findings] = [], areSame = true
        for folder in folders {
            let opened = try OpenedProject.open(folder, reporting)
            let reading = LockReading(project: opened, reporting: reporting)
            var own = Findings()
            if let locked = reading.locked(into: &own), let now = reading.now(into: &own) {
                let review = LockReview(locked, now: now)
                areSame = areSame && review.arePagesSame
                for line in review.lines { reporting.tell(line) }
                if reporting.diagnostics != .plain { own.report(contentsOf: review.findings) }
            }
            findings += [opened.findings, own]
        }
        try reporting.end(findings)
        if !areSame { throw CommandExit.differences }
    }

    /// With `--only`, those documents of a project that are named; each name must be known to one of the projects.
    private func documents(
        of project: OpenedProject, among projects: [OpenedProject]
    ) throws -> [LoadedProject.Document] {
        let known = Set(project.data.documents.map(\.key)), all = projects.flatMap { $0.data.documents.map(\.key) }
        if let unknown = only.first(where: { !all.contains($0) }) {
            return try project.documents(only: [unknown], reporting.language)
        }
        return only.isEmpty
            ? project.data.documents
            : try project.documents(only: only.filter(known.contains), reporting.language)
                .filter { only.contains($0.key) }
    }

    /// Documents with approved pages that the project does not have any more.
    private func removedDocuments(
        of project: OpenedProject, _ name: String, into findings: inout Findings
    ) -> [DocumentReview] {
        guard only.isEmpty else { return [] }
        let known = Set(project.data.documents.map(\.key))
        return BaselineFolder.documents(ofProject: project.data.path).filter { !known.contains($0) }.compactMap {
            DocumentReviewer.review(removed: $0, project: name, path: project.data.path, into: &findings)
        }
    }

    private func write(_ reviews: [DocumentReview]) throws {
        if !reporting.quiet, reporting.diagnostics == .plain {
            StandardOutput.write(TextReport(language: reporting.language).text(of: reviews))
        }
        if let markdown { try write(MarkdownReport(language: reporting.language).text(of: reviews), to: markdown) }
        if let junit {
            try write(
                JUnitReport(language: reporting.language).text(of: reviews, missingFails: ReviewCommand.isCI), to: junit
            )
        }
        guard reviews.contains(where: \.hasBaseline) else { return }
        let path =
            output
            ?? (projects.count < 2
                ? (projects.first.map(ProjectName.folder) ?? ".") + "/build/review.html" : "build/review.html")
        try write(HTMLReport(language: reporting.language).text(of: reviews), to: path)
        reporting.tell(Wording(id: "laporan: \(path)", en: "report: \(path)"))
    }

    private func write(_ text: String, to path: String) throws {
        if path != "-" {
            try? AtomicFolder.make(URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false))
        }
        try TextOutput(path: path, language: reporting.language).write(text)
    }

    private static var isCI: Bool { ProcessInfo.processInfo.environment["CI"] == "true" }
}
