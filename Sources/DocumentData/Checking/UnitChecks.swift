import Diagnostics

/// Cells of units, quick wins and signatories that agree with each other as long as none of them changed its place: the name of a unit and
/// what heads it, its kind, its short name, who answers for a quick win, who signs among heads of units.
struct UnitChecks {
    private let agencies: [DataRecord]
    private let officials: [DataRecord]
    private let hasOfficials: Bool
    private var findings = Findings()

    static func run(on root: DataRecord, into findings: inout Findings) {
        var checks = UnitChecks(root)
        checks.checkNames()
        checks.checkKinds()
        checks.checkShortNames()
        checks.checkQuickWins(root)
        for name in OfficialForm.collectionNames {
            for group in root.record(name)?.records("penandatangan") ?? [] { checks.checkSigners(of: group) }
        }
        findings.report(contentsOf: checks.findings)
    }

    private init(_ root: DataRecord) {
        agencies = root.records("opd")
        officials = root.records("pejabat")
        hasOfficials = root["pejabat"] != nil
    }

    // MARK: Units

    /// 'Kepala Dinas Kesehatan' heads no 'Inspektorat Daerah' where there is a 'Dinas Kesehatan'. What the officials say against it is told of
    /// the office.
    private mutating func checkNames() {
        let names = Dictionary(agencies.map { (ShortName.key("Kepala " + ($0.text("nama") ?? "")), $0) }) { $1 }
        for agency in agencies {
            guard let office = agency.text("jabatan_kepala"), let name = agency.text("nama"),
                let other = names[ShortName.key(office)], other.text("id") != agency.text("id"),
                ShortName.key("Kepala " + name) != ShortName.key(office),
                !hasOfficials || AgencyHead.head(of: agency, among: officials) != nil
            else { continue }
            findings.report(
                Diagnostic(
                    "data.other-unit-name", .warning,
                    Wording(
                        id: "nama OPD ini \"\(name)\", kepalanya \"\(office)\": itu kepala OPD lain",
                        en: "this unit is called '\(name)' and headed by '\(office)', who heads another one"),
                    at: agency["nama"]?.range
                )
                .note(Wording(id: "OPD lain itu di sini", en: "the other unit is here"), at: other["nama"]?.range)
                .fix(Wording(id: "tulis nama OPD yang dikepalainya", en: "write the name of the unit that he heads")))
        }
    }

    /// 'Dinas Kesehatan' is no 'badan'.
    private mutating func checkKinds() {
        for agency in agencies {
            guard let kind = agency.text("jenis"), let name = agency.text("nama"),
                let first = name.lowercased().split(separator: " ").first.map(String.init), first != kind,
                Agency.kinds.contains(first)
            else { continue }
            findings.report(
                Diagnostic(
                    "data.unit-kind", .warning,
                    Wording(
                        id: "\"\(name)\" tertulis sebagai \(kind)", en: "'\(name)' is said to be a \(kind)"),
                    at: agency["jenis"]?.range
                )
                .fix(
                    Wording(id: "tulis \(first), atau perbaiki namanya", en: "write \(first), or set its name right"),
                    replacing: agency["jenis"]?.range.flatMap { $0.text == kind ? .init($0, with: first) : nil }))
        }
    }

    private mutating func checkShortNames() {
        var first: [String: DataRecord] = [:]
        for agency in agencies {
            guard let name = agency.text("singkatan"), !name.isEmpty else { continue }
            guard let other = first[name] else {
                first[name] = agency
                continue
            }
            findings.report(
                Diagnostic(
                    "data.short-name-twice", .warning,
                    Wording(id: "dua OPD bersingkatan \"\(name)\"", en: "two units have the short name '\(name)'"),
                    at: agency["singkatan"]?.range
                )
                .note(Wording(id: "yang pertama di sini", en: "the first one is here"), at: other["singkatan"]?.range)
                .fix(Wording(id: "beri singkatannya sendiri", en: "give it a short name of its own")))
        }
    }

    // MARK: Quick wins

    /// Who answers for a quick win heads its unit, and its unit has a part in one of its programmes.
    private mutating func checkQuickWins(_ root: DataRecord) {
        let heads = Dictionary(grouping: agencies) { ShortName.key($0.text("jabatan_kepala") ?? "") }
        let programs = Dictionary(grouping: root.records("program")) { $0.record("quick_win")?.text("id") ?? "" }
        for quickWin in root.records("quick_win") {
            guard let unit = quickWin.record("opd"), let id = unit.text("id") else { continue }
            if let office = quickWin.text("penanggung_jawab"), !office.isEmpty,
                let headed = heads[ShortName.key(office)], !headed.contains(where: { $0.text("id") == id })
            {
                findings.report(
                    Diagnostic(
                        "data.quick-win-unit", .warning,
                        Wording(
                            id: "\"\(office)\" mengepalai OPD lain; quick win ini milik \"\(unit.text("nama") ?? "")\"",
                            en: "'\(office)' heads another unit; this quick win is of '\(unit.text("nama") ?? "")'"),
                        at: quickWin["penanggung_jawab"]?.range
                    )
                    .note(Wording(id: "OPD-nya di sini", en: "its unit is here"), at: quickWin["opd"]?.range)
                    .fix(Wording(id: "perbaiki salah satunya", en: "set one of them right")))
                continue
            }
            let own = programs[quickWin.text("id") ?? ""] ?? []
            let units = own.flatMap { [$0.record("opd")].compactMap { $0 } + $0.records("opd_pendukung") }
            guard !units.isEmpty, !units.contains(where: { $0.text("id") == id }) else { continue }
            findings.report(
                Diagnostic(
                    "data.quick-win-unit", .note,
                    Wording(
                        id: "quick win ini milik \"\(unit.text("nama") ?? "")\", yang tidak ikut dalam programnya",
                        en: "this quick win is of '\(unit.text("nama") ?? "")', which has no part in its programme"),
                    at: quickWin["opd"]?.range
                )
                .note(
                    Wording(id: "OPD programnya di sini", en: "the programme's unit is here"),
                    at: own.first?["opd"]?.range
                )
                .fix(
                    Wording(
                        id: "perbaiki salah satunya, atau tulis OPD itu pada opd_pendukung",
                        en: "set one of them right, or write the unit into opd_pendukung")))
        }
    }

    // MARK: Signatories

    /// Heads who have to be in a group before one who is none stands out.
    private static let leastHeads = 3

    /// One who heads no unit among those who do.
    private mutating func checkSigners(of group: DataRecord) {
        var odd: [(official: DataRecord, place: SourceRange?)] = [], heads = 0
        for node in group.list("pejabat") {
            guard case .record(let record) = node.value, let unit = record.record("opd"),
                let office = unit.text("jabatan_kepala"), OfficialChecks.protocolRank(of: Official(record)) == 3
            else { continue }
            // Where another unit's head has this office, the unit's own cells are told.
            if isHeldElsewhere(office, than: unit) { return }
            if UnitChecks.isHead(Official(record), office) { heads += 1 } else { odd.append((record, node.range)) }
        }
        guard heads >= UnitChecks.leastHeads, odd.count == 1, let one = odd.first else { return }
        let office = one.official.text("jabatan") ?? "", unit = one.official.record("opd")
        findings.report(
            Diagnostic(
                "data.not-the-head", .note,
                Wording(
                    id:
                        "\"\(office)\" bukan \"\(unit?.text("jabatan_kepala") ?? "")\", sedangkan \(heads) lainnya kepala OPD",
                    en:
                        "'\(office)' is not '\(unit?.text("jabatan_kepala") ?? "")', and the \(heads) others head their units"
                ),
                at: one.place
            )
            .note(Wording(id: "jabatannya di sini", en: "the office stands here"), at: one.official["jabatan"]?.range)
            .fix(
                Wording(
                    id: "perbaiki jabatannya, atau biarkan bila memang menandatangani",
                    en: "set the office right, or leave it if that official does sign")))
    }

    private func isHeldElsewhere(_ office: String, than unit: DataRecord) -> Bool {
        officials.contains { official in
            official.text("jabatan") == office
                && official.record("opd").map { $0.text("id") != unit.text("id") } ?? false
        }
    }

    /// 'Sekretaris Daerah' for 'Sekretaris Daerah Kabupaten Contoh' too.
    private static func isHead(_ official: Official, _ office: String) -> Bool {
        let post = OfficialChecks.post(of: official).split(separator: " ")
        let head = OfficeTitle(parsing: office).name.lowercased().split(separator: " ")
        return !post.isEmpty && (post.starts(with: head) || head.starts(with: post))
    }
}
