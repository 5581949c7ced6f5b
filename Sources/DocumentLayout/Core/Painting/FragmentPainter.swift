import LayoutLanguage
import PageModel
import Typesetting

/// Turns fragments into page items: backgrounds, borders, lines of text, graphics, destinations and structure tags.
///
/// It asks for nothing but what fragments have: they may be painted in another thread while later pages are laid out.
struct FragmentPainter {
    private(set) var items: [PageItem] = []
    private(set) var signatureSpaces: [SignatureSpace] = []
    /// Inside running heads and repeated heads nothing is tagged.
    private var artifactDepth = 0
    private var openRoles: [StructureTag.Role] = []

    /// The element of a box, which goes on from the page before or on the next where the fragment does.
    mutating func begin(_ role: StructureTag.Role, of fragment: Fragment) {
        var tag = StructureTag(role, continuation: FragmentPainter.continuation(of: fragment))
        if role == .note { tag.note = ObjectIdentifier(fragment.box) }
        tag.level = fragment.box.level
        begin(tag)
    }

    /// - Parameter part: which of the elements that stand for the box.
    static func continuation(of fragment: Fragment, part: Int = 0) -> StructureContinuation? {
        StructureContinuation(
            .init(fragment.box, column: part), isFirst: fragment.isFirst, isLast: fragment.isLast)
    }

    mutating func begin(_ tag: StructureTag) {
        if tag.role == .artifact { artifactDepth += 1 }
        if artifactDepth > 1 || (artifactDepth == 1 && tag.role != .artifact) {
            openRoles.append(tag.role)
            return
        }
        openRoles.append(tag.role)
        items.append(.tag(.begin(tag)))
    }

    mutating func end() {
        let role = openRoles.popLast()
        let isShown = artifactDepth == 0 || (artifactDepth == 1 && role == .artifact)
        if role == .artifact { artifactDepth -= 1 }
        if isShown { items.append(.tag(.end)) }
    }

    mutating func append(_ item: PageItem) { items.append(item) }

    /// - Parameter origin: of the fragment's border box, on the page.
    mutating func paint(_ fragment: Fragment, at origin: Point) {
        let decoration = BoxDecoration(fragment: fragment), frame = Rectangle(origin: origin, size: fragment.size)
        let words = fragment.content.words
        if let words { begin(.init(.figure, alternative: words)) }
        defer { if words != nil { end() } }
        if fragment.content.paintsOwnBorders(of: fragment.box) {
            decoration.paintBackground(in: frame, &self)
        } else {
            decoration.paint(in: frame, &self)
        }
        paintContent(fragment, at: origin)
    }

    /// Everything but background and border.
    mutating func paintContent(_ fragment: Fragment, at origin: Point) {
        if fragment.isFirst { for anchor in fragment.box.anchors { addDestination(anchor, at: origin) } }
        fragment.content.paint(fragment, at: origin, &self)
    }

    /// What is repeated on every page is no place to go to.
    mutating func addDestination(_ name: String, at point: Point) {
        if artifactDepth == 0 { items.append(.destination(name: name, at: point)) }
    }

    /// Changes the items that are painted meanwhile.
    mutating func mapping(_ change: (PageItem) -> PageItem, _ paint: (inout FragmentPainter) -> Void) {
        let first = items.count
        paint(&self)
        for index in first..<items.count { items[index] = change(items[index]) }
    }

    /// What is repeated on every page is nothing to sign.
    mutating func record(_ space: SignatureSpace) {
        if artifactDepth == 0 { signatureSpaces.append(space) }
    }

    /// Boxes in a box, within its element of the structure.
    mutating func paintContainer(
        _ fragment: Fragment, _ placements: [Fragment.Placement], at origin: Point
    ) {
        let role = fragment.box.role
        // Cells are begun and ended by their table.
        let isContainer = role != nil && role != .tableData && role != .tableHeader
        if isContainer, let role { begin(role, of: fragment) }
        paintMarker(fragment, at: origin, isLabel: true)
        if role == .listItem {
            begin(.init(.listBody, continuation: FragmentPainter.continuation(of: fragment, part: 1)))
        }
        for placement in placements { paint(placement.fragment, at: origin + placement.offset) }
        if role == .listItem { end() }
        if isContainer { end() }
    }
}
