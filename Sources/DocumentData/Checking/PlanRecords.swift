import Foundation

/// Brings the indicators and budgets of a plan to their programmes.
///
/// A programme gets `daftar_indikator` (its own indicator, then those of the table `indikator`), `pagu` (what it gets in each year, from all
/// sources), `daftar_pagu` (the same for each source) and room for `keselarasan`, what other documents say. Where it says nothing itself, its `anggaran` is the sum over the period, and its
/// `sumber_dana` the sources.
struct PlanRecords {
    private let indicators: [String: [DataNode]]
    private let budgets: [String: [ProgramBudget]]
    private let plan: PlanYears?

    /// - Parameter plan: nil for the years that the budgets have.
    init(_ entries: [DataRecord.Entry], over plan: PlanYears?) {
        func rows(_ name: String) -> [DataNode] {
            guard case .list(let nodes)? = entries.first(where: { $0.key == name })?.node.value else { return [] }
            return nodes
        }
        indicators = Dictionary(grouping: rows("indikator"), by: PlanRecords.program)
        let budgets = Dictionary(grouping: rows("pagu"), by: PlanRecords.program).mapValues { nodes in
            nodes.compactMap { node in if case .record(let record) = node.value { ProgramBudget(record) } else { nil } }
        }
        self.budgets = budgets
        self.plan = plan
    }

    private static func program(of node: DataNode) -> String {
        if case .record(let record) = node.value { record.record("program")?.text("id") ?? "" } else { "" }
    }

    func budgets(of program: String) -> [ProgramBudget] { budgets[program] ?? [] }

    func completing(_ programs: DataNode) -> DataNode {
        guard case .list(let nodes) = programs.value else { return programs }
        return DataNode(.list(Halves.map(nodes, completing(each:))), at: programs.range)
    }

    private func completing(each programs: ArraySlice<DataNode>) -> [DataNode] {
        var additions = RecordAdditions(["daftar_indikator", "pagu", "daftar_pagu", "keselarasan"])
        return programs.map { node in
            guard case .record(let program) = node.value else { return node }
            let id = program.text("id") ?? ""
            let own = PlanRecords.ownIndicator(of: program).map { [DataNode(.record($0), at: node.range)] } ?? []
            let budgets = budgets[id] ?? []
            let whole = additions.adding(
                [
                    DataNode(.list(own + (indicators[id] ?? []))),
                    DataNode(.list(budgets.isEmpty ? [] : years(of: budgets))),
                    DataNode(.list(budgets.isEmpty ? [] : sources(of: budgets))),
                    DataNode(.list([])),
                ], to: program)
            return DataNode(
                .record(budgets.isEmpty ? whole : completed(whole, with: budgets)), at: node.range)
        }
    }

    /// What the programme does not say itself.
    private func completed(_ program: DataRecord, with budgets: [ProgramBudget]) -> DataRecord {
        var additions: [DataRecord.Entry] = []
        if program.number("anggaran") == nil {
            additions.append(.init(key: "anggaran", node: DataNode(.number(total(of: budgets)))))
        }
        if program.text("sumber_dana") == nil {
            let names = PlanRecords.distinct(budgets.compactMap(\.source))
            let text = names.isEmpty ? DataValue.null : .text(names.joined(separator: "; "))
            additions.append(.init(key: "sumber_dana", node: DataNode(text)))
        }
        return additions.isEmpty ? program : program.adding(additions)
    }

    // MARK: Indicators

    private static let indicatorKeys = [
        "indikator", "satuan", "arah", "baseline", "tahun_baseline", "target", "desimal", "kondisi_akhir",
    ]
    private static let indicatorHeader = RecordHeader(computed: indicatorKeys + ["sumber"])

    /// That of the single columns; nil for a programme that has none.
    private static func ownIndicator(of program: DataRecord) -> DataRecord? {
        let hasTargets = program.records("target").contains { $0["nilai"].map { !$0.value.isNull } ?? false }
        guard program.text("indikator") != nil || hasTargets else { return nil }
        // Its source, the last key, stands nowhere.
        return DataRecord(indicatorHeader, indicatorKeys.map { program[$0] ?? DataNode(.null) })
    }

    // MARK: Budgets

    /// What all sources give in the years of the period.
    func total(of budgets: [ProgramBudget]) -> Decimal {
        let years = plan.map { Set($0.planYears) }
        return budgets.flatMap(\.amounts).filter { years?.contains($0.year) ?? true }
            .compactMap(\.node.value.asNumber).reduce(0, +)
    }

    private func columns(of budgets: [ProgramBudget]) -> [PlanYears.Column] {
        plan?.columns.filter { $0.year != nil }
            ?? Set(budgets.flatMap(\.amounts).map(\.year)).sorted().map { .init(year: $0, kind: .plan) }
    }

    private func years(of budgets: [ProgramBudget]) -> [DataNode] {
        let amounts = Dictionary(grouping: budgets.flatMap(\.amounts), by: \.year)
        return columns(of: budgets).map { column in
            let found = (column.year.flatMap { amounts[$0] } ?? []).map(\.node)
            let sum = found.compactMap(\.value.asNumber).reduce(0, +)
            let node = DataNode(found.isEmpty ? .null : .number(sum), at: found.count == 1 ? found[0].range : nil)
            return DataNode(.record(column.record(of: node)), at: node.range)
        }
    }

    private func sources(of budgets: [ProgramBudget]) -> [DataNode] {
        PlanRecords.distinct(budgets.map { $0.source ?? "" }).map { source in
            let rows = budgets.filter { ($0.source ?? "") == source }
            let name = rows.first?.record["sumber_dana"] ?? DataNode(.null)
            return DataNode(
                .record(
                    DataRecord([
                        .init(key: "sumber_dana", node: name),
                        .init(key: "tahun", node: DataNode(.list(years(of: rows)))),
                        .init(key: "jumlah", node: DataNode(.number(total(of: rows)))),
                    ])), at: name.range)
        }
    }

    private static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}

extension DataValue {
    var isNull: Bool { if case .null = self { true } else { false } }
}
