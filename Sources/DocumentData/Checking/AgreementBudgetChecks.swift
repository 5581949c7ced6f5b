import Diagnostics

/// Agreements of one year promise money of that year: where the plan has none, they print a dash.
enum AgreementBudgetChecks {
    static func findings(on root: DataRecord) -> Findings {
        var findings = Findings()
        guard let agreement = root.record("perjanjian_kinerja").map(PerformanceAgreement.init), agreement.namesBudgets
        else { return findings }
        let exceptions = Set(agreement.exceptions.map(\.id))
        let programs = root.records("program").map(WorkProgram.init).filter { program in
            program.agency.map { !exceptions.contains($0.id) } ?? false
        }
        let missing = programs.filter { !hasBudget($0, in: agreement.year) }
        if !missing.isEmpty { findings.report(finding(missing, of: programs.count, agreement)) }
        return findings
    }

    private static func hasBudget(_ program: WorkProgram, in year: Int) -> Bool {
        program.record.records("pagu").contains { $0.integer("tahun") == year && $0.number("nilai") != nil }
    }

    private static func finding(
        _ missing: [WorkProgram], of count: Int, _ agreement: PerformanceAgreement
    )
        -> Diagnostic
    {
        let year = agreement.year
        var finding = Diagnostic(
            "data.agreement-without-budget", .warning,
            Wording(
                id: "perjanjian kinerja tahun \(year): \(missing.count) dari \(count) program tanpa pagu tahun itu; "
                    + "anggarannya tercetak –",
                en: "performance agreements of \(year): \(missing.count) of \(count) programmes have no budget of that "
                    + "year and print –"),
            at: agreement.record["tahun"]?.range)
        for program in missing.prefix(3) {
            finding = finding.note(
                Wording(id: "program \"\(program.id)\" di sini", en: "the programme '\(program.id)' is here"),
                at: program.record["id"]?.range)
        }
        return finding.fix(
            Wording(
                id: "isi pagu tahun \(year) pada data pagu, atau tulis anggaran: dpa pada perjanjian_kinerja",
                en: "give their budgets of \(year) under pagu, or write anggaran: dpa under perjanjian_kinerja"))
    }
}
