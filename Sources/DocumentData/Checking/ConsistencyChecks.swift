import Diagnostics

/// Compares facts of the checked data with each other. Findings are about what is written, whichever document uses it.
struct ConsistencyChecks {
    private let root: DataRecord
    private var findings = Findings()

    static func run(on root: DataRecord, into findings: inout Findings) {
        var checks = ConsistencyChecks(root)
        checks.checkCommitment()
        checks.checkQuickWins()
        checks.checkPeriod()
        checks.checkAgencyHeads()
        findings.report(contentsOf: checks.findings)
    }

    private init(_ root: DataRecord) {
        self.root = root
    }

    private mutating func checkCommitment() {
        guard let record = root.record("komitmen") else { return }
        if let date = record.date("tanggal"), let weekday = record.text("hari"), weekday != date.weekday.name {
            findings.report(Diagnostic("data.wrong-weekday", Wording(id: "\(DateText.iso(date)) bukan hari \(weekday)",
                                                                     en: "\(DateText.iso(date)) is not a \(weekday)"), at: record["hari"]?.range)
                .note(Wording(id: "tanggalnya di sini", en: "the date stands here"), at: record["tanggal"]?.range)
                .fix(Wording(id: "tulis \"\(date.weekday.name)\"", en: "write \"\(date.weekday.name)\""),
                     replacing: record["hari"]?.range.map { .init($0, with: date.weekday.name) }))
        }
        var places: [String: SourceRange?] = [:]
        for group in record.records("penandatangan") {
            for node in group.list("pejabat") {
                guard case .record(let official) = node.value, let id = official.text("id") else { continue }
                if let first = places[id] {
                    findings.report(Diagnostic("data.repeated-signatory", Wording(id: "penanda tangan \"\(id)\" disebut dua kali",
                                                                                 en: "signatory \"\(id)\" is listed twice"), at: node.range)
                        .note(Wording(id: "pertama kali di sini", en: "first listed here"), at: first))
                } else {
                    places[id] = node.range
                }
            }
        }
    }

    private mutating func checkQuickWins() {
        for quickWin in root.records("quick_win") {
            for step in quickWin.records("linimasa") {
                checkOrder(step, "data.reversed-months", Wording(id: "selesai sebelum mulai", en: "ends before it begins"))
            }
        }
    }

    private mutating func checkPeriod() {
        guard let period = root.record("masterplan")?.record("periode") else { return }
        checkOrder(period, "data.reversed-period", Wording(id: "periode selesai sebelum mulai",
                                                           en: "the period ends before it begins"))
    }

    private mutating func checkOrder(_ record: DataRecord, _ id: String, _ message: Wording) {
        guard let start = record.number("mulai"), let end = record.number("selesai"), start > end else { return }
        findings.report(Diagnostic(id, message, at: record["selesai"]?.range)
            .note(Wording(id: "mulai di sini", en: "begins here"), at: record["mulai"]?.range))
    }

    /// Only when both files are there: a project may do without officials.
    private mutating func checkAgencyHeads() {
        guard root["pejabat"] != nil else { return }
        let headed = Set(root.records("pejabat").compactMap { $0.record("opd")?.text("id") })
        for agency in root.records("opd") {
            guard let id = agency.text("id"), !headed.contains(id) else { continue }
            findings.report(Diagnostic("data.agency-without-head", .warning, Wording(id: "OPD \"\(id)\" tidak punya pejabat",
                                                                                     en: "unit \"\(id)\" has no official"), at: agency["id"]?.range)
                .fix(Wording(id: "tambahkan baris pada data pejabat dengan opd \(id); namanya boleh kosong",
                             en: "add a row to the officials with opd \(id); its name may be empty")))
        }
    }
}
