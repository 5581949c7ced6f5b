import PageModel

/// Builds the structure tree while pages are drawn (PDF 32000-1 §14.7). Elements are written when they end.
///
/// 1. Whatever text is drawn belongs to the element that is open, also beside other elements; in an element that holds no text itself,
///    to a paragraph of its own.
/// 2. Elements in which nothing stands are left out, but cells.
/// 3. Elements of one key are one, on however many pages they stand (`StructureContinuation`).
/// 4. A note stands where it is called; whoever calls it is written when the note has ended.
/// 5. What stands directly in a section of the layout belongs to a chapter (`Chapters`).
/// 6. A document has one title, the first that is drawn.
/// 7. Pages may arrive in another order than that of the document: elements directly in that of the document are ordered in the end.
final class StructureTree {
    private enum Open {
        case element(StructureElement, StructureContinuation?)
        case artifact
        /// Says nothing by itself: what is inside belongs to the element around it.
        case transparent
    }

    private let writer: PDFWriter
    private let language: String
    private let document = StructureElement(StructureTag(.document), in: nil)
    private var open: [Open] = []
    private var elements: [StructureElement] = []
    private var artifactDepth = 0
    /// Elements that go on on a later page.
    private var suspended: [StructureContinuation.Key: StructureElement] = [:]
    /// Who has called the notes that are yet to come, and where their place is.
    private var calls: [ObjectIdentifier: (caller: StructureElement, slot: Int)] = [:]
    /// Of the elements directly in that of the document, by their slots: where the page stands on which they begin.
    private var positions: [PagePosition] = []
    private var chapters = Chapters()
    /// Whether a title is among the elements: PDF 1.7 has to be told what that is.
    private(set) var hasTitle = false
    /// Whether elements have properties of our own, which PDF wants to be told of.
    private(set) var hasUserProperties = false
    /// Elements that others name, by the numbers of their objects.
    private(set) var named: [Int] = []
    /// Where the page stands that is drawn.
    var position = PagePosition.first
    /// Elements that have a number and are yet to be written.
    private var waitingCount = 0
    /// What the written elements say, by the numbers of their objects; nil where nobody wants to know.
    private var transcripts: [Int: ElementTranscript]?

    /// - Parameter transcribes: whether somebody wants to read what the elements say.
    init(_ writer: PDFWriter, language: String, transcribes: Bool = false) {
        self.writer = writer
        transcripts = transcribes ? [:] : nil
        self.language = language
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
        if tag.role == .link, tag.link == nil || isContentsLabel {
            open.append(.transparent)
            return nil
        }
        if let link = current.endedLink, tag.role == .link, tag.link == link.tag.link {
            current.endedLink = nil
            push(link, nil)
            return link
        }
        try endLink(in: current)
        let element = if let resumed = try resumed(tag) { resumed } else { try begun(tag) }
        push(element, tag.continuation)
        return element
    }

    private func begun(_ tag: StructureTag) throws(FinishingError) -> StructureElement {
        // A document has one title: where the page within the cover repeats it, that is a paragraph.
        let tag = tag.role == .title && hasTitle ? StructureTag(.paragraph, continuation: tag.continuation) : tag
        let call = tag.role == .note ? tag.note.flatMap { calls[$0] } : nil
        let parent = if let call { call.caller } else { try container(of: tag) }
        let element = StructureElement(tag, in: parent, slot: call?.slot)
        if tag.role == .title { hasTitle = true }
        if tag.origin != nil { hasUserProperties = true }
        enter(element)
        return element
    }

    /// What the element stands in: lists of contents have a list within them for each level, and links of their entries are references
    /// (PDF 32000-1 §14.8.4.2).
    private func container(of tag: StructureTag) throws(FinishingError) -> StructureElement {
        switch (current.tag.role, tag.role) {
        case (.contents, .contentsItem): return try list(in: current, level: tag.level)
        case (.contentsItem, .link):
            let reference = current.reference ?? StructureElement(StructureTag(.reference), in: current)
            current.reference = reference
            return reference
        case (.section, _) where current.parent === document:
            return chapters.container(of: tag, in: current, at: position)
        default: return current
        }
    }

    private func list(in contents: StructureElement, level: Int) throws(FinishingError) -> StructureElement {
        while let last = contents.lists.last, last.level > level {
            contents.lists.removeLast()
            try write(last.element)
        }
        let own = min(contents.level ?? level, level)
        contents.level = own
        let innermost = contents.lists.last?.element ?? contents
        guard level > contents.lists.last?.level ?? own else { return innermost }
        let list = StructureElement(StructureTag(.contents), in: innermost)
        contents.lists.append((level, list))
        return list
    }

    /// Whether what is drawn now is the number of an entry of a contents list: one link leads to the place, and it is that of the title.
    var isContentsLabel: Bool { current.tag.role == .label && current.parent?.tag.role == .contentsItem }

    /// What has begun on an earlier page; nil for what begins.
    private func resumed(_ tag: StructureTag) throws(FinishingError) -> StructureElement? {
        guard let continuation = tag.continuation, let element = suspended.removeValue(forKey: continuation.key) else {
            return nil
        }
        guard continuation.isFirst else { return element }
        // Its owner was made anew, or is another one: the old element will not go on.
        try write(element)
        return nil
    }

    private func push(_ element: StructureElement, _ continuation: StructureContinuation?) {
        open.append(.element(element, continuation))
        elements.append(element)
    }

    func end() throws(FinishingError) {
        if !isArtifact { try endImplicit() }
        guard let last = open.popLast() else { throw .unbalancedTags }
        switch last {
        case .artifact: artifactDepth -= 1
        case .transparent: break
        case .element(let element, let continuation):
            elements.removeLast()
            if let continuation, !continuation.isLast {
                if element.staysWhenEmpty { _ = number(of: element) }
                // Two of one key would be one element: the first would be lost.
                guard suspended.updateValue(element, forKey: continuation.key) == nil else { throw .unbalancedTags }
            } else {
                try close(element)
            }
        }
    }

    private func endImplicit() throws(FinishingError) {
        while let element = elements.last, element.isImplicit {
            elements.removeLast()
            try close(element)
        }
    }

    private func close(_ element: StructureElement) throws(FinishingError) {
        switch element.tag.role {
        case .link: current.endedLink = element
        case .reference:
            try write(element)
            if let note = element.tag.note, let caller = element.parent { call(note, from: caller) }
        case .tableRow:
            // Cells of rows above may leave no room for any of its own.
            if let row = element.row, element.grid?.isCovered(row) == true { _ = number(of: element) }
            // A row without any cell is a line of its table, and nothing to read.
            if element.number > 0 { try fill(element) }
            element.row.map { element.grid?.forget(before: $0) }
            try write(element)
        default: try write(element)
        }
    }

    /// The note's place is behind the reference.
    private func call(_ note: ObjectIdentifier, from caller: StructureElement) {
        calls[note] = (caller, caller.kids.count)
        caller.kids.append(.nothing)
        caller.missingNotes += 1
    }

    /// Rows have a cell for each column (ISO 14289-1 §7.5).
    private func fill(_ element: StructureElement) throws(FinishingError) {
        guard let row = element.row, let grid = element.grid else { return }
        for columns in grid.missing(in: row) {
            var tag = StructureTag(.tableData)
            tag.cell = StructureCell(column: columns.lowerBound, columnSpan: columns.count)
            let cell = StructureElement(tag, in: element)
            _ = number(of: cell)
            try write(cell)
        }
    }

    private func endLink(in element: StructureElement) throws(FinishingError) {
        guard let link = element.endedLink else { return }
        element.endedLink = nil
        try write(link)
    }

    private func write(_ element: StructureElement) throws(FinishingError) {
        try endLink(in: element)
        if let reference = element.reference { try write(reference) }
        while let list = element.lists.popLast() { try write(list.element) }
        try addBody(to: element)
        element.isClosed = true
        guard element.missingNotes == 0 else { return }
        element.letGo()
        guard let parent = element.parent, element.number > 0 || element.staysWhenEmpty else { return }
        let number = number(of: element)
        if element.isNamed { named.append(number) }
        if transcripts != nil { transcripts?[number] = ElementTranscript(of: element) }
        var text = element.text
        text.put("/P ")
        text.put(reference: parent.number)
        text.put(">>")
        try writer.write(number, text)
        waitingCount -= 1
        guard element.tag.role == .note, let note = element.tag.note, calls.removeValue(forKey: note) != nil else {
            return
        }
        parent.missingNotes -= 1
        if parent.missingNotes == 0, parent.isClosed { try write(parent) }
    }

    /// A table that has a head has a body as well (ISO 14289-1 §7.5), though no row may have come.
    private func addBody(to table: StructureElement) throws(FinishingError) {
        guard let head = table.head, head.number > 0, table.body?.number ?? 0 == 0 else { return }
        let body = StructureElement(StructureTag(.tableBody), in: table)
        _ = number(of: body)
        try write(body)
    }

    /// The whole tree as text; after `finish`.
    var transcript: String {
        ElementTranscript(of: document).lines(with: transcripts ?? [:]).map { $0 + "\n" }.joined()
    }

    /// Finds its place in the table's grid.
    private func enter(_ element: StructureElement) {
        switch element.tag.role {
        case .table: element.grid = TableGrid(columnCount: element.tag.columnCount)
        case .tableHead, .tableBody, .tableFoot:
            element.grid = element.parent?.grid
            if element.tag.role == .tableHead { element.parent?.head = element }
            if element.tag.role == .tableBody, element.parent?.body?.number ?? 0 == 0 { element.parent?.body = element }
        case .tableRow:
            element.grid = element.parent?.grid
            let group = element.parent?.tag.role
            element.row = element.grid?.beginRow(
                isHead: group == .tableHead, beginsGroup: element.tag.beginsGroup || group == .tableFoot)
        case .tableHeader, .tableData:
            guard let cell = element.tag.cell, let grid = element.parent?.grid, let row = element.parent?.row else {
                return
            }
            let number = number(of: element)
            element.headers = grid.add(cell, number: number, to: row)
            element.isNamed = cell.scope != nil
        case .note: element.isNamed = true
        default: break
        }
    }

    /// Elements get their numbers when something belongs to them.
    func number(of element: StructureElement) -> Int {
        guard element.number == 0 else { return element.number }
        element.number = writer.allocate()
        waitingCount += 1
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
    func textElement(language: String?) throws(FinishingError) -> StructureElement {
        let foreign = language == self.language ? nil : language
        if let element = elements.last, element.isImplicit, element.tag.role == .span, element.tag.language != foreign {
            elements.removeLast()
            try close(element)
        }
        try endLink(in: current)
        if !current.takesText {
            let tag = StructureTag(.paragraph)
            elements.append(StructureElement(tag, in: try container(of: tag), isImplicit: true))
        }
        if let foreign, current.tag.language != foreign {
            var tag = StructureTag(.span)
            tag.language = foreign
            elements.append(StructureElement(tag, in: current, isImplicit: true))
        }
        return current
    }

    /// The link in which text is drawn now.
    var link: StructureElement? { elements.last { $0.tag.link != nil } }

    /// Text that stands in no element of its own goes on over lines, but not over pages.
    func endPage() throws(FinishingError) { if !isArtifact { try endImplicit() } }

    /// Orders the element of the document.
    /// - Returns: its number; nil when the document has no structure.
    func finish() throws(FinishingError) -> Int? {
        try endImplicit()
        guard isBalanced else { throw .unbalancedTags }
        try endLink(in: document)
        // What was to go on and did not, and who waits for a note that did not come.
        for element in suspended.values.sorted(by: { $0.number < $1.number }) { try write(element) }
        for call in calls.values.sorted(by: { $0.caller.number < $1.caller.number }) where call.caller.missingNotes > 0
        {
            call.caller.missingNotes = 0
            if call.caller.isClosed { try write(call.caller) }
        }
        // A document without any text to be read has an empty structure element all the same.
        _ = number(of: document)
        try settleChapters()
        // An element that still waits for its parts would be missing in the tree: readers would not say its text.
        guard waitingCount == 1 else { throw .drawn("\(waitingCount - 1) elements of the structure are not complete") }
        let order = document.kids.indices.filter { document.kids[$0] != .nothing }
            .sorted { (positions[$0], $0) < (positions[$1], $1) }
        document.kids = order.map { document.kids[$0] }
        return document.number
    }

    private func settleChapters() throws(FinishingError) {
        while positions.count < document.kids.count { positions.append(position) }
        for (element, position) in chapters.settled(in: document) {
            if element.parent === document { positions.append(position) }
            try write(element)
        }
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
