import Diagnostics
import Foundation

/// Numbers of a project's data, and what they add up to: columns, and columns by what their rows have in common.
struct KnownAmounts {
    struct Amount {
        let value: Decimal
        let origin: Origin
        /// 'jumlah program.anggaran, dimensi governance'
        let name: String

        /// nil for a sum.
        var place: SourceRange? { if case .value(let place) = origin { place } else { nil } }
    }

    enum Origin {
        case value(SourceRange?)
        /// What stands side by side in a record.
        case total(DataRecord)
        /// A column of rows; of those alone that have a mark in common, where there is one.
        case column([DataRecord], key: String, mark: String?)
    }

    private(set) var amounts: [Amount] = []
    private var seen: Set<Decimal> = []
    /// Where a value stands again.
    private var repetitions: [Decimal: [SourceRange]] = [:]
    private static let mostPlaces = 12

    /// Numbers below this are counts, years and percentages.
    private static let least: Decimal = 1000
    private static let mostRows = 100_000

    init(_ root: DataRecord) {
        for (key, node) in zip(root.keys, root.nodes) where !["proyek", "profil"].contains(key) { look(node) { key } }
    }

    /// - Parameter name: made only of what is not known yet: most sums of a plan are said twice.
    private mutating func add(_ value: Decimal, _ origin: Origin, _ name: @autoclosure () -> String) {
        guard value >= KnownAmounts.least else { return }
        guard seen.insert(value).inserted else {
            if case .value(let place?) = origin, repetitions[value]?.count ?? 0 < KnownAmounts.mostPlaces {
                repetitions[value, default: []].append(place)
            }
            return
        }
        amounts.append(Amount(value: value, origin: origin, name: name()))
    }

    private mutating func look(_ node: DataNode, _ name: () -> String) {
        if PlaceholderChecks.isReference(node) { return }
        switch node.value {
        case .record(let record):
            let nodes = record.nodes
            for (key, node) in zip(record.keys, nodes) { look(node) { "\(name()).\(key)" } }
            addTotal(of: record, nodes, name)
        case .list(let items):
            let rows = items.compactMap { item -> DataRecord? in
                if case .record(let row) = item.value { row } else { nil }
            }
            for item in items { look(item, name) }
            if rows.count > 1, rows.count == items.count, rows.count <= KnownAmounts.mostRows {
                // What a row alone says is known by now, unless it stands elsewhere.
                addSums(of: rows, name(), ofSingles: items.contains(where: PlaceholderChecks.isReference))
            }
        default: if let number = node.value.asNumber { add(number, .value(node.range), name()) }
        }
    }

    /// Of what stands side by side in a row, such as years.
    private mutating func addTotal(of record: DataRecord, _ nodes: [DataNode], _ name: () -> String) {
        let numbers = nodes.compactMap(\.value.asNumber)
        if numbers.count > 1 { add(numbers.reduce(0, +), .total(record), "jumlah \(name())") }
    }

    private mutating func addSums(of rows: [DataRecord], _ name: String, ofSingles: Bool) {
        var sums = ColumnSums()
        for row in rows {
            let (numbers, marks) = KnownAmounts.collected(row)
            guard !numbers.isEmpty else { continue }
            sums.add(numbers.map { (key: $0.key, value: $0.value) }, marks)
        }
        for column in sums.columns(ofSingles: ofSingles) {
            let key = column.key
            add(column.total, .column(rows, key: key, mark: nil), "jumlah \(name).\(key)")
            for (mark, sum) in column.parts {
                add(sum, .column(rows, key: key, mark: mark), "jumlah \(name).\(key), \(mark)")
            }
        }
    }

    private static let sumKey = "jumlah"

    private struct Number {
        let key: String
        let value: Decimal
        /// nil for the sum of those whose keys begin as its own.
        let place: SourceRange?
    }

    /// Numbers of a row, and what groups it: texts, and what it refers to.
    private static func collected(_ row: DataRecord) -> (numbers: [Number], marks: [String]) {
        var numbers: [Number] = [], marks: [String] = []
        collect(row, "", &numbers, &marks)
        return (numbers, marks)
    }

    private static func collect(
        _ row: DataRecord, _ prefix: String, _ numbers: inout [Number], _ marks: inout [String]
    ) {
        var sum: Decimal = 0, count = 0
        for (name, node) in zip(row.keys, row.nodes) {
            let key = prefix + name
            switch node.value {
            case .text(let text) where text.utf8.count <= 100: marks.append("\(key) \(text)")
            case .record(let record):
                if PlaceholderChecks.isReference(node) {
                    if let id = record.text("id") ?? record.text("nama") { marks.append("\(key) \(id)") }
                } else {
                    collect(record, key + ".", &numbers, &marks)
                }
            default:
                guard let number = node.value.asNumber else { continue }
                numbers.append(Number(key: key, value: number, place: node.range))
                sum += number
                count += 1
            }
        }
        if count > 1, !prefix.isEmpty { numbers.append(Number(key: prefix + sumKey, value: sum, place: nil)) }
    }

    // MARK: Asking

    func has(_ amount: ProseAmount) -> Bool {
        if seen.contains(amount.value) { return true }
        return amounts.contains { amount.says($0.value) }
    }

    /// The first that this says: exactly, else as far as it says it.
    func amount(saidBy amount: ProseAmount) -> Amount? {
        amounts.first { $0.value == amount.value } ?? amounts.first { amount.says($0.value) }
    }

    /// Where it stands, wherever that is; of a sum, where what was added up stands.
    func places(of amount: Amount) -> [SourceRange] {
        switch amount.origin {
        case .value(let place): return (place.map { [$0] } ?? []) + (repetitions[amount.value] ?? [])
        case .total(let record):
            return record.entries.filter { $0.node.value.asNumber != nil }.compactMap(\.node.range)
        case .column(let rows, let key, let mark):
            return rows.flatMap { row -> [SourceRange] in
                let (numbers, marks) = KnownAmounts.collected(row)
                guard mark.map(marks.contains) ?? true else { return [] }
                let own = numbers.filter { $0.key == key }.compactMap(\.place)
                guard own.isEmpty, key.hasSuffix(KnownAmounts.sumKey) else { return own }
                let prefix = key.dropLast(KnownAmounts.sumKey.count)
                return numbers.filter { $0.key.hasPrefix(prefix) }.compactMap(\.place)
            }
        }
    }

    /// The one whose difference is smallest.
    func nearest(to value: Decimal) -> Amount? {
        amounts.min { abs($0.value - value) < abs($1.value - value) }
    }
}
