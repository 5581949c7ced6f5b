import Diagnostics

/// A regulation becomes law when it is promulgated: the paper has a block for whoever does that, and without a name there would be none.
enum PromulgationChecks {
    private static let layouts = [
        "peraturan/peraturan.xml": "peraturan", "peraturan/perubahan.xml": "peraturan_perubahan",
    ]

    static func findings(on root: DataRecord, documents: [LoadedProject.Document]) -> Findings {
        var findings = Findings()
        for name in Set(documents.compactMap { layouts[$0.layout] }).sorted() {
            // Beside the amending regulation the other one is a text for reading.
            guard let regulation = root.record(name), regulation.record("pengundang") == nil,
                name != "peraturan" || root.record("peraturan_perubahan") == nil
            else { continue }
            findings.report(
                Diagnostic(
                    "data.regulation-without-promulgation", .warning,
                    Wording(
                        id: "peraturan ini tanpa pengundang: bagian pengundangan tidak dicetak",
                        en: "nobody promulgates this regulation: that part is not printed"),
                    at: regulation["pengundang"]?.range ?? regulation["judul"]?.range ?? regulation["tentang"]?.range
                )
                .fix(
                    Wording(
                        id: "tulis pengundang: dengan id sekretaris daerah",
                        en: "write pengundang: with the id of the secretary of the region")))
        }
        return findings
    }
}
