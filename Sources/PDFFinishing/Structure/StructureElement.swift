import PageModel

/// An element of the structure tree while its content arrives (PDF 32000-1 §14.7.2).
final class StructureElement {
    /// What belongs to an element, in reading order.
    enum Kid: Equatable {
        /// The place of an element that had nothing in it.
        case nothing
        /// By the number of its object.
        case element(Int)
        /// Marked content of a page, by the numbers of the page's object and of the mark.
        case content(page: Int, mark: Int)
        /// An annotation, by the numbers of its object and of the page's.
        case annotation(Int, page: Int)
    }

    let tag: StructureTag
    private(set) var parent: StructureElement?
    /// Its place among the kids of its parent.
    let slot: Int
    /// Whether it was made because text stood where none may stand.
    let isImplicit: Bool
    /// Of its object; 0 as long as nothing belongs to it.
    var number = 0
    var kids: [Kid] = []
    /// For those who cannot see it.
    var alternative: String?
    /// A link that has ended and goes on when the next kid is a link to the same place.
    var endedLink: StructureElement?
    /// Of a link: the annotations of its pages.
    var annotations: [LinkAnnotation] = []
    /// Of a section of the layout: which of the document's chapters is open in it.
    var chapter: Int?
    /// Whether it turned out to be no chapter, but a group within one.
    var isGroup = false
    /// Of a contents list: the lists within it that are open, from the outermost, and the level of its own entries.
    var lists: [(level: Int, element: StructureElement)] = []
    var level: Int?
    /// Of an entry of a contents list: what its links stand in.
    var reference: StructureElement?
    /// Of a table: its head, and its latest body.
    var head: StructureElement?
    var body: StructureElement?
    /// Of a table and of a row of one.
    var grid: TableGrid?
    var row: TableGrid.Row?
    /// Of a cell: the cells that say what it is.
    var headers: [Int] = []
    /// Whether other elements name it.
    var isNamed = false
    /// Notes that it calls and that are yet to come.
    var missingNotes = 0
    /// Whether it has ended but cannot be written yet.
    var isClosed = false
    /// What is read in it, by the places of its kids; only where somebody wants to know.
    private(set) var texts: [Int: String] = [:]

    /// - Parameter slot: a place that is reserved; nil for the next one.
    init(_ tag: StructureTag, in parent: StructureElement?, slot: Int? = nil, isImplicit: Bool = false) {
        self.tag = tag
        self.parent = parent
        self.isImplicit = isImplicit
        alternative = tag.alternative
        self.slot = slot ?? parent?.kids.count ?? 0
        if slot == nil { parent?.kids.append(.nothing) }
    }

    /// What is drawn in the mark that was begun last.
    func hear(_ text: String) { texts[kids.count - 1, default: ""] += text }

    /// Takes an element that has stood in none, behind what is there already.
    func adopt(_ element: StructureElement) {
        element.parent = self
        kids.append(.element(element.number))
    }

    /// What it knows of the elements within it is needed no more: they hold it, and would keep each other for good.
    func letGo() {
        reference = nil
        head = nil
        body = nil
    }

    /// Cells stand for their place in a table, though nothing is in them.
    var staysWhenEmpty: Bool { tag.role == .tableData || tag.role == .tableHeader }

    /// Whether text may stand directly in it.
    var takesText: Bool {
        switch tag.role {
        case .document, .part, .section, .div, .list, .listItem, .table, .tableHead, .tableBody, .tableFoot, .tableRow,
            .contents, .blockQuote, .form, .artifact:
            false
        default: true
        }
    }

    /// Drawing in it is content, not decoration.
    var isFigure: Bool {
        tag.role == .figure || tag.role == .span && parent?.tag.role == .figure
    }

    /// A cell that says what others are is a head, and no other is, however it looks.
    private var role: StructureTag.Role {
        tag.cell.map { $0.scope == nil ? .tableData : .tableHeader } ?? (isGroup ? .div : tag.role)
    }

    /// By which others name it.
    var name: String { "s\(number)" }

    /// The object's text, up to its parent.
    var text: PDFText {
        var text = PDFText()
        text.put("<</Type/StructElem/S/")
        text.put(role.rawValue)
        let page = kids.lazy.compactMap { kid -> Int? in
            if case .content(let page, _) = kid { page } else { nil }
        }.first
        if let page {
            text.put("/Pg ")
            text.put(reference: page)
        }
        putKids(on: page, &text)
        if let alternative, !alternative.isEmpty {
            text.put("/Alt ")
            text.put(text: alternative)
        }
        if let language = tag.language {
            text.put("/Lang ")
            text.put(text: language)
        }
        if isNamed {
            text.put("/ID ")
            text.put(text: name)
        }
        if let cell = tag.cell { put(cell, &text) }
        if let origin = tag.origin { put(origin, &text) }
        return text
    }

    /// Role, and what else is said of the element before its content.
    var heading: String {
        var words = [role.rawValue]
        if let language = tag.language { words.append("lang=\(language)") }
        if let cell = tag.cell {
            if let scope = cell.scope { words.append("scope=\(scope.rawValue)") }
            if cell.columnSpan > 1 { words.append("columns=\(cell.columnSpan)") }
            if cell.rowSpan > 1 { words.append("rows=\(cell.rowSpan)") }
            if !headers.isEmpty { words.append("headers=\(headers.count)") }
        }
        if let place = tag.origin?.places.first {
            let count = tag.origin?.places.count ?? 1
            words.append("data=\(place)" + (count > 1 ? "+\(count - 1)" : ""))
        }
        switch tag.link {
        case .destination(let name)?: words.append("#\(name)")
        case .uri(let uri)?: words.append(uri)
        case nil: break
        }
        if let alternative, !alternative.isEmpty { words.append("[\(alternative)]") }
        return words.joined(separator: " ")
    }

    private func put(_ cell: StructureCell, _ text: inout PDFText) {
        guard cell.scope != nil || cell.columnSpan > 1 || cell.rowSpan > 1 || !headers.isEmpty else { return }
        text.put("/A<</O/Table")
        if let scope = cell.scope { text.put("/Scope/\(scope.rawValue)") }
        if cell.columnSpan > 1 { text.put("/ColSpan \(cell.columnSpan)") }
        if cell.rowSpan > 1 { text.put("/RowSpan \(cell.rowSpan)") }
        if !headers.isEmpty {
            text.put("/Headers[")
            for header in headers { text.put(text: "s\(header)") }
            text.put("]")
        }
        text.put(">>")
    }

    private static let mostOrigins = 12

    /// Where the data of a figure stands, as its title and for programs (PDF 32000-1 §14.7.5.4).
    private func put(_ origin: DataOrigin, _ text: inout PDFText) {
        let places = origin.places.prefix(StructureElement.mostOrigins).map(\.description)
        guard let first = places.first else { return }
        text.put("/T ")
        text.put(text: origin.places.count > 1 ? "\(first) (+\(origin.places.count - 1))" : first)
        text.put("/A<</O/UserProperties/P[")
        for place in places {
            text.put("<</N ")
            text.put(text: "data")
            text.put("/V ")
            text.put(text: place)
            text.put(">>")
        }
        text.put("]>>")
    }

    private func putKids(on page: Int?, _ text: inout PDFText) {
        let kids = kids.filter { $0 != .nothing }
        guard !kids.isEmpty else { return }
        // Programs that judge what later signatures have changed follow the element of a field to it by this path.
        var isAlone = false
        if kids.count == 1, case .annotation = kids[0] { isAlone = true }
        text.put(isAlone ? "/K" : "/K[")
        for (index, kid) in kids.enumerated() {
            if index > 0 { text.put(" ") }
            switch kid {
            case .nothing: break
            case .element(let number): text.put(reference: number)
            case .content(page, let mark): text.put(mark)
            case .content(let other, let mark):
                text.put("<</Type/MCR/Pg ")
                text.put(reference: other)
                text.put("/MCID ")
                text.put(mark)
                text.put(">>")
            case .annotation(let number, let page):
                text.put("<</Type/OBJR/Obj ")
                text.put(reference: number)
                text.put("/Pg ")
                text.put(reference: page)
                text.put(">>")
            }
        }
        if !isAlone { text.put("]") }
    }
}
