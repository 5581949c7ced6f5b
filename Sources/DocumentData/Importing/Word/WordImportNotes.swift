import Diagnostics
import OfficeFiles

/// The account of an import for people: what was guessed, changed or left out, and where in Word it stands.
package enum WordImportNotes {
    package static func text(_ read: WordImport, path: String, language: Language) -> String {
        func say(_ id: String, _ en: String) -> String { Wording(id: id, en: en).text(in: language) }
        var lines = [
            "# " + say("Catatan impor \(path)", "Notes on the import of \(path)"), "",
            say(
                "\(read.chapters.count) bab, \(read.pictures.count) gambar. Kata di Word dan di bab sama banyak, kecuali yang disebut di bawah.",
                "\(read.chapters.count) chapters, \(read.pictures.count) pictures. The words of Word and of the chapters are the same but for what stands below."
            ), "",
        ]
        for chapter in read.chapters { lines.append("- \(chapter.file): \(chapter.title)") }
        lines += ["", "## " + say("Yang ditebak, diganti, atau tidak dibawa", "Guessed, changed or left out"), ""]
        lines += grouped(read.remarks, language)
        if read.remarks.isEmpty { lines.append(say("Tidak ada.", "Nothing.")) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What is said alike of several places is said once.
    private static func grouped(_ remarks: [WordRemark], _ language: Language) -> [String] {
        var order: [String] = [], places: [String: [String]] = [:]
        for remark in remarks {
            let text = remark.wording.text(in: language)
            if places[text] == nil { order.append(text) }
            let place = remark.place.map { $0.wording.text(in: language) }
            places[text, default: []] += place.map { [$0] } ?? []
        }
        return order.map { text in
            let all = places[text] ?? []
            return all.isEmpty
                ? "- \(text)" : "- \(text) (\(all.prefix(20).joined(separator: "; "))\(all.count > 20 ? "; …" : ""))"
        }
    }
}
