import Diagnostics

/// Who does what: every row names somebody, once, and a programme has no other executing unit than the plan says.
enum ProgramPartChecks {
    static func run(on root: DataRecord, into findings: inout Findings) {
        var seen: [String: SourceRange?] = [:]
        for part in root.records("peran").map(ProgramPart.init) {
            let record = part.record
            guard (part.agency == nil) != (part.party == nil) else {
                findings.report(nobody(at: record["peran"]?.range, isTwice: part.party != nil))
                continue
            }
            let name = part.agency?.id ?? part.party ?? ""
            let key = "\(part.program?.id ?? "")\u{1}\(name)"
            let place = record["opd"]?.range ?? record["pihak"]?.range
            if let first = seen[key] { findings.report(repeated(name, at: place, first: first)) }
            seen[key] = place
            guard part.part == "pelaksana", let agency = part.agency, let responsible = part.program?.agency,
                responsible.id != agency.id
            else { continue }
            findings.report(
                otherExecutor(agency, responsible, at: place, plan: part.program?.record["opd"]?.range))
        }
    }

    private static func nobody(at range: SourceRange?, isTwice: Bool) -> Diagnostic {
        Diagnostic(
            "data.part-of-nobody",
            isTwice
                ? Wording(id: "baris ini menyebut opd dan pihak", en: "this row names opd and pihak")
                : Wording(id: "baris ini tidak menyebut opd atau pihak", en: "this row names neither opd nor pihak"),
            at: range
        )
        .fix(Wording(id: "isi salah satunya", en: "fill in one of them"))
    }

    private static func repeated(_ name: String, at range: SourceRange?, first: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.repeated-part",
            Wording(
                id: "\"\(name)\" sudah punya peran dalam program ini", en: "'\(name)' has a part in this programme"),
            at: range
        )
        .note(Wording(id: "yang pertama di sini", en: "the first one is here"), at: first)
        .fix(Wording(id: "hapus salah satunya", en: "delete one of them"))
    }

    private static func otherExecutor(
        _ agency: Agency, _ responsible: Agency, at range: SourceRange?, plan: SourceRange?
    ) -> Diagnostic {
        Diagnostic(
            "data.other-executor", .warning,
            Wording(
                id: "pelaksana \"\(agency.name)\", sedangkan penanggung jawab dalam rencana \"\(responsible.name)\"",
                en: "carried out by '\(agency.name)', but the plan makes '\(responsible.name)' responsible"), at: range
        )
        .note(Wording(id: "rencananya di sini", en: "the plan is here"), at: plan)
        .fix(Wording(id: "perbaiki salah satunya, atau tulis pendukung", en: "set one right, or write pendukung"))
    }
}
