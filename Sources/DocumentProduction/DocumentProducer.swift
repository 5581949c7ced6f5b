import CairoRendering
import Diagnostics
import DocumentData
import DocumentLayout
import Files
import LayoutLanguage
import PDFFinishing
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
        let origin: LoadedProject.Document
        /// One file of a batch may have nothing to say to its subject.
        let isOneOfBatch: Bool
        /// Where to account for the values that the document places.
        let ledger: ContentLedger?
        /// Where sections are kept for the next time.
        let keeper: KeptSections?

        init(
            _ origin: LoadedProject.Document, isOneOfBatch: Bool, layouter: DocumentLayouter,
            metadata: DocumentMetadata, ledger: ContentLedger?, keeper: KeptSections?
        ) {
            self.origin = origin
            self.isOneOfBatch = isOneOfBatch
            self.layouter = layouter
            self.metadata = metadata
            self.ledger = ledger
            self.keeper = keeper
            signatures = origin.electronicSignatures
        }
    }

    let project: LoadedProject
    private let shared: ProductionResources
    let shaper: PangoTextShaper
    private let images: CairoImageLibrary
    private let layouts: LayoutFolders
    private let imageFolders: ProjectFolder
    /// Read once, and only for documents that show it.
    private lazy var dataDigest = DataDigest.hexadecimal(ofProject: project.path)
    private lazy var hyphenator = IndonesianHyphenator(leftMinimum: 2, rightMinimum: 2, names: project.properNames)
    var found = FindingsOfDocument()
    private var loaded: LoadedLayout?
    /// Of a producer that this one goes on with.
    private var earlier: [String: LoadedLayout] = [:]
    private let goesOn: Bool

    /// All findings of the latest document up to now.
    public var findings: Findings {
        FamilyPlaces(project: project, layout: loaded?.layout, known: shared.fonts.names).placed(found.all)
    }

    /// The layout files that were read up to now, by their paths.
    package var layoutFiles: [String: [UInt8]] { layouts.read.files }

    public convenience init(project: LoadedProject, resources shared: ProductionResources) {
        self.init(project: project, resources: shared, continuing: nil)
    }

    /// - Parameter earlier: one with the same fonts, whose shaped texts are taken over; it must not be used any more.
    package init(project: LoadedProject, resources shared: ProductionResources, continuing earlier: DocumentProducer?) {
        self.project = project
        self.shared = shared
        shaper = earlier?.shaper ?? PangoTextShaper(library: shared.fonts)
        images = CairoImageLibrary(fonts: shared.fonts)
        layouts = LayoutFolders(project: project.path, installed: shared.installation.layouts)
        goesOn = earlier != nil
        if let earlier {
            self.earlier = earlier.earlier
            if let latest = earlier.loaded { self.earlier[latest.path] = latest }
        }
        imageFolders = ProjectFolder(roots: [
            .init(project.path), .init(project.path + "/layout", displayName: "layout"),
            .init(shared.installation.layouts, displayName: "Layouts"),
        ])
    }

    /// Reads the layout of a document. nil when there were errors, which `findings` has then; those of earlier documents are forgotten.
    ///
    /// - Parameter subject: whom this file of a batch is for.
    /// - Parameter observers: who watches the document being laid out.
    public func prepare(
        _ document: LoadedProject.Document, for subject: BatchSubject? = nil,
        watchedBy observers: LayoutObservers = LayoutObservers()
    ) -> Prepared? {
        prepare(document, for: subject, watchedBy: observers, keeping: nil)
    }

    /// - Parameter keeper: has the document's sections from the last time. Nobody may watch then.
    package func prepare(
        _ document: LoadedProject.Document, for subject: BatchSubject? = nil,
        watchedBy observers: LayoutObservers = LayoutObservers(), keeping keeper: KeptSections?
    ) -> Prepared? {
        let code = document.showsDataDigest ? dataCode(of: document, subject) : nil
        return prepared(document, subject, code, (observers, keeper))
    }

    /// Of the data, and of the pages as they are before they show it themselves.
    private func dataCode(of document: LoadedProject.Document, _ subject: BatchSubject?) -> DataCode {
        let blank = DataCode(document: document.key, data: dataDigest, pages: DataCode.blank)
        guard let prepared = prepared(document, subject, blank, (LayoutObservers(), nil)), let pages = pages(prepared)
        else { return blank }
        let dump = PageDump()
        let text = pages.enumerated().map { dump.text(of: $1, index: $0) }.joined()
        return DataCode(document: document.key, data: dataDigest, pages: SHA256.hexadecimal(of: Array(text.utf8)))
    }

    private func prepared(
        _ document: LoadedProject.Document, _ subject: BatchSubject?, _ code: DataCode?,
        _ onlookers: (observers: LayoutObservers, keeper: KeptSections?)
    ) -> Prepared? {
        found = FindingsOfDocument()
        let observers = onlookers.observers
        guard let layout = layout(of: document) else { return nil }
        let binder = Binder(
            layout, data: data(for: document, subject, code), observer: observers.ledger, changes: project.changes,
            bindsFigures: document.bindsFigures)
        let styles = binder.styles(into: &found.reading), root = binder.root(into: &found.reading)
        let sections = binder.sectionSource()
        found.sections = sections
        guard !findings.hasErrors else { return nil }
        // Bars beside what has changed look at the places of the data.
        let keeper = project.changes == nil ? onlookers.keeper : nil
        keeper?.begin(document: sharedByAllSections(of: document, styles + [root]))
        let environment = LayoutEnvironment(
            resources(noting: keeper), options: LayoutOptions(document, changes: project.changes), observers: observers)
        let layouter = DocumentLayouter(
            sections, setting: (styles, root), environment: environment, keeping: keeper)
        found.layouter = layouter
        return Prepared(
            document, isOneOfBatch: subject != nil, layouter: layouter,
            metadata: metadata(of: document, subject, code), ledger: observers.ledger, keeper: keeper)
    }

    private func read(_ document: LoadedProject.Document) -> LoadedLayout {
        var findings = Findings()
        let first = layouts.read.requests.count
        let layout = LayoutLibrary(source: layouts).load(
            document.layout, namedAt: document.layoutRange, into: &findings)
        return LoadedLayout(
            path: document.layout, layout: layout, findings: findings,
            files: Array(layouts.read.requests[first...]))
    }

    /// The same layout is read once; what was found in it is found for every document.
    private func layout(of document: LoadedProject.Document) -> LayoutDocument? {
        if loaded?.path != document.layout {
            if let known = earlier[document.layout], known.layout != nil, layouts.areSame(known.files) {
                loaded = known
                for request in known.files { layouts.read.note(request) }
            } else {
                loaded = read(document)
            }
            if goesOn { earlier[document.layout] = loaded }
        }
        if let loaded { found.reading.report(contentsOf: loaded.findings) }
        return loaded?.layout
    }

    private func resources(noting keeper: KeptSections?) -> LayoutResources {
        LayoutResources(shaper: shaper, hyphenator: hyphenator, images: images, qrEncoder: LibQREncoder()) {
            [weak self] path, range in
            let file = self?.file(ofPicture: path, namedAt: range)
            keeper?.note(path, range, file)
            return file
        }
    }

    private func file(ofPicture path: String, namedAt range: SourceRange?) -> String? {
        if project.tellsPlaceholders, EmblemPlaceholder.isPlaceholder(path) {
            found.images.report(EmblemPlaceholder.finding(path, in: project))
        }
        // Texts name their pictures as seen from where they stand; layouts and data as seen from the project.
        let text = range.map(\.file).flatMap { $0.path.lowercased().hasSuffix(".md") ? $0 : nil }
        return imageFolders.absolutePath(path, besides: text, namedAt: range, into: &found.images)
    }

    /// Lays a prepared document out and hands its pages over. What every document is checked for is checked on the way.
    ///
    /// - Returns: the spaces that are signed electronically; nil when there were errors, which `findings` has.
    func handOverPages<Consumer: PageConsumer>(
        of prepared: Prepared, to consumer: Consumer
    ) throws(Consumer.Failure) -> [PlacedSignatureSpace]? {
        let watch = PageWatch(audits: prepared.keeper == nil), layout = layout(of: prepared)
        try layout.handOverPages(to: consumer, andTo: [watch])
        return spaces(after: layout, watch)
    }

    /// What looks at the pages of a document while they are laid out.
    private struct Layout {
        let prepared: Prepared
        let signatures: SignatureCensus
        let form: FormFacts
        let accounted: PagesInOrder<Page>?

        func handOverPages<Consumer: PageConsumer>(
            to consumer: Consumer, andTo others: [any PageConsumer<Never>]
        ) throws(Consumer.Failure) {
            let own: [any PageConsumer<Never>] = [signatures, form]
            try prepared.layouter.handOverPages(
                to: consumer, andTo: own + others + (accounted.map { [$0] } ?? []), auditing: false)
        }
    }

    private func layout(of prepared: Prepared) -> Layout {
        Layout(
            prepared: prepared, signatures: SignatureCensus(keepsTexts: prepared.signatures?.anchor != nil),
            form: prepared.layouter.formFacts, accounted: prepared.ledger.map { _ in PagesInOrder() })
    }

    /// What is known when all pages are laid out, and have been watched.
    private func spaces(after layout: Layout, _ watch: PageWatch) -> [PlacedSignatureSpace]? {
        let prepared = layout.prepared, form = layout.form
        found.pages = watch.findings
        layout.signatures.checkAnchors(into: &found.signing)
        prepared.keeper?.move(&found)
        if form.sheets.isEmpty, !prepared.isOneOfBatch, !findings.hasErrors {
            found.form.report(noPages(prepared.origin))
        }
        if !findings.hasErrors, let missing = found.sections?.missingRecords { found.form.report(contentsOf: missing) }
        compare(form, of: prepared)
        if let ledger = prepared.ledger, let accounted = layout.accounted { account(for: accounted.all, in: ledger) }
        return findings.hasErrors ? nil : layout.signatures.spaces
    }

    private func noPages(_ document: LoadedProject.Document) -> Diagnostic {
        Diagnostic(
            "layout.no-pages", .error,
            Wording(
                id:
                    "dokumen \"\(document.key)\" tidak punya halaman: tata letaknya tidak menemukan apa pun untuk dicetak",
                en: "the document '\(document.key)' has no pages: its layout finds nothing to print"),
            at: document.layoutRange
        )
        .fix(
            Wording(
                id: "isi datanya, atau hapus dokumen ini dari naskah.yaml",
                en: "fill in its data, or take the document out of naskah.yaml"))
    }

    /// Official letters are compared with the rules of the regency's profile.
    private func compare(_ form: FormFacts, of prepared: Prepared) {
        if let paper = project.askedPaper, let size = PaperName(rawValue: paper)?.size {
            let hasIt = form.sheets.contains { sheet in
                sheet.size == size || sheet.size == Size(width: size.height, height: size.width)
            }
            if !hasIt { found.form.report(fixedPaper(paper, prepared.origin)) }
        }
        guard let profile = project.root.record("profil") else { return }
        let check = FormRuleCheck(facts: form, profile: FormProfile(profile), families: shared.familiesByAlias)
        found.form.report(contentsOf: check.findings(for: prepared.origin))
    }

    private func fixedPaper(_ paper: String, _ document: LoadedProject.Document) -> Diagnostic {
        Diagnostic(
            "layout.fixed-paper", .warning,
            Wording(
                id: "tata letak \"\(document.layout)\" memakai kertasnya sendiri, bukan \(paper)",
                en: "the layout '\(document.layout)' has paper of its own, not \(paper)"), at: document.layoutRange
        )
        .rule(
            Wording(
                id: "--paper mengganti profil.kertas, yang dibaca oleh tata letak naskah dinas",
                en: "--paper takes the place of profil.kertas, which layouts of official letters read"))
    }

    private func account(for pages: [Page], in ledger: ContentLedger) {
        for (index, page) in pages.enumerated() { ledger.record(page, index: index) }
        found.ledger.report(contentsOf: ledger.finish(explainedBy: findings))
    }

    /// Draws a prepared document. The file is complete or not there at all; what had its name before stays until then.
    ///
    /// - Returns: nil when drawing brought errors to light, or warnings when these are not accepted: `findings` has them.
    /// - Parameters:
    ///   - delivery: how the file is handed over; nil for one that is written as it is.
    ///   - condition: asked when all pages are laid out; nil as well when it is not met, without a finding.
    package func write(
        _ prepared: Prepared, to path: String, acceptingWarnings: Bool = true, delivery: Delivery? = nil,
        on condition: WritingCondition = WritingCondition()
    ) throws -> WrittenDocument? {
        try write(
            prepared, as: .path(path), acceptingWarnings: acceptingWarnings, delivery: delivery, on: condition)
    }

    /// The same, for a file whose name may depend on its content.
    package func write(
        _ prepared: Prepared, as name: OutputName, acceptingWarnings: Bool = true, delivery: Delivery? = nil,
        on condition: WritingCondition = WritingCondition()
    ) throws -> WrittenDocument? {
        var options = options(of: prepared)
        guard addAttachments(to: &options, of: prepared) else { return nil }
        let watch = PageWatch()
        let drawing = DrawingThread(
            DrawingThread.Target(name: name, delivery: delivery), metadata: prepared.metadata, options: options,
            faces: shaper.faces, watch: watch)
        let layout = layout(of: prepared)
        do {
            try layout.handOverPages(to: ConditionalPages(drawing, while: condition), andTo: [])
        } catch is ConditionalPages<DrawingThread>.Void {
            return nil
        }
        // The drawing thread audits pages with the watch: it may be read only when that thread has done.
        try drawing.drain()
        guard let spaces = spaces(after: layout, watch),
            acceptingWarnings || !findings.all.contains(where: { $0.severity == .warning }), condition.isMet
        else { return nil }
        let drawn = try drawing.finish(outline: prepared.layouter.outline)
        return drawn.map {
            WrittenDocument(
                path: $0.path, pageCount: $0.pageCount, signatureSpaces: spaces, signatures: prepared.signatures)
        }
    }

    /// Something of each page, in the order of the document; nil when there were errors, which `findings` has.
    private func pages<Kept>(of prepared: Prepared, keeping keep: @escaping (Page) -> Kept) -> [Kept]? {
        let pages = PagesInOrder(keeping: keep)
        return handOverPages(of: prepared, to: pages) == nil ? nil : pages.all
    }

    /// Lays out and composes every page without drawing it, for the findings.
    /// - Returns: the number of pages; nil when there were errors.
    public func proof(_ prepared: Prepared) -> Int? { pages(of: prepared, keeping: { _ in }).map(\.count) }

    /// All pages in order, for looking at them. nil when there were errors.
    public func pages(_ prepared: Prepared) -> [Page]? { pages(of: prepared, keeping: { $0 }) }

    /// For drawing this producer's pages in other threads.
    public var faces: DrawingFaces { shaper.faces }

    /// The project's data with `dokumen`: what the layout may know about the document that it makes.
    private func data(
        for document: LoadedProject.Document, _ subject: BatchSubject?, _ code: DataCode?
    ) -> DataRecord {
        var fields: [DataRecord.Entry] = [
            .init(key: "kunci", node: DataNode(.text(document.key))),
            .init(key: "judul", node: DataNode(.text(document.title), at: document.keyRange)),
            .init(key: "salinan", node: DataNode(.boolean(document.isCopy))),
        ]
        if let date = document.date { fields.append(.init(key: "tanggal", node: DataNode(.date(date)))) }
        fields.append(.init(key: "penanda_tangan", node: DataNode(subject?.signer.map { .record($0) } ?? .null)))
        fields.append(.init(key: "opd", node: DataNode(subject?.agency.map { .record($0) } ?? .null)))
        for (key, text) in [("sidik", code?.data), ("sidik_halaman", code?.pages), ("kode_data", code?.text)] {
            fields.append(.init(key: key, node: DataNode(text.map { .text($0) } ?? .null)))
        }
        fields.append(.init(key: "perubahan", node: project.changes?.node ?? DataNode(.null)))
        let signatures = document.electronicSignatures.map { DataValue.record($0.record) } ?? .null
        fields.append(.init(key: "tanda_tangan_elektronik", node: DataNode(signatures)))
        let entry = DataRecord.Entry(key: "dokumen", node: DataNode(.record(DataRecord(fields))))
        return DataRecord(project.root.entries + [entry])
    }

    private func metadata(
        of document: LoadedProject.Document, _ subject: BatchSubject?, _ code: DataCode?
    ) -> DocumentMetadata {
        let region = project.root.record("wilayah").map { Region($0) }
        let author = region.map { "Pemerintah \($0.kind == "kota" ? "Kota" : "Kabupaten") \($0.name)" } ?? ""
        let name = subject.map { $0.signerName.isEmpty ? $0.office : $0.signerName.withPlainSpaces } ?? ""
        var metadata = DocumentMetadata(
            title: name.isEmpty ? document.title : "\(document.title) – \(name)", author: author,
            subject: project.root.record("proyek")?.text("judul") ?? "",
            date: document.date.map { DocumentMetadata.Day(year: $0.year, month: $0.month, day: $0.day) })
        metadata.dataDigest = code?.data
        metadata.pagesDigest = code?.pages
        return metadata
    }
}
