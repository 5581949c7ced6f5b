import Diagnostics

/// How two planning documents agree: what both have, what differs, by office.
struct PairAgreement {
    /// Of one office, or of all.
    struct Share {
        /// Programmes that at least one of the two has.
        var all = 0
        /// That both have.
        var both = 0
        /// That both have without a difference that no recorded change settles.
        var equal = 0
    }

    struct Found {
        let agency: String
        let program: PlannedProgram
        let difference: AgreementDifference
    }

    struct Footnote {
        let agency: String
        let program: PlannedProgram
        let text: String
    }

    let earlier, later: PlanningDocument
    /// Whether the two are compared as lists of programmes: only then they have a place in the matrix.
    let hasPrograms: Bool
    let isTold: Bool
    private(set) var total = Share()
    private(set) var shares: [String: Share] = [:]
    /// Offices in the order in which they are met.
    private(set) var agencies: [String] = []
    private(set) var found: [Found] = []
    private(set) var footnotes: [Footnote] = []
    private(set) var comparisons = 0
    private(set) var findings = Findings()

    init(
        _ pair: DocumentPair, of documents: [PlanningDocument], _ counterparts: Counterparts,
        _ changes: inout RecordedChanges, _ names: inout AgencyNames
    ) {
        let (earlier, later) = PairAgreement.comparable(documents[pair.earlier], documents[pair.later])
        self.earlier = earlier
        self.later = later
        hasPrograms = pair.aspects.contains(.programs) && !earlier.isOfIndicators && !later.isOfIndicators
        isTold = pair.isTold
        let (fixed, alone) = counterparts.programs(earlier, later, &names, into: &findings)
        let matching = ProgramMatching(earlier.programs, later.programs, fixed: fixed, alone: alone)
        comparisons = matching.comparisons
        var context = ProgramComparison.Context(
            earlier: earlier, later: later, aspects: pair.aspects, counterparts: counterparts, changes: changes,
            agencies: names)
        for match in matching.matches {
            let comparison = ProgramComparison(match, in: &context)
            take(comparison, agency: later.programs[match.right].agency)
        }
        if hasPrograms {
            takeMissing(matching, &context)
        } else if earlier.isOfIndicators != later.isOfIndicators {
            takeUnknownOffices(matching, context.agencies)
        }
        changes = context.changes
        names = context.agencies
    }

    /// The plan of the project beside a document: which of its programmes carry out one of that. Its differences are told where it is compared.
    init(
        _ pair: Agreement.PlanPair, of document: PlanningDocument, _ plan: PlanningDocument, _ names: inout AgencyNames
    ) {
        (earlier, later) = (document, plan)
        (hasPrograms, isTold) = (true, true)
        for row in pair.rows {
            let agency = row.program.record("opd")?.text("nama").map { names.key($0) } ?? ""
            count(agency) { share in
                share.all += 1
                share.both += row.isFound ? 1 : 0
                share.equal += row.isFound && row.isEqual ? 1 : 0
            }
            let program = PlannedProgram([ReferenceRow(row.program)], agency: agency, of: plan.name)
            found += row.differences.map { Found(agency: agency, program: program, difference: $0) }
            footnotes += row.remarks.map { Footnote(agency: agency, program: program, text: $0) }
        }
    }

    /// In a form that both have: without offices where one names none, as indicators where one has nothing else.
    private static func comparable(
        _ one: PlanningDocument, _ other: PlanningDocument
    ) -> (PlanningDocument, PlanningDocument) {
        var (one, other) = (one, other)
        if !one.hasAgencies || !other.hasAgencies { (one, other) = (one.withoutAgencies, other.withoutAgencies) }
        return one.isOfIndicators || other.isOfIndicators ? (one.asIndicators, other.asIndicators) : (one, other)
    }

    private mutating func count(_ agency: String, _ change: (inout Share) -> Void) {
        if shares[agency] == nil {
            agencies.append(agency)
            shares[agency] = Share()
        }
        change(&total)
        change(&shares[agency, default: Share()])
    }

    private mutating func take(_ comparison: ProgramComparison, agency: String) {
        let isEqual = comparison.differences.isEmpty
        count(agency) { share in
            share.all += 1
            share.both += 1
            share.equal += isEqual ? 1 : 0
        }
        let program = comparison.later
        found += comparison.differences.map { Found(agency: agency, program: program, difference: $0) }
        footnotes += comparison.footnotes.map { Footnote(agency: agency, program: program, text: $0) }
    }

    // MARK: On one side only

    private mutating func takeMissing(_ matching: ProgramMatching, _ context: inout ProgramComparison.Context) {
        let earlierOffices = PairAgreement.firsts(earlier), laterOffices = PairAgreement.firsts(later)
        var unclear: [Int: [Int]] = [:]
        for (left, rights) in matching.ambiguous { unclear[left] = rights }
        let unclearRights = Set(matching.ambiguous.flatMap(\.rights))
        var officesWithout: Set<String> = []
        for index in matching.leftOnly {
            let program = earlier.programs[index]
            guard isExpected(program, laterOffices) else { continue }
            count(program.agency) { $0.all += 1 }
            if let rights = unclear[index] {
                add(program, ambiguous(program, rights))
            } else if laterOffices[program.agency] == nil, !program.agency.isEmpty {
                // An office without any row is one cause.
                if officesWithout.insert(program.agency).inserted { add(program, noOffice(program, context.agencies)) }
            } else if !isSettled(program, isNew: false, &context) {
                add(program, missing(program, in: later, laterOffices))
            }
        }
        for index in matching.rightOnly where !unclearRights.contains(index) {
            let program = later.programs[index]
            count(program.agency) { $0.all += 1 }
            if !isSettled(program, isNew: true, &context) {
                add(program, missing(program, in: earlier, earlierOffices))
            }
        }
    }

    /// Offices that a table of indicators alone has: the other document has no row of theirs.
    private mutating func takeUnknownOffices(_ matching: ProgramMatching, _ names: AgencyNames) {
        let (table, other) = earlier.isOfIndicators ? (earlier, later) : (later, earlier)
        for index in earlier.isOfIndicators ? matching.leftOnly : matching.rightOnly {
            let rows = table.programs[index]
            guard !rows.agency.isEmpty else { continue }
            let name = names.title(rows.agency)
            add(
                rows,
                AgreementDifference(
                    rule: .agency,
                    message: Wording(
                        id:
                            "\(name) mempunyai indikator dalam \(table.title), dan tidak satu baris pun dalam \(other.title)",
                        en: "\(name) has indicators in \(table.title), and no row in \(other.title)"),
                    short: "\(name) tidak ada dalam \(other.title)",
                    places: (rows.agencyPlace, other.programs.first?.place ?? other.place),
                    fix: Wording(
                        id: "samakan nama perangkat daerahnya, atau lengkapi \(other.title)",
                        en: "call the office the same, or complete \(other.title)")))
        }
    }

    private mutating func add(_ program: PlannedProgram, _ difference: AgreementDifference) {
        found.append(Found(agency: program.agency, program: program, difference: difference))
    }

    /// The first programme of each office.
    private static func firsts(_ document: PlanningDocument) -> [String: PlannedProgram] {
        Dictionary(document.programs.map { ($0.agency, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// An agreement is of some offices, and a yearly document has what its year has.
    private func isExpected(_ program: PlannedProgram, _ offices: [String: PlannedProgram]) -> Bool {
        if later.name.kind == .agreement, offices[program.agency] == nil { return false }
        guard let year = later.name.year, earlier.name.year == nil, earlier.years.contains(year) else { return true }
        let hasYear =
            program.amounts[year].map { $0.value > 0 } ?? false
            || program.indicators.contains { $0.targets[year] != nil }
        let hasAny = !program.amounts.isEmpty || program.indicators.contains { !$0.targets.isEmpty }
        return hasYear || !hasAny
    }

    private mutating func isSettled(
        _ program: PlannedProgram, isNew: Bool, _ context: inout ProgramComparison.Context
    ) -> Bool {
        let values = PairAgreement.change(program, isNew: isNew)
        guard let note = context.changes.remark(values, of: program.asChanged, in: later.name, &context.agencies) else {
            return false
        }
        footnotes.append(Footnote(agency: program.agency, program: program, text: note))
        return true
    }

    private static func change(_ program: PlannedProgram, isNew: Bool) -> RecordedChanges.Values {
        let name = DataValue.text(program.name)
        return RecordedChanges.Values(subject: "program", old: isNew ? nil : name, new: isNew ? name : nil)
    }

    private func missing(
        _ program: PlannedProgram, in document: PlanningDocument, _ offices: [String: PlannedProgram]
    ) -> AgreementDifference {
        let code = program.code.map { $0 + " " } ?? ""
        let isInLater = document.name != later.name
        let lacking = offices[program.agency]?.place ?? document.programs.first?.place ?? document.place
        return AgreementDifference(
            rule: .missingProgram,
            message: Wording(
                id:
                    "program \"\(code)\(program.name)\" \(isInLater ? later.title : earlier.title) tidak ada dalam \(document.title)",
                en:
                    "the programme \"\(code)\(program.name)\" of \(isInLater ? later.title : earlier.title) is not in \(document.title)"
            ), short: "tidak ada dalam \(document.title)",
            places: isInLater ? (program.place, lacking) : (lacking, program.place),
            fix: Wording(
                id: "masukkan ke \(document.title), atau tulis padanannya dalam padanan bila namanya lain",
                en: "put it into \(document.title), or name what it is called there in padanan"),
            changes: [PairAgreement.change(program, isNew: isInLater)])
    }

    private func noOffice(_ program: PlannedProgram, _ names: AgencyNames) -> AgreementDifference {
        let count = earlier.programs.filter { $0.agency == program.agency }.count
        let name = names.title(program.agency)
        return AgreementDifference(
            rule: .missingProgram,
            message: Wording(
                id: "\(later.title) tidak mempunyai baris \(name), yang punya \(count) program dalam \(earlier.title)",
                en: "\(later.title) has no row of \(name), which has \(count) programmes in \(earlier.title)"),
            short: "\(count) program tidak ada dalam \(later.title)",
            places: (later.programs.first?.place, program.agencyPlace),
            fix: Wording(
                id: "lengkapi dokumennya, atau samakan nama perangkat daerahnya",
                en: "complete the document, or call the office the same"))
    }

    private func ambiguous(_ program: PlannedProgram, _ rights: [Int]) -> AgreementDifference {
        let names = rights.map { "\"\(later.programs[$0].name)\"" }.joined(separator: ", ")
        return AgreementDifference(
            rule: .ambiguous,
            message: Wording(
                id: "\"\(program.name)\" dapat berarti \(names) dalam \(later.title)",
                en: "\"\(program.name)\" may be \(names) in \(later.title)"),
            short: "dapat berarti \(names)", places: (rights.first.flatMap { later.programs[$0].place }, program.place),
            fix: Wording(
                id: "tulis padanannya dalam padanan: \(earlier.name.key), \(later.name.key)",
                en: "say in padanan which it is: \(earlier.name.key), \(later.name.key)"))
    }
}
