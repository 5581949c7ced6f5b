import Diagnostics
import Foundation

/// Compares one programme of the plan with the programme of a reference document that it carries out.
struct AgreementComparison {
    let program: DataRecord
    let reference: ReferenceProgram
    let document: ReferenceDocument
    /// Of the plan.
    let period: BaselineDifference.Period
    private(set) var differences: [AgreementDifference] = []
    /// Of recorded changes.
    private(set) var remarks: [String] = []

    init(
        _ program: DataRecord, with reference: ReferenceProgram, of document: ReferenceDocument,
        _ period: BaselineDifference.Period, _ changes: inout PlanChanges
    ) {
        self.program = program
        self.reference = reference
        self.document = document
        self.period = period
        compareCodes(&changes)
        compareIndicators(&changes)
    }

    private var name: String { program.text("nama") ?? "" }

    /// Whether a recorded change settles a difference; its remark is kept.
    private mutating func isSettled(_ values: RecordedChanges.Values, _ changes: inout PlanChanges) -> Bool {
        guard let remark = changes.remark(values, of: program, carryingOut: reference) else { return false }
        // A row without a year settles all years that say the same.
        if !remarks.contains(remark) { remarks.append(remark) }
        return true
    }

    // MARK: Codes

    private mutating func compareCodes(_ changes: inout PlanChanges) {
        guard let code = program.text("kode"), let other = reference.code,
            PlanningCode.key(code) != PlanningCode.key(other)
        else { return }
        let change = RecordedChanges.Values(subject: "kode", old: .text(other), new: .text(code))
        guard !isSettled(change, &changes) else { return }
        differences.append(
            AgreementDifference(
                rule: .code,
                message: Wording(
                    id: "kode \(code), sedangkan \(document.title) memakai \(other) untuk \"\(reference.name)\"",
                    en: "the code is \(code), and \(document.title) has \(other) for \"\(reference.name)\""),
                short: "kode: \(code) (\(document.title): \(other))",
                places: (program["kode"]?.range, reference.rows.lazy.compactMap { $0.record["kode"]?.range }.first),
                fix: Wording(
                    id: "samakan kodenya, atau tulis program \(document.title) yang benar pada kolom rpjmd",
                    en: "use one code, or name the right programme of \(document.title) in the column rpjmd")
            ).settled(by: change))
    }

    // MARK: Indicators

    /// Each indicator of the plan has at most one of the reference: of the same name, else of nearly the same.
    private mutating func compareIndicators(_ changes: inout PlanChanges) {
        var free = reference.rows.compactMap { row in row.indicator.map { (key: ShortName.key($0), row: row) } }
        guard !free.isEmpty else { return }
        var left: [DataRecord] = []
        for indicator in program.records("daftar_indikator") {
            guard let text = indicator.text("indikator") else { continue }
            let key = ShortName.key(text)
            if let index = free.firstIndex(where: { $0.key == key }) {
                compare(indicator, with: free.remove(at: index).row, &changes)
            } else {
                left.append(indicator)
            }
        }
        var own: [DataRecord] = []
        for indicator in left {
            let text = indicator.text("indikator") ?? ""
            guard let index = free.firstIndex(where: { Likeness.areAlike($0.key, text) }) else {
                own.append(indicator)
                continue
            }
            let row = free.remove(at: index).row, name = row.indicator ?? ""
            let change = RecordedChanges.Values(subject: "indikator", old: .text(name), new: .text(text))
            if !isSettled(change, &changes) {
                differences.append(otherName(indicator, text, row, name).settled(by: change))
            }
            compare(indicator, with: row, &changes)
        }
        // None of the programme's indicators is one of the reference's: told once. One that takes the place of another by decision is.
        guard own.count == program.records("daftar_indikator").count, let first = own.first, let row = free.first?.row,
            !own.contains(where: { isReplacement($0, of: free.map(\.row), &changes) })
        else { return }
        let text = first.text("indikator") ?? ""
        differences.append(
            noIndicator(first, text, row).settled(
                by: .init(subject: "indikator", old: .text(row.indicator ?? ""), new: .text(text))))
    }

    /// Whether a decision put an indicator of the plan in the place of one of the reference, or beside them.
    private mutating func isReplacement(
        _ indicator: DataRecord, of rows: [ReferenceRow], _ changes: inout PlanChanges
    ) -> Bool {
        guard let text = indicator.text("indikator") else { return false }
        for old in rows.map(\.indicator) + [nil] {
            let change = RecordedChanges.Values(
                subject: "indikator", indicator: old == nil ? text : nil, old: old.map { .text($0) }, new: .text(text))
            if isSettled(change, &changes) { return true }
        }
        return false
    }

    private func otherName(
        _ indicator: DataRecord, _ text: String, _ row: ReferenceRow, _ name: String
    ) -> AgreementDifference {
        AgreementDifference(
            rule: .indicator,
            message: Wording(
                id: "indikator \"\(text)\" bernama \"\(name)\" dalam \(document.title)",
                en: "the indicator \"\(text)\" is called \"\(name)\" in \(document.title)"),
            short: "nama indikator: \(text) (\(document.title): \(name))",
            places: (indicator["indikator"]?.range, row.record["indikator"]?.range),
            fix: Wording(id: "tulis dengan nama yang sama", en: "call it the same"))
    }

    private func noIndicator(_ indicator: DataRecord, _ text: String, _ row: ReferenceRow) -> AgreementDifference {
        AgreementDifference(
            rule: .indicator,
            message: Wording(
                id:
                    "tidak satu pun indikator \"\(name)\" ada dalam \(document.title), misalnya \"\(row.indicator ?? "")\"",
                en: "no indicator of \"\(name)\" is in \(document.title), such as \"\(row.indicator ?? "")\""),
            short: "indikator tidak ada dalam \(document.title)",
            places: (indicator["indikator"]?.range, row.record["indikator"]?.range),
            fix: Wording(
                id: "pakai indikator \(document.title), di samping indikator sendiri",
                en: "use the indicator of \(document.title), beside those of its own"))
    }

    private mutating func compare(_ indicator: DataRecord, with row: ReferenceRow, _ changes: inout PlanChanges) {
        let text = indicator.text("indikator") ?? name
        if let unit = indicator.text("satuan"), let other = row.record.text("satuan"),
            AgreementUnits.key(unit) != AgreementUnits.key(other),
            !isSettled(.init(subject: "satuan", indicator: text, old: .text(other), new: .text(unit)), &changes)
        {
            differences.append(
                AgreementDifference(
                    rule: .unit,
                    message: Wording(
                        id: "satuannya \(unit), dalam \(document.title) \(other)",
                        en: "the unit is \(unit), in \(document.title) \(other)"),
                    short: "satuan: \(unit) (\(document.title): \(other))",
                    places: (indicator["satuan"]?.range, row.record["satuan"]?.range),
                    fix: Wording(id: "pakai satuan yang sama", en: "use the same unit")
                ).settled(by: .init(subject: "satuan", indicator: text, old: .text(other), new: .text(unit))))
        }
        if let baselines = BaselineDifference(indicator, in: period, row.record, in: document.period),
            !isSettled(baselines.change(of: text), &changes)
        {
            differences.append(
                baselines.told(of: text, document.title).settled(by: baselines.change(of: text)))
        }
        if let lone = LoneBaseline(indicator, in: period, row.record, in: document.period),
            !isSettled(lone.change(of: text), &changes)
        {
            differences.append(lone.told(of: text, document.title).settled(by: lone.change(of: text)))
        }
        compareTargets(indicator, row, &changes)
    }

    // MARK: Targets

    /// One finding for an indicator, whatever the number of years.
    private mutating func compareTargets(
        _ indicator: DataRecord, _ row: ReferenceRow, _ changes: inout PlanChanges
    ) {
        var open: [RecordedChanges.Values] = []
        var found: [(head: String, one: DataNode, other: DataNode, kind: TargetDifference)] = []
        let theirs = PlannedYears.values(of: row.record, WorkProgram.target, "target", in: document.name)
        for target in indicator.records("target") {
            let year = target.integer("tahun")
            // Documents of one year have no end of a period of their own.
            let end = document.name.year == nil ? row.record["kondisi_akhir"] : nil
            guard let one = target["nilai"], let other = year == nil ? end : year.flatMap({ theirs[$0] }),
                !one.value.isNull, !other.value.isNull,
                let kind = TargetDifference(one.value, other.value)
            else { continue }
            let change = RecordedChanges.Values(
                subject: year == nil ? "kondisi_akhir" : "target", indicator: indicator.text("indikator") ?? name,
                year: year, old: other.value, new: one.value)
            guard !isSettled(change, &changes) else { continue }
            open.append(change)
            found.append((target.text("judul") ?? "", one, other, kind))
        }
        guard let first = found.first else { return }
        let values = found.map { "\($0.head): \(Self.text($0.one)) (\(document.title): \(Self.text($0.other)))" }
        var difference = AgreementDifference(
            rule: first.kind.rule,
            message: Wording(
                id:
                    "target berbeda dengan \(document.title)\(first.kind.wording.indonesian): \(values.joined(separator: "; "))",
                en:
                    "targets differ from \(document.title)\(first.kind.wording.english): \(values.joined(separator: "; "))"
            ),
            short: "target " + values.joined(separator: "; "), places: (first.one.range, first.other.range),
            fix: first.kind.fix)
        difference.changes = open
        differences.append(difference)
    }

    private static func text(_ node: DataNode) -> String {
        node.value.asNumber.map { NumberFormat.text($0) } ?? node.value.asText ?? ""
    }
}
