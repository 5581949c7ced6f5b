@testable import DocumentLayout
import PageModel

/// What holds for every fragment.
enum FragmentChecks {
    /// Children lie below each other and inside of their parent; lines fill their paragraph; rows of a table follow each other without
    /// gap, and no cell is lower than its content unless something is taller than the page.
    static func addsUp(_ fragment: Fragment, isTooTall: Bool = false) -> Bool {
        func addsUp(_ fragment: Fragment) -> Bool { FragmentChecks.addsUp(fragment, isTooTall: isTooTall) }
        switch fragment.content {
        case let flow as FlowFragment:
            let placements = flow.placements
            var bottom = Length.zero
            for placement in placements {
                guard placement.offset.y >= bottom, addsUp(placement.fragment) else { return false }
                bottom = placement.offset.y + placement.fragment.size.height
            }
            return bottom <= fragment.size.height
        case let group as GroupFragment:
            return group.placements.allSatisfy {
                $0.offset.y + $0.fragment.size.height <= fragment.size.height && addsUp($0.fragment)
            }
        case let text as LinesFragment:
            let borderPadding = fragment.box.style.box.borderPadding
            let inner = text.lines.reduce(Length.zero) { $0 + $1.height }
            let top = fragment.isFirst ? borderPadding.top : .zero
            return fragment.size.height >= top + inner && fragment.size.height <= top + inner + borderPadding.bottom
        case let table as TableFragment:
            var bottom = table.caption.map { $0.fragment.size.height + $0.marginBottom } ?? .zero
            for row in table.allRows {
                guard row.y == bottom else { return false }
                bottom += row.height
                for cell in row.cells {
                    guard isTooTall || cell.content.map(\.size.height) ?? .zero <= cell.height,
                        cell.content.map(addsUp) ?? true
                    else { return false }
                }
            }
            return fragment.size.height == bottom
        case let turned as SidewaysFragment:
            return addsUp(turned.upright) && turned.upright.size.width <= fragment.size.height
        default: return true
        }
    }

    /// Cells of a table that cover each other, leave the table, or are wider or narrower than their content; nil when there are none.
    static func fault(_ fragment: Fragment) -> String? {
        switch fragment.content {
        case let flow as FlowFragment: return flow.placements.lazy.compactMap { fault($0.fragment) }.first
        case let group as GroupFragment: return group.placements.lazy.compactMap { fault($0.fragment) }.first
        case let table as TableFragment:
            return fault(table.head, in: fragment, limit: table.body.first?.y)
                ?? fault(table.body, in: fragment, limit: fragment.size.height)
        default: return nil
        }
    }

    private static func fault(_ rows: [TableFragment.RowFragment], in fragment: Fragment, limit: Length?) -> String? {
        let slack = Length.pt(0.01)
        // The lowest edge of what stands in a column: rows come from top to bottom.
        var bottoms: [Int: Length] = [:]
        for row in rows {
            for cell in row.cells {
                let name = "row \(row.index) column \(cell.cell.column)"
                if cell.x < .zero || cell.x + cell.width > fragment.size.width + slack {
                    return "\(name) leaves the table"
                }
                if let limit, row.y + cell.height > limit + slack { return "\(name) reaches below its table" }
                if let content = cell.content {
                    if content.size.width > cell.width + slack { return "\(name) is wider than its column" }
                    if let inner = fault(content) { return inner }
                }
                for column in cell.cell.column..<cell.cell.column + cell.cell.columnSpan {
                    if row.y < bottoms[column] ?? .zero { return "\(name) is covered by a cell above" }
                    bottoms[column] = row.y + cell.height
                }
            }
        }
        return nil
    }

    /// Text that leaves its paragraph to the right.
    static func hasOverfullLine(_ fragment: Fragment) -> Bool {
        if let text = fragment.content.linesOfText {
            let borderPadding = fragment.box.style.box.borderPadding
            return text.lines.contains {
                $0.x + $0.width + $0.slack + borderPadding.left + borderPadding.right > fragment.size.width + .pt(0.01)
            }
        }
        // Texts of charts are set by the chart itself.
        guard !(fragment.content is ChartFragment) else { return false }
        var isFound = false
        fragment.content.forEachChild(of: fragment, all: true) { isFound = isFound || hasOverfullLine($0) }
        return isFound
    }
}
