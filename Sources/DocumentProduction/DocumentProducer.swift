import CairoRendering
import Diagnostics
import DocumentData
import DocumentLayout
import Files
import LayoutLanguage
import PageModel
import Typesetting

/// Produces documents of a project, one after the other: reads the layout, binds, lays out, draws. Belongs to one thread, and keeps its
/// fonts, images and layouts from document to document.
public final class DocumentProducer {
    /// A document that is ready to be laid out and drawn.
    public final class Prepared {
        let layouter: DocumentLayouter
        public let metadata: DocumentMetadata
        /// nil for documents that are signed with ink only.
        let signatures: ElectronicSignatures?
        /// All pages at once, laid out when they are first asked for.
        public private(set) lazy var document = layouter.layout()
        let origin: LoadedProject.Document

        init(_ origin: LoadedProject.Document, layouter: DocumentLayouter, metadata: DocumentMetadata, signatures: ElectronicSignatures?) {
            self.origin = origin
            self.layouter = layouter
            self.metadata = metadata
            self.signatures = signatures
        }
    }

    private let project: LoadedProject
    private let workshop: Workshop
    let shaper: PangoTextShaper
    private let images = CairoImageLibrary()
    private let layouts: LayoutFolders
    private let imageFolders: ProjectFolder
    private lazy var hyphenator = IndonesianHyphenator(leftMinimum: 2, rightMinimum: 2, names: project.properNames)
    private var ownFindings = Findings()
    private var imageFindings = Findings()
    private var ledgerFindings = Findings()
    private var signingFindings = Findings()
    private var formFindings = Findings()
    private var loaded: (path: String, layout: LayoutDocument?, findings: Findings)?
    private var sections: BindingSections?
    private var layouter: DocumentLayouter?
    /// Where to account for the values that the next document places; to be set before it is prepared.
    public var ledger: ContentLedger?
    /// Measures the stages of the next document; nil where nobody asks.
    var clock: StageClock?

    /// All findings up to now. A document is bound, laid out and composed page by page when it is written, dumped or proofed.
    public var findings: Findings {
        var all = ownFindings
        if let sections { all.report(contentsOf: sections.findings) }
        // What layout says of a document whose layout file is wrong helps nobody.
        guard !all.hasErrors, let layouter else { return all }
        all.report(contentsOf: imageFindings)
        all.report(contentsOf: layouter.findings)
        all.report(contentsOf: signingFindings)
        all.report(contentsOf: formFindings)
        all.report(contentsOf: ledgerFindings)
        return all
    }

    /// Set before a document is prepared whose breaks are to be explained.
    public var breakTrace: BreakTrace?

    public init(project: LoadedProject, workshop: Workshop) {
        self.project = project
        self.workshop = workshop
        shaper = PangoTextShaper(library: workshop.fonts)
        layouts = LayoutFolders(project: project.path, installed: workshop.installation.layouts)
        imageFolders = ProjectFolder(roots: [
            .init(project.path), .init(project.path + "/layout", displayName: "layout"),
            .init(workshop.installation.layouts, displayName: "Layouts"),
        ])
    }

    /// Reads the layout of a document. nil when there were errors, which `findings` has then; those of earlier documents are forgotten.
    ///
    /// - Parameter subject: whom this file of a batch is for.
    public func prepare(_ document: LoadedProject.Document, for subject: BatchSubject? = nil) -> Prepared? {
        forgetFindings()
        guard let layout = layout(of: document) else { return nil }
        let binder = Binder(layout, data: data(for: document, subject), observer: ledger)
        let styles = binder.styles(into: &ownFindings), root = binder.root(into: &ownFindings)
        let sections = binder.sectionSource()
        self.sections = sections
        guard !findings.hasErrors else { return nil }
        let layouter = DocumentLayouter(sections, styles: styles, root: root, environment: environment(for: document))
        self.layouter = layouter
        return Prepared(document, layouter: layouter, metadata: metadata(of: document, subject), signatures: document.electronicSignatures)
    }

    private func forgetFindings() {
        (ownFindings, imageFindings, signingFindings, ledgerFindings, formFindings) = (Findings(), Findings(), Findings(), Findings(), Findings())
        sections = nil
        layouter = nil
    }

    /// The same layout is read once; what was found in it is found for every document.
    private func layout(of document: LoadedProject.Document) -> LayoutDocument? {
        if loaded?.path != document.layout {
            var findings = Findings()
            let layout = LayoutLibrary(source: layouts).load(document.layout, namedAt: document.layoutRange, into: &findings)
            loaded = (document.layout, layout, findings)
        }
        if let loaded { ownFindings.report(contentsOf: loaded.findings) }
        return loaded?.layout
    }

    private func environment(for document: LoadedProject.Document) -> LayoutEnvironment {
        let environment = LayoutEnvironment(
            shaper: shaper, hyphenator: hyphenator, images: images, qrEncoder: LibQREncoder(),
            signatureMarks: document.electronicSignatures.map(SignatureMarks.init)
        ) { [weak self] path, range in
            guard let self else { return nil }
            return imageFolders.absolutePath(path, namedAt: range, into: &imageFindings)
        }
        environment.ledger = ledger
        environment.watermark = document.watermark
        environment.breakTrace = breakTrace
        environment.clock = clock
        return environment
    }

    /// Draws a prepared document. The file is complete or not there at all; what had its name before stays until then.
    ///
    /// - Returns: nil when drawing brought errors to light, or warnings when these are not accepted: `findings` has them.
    public func write(_ prepared: Prepared, to path: String, acceptingWarnings: Bool = true) throws -> WrittenDocument? {
        let hasFields = prepared.signatures?.hasFields ?? false
        let drawing = DrawingThread(path: path, metadata: prepared.metadata, faces: shaper.faces, addsFields: hasFields)
        var signatures = SignatureCensus(keepsTexts: prepared.signatures?.anchor != nil)
        var accounted: [Page] = [], form = prepared.layouter.formFacts
        try prepared.layouter.forEachPage(
            restarting: {
                accounted = []
                signatures.restart()
                form.restart()
                try drawing.restart()
            },
            { page in
                if ledger != nil { accounted.append(page) }
                signatures.add(page)
                form.add(page)
                try drawing.draw(page)
            })
        signatures.checkAnchors(into: &signingFindings)
        compare(form, of: prepared)
        account(for: accounted)
        let found = findings.all.map(\.severity)
        guard !found.contains(.error), acceptingWarnings || !found.contains(.warning) else { return nil }
        let rooms = signatures.rooms
        let summary = try drawing.finish(outline: prepared.layouter.outline, fields: hasFields ? rooms.map(\.fieldEntry) : [])
        return summary.map { WrittenDocument(path: path, pageCount: $0.pageCount, signatureRooms: rooms, signatures: prepared.signatures) }
    }

    /// Official letters are compared with the rules of the regency's profile.
    private func compare(_ form: FormFacts, of prepared: Prepared) {
        guard let profile = project.root.record("profil") else { return }
        let check = FormRuleCheck(facts: form, profile: FormProfile(profile), aliases: workshop.fonts.aliases)
        formFindings.report(contentsOf: check.findings(for: prepared.origin))
    }

    private func account(for pages: [Page]) {
        guard let ledger else { return }
        for (index, page) in pages.sorted(by: { $0.position < $1.position }).enumerated() { ledger.record(page, index: index) }
        ledgerFindings.report(contentsOf: ledger.finish(explainedBy: findings))
    }

    /// Lays out and composes every page without drawing it, for the findings.
    /// - Returns: the number of pages; nil when there were errors.
    public func proof(_ prepared: Prepared) -> Int? {
        var count = 0
        return proof(prepared, restarting: { count = 0 }, { _ in count += 1 }) ? count : nil
    }

    /// All pages in order, for looking at them. nil when there were errors.
    public func pages(_ prepared: Prepared) -> [Page]? {
        var pages: [Page] = []
        guard proof(prepared, restarting: { pages = [] }, { pages.append($0) }) else { return nil }
        return pages.sorted { $0.position < $1.position }
    }

    private func proof(_ prepared: Prepared, restarting: () -> Void, _ take: (Page) -> Void) -> Bool {
        var form = prepared.layouter.formFacts
        var signatures = SignatureCensus(keepsTexts: prepared.signatures?.anchor != nil)
        prepared.layouter.forEachPage(
            restarting: {
                restarting()
                signatures.restart()
                form.restart()
            },
            { page in
                take(page)
                signatures.add(page)
                form.add(page)
            })
        signatures.checkAnchors(into: &signingFindings)
        compare(form, of: prepared)
        return !findings.hasErrors
    }

    /// For drawing this producer's pages in other threads.
    public var faces: DrawingFaces { shaper.faces }

    /// The pages of a prepared document as text, for reading and comparing; one page when it is named, counted from 1.
    public func dump(_ prepared: Prepared, page: Int? = nil) -> String {
        let composer = PageComposer(prepared.document), dump = PageDump()
        // All pages before it are composed, because running heads remember.
        return (0..<min(page ?? .max, prepared.document.pageCount)).map { index in
            let content = composer.page(index)
            return page ?? index + 1 == index + 1 ? dump.text(of: content, index: index) : ""
        }.joined()
    }

    /// One page as PNG, at a resolution in dots per inch. Pages are counted from 1.
    public func writePNG(_ prepared: Prepared, page: Int, resolution: Double, to path: String) throws {
        let composer = PageComposer(prepared.document)
        for index in 0..<min(page, prepared.document.pageCount) {
            let content = composer.page(index)
            guard index == page - 1 else { continue }
            try PNGRenderer(shaper: shaper, resolution: resolution).write(content, to: path)
        }
    }

    /// The project's data with `dokumen`: what the layout may know about the document that it makes.
    private func data(for document: LoadedProject.Document, _ subject: BatchSubject?) -> DataRecord {
        var fields: [DataRecord.Entry] = [
            .init(key: "kunci", node: DataNode(.text(document.key))),
            .init(key: "judul", node: DataNode(.text(document.title), at: document.keyRange)),
            .init(key: "salinan", node: DataNode(.boolean(document.isCopy))),
        ]
        if let date = document.date { fields.append(.init(key: "tanggal", node: DataNode(.date(date)))) }
        fields.append(.init(key: "penanda_tangan", node: DataNode(subject?.signer.map { .record($0) } ?? .null)))
        fields.append(.init(key: "opd", node: DataNode(subject?.agency.map { .record($0) } ?? .null)))
        let signatures = document.electronicSignatures.map { DataValue.record($0.record) } ?? .null
        fields.append(.init(key: "tanda_tangan_elektronik", node: DataNode(signatures)))
        let entry = DataRecord.Entry(key: "dokumen", node: DataNode(.record(DataRecord(fields))))
        return DataRecord(project.root.entries + [entry])
    }

    private func metadata(of document: LoadedProject.Document, _ subject: BatchSubject?) -> DocumentMetadata {
        let region = project.root.record("wilayah").map { Region($0) }
        let author = region.map { "Pemerintah \($0.kind == "kota" ? "Kota" : "Kabupaten") \($0.name)" } ?? ""
        let name = subject.map { $0.signerName.isEmpty ? $0.office : $0.signerName.withPlainSpaces } ?? ""
        return DocumentMetadata(
            title: name.isEmpty ? document.title : "\(document.title) – \(name)", author: author,
            subject: project.root.record("proyek")?.text("judul") ?? "",
            date: document.date.map { DocumentMetadata.Day(year: $0.year, month: $0.month, day: $0.day) })
    }
}
