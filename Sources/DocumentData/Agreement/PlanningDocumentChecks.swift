import Diagnostics
import Foundation

/// What a planning document contradicts itself in: programmes counted twice, sums, directions, missing units and sources.
struct PlanningDocumentChecks {
    private(set) var differences: [(program: Int?, difference: AgreementDifference)] = []
    private let document: PlanningDocument

    init(_ document: PlanningDocument) {
        self.document = document
        let hasSources = document.programs.contains { $0.rows.contains { $0.record.text("sumber_dana") != nil } }
        let hasUnits = document.programs.contains { $0.indicators.contains { $0.unit != nil } }
        for (index, program) in document.programs.enumerated() {
            checkRepeatedAmounts(program, index)
            checkTotal(program, index)
            if hasSources { checkSource(program, index) }
            for indicator in program.indicators {
                if hasUnits { checkUnit(indicator, index) }
                checkDirection(indicator, index)
            }
        }
        checkActivities()
        checkTotals()
        if document.hasUnknownYears { reportYears() }
    }

    private mutating func add(
        _ rule: AgreementRule, of program: Int?, _ message: Wording, at places: (SourceRange?, SourceRange?),
        fix: Wording
    ) {
        differences.append(
            (
                program,
                AgreementDifference(
                    rule: rule, message: message, short: message.indonesian, places: places, fix: fix)
            ))
    }

    private var title: String { document.title }

    // MARK: Money

    private static func policy(_ row: ReferenceRow) -> String {
        ["kebijakan", "tujuan", "sasaran"].compactMap { row.record.text($0) }.map { ShortName.key($0) }
            .joined(separator: "\n")
    }

    /// One programme serves several policies and has its money once; two amounts of one source and year contradict each other.
    private mutating func checkRepeatedAmounts(_ program: PlannedProgram, _ index: Int) {
        guard program.rows.count > 1 else { return }
        var first: [String: (row: ReferenceRow, node: DataNode)] = [:], isTold = false
        for row in program.rows {
            let source = row.record.text("sumber_dana").map { ShortName.key($0) } ?? ""
            for (year, node) in row.amounts(in: document.name).sorted(by: { $0.key < $1.key }) where !isTold {
                guard let before = first["\(year) \(source)"] else {
                    first["\(year) \(source)"] = (row, node)
                    continue
                }
                guard let amount = node.value.asNumber, let other = before.node.value.asNumber, amount != 0 else {
                    continue
                }
                let policies = (Self.policy(before.row), Self.policy(row))
                if policies.0 != policies.1, !policies.0.isEmpty, !policies.1.isEmpty {
                    isTold = true
                    add(
                        .countedTwice, of: index,
                        Wording(
                            id:
                                "\"\(program.name)\" mendukung dua kebijakan dan pagunya \(year) dihitung dua kali dalam \(title)",
                            en:
                                "\"\(program.name)\" serves two policies, and its money of \(year) is counted twice in \(title)"
                        ),
                        at: (node.range, before.node.range),
                        fix: Wording(
                            id: "tulis pagunya sekali, pada baris pertama",
                            en: "write the amount once, in the first row"))
                } else if amount != other {
                    isTold = true
                    add(
                        .twoAmounts, of: index,
                        Wording(
                            id:
                                "\"\(program.name)\" mempunyai dua pagu \(year) dalam \(title): \(Rupiah.text(other)) dan \(Rupiah.text(amount))",
                            en:
                                "\"\(program.name)\" has two amounts of \(year) in \(title): \(Rupiah.text(other)) and \(Rupiah.text(amount))"
                        ), at: (node.range, before.node.range),
                        fix: Wording(id: "hapus yang keliru", en: "delete the wrong one"))
                }
            }
        }
    }

    /// The amount of all years beside what the years add up to.
    private mutating func checkTotal(_ program: PlannedProgram, _ index: Int) {
        guard document.name.year == nil, program.amounts.count > 1,
            let row = program.rows.first(where: { $0.record.number("anggaran") != nil }),
            let written = row.record.number("anggaran"), let node = row.record["anggaran"]
        else { return }
        let sum = program.amounts.values.reduce(Decimal(0)) { $0 + $1.value }
        guard sum != written else { return }
        let first = program.amounts.min { $0.key < $1.key }?.value.place
        addSum(of: "\"\(program.name)\"", written, sum, index, (node.range, first))
    }

    private mutating func addSum(
        of what: String, _ written: Decimal, _ sum: Decimal, _ index: Int?, _ places: (SourceRange?, SourceRange?)
    ) {
        add(
            .sum, of: index,
            Wording(
                id:
                    "jumlah \(what) tertulis \(Rupiah.text(written)), bagiannya berjumlah \(Rupiah.text(sum)) (\(title))",
                en:
                    "the sum of \(what) is \(Rupiah.text(written)), and its parts add up to \(Rupiah.text(sum)) (\(title))"
            ),
            at: places, fix: Wording(id: "perbaiki jumlahnya atau bagiannya", en: "correct the sum or its parts"))
    }

    /// What the activities of a programme get beside what it gets itself; the same for sub-activities.
    private mutating func checkActivities() {
        var children: [String: [ReferenceRow]] = [:]
        for row in document.otherRows {
            guard let code = row.code, let parsed = NomenclatureCode(code),
                parsed.level == .kegiatan || parsed.level == .subKegiatan, let parent = parsed.parent()
            else { continue }
            let office = ShortName.key(row.record.text("opd") ?? "")
            children[PlanningCode.key(parent.text) + "\n" + office, default: []].append(row)
        }
        guard !children.isEmpty else { return }
        for (index, program) in document.programs.enumerated() {
            guard let code = program.codeKey, let row = program.rows.first else { continue }
            let office = ShortName.key(row.record.text("opd") ?? "")
            compare(program.name, program.amounts, children[code + "\n" + office] ?? [], index)
        }
        for row in document.otherRows {
            guard let code = row.code, NomenclatureCode(code)?.level == .kegiatan else { continue }
            let office = ShortName.key(row.record.text("opd") ?? "")
            let own = row.amounts(in: document.name).compactMapValues { node in
                node.value.asNumber.map { PlannedProgram.Amount(value: $0, place: node.range) }
            }
            compare(row.name ?? code, own, children[PlanningCode.key(code) + "\n" + office] ?? [], nil)
        }
    }

    private mutating func compare(
        _ name: String, _ amounts: [Int: PlannedProgram.Amount], _ parts: [ReferenceRow], _ index: Int?
    ) {
        for (year, amount) in amounts.sorted(by: { $0.key < $1.key }) {
            let nodes = parts.compactMap { $0.amounts(in: document.name)[year] }
            guard !nodes.isEmpty else { continue }
            let sum = nodes.compactMap(\.value.asNumber).reduce(Decimal(0), +)
            if sum != amount.value {
                addSum(of: "\"\(name)\" \(year)", amount.value, sum, index, (amount.place, nodes[0].range))
            }
        }
    }

    /// 'JUMLAH' of an office, or of all where it names none.
    private mutating func checkTotals() {
        for row in document.otherRows where row.code == nil && PlanningGroups.isTotal(row) {
            let office = row.record.text("opd").map { ShortName.key($0) }
            let programs = document.programs.filter { program in
                office == nil || program.rows.first?.record.text("opd").map { ShortName.key($0) } == office
            }
            for (year, node) in row.amounts(in: document.name).sorted(by: { $0.key < $1.key }) {
                guard let written = node.value.asNumber else { continue }
                let sum = programs.reduce(Decimal(0)) { $0 + ($1.amounts[year]?.value ?? 0) }
                guard sum != written else { continue }
                let first = programs.lazy.compactMap { $0.amounts[year]?.place }.first
                addSum(of: "\"\(row.name ?? "")\" \(year)", written, sum, nil, (node.range, first))
            }
        }
    }

    private mutating func checkSource(_ program: PlannedProgram, _ index: Int) {
        guard let amount = program.amounts.min(by: { $0.key < $1.key })?.value, amount.value > 0,
            !program.rows.contains(where: { $0.record.text("sumber_dana") != nil })
        else { return }
        add(
            .noSource, of: index,
            Wording(
                id: "\"\(program.name)\" berpagu tanpa sumber dana dalam \(title)",
                en: "\"\(program.name)\" has money and no source of funds in \(title)"),
            at: (program.rows.first?.record["sumber_dana"]?.range ?? program.place, amount.place),
            fix: Wording(id: "isi sumber dananya", en: "fill in the source of funds"))
    }

    // MARK: Indicators

    private mutating func checkUnit(_ indicator: PlannedIndicator, _ index: Int) {
        guard indicator.unit == nil, let target = indicator.targets.min(by: { $0.key < $1.key })?.value else { return }
        // 'BB' has none.
        guard target.value.asNumber != nil else { return }
        add(
            .noUnit, of: index,
            Wording(
                id: "indikator \"\(indicator.name)\" tanpa satuan dalam \(title)",
                en: "the indicator \"\(indicator.name)\" has no unit in \(title)"),
            at: (indicator.place, target.range), fix: Wording(id: "isi satuannya", en: "fill in the unit"))
    }

    private mutating func checkDirection(_ indicator: PlannedIndicator, _ index: Int) {
        guard let direction = indicator.record.text("arah") else { return }
        let start = indicator.record["baseline"].flatMap { node in node.value.asNumber.map { ($0, node) } }
        let years = indicator.targets.sorted { $0.key < $1.key }.compactMap { _, node in
            node.value.asNumber.map { ($0, node) }
        }
        let values = (start.map { [$0] } ?? []) + years
        for (before, after) in zip(values, values.dropFirst()) {
            let isAgainst =
                switch direction {
                case "naik": after.0 < before.0
                case "turun": after.0 > before.0
                default: after.0 != before.0
                }
            guard isAgainst else { continue }
            add(
                .direction, of: index,
                Wording(
                    id:
                        "target \"\(indicator.name)\" dari \(NumberFormat.text(before.0)) menjadi \(NumberFormat.text(after.0)), "
                        + "sedangkan arahnya \(direction) (\(title))",
                    en: "the target of \"\(indicator.name)\" goes from \(NumberFormat.text(before.0)) to "
                        + "\(NumberFormat.text(after.0)), against its direction (\(title))"),
                at: (after.1.range, before.1.range),
                fix: Wording(id: "periksa kedua nilainya dan arahnya", en: "check both values and the direction"))
            return
        }
    }

    private mutating func reportYears() {
        add(
            .noYear, of: nil,
            Wording(
                id:
                    "\(title) menyebut tahun ke-1, ke-2, …, tanpa tahun pertamanya: target dan pagunya tidak dibandingkan",
                en:
                    "\(title) counts the years of its period, and nobody says the first: targets and amounts are not compared"
            ),
            at: (document.place, nil),
            fix: Wording(
                id: "tulis periodenya pada nama acuan: \(document.name.key)-2025-2029",
                en: "write its period into its name under acuan: \(document.name.key)-2025-2029"))
    }
}
