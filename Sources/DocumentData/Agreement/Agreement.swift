import Diagnostics
import Foundation

/// Compares the programmes of the plan with the documents that it has to agree with.
///
/// 1. Each programme names the programme that it carries out (`rpjmd`: a code or a name); otherwise its own code, then its own name, is
///    looked up.
/// 2. Code, indicators, units and targets are compared, one to one.
/// 3. Money is compared for each programme of the reference (`BudgetComparison`): several of the plan may carry out one.
/// Every difference is told with both places, and listed with the programme (`keselarasan`) for the table in the book. What a recorded
/// change of the plan settles (`PlanChanges`) is no difference but a remark there.
struct Agreement {
    private let documents: [ReferenceDocument]
    private(set) var findings = Findings()

    /// The plan beside one document, for the matrix.
    struct PlanPair {
        struct Row {
            let program: DataRecord
            /// Whether the document has a programme that it carries out.
            let isFound: Bool
            let isEqual: Bool
            /// Those that are told with it.
            let differences: [AgreementDifference]
            let remarks: [String]
        }

        /// The name of the document under `acuan`.
        let document: String
        let rows: [Row]
    }

    private(set) var pairs: [PlanPair] = []
    private let levels: AgreementLevels
    private let plan: PlanYears?
    private(set) var changes: PlanChanges

    /// Agreements of performance and tables of indicators have no programmes that the plan carries out.
    ///
    /// - Parameter plan: nil for the years that the programmes have.
    init(
        _ references: [DataRecord.Entry], _ levels: AgreementLevels, over plan: PlanYears?, _ changes: PlanChanges
    ) {
        self.levels = levels
        self.changes = changes
        self.plan = plan
        documents = references.filter {
            ![.agreement, .indicators].contains(PlanningName($0.key).kind)
        }.map { ReferenceDocument($0.key, $0.node) }
    }

    /// What one programme has of one document.
    private struct Link {
        let program: DataRecord
        let document: ReferenceDocument
        let reference: ReferenceProgram?
        var differences: [AgreementDifference]
        /// Of several programmes together, told with another one.
        var shared: [AgreementDifference] = []
        /// Of recorded changes.
        var remarks: [String] = []
    }

    /// The programmes with `keselarasan`: of each document what it calls the programme, and what differs.
    mutating func completing(_ programs: DataNode) -> DataNode {
        guard case .list(let nodes) = programs.value else { return programs }
        reportOtherYears(nodes)
        let years = plan?.planYears ?? Agreement.years(of: nodes)
        let indicators = nodes.lazy.flatMap { node -> [DataRecord] in
            if case .record(let program) = node.value { program.records("daftar_indikator") } else { [] }
        }
        let period = BaselineDifference.Period(
            first: years.first, statesBaselines: indicators.contains(where: PlannedBaseline.isStated))
        var links: [[Link?]] = []
        for document in documents {
            var found = carriedOut(by: nodes, in: document, period)
            compareBudgets(&found, years)
            links.append(found)
        }
        pairs = zip(documents, links).map { document, links in
            PlanPair(
                document: document.key,
                rows: links.compactMap { $0 }.map { link in
                    PlanPair.Row(
                        program: link.program, isFound: link.reference != nil,
                        isEqual: link.differences.isEmpty && link.shared.isEmpty, differences: link.differences,
                        remarks: link.remarks)
                })
        }
        var additions = RecordAdditions(["keselarasan"])
        let completed = nodes.enumerated().map { index, node -> DataNode in
            guard case .record(let program) = node.value else { return node }
            let own = links.compactMap { $0[index] }
            for difference in own.flatMap(\.differences) {
                if let finding = difference.diagnostic(levels) { findings.report(finding) }
            }
            let list = own.map { DataNode(.record(Agreement.record(of: $0))) }
            return DataNode(.record(additions.adding([DataNode(.list(list))], to: program)), at: node.range)
        }
        return DataNode(.list(completed), at: programs.range)
    }

    /// Of a plan without a period: those that its tables have columns of.
    private static func years(of programs: [DataNode]) -> [Int] {
        guard case .record(let first)? = programs.first?.value else { return [] }
        return Set((first.records("target") + first.records("pagu")).compactMap { $0.integer("tahun") }).sorted()
    }

    /// A document whose years are all others than the plan's cannot be compared, and does not pass for one that agrees.
    private mutating func reportOtherYears(_ programs: [DataNode]) {
        let plan = Set(Agreement.years(of: programs))
        for document in documents {
            let (years, place) = document.years
            guard let severity = levels.severity(of: .otherYears), !plan.isEmpty, !years.isEmpty,
                plan.isDisjoint(with: years)
            else { continue }
            findings.report(
                Diagnostic(
                    AgreementRule.otherYears.rawValue, severity,
                    Wording(
                        id:
                            "\(document.title) tidak mempunyai satu pun tahun rencana ini: target dan pagu tidak dibandingkan",
                        en: "\(document.title) has none of the years of this plan: targets and amounts are not compared"
                    ),
                    at: place
                )
                .fix(
                    Wording(
                        id: "pakai dokumen periode yang sama, atau hapus dari acuan",
                        en: "take the document of the same period, or drop it from acuan")))
        }
    }

    private static func record(of link: Link) -> DataRecord {
        let differences = link.differences + link.shared
        func text(_ text: String?, at place: SourceRange?) -> DataNode {
            DataNode(text.map { .text($0) } ?? .null, at: place)
        }
        return DataRecord([
            .init(key: "acuan", node: DataNode(.text(link.document.title))),
            .init(key: "kode", node: text(link.reference?.code, at: link.reference?.place)),
            .init(key: "nama", node: text(link.reference?.name, at: link.reference?.place)),
            .init(key: "selaras", node: DataNode(.boolean(differences.isEmpty))),
            .init(key: "perbedaan", node: DataNode(.list(differences.map { DataNode(.text($0.short)) }))),
            .init(key: "catatan", node: DataNode(.list(link.remarks.map { DataNode(.text($0)) }))),
        ])
    }

    // MARK: Matching

    private mutating func carriedOut(
        by programs: [DataNode], in document: ReferenceDocument, _ period: BaselineDifference.Period
    ) -> [Link?] {
        // Where no change is recorded, programmes do not know of each other.
        guard !changes.recorded.isEmpty else {
            return Halves.map(programs) { [self] half in
                var agreement = self
                return agreement.links(ofEach: half, to: document, period)
            }
        }
        return links(ofEach: programs[...], to: document, period)
    }

    private mutating func links(
        ofEach programs: ArraySlice<DataNode>, to document: ReferenceDocument, _ period: BaselineDifference.Period
    ) -> [Link?] {
        programs.map { node in
            guard case .record(let program) = node.value else { return nil }
            return link(program, to: document, period)
        }
    }

    private mutating func link(
        _ program: DataRecord, to document: ReferenceDocument, _ period: BaselineDifference.Period
    ) -> Link {
        let unit = program.record("opd")
        let keys = Set(["id", "nama", "singkatan"].compactMap { unit?.text($0) }.map { ShortName.key($0) })
        let named = program.text("rpjmd")
        for text in named.map({ [$0] }) ?? [program.text("kode"), program.text("nama")].compactMap({ $0 }) {
            guard
                case .found(let reference, let isExact) = document.program(
                    text, unitKeys: keys, allowsSlips: named != nil)
            else { continue }
            var link = Link(program: program, document: document, reference: reference, differences: [])
            if !isExact {
                take(
                    otherName(program, text, reference, document),
                    unless: [.init(subject: "nama", old: .text(reference.name), new: .text(text))], into: &link)
            }
            let comparison = AgreementComparison(program, with: reference, of: document, period, &changes)
            link.differences += comparison.differences
            link.remarks += comparison.remarks
            return link
        }
        var link = Link(program: program, document: document, reference: nil, differences: [])
        let names = [program.text("nama"), named].compactMap { $0 }
        take(
            missing(program, named, document),
            unless: names.map { .init(subject: "program", old: nil, new: .text($0)) }, into: &link)
        return link
    }

    /// Keeps a difference, or the remark of the recorded change that settles it.
    private mutating func take(
        _ difference: AgreementDifference, unless values: [RecordedChanges.Values], into link: inout Link
    ) {
        for change in values {
            if let remark = changes.remark(change, of: link.program, carryingOut: link.reference) {
                link.remarks.append(remark)
                return
            }
        }
        var difference = difference
        difference.changes += values.prefix(1)
        link.differences.append(difference)
    }

    private func otherName(
        _ program: DataRecord, _ text: String, _ reference: ReferenceProgram, _ document: ReferenceDocument
    ) -> AgreementDifference {
        AgreementDifference(
            rule: .name,
            message: Wording(
                id: "program \"\(text)\" bernama \"\(reference.name)\" dalam \(document.title)",
                en: "the programme \"\(text)\" is called \"\(reference.name)\" in \(document.title)"),
            short: "nama: \(text) (\(document.title): \(reference.name))",
            places: (program["rpjmd"]?.range, reference.place),
            fix: Wording(id: "tulis dengan nama yang sama", en: "call it the same"))
    }

    private func missing(_ program: DataRecord, _ named: String?, _ document: ReferenceDocument) -> AgreementDifference
    {
        let name = program.text("nama") ?? ""
        return AgreementDifference(
            rule: named == nil ? .unnamed : .missingProgram,
            message: named.map {
                Wording(
                    id: "program \"\($0)\" tidak ada dalam \(document.title)",
                    en: "there is no programme \"\($0)\" in \(document.title)")
            }
                ?? Wording(
                    id: "program \"\(name)\" tidak menyebut program \(document.title) yang dilaksanakannya",
                    en: "the programme \"\(name)\" does not say which programme of \(document.title) it carries out"),
            short: "tidak ada dalam \(document.title)",
            places: ((named == nil ? program["nama"] : program["rpjmd"])?.range, nil),
            fix: Wording(
                id: "isi kolom rpjmd dengan kode atau nama program \(document.title)",
                en: "fill in rpjmd: the code or name of a programme of \(document.title)"))
    }

    // MARK: Money

    /// What all programmes get that carry out one of the reference, beside what that gets: told with the first of them, listed with all.
    private mutating func compareBudgets(_ links: inout [Link?], _ years: [Int]) {
        var carriers: [String: [Int]] = [:]
        for (index, link) in links.enumerated() {
            guard let place = link?.reference?.place else { continue }
            carriers["\(place.file.path) \(place.lower)", default: []].append(index)
        }
        for indices in carriers.values.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
            guard let first = indices.first, let link = links[first], let reference = link.reference else { continue }
            let programs = indices.compactMap { links[$0]?.program }
            let comparison = BudgetComparison(
                programs: programs, reference: reference, document: link.document, planYears: years,
                tellsParts: levels.severity(of: .partialBudget) != nil
            ) { values in
                for program in programs {
                    if let remark = changes.remark(values, of: program, carryingOut: reference) { return remark }
                }
                return nil
            }
            for index in indices { links[index]?.remarks += comparison.remarks }
            guard let difference = comparison.difference else { continue }
            links[first]?.differences.append(difference)
            for index in indices.dropFirst() { links[index]?.shared.append(difference) }
        }
    }
}
