import Diagnostics

/// A table of a worksheet: its name and its cells.
final class TablePart: MarkupHandler {
    private(set) var name: String?
    private(set) var range: CellRange?

    private(set) var columns: [String] = []

    func start(_ element: MarkupElement) {
        if element.name.isNamed("tableColumn"), columns.count < CellAddress.mostColumns {
            columns.append(element.text("name") ?? "")
        }
        guard element.name.isNamed("table"), let whole = element.text("ref").flatMap(CellRange.init) else { return }
        name = element.text("displayName") ?? element.text("name")
        let totals = element.number("totalsRowCount") ?? 0
        let last = max(whole.first.row, whole.last.row - totals)
        range = CellRange(whole.first, .init(row: last, column: whole.last.column))
    }

    func end(_ name: MarkupName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
