@testable import PDFFinishing
import PageModel
import Testing

/// Which cells rows lack, and which heads cells have.
@Suite struct TableGridTests {
    private func cell(
        _ column: Int, _ columns: Int = 1, rows: Int = 1, of scope: StructureCell.Scope? = nil
    )
        -> StructureCell
    {
        StructureCell(column: column, columnSpan: columns, rowSpan: rows, scope: scope)
    }

    @Test func rowsAreComplete() {
        let grid = TableGrid(columnCount: 4)
        let first = grid.beginRow(isHead: false)
        _ = grid.add(cell(0, rows: 2), number: 1, to: first)
        _ = grid.add(cell(2), number: 2, to: first)
        #expect(grid.missing(in: first) == [1..<2, 3..<4])
        grid.forget(before: first)
        let second = grid.beginRow(isHead: false)
        _ = grid.add(cell(1, 2), number: 3, to: second)
        // The first column is covered from above.
        #expect(grid.missing(in: second) == [3..<4])
        grid.forget(before: second)
        #expect(grid.missing(in: grid.beginRow(isHead: false)) == [0..<4])
    }

    @Test func headsOfSeveralRowsAreNamed() {
        let grid = TableGrid(columnCount: 3)
        let top = grid.beginRow(isHead: true)
        _ = grid.add(cell(0, rows: 2, of: .column), number: 1, to: top)
        _ = grid.add(cell(1, 2, of: .column), number: 2, to: top)
        let below = grid.beginRow(isHead: true)
        _ = grid.add(cell(1, of: .column), number: 3, to: below)
        _ = grid.add(cell(2, of: .column), number: 4, to: below)
        let row = grid.beginRow(isHead: false)
        #expect(grid.add(cell(0, rows: 2, of: .row), number: 5, to: row).isEmpty)
        #expect(grid.add(cell(1), number: 6, to: row) == [2, 3, 5])
        #expect(grid.add(cell(2), number: 7, to: row) == [2, 4, 5])
        // A head of several rows is that of the next row too.
        let next = grid.beginRow(isHead: false)
        #expect(grid.add(cell(1, 2), number: 8, to: next) == [2, 3, 4, 5])
    }

    /// The title of a group is a head of its rows, up to the next group.
    @Test func titlesOfGroupsAreNamed() {
        let grid = TableGrid(columnCount: 2)
        _ = grid.add(cell(0, 2, of: .column), number: 1, to: grid.beginRow(isHead: true))
        let title = grid.beginRow(isHead: false, beginsGroup: true)
        let words = StructureCell(column: 0, scope: .row, isGroupTitle: true)
        #expect(grid.add(words, number: 2, to: title).isEmpty)
        #expect(grid.add(cell(1), number: 3, to: title) == [1, 2])
        let row = grid.beginRow(isHead: false)
        #expect(grid.add(cell(0, of: .row), number: 4, to: row).isEmpty)
        #expect(grid.add(cell(1), number: 5, to: row) == [1, 2, 4])
        let other = grid.beginRow(isHead: false, beginsGroup: true)
        #expect(grid.add(cell(0), number: 6, to: other).isEmpty)
    }

    /// Columns of a divided table follow when all rows of the page have been there, other groups among them.
    @Test func titlesStayThoseOfTheirRows() {
        let grid = TableGrid(columnCount: 2)
        let words = StructureCell(column: 0, scope: .row, isGroupTitle: true)
        let rows = (1...2).map { number in
            let title = grid.beginRow(isHead: false, beginsGroup: true)
            #expect(grid.add(words, number: number, to: title).isEmpty)
            return grid.beginRow(isHead: false)
        }
        #expect(rows.map { grid.add(cell(1), number: 9, to: $0) } == [[1], [2]])
    }

    /// One head for each column says enough by its place.
    @Test func oneRowOfHeadsIsNotNamed() {
        let grid = TableGrid(columnCount: 1)
        _ = grid.add(cell(0, of: .column), number: 1, to: grid.beginRow(isHead: true))
        #expect(grid.add(cell(0), number: 2, to: grid.beginRow(isHead: false)).isEmpty)
    }
}
