import Diagnostics
import LayoutLanguage

extension [DocumentIndex.Entry] {
    /// Two numbered tables, or two figures, of one title: whoever looks one up in the list of tables cannot tell them apart.
    var repeatedCaptions: [Diagnostic] {
        var first: [String: DocumentIndex.Entry] = [:], findings: [Diagnostic] = []
        for entry in self where [.table, .figure].contains(entry.kind) && !entry.number.isEmpty && !entry.title.isEmpty
        {
            let caption = "\(entry.kind) \(entry.title.lowercased())"
            guard let other = first[caption] else {
                first[caption] = entry
                continue
            }
            findings.append(
                Diagnostic(
                    "layout.repeated-caption", .warning,
                    Wording(
                        id: "\(entry.number) berjudul sama dengan \(other.number): '\(entry.title)'",
                        en: "\(entry.number) has the title of \(other.number): '\(entry.title)'"), at: entry.place
                )
                .note(Wording(id: "yang pertama di sini", en: "the first one is here"), at: other.place)
                .fix(Wording(id: "beri judul yang membedakannya", en: "give it a title that tells them apart")))
        }
        return findings
    }
}
