import Diagnostics
import Foundation

/// Puts what was achieved beside what was promised.
///
/// Each row of `realisasi` gets `nama_indikator`, `satuan`, `arah`, `target` and `pagu` of its year from the plan, `capaian` and `serapan`
/// in percent, and `status`: how the report judges it.
struct RealisationRecords {
    private(set) var findings = Findings()
    private let indicators: [String: [DataRecord]]
    private let leastAchieved: Decimal
    private let leastNearly: Decimal
    private var seen: [String: SourceRange?] = [:]
    /// What each programme has spent in a year, by its rows so far.
    private var spent: [String: Decimal] = [:]

    /// In the order of a traffic light, with signs and words that also tell them apart in grey.
    static let states = ["tercapai", "perlu perhatian", "tertinggal", "belum ada data"]

    /// - Parameter programs: those of the plan, with their indicators and budgets.
    init(_ entries: [DataRecord.Entry], programs: DataNode) {
        let report = entries.first { $0.key == "pemantauan" }?.node
        if case .record(let report)? = report?.value {
            leastAchieved = report.number("tercapai") ?? 90
            leastNearly = report.number("perlu_perhatian") ?? 75
        } else {
            (leastAchieved, leastNearly) = (90, 75)
        }
        guard case .list(let nodes) = programs.value else {
            indicators = [:]
            return
        }
        indicators = Dictionary(
            nodes.compactMap { node in
                guard case .record(let program) = node.value, let id = program.text("id") else { return nil }
                return (id, program.records("daftar_indikator"))
            }, uniquingKeysWith: { first, _ in first })
        budgets = Dictionary(
            nodes.compactMap { node in
                guard case .record(let program) = node.value, let id = program.text("id") else { return nil }
                return (id, program.records("pagu"))
            }, uniquingKeysWith: { first, _ in first })
    }

    private var budgets: [String: [DataRecord]] = [:]

    mutating func completing(_ rows: DataNode) -> DataNode {
        guard case .list(let nodes) = rows.value else { return rows }
        var completed: [DataNode] = []
        for node in nodes {
            guard case .record(let record) = node.value else { continue }
            completed.append(DataNode(.record(self.completed(record)), at: node.range))
        }
        return DataNode(.list(completed), at: rows.range)
    }

    private mutating func completed(_ row: DataRecord) -> DataRecord {
        let realisation = Realisation(row)
        let program = row.record("program")?.text("id") ?? ""
        let indicator = indicator(of: realisation, in: program)
        let key = "\(program)\u{1}\(realisation.indicator ?? "")\u{1}\(realisation.year)"
        if let first = seen[key] {
            findings.report(.repeatedRealisation(at: row["program"]?.range ?? row["tahun"]?.range, first: first))
        }
        seen[key] = row["tahun"]?.range
        let target = value(of: indicator?.records("target") ?? [], in: realisation.year)
        let budget = value(of: budgets[program] ?? [], in: realisation.year)
        let achieved = row["realisasi"] ?? DataNode(.null)
        let direction = direction(of: indicator, target.value)
        let share = RealisationRecords.share(of: achieved.value, in: target.value, direction)
        check(row["realisasi"], target, share, isBetterLow: direction == "turun", of: realisation, indicator)
        checkSpending(row["realisasi_anggaran"], budget, of: "\(program)\u{1}\(realisation.year)")
        let spent = row.number("realisasi_anggaran").flatMap { spent in
            budget.value.asNumber.flatMap { $0 > 0 ? spent * 100 / $0 : nil }
        }
        return row.adding([
            .init(key: "nama_indikator", node: indicator?["indikator"] ?? row["indikator"] ?? DataNode(.null)),
            .init(key: "satuan", node: indicator?["satuan"] ?? DataNode(.null)),
            .init(key: "desimal", node: indicator?["desimal"] ?? DataNode(.number(0))),
            .init(key: "target", node: target), .init(key: "pagu", node: budget),
            .init(key: "capaian", node: DataNode(share.map { .number($0) } ?? .null)),
            .init(key: "serapan", node: DataNode(spent.map { .number($0) } ?? .null)),
            .init(key: "status", node: DataNode(.text(state(of: achieved.value, share, target.value)))),
        ])
    }

    // MARK: What can hardly be right

    /// In percent of the target. Beyond, a unit was mistaken or a comma lost far more often than a target surpassed.
    private static let greatestShare: Decimal = 300

    private mutating func check(
        _ achieved: DataNode?, _ target: DataNode, _ share: Decimal?, isBetterLow: Bool, of realisation: Realisation,
        _ indicator: DataRecord?
    ) {
        // An indicator that the plan does not have has been told.
        guard let achieved, !achieved.value.isNull, indicator != nil || realisation.indicator == nil else { return }
        if MachineDate.isDate(achieved.value), !MachineDate.isDate(target.value) {
            return findings.report(MachineDate.finding(achieved))
        }
        guard let measure = TargetMeasure(achieved.value), let wanted = TargetMeasure(target.value),
            measure.compared(with: wanted) != nil
        else { return findings.report(.incomparable(achieved, target, realisation.year)) }
        guard let share else { return }
        if case .number(let number) = measure, case .number(let least) = wanted, isBetterLow, number < 0, least >= 0 {
            findings.report(.belowZero(achieved, target))
        } else if share > RealisationRecords.greatestShare {
            findings.report(.faraway(achieved, target, share))
        }
    }

    /// Told once, at the row with which a programme passes its budget.
    private mutating func checkSpending(_ amount: DataNode?, _ budget: DataNode, of key: String) {
        guard let amount, let number = amount.value.asNumber, let limit = budget.value.asNumber, limit > 0 else {
            return
        }
        let before = spent[key] ?? 0
        spent[key] = before + number
        if before <= limit, before + number > limit {
            findings.report(.overspent(before + number, limit, at: amount.range, budget.range))
        }
    }

    /// The only one of the programme, or the one that the row names.
    private mutating func indicator(of realisation: Realisation, in program: String) -> DataRecord? {
        let known = indicators[program] ?? []
        guard let name = realisation.indicator else {
            if known.count > 1 {
                findings.report(.unnamedIndicator(known.count, at: realisation.record["tahun"]?.range))
            }
            return known.first
        }
        if let found = known.first(where: { $0.text("indikator") == name }) { return found }
        let near = NearMiss.nearest(to: name, in: known.compactMap { $0.text("indikator") })
        findings.report(
            .unknownIndicator(
                name, near: near ?? known.first?.text("indikator"), at: realisation.record["indikator"]?.range))
        return nil
    }

    private func value(of years: [DataRecord], in year: Int) -> DataNode {
        years.first { $0.integer("tahun") == year }?["nilai"] ?? DataNode(.null)
    }

    /// What the plan says, else whether the target lies below the baseline.
    private func direction(of indicator: DataRecord?, _ target: DataValue) -> String {
        if let direction = indicator?.text("arah") { return direction }
        guard let baseline = indicator?["baseline"].flatMap({ TargetMeasure($0.value) }),
            let measure = TargetMeasure(target), let order = measure.compared(with: baseline)
        else { return "naik" }
        return order < 0 ? "turun" : "naik"
    }

    /// In percent. Where less is better, what lies as far below the target as above it counts as far above 100 as below it.
    static func share(of achieved: DataValue, in target: DataValue, _ direction: String) -> Decimal? {
        guard case .number(let achieved)? = TargetMeasure(achieved), case .number(let target)? = TargetMeasure(target)
        else { return nil }
        guard target != 0 else { return achieved == 0 || direction == "naik" ? 100 : nil }
        let share = direction == "turun" ? (target * 2 - achieved) * 100 / target : achieved * 100 / target
        return max(0, share)
    }

    private func state(of achieved: DataValue, _ share: Decimal?, _ target: DataValue) -> String {
        if let share {
            // As it is printed: 90,0% is 90%, also where it was 89,96.
            let printed = share.rounded(to: 1)
            if printed >= leastAchieved { return RealisationRecords.states[0] }
            return RealisationRecords.states[printed >= leastNearly ? 1 : 2]
        }
        // Grades have an order, but no share.
        guard let achieved = TargetMeasure(achieved), let target = TargetMeasure(target),
            let order = achieved.compared(with: target)
        else { return RealisationRecords.states[3] }
        return RealisationRecords.states[order >= 0 ? 0 : 2]
    }
}

extension Diagnostic {
    private static func text(_ node: DataNode) -> String {
        node.value.asNumber.map { NumberFormat.text($0) } ?? node.value.asText ?? "–"
    }

    fileprivate static func incomparable(_ achieved: DataNode, _ target: DataNode, _ year: Int) -> Diagnostic {
        let isOpen = target.value.isNull
        return Diagnostic(
            "data.incomparable-realisation", .warning,
            isOpen
                ? Wording(
                    id: "realisasi \(text(achieved)) tidak dinilai: rencana tidak punya target tahun \(year)",
                    en: "\(text(achieved)) is not judged: the plan has no target of \(year)")
                : Wording(
                    id: "realisasi \(text(achieved)) tidak sebanding dengan target \(text(target)): tidak dinilai",
                    en: "\(text(achieved)) cannot be compared with the target \(text(target)): it is not judged"),
            at: achieved.range
        )
        .note(Wording(id: "targetnya di sini", en: "the target is here"), at: target.range)
        .fix(
            isOpen
                ? Wording(id: "isi targetnya, atau perbaiki tahunnya", en: "fill in the target, or set the year right")
                : Wording(
                    id: "tulis realisasi seperti targetnya: bilangan, atau predikat seperti BB",
                    en: "write it as the target is written: a number, or a grade such as BB"))
    }

    fileprivate static func belowZero(_ achieved: DataNode, _ target: DataNode) -> Diagnostic {
        Diagnostic(
            "data.unlikely-realisation", .warning,
            Wording(
                id: "realisasi \(text(achieved)) di bawah nol, sedangkan targetnya \(text(target))",
                en: "\(text(achieved)) lies below zero, and the target is \(text(target))"), at: achieved.range
        )
        .note(Wording(id: "targetnya di sini", en: "the target is here"), at: target.range)
        .fix(Wording(id: "periksa tandanya", en: "check the sign"))
    }

    fileprivate static func faraway(_ achieved: DataNode, _ target: DataNode, _ share: Decimal) -> Diagnostic {
        let percent = NumberFormat.percent(share, decimals: 1)
        return Diagnostic(
            "data.unlikely-realisation", .warning,
            Wording(
                id: "realisasi \(text(achieved)) adalah \(percent) dari target \(text(target))",
                en: "\(text(achieved)) is \(percent) of the target \(text(target))"), at: achieved.range
        )
        .note(Wording(id: "targetnya di sini", en: "the target is here"), at: target.range)
        .fix(
            Wording(
                id: "periksa angka dan satuannya; tanda koma mungkin hilang",
                en: "check the number and its unit; a comma may be lost"))
    }

    fileprivate static func overspent(
        _ spent: Decimal, _ budget: Decimal, at range: SourceRange?, _ place: SourceRange?
    ) -> Diagnostic {
        let share = NumberFormat.percent(spent * 100 / budget, decimals: 1)
        let (spentText, budgetText) = (Rupiah.text(spent), Rupiah.text(budget))
        return Diagnostic(
            "data.spent-above-budget", .warning,
            Wording(
                id: "realisasi anggaran \(spentText) melebihi pagu tahun itu, \(budgetText): \(share)",
                en: "\(spentText) was spent, and the budget of the year is \(budgetText): \(share)"), at: range
        )
        .note(Wording(id: "pagunya di sini", en: "the budget is here"), at: place)
        .fix(
            Wording(
                id: "periksa keduanya; uang sebuah program ditulis sekali saja, pada satu indikatornya",
                en: "check both; what a programme spent is written once, beside one of its indicators"))
    }

    fileprivate static func repeatedRealisation(at range: SourceRange?, first: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.repeated-realisation",
            Wording(
                id: "realisasi indikator ini pada tahun yang sama sudah ada",
                en: "this indicator has been reported for that year already"), at: range
        )
        .note(Wording(id: "yang pertama di sini", en: "the first one is here"), at: first)
        .fix(Wording(id: "hapus salah satu barisnya", en: "delete one of the rows"))
    }

    fileprivate static func unnamedIndicator(_ count: Int, at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.unnamed-indicator",
            Wording(
                id: "program ini punya \(count) indikator, tetapi baris realisasi tidak menyebut yang mana",
                en: "this programme has \(count) indicators, and the row does not say which"), at: range
        )
        .fix(Wording(id: "isi kolom indikator", en: "fill in the column indikator"))
    }

    fileprivate static func unknownIndicator(_ name: String, near: String?, at range: SourceRange?) -> Diagnostic {
        let finding = Diagnostic(
            "data.unknown-indicator",
            Wording(
                id: "program ini tidak punya indikator \"\(name)\"",
                en: "this programme has no indicator '\(name)'"), at: range)
        return near.map { finding.fix(Wording(id: "mungkin maksudnya \"\($0)\"", en: "did you mean \"\($0)\"?")) }
            ?? finding.fix(Wording(id: "tambahkan pada tabel indikator", en: "add it to the table indikator"))
    }
}
