import Diagnostics

/// Compares facts of the checked data with each other. Findings are about what is written, whichever document uses it.
struct ConsistencyChecks {
    private let root: DataRecord
    private var findings = Findings()

    static func run(on root: DataRecord, into findings: inout Findings) {
        var checks = ConsistencyChecks(root)
        OfficialChecks.run(on: root, into: &checks.findings)
        for name in OfficialForm.collectionNames + Decree.collectionNames + ["peraturan", "peraturan_perubahan"] {
            if let form = root.record(name) { FormChecks.run(on: OfficialForm(form), in: root, into: &checks.findings) }
        }
        SignerlessForms.run(on: root, into: &checks.findings)
        AnnexChecks.run(on: root, into: &checks.findings)
        checks.checkQuickWins()
        checks.checkPeriod()
        PeriodChecks.run(on: root, into: &checks.findings)
        TargetChecks.run(on: root, into: &checks.findings)
        BudgetChecks.run(on: root, into: &checks.findings)
        QuickWinSourceChecks.run(on: root, into: &checks.findings)
        QuickWinBudgetChecks.run(on: root, into: &checks.findings)
        AmountScaleChecks.run(on: root, into: &checks.findings)
        NomenclatureChecks.run(on: root, into: &checks.findings)
        OrganisationChecks.run(on: root, into: &checks.findings)
        ProgramPartChecks.run(on: root, into: &checks.findings)
        checks.checkAgencyHeads()
        UnitChecks.run(on: root, into: &checks.findings)
        findings.report(contentsOf: checks.findings)
    }

    private init(_ root: DataRecord) {
        self.root = root
    }

    private mutating func checkQuickWins() {
        for quickWin in root.records("quick_win") {
            for step in quickWin.records("linimasa") {
                checkOrder(
                    step, "data.reversed-months", Wording(id: "selesai sebelum mulai", en: "ends before it begins"))
            }
        }
    }

    private mutating func checkPeriod() {
        guard let period = root.record("masterplan")?.record("periode") else { return }
        checkOrder(
            period, "data.reversed-period",
            Wording(
                id: "periode selesai sebelum mulai",
                en: "the period ends before it begins"))
    }

    private mutating func checkOrder(_ record: DataRecord, _ id: String, _ message: Wording) {
        guard let start = record.number("mulai"), let end = record.number("selesai"), start > end else { return }
        findings.report(
            Diagnostic(id, message, at: record["selesai"]?.range)
                .note(Wording(id: "mulai di sini", en: "begins here"), at: record["mulai"]?.range))
    }

    /// What the list of units calls the head of one is not what the head of another one is called: such cells have changed places.
    private mutating func checkHeadOffice(of agency: DataRecord) {
        guard let office = agency.text("jabatan_kepala"),
            AgencyHead.head(of: agency, among: root.records("pejabat")) == nil,
            let other = root.records("pejabat").first(where: { official in
                official.text("jabatan") == office
                    && official.record("opd").map { $0.text("id") != agency.text("id") } ?? false
            })
        else { return }
        findings.report(
            Diagnostic(
                "data.other-head-office", .warning,
                Wording(
                    id: "\"\(office)\" mengepalai OPD lain: \"\(other.record("opd")?.text("nama") ?? "")\"",
                    en: "'\(office)' heads another unit: '\(other.record("opd")?.text("nama") ?? "")'"),
                at: agency["jabatan_kepala"]?.range
            )
            .note(Wording(id: "jabatan itu di sini", en: "that office stands here"), at: other["jabatan"]?.range)
            .fix(Wording(id: "tulis jabatan kepala OPD ini", en: "write the office of the head of this unit")))
    }

    /// Only when both files are there: a project may do without officials.
    private mutating func checkAgencyHeads() {
        guard root["pejabat"] != nil else { return }
        let headed = Set(root.records("pejabat").compactMap { $0.record("opd")?.text("id") })
        for agency in root.records("opd") {
            checkHeadOffice(of: agency)
            guard let id = agency.text("id"), !headed.contains(id) else { continue }
            findings.report(
                Diagnostic(
                    "data.agency-without-head", .warning,
                    Wording(
                        id: "OPD \"\(id)\" tidak punya pejabat",
                        en: "unit \"\(id)\" has no official"), at: agency["id"]?.range
                )
                .fix(
                    Wording(
                        id: "tambahkan baris pada data pejabat dengan opd \(id); namanya boleh kosong",
                        en: "add a row to the officials with opd \(id); its name may be empty")))
        }
    }
}
