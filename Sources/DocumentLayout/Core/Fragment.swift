import PageModel

/// The part of a box that stands on one page (or in one column): immutable, without parent and without absolute position.
public final class Fragment {
    struct Placement {
        /// Of the border box, from the upper left corner of the parent's border box.
        let offset: Point
        let fragment: Fragment
        /// Index of the box among its parent's children.
        let child: Int
        let marginBottom: Length
    }

    enum Content {
        case flow([Placement])
        case lines(Range<Int>, of: BrokenLines)
        case table(TableFragment)
        /// Placements that do not break: columns, signature blocks, cells.
        case group([Placement])
        case graphic(Graphic)
        case chart(ChartDrawing)
        /// As it is upright.
        case sideways(Fragment)
        case none
    }

    let box: Box
    let size: Size
    let content: Content
    /// Whether the box begins and ends here; decoration of cut edges is left out.
    let isFirst: Bool
    let isLast: Bool
    /// Footnotes that are called inside, in reading order.
    let notes: [Box]

    init(_ box: Box, size: Size, content: Content, isFirst: Bool = true, isLast: Bool = true) {
        notes = content.notes(isFirst: isFirst)
        self.box = box
        self.size = size
        self.content = content
        self.isFirst = isFirst
        self.isLast = isLast
    }

    /// Distance of the first line's baseline from the top of the border box; nil without lines.
    var firstBaseline: Length? {
        switch content {
        case .lines(let range, let lines):
            guard let first = range.first else { return nil }
            return (isFirst ? box.style.box.frame.top : .zero) + lines.lines[first].ascent
        case .flow(let placements), .group(let placements):
            for placement in placements {
                if let baseline = placement.fragment.firstBaseline { return placement.offset.y + baseline }
            }
            return nil
        case .table, .graphic, .chart, .sideways, .none: return nil
        }
    }
}

extension Fragment.Content {
    /// Repeated captions and heads call their notes once, on the first page.
    fileprivate func notes(isFirst: Bool) -> [Box] {
        switch self {
        case .lines(let range, let lines): lines.lines[range].flatMap(\.notes)
        case .flow(let placements), .group(let placements): placements.flatMap(\.fragment.notes)
        case .table(let table):
            (isFirst ? table.caption?.fragment.notes ?? [] : []) + (table.start.isHeadRepeated ? [] : table.head.flatMap(\.notes))
                + table.body.flatMap(\.notes)
        case .sideways(let upright): upright.notes
        case .graphic, .chart, .none: []
        }
    }
}
