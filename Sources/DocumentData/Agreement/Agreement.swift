import Diagnostics
import Foundation

/// Compares the programmes of the plan with the documents that it has to agree with.
///
/// 1. Each programme names the programme that it carries out (`rpjmd`: a code or a name); otherwise its own code, then its own name, is
///    looked up.
/// 2. Code, indicators, units and targets are compared, one to one.
/// 3. Money is compared for each programme of the reference: several of the plan may carry out one.
/// Every difference is told with both places, and listed with the programme (`keselarasan`) for the table in the book.
struct Agreement {
    private let documents: [ReferenceDocument]
    private(set) var findings = Findings()

    private let levels: AgreementLevels

    /// Agreements of performance and tables of indicators have no programmes that the plan carries out.
    init(_ references: [DataRecord.Entry], _ levels: AgreementLevels = AgreementLevels(nil)) {
        self.levels = levels
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
    }

    /// The programmes with `keselarasan`: of each document what it calls the programme, and what differs.
    mutating func completing(_ programs: DataNode) -> DataNode {
        guard case .list(let nodes) = programs.value else { return programs }
        reportOtherYears(nodes)
        let links = documents.map { document in
            var links = nodes.map { node -> Link? in
                guard case .record(let program) = node.value else { return nil }
                return link(program, to: document)
            }
            compareBudgets(&links)
            return links
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

    /// A document whose years are all others than the plan's cannot be compared, and does not pass for one that agrees.
    private mutating func reportOtherYears(_ programs: [DataNode]) {
        guard case .record(let first)? = programs.first?.value else { return }
        let plan = Set((first.records("target") + first.records("pagu")).compactMap { $0.integer("tahun") })
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
        func text(_ text: String?, at place: SourceRange?) -> DataNode {
            DataNode(text.map { .text($0) } ?? .null, at: place)
        }
        return DataRecord([
            .init(key: "acuan", node: DataNode(.text(link.document.title))),
            .init(key: "kode", node: text(link.reference?.code, at: link.reference?.place)),
            .init(key: "nama", node: text(link.reference?.name, at: link.reference?.place)),
            .init(key: "selaras", node: DataNode(.boolean(link.differences.isEmpty))),
            .init(key: "perbedaan", node: DataNode(.list(link.differences.map { DataNode(.text($0.short)) }))),
        ])
    }

    // MARK: Matching

    private func link(_ program: DataRecord, to document: ReferenceDocument) -> Link {
        let unit = program.record("opd")
        let keys = Set(["id", "nama", "singkatan"].compactMap { unit?.text($0) }.map { ShortName.key($0) })
        let named = program.text("rpjmd")
        for text in named.map({ [$0] }) ?? [program.text("kode"), program.text("nama")].compactMap({ $0 }) {
            guard
                case .found(let reference, let isExact) = document.program(
                    text, unitKeys: keys, allowsSlips: named != nil)
            else { continue }
            var differences = AgreementComparison(program, with: reference, of: document).differences
            if !isExact { differences.insert(otherName(program, text, reference, document), at: 0) }
            return Link(program: program, document: document, reference: reference, differences: differences)
        }
        return Link(
            program: program, document: document, reference: nil, differences: [missing(program, named, document)])
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

    /// In each year: what all programmes get that carry out one of the reference, beside what that gets.
    private func compareBudgets(_ links: inout [Link?]) {
        var carriers: [String: [Int]] = [:]
        for (index, link) in links.enumerated() {
            guard let place = link?.reference?.place else { continue }
            carriers["\(place.file.path) \(place.lower)", default: []].append(index)
        }
        for indices in carriers.values.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
            guard let first = indices.first, let link = links[first], let reference = link.reference else { continue }
            let programs = indices.compactMap { links[$0]?.program }
            if let difference = budgetDifference(programs, reference, link.document) {
                links[first]?.differences.append(difference)
            }
        }
    }

    private func budgetDifference(
        _ programs: [DataRecord], _ reference: ReferenceProgram, _ document: ReferenceDocument
    ) -> AgreementDifference? {
        var parts: [(id: String, en: String)] = [], places: (SourceRange?, SourceRange?)?
        for year in programs.first?.records("pagu").compactMap({ $0.integer("tahun") }) ?? [] {
            guard let (wanted, place) = reference.amount(year) else { continue }
            let own = programs.flatMap { $0.records("pagu") }.filter { $0.integer("tahun") == year }
            let sum = own.compactMap { $0.number("nilai") }.reduce(0, +)
            // One programme is the whole of the other; several may be parts of it.
            guard programs.count == 1 ? sum != wanted : sum > wanted else { continue }
            let text = "\(year): \(Rupiah.text(sum)) (\(document.title): \(Rupiah.text(wanted)))"
            parts.append((text, text))
            // The first of the amounts that were added up.
            let written = programs.lazy.flatMap { $0.records("daftar_pagu") }.flatMap { $0.records("tahun") }
                .filter { $0.integer("tahun") == year }.compactMap { $0["nilai"]?.range }.first
            places = places ?? (written ?? programs.first?["nama"]?.range, place)
        }
        guard let places else { return nil }
        let list = parts.map(\.id).joined(separator: "; ")
        let many = programs.count > 1
        return AgreementDifference(
            rule: .budget,
            message: Wording(
                id: many
                    ? "pagu \(programs.count) program melebihi \"\(reference.name)\" dalam \(document.title): \(list)"
                    : "pagu berbeda dengan \(document.title): \(list)",
                en: many
                    ? "\(programs.count) programmes get more than \"\(reference.name)\" in \(document.title): \(list)"
                    : "the budget differs from \(document.title): \(list)"),
            short: "pagu " + list, places: places,
            fix: Wording(
                id: "samakan dengan dokumen yang ditetapkan", en: "take the amount of the document that was adopted"))
    }
}
