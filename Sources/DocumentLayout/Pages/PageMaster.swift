import Diagnostics
import LayoutLanguage
import PageModel

/// The kind of a page: paper, margins, and what stands on every page of its kind.
struct PageMaster {
    enum Side { case right, left }

    let size: Size
    /// Of right-hand pages, and of all pages where they are not mirrored.
    let margin: Edges<Length>
    private let isMirrored: Bool
    let element: BoundElement?
    /// Beyond each edge of the paper.
    let bleed: Length
    /// Whether the margins asked for are larger than the page.
    let lacksRoom: Bool

    /// A4 with margins for a book bound on the left, where a layout names no page master.
    init(element: BoundElement?) {
        self.element = element
        isMirrored = element?[PageMasterElement.isMirrored] ?? false
        var size = element?[PageMasterElement.size] ?? PaperName.a4.size
        let isLandscape = element?[PageMasterElement.orientation] == .landscape
        // A size that is written out says itself which way the paper is turned, unless `orientation` says so too.
        let isTurned = element?.attribute(PageMasterElement.orientation) != nil || size.width <= size.height
        if isTurned, isLandscape != (size.width > size.height) {
            size = Size(width: size.height, height: size.width)
        }
        self.size = size
        var margin = PageMaster.margin(of: element, on: size)
        // Margins that leave nothing of the page are not taken: text would stand one letter to a page.
        let isNarrow = size.width - margin.left - margin.right < .pt(1),
            isLow = size.height - margin.top - margin.bottom < .pt(1)
        if isNarrow { (margin.left, margin.right) = (.zero, .zero) }
        if isLow { (margin.top, margin.bottom) = (.zero, .zero) }
        lacksRoom = isNarrow || isLow
        bleed = element?[PageMasterElement.bleed]?.resolved(of: size.width) ?? .zero
        self.margin = margin
    }

    private static func margin(of element: BoundElement?, on paper: Size) -> Edges<Length> {
        let bound = Edges<PageLength>(
            top: .length(.mm(25)), right: .length(.mm(20)), bottom: .length(.mm(25)), left: .length(.mm(25)))
        var edges = element?[PageMasterElement.margin] ?? bound
        if let top = element?[PageMasterElement.marginTop] { edges.top = top }
        if let right = element?[PageMasterElement.marginRight] { edges.right = right }
        if let bottom = element?[PageMasterElement.marginBottom] { edges.bottom = bottom }
        if let left = element?[PageMasterElement.marginLeft] { edges.left = left }
        return Edges(
            top: edges.top.resolved(of: paper.height), right: edges.right.resolved(of: paper.width),
            bottom: edges.bottom.resolved(of: paper.height), left: edges.left.resolved(of: paper.width))
    }

    func margin(on side: Side) -> Edges<Length> {
        guard isMirrored, side == .left else { return margin }
        let isLying = size.width > size.height
        return isLying
            ? Edges(top: margin.bottom, right: margin.right, bottom: margin.top, left: margin.left)
            : Edges(top: margin.top, right: margin.left, bottom: margin.bottom, left: margin.right)
    }

    /// Width of the text: the same on both sides.
    var contentWidth: Length { content(on: .right).size.width }

    /// Where the flow of the section stands.
    func content(on side: Side) -> Rectangle {
        let margin = margin(on: side)
        return Rectangle(
            x: margin.left, y: margin.top, width: max(.pt(1), size.width - margin.left - margin.right),
            height: max(.pt(1), size.height - margin.top - margin.bottom))
    }

    /// The parts (`header`, `footer`, `decoration`) that belong on a page of the section; a part whose `on` names the page more
    /// closely replaces those for all.
    func parts(_ kind: ElementDeclaration, pageInSection: Int, side: Side) -> [BoundElement] {
        allParts.filter { $0.declaration == kind && PageMaster.applies($0, pageInSection, side) }
    }

    /// In the order of the layout.
    var allParts: [BoundElement] {
        (element?.children ?? []).compactMap { node in
            if case .element(let part) = node { part } else { nil }
        }
    }

    static func applies(_ part: BoundElement, _ pageInSection: Int, _ side: Side) -> Bool {
        part[PagePartElement.on].contains { occasion in
            switch occasion {
            case .all: true
            case .first: pageInSection == 0
            case .rest: pageInSection > 0
            case .right: side == .right
            case .left: side == .left
            }
        }
    }
}
