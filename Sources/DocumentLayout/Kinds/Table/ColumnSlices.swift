import Diagnostics
import LayoutLanguage
import PageModel

/// The parts of a table that is divided by columns: the key columns in each, the others once.
///
/// Steps: every column gets the width that it wants; as few parts as the page's width allows; among those, the ones that part the
/// fewest spanning cells and fill their pages most evenly; what is left over goes to the columns without a fixed width.
struct ColumnSlices {
    /// Of all columns of the table.
    let widths: [Length]
    let keyColumns: Int
    /// Columns of each part besides the key columns.
    let parts: [Range<Int>]
    /// Columns that the page does not hold as they were asked for: told where the table begins.
    let findings: [Diagnostic]

    /// A key column may take so much of a page's width that something is left for the others.
    private static let keyShare = 0.6
    /// An automatic column is not made wider than this share of the page for the sake of one long line.
    private static let wideShare = 0.3

    /// nil when all columns fit beside each other.
    static func of(_ table: TableContent, in width: Length, _ environment: LayoutEnvironment) -> ColumnSlices? {
        guard let split = table.split else { return nil }
        if let known = table.columnParts[width] { return known }
        let result = resolve(table, split, width, environment)
        table.columnParts[width] = .some(result)
        return result
    }

    private static func resolve(
        _ table: TableContent, _ split: ColumnSplit, _ width: Length, _ environment: LayoutEnvironment
    ) -> ColumnSlices? {
        let measured = table.contentWidths(in: environment)
        var widths = measured.indices.map { index -> Length in
            let extent: Extent = index < table.columns.count ? table.columns[index] : .auto
            return extent.resolved(in: width)
                ?? min(measured[index].maximum, max(measured[index].minimum, width.scaled(by: wideShare)))
        }
        guard widths.reduce(.zero, +) > width + .pt(0.01) else { return nil }
        var keys = min(split.keyColumns, max(0, widths.count - 1))
        while keys > 0, widths[..<keys].reduce(.zero, +) > width.scaled(by: keyShare) { keys -= 1 }
        var findings: [Diagnostic] = keys < split.keyColumns ? [.wideKeys(table, width)] : []
        let room = width - widths[..<keys].reduce(.zero, +)
        for index in keys..<widths.count where widths[index] > room {
            // A column wider than the page stands alone and gives way: its words are broken, none is lost.
            widths[index] = room
            findings.append(.wideColumn(index, table, room))
        }
        let parts = divide(keys..<widths.count, widths, room, joints(table, widths.count))
        for part in parts { fill(part, &widths, room, table.columns) }
        return ColumnSlices(widths: widths, keyColumns: keys, parts: parts, findings: findings)
    }

    /// How many spanning cells a cut before each column would part.
    private static func joints(_ table: TableContent, _ count: Int) -> [Int] {
        var joints = [Int](repeating: 0, count: count + 1)
        table.forEachSpanningCell { cell in
            // Cells across nearly everything are parted wherever the cut is.
            for column in (cell.column + 1)..<min(count, cell.column + cell.columnSpan) { joints[column] += 1 }
        }
        return joints
    }

    private struct Plan {
        let parts: Int
        let parted: Int
        let unevenness: Double
        let start: Int

        func isBetter(than other: Plan) -> Bool {
            (parts, parted, unevenness) < (other.parts, other.parted, other.unevenness)
        }
    }

    /// The best division that ends before each column, from left to right.
    private static func divide(
        _ columns: Range<Int>, _ widths: [Length], _ room: Length, _ joints: [Int]
    ) -> [Range<Int>] {
        var best: [Int: Plan] = [
            columns.lowerBound: Plan(parts: 0, parted: 0, unevenness: 0, start: columns.lowerBound)
        ]
        for end in columns.dropFirst().map({ $0 }) + [columns.upperBound] {
            var used = Length.zero, start = end - 1
            while start >= columns.lowerBound {
                used += widths[start]
                if used > room + .pt(0.01), start < end - 1 { break }
                if let before = best[start] {
                    let slack = max(0, (room - used).points / max(1, room.points))
                    let plan = Plan(
                        parts: before.parts + 1,
                        parted: before.parted + (start > columns.lowerBound ? joints[start] : 0),
                        unevenness: before.unevenness + slack * slack, start: start)
                    if best[end].map({ plan.isBetter(than: $0) }) ?? true { best[end] = plan }
                }
                start -= 1
            }
        }
        var parts: [Range<Int>] = [], end = columns.upperBound
        while let plan = best[end], end > columns.lowerBound {
            parts.append(plan.start..<end)
            end = plan.start
        }
        return parts.reversed()
    }

    private static func fill(_ part: Range<Int>, _ widths: inout [Length], _ room: Length, _ extents: [Extent]) {
        let flexible = part.filter { $0 >= extents.count || extents[$0].resolved(in: .pt(1)) == nil }
        let rest = room - widths[part].reduce(.zero, +)
        guard rest > .zero, !flexible.isEmpty else { return }
        for index in flexible { widths[index] += rest / flexible.count }
    }

    // MARK: Cells in parts

    /// The columns of a cell that stand in a part: key columns, then others.
    private func columns(_ cell: TableContent.Cell, in part: Int) -> (keys: Range<Int>, others: Range<Int>) {
        let range = cell.column..<cell.column + cell.columnSpan
        return (range.clamped(to: 0..<keyColumns), range.clamped(to: parts[part]))
    }

    /// Left edge and width of a cell in a part; nil when it does not stand there.
    func place(of cell: TableContent.Cell, in part: Int) -> (x: Length, width: Length)? {
        let (keys, others) = columns(cell, in: part)
        guard !keys.isEmpty || !others.isEmpty else { return nil }
        let keyWidth = widths[..<keyColumns].reduce(.zero, +)
        let x =
            keys.isEmpty
            ? keyWidth + widths[parts[part].lowerBound..<others.lowerBound].reduce(.zero, +)
            : widths[..<keys.lowerBound].reduce(.zero, +)
        return (x, (widths[keys] + widths[others]).reduce(.zero, +))
    }

    /// The first part in which a cell stands.
    func firstPart(of cell: TableContent.Cell) -> Int { parts.indices.first { place(of: cell, in: $0) != nil } ?? 0 }

    /// A cell that stands in several parts is laid out for the narrowest.
    func layoutWidth(of cell: TableContent.Cell) -> Length {
        parts.indices.compactMap { place(of: cell, in: $0)?.width }.min() ?? .zero
    }

    func width(of part: Int) -> Length { (widths[..<keyColumns] + widths[parts[part]]).reduce(.zero, +) }
}
