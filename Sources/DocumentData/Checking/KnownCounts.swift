import Diagnostics
import Foundation

/// How many there are of what the data has a list of: of all, and of what has something in common, such as a dimension or an office.
struct KnownCounts {
    /// Nouns by which prose calls the rows of a list.
    static let nouns: [(words: [Substring], collection: String)] = [
        (["quick", "win"], "quick_win"), (["quick", "wins"], "quick_win"), (["perangkat", "daerah"], "opd"),
        (["opd"], "opd"), (["program"], "program"), (["indikator"], "indikator"), (["dimensi"], "dimensi"),
    ]

    private var counts: [String: Set<Int>] = [:]
    private let root: DataRecord
    private var totals: [String: Int] = [:]

    init(_ root: DataRecord) {
        self.root = root
        for name in Set(KnownCounts.nouns.map(\.collection)) {
            let rows = name == "indikator" ? KnownCounts.indicators(of: root) : root.records(name)
            guard !rows.isEmpty else { continue }
            totals[name] = rows.count
            add(rows, as: name)
        }
        // Offices that lead programmes, dimensions that have some, indicators of each programme.
        let programs = root.records("program")
        for (key, name) in [("opd", "opd"), ("dimensi", "dimensi"), ("quick_win", "quick_win")] {
            for rows in [programs, root.records("quick_win")] {
                counts[name, default: []].insert(KnownCounts.distinct(rows, key))
            }
        }
        for program in programs { counts["indikator", default: []].insert(program.records("daftar_indikator").count) }
    }

    private static func indicators(of root: DataRecord) -> [DataRecord] {
        root.records("program").flatMap { $0.records("daftar_indikator") }
    }

    private static func mark(_ node: DataNode) -> String? {
        if case .record(let record) = node.value { return record.text("id") ?? record.text("nama") }
        guard let text = node.value.asText, text.utf8.count <= 100 else { return nil }
        return text
    }

    private static func distinct(_ rows: [DataRecord], _ key: String) -> Int {
        Set(rows.compactMap { $0[key].flatMap(mark) }).count
    }

    /// Of all rows, of those of each group, and of those that have a value at all.
    private mutating func add(_ rows: [DataRecord], as name: String) {
        var found: Set<Int> = [rows.count], groups: [String: [String: Int]] = [:]
        for row in rows {
            for entry in row.entries {
                if let mark = KnownCounts.mark(entry.node) { groups[entry.key, default: [:]][mark, default: 0] += 1 }
            }
        }
        for group in groups.values {
            found.formUnion(group.values)
            // Those that are not of a group: units but for the kecamatan.
            found.formUnion(group.values.filter { $0 > 1 }.map { rows.count - $0 })
            found.insert(group.values.reduce(0, +))
        }
        counts[name, default: []].formUnion(found)
    }

    /// Whether the data has a list of this name.
    func hasList(_ name: String) -> Bool { totals[name] != nil }
    func has(_ count: Int, of name: String) -> Bool { counts[name]?.contains(count) ?? false }

    /// The rows that were counted; the table where it may be several groups of them, or what they have in common.
    func places(of count: Int, of name: String) -> [SourceRange] {
        let rows = name == "indikator" ? KnownCounts.indicators(of: root) : root.records(name)
        if count == rows.count { return rows.compactMap(KnownCounts.place) }
        var groups: [String: [DataRecord]] = [:]
        for row in rows {
            for entry in row.entries {
                if let mark = KnownCounts.mark(entry.node) { groups["\(entry.key) \(mark)", default: []].append(row) }
            }
        }
        let fitting = groups.values.filter { $0.count == count }
        if fitting.count == 1 { return fitting[0].compactMap(KnownCounts.place) }
        return [root[name]?.range ?? rows.first.flatMap(KnownCounts.place)].compactMap { $0 }
    }

    private static func place(_ row: DataRecord) -> SourceRange? {
        row["nama"]?.range ?? row.nodes.lazy.compactMap(\.range).first
    }

    /// The count that is nearest to one.
    func nearest(to count: Int, of name: String) -> Int {
        counts[name]?.min { (abs($0 - count), $0) < (abs($1 - count), $1) } ?? totals[name] ?? 0
    }
}
