import OfficeFiles

/// Edits that were made before, taken back.
extension WorkbookGrid {
    /// Counted from 1; nothing for cells behind the list.
    package func text(_ row: Int, _ column: Int) -> String {
        rows.indices.contains(row - 1) && columns.indices.contains(column) ? rows[row - 1].cells[column] : ""
    }

    package func row(_ row: Int) -> [String] { rows.indices.contains(row - 1) ? rows[row - 1].cells : [] }

    /// What undoes a change of rows that is made in this list, as the list is then; nil where nothing does.
    package func opposite(of change: TableEdit.RowChange) -> TableEdit.RowChange? {
        let listed = rows.filter(\.isListed).map(\.number)
        func row(_ number: Int) -> Int? { rows.firstIndex { $0.number == number }.map { $0 + 1 } }
        switch change {
        case .insert(let place): return self.row(ofNew: place).map { .remove($0) }
        case .remove(let row): return .insert(at: row)
        case .move(let from, let target):
            guard let index = try? index(ofRow: target, listed, from: from), let to = row(listed[index]) else {
                return nil
            }
            return .move(to, to: from)
        }
    }

    /// Where a row comes to stand that is put in before another one, or behind the last.
    package func row(ofNew place: Int) -> Int? {
        guard let last = rows.last(where: \.isListed)?.number, number(ofRow: place) > last else { return place }
        return rows.firstIndex { $0.number == last + 1 }.map { $0 + 1 }
    }

    /// The workbook with texts that cells had before; nil where one of them cannot have it again.
    package func rewritten(_ cells: [(row: Int?, column: Int, text: String)]) -> [UInt8]? {
        var changes: [(row: Int, column: Int, text: String)] = []
        for cell in cells {
            guard let row = cell.row else { return nil }
            changes.append((row, cell.column, cell.text))
        }
        guard let new = try? setting(changes), let after = read(new),
            changes.allSatisfy({ after.text($0.row, $0.column) == $0.text })
        else { return nil }
        return new
    }

    /// The workbook in which an empty row has its former texts again; columns that count have their own.
    package func refilled(_ row: Int, as texts: [String]) -> [UInt8]? {
        guard rows.indices.contains(row - 1), texts.count == columns.count else { return nil }
        let empty = columns.indices.filter { text(row, $0).isEmpty }
        return rewritten(empty.map { (row, $0, texts[$0]) })
    }
}
