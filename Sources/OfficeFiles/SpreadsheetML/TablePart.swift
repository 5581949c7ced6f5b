/// A table of a worksheet: its name and its cells.
final class TablePart: MarkupHandler {
    private(set) var name: String?
    private(set) var range: CellRange?

    func start(_ element: MarkupElement) {
        guard element.name.isNamed("table"), let whole = element.text("ref").flatMap(CellRange.init) else { return }
        name = element.text("displayName") ?? element.text("name")
        let totals = element.number("totalsRowCount") ?? 0
        let last = max(whole.first.row, whole.last.row - totals)
        range = CellRange(whole.first, .init(row: last, column: whole.last.column))
    }

    func end(_ name: MarkupName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
