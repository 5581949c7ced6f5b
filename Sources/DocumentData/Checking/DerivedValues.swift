import Diagnostics
import Foundation

/// Values that the loader adds for the convenience of layouts.
enum DerivedValues {
    /// For every official: `nama_lengkap`, null when the name is not known; `awalan`, what stands before the office; `nomor_induk` and
    /// `sebutan_nomor`, the number that is printed and what it is called; `unit`, the name of the unit or institution.
    static func addingPrintedForms(toOfficials node: DataNode) -> DataNode {
        mapping(node) { record in
            let official = Official(record)
            let fullName =
                Official.fullName(of: record).map { DataNode(.text($0), at: record["nama"]?.range) } ?? DataNode(.null)
            let prefix = official.isVacant ? DataNode(.null) : record["status"] ?? DataNode(.null)
            let numbers = [("nip", "NIP"), ("ni_pppk", "NI PPPK"), ("nrp", "NRP")].filter { record.text($0.0) != nil }
            let unit = official.agency.map { DataNode(.text($0.name)) } ?? record["instansi"] ?? DataNode(.null)
            return record.adding([
                .init(key: "nama_lengkap", node: fullName), .init(key: "awalan", node: prefix),
                .init(key: "nomor_induk", node: numbers.first.flatMap { record[$0.0] } ?? DataNode(.null)),
                .init(key: "sebutan_nomor", node: DataNode(.text(numbers.first?.1 ?? labelOfNumber(for: record)))),
                .init(key: "unit", node: unit),
            ])
        }
    }

    /// What the number of an official without one is called, by the office; empty for those who are elected and have none.
    private static func labelOfNumber(for record: DataRecord) -> String {
        let office = record.text("jabatan")?.lowercased() ?? ""
        func begins(_ words: [String]) -> Bool {
            words.contains { office.hasPrefix($0) || office.hasPrefix("wakil " + $0) }
        }
        if begins(["bupati", "wali kota", "walikota", "gubernur", "ketua d", "pimpinan d"]) { return "" }
        if begins(["kepala kepolisian", "kapolres", "komandan", "dandim", "danramil", "kapolsek"]) { return "NRP" }
        return "NIP"
    }

    /// `tahun` of a decree or regulation that does not say it: the year of the day on which it is made.
    static func addingYear(to node: DataNode) -> DataNode {
        guard case .record(let record) = node.value, record.integer("tahun") == nil, let day = record.date("tanggal")
        else { return node }
        let year = DataNode(.number(Decimal(day.year)), at: record["tanggal"]?.range)
        return DataNode(.record(record.adding([.init(key: "tahun", node: year)])), at: node.range)
    }

    /// `nilai_sekarang` and `nilai_target` for every indicator of the quick wins: the numbers of `sekarang` and `target`, to reckon
    /// with; null where the author wrote words.
    static func addingNumbers(toIndicatorsOf node: DataNode) -> DataNode {
        mapping(node) { quickWin in
            guard let entry = quickWin.entry("indikator") else { return quickWin }
            let indicators = mapping(entry.node) { indicator in
                indicator.adding(
                    ["sekarang", "target"].map { key in
                        let number = indicator.text(key).flatMap(Indicator.number)
                        return DataRecord.Entry(
                            key: "nilai_\(key)",
                            node: DataNode(number.map { .number($0) } ?? .null, at: indicator[key]?.range))
                    })
            }
            return DataRecord(
                quickWin.entries.map {
                    $0.key == entry.key
                        ? DataRecord.Entry(key: entry.key, keyRange: entry.keyRange, node: indicators) : $0
                })
        }
    }

    /// For every programme, or every indicator: `target`, a record {tahun, nilai, judul, jenis} for each column of the plan, and `desimal`,
    /// how many decimals the most exact of its numbers has.
    /// - Parameter plan: nil for all years that the table has columns of.
    static func addingTargets(toRows node: DataNode, over plan: PlanYears?, hasEnd: Bool) -> DataNode {
        var known: (header: RecordHeader, plan: PlanYears)?
        var additions = RecordAdditions(["target", "desimal"])
        return mapping(node) { row in
            let current =
                plan ?? known.flatMap { $0.header === row.header ? $0.plan : nil }
                ?? PlanYears(columnsOf: row.header, hasEnd: hasEnd)
            known = (row.header, current)
            var decimals = row.number("baseline")?.decimalPlaces ?? 0
            let targets = current.columns.map { column in
                let key = column.year.map { "\(WorkProgram.target.prefix)\($0)" } ?? "kondisi_akhir"
                let target = row[key] ?? DataNode(.null)
                decimals = max(decimals, target.value.asNumber?.decimalPlaces ?? 0)
                return DataNode(.record(column.record(of: target)), at: target.range)
            }
            return additions.adding(
                [DataNode(.list(targets)), DataNode(.number(Decimal(decimals)))], to: row)
        }
    }

    static func mapping(_ node: DataNode, _ change: (DataRecord) -> DataRecord) -> DataNode {
        mapping(node) { record, _ in change(record) }
    }

    /// - Parameter change: gets each record with the node that it is the value of.
    static func mapping(_ node: DataNode, _ change: (DataRecord, DataNode) -> DataRecord) -> DataNode {
        guard case .list(let nodes) = node.value else { return node }
        return DataNode(
            .list(
                nodes.map { node in
                    guard case .record(let record) = node.value else { return node }
                    return DataNode(.record(change(record, node)), at: node.range)
                }), at: node.range)
    }

    /// `program`, `quick_win` and `pihak` for every dimension, in the order of their files; one pass over each list.
    static func addingLists(toDimensionsIn entries: [DataRecord.Entry]) -> [DataRecord.Entry] {
        guard let index = entries.firstIndex(where: { $0.key == "dimensi" }),
            case .list(let dimensions) = entries[index].node.value
        else { return entries }
        let parts = ProgramParts(entries)
        let groups = ["program", "quick_win"].map { key in (key, byDimension(entries.first { $0.key == key }?.node)) }
        let extended = dimensions.map { node in
            guard case .record(let record) = node.value, let id = record.text("id") else { return node }
            var additions = groups.map { key, groups in
                DataRecord.Entry(key: key, node: DataNode(.list(groups[id] ?? [])))
            }
            additions.append(.init(key: "pihak", node: parts.parties(of: groups[0].1[id] ?? [])))
            return DataNode(.record(record.adding(additions)), at: node.range)
        }
        var entries = entries
        let old = entries[index]
        entries[index] = DataRecord.Entry(
            key: old.key, keyRange: old.keyRange, node: DataNode(.list(extended), at: old.node.range))
        return entries
    }

    private static func byDimension(_ node: DataNode?) -> [String: [DataNode]] {
        guard case .list(let nodes)? = node?.value else { return [:] }
        return Dictionary(grouping: nodes) { node in
            if case .record(let record) = node.value { record.record("dimensi")?.text("id") ?? "" } else { "" }
        }
    }
}
