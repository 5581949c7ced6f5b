import Files
import PageModel

/// Makes a whole PDF: pages, fonts, pictures, structure and what concerns the document. This is the one place where a file is written.
///
/// 1. `beginPage`, then for each item of the page `begin`, `end`, `addDestination` or `mark`, then `endPage` with what was drawn.
/// 2. `font` and `picture` give what the content names.
/// 3. `finish` writes fonts and what concerns the document.
package final class PDFAssembly {
    package struct Options: Sendable {
        /// Whether the file is to be PDF/UA-1, and PDF/A where `archivePart` says which.
        package var isArchive: Bool
        /// The part of PDF/A, at level a; nil for a file that is none.
        package var archivePart: Int? = 2
        /// Files within the file.
        package var attachments: [Attachment] = []
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
        /// End it, and begin this one.
        case begin(ContentMark)
    }

    private let metadata: DocumentMetadata
    private let options: Options
    private let writer: PDFWriter
    private let deflation: Deflation
    private let tree: StructureTree
    private var fonts: [DocumentFont] = []
    private var pictures: [String: PictureForm] = [:]
    private var pages = PageList()
    private var destinations = Destinations()
    private var parents = ParentTree()
    private var fields: SignatureFields
    private var links: [LinkAnnotation] = []
    /// Numbers of a contents list's entry, which lead where its title does.
    private var labels: [TextRun] = []

    package init(_ metadata: DocumentMetadata, options: Options, output: any ByteSink) throws(FinishingError) {
        self.metadata = metadata
        self.options = options
        writer = try PDFWriter(output)
        deflation = try Deflation()
        tree = StructureTree(writer, language: metadata.language, transcribes: options.transcribes)
        fields = SignatureFields(writer)
    }

    /// Bytes of the file up to now.
    package var byteCount: Int { writer.byteCount }

    /// Marks of the page that belong to elements.
    var markCount: Int { pages.current.owners.count }

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
                if let link = tree.link, let target = link.tag.link {
                    add(run, to: link, target)
                } else if tree.isContentsLabel {
                    labels.append(run)
                }
            case .image, .shape:
                if tree.current.isFigure { owner = tree.current }
            case .watermark: break
            }
        }
        let change = pages.mark(for: owner, isArchive: options.isArchive) { tree.number(of: $0) }
        // Within a word, and behind its end, the text goes on in another mark: some readers lose what follows there.
        if case .text(let run) = drawing, run.isHyphenated || run.parted?.whole != nil || run.isEndOfWord {
            pages.closeMark()
        }
        if options.transcribes, case .text(let run) = drawing {
            owner?.hear(run.spoken + (run.separator == nil ? "" : " "))
        }
        return change
    }

    private func add(_ run: TextRun, to link: StructureElement, _ target: LinkTarget) {
        let page = pages.current
        if let last = link.annotations.last, last.page == page.number { return last.add(run) }
        let key = parents.nextKey()
        let annotation = LinkAnnotation(number: writer.allocate(), target: target, page: page, key: key)
        annotation.purpose = LinkAnnotation.Purpose(of: link)
        for label in labels { annotation.add(label: label) }
        labels = []
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

    /// A font that pages show text in; it is embedded in the end.
    package func addFont(_ program: any FontProgram) -> DocumentFont {
        let font = DocumentFont(number: fonts.count + 1, reference: writer.allocate(), program)
        fonts.append(font)
        return font
    }

    /// The picture of a file, which is written the first time.
    /// - Parameter draw: gives a PDF of one page, as Cairo writes it, and the size of that page.
    package func picture<Failure: Error>(
        of file: String, _ draw: () throws(Failure) -> (drawn: [UInt8], size: Size)
    ) throws -> PictureForm {
        if let known = pictures[file] { return known }
        let (drawn, size) = try draw()
        let picture = try PictureForm.write(
            drawn, size: size, number: pictures.count + 1, to: writer, packedBy: deflation)
        pictures[file] = picture
        return picture
    }

    /// The same of a JPEG file.
    package func photograph<Failure: Error>(
        of file: String, _ read: () throws(Failure) -> Photograph
    ) throws -> PictureForm {
        if let known = pictures[file] { return known }
        let picture = try PictureForm.write(try read(), number: pictures.count + 1, to: writer, packedBy: deflation)
        pictures[file] = picture
        return picture
    }

    /// Writes the page.
    package func endPage(_ content: consuming ContentStream) throws(FinishingError) {
        try endStructureOfPage()
        var content = content
        let page = pages.current, contents = writer.allocate()
        guard let packed = deflation.pack(content.finish()) else { throw .drawn("no memory") }
        try writer.write(contents, PDFDictionary([("Filter", .name("FlateDecode"))]), stream: packed)
        var dictionary = PDFDictionary([
            ("Type", .name("Page")), ("Parent", .reference(pages.tree(writer))),
            ("MediaBox", PDFAssembly.box(of: page, bleed: page.bleed)),
            ("Contents", .reference(contents)), ("Resources", .dictionary(PageResources(content).dictionary)),
            (
                "Group",
                .dictionary(
                    PDFDictionary([
                        ("Type", .name("Group")), ("S", .name("Transparency")), ("I", .boolean(true)),
                        ("CS", .name("DeviceRGB")),
                    ]))
            ),
        ])
        if page.bleed > 0 {
            dictionary["BleedBox"] = PDFAssembly.box(of: page, bleed: page.bleed)
            dictionary["TrimBox"] = PDFAssembly.box(of: page, bleed: 0)
        }
        if !page.owners.isEmpty { dictionary["StructParents"] = .integer(page.key) }
        if !page.annotations.isEmpty {
            dictionary["Annots"] = .array(page.annotations.map { .reference($0) })
            // What can be clicked is visited in the order of the structure (ISO 14289-1 §7.18.3).
            dictionary["Tabs"] = .name("S")
        }
        try writer.write(page.number, .dictionary(dictionary))
        page.forget()
    }

    /// The paper, and what is cut off of it.
    private static func box(of page: PageList.Entry, bleed: Double) -> PDFObject {
        guard bleed > 0 else {
            return .array([.integer(0), .integer(0)] + [page.width, page.height].map(PDFAssembly.length))
        }
        return .array([-bleed, -bleed, page.width + bleed, page.height + bleed].map(PDFAssembly.length))
    }

    private static func length(_ points: Double) -> PDFObject {
        .real(DecimalText.thousandths(Int((points * 1000).rounded())))
    }

    /// No mark is open any more.
    func endStructureOfPage() throws(FinishingError) {
        try tree.endPage()
        labels = []
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

    /// After the last page.
    /// - Returns: names that links or the outline use but no page defines, sorted.
    package func finish(outline: [OutlineEntry]) throws(FinishingError) -> [String] {
        if pages.isEmpty {
            // A file without pages is no document that programs open.
            let size = Size(width: .pt(1), height: .pt(1))
            beginPage(Page(size: size, items: [], label: nil))
            try endPage(ContentStream(height: size.height))
        }
        for font in fonts where font.isUsed { try font.write(to: writer, packedBy: deflation) }
        var catalog = PDFDictionary([
            ("Type", .name("Catalog")), ("Pages", .reference(pages.tree(writer))), ("Lang", .string(language)),
        ])
        try writeStructure(into: &catalog)
        for link in links { try write(link) }
        try pages.write(to: writer, into: &catalog)
        let outlines = Outline(outline, in: destinations)
        try outlines.write(to: writer, into: &catalog)
        let description = DocumentDescription(metadata, archivePart: options.archivePart)
        var names = PDFDictionary()
        try destinations.write(to: writer, into: &names)
        try writeAttachments(description, &names, &catalog)
        if !names.entries.isEmpty { catalog["Names"] = .dictionary(names) }
        try fields.writeForm(into: &catalog)
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
        // A type of PDF 2.0 only: for older readers it is the heading that it looks like.
        if tree.hasTitle { dictionary["RoleMap"] = .dictionary(PDFDictionary([("Title", .name("H1"))])) }
        try writer.write(root, .dictionary(dictionary))
        catalog["StructTreeRoot"] = .reference(root)
        let own: [(String, PDFObject)] = tree.hasUserProperties ? [("UserProperties", .boolean(true))] : []
        catalog["MarkInfo"] = .dictionary(PDFDictionary([("Marked", .boolean(true))] + own))
    }

    private func write(_ link: LinkAnnotation) throws(FinishingError) {
        var text: PDFText?, label: String?
        if case .destination(let name) = link.target {
            text = destinations.text(of: name)
            label = destinations.label(of: name)
        }
        try writer.write(link.number, link.text(destination: text, description: link.description(page: label)))
    }

    /// The tree of names has them in their order (PDF 32000-1 §7.9.6).
    private func writeAttachments(
        _ description: DocumentDescription, _ names: inout PDFDictionary, _ catalog: inout PDFDictionary
    ) throws(FinishingError) {
        guard !options.attachments.isEmpty else { return }
        var files: [(path: String, number: Int)] = []
        for attachment in options.attachments {
            files.append((attachment.path, try attachment.write(to: writer, deflation, day: description.day)))
        }
        var text = PDFText()
        text.put("<</Names[")
        for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            text.put(string: Array(file.path.utf8))
            text.put(" ")
            text.put(reference: file.number)
        }
        text.put("]>>")
        let number = writer.allocate()
        try writer.write(number, text)
        names["EmbeddedFiles"] = .reference(number)
        catalog["AF"] = .array(files.map { .reference($0.number) })
    }

    private func writeArchive(_ description: DocumentDescription, _ catalog: inout PDFDictionary) throws(FinishingError)
    {
        let metadata = writer.allocate(), profile = writer.allocate()
        try writer.write(
            metadata, PDFDictionary([("Type", .name("Metadata")), ("Subtype", .name("XML"))]),
            stream: Array(description.xmp.utf8))
        guard let packed = ColorProfile.packed(by: deflation) else { throw .drawn("no memory") }
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
