import Files
import PageModel

/// Makes a whole PDF of what Cairo draws: takes the contents of pages, fonts and images from the bytes that Cairo writes, and adds what
/// Cairo does not know. This is the one place where a file is finished.
///
/// 1. `beginPage`, then for each item of the page `begin`, `end`, `addDestination` or `mark`, then `endPage`.
/// 2. `take` gets all bytes that Cairo writes, whenever they come. A page is written when Cairo's page object has come.
/// 3. `finish` writes what concerns the document.
package final class PDFAssembly {
    package struct Options: Sendable {
        /// Whether the file is to be PDF/A-2a and PDF/UA-1.
        package var isArchive: Bool
        /// Whether rooms for signatures get fields.
        package var hasFields: Bool
        /// Whether the structure is to be read as text instead of being written.
        package var transcribes: Bool

        package init(isArchive: Bool = true, hasFields: Bool = false, transcribes: Bool = false) {
            self.isArchive = isArchive
            self.hasFields = hasFields
            self.transcribes = transcribes
        }
    }

    /// What is about to be drawn, as the structure sees it.
    package enum Drawing {
        case text(TextRun)
        case image
        /// Belongs to a figure, but is decoration elsewhere.
        case shape
        case watermark
    }

    /// What has to happen to the mark that is open.
    package enum MarkChange: Equatable {
        case keep
        /// End it; what follows stays without a mark.
        case end
        /// End it, and begin one of this name.
        case begin(String)
    }

    private let metadata: DocumentMetadata
    private let options: Options
    private let writer: PDFWriter
    private let deflation: Deflation
    private let tree: StructureTree
    private var division = ObjectDivision()
    private var objects: DrawnObjects
    private var pages = PageList()
    private var destinations = Destinations()
    private var parents = ParentTree()
    private var fields: SignatureFields
    private var links: [LinkAnnotation] = []

    package init(_ metadata: DocumentMetadata, options: Options, output: any ByteSink) throws(FinishingError) {
        self.metadata = metadata
        self.options = options
        writer = try PDFWriter(output)
        deflation = try Deflation()
        tree = StructureTree(writer, language: metadata.language, transcribes: options.transcribes)
        objects = DrawnObjects(writer, repairs: FontRepairs(deflation: deflation))
        fields = SignatureFields(writer)
    }

    /// Bytes of the file up to now.
    package var byteCount: Int { writer.byteCount }

    package func beginPage(_ page: Page) {
        pages.begin(page, number: writer.allocate(), key: parents.nextKey())
        tree.position = page.position
        fields.beginPage(page)
    }

    package func begin(_ tag: StructureTag) throws(FinishingError) {
        guard let element = try tree.begin(tag), tag.role == .form, options.hasFields else { return }
        let page = pages.current
        let space = try fields.nextSpace()
        let key = parents.nextKey()
        let number = try fields.write(space, on: page, key: key)
        element.alternative = space.identity.tooltip
        attach(annotation: number, key: key, to: element)
    }

    package func end() throws(FinishingError) { try tree.end() }

    /// The first of equal names counts.
    package func addDestination(_ name: String, at point: Point) {
        destinations.add(name, at: point, on: pages.current)
    }

    /// Asks before each drawing which mark it needs.
    package func mark(for drawing: Drawing) throws(FinishingError) -> MarkChange {
        var owner: StructureElement?
        if !tree.isArtifact {
            switch drawing {
            case .text(let run):
                owner = try tree.textElement(language: run.language)
                if let link = tree.link, let target = link.tag.link { add(run, to: link, target) }
            case .image, .shape:
                if tree.current.isFigure { owner = tree.current }
            case .watermark: break
            }
        }
        let change = pages.mark(for: owner, isArchive: options.isArchive) { tree.number(of: $0) }
        // Within a word the text goes on in another mark: some readers lose what follows a hyphen that stands for nothing.
        if case .text(let run) = drawing, run.isHyphenated { pages.closeMark() }
        if options.transcribes, case .text(let run) = drawing {
            owner?.hear(run.text + (run.separator == nil ? "" : " "))
        }
        return change
    }

    private func add(_ run: TextRun, to link: StructureElement, _ target: LinkTarget) {
        let page = pages.current
        if let last = link.annotations.last, last.page == page.number { return last.add(run) }
        let key = parents.nextKey()
        let annotation = LinkAnnotation(number: writer.allocate(), target: target, page: page, key: key)
        annotation.add(run)
        link.annotations.append(annotation)
        links.append(annotation)
        if case .destination(let name) = target { destinations.use(name) }
        attach(annotation: annotation.number, key: key, to: link)
    }

    private func attach(annotation: Int, key: Int, to element: StructureElement) {
        let number = tree.number(of: element)
        element.kids.append(.annotation(annotation, page: pages.current.number))
        parents.add(number, for: key)
        pages.current.annotations.append(annotation)
    }

    /// No mark is open any more.
    package func endPage() throws(FinishingError) {
        try tree.endPage()
        if options.hasFields { try fields.checkPage() }
        let page = pages.current
        guard !page.owners.isEmpty else { return }
        // The elements that the page's marks belong to.
        var text = PDFText()
        text.put("[")
        for owner in page.owners {
            text.put(reference: owner)
            text.put(" ")
        }
        text.put("]")
        let number = writer.allocate()
        try writer.write(number, text)
        parents.add(number, for: page.key)
    }

    /// Bytes that Cairo has written.
    package func take(_ bytes: UnsafeRawBufferPointer) throws(FinishingError) {
        for object in try division.take(bytes) {
            if object.value.dictionary?["Type"] == .name("Page") {
                try write(page: object)
            } else {
                try objects.take(object)
            }
        }
    }

    private func write(page object: DrawnObject) throws(FinishingError) {
        // Of a document without pages Cairo makes one that is empty.
        if pages.isEmpty {
            beginPage(Page(size: Size(width: .pt(1), height: .pt(1)), items: [], label: nil))
        }
        guard let page = pages.nextToWrite(), var dictionary = object.value.dictionary else {
            throw .drawn("there are more pages than were drawn")
        }
        let contents = try write(contentsOf: page, dictionary["Contents"]?.reference)
        for key in ["Parent", "Contents", "StructParents", "Annots", "Tabs"] { dictionary[key] = nil }
        guard case .dictionary(var adopted) = try objects.adopt(.dictionary(dictionary)) else { return }
        adopted["Parent"] = .reference(pages.tree(writer))
        adopted["Contents"] = .reference(contents)
        if !page.owners.isEmpty { adopted["StructParents"] = .integer(page.key) }
        if !page.annotations.isEmpty {
            adopted["Annots"] = .array(page.annotations.map { .reference($0) })
            // What can be clicked is visited in the order of the structure (ISO 14289-1 §7.18.3).
            adopted["Tabs"] = .name("S")
        }
        try writer.write(page.number, .dictionary(adopted))
        page.forget()
    }

    /// What Cairo has drawn, with the marks that it is to have.
    private func write(contentsOf page: PageList.Entry, _ number: Int?) throws(FinishingError) -> Int {
        guard let content = number.flatMap({ objects.remove($0) }), let stream = content.stream,
            var dictionary = content.value.dictionary
        else { throw .drawn("a page has no content") }
        let written = writer.allocate()
        dictionary["Length"] = nil
        guard page.marks.contains(.artifact) else {
            try writer.write(written, dictionary, stream: stream)
            return written
        }
        guard let plain = deflation.unpack(stream),
            let marked = MarkedContent.rewritten(plain, marks: page.marks),
            let packed = deflation.pack(marked)
        else { throw .drawn("a page has other marks than were asked for") }
        try writer.write(written, dictionary, stream: packed)
        return written
    }

    /// After Cairo has written everything.
    /// - Returns: names that links or the outline use but no page defines, sorted.
    package func finish(outline: [OutlineEntry]) throws(FinishingError) -> [String] {
        try division.checkEnd()
        try objects.checkEnd()
        guard pages.isComplete else { throw .drawn("there are fewer pages than were drawn") }
        var catalog = PDFDictionary([
            ("Type", .name("Catalog")), ("Pages", .reference(pages.tree(writer))), ("Lang", .string(language)),
        ])
        try writeStructure(into: &catalog)
        for link in links { try write(link) }
        try pages.write(to: writer, into: &catalog)
        let outlines = Outline(outline, in: destinations)
        try outlines.write(to: writer, into: &catalog)
        try destinations.write(to: writer, into: &catalog)
        try fields.writeForm(into: &catalog)
        let description = DocumentDescription(metadata)
        if options.isArchive { try writeArchive(description, &catalog) }
        let information = writer.allocate(), root = writer.allocate()
        try writer.write(information, description.information)
        try writer.write(root, .dictionary(catalog))
        try writer.finish(root: root, information: information)
        return destinations.dangling.union(outlines.missing).sorted()
    }

    /// The structure as text, after the last page. Nothing can be written any more.
    func transcript() throws(FinishingError) -> String { try tree.finish() == nil ? "" : tree.transcript }

    private var language: [UInt8] {
        Array(metadata.language.utf8.filter { $0 < 0x80 && ($0 == UInt8(ascii: "-") || $0 >= 0x30) })
    }

    private func writeStructure(into catalog: inout PDFDictionary) throws(FinishingError) {
        guard let document = try tree.finish() else { return }
        let root = writer.allocate(), numbers = writer.allocate()
        try tree.writeDocument(under: root)
        try writer.write(numbers, parents.text)
        var dictionary = PDFDictionary([
            ("Type", .name("StructTreeRoot")), ("K", .reference(document)), ("ParentTree", .reference(numbers)),
            ("ParentTreeNextKey", .integer(parents.count)),
        ])
        if let names = ParentTree.names(of: tree.named) {
            let number = writer.allocate()
            try writer.write(number, names)
            dictionary["IDTree"] = .reference(number)
        }
        try writer.write(root, .dictionary(dictionary))
        catalog["StructTreeRoot"] = .reference(root)
        catalog["MarkInfo"] = .dictionary(PDFDictionary([("Marked", .boolean(true))]))
    }

    private func write(_ link: LinkAnnotation) throws(FinishingError) {
        var text: PDFText?, label: String?
        if case .destination(let name) = link.target {
            text = destinations.text(of: name)
            label = destinations.label(of: name)
        }
        try writer.write(link.number, link.text(destination: text, description: link.description(page: label)))
    }

    private func writeArchive(_ description: DocumentDescription, _ catalog: inout PDFDictionary) throws(FinishingError)
    {
        let metadata = writer.allocate(), profile = writer.allocate()
        try writer.write(
            metadata, PDFDictionary([("Type", .name("Metadata")), ("Subtype", .name("XML"))]),
            stream: Array(description.xmp.utf8))
        guard let packed = deflation.pack(ColorProfile.sRGB) else { throw .drawn("no memory") }
        try writer.write(
            profile, PDFDictionary([("N", .integer(3)), ("Filter", .name("FlateDecode"))]), stream: packed)
        catalog["Metadata"] = .reference(metadata)
        catalog["OutputIntents"] = .array([
            .dictionary(
                PDFDictionary([
                    ("Type", .name("OutputIntent")), ("S", .name("GTS_PDFA1")),
                    ("OutputConditionIdentifier", .string(Array("sRGB IEC61966-2.1".utf8))),
                    ("Info", .string(Array("sRGB IEC61966-2.1".utf8))), ("DestOutputProfile", .reference(profile)),
                ]))
        ])
        catalog["ViewerPreferences"] = .dictionary(
            PDFDictionary([("DisplayDocTitle", .boolean(true)), ("PrintScaling", .name("None"))]))
        if catalog["Outlines"] != nil { catalog["PageMode"] = .name("UseOutlines") }
    }
}
