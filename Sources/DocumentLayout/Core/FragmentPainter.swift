import LayoutLanguage
import PageModel

/// Turns fragments into page items: backgrounds, borders, lines of text, graphics, destinations and structure tags.
struct FragmentPainter {
    let environment: LayoutEnvironment
    private(set) var items: [PageItem] = []
    private(set) var signatureFrames: [SignatureFrame] = []
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
        // A table whose cells share lines shares its own with them.
        if case .table = fragment.content, fragment.box.style.box.collapsesBorders { return paintTable(fragment, decoration, in: frame) }
        decoration.paint(in: frame, &self)
        paintContent(fragment, at: origin)
    }

    private mutating func paintTable(_ fragment: Fragment, _ decoration: BoxDecoration, in frame: Rectangle) {
        decoration.paintBackground(in: frame, &self)
        paintContent(fragment, at: frame.origin)
    }

    /// Everything but background and border.
    mutating func paintContent(_ fragment: Fragment, at origin: Point) {
        // What is repeated on every page is no place to go to.
        if fragment.isFirst, artifactDepth == 0 {
            for anchor in fragment.box.anchors { items.append(.destination(name: anchor, at: origin)) }
        }
        switch fragment.content {
        case .lines(let range, let lines): paintParagraph(fragment, range, lines, at: origin)
        case .flow(let placements), .group(let placements): paintContainer(fragment, placements, at: origin)
        case .table(let table):
            var table = TablePainter(fragment: fragment, table: table)
            table.paint(at: origin, &self)
        case .graphic(let graphic): paintGraphic(graphic, fragment, at: origin)
        case .chart(let drawing): ChartPainter(drawing: drawing, fragment: fragment).paint(at: origin, &self)
        case .sideways(let upright): paintSideways(upright, fragment.box.style.box.writingMode, at: origin)
        case .none:
            guard case .signatureField(let room) = fragment.box.content else { break }
            SignatureRoomPainter(room: room, fragment: fragment, environment: environment).paint(at: origin, &self)
        }
    }

    /// Painted upright at the corner of the page, then turned into its place.
    private mutating func paintSideways(_ upright: Fragment, _ mode: WritingMode, at origin: Point) {
        let mapping = SidewaysMapping(origin: origin, size: upright.size, mode: mode), first = items.count
        paint(upright, at: .zero)
        for index in first..<items.count { items[index] = mapping.item(items[index]) }
    }

    /// What is repeated on every page is nothing to sign.
    mutating func record(_ frame: SignatureFrame) {
        if artifactDepth == 0 { signatureFrames.append(frame) }
    }

    private mutating func paintContainer(_ fragment: Fragment, _ placements: [Fragment.Placement], at origin: Point) {
        let role = fragment.box.role
        // Cells are begun and ended by their table, once per page.
        let isContainer = role != nil && role != .tableData && role != .tableHeader
        let begins = begins(fragment), ends = ends(fragment)
        if isContainer, let role, begins { begin(.init(role)) }
        paintMarker(fragment, at: origin, isLabel: true)
        if role == .listItem, begins { begin(.init(.listBody)) }
        let isParallel = if case .sideBySide = fragment.box.content { true } else { false }
        if isParallel { beginParallel() }
        for placement in placements { paint(placement.fragment, at: origin + placement.offset) }
        if isParallel { endParallel() }
        if role == .listItem, ends { end() }
        if isContainer, ends { end() }
    }

    private mutating func paintMarker(_ fragment: Fragment, at origin: Point, isLabel: Bool) {
        guard fragment.isFirst, let marker = fragment.box.marker else { return }
        guard var line = marker.lines(width: .unbounded, in: environment).lines.first else { return }
        // Alignment of the text has no meaning for a marker.
        line.x = .zero
        line.slack = .zero
        let baseline = fragment.firstBaseline ?? fragment.box.style.box.frame.top + line.ascent
        let x = origin.x + fragment.box.style.box.frame.left - fragment.box.markerIndent
        if isLabel { begin(.init(.label)) }
        LinePainter(paragraph: marker.shaped(in: environment), line: line, width: line.width, environment: environment, layout: fragment.box.layoutRange)
            .paint(at: Point(x: x, y: origin.y + baseline), isSpanned: false, &self)
        if isLabel { end() }
    }

    private mutating func paintParagraph(_ fragment: Fragment, _ range: Range<Int>, _ lines: BrokenLines, at origin: Point) {
        guard case .paragraph(let paragraph) = fragment.box.content else { return }
        let shaped = paragraph.shaped(in: environment)
        guard !shaped.segments.isEmpty || fragment.box.marker != nil else { return }
        let frame = fragment.box.style.box.frame
        let width = fragment.size.width - frame.left - frame.right
        let isSpanned = shaped.runs.contains { $0.link != nil }
        let role = fragment.box.role
        if let role { begin(.init(role)) }
        paintMarker(fragment, at: origin, isLabel: false)
        var y = origin.y + (fragment.isFirst ? frame.top : .zero)
        for index in range {
            let line = lines.lines[index]
            LinePainter(paragraph: shaped, line: line, width: width, environment: environment, layout: fragment.box.layoutRange)
                .paint(at: Point(x: origin.x + frame.left, y: y + line.ascent), isSpanned: isSpanned, &self)
            y += line.height
        }
        if role != nil { end() }
    }

    private mutating func paintGraphic(_ graphic: Graphic, _ fragment: Fragment, at origin: Point) {
        let frame = fragment.box.style.box.frame
        let rectangle = Rectangle(x: origin.x + frame.left, y: origin.y + frame.top,
                                  width: fragment.size.width - frame.left - frame.right,
                                  height: fragment.size.height - frame.top - frame.bottom)
        paint(graphic, in: rectangle)
    }

    mutating func paint(_ graphic: Graphic, in rectangle: Rectangle) {
        switch graphic {
        case .image(let image, let alternative):
            let tag = alternative.isEmpty ? StructureTag(.artifact) : StructureTag(.figure, alternative: alternative)
            begin(tag)
            items.append(.image(PlacedImage(image, frame: rectangle)))
            end()
        case .ring(let ring):
            begin(.init(.artifact))
            paint(ring, in: rectangle)
            end()
        case .qr(let symbol):
            begin(.init(.figure, alternative: "Kode QR: " + symbol.text))
            paint(symbol, in: rectangle)
            end()
        }
    }

    /// Always black on white, whatever lies beneath.
    mutating func paint(_ symbol: QRSymbol, in rectangle: Rectangle) {
        let edge = min(rectangle.size.width, rectangle.size.height)
        items.append(.fill(Fill(.rectangle(Rectangle(origin: rectangle.origin, size: Size(width: edge, height: edge)), radius: .zero),
                                color: .white)))
        func place(_ modules: Int) -> Length { edge * (modules + QRSymbol.quietZone) / symbol.outerSide }
        let dark = symbol.rectangles.map { part in
            let left = place(part.column), top = place(part.row)
            return Rectangle(x: rectangle.origin.x + left, y: rectangle.origin.y + top, width: place(part.column + part.width) - left,
                             height: place(part.row + part.height) - top)
        }
        items.append(.fill(Fill(.rectangles(dark), color: .black)))
    }

    private mutating func paint(_ ring: Ring, in rectangle: Rectangle) {
        let outer = min(rectangle.size.width, rectangle.size.height) / 2
        let centre = Point(x: rectangle.origin.x + rectangle.size.width / 2, y: rectangle.origin.y + rectangle.size.height / 2)
        let step = 360 / Double(ring.colors.count)
        // The gap between segments looks equally wide at every size.
        let gap = ring.colors.count > 1 ? step * 0.035 : 0
        for (index, color) in ring.colors.enumerated() where !color.isTransparent {
            let start = Double(index) * step
            items.append(.fill(Fill(.ringSegment(centre: centre, inner: outer.scaled(by: ring.hole), outer: outer,
                                                 from: start + gap, to: start + step - gap), color: color)))
        }
    }
}
