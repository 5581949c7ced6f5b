import Diagnostics

/// Compares the years of the plan with the columns of the programmes: a head of the matrix stands over the values of its year, or is told.
enum PeriodChecks {
    static func run(on root: DataRecord, into findings: inout Findings) {
        guard let period = root.record("masterplan").flatMap({ Masterplan($0).period }),
            period.firstYear <= period.lastYear, let header = root.records("program").first?.header
        else { return }
        let years = WorkProgram.targetYears(of: header), wanted = period.firstYear...period.lastYear
        // A table without any target prints none.
        guard !years.isEmpty else { return }
        let missing = wanted.filter { !years.contains($0) }, surplus = years.filter { !wanted.contains($0) }
        func place(_ year: Int) -> SourceRange? {
            header.index(of: "\(WorkProgram.target.prefix)\(year)").flatMap { header.ranges[$0] }
        }
        if !missing.isEmpty {
            findings.report(lacking(missing, surplus, period, at: years.compactMap(place).last))
        } else {
            for year in surplus { findings.report(unprinted(year, period, at: place(year))) }
        }
    }

    private static func lacking(
        _ missing: [Int], _ surplus: [Int], _ period: Period, at place: SourceRange?
    ) -> Diagnostic {
        let columns = missing.map { "\(WorkProgram.target.prefix)\($0)" }.joined(separator: ", ")
        let others = surplus.map { "\(WorkProgram.target.prefix)\($0)" }.joined(separator: ", ")
        let years = "\(period.firstYear)–\(period.lastYear)"
        return Diagnostic(
            "data.missing-target-column",
            Wording(
                id: "periode \(years), tetapi tabel program tidak punya kolom \(columns)",
                en: "the period is \(years), but the programmes have no column \(columns)"), at: place
        )
        .note(Wording(id: "periodenya di sini", en: "the period stands here"), at: period.record["mulai"]?.range)
        .fix(
            others.isEmpty
                ? Wording(
                    id: "tambahkan kolomnya; sel yang belum diketahui dikosongkan",
                    en: "add it; cells that are not known stay empty")
                : Wording(
                    id:
                        "tambahkan kolomnya dan hapus \(others), atau perbaiki periode; jangan ganti nama kolom tanpa nilainya",
                    en: "add it and drop \(others), or set the period right; do not rename columns without their values"
                ))
    }

    private static func unprinted(_ year: Int, _ period: Period, at place: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.target-outside-period", .warning,
            Wording(
                id: "target tahun \(year) di luar periode \(period.firstYear)–\(period.lastYear): tidak dicetak",
                en: "the target of \(year) is outside of \(period.firstYear)–\(period.lastYear): it is not printed"),
            at: place
        )
        .note(Wording(id: "periodenya di sini", en: "the period stands here"), at: period.record["mulai"]?.range)
        .fix(Wording(id: "hapus kolomnya, atau perbaiki periode", en: "drop the column, or set the period right"))
    }
}
