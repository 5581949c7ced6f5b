import Diagnostics

/// Compares codes and names of programmes with the nomenclature, where the project has it.
enum NomenclatureChecks {
    static func run(on root: DataRecord, into findings: inout Findings) {
        guard root["nomenklatur"] != nil else { return }
        var hasPrograms = false
        var entries: [String: NomenclatureEntry] = [:], codes: [String: Set<String>] = [:]
        for entry in root.records("nomenklatur").compactMap(NomenclatureEntry.init) {
            hasPrograms = hasPrograms || NomenclatureCode(entry.code)?.level == .program
            entries[entry.code] = entries[entry.code] ?? entry
            codes[ShortName.key(entry.name), default: []].insert(entry.code)
        }
        // A project may have the urusan alone.
        guard hasPrograms else { return }
        for program in root.records("program") {
            guard let code = program.text("kode"), let name = program.text("nama") else { continue }
            guard let entry = entries[general(code, in: entries)] else {
                let proposal = codes[ShortName.key(name)] ?? []
                findings.report(unknown(code, proposal.count == 1 ? proposal.first : nil, at: program["kode"]?.range))
                continue
            }
            if ShortName.key(entry.name) != ShortName.key(name) {
                findings.report(otherName(name, entry, at: program["nama"]?.range))
            }
        }
    }

    /// Programmes of every urusan stand once in the nomenclature, with X for its digits.
    private static func general(_ code: String, in entries: [String: NomenclatureEntry]) -> String {
        guard entries[code] == nil else { return code }
        let parts = code.split(separator: ".")
        return parts.count < 3 ? code : (["X", "XX"] + parts.dropFirst(2)).joined(separator: ".")
    }

    private static func unknown(_ code: String, _ proposal: String?, at range: SourceRange?) -> Diagnostic {
        let finding = Diagnostic(
            "data.unknown-code", .warning,
            Wording(id: "kode \(code) tidak ada dalam nomenklatur", en: "the nomenclature has no code \(code)"),
            at: range)
        guard let proposal else {
            return finding.fix(
                Wording(
                    id: "tulis kode menurut nomenklatur, atau tambahkan barisnya",
                    en: "write the code of the nomenclature, or add its row"))
        }
        return finding.fix(
            Wording(id: "kode menurut namanya: \(proposal)", en: "by its name the code is \(proposal)"))
    }

    private static func otherName(_ name: String, _ entry: NomenclatureEntry, at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.nomenclature-name", .warning,
            Wording(
                id: "nama program berbeda dari nomenklatur \(entry.code): \"\(entry.name)\"",
                en: "the programme's name differs from the nomenclature \(entry.code): \"\(entry.name)\""), at: range
        )
        .note(Wording(id: "nomenklaturnya di sini", en: "the nomenclature is here"), at: entry.record["nama"]?.range)
        .fix(Wording(id: "perbaiki nama atau kodenya", en: "correct the name or the code"))
    }
}
