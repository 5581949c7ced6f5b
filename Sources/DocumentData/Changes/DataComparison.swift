import Diagnostics
import Foundation

/// Compares two versions of the data, row by row.
///
/// 1. Rows of a table are paired: those with the same id or code, then those that are the same in everything, then those of the same name,
///    then those whose names are alike. One to one, in time in proportion to the rows.
/// 2. Of a pair each value is compared: another name, another office, another amount, anything else.
/// 3. Rows without a pair were added or removed.
public struct DataComparison: Sendable {
    public private(set) var changes: [DataChange] = []

    public init(from old: DataVersion, to new: DataVersion) {
        let names = new.tables.map(\.key)
        for entry in new.tables {
            let before = old.tables.first { $0.key == entry.key }?.node
            compare(before ?? DataNode(.null), entry.node, Position(table: entry.key))
        }
        for entry in old.tables where !names.contains(entry.key) {
            compare(entry.node, DataNode(.null), Position(table: entry.key))
        }
    }

    public subscript(kind: DataChange.Kind) -> [DataChange] { changes.filter { $0.kind == kind } }

    private struct Position {
        let table: String
        var row = ""
        var path: [String] = []

        func below(_ key: String) -> Position { Position(table: table, row: row, path: path + [key]) }
        func of(row: String) -> Position {
            Position(table: table, row: self.row.isEmpty ? row : "\(self.row) / \(row)", path: path)
        }
    }

    // MARK: Trees

    private mutating func compare(_ old: DataNode, _ new: DataNode, _ position: Position) {
        let oldRows = DataComparison.rows(old), newRows = DataComparison.rows(new)
        if let one = oldRows ?? (old.value.isNull ? [] : nil), let other = newRows ?? (new.value.isNull ? [] : nil),
            oldRows != nil || newRows != nil
        {
            return compareRows(one, other, position)
        }
        switch (old.value, new.value) {
        case (.record(let one), .record(let other)): compareFields(one, other, position)
        case (.list(let one), .list(let other)): compareItems(one, other, position)
        case (.null, .list(let items)): compareItems([], items, position)
        case (.list(let items), .null): compareItems(items, [], position)
        default:
            let before = DataComparison.text(old), after = DataComparison.text(new)
            guard !DataComparison.areSame(before, after) else { return }
            add(kind(of: position.path.last ?? "", before, after), position, (before, old.range), (after, new.range))
        }
    }

    /// Lists of records; nil for other values. An empty list is one of anything.
    private static func rows(_ node: DataNode) -> [(record: DataRecord, range: SourceRange?)]? {
        guard case .list(let nodes) = node.value, !nodes.isEmpty else { return nil }
        var rows: [(DataRecord, SourceRange?)] = []
        for node in nodes {
            guard case .record(let record) = node.value else { return nil }
            rows.append((record, node.range))
        }
        return rows
    }

    private mutating func compareFields(_ old: DataRecord, _ new: DataRecord, _ position: Position) {
        for key in new.keys + old.keys.filter({ new.header.index(of: $0) == nil }) {
            compare(old[key] ?? DataNode(.null), new[key] ?? DataNode(.null), position.below(key))
        }
    }

    /// Texts of a list: what is the same in both is left out, from the beginning and from the end, and what is left is compared in order.
    private mutating func compareItems(_ old: [DataNode], _ new: [DataNode], _ position: Position) {
        let before = old.map(DataComparison.text), after = new.map(DataComparison.text)
        let difference = after.difference(from: before)
        var removed: [Int] = [], added: [Int] = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.append(offset)
            case .insert(let offset, _, _): added.append(offset)
            }
        }
        removed.sort()
        added.sort()
        for (one, other) in zip(removed, added) {
            add(.changed, position, (before[one], old[one].range), (after[other], new[other].range))
        }
        for one in removed.dropFirst(added.count) { add(.removed, position, (before[one], old[one].range), ("", nil)) }
        for other in added.dropFirst(removed.count) {
            add(.added, position, ("", nil), (after[other], new[other].range))
        }
    }

    private mutating func add(
        _ kind: DataChange.Kind, _ position: Position, _ old: (text: String, place: SourceRange?),
        _ new: (text: String, place: SourceRange?)
    ) {
        changes.append(
            DataChange(
                kind: kind, table: position.table, row: position.row, field: position.path.joined(separator: "."),
                old: old.text, new: new.text, oldPlace: old.place, newPlace: new.place))
    }

    private func kind(of key: String, _ old: String, _ new: String) -> DataChange.Kind {
        if ["nama", "judul", "program", "nama_program"].contains(key) { return .renamed }
        if ["opd", "perangkat_daerah", "skpd", "nama_opd", "dimensi"].contains(key) { return .moved }
        let isNumber = { (text: String) in text.isEmpty || DataChange.number(text) != nil }
        return isNumber(old) && isNumber(new) && !(old + new).isEmpty ? .amount : .changed
    }

    /// As it is written; of a number its value.
    private static func text(_ node: DataNode) -> String {
        switch node.value {
        case .null: ""
        case .boolean(let value): value ? "ya" : "tidak"
        case .number(let number): NumberFormat.text(number)
        case .date(let date): IndonesianDate.short(date)
        case .list(let items): items.map(text).joined(separator: "; ")
        case .record(let record): record.entries.map { text($0.node) }.joined(separator: "; ")
        default: (node.value.asText ?? node.range?.text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    /// The same text, or the same number: '1.000' and '1000'.
    private static func areSame(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        guard let a = DataChange.number(one), let b = DataChange.number(other) else { return false }
        return a == b
    }

    // MARK: Rows

    private mutating func compareRows(
        _ old: [(record: DataRecord, range: SourceRange?)], _ new: [(record: DataRecord, range: SourceRange?)],
        _ position: Position
    ) {
        let pairing = RowPairing(old.map(\.record), new.map(\.record))
        for (index, row) in new.enumerated() {
            let title = RowPairing.title(row.record)
            if let other = pairing.olds[index] {
                compareFields(old[other].record, row.record, position.of(row: title))
            } else {
                add(
                    .added, position.of(row: title), ("", nil),
                    (DataComparison.text(DataNode(.record(row.record))), place(row)))
            }
        }
        for index in pairing.removed {
            let row = old[index], text = DataComparison.text(DataNode(.record(row.record)))
            add(.removed, position.of(row: RowPairing.title(row.record)), (text, place(row)), ("", nil))
        }
    }

    /// From the first value of a row to its last.
    private func place(_ row: (record: DataRecord, range: SourceRange?)) -> SourceRange? {
        if let range = row.range { return range }
        let ranges = row.record.entries.compactMap(\.node.range)
        guard let first = ranges.first, let last = ranges.last, first.file == last.file else { return ranges.first }
        return SourceRange(first.file, first.lower, max(first.upper, last.upper))
    }
}
