import Diagnostics

/// A sheet of `content.xml`: where its rows and cells stand, and how many each stands for.
struct OpenDocumentTable {
    /// Rows or columns side by side that are written once.
    struct Piece {
        /// Counted from 1.
        let first: Int
        let count: Int
        /// The tag that it begins with.
        let element: Int

        var last: Int { first + count - 1 }
    }

    let name: String
    let edit: PartEdit
    let element: Int
    let rows: [Piece]

    /// The sheets of a part; nil for one that is written in another way than the format's programs do.
    static func all(in edit: PartEdit) -> [OpenDocumentTable]? {
        let bytes = edit.bytes
        guard
            let body = edit.tags.firstIndex(where: {
                $0.kind == .start && $0.isWritten("office:spreadsheet", in: bytes)
            })
        else { return nil }
        return edit.children(of: body).filter { edit.tags[$0].isWritten("table:table", in: bytes) }.map { index in
            OpenDocumentTable(
                name: edit.tags[index].text("table:name", in: bytes).map(MarkupTag.unescaped) ?? "", edit: edit,
                element: index, rows: rows(of: index, edit))
        }
    }

    private static let groups: Set = [
        "table:table-rows", "table:table-header-rows", "table:table-row-group",
    ]

    private static func rows(of table: Int, _ edit: PartEdit) -> [Piece] {
        var rows: [Piece] = [], next = 1
        func add(_ index: Int) {
            for child in edit.children(of: index) {
                let name = String(decoding: edit.bytes[edit.tags[child].name], as: UTF8.self)
                if name == "table:table-row" {
                    let count = max(1, edit.tags[child].number("table:number-rows-repeated", in: edit.bytes) ?? 1)
                    rows.append(Piece(first: next, count: count, element: child))
                    next += count
                } else if groups.contains(name) {
                    add(child)
                }
            }
        }
        add(table)
        return rows
    }

    /// The rows that a row is one of.
    func row(_ number: Int) -> Piece? {
        var low = 0, high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].last < number { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low].first <= number ? rows[low] : nil
    }

    static func cells(of row: Int, _ edit: PartEdit) -> [Piece] {
        var next = 1
        return edit.children(of: row).compactMap { child in
            guard isCell(edit.tags[child], edit.bytes) else { return nil }
            let count = max(1, edit.tags[child].number("table:number-columns-repeated", in: edit.bytes) ?? 1)
            defer { next += count }
            return Piece(first: next, count: count, element: child)
        }
    }

    static func isCell(_ tag: MarkupTag, _ bytes: [UInt8]) -> Bool {
        tag.isWritten("table:table-cell", in: bytes) || tag.isWritten("table:covered-table-cell", in: bytes)
    }

    func cells(ofRow number: Int) -> [Piece] { row(number).map { OpenDocumentTable.cells(of: $0.element, edit) } ?? [] }

    func cell(_ address: CellAddress) -> Piece? {
        cells(ofRow: address.row).first { ($0.first...$0.last).contains(address.column) }
    }

    /// Whether a cell holds or computes something.
    func isFilled(_ cell: Piece) -> Bool {
        edit.tags[cell.element].kind != .empty || edit.tags[cell.element].text("table:formula", in: edit.bytes) != nil
            || edit.tags[cell.element].text("office:value-type", in: edit.bytes) != nil
    }

    /// Columns of a row that hold something.
    func columns(ofRow number: Int) -> Set<Int> {
        Set(cells(ofRow: number).filter(isFilled).flatMap { Array($0.first...min($0.last, CellAddress.mostColumns)) })
    }
}
