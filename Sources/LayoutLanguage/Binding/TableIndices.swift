import DocumentData

/// Rows of tables by the values of a key, made when they are first asked for. The data of a document do not change.
final class TableIndices {
    struct Index {
        private let rows: [DataNode]
        /// What was written counts as its text and, where it is one, as its number: `find` agrees with `=`.
        private let positions: [ValueKey: Int]

        init(_ rows: [DataNode], _ key: String) {
            self.rows = rows
            var positions: [ValueKey: Int] = [:]
            positions.reserveCapacity(rows.count)
            for (position, row) in rows.enumerated() {
                guard case .record(let record) = row.value, let value = record[key]?.value else { continue }
                for form in TableIndices.forms(value) where positions[form] == nil { positions[form] = position }
            }
            self.positions = positions
        }

        func first(_ value: DataValue) -> DataNode? {
            var keys = [ValueKey(value)]
            // What was written is the number that stands beside it, and never another text.
            if case .written = value {
                if let number = value.asNumber { keys.append(.number(number)) }
                if let date = value.asDate { keys.append(.date(date)) }
            }
            return keys.compactMap { positions[$0] }.min().map { rows[$0] }
        }
    }

    private var indices: [String: Index] = [:]

    subscript(table: String, key: String) -> Index? {
        get { indices[table + "." + key] }
        set { indices[table + "." + key] = newValue }
    }

    private static func forms(_ value: DataValue) -> [ValueKey] {
        guard case .written = value else { return [ValueKey(value)] }
        let number = value.asNumber.map { ValueKey(.number($0)) }, date = value.asDate.map { ValueKey(.date($0)) }
        return [ValueKey(value)] + [number, date].compactMap { $0 }
    }
}
