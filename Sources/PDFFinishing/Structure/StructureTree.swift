import PageModel

/// Builds the structure tree while pages are drawn (PDF 32000-1 §14.7). Elements are written when they end.
///
/// 1. Whatever text is drawn belongs to the element that is open, also beside other elements; in an element that holds no text itself,
///    to a paragraph of its own.
/// 2. Elements in which nothing stands are left out, but cells.
/// 3. Pages may arrive in another order than that of the document: elements directly in that of the document are ordered in the end.
final class StructureTree {
    private enum Open {
        case element(StructureElement)
        case artifact
        /// Says nothing by itself: what is inside belongs to the element around it.
        case transparent
    }

    private let writer: PDFWriter
    private let document = StructureElement(StructureTag(.document), in: nil)
    private var open: [Open] = []
    private var elements: [StructureElement] = []
    private var artifactDepth = 0
    /// Of the elements directly in that of the document, by their slots: where the page stands on which they begin.
    private var positions: [PagePosition] = []
    /// Where the page stands that is drawn.
    var position = PagePosition.first

    init(_ writer: PDFWriter) {
        self.writer = writer
    }

    var isArtifact: Bool { artifactDepth > 0 }
    var isBalanced: Bool { open.isEmpty }
    /// The innermost element that is open.
    var current: StructureElement { elements.last ?? document }

    /// - Returns: the element that has begun; nil for what makes none.
    @discardableResult
    func begin(_ tag: StructureTag) throws(FinishingError) -> StructureElement? {
        if isArtifact || tag.role == .artifact {
            artifactDepth += 1
            open.append(.artifact)
            return nil
        }
        try endImplicit()
        // Within a figure, texts that stand apart are kept apart.
        if tag.role == .span && current.tag.role != .figure || tag.role == .link && tag.link == nil {
            open.append(.transparent)
            return nil
        }
        if let link = current.endedLink {
            if tag.role == .link, tag.link == link.tag.link {
                current.endedLink = nil
                push(link)
                return link
            }
            try endLink(in: current)
        }
        let element = StructureElement(tag, in: current)
        push(element)
        return element
    }

    private func push(_ element: StructureElement) {
        open.append(.element(element))
        elements.append(element)
    }

    func end() throws(FinishingError) {
        if !isArtifact { try endImplicit() }
        guard let last = open.popLast() else { throw .unbalancedTags }
        switch last {
        case .artifact: artifactDepth -= 1
        case .transparent: break
        case .element: if let element = elements.popLast() { try close(element) }
        }
    }

    private func endImplicit() throws(FinishingError) {
        guard let element = elements.last, element.isImplicit else { return }
        elements.removeLast()
        try close(element)
    }

    private func close(_ element: StructureElement) throws(FinishingError) {
        if element.tag.role == .link, let parent = element.parent {
            parent.endedLink = element
        } else {
            try write(element)
        }
    }

    private func endLink(in element: StructureElement) throws(FinishingError) {
        guard let link = element.endedLink else { return }
        element.endedLink = nil
        try write(link)
    }

    private func write(_ element: StructureElement) throws(FinishingError) {
        try endLink(in: element)
        guard let parent = element.parent, element.number > 0 || element.staysWhenEmpty else { return }
        let number = number(of: element)
        var text = element.text
        text.put("/P ")
        text.put(reference: parent.number)
        text.put(">>")
        try writer.write(number, text)
    }

    /// Elements get their numbers when something belongs to them.
    func number(of element: StructureElement) -> Int {
        guard element.number == 0 else { return element.number }
        element.number = writer.allocate()
        if let parent = element.parent {
            _ = number(of: parent)
            parent.kids[element.slot] = .element(element.number)
            if parent === document {
                while positions.count <= element.slot { positions.append(position) }
                positions[element.slot] = position
            }
        }
        return element.number
    }

    /// The element that text which is drawn now belongs to.
    func textElement() throws(FinishingError) -> StructureElement {
        if !current.takesText {
            try endLink(in: current)
            elements.append(StructureElement(StructureTag(.paragraph), in: current, isImplicit: true))
        }
        try endLink(in: current)
        return current
    }

    /// Text that stands in no element of its own goes on over lines, but not over pages.
    func endPage() throws(FinishingError) { if !isArtifact { try endImplicit() } }

    /// Orders the element of the document.
    /// - Returns: its number; nil when the document has no structure.
    func finish() throws(FinishingError) -> Int? {
        try endImplicit()
        guard isBalanced else { throw .unbalancedTags }
        try endLink(in: document)
        guard document.number > 0 else { return nil }
        let order = document.kids.indices.filter { document.kids[$0] != .nothing }
            .sorted { (positions[$0], $0) < (positions[$1], $1) }
        document.kids = order.map { document.kids[$0] }
        return document.number
    }

    /// - Parameter root: the number of the tree's root.
    func writeDocument(under root: Int) throws(FinishingError) {
        var text = document.text
        text.put("/P ")
        text.put(reference: root)
        text.put(">>")
        try writer.write(document.number, text)
    }
}
