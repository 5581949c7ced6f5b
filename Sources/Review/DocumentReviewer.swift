import CairoRendering
import Diagnostics
import DocumentData
import DocumentProduction
import Files

/// Compares a document with its approved pages, or approves them. Belongs to one thread; pages are drawn on several.
///
/// 1. The document is laid out; each page gets a record: words, geometry, fingerprint of what is drawn.
/// 2. Words, pages, fonts and margins are compared by their records.
/// 3. Only pages whose fingerprint differs are drawn; all of them when libraries or font files are not those of the baseline.
/// 4. Pixels are compared: exactly first, then within `PictureDifference`'s tolerance.
public struct DocumentReviewer {
    let producer: DocumentProducer
    private let fonts: FontLibrary
    /// How the project is called in reports.
    private let project: String
    private let path: String

    public init(producer: DocumentProducer, fonts: FontLibrary, project: String, path: String) {
        self.producer = producer
        self.fonts = fonts
        self.project = project
        self.path = path
    }

    /// Nil after findings of severity error.
    public func review(_ document: LoadedProject.Document, into findings: inout Findings) -> DocumentReview? {
        guard let collected = collect(document, into: &findings) else { return nil }
        let folder = BaselineFolder(project: path, document: document.key)
        guard folder.exists else {
            return DocumentReview(
                project: project, key: document.key, title: document.title, hasBaseline: false, environment: [],
                comparison: nil, pages: [], oldPageCount: 0, newPageCount: collected.pages.count)
        }
        guard let old = folder.read(into: &findings) else { return nil }
        let environment = collected.environment.differences(from: old.environment)
        let comparison = DocumentComparison(old.pages, collected.pages.map(\.record))
        var pages = PageReasons(comparison, old.pages, collected.pages, isEnvironmentSame: environment.isEmpty).pages
        do throws(RenderingError) {
            try draw(&pages, old.pages, collected.pages, folder)
        } catch {
            findings.report(error.diagnostic)
            return nil
        }
        return DocumentReview(
            project: project, key: document.key, title: document.title, hasBaseline: true, environment: environment,
            comparison: comparison, pages: pages, oldPageCount: old.pages.count, newPageCount: collected.pages.count)
    }

    /// A document that was approved and is no longer in the project: all its pages are removed ones.
    public static func review(
        removed key: String, project: String, path: String, into findings: inout Findings
    ) -> DocumentReview? {
        let folder = BaselineFolder(project: path, document: key)
        guard let old = folder.read(into: &findings) else { return nil }
        let comparison = DocumentComparison(old.pages, [])
        var pages = PageReasons(comparison, old.pages, [], isEnvironmentSame: true).pages
        for index in pages.indices { pages[index].oldPicture = pages[index].pair.old.flatMap(folder.picture) }
        return DocumentReview(
            project: project, key: key, title: "", hasBaseline: true, environment: [], comparison: comparison,
            pages: pages,
            oldPageCount: old.pages.count, newPageCount: 0)
    }

    var library: FontLibrary { fonts }

    private func collect(_ document: LoadedProject.Document, into findings: inout Findings) -> PageCollector? {
        collect(document, FontDigests(library: fonts), into: &findings)
    }

    func collect(
        _ document: LoadedProject.Document, _ fonts: FontDigests, into findings: inout Findings
    ) -> PageCollector? {
        let collected = producer.prepare(document).flatMap(producer.pages).map { PageCollector($0, fonts: fonts) }
        findings.report(contentsOf: producer.findings)
        return producer.findings.hasErrors ? nil : collected
    }

    // MARK: Drawing

    private struct Job: Sendable {
        let index: Int
        let page: PageCollector.Collected
        let format: PictureFormat
        let oldPixels: Digest?
        let oldPage: Int?
    }

    private struct Drawn: Sendable {
        var isSame = false
        var difference: PictureDifference?
        var picture: [UInt8]?
        var oldPicture: [UInt8]?
    }

    private func draw(
        _ pages: inout [PageReview], _ old: [PageRecord], _ new: [PageCollector.Collected], _ folder: BaselineFolder
    ) throws(RenderingError) {
        let usual = old.first?.format ?? .standard
        let jobs = pages.indices.compactMap { index -> Job? in
            guard let now = pages[index].pair.new, pages[index].state != .same else { return nil }
            let before = pages[index].pair.old
            return Job(
                index: index, page: new[now], format: before.flatMap { old[$0].format } ?? usual,
                oldPixels: before.flatMap { old[$0].pixels }, oldPage: before)
        }
        let drawn = try PageDrawer(faces: producer.faces).run(jobs) { worker, job in
            Result { () throws(RenderingError) in try DocumentReviewer.draw(job, worker, folder) }
        }
        for (job, drawn) in zip(jobs, drawn) {
            let saysSame = pages[job.index].reasons.allSatisfy {
                [.position, .shapes, .images, .environment].contains($0)
            }
            if job.oldPage != nil, saysSame {
                if drawn.isSame {
                    pages[job.index].state = .same
                } else if drawn.difference?.isTolerated == true {
                    pages[job.index].state = .tolerated
                }
            }
            pages[job.index].difference = drawn.difference
            pages[job.index].newPicture = drawn.picture
        }
        for index in pages.indices { pages[index].oldPicture = pages[index].pair.old.flatMap(folder.picture) }
    }

    private static func draw(
        _ job: Job, _ worker: PageDrawer.Worker, _ folder: BaselineFolder
    ) throws(RenderingError) -> Drawn {
        let image = try worker.pixels(of: job.page.page, resolution: job.format.resolution)
        var drawn = Drawn()
        drawn.isSame = image.digest == job.oldPixels
        if drawn.isSame { return drawn }
        let picture = Picture(image, format: job.format)
        if let before = job.oldPage.flatMap(folder.picture).flatMap({ PicturePNG.picture($0, format: job.format) }) {
            drawn.difference = PictureDifference(before, picture)
        }
        drawn.picture = PicturePNG.data(of: picture, isFast: true)
        return drawn
    }

    // MARK: Approving

    /// What was taken over.
    public struct Approval: Sendable {
        public let pageCount: Int
        public let approvedCount: Int
        /// Bytes of all pictures.
        public let pictureSize: Int
    }

    /// Takes the pages of a document over as they are now. Nil after findings of severity error: nothing is written then.
    ///
    /// - Parameter numbers: pages counted from 1; nil for all. Pages that are not named stay as they were, removed ones too.
    public func approve(
        _ document: LoadedProject.Document, pages numbers: Set<Int>?, resolution: Int?, into findings: inout Findings
    ) -> Approval? {
        guard let collected = collect(document, into: &findings) else { return nil }
        let folder = BaselineFolder(project: path, document: document.key)
        var old: DocumentRecord?
        if folder.exists, numbers != nil || !findings.hasErrors {
            var problems = Findings()
            old = folder.read(into: &problems)
            // What cannot be read is replaced when everything is approved.
            if old == nil, numbers != nil { findings.report(contentsOf: problems) }
        }
        if let numbers, !accepts(numbers, count: collected.pages.count, hasBaseline: old != nil, into: &findings) {
            return nil
        }
        do throws(RenderingError) {
            let plan = ApprovalPlan(old: old, new: collected, numbers: numbers, resolution: resolution)
            let (record, pictures) = try plan.carryOut(folder, PageDrawer(faces: producer.faces))
            do throws(OutputError) { try folder.write(record, pictures: pictures) } catch { throw .output(error) }
            return Approval(
                pageCount: record.pages.count, approvedCount: plan.approvedCount,
                pictureSize: pictures.reduce(0) { $0 + $1.count })
        } catch {
            findings.report(error.diagnostic)
            return nil
        }
    }

    private func accepts(_ numbers: Set<Int>, count: Int, hasBaseline: Bool, into findings: inout Findings) -> Bool {
        if !hasBaseline {
            findings.report(
                Diagnostic(
                    "review.no-baseline", .error,
                    Wording(id: "belum ada halaman yang disetujui", en: "no pages have been approved yet"), at: nil
                )
                .fix(
                    Wording(
                        id: "setujui seluruh dokumen lebih dahulu, tanpa --page",
                        en: "approve the whole document first, without --page")))
        }
        for number in numbers.sorted() where number > count {
            findings.report(
                Diagnostic(
                    "output.no-page", .error,
                    Wording(
                        id: "halaman \(number) tidak ada; dokumen ini \(count) halaman",
                        en: "there is no page \(number); the document has \(count)"), at: nil))
        }
        return !findings.hasErrors
    }
}
