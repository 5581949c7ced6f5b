import Diagnostics
import OfficeFiles

/// What the writing of a Word file's chapters shares: pictures, notes, ids, and an account of what was left out or printed besides.
struct WordWriting {
    /// Where pictures stand, seen from the chapters, by their part in the file. nil for those that cannot be printed.
    let pictures: [String: String?]
    /// What bookmarks stand at, by their name.
    var ids: [String: String]
    /// Those that stand in a chapter.
    var writtenIDs: Set<String> = []
    /// 'Tabel 2.1', of bookmarks in captions.
    let labels: [String: String]
    /// Bookmarks that fields refer to.
    let referred: Set<String>

    var place: WordPlace?
    var remarks: [WordRemark] = []
    /// Labels of automatic lists, as Word prints them: they are no words of the file, but words of the chapters.
    var printedLabels: [String] = []
    /// Footnotes of the chapter that is written.
    var notes: [String] = []
    var noteCount = 0
    var isInNote = false
    var tables: [(name: String, csv: String)] = []

    mutating func remark(_ id: String, _ en: String) {
        remarks.append(WordRemark(Wording(id: id, en: en), at: place))
    }

    mutating func leaveOut(_ text: String, _ id: String, _ en: String) {
        remarks.append(WordRemark(Wording(id: id, en: en), at: place, leftOut: text))
    }

    func isMissing(_ mark: String) -> Bool { referred.contains(mark) }

    /// A comment, which is not printed, where a picture that cannot be printed stood.
    func comment(_ picture: WordPicture) -> String {
        guard let part = picture.part, let found = pictures[part], found == nil else { return "" }
        return "<!-- gambar/\(part.split(separator: "/").last ?? "") -->"
    }

    /// A picture as Markdown; nothing for one that cannot be printed.
    mutating func image(_ picture: WordPicture) -> String {
        guard let part = picture.part, let found = pictures[part] else { return "" }
        guard let path = found else {
            let name = part.split(separator: "/").last.map(String.init) ?? part
            remark(
                "gambar \(name) tidak dapat dicetak: buka di Word, klik kanan > Save as Picture > PNG atau SVG, lalu pasang di sini",
                "the picture \(name) cannot be printed: in Word, right-click > Save as Picture > PNG or SVG, and put it here"
            )
            return ""
        }
        let text = picture.description.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let written = MarkdownEscaping.text(text.replacing("{", with: "("), isCell: true)
        // A note's mark begins so.
        return "![\(written.hasPrefix("^") ? "\\" : "")\(written)](\(path))"
    }
}
