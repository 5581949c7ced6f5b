import Diagnostics
import Foundation

/// Numbers of a project's data, and what they add up to: columns, and columns by what their rows have in common.
struct KnownAmounts {
    struct Amount {
        let value: Decimal
        /// nil for a sum.
        let place: SourceRange?
        /// 'jumlah program.anggaran, dimensi governance'
        let name: String
    }

    private(set) var amounts: [Amount] = []
    private var seen: Set<Decimal> = []

    /// Numbers below this are counts, years and percentages.
    private static let least: Decimal = 1000
    private static let mostRows = 100_000

    init(_ root: DataRecord) {
        for entry in root.entries where !["proyek", "profil"].contains(entry.key) { look(entry.node, entry.key) }
    }

    private mutating func add(_ value: Decimal, _ place: SourceRange?, _ name: String) {
        guard value >= KnownAmounts.least, seen.insert(value).inserted else { return }
        amounts.append(Amount(value: value, place: place, name: name))
    }

    private mutating func look(_ node: DataNode, _ name: String) {
        if PlaceholderChecks.isReference(node) { return }
        switch node.value {
        case .record(let record):
            for entry in record.entries { look(entry.node, "\(name).\(entry.key)") }
            addTotal(of: record, name)
        case .list(let items):
            let rows = items.compactMap { item -> DataRecord? in
                if case .record(let row) = item.value { row } else { nil }
            }
            for item in items { look(item, name) }
            if rows.count > 1, rows.count == items.count, rows.count <= KnownAmounts.mostRows {
                addSums(of: rows, name)
            }
        default: if let number = node.value.asNumber { add(number, node.range, name) }
        }
    }

    /// Of what stands side by side in a row, such as years.
    private mutating func addTotal(of record: DataRecord, _ name: String) {
        let numbers = record.entries.compactMap { $0.node.value.asNumber }
        if numbers.count > 1 { add(numbers.reduce(0, +), nil, "jumlah \(name)") }
    }

    private mutating func addSums(of rows: [DataRecord], _ name: String) {
        var groups: [String: [String: Decimal]] = [:], totals: [String: Decimal] = [:]
        for row in rows {
            var numbers: [(key: String, value: Decimal)] = [], marks: [(key: String, value: String)] = []
            KnownAmounts.collect(row, "", &numbers, &marks)
            for (key, value) in numbers {
                totals[key, default: 0] += value
                for mark in marks { groups[key, default: [:]]["\(mark.key) \(mark.value)", default: 0] += value }
            }
        }
        for (key, total) in totals.sorted(by: { $0.key < $1.key }) {
            add(total, nil, "jumlah \(name).\(key)")
            for (group, sum) in (groups[key] ?? [:]).sorted(by: { $0.key < $1.key }) {
                add(sum, nil, "jumlah \(name).\(key), \(group)")
            }
        }
    }

    /// Numbers of a row, and what groups it: texts, and what it refers to.
    private static func collect(
        _ row: DataRecord, _ prefix: String, _ numbers: inout [(key: String, value: Decimal)],
        _ marks: inout [(key: String, value: String)]
    ) {
        var sum: Decimal = 0, count = 0
        for entry in row.entries {
            let key = prefix + entry.key
            switch entry.node.value {
            case .text(let text) where text.utf8.count <= 100: marks.append((key, text))
            case .record(let record):
                if PlaceholderChecks.isReference(entry.node) {
                    if let id = record.text("id") ?? record.text("nama") { marks.append((key, id)) }
                } else {
                    collect(record, key + ".", &numbers, &marks)
                }
            default:
                guard let number = entry.node.value.asNumber else { continue }
                numbers.append((key, number))
                sum += number
                count += 1
            }
        }
        if count > 1, !prefix.isEmpty { numbers.append((prefix + "jumlah", sum)) }
    }

    // MARK: Asking

    func has(_ amount: ProseAmount) -> Bool {
        if seen.contains(amount.value) { return true }
        return amounts.contains { amount.says($0.value) }
    }

    /// The one whose difference is smallest.
    func nearest(to value: Decimal) -> Amount? {
        amounts.min { abs($0.value - value) < abs($1.value - value) }
    }
}
