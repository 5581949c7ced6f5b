import LayoutLanguage
import PageModel

/// The structure elements of a table. Rows and cells that go on over pages are one, and so are the parts of a row that stand on pages
/// beside each other where a table is divided by columns.
struct TableTags {
    private let box: Box
    private let isFirst: Bool
    private let isLast: Bool
    private let slice: TableFragment.Slice
    private let structure: TableStructure

    private var columnCount: Int { structure.columnCount }
    var bodyCount: Int { structure.bodyCount }
    private var beginsRowsWithHeads: Bool { structure.beginsRowsWithHeads }
    private var isTable: Bool { structure.isTable }

    init(fragment: Fragment, table: TableFragment) {
        box = fragment.box
        (isFirst, isLast) = (fragment.isFirst, fragment.isLast)
        slice = table.slice
        structure = table.structure
    }

    var table: StructureTag {
        var tag = StructureTag(
            isTable ? .table : .div,
            continuation: StructureContinuation(key(Part.table, 0), isFirst: isFirst, isLast: isLast))
        tag.columnCount = columnCount
        return tag
    }

    /// Which of the box's elements; rows have the row's number, cells that of the column besides.
    private enum Part {
        static let row = -1
        static let head = -2
        static let body = -3
        static let foot = -4
        static let table = -5
        static let total = -6
    }

    /// The foot of the whole table, which goes on over pages like its body.
    var total: StructureTag? {
        guard isTable else { return nil }
        return StructureTag(
            .tableFoot, continuation: StructureContinuation(key(Part.total, 0), isFirst: isFirst, isLast: isLast))
    }

    /// nil where it says nothing by itself.
    func group(_ role: StructureTag.Role) -> StructureTag? {
        guard role != .artifact else { return StructureTag(.artifact) }
        guard isTable else { return nil }
        let continuation: StructureContinuation? =
            switch role {
            case .tableHead: .init(key(Part.head, 0), isFirst: slice.isFirst, isLast: slice.isLast)
            case .tableFoot: .init(key(Part.foot, 0), isFirst: slice.isFirst, isLast: slice.isLast)
            default: .init(key(Part.body, 0), isFirst: isFirst, isLast: isLast)
            }
        return StructureTag(role, continuation: continuation)
    }

    private func key(_ row: Int, _ column: Int) -> StructureContinuation.Key { .init(box, row: row, column: column) }

    /// Rows of heads are numbered by themselves.
    private func number(_ row: Int, in group: StructureTag.Role) -> Int { group == .tableHead ? -10 - row : row }

    func row(_ row: TableFragment.RowFragment, in group: StructureTag.Role) -> StructureTag? {
        guard isTable else { return nil }
        var tag = StructureTag(
            .tableRow,
            continuation: StructureContinuation(
                key(number(row.index, in: group), Part.row), isFirst: row.isFirst && slice.isFirst,
                isLast: row.isLast && slice.isLast))
        tag.beginsGroup = row.row.beginsGroup
        return tag
    }

    /// - Parameter isLast: whether all rows of the cell end here.
    func cell(
        _ cell: TableFragment.CellFragment, in row: TableFragment.RowFragment, of group: StructureTag.Role,
        isLast: Bool
    ) -> StructureTag {
        guard !cell.isRepetition else { return StructureTag(.artifact) }
        let first = cell.span?.row ?? row.index, role = cell.cell.box.role ?? .tableData
        var tag = StructureTag(
            isTable ? role : .div,
            continuation: StructureContinuation(
                key(number(first, in: group), cell.cell.column), isFirst: row.isFirst && first == row.index,
                isLast: isLast))
        guard isTable else { return tag }
        let isAlone = cell.cell.columnSpan >= columnCount
        let isTitle = group == .tableBody && row.row.titleColumn == cell.cell.column
        let isHead =
            role == .tableHeader || group == .tableHead || isTitle
            || beginsRowsWithHeads && cell.cell.column == 0 && !isAlone
        tag.cell = StructureCell(
            column: cell.cell.column, columnSpan: cell.cell.columnSpan, rowSpan: cell.cell.rowSpan,
            scope: isHead ? group == .tableHead ? .column : .row : nil, isGroupTitle: isTitle)
        return tag
    }
}
