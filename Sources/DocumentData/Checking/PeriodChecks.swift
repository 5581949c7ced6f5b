import Diagnostics

/// Compares the years of the plan with the columns of its tables: a head of the matrix stands over the values of its year, or is told.
enum PeriodChecks {
    /// A table with a column for each year.
    private struct Table {
        let name: String
        let field: YearlyField
        let header: RecordHeader

        func key(_ year: Int) -> String { field.prefix + String(year) }
        func place(_ year: Int) -> SourceRange? { header.index(of: key(year)).flatMap { header.ranges[$0] } }
    }

    static func run(on root: DataRecord, into findings: inout Findings) {
        guard let period = root.record("masterplan").flatMap({ Masterplan($0).period }),
            period.firstYear <= period.lastYear
        else { return }
        if let year = period.transitionYear, year >= period.firstYear {
            findings.report(lateTransition(period))
            return
        }
        for (name, field) in [
            ("program", WorkProgram.target), ("indikator", WorkProgram.target), ("pagu", ProgramBudget.amount),
        ] {
            guard let header = root.records(name).first?.header else { continue }
            compare(Table(name: name, field: field, header: header), with: period, into: &findings)
        }
    }

    /// Whether a table has columns of years, and not of all years of the plan: that is told by itself.
    static func lacksColumns(of name: String, _ field: YearlyField, in root: DataRecord) -> Bool {
        guard let period = root.record("masterplan").flatMap({ Masterplan($0).period }),
            let header = root.records(name).first?.header
        else { return false }
        let years = header.keys.compactMap(field.year(of:))
        return !years.isEmpty && period.firstYear <= period.lastYear
            && !(period.firstYear...period.lastYear).allSatisfy(years.contains)
    }

    private static func compare(_ table: Table, with period: Period, into findings: inout Findings) {
        let years = table.header.keys.compactMap(table.field.year(of:))
        // A table without any such column prints none, or has a row for each year.
        guard !years.isEmpty else { return }
        let wanted = (period.transitionYear.map { [$0] } ?? []) + Array(period.firstYear...period.lastYear)
        let missing = wanted.filter { !years.contains($0) }, surplus = years.filter { !wanted.contains($0) }
        if !missing.isEmpty {
            findings.report(lacking(missing, surplus, period, in: table, at: years.compactMap(table.place).last))
        } else {
            for year in surplus { findings.report(unprinted(year, period, in: table)) }
        }
    }

    private static func lateTransition(_ period: Period) -> Diagnostic {
        Diagnostic(
            "data.transition-year",
            Wording(
                id: "tahun transisi tidak mendahului periode", en: "the year of transition is not before the period"),
            at: period.record["transisi"]?.range
        )
        .note(Wording(id: "periodenya di sini", en: "the period stands here"), at: period.record["mulai"]?.range)
    }

    private static func lacking(
        _ missing: [Int], _ surplus: [Int], _ period: Period, in table: Table, at place: SourceRange?
    ) -> Diagnostic {
        let columns = missing.map(table.key).joined(separator: ", ")
        let others = surplus.map(table.key).joined(separator: ", ")
        let years = Period.text(period.firstYear, period.lastYear)
        // Where the year of transition is what the table lacks, the period alone explains nothing.
        let transition = period.transitionYear.flatMap { missing.contains($0) ? $0 : nil }
        return Diagnostic(
            "data.missing-target-column",
            Wording(
                id: "periode \(years)\(transition.map { " dengan tahun transisi \($0)" } ?? ""), "
                    + "tetapi tabel \(table.name) tidak punya kolom \(columns)",
                en: "the period is \(years)\(transition.map { " with \($0) as year of transition" } ?? ""), "
                    + "but the table \(table.name) has no column \(columns)"),
            at: place
        )
        .note(
            Wording(id: "periodenya di sini", en: "the period stands here"),
            at: period.record[transition == nil ? "mulai" : "transisi"]?.range
        )
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

    private static func unprinted(_ year: Int, _ period: Period, in table: Table) -> Diagnostic {
        let years = Period.text(period.firstYear, period.lastYear)
        return Diagnostic(
            "data.target-outside-period", .warning,
            Wording(
                id: "\(table.key(year)): tahun di luar periode \(years), tidak dicetak",
                en: "\(table.key(year)): a year outside of \(years), which is not printed"),
            at: table.place(year)
        )
        .note(Wording(id: "periodenya di sini", en: "the period stands here"), at: period.record["mulai"]?.range)
        .fix(
            Wording(
                id: "hapus kolomnya, perbaiki periode, atau tulis transisi: \(year) pada periode",
                en: "drop the column, set the period right, or write transisi: \(year) in the period"))
    }
}
