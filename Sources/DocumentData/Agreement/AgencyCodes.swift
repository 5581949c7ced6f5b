import Diagnostics

/// One office that is coded in several ways, told once.
struct AgencyCodes {
    private(set) var findings = Findings()

    init(_ documents: [PlanningDocument], _ levels: AgreementLevels) {
        guard let severity = levels.severity(of: .agencyCode) else { return }
        var first: [String: (code: String, place: SourceRange?)] = [:], told: Set<String> = []
        for document in documents {
            for program in document.programs {
                guard let row = program.rows.first(where: { $0.record.text("kode_opd") != nil }),
                    let code = row.record.text("kode_opd"), !program.agency.isEmpty
                else { continue }
                let place = row.record["kode_opd"]?.range
                guard let before = first[program.agency] else {
                    first[program.agency] = (code, place)
                    continue
                }
                guard before.code != code, told.insert(program.agency).inserted else { continue }
                let isSpelling = PlanningCode.key(before.code) == PlanningCode.key(code)
                let office = row.record.text("opd") ?? code
                findings.report(
                    Diagnostic(
                        AgreementRule.agencyCode.rawValue, isSpelling ? severity : max(severity, .warning),
                        Wording(
                            id: "\(office) berkode \(before.code) dan \(code)"
                                + (isSpelling ? ", yang sama selain titik dan nolnya" : ""),
                            en: "\(office) has the codes \(before.code) and \(code)"
                                + (isSpelling ? ", the same but for points and zeros" : "")), at: place
                    )
                    .note(Wording(id: "kode yang lain di sini", en: "the other code is here"), at: before.place)
                    .fix(
                        Wording(id: "pakai satu kode bagi setiap perangkat daerah", en: "use one code for each office"))
                )
            }
        }
    }
}
