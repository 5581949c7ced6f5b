import Diagnostics

/// What the project says about which programme, or which indicator, is which (`padanan`): it corrects the matching and is never guessed.
struct Counterparts {
    static let collection = DataCollection(
        name: "padanan",
        shape: Shape(
            "padanan", Wording(id: "Padanan antardokumen", en: "What is called otherwise in another document"),
            [
                .required("dari", .text, "dokumen acuan: renstra", "reference document: renstra"),
                .optional("opd", .text, "perangkat daerah", "unit"),
                .required("program", .text, "kode atau nama program di sana", "code or name of the programme there"),
                .optional(
                    "indikator", .text, "indikatornya, bila padanan indikator", "its indicator, for one of these"),
                .required("ke", .text, "dokumen acuan lain: rkpd-2026", "other reference document: rkpd-2026"),
                .optional(
                    "padanan", .text, "kode atau nama program (atau indikator) di dokumen lain; kosong: tidak ada",
                    "code or name of the programme (or indicator) in the other document; empty: it has none"),
                .optional("alasan", .text, "alasan", "reason"),
                .optional("keterangan", .text, "siapa menjawabnya, dan di mana", "who has said so, and where"),
            ]), isList: true)

    private let rows: [DataRecord]

    init(_ node: DataNode?) {
        guard case .list(let nodes)? = node?.value else {
            rows = []
            return
        }
        rows = nodes.compactMap { if case .record(let record) = $0.value { record } else { nil } }
    }

    /// Pairs and programmes without one, of two documents.
    func programs(
        _ left: PlanningDocument, _ right: PlanningDocument, _ agencies: inout AgencyNames,
        into findings: inout Findings
    ) -> (fixed: [(left: Int, right: Int)], alone: Set<Int>) {
        var fixed: [(left: Int, right: Int)] = [], alone: Set<Int> = []
        for row in rows where row.text("indikator") == nil && isAbout(row, left, right) {
            let agency = row.text("opd").map { agencies.key($0) }
            guard let own = Counterparts.program(row.text("program"), agency, in: left) else {
                findings.report(unknown(row, "program", left))
                continue
            }
            guard let text = row.text("padanan") else {
                alone.insert(own)
                continue
            }
            guard
                let other = Counterparts.program(text, agency, in: right)
                    ?? Counterparts.program(text, nil, in: right)
            else {
                findings.report(unknown(row, "padanan", right))
                continue
            }
            fixed.append((own, other))
        }
        return (fixed, alone)
    }

    /// Names of indicators of a programme, as keys, with those of the other document.
    func indicators(of program: PlannedProgram, _ left: PlanningDocument, _ right: PlanningDocument) -> [String: String]
    {
        var pairs: [String: String] = [:]
        for row in rows where isAbout(row, left, right) {
            guard let own = row.text("indikator"), let other = row.text("padanan"),
                Counterparts.isCalled(row.text("program"), program)
            else { continue }
            pairs[ShortName.key(own)] = ShortName.key(other)
        }
        return pairs
    }

    private func isAbout(_ row: DataRecord, _ left: PlanningDocument, _ right: PlanningDocument) -> Bool {
        row.text("dari") == left.name.key && row.text("ke") == right.name.key
    }

    /// Rows about documents that the project has not.
    func check(_ documents: [PlanningDocument], into findings: inout Findings) {
        let names = documents.map(\.name.key)
        for row in rows {
            for key in ["dari", "ke"] where !names.contains(row.text(key) ?? "") {
                findings.report(
                    Diagnostic(
                        AgreementRule.unknownCounterpart.rawValue,
                        Wording(
                            id: "dokumen acuan \"\(row.text(key) ?? "")\" tidak ada",
                            en: "there is no reference document \"\(row.text(key) ?? "")\""), at: row[key]?.range
                    ).rule(
                        Wording(
                            id: "salah satu dari acuan: \(names.joined(separator: ", "))",
                            en: "one of acuan: \(names.joined(separator: ", "))")))
            }
        }
    }

    private func unknown(_ row: DataRecord, _ key: String, _ document: PlanningDocument) -> Diagnostic {
        let text = row.text(key) ?? ""
        let near = NearMiss.nearest(to: text, in: document.programs.map(\.name))
        let finding = Diagnostic(
            AgreementRule.unknownCounterpart.rawValue,
            Wording(
                id: "\(document.title) tidak mempunyai program \"\(text)\"",
                en: "\(document.title) has no programme \"\(text)\""), at: row[key]?.range)
        return finding.fix(
            near.map { Wording(id: "mungkin maksudnya \"\($0)\"", en: "did you mean \"\($0)\"?") }
                ?? Wording(id: "tulis kode atau nama yang ada di sana", en: "write a code or name that stands there"))
    }

    static func isCalled(_ text: String?, _ program: PlannedProgram) -> Bool {
        guard let text else { return false }
        return program.codeKey == PlanningCode.key(text) && program.codeKey != nil
            || program.nameKey == PlannedProgram.key(of: text)
    }

    private static func program(_ text: String?, _ agency: String?, in document: PlanningDocument) -> Int? {
        let found = document.programs.indices.filter { index in
            isCalled(text, document.programs[index])
                && (agency == nil || document.programs[index].agency.isEmpty
                    || document.programs[index].agency == agency)
        }
        return found.count == 1 ? found[0] : nil
    }
}
