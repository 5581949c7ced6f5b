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
    let project: LoadedProject
    let shared: ProductionResources
    let shaper: PangoTextShaper
    private let images: CairoImageLibrary
    private let layouts: LayoutShelf
    private let imageFolders: ProjectFolder
    /// Read once, and only for documents that show it.
    private lazy var dataDigest = DataDigest.hexadecimal(ofProject: project.path)
    private lazy var hyphenator = IndonesianHyphenator(leftMinimum: 2, rightMinimum: 2, names: project.properNames)
    var found = FindingsOfDocument()
    /// How far ends of pages are chosen together, for measuring; nil for what is usual.
    var pageSearch: PageSearch?

    /// All findings of the latest document up to now.
    public var findings: Findings {
        FamilyPlaces(project: project, layout: layouts.latest?.layout, known: shared.fonts.names).placed(found.all)
    }

    /// The same without waiting: whether there are errors up to the page that was made last.
    package var hasErrors: Bool { found.hasErrors }

    /// The layout files that were read up to now, by their paths.
    package var layoutFiles: [String: [UInt8]] { layouts.files }

    /// How many texts are kept in their shapes for what comes next.
    package var shapedTextCount: Int { shaper.shapedTextCount }

    public convenience init(project: LoadedProject, resources shared: ProductionResources) {
        self.init(project: project, resources: shared, continuing: nil)
    }

    /// - Parameter earlier: one with the same fonts, whose shaped texts are taken over; it must not be used any more.
    package init(project: LoadedProject, resources shared: ProductionResources, continuing earlier: DocumentProducer?) {
        self.project = project
        self.shared = shared
        shaper = earlier?.shaper ?? PangoTextShaper(library: shared.fonts)
        images = CairoImageLibrary(fonts: shared.fonts)
        layouts = LayoutShelf(
            LayoutFolders(
                project: project.path, installed: shared.installation.layouts, unsaved: project.folder.unsaved),
            shared.layoutsAhead, after: earlier?.layouts)
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
        let measured = document.book.map { self.spine(of: $0, for: document) }
        if case .some(.none) = measured { return nil }
        let edition = DocumentEdition(document: document, subject: subject, code: code, spine: measured ?? nil)
        let binder = Binder(
            layout, data: edition.data(of: project), observer: observers.ledger, changes: project.changes,
            bindsFigures: document.bindsFigures)
        let styles = binder.styles(into: &found.reading), root = binder.root(into: &found.reading)
        let sections = SectionsAhead(
            binder.sectionSource(), isAhead: observers.ledger == nil && observers.clock == nil)
        found.sections = sections
        guard !findings.hasErrors else { return nil }
        // Bars beside what has changed look at the places of the data.
        let keeper = project.changes == nil ? onlookers.keeper : nil
        keeper?.begin(document: sharedByAllSections(of: document, styles + [root]), typesetting: typesetting)
        var options = LayoutOptions(document, changes: project.changes)
        if let pageSearch { options.pageSearch = pageSearch }
        let environment = LayoutEnvironment(resources(noting: keeper), options: options, observers: observers)
        let layouter = DocumentLayouter(
            sections, setting: (styles, root), environment: environment, keeping: keeper)
        found.layouter = layouter
        return Prepared(
            document, isOneOfBatch: subject != nil, layouter: layouter,
            metadata: edition.metadata(in: project), ledger: observers.ledger, keeper: keeper)
    }

    /// The same layout is read once; what was found in it is found for every document.
    private func layout(of document: LoadedProject.Document) -> LayoutDocument? {
        let loaded = layouts.layout(of: document)
        found.reading.report(contentsOf: loaded.findings)
        return loaded.layout
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
}
