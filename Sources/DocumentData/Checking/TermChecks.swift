import Diagnostics

/// The road map draws a bar for each programme by its term; one without a term would be missing there.
enum TermChecks {
    static func run(on root: DataRecord, into findings: inout Findings) {
        guard let masterplan = root.record("masterplan").map(Masterplan.init),
            masterplan.chapters.contains(where: { $0.role == .roadMap })
        else { return }
        for program in root.records("program").map(WorkProgram.init) where program.term == nil {
            findings.report(
                Diagnostic(
                    "data.program-without-term", .warning,
                    Wording(
                        id: "program \"\(program.id)\" tanpa jangka: tidak ada batangnya pada peta jalan",
                        en: "the programme '\(program.id)' has no term: the road map has no bar for it"),
                    at: program.record["jangka"]?.range ?? program.record["id"]?.range
                )
                .fix(
                    Wording(
                        id: "isi jangka: pendek, menengah, atau panjang",
                        en: "fill in jangka: pendek, menengah or panjang")))
        }
    }
}
