import LayoutLanguage
import PageModel
import Typesetting

/// Turns fragments into page items: backgrounds, borders, lines of text, graphics, destinations and structure tags.
struct FragmentPainter {
    let environment: LayoutEnvironment
    private(set) var items: [PageItem] = []
    private(set) var signatureSpaces: [SignatureSpace] = []
    /// Inside running heads and repeated heads nothing is tagged.
    private var artifactDepth = 0
    private(set) var openRoles: [StructureTag.Role]
    /// Inside flows that stand beside each other: their elements end on every page, for they cannot stay open side by side.
    private(set) var parallelDepth = 0

    /// - Parameter openRoles: what earlier pages have begun and not ended.
    init(environment: LayoutEnvironment, openRoles: [StructureTag.Role] = []) {
        self.environment = environment
        self.openRoles = openRoles
        artifactDepth = openRoles.count { $0 == .artifact }
    }

    mutating func beginParallel() { parallelDepth += 1 }
    mutating func endParallel() { parallelDepth -= 1 }
    func begins(_ fragment: Fragment) -> Bool { fragment.isFirst || parallelDepth > 0 }
    func ends(_ fragment: Fragment) -> Bool { fragment.isLast || parallelDepth > 0 }

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
        if fragment.content.paintsOwnBorders(of: fragment.box) {
            decoration.paintBackground(in: frame, &self)
        } else {
            decoration.paint(in: frame, &self)
        }
        paintContent(fragment, at: origin)
    }

    /// Everything but background and border.
    mutating func paintContent(_ fragment: Fragment, at origin: Point) {
        // What is repeated on every page is no place to go to.
        if fragment.isFirst, artifactDepth == 0 {
            for anchor in fragment.box.anchors { items.append(.destination(name: anchor, at: origin)) }
        }
        fragment.content.paint(fragment, at: origin, &self)
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
        _ fragment: Fragment, _ placements: [Fragment.Placement], at origin: Point, isParallel: Bool
    ) {
        let role = fragment.box.role
        // Cells are begun and ended by their table, once per page.
        let isContainer = role != nil && role != .tableData && role != .tableHeader
        let begins = begins(fragment), ends = ends(fragment)
        if isContainer, let role, begins { begin(.init(role)) }
        paintMarker(fragment, at: origin, isLabel: true)
        if role == .listItem, begins { begin(.init(.listBody)) }
        if isParallel { beginParallel() }
        for placement in placements { paint(placement.fragment, at: origin + placement.offset) }
        if isParallel { endParallel() }
        if role == .listItem, ends { end() }
        if isContainer, ends { end() }
    }
}
