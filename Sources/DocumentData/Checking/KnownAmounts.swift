import Diagnostics
import Foundation

/// Numbers of a project's data, and what they add up to: columns, and columns by what their rows have in common.
///
/// Sums are made list by list, those of the uppermost lists first, until what is asked for is found: most figures of a chapter are sums
/// of whole tables, and each programme has lists of its own.
struct KnownAmounts {
    struct Amount {
        fileprivate let exact: ExactSum
        let origin: Origin
        /// 'jumlah program.anggaran, dimensi governance'
        let name: String

        var value: Decimal { exact.value }
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

    private struct List {
        let rows: [DataRecord]
        let name: String
        let depth: Int
        /// What a row alone says is known by now, unless it stands elsewhere.
        let hasSingles: Bool
    }

    private var amounts: [Amount] = []
    private var seen: Set<ExactSum> = []
    /// Where a value stands again.
    private var repetitions: [ExactSum: [SourceRange]] = [:]
    /// Those whose sums are not made yet, the next one last.
    private var lists: [List] = []
    private static let mostPlaces = 12

    /// Numbers below this are counts, years and percentages.
    private static let least: Int64 = 1000
    private static let mostRows = 100_000
    /// Numbers that say when and which: no sum of them says anything.
    private static let ordinals: Set = ["tahun", "bulan", "triwulan", "nomor", "no", "urutan"]

    init(_ root: DataRecord) {
        // What is referred to from many places is looked at once.
        var visited = VisitedRecords()
        for (key, node) in zip(root.keys, root.nodes) where !["proyek", "profil"].contains(key) {
            look(node, 0, &visited) { key }
        }
        lists = lists.enumerated().sorted { ($0.element.depth, $0.offset) > ($1.element.depth, $1.offset) }
            .map(\.element)
    }

    /// - Parameter name: made only of what is not known yet: most sums of a plan are said twice.
    private mutating func add(_ value: ExactSum, _ origin: Origin, _ name: @autoclosure () -> String) {
        guard value.isAtLeast(KnownAmounts.least) else { return }
        let value = value.canonical
        guard seen.insert(value).inserted else {
            if case .value(let place?) = origin, repetitions[value]?.count ?? 0 < KnownAmounts.mostPlaces {
                repetitions[value, default: []].append(place)
            }
            return
        }
        amounts.append(Amount(exact: value, origin: origin, name: name()))
    }

    private mutating func look(
        _ node: DataNode, _ depth: Int, _ visited: inout VisitedRecords, _ name: () -> String
    ) {
        if PlaceholderChecks.isReference(node) { return }
        switch node.value {
        case .record(let record):
            guard visited.isFirst(record) else { return }
            let total = addNumbers(of: record, name)
            record.forEachBranch { index, node in
                look(node, depth, &visited) { "\(name()).\(record.header.keys[index])" }
            }
            if let total { add(total, .total(record), "jumlah \(name())") }
        case .list(let items):
            let rows = items.compactMap { item -> DataRecord? in
                if case .record(let row) = item.value { row } else { nil }
            }
            for item in items { look(item, depth + 1, &visited, name) }
            if rows.count > 1, rows.count == items.count, rows.count <= KnownAmounts.mostRows {
                lists.append(
                    List(
                        rows: rows, name: name(), depth: depth,
                        hasSingles: items.contains(where: PlaceholderChecks.isReference)))
            }
        default: if let number = node.value.asNumber { add(ExactSum(number), .value(node.range), name()) }
        }
    }

    /// Numbers of a record. Returns the total of those that stand side by side, such as years.
    private mutating func addNumbers(of record: DataRecord, _ name: () -> String) -> ExactSum? {
        var total = ExactSum(), count = 0
        for index in record.indices {
            let node = record.node(at: index)
            guard let number = node.value.asNumber else { continue }
            let key = record.header.keys[index], exact = ExactSum(number)
            add(exact, .value(node.range), "\(name()).\(key)")
            guard !KnownAmounts.ordinals.contains(key) else { continue }
            total.add(exact)
            count += 1
        }
        return count > 1 ? total : nil
    }

    private mutating func addSums(of list: List) {
        var sums = ColumnSums()
        for row in list.rows {
            let (numbers, marks) = KnownAmounts.collected(row)
            guard !numbers.isEmpty else { continue }
            sums.add(numbers.map { (key: $0.key, value: $0.value) }, marks)
        }
        for column in sums.columns(ofSingles: list.hasSingles) {
            let key = column.key
            add(column.total, .column(list.rows, key: key, mark: nil), "jumlah \(list.name).\(key)")
            for (mark, sum) in column.parts {
                add(sum, .column(list.rows, key: key, mark: mark), "jumlah \(list.name).\(key), \(mark)")
            }
        }
    }

    /// Makes the sums of the next list.
    /// - Returns: false where all are made.
    private mutating func goOn() -> Bool {
        guard let list = lists.popLast() else { return false }
        addSums(of: list)
        return true
    }

    private static let sumKey = "jumlah"

    private struct Number {
        let key: String
        let value: ExactSum
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
        var sum = ExactSum(), count = 0
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
                guard let number = node.value.asNumber, !ordinals.contains(name) else { continue }
                let value = ExactSum(number)
                numbers.append(Number(key: key, value: value, place: node.range))
                sum.add(value)
                count += 1
            }
        }
        if count > 1, !prefix.isEmpty { numbers.append(Number(key: prefix + sumKey, value: sum, place: nil)) }
    }

    // MARK: Asking

    /// Whether there is nothing that an amount could be compared with: sums are made of what stands in the data.
    var isEmpty: Bool { amounts.isEmpty }

    mutating func has(_ amount: ProseAmount) -> Bool {
        let exact = ExactSum(amount.value).canonical
        var checked = 0
        repeat {
            if seen.contains(exact) { return true }
            if amount.unit > 1, amounts[checked...].contains(where: { $0.isSaid(by: amount) }) { return true }
            checked = amounts.count
        } while goOn()
        return false
    }

    /// The first that this says: exactly, else as far as it says it.
    mutating func amount(saidBy amount: ProseAmount) -> Amount? {
        let exact = ExactSum(amount.value).canonical
        repeat {
            if seen.contains(exact) { return amounts.first { $0.exact == exact } }
        } while goOn()
        return amounts.first { $0.isSaid(by: amount) }
    }

    /// Where it stands, wherever that is; of a sum, where what was added up stands.
    func places(of amount: Amount) -> [SourceRange] {
        switch amount.origin {
        case .value(let place): return (place.map { [$0] } ?? []) + (repetitions[amount.exact] ?? [])
        case .total(let record):
            return record.entries.filter { $0.node.value.asNumber != nil && !KnownAmounts.ordinals.contains($0.key) }
                .compactMap(\.node.range)
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

    /// The same; of a sum of what was worked out itself, the rows.
    func rows(of amount: Amount) -> [SourceRange] {
        let known = places(of: amount)
        guard known.isEmpty, case .column(let rows, _, let mark) = amount.origin else { return known }
        return rows.compactMap { row in
            guard mark.map(KnownAmounts.collected(row).marks.contains) ?? true else { return nil }
            return row.nodes.lazy.compactMap(\.range).first
        }
    }

    /// The one whose difference is smallest.
    mutating func nearest(to value: Decimal) -> Amount? {
        while goOn() {}
        return amounts.min { abs($0.value - value) < abs($1.value - value) }
    }
}

extension KnownAmounts.Amount {
    /// Whether it is what an amount of prose says, as far as that says it. Most are far from it, and whole numbers tell that.
    fileprivate func isSaid(by amount: ProseAmount) -> Bool {
        amount.range.contains(exact.roughly) && amount.says(value)
    }
}
