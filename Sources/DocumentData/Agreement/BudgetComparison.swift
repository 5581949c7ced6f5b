import Diagnostics
import Foundation

/// What the programmes of the plan get that carry out one programme of a reference document, beside what that gets there.
///
/// 1. Together they get no more than it has, in each year that both have and in all of them. What does not come from the regency's own
///    budget is left out, unless the document counts it itself.
/// 2. Less is noted where the programme itself is one of them, by the same code and name: together they are the whole. Otherwise programmes of
///    the plan are parts of it, and less is told only where the regency asks for it.
/// 3. What a recorded change settles is a remark.
struct BudgetComparison {
    let programs: [DataRecord]
    let reference: ReferenceProgram
    let document: ReferenceDocument
    /// Of the plan's period.
    let planYears: [Int]
    /// What the programmes get, as far as it counts.
    private let money: [Money]
    private(set) var difference: AgreementDifference?
    /// Of recorded changes.
    private(set) var remarks: [String] = []

    /// - Parameter remark: of the recorded change that settles a difference.
    init(
        programs: [DataRecord], reference: ReferenceProgram, document: ReferenceDocument, planYears: [Int],
        tellsParts: Bool, remark: (RecordedChanges.Values) -> String?
    ) {
        (self.programs, self.reference, self.document, self.planYears) = (programs, reference, document, planYears)
        let sources = reference.sources
        money = programs.map { Money($0, counting: sources) }
        compare(tellsParts, remark)
    }

    /// What a programme gets of sources that count: each of the regency's own budget, and those that the document counts itself.
    private struct Money {
        /// By years, with where the first of the year's amounts stands; years that the programme says nothing of are missing.
        private(set) var years: [Int: PlannedProgram.Amount] = [:]
        /// Whether it says what it gets in which year.
        let isByYear: Bool
        /// Of a programme that says nothing of years.
        private(set) var single: PlannedProgram.Amount?

        init(_ program: DataRecord, counting sources: Set<String>) {
            func counts(_ record: DataRecord) -> Bool {
                guard let text = record.text("sumber_dana") else { return true }
                return sources.contains(ShortName.key(text)) || !FundingSource.isOutsideBudget(text)
            }
            let rows = program.records("daftar_pagu")
            isByYear = !rows.isEmpty
            for record in rows.filter(counts).flatMap({ $0.records("tahun") }) {
                guard let year = record.integer("tahun"), let amount = Money.amount(record["nilai"]) else { continue }
                let known = years[year]
                years[year] = .init(value: (known?.value ?? 0) + amount.value, place: known?.place ?? amount.place)
            }
            if !isByYear, counts(program) { single = Money.amount(program["anggaran"]) }
        }

        private static func amount(_ node: DataNode?) -> PlannedProgram.Amount? {
            node?.value.asNumber.map { .init(value: $0, place: node?.range) }
        }
    }

    /// Money of a year, or of all years.
    private struct Sum {
        /// nil for all years.
        let year: Int?
        let own: Decimal
        let ownPlace: SourceRange?
        let wanted: Decimal
        let wantedPlace: SourceRange?

        /// As `perubahan` would record it.
        var change: RecordedChanges.Values {
            .init(subject: "pagu", year: year, old: .number(wanted), new: .number(own))
        }

        func text(_ title: String) -> Wording {
            let values = "\(Rupiah.text(own)) (\(title): \(Rupiah.text(wanted))", by = Rupiah.text(abs(own - wanted))
            let isMore = own > wanted
            return Wording(
                id: (year.map { String($0) } ?? "seluruhnya") + ": " + values
                    + (own == wanted ? ")" : ", \(isMore ? "lebih" : "kurang") \(by))"),
                en: (year.map { String($0) } ?? "in all") + ": " + values
                    + (own == wanted ? ")" : ", \(by) \(isMore ? "more" : "less"))"))
        }
    }

    private mutating func compare(_ tellsParts: Bool, _ remark: (RecordedChanges.Values) -> String?) {
        let years = yearlySums, total = self.total(of: years)
        let more = years.filter { $0.own > $0.wanted }
        if !more.isEmpty || total.map({ $0.own > $0.wanted }) ?? false {
            difference = open(more, total, remark).map(tooMuch)
            return
        }
        let less = years.filter { $0.own < $0.wanted }, isLessInAll = total.map { $0.own < $0.wanted } ?? false
        guard !less.isEmpty || isLessInAll, tellsParts || isWhole else { return }
        difference = open(less, total, remark).map(tooLittle)
    }

    /// What no recorded change settles of years that differ, and of all years; nil where nothing is left.
    private mutating func open(
        _ years: [Sum], _ total: Sum?, _ remark: (RecordedChanges.Values) -> String?
    ) -> [Sum]? {
        let left = years.filter { !isSettled($0, remark) }
        guard let total else { return left.isEmpty ? nil : left }
        // The sum of years that are settled follows from them.
        let follows = !years.isEmpty && left.isEmpty && money.allSatisfy(\.isByYear)
        let isTotalOpen = total.own != total.wanted && !follows && !isSettled(total, remark)
        guard !left.isEmpty || isTotalOpen else { return nil }
        return left + (isTotalOpen || total.own == total.wanted ? [total] : [])
    }

    private mutating func isSettled(_ sum: Sum, _ remark: (RecordedChanges.Values) -> String?) -> Bool {
        var changes = [sum.change]
        // What the document has not at all is new.
        if sum.wanted == 0 { changes.append(.init(subject: "pagu", year: sum.year, old: nil, new: .number(sum.own))) }
        for change in changes {
            guard let text = remark(change) else { continue }
            if !remarks.contains(text) { remarks.append(text) }
            return true
        }
        return false
    }

    // MARK: Sums

    private var yearlySums: [Sum] {
        guard !reference.amounts.isEmpty else { return [] }
        let years =
            zip(programs, money).first { $1.isByYear }?.0.records("pagu").compactMap { $0.integer("tahun") } ?? []
        return years.filter(document.amountYears.contains).map { year in
            let own = money.compactMap { $0.years[year] }, wanted = reference.amounts[year]
            return Sum(
                year: year, own: own.map(\.value).reduce(0, +),
                ownPlace: own.lazy.compactMap(\.place).first ?? programs.first?["nama"]?.range,
                wanted: wanted?.value ?? 0, wantedPlace: wanted?.place ?? reference.place)
        }
    }

    /// Of the years that both have; where one says no more than a sum, of the whole period, which has to be the same.
    private func total(of years: [Sum]) -> Sum? {
        guard document.name.year == nil else { return nil }
        let shared = planYears.filter(document.amountYears.contains)
        let wanted: PlannedProgram.Amount, span: [Int]
        if reference.amounts.isEmpty {
            guard let total = reference.total, isOfPlanPeriod else { return nil }
            (wanted, span) = (total, planYears)
        } else {
            guard !shared.isEmpty, money.allSatisfy(\.isByYear) || shared.count == planYears.count else { return nil }
            let amounts = shared.compactMap { reference.amounts[$0] }
            wanted = .init(
                value: amounts.map(\.value).reduce(0, +),
                place: amounts.lazy.compactMap(\.place).first ?? reference.place)
            span = shared
        }
        let own = money.compactMap { money in
            let amounts = span.compactMap { money.years[$0] }
            return money.isByYear
                ? PlannedProgram.Amount(
                    value: amounts.map(\.value).reduce(0, +), place: amounts.lazy.compactMap(\.place).first)
                : money.single
        }
        // The sum of one year is that year.
        guard !own.isEmpty, years.count != 1 || !money.allSatisfy(\.isByYear) else { return nil }
        return Sum(
            year: nil, own: own.map(\.value).reduce(0, +),
            ownPlace: own.lazy.compactMap(\.place).first ?? programs.first?["nama"]?.range, wanted: wanted.value,
            wantedPlace: wanted.place)
    }

    private var isOfPlanPeriod: Bool {
        guard let first = planYears.first, let last = planYears.last else { return true }
        let (years, _) = document.years
        let period = document.name.years ?? years.min().flatMap { first in years.max().map { first...$0 } }
        return period.map { $0 == first...last } ?? true
    }

    /// Whether the programme itself is one of the plan's.
    private var isWhole: Bool { programs.contains(where: isReference) }

    /// Whether a programme of the plan is that of the reference: by name and, where both have one, by code.
    private func isReference(_ program: DataRecord) -> Bool {
        guard PlannedProgram.key(of: program.text("nama") ?? "") == PlannedProgram.key(of: reference.name) else {
            return false
        }
        guard let code = program.text("kode"), let other = reference.code else { return true }
        return PlanningCode.key(code) == PlanningCode.key(other)
    }

    // MARK: Findings

    private func list(_ sums: [Sum]) -> Wording {
        let texts = sums.map { $0.text(document.title) }
        return Wording(
            id: texts.map(\.indonesian).joined(separator: "; "), en: texts.map(\.english).joined(separator: "; "))
    }

    private static let namedPrograms = 4

    /// '"Bank Sampah", "Kompos"', of many the first ones.
    private var names: Wording {
        let names = programs.compactMap { $0.text("nama") }.map { "\"\($0)\"" }
        let first = names.prefix(Self.namedPrograms).joined(separator: ", "), rest = names.count - Self.namedPrograms
        guard rest > 0 else { return Wording(verbatim: first) }
        return Wording(id: "\(first), dan \(rest) lainnya", en: "\(first), and \(rest) more")
    }

    private func tooMuch(_ sums: [Sum]) -> AgreementDifference {
        let list = list(sums), count = programs.count
        let isMixed = zip(programs, money).contains { program, money in
            (money.isByYear ? program.records("daftar_pagu") : [program]).contains {
                $0.text("sumber_dana").map(FundingSource.isMixed) ?? false
            }
        }
        return AgreementDifference(
            rule: .budget,
            message: count > 1
                ? Wording(
                    id:
                        "\(count) program mendapat lebih dari \"\(reference.name)\" dalam \(document.title): \(list.indonesian) – \(names.indonesian)",
                    en:
                        "\(count) programmes get more than \"\(reference.name)\" in \(document.title): \(list.english) – \(names.english)"
                )
                : Wording(
                    id:
                        "pagu \(names.indonesian) melebihi \"\(reference.name)\" dalam \(document.title): \(list.indonesian)",
                    en: "\(names.english) gets more than \"\(reference.name)\" in \(document.title): \(list.english)"),
            short: "pagu " + (count > 1 ? "\(count) program bersama, " : "") + list.indonesian, places: places(sums),
            fix: isMixed
                ? Wording(
                    id: "pisahkan dana dari luar APBD dalam tabel pagu, satu baris setiap sumber dana",
                    en: "part what does not come from the regency's budget in the table pagu, a row for each source")
                : Wording(
                    id: "kurangi pagunya, atau tetapkan perubahan \(document.title) lebih dulu",
                    en: "give them less, or have \(document.title) changed first"),
            changes: changes(of: sums))
    }

    private func tooLittle(_ sums: [Sum]) -> AgreementDifference {
        let list = list(sums), count = programs.count, isWhole = isWhole
        // The table has it with each of the programmes.
        let inAll = sums.last { $0.year == nil && $0.own != $0.wanted }?.text(document.title) ?? list
        let message =
            if count > 1 {
                Wording(
                    id:
                        "\(count) program bersama mendapat kurang dari \"\(reference.name)\" dalam \(document.title): \(list.indonesian) – \(names.indonesian)",
                    en:
                        "\(count) programmes together get less than \"\(reference.name)\" in \(document.title): \(list.english) – \(names.english)"
                )
            } else if isWhole {
                Wording(
                    id:
                        "pagu \(names.indonesian) kurang dari program yang sama dalam \(document.title): \(list.indonesian)",
                    en: "\(names.english) gets less than the same programme in \(document.title): \(list.english)")
            } else {
                Wording(
                    id:
                        "pagu \(names.indonesian) kurang dari \"\(reference.name)\" dalam \(document.title): \(list.indonesian)",
                    en: "\(names.english) gets less than \"\(reference.name)\" in \(document.title): \(list.english)")
            }
        return AgreementDifference(
            rule: isWhole ? .lowerBudget : .partialBudget, message: message,
            short: "pagu " + (count > 1 ? "\(count) program bersama, " : "") + inAll.indonesian, places: places(sums),
            fix: isWhole
                ? Wording(
                    id: "samakan pagunya, atau beri nama sendiri bila hanya sebagian dari program itu",
                    en: "give it the same amount, or a name of its own where it is only a part")
                : Wording(
                    id: "samakan pagunya, bila sisanya tidak untuk kegiatan di luar rencana ini",
                    en: "give the same amount, unless the rest is for what is not in this plan"),
            changes: changes(of: sums))
    }

    private func changes(of sums: [Sum]) -> [RecordedChanges.Values] {
        sums.filter { $0.own != $0.wanted }.map(\.change)
    }

    /// Of the first sum that differs.
    private func places(_ sums: [Sum]) -> (SourceRange?, SourceRange?) {
        let first = sums.first { $0.own != $0.wanted }
        return (first?.ownPlace, first?.wantedPlace)
    }
}
