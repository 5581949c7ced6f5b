import Diagnostics
import Foundation

/// Compares one programme of a document with the same of an earlier one.
struct ProgramComparison {
    /// What comparing needs beside the programmes.
    struct Context {
        let earlier, later: PlanningDocument
        let aspects: DocumentPair.Aspects
        let counterparts: Counterparts
        var changes: RecordedChanges
        var agencies: AgencyNames
    }

    let earlier, later: PlannedProgram
    private(set) var differences: [AgreementDifference] = []
    /// Of recorded changes.
    private(set) var footnotes: [String] = []
    private var context: Context

    /// - Parameter context: gets back which changes were used.
    init(_ match: ProgramMatching.Match, in context: inout Context) {
        earlier = context.earlier.programs[match.left]
        later = context.later.programs[match.right]
        self.context = context
        if context.aspects.contains(.programs) { compareHeads(match.reason) }
        if context.aspects.contains(.indicators) { compareIndicators() }
        if context.aspects.contains(.amounts) { compareAmounts() }
        context = self.context
    }

    private var earlierTitle: String { context.earlier.title }
    private var laterTitle: String { context.later.title }

    /// Whether a recorded change settles a difference; its footnote is kept.
    private mutating func isSettled(_ values: RecordedChanges.Values) -> Bool {
        guard
            let note = context.changes.remark(values, of: later.asChanged, in: context.later.name, &context.agencies)
                ?? context.changes.remark(values, of: earlier.asChanged, in: context.later.name, &context.agencies)
        else { return false }
        footnotes.append(note)
        return true
    }

    private mutating func add(
        _ rule: AgreementRule, _ message: Wording, short: String, at places: (SourceRange?, SourceRange?), fix: Wording
    ) {
        differences.append(
            AgreementDifference(rule: rule, message: message, short: short, places: places, fix: fix))
    }

    /// Which recorded changes would settle the latest difference.
    private mutating func settle(by changes: RecordedChanges.Values...) {
        guard let last = differences.indices.last else { return }
        differences[last].changes += changes
    }

    private static func values(_ subject: String, _ old: String?, _ new: String?) -> RecordedChanges.Values {
        RecordedChanges.Values(subject: subject, old: old.map { .text($0) }, new: new.map { .text($0) })
    }

    // MARK: Code, office, name

    private mutating func compareHeads(_ reason: ProgramMatching.Reason) {
        if case .counterpart = reason { return }
        compareNames(reason)
        if let one = earlier.codeKey, let other = later.codeKey, one != other,
            PlanningCode.paddedKey(earlier.code ?? "") ?? one != PlanningCode.paddedKey(later.code ?? "") ?? other,
            !isSettled(Self.values("kode", earlier.code, later.code))
        {
            add(
                .code,
                Wording(
                    id: "kode \"\(later.name)\" \(later.code ?? ""), dalam \(earlierTitle) \(earlier.code ?? "")",
                    en: "the code of \"\(later.name)\" is \(later.code ?? ""), in \(earlierTitle) \(earlier.code ?? "")"
                ),
                short: "kode: \(later.code ?? "") (\(earlierTitle): \(earlier.code ?? ""))",
                at: (later.codePlace, earlier.codePlace),
                fix: Wording(id: "samakan kodenya", en: "use one code"))
            settle(by: Self.values("kode", earlier.code, later.code))
        }
        if earlier.agency != later.agency {
            let one = context.agencies.title(earlier.agency), other = context.agencies.title(later.agency)
            if !isSettled(Self.values("opd", one, other)) {
                add(
                    .agency,
                    Wording(
                        id: "\"\(later.name)\" pada \(other), dalam \(earlierTitle) pada \(one)",
                        en: "\"\(later.name)\" is of \(other), in \(earlierTitle) of \(one)"),
                    short: "OPD: \(other) (\(earlierTitle): \(one))",
                    at: (later.agencyPlace, earlier.agencyPlace),
                    fix: Wording(
                        id: "samakan perangkat daerahnya, atau catat dalam perubahan",
                        en: "name one office, or record the change in perubahan"))
                settle(by: Self.values("opd", one, other))
            }
        }
    }

    private mutating func compareNames(_ reason: ProgramMatching.Reason) {
        guard earlier.nameKey != later.nameKey, !earlier.name.isEmpty, !later.name.isEmpty,
            !isSettled(Self.values("nama", earlier.name, later.name))
        else { return }
        let likeness = Likeness.measure(earlier.nameKey, later.nameKey)
        let line = "\(context.earlier.name.key),\(earlier.code ?? earlier.name),\(context.later.name.key),\(later.name)"
        var isGuess = false
        if case .likeness = reason { isGuess = true }
        add(
            .name,
            Wording(
                id:
                    "program \"\(later.name)\" bernama \"\(earlier.name)\" dalam \(earlierTitle) (kemiripan \(likeness) %)",
                en:
                    "the programme \"\(later.name)\" is called \"\(earlier.name)\" in \(earlierTitle) (likeness \(likeness) %)"
            ), short: "nama: \(later.name) (\(earlierTitle): \(earlier.name))",
            at: (later.place, earlier.place),
            fix: isGuess
                ? Wording(
                    id: "tulis dengan nama yang sama; bila padanannya lain, tulis dalam padanan: \(line)",
                    en: "call it the same; if it is another one, write that into padanan: \(line)")
                : Wording(id: "tulis dengan nama yang sama", en: "call it the same"))
        settle(by: Self.values("nama", earlier.name, later.name))
    }

    // MARK: Indicators

    private mutating func compareIndicators() {
        let matching = IndicatorMatching(
            earlier.indicators, later.indicators,
            counterparts: context.counterparts.indicators(of: earlier, context.earlier, context.later))
        for pair in matching.pairs {
            let one = earlier.indicators[pair.left], other = later.indicators[pair.right]
            if let likeness = pair.likeness { compareIndicatorNames(one, other, likeness) }
            compare(one, other)
        }
        for (left, right) in zip(matching.leftOnly, matching.rightOnly) {
            replaced(earlier.indicators[left], later.indicators[right])
        }
        let paired = min(matching.leftOnly.count, matching.rightOnly.count)
        if !later.rows.isEmpty {
            missing(matching.leftOnly.dropFirst(paired).map { earlier.indicators[$0] }, inLater: true)
        }
        missing(matching.rightOnly.dropFirst(paired).map { later.indicators[$0] }, inLater: false)
    }

    private mutating func compareIndicatorNames(_ one: PlannedIndicator, _ other: PlannedIndicator, _ likeness: Int) {
        guard !isSettled(.init(subject: "indikator", old: .text(one.name), new: .text(other.name))) else { return }
        add(
            .indicator,
            Wording(
                id:
                    "indikator \"\(other.name)\" bernama \"\(one.name)\" dalam \(earlierTitle) (kemiripan \(likeness) %)",
                en:
                    "the indicator \"\(other.name)\" is called \"\(one.name)\" in \(earlierTitle) (likeness \(likeness) %)"
            ),
            short: "nama indikator: \(other.name) (\(earlierTitle): \(one.name))", at: (other.place, one.place),
            fix: Wording(id: "tulis dengan nama yang sama", en: "call it the same"))
        settle(by: Self.values("indikator", one.name, other.name))
    }

    private mutating func replaced(_ one: PlannedIndicator, _ other: PlannedIndicator) {
        guard !isSettled(.init(subject: "indikator", old: .text(one.name), new: .text(other.name))) else { return }
        add(
            .missingIndicator,
            Wording(
                id: "indikator \"\(other.name)\" tidak ada dalam \(earlierTitle), yang memakai \"\(one.name)\"",
                en: "the indicator \"\(other.name)\" is not in \(earlierTitle), which has \"\(one.name)\""),
            short: "indikator lain: \(other.name) (\(earlierTitle): \(one.name))", at: (other.place, one.place),
            fix: Wording(
                id: "pakai indikator \(earlierTitle), atau catat dalam perubahan",
                en: "use the indicator of \(earlierTitle), or record the change in perubahan"))
        settle(by: Self.values("indikator", one.name, other.name))
    }

    /// Indicators that the other document has not, told once for a programme.
    private mutating func missing(_ indicators: [PlannedIndicator], inLater: Bool) {
        let left = indicators.filter { !isSettled(Self.missing($0, inLater: inLater)) }
        guard let first = left.first else { return }
        let names = left.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let document = inLater ? laterTitle : earlierTitle, program = inLater ? later : earlier
        add(
            .missingIndicator,
            Wording(
                id: "indikator \(names) tidak ada dalam \(document)", en: "\(document) has no indicator \(names)"),
            short: "indikator tidak ada dalam \(document): \(names)",
            at: inLater ? (program.place, first.place) : (first.place, program.place),
            fix: inLater
                ? Wording(id: "tambahkan indikatornya dalam \(document)", en: "add the indicator to \(document)")
                : Wording(
                    id: "pakai indikator \(document), atau tetapkan perubahannya lebih dulu",
                    en: "use the indicators of \(document), or have the change decided on first"))
        for indicator in left { settle(by: Self.missing(indicator, inLater: inLater)) }
    }

    private static func missing(_ indicator: PlannedIndicator, inLater: Bool) -> RecordedChanges.Values {
        let name = DataValue.text(indicator.name)
        return RecordedChanges.Values(
            subject: "indikator", indicator: indicator.name, old: inLater ? name : nil, new: inLater ? nil : name)
    }

    private mutating func compare(_ one: PlannedIndicator, _ other: PlannedIndicator) {
        if let unit = one.unit, let own = other.unit, AgreementUnits.key(unit) != AgreementUnits.key(own),
            !isSettled(.init(subject: "satuan", indicator: other.name, old: .text(unit), new: .text(own)))
        {
            add(
                .unit,
                Wording(
                    id: "satuan \"\(other.name)\" \(own), dalam \(earlierTitle) \(unit)",
                    en: "the unit of \"\(other.name)\" is \(own), in \(earlierTitle) \(unit)"),
                short: "satuan: \(own) (\(earlierTitle): \(unit))",
                at: (other.record["satuan"]?.range, one.record["satuan"]?.range),
                fix: Wording(id: "pakai satuan yang sama", en: "use the same unit"))
            settle(by: .init(subject: "satuan", indicator: other.name, old: .text(unit), new: .text(own)))
        }
        if let text = one.definition, let own = other.definition, ShortName.key(text) != ShortName.key(own),
            !isSettled(.init(subject: "definisi", indicator: other.name, old: .text(text), new: .text(own)))
        {
            add(
                .definition,
                Wording(
                    id: "definisi \"\(other.name)\" lain dalam \(earlierTitle)",
                    en: "\"\(other.name)\" is defined otherwise in \(earlierTitle)"),
                short: "definisi \(other.name)",
                at: (other.record["definisi"]?.range, one.record["definisi"]?.range),
                fix: Wording(
                    id: "pakai satu definisi operasional", en: "use one definition"))
            settle(by: .init(subject: "definisi", indicator: other.name, old: .text(text), new: .text(own)))
        }
        compareBaselines(one, other)
        compareTargets(one, other)
    }

    private mutating func compareBaselines(_ one: PlannedIndicator, _ other: PlannedIndicator) {
        let periods = (context.later.period, context.earlier.period)
        if let difference = BaselineDifference(other.record, in: periods.0, one.record, in: periods.1),
            !isSettled(difference.change(of: other.name))
        {
            differences.append(difference.told(of: other.name, earlierTitle))
            settle(by: difference.change(of: other.name))
        }
        if let lone = LoneBaseline(other.record, in: periods.0, one.record, in: periods.1),
            !isSettled(lone.change(of: other.name))
        {
            differences.append(lone.told(of: other.name, earlierTitle))
            settle(by: lone.change(of: other.name))
        }
    }

    /// One finding for an indicator and kind of difference, whatever the number of years.
    private mutating func compareTargets(_ one: PlannedIndicator, _ other: PlannedIndicator) {
        var found: [TargetDifference: [(year: Int?, old: DataNode, new: DataNode)]] = [:]
        for (year, old) in one.targets.sorted(by: { $0.key < $1.key }) {
            guard let new = other.targets[year] else {
                if year == context.later.name.year { noTarget(one, other, year, old) }
                continue
            }
            guard let kind = TargetDifference(old.value, new.value),
                !isSettled(Self.target(of: other, year, old, new))
            else { continue }
            found[kind, default: []].append((year, old, new))
        }
        // Documents of one year have no end of a period of their own.
        if context.later.name.year == nil, let old = one.end, let new = other.end,
            let kind = TargetDifference(old.value, new.value),
            !isSettled(Self.target(of: other, nil, old, new))
        {
            found[kind, default: []].append((nil, old, new))
        }
        for kind in TargetDifference.allCases {
            guard let years = found[kind], let first = years.first else { continue }
            let list = years.map {
                "\($0.year.map { String($0) } ?? "Akhir"): \(RecordedChanges.text($0.new)) (\(earlierTitle): \(RecordedChanges.text($0.old)))"
            }.joined(separator: "; ")
            add(
                kind.rule,
                Wording(
                    id: "target \"\(other.name)\" berbeda dengan \(earlierTitle)\(kind.wording.indonesian): \(list)",
                    en: "targets of \"\(other.name)\" differ from \(earlierTitle)\(kind.wording.english): \(list)"),
                short: "target " + list, at: (first.new.range, first.old.range), fix: kind.fix)
            for (year, old, new) in years {
                settle(by: Self.target(of: other, year, old, new))
            }
        }
    }

    private static func target(
        of indicator: PlannedIndicator, _ year: Int?, _ old: DataNode, _ new: DataNode
    ) -> RecordedChanges.Values {
        RecordedChanges.Values(
            subject: year == nil ? "kondisi_akhir" : "target", indicator: indicator.name, year: year, old: old.value,
            new: new.value)
    }

    private mutating func noTarget(_ one: PlannedIndicator, _ other: PlannedIndicator, _ year: Int, _ old: DataNode) {
        guard !isSettled(.init(subject: "target", indicator: other.name, year: year, old: old.value, new: nil)) else {
            return
        }
        let value = RecordedChanges.text(old)
        add(
            .noTarget,
            Wording(
                id: "target \(year) \"\(other.name)\" kosong; dalam \(earlierTitle) \(value)",
                en: "there is no target of \(year) for \"\(other.name)\"; in \(earlierTitle) it is \(value)"),
            short: "target \(year) kosong (\(earlierTitle): \(value))", at: (other.place, old.range),
            fix: Wording(id: "isi targetnya", en: "fill in the target"))
        settle(by: .init(subject: "target", indicator: other.name, year: year, old: old.value, new: nil))
    }

    // MARK: Money

    private mutating func compareAmounts() {
        for year in earlier.amounts.keys.sorted() where context.later.years.contains(year) {
            guard let old = earlier.amounts[year] else { continue }
            let new = later.amounts[year]
            guard new?.value != old.value, new != nil || old.value > 0,
                !isSettled(
                    .init(
                        subject: "pagu", year: year, old: .number(old.value), new: new.map { .number($0.value) }))
            else { continue }
            let text = AmountDifference(year, old: old.value, new: new?.value, earlierTitle)
            add(
                .budget,
                Wording(
                    id: "pagu \"\(later.name)\" \(text.wording.indonesian)",
                    en: "the budget of \"\(later.name)\" \(text.wording.english)"),
                short: "pagu " + text.short, at: (new?.place ?? later.place, old.place),
                fix: Wording(
                    id: "samakan dengan dokumen yang ditetapkan, atau catat dalam perubahan",
                    en: "take the amount of the document that was adopted, or record the change in perubahan"))
            settle(by: .init(subject: "pagu", year: year, old: .number(old.value), new: new.map { .number($0.value) }))
        }
    }
}
