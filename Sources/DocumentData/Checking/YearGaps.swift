import Diagnostics

/// Years that are missing between others: a cell that is empty beside filled ones, a year that a reference document has of its targets and not of
/// its budgets. Sums and comparisons leave it out without a word.
enum YearGaps {
    private static let tables = [
        ("program", WorkProgram.target), ("indikator", WorkProgram.target), ("pagu", ProgramBudget.amount),
    ]

    static func findings(on root: DataRecord) -> Findings {
        var findings = Findings()
        for (name, field) in tables {
            for row in root.records(name) { check(row, field, into: &findings) }
        }
        for entry in root.record("acuan")?.entries ?? [] {
            guard case .list(let nodes) = entry.node.value else { continue }
            // Their cells are empty where somebody copied a part of them.
            guard case .record(let row)? = nodes.first?.value else { continue }
            compare(row.header, of: entry, into: &findings)
        }
        return findings
    }

    /// Of a row: a year without a value between two that have one.
    private static func check(_ row: DataRecord, _ field: YearlyField, into findings: inout Findings) {
        var before: (year: Int, node: DataNode)?
        var gap: (year: Int, node: DataNode)?
        let columns = row.keys.compactMap { key in field.year(of: key).flatMap { year in row[key].map { (year, $0) } } }
        for (year, node) in columns.sorted(by: { $0.0 < $1.0 }) {
            guard !node.value.isNull else {
                if before != nil { gap = gap ?? (year, node) }
                continue
            }
            if let before, let gap { findings.report(missing(field, gap, before, (year, node))) }
            before = (year, node)
            gap = nil
        }
    }

    private static func missing(
        _ field: YearlyField, _ gap: (year: Int, node: DataNode), _ before: (year: Int, node: DataNode),
        _ after: (year: Int, node: DataNode)
    ) -> Diagnostic {
        Diagnostic(
            "data.year-without-value", .note,
            Wording(
                id: "\(field.explanation.id) \(gap.year) kosong, sedangkan \(before.year) dan \(after.year) terisi",
                en: "\(field.explanation.en) \(gap.year) is empty, and \(before.year) and \(after.year) are filled in"),
            at: gap.node.range ?? after.node.range
        )
        .note(Wording(id: "nilai sebelumnya di sini", en: "the value before is here"), at: before.node.range)
        .fix(Wording(id: "isi nilainya, atau tulis 0", en: "fill it in, or write 0"))
    }

    /// Of the columns of a reference document: its targets and its budgets are of the same years, but for one.
    private static func compare(_ header: RecordHeader, of entry: DataRecord.Entry, into findings: inout Findings) {
        let targets = Set(header.keys.compactMap(WorkProgram.target.year(of:)))
        let amounts = Set(header.keys.compactMap(ProgramBudget.amount.year(of:)))
        // Documents that have budgets of a few years only are no exception; one column that is missing beside all others is.
        guard targets.intersection(amounts).count > 2, targets.symmetricDifference(amounts).count == 1 else { return }
        let lacking =
            targets.subtracting(amounts).sorted().map { "\(ProgramBudget.amount.prefix)\($0)" }
            + amounts.subtracting(targets).sorted().map { "\(WorkProgram.target.prefix)\($0)" }
        let columns = lacking.joined(separator: ", ")
        findings.report(
            Diagnostic(
                "data.reference-year-missing", .note,
                Wording(
                    id: "acuan \(entry.key) tidak punya kolom \(columns): tahun itu tidak dibandingkan",
                    en: "the reference document \(entry.key) has no column \(columns): that year is not compared"),
                at: header.ranges.compactMap { $0 }.last ?? entry.keyRange
            )
            .fix(Wording(id: "tambahkan kolomnya", en: "add it")))
    }
}
