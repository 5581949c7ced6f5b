import Diagnostics

/// The book announces its appendices in a list. Where some of them have a text, it has a place for each of these; the others are told.
enum AppendixChecks {
    static func run(on root: DataRecord, into findings: inout Findings) {
        guard let masterplan = root.record("masterplan").map(Masterplan.init),
            let written = masterplan.appendices.first(where: { $0.narrative != nil })
        else { return }
        for appendix in masterplan.appendices where appendix.narrative == nil {
            findings.report(
                Diagnostic(
                    "data.appendix-without-text", .warning,
                    Wording(
                        id: "lampiran \"\(appendix.title)\" diumumkan, tetapi tidak ada isinya",
                        en: "the appendix '\(appendix.title)' is announced, but has no text"),
                    at: appendix.record["judul"]?.range
                )
                .note(Wording(id: "yang ini ada isinya", en: "this one has"), at: written.record["judul"]?.range)
                .fix(Wording(id: "isi narasi, atau hapus lampirannya", en: "fill in narasi, or take the appendix away"))
            )
        }
    }
}
