import Diagnostics
import PageModel

/// What people call a box: by its kind and its first words.
extension Box {
    /// 'alinea "Pada hari ini …"'.
    var wording: Wording {
        let kind = kindWording, beginning = firstWords
        let quoted = beginning.isEmpty ? "" : " \"\(beginning)\""
        return Wording(id: kind.indonesian + quoted, en: kind.english + quoted)
    }

    private static let wordsShown = 7

    /// The first words, wherever they stand.
    private var firstWords: String {
        let all = content.firstText.split(whereSeparator: \.isWhitespace)
        return all.prefix(Box.wordsShown).joined(separator: " ") + (all.count > Box.wordsShown ? " …" : "")
    }

    private var kindWording: Wording {
        switch role {
        case .h1, .h2, .h3, .h4, .h5, .h6: Wording(id: "judul", en: "the heading")
        case .caption: Wording(id: "judul tabel atau gambar", en: "the caption")
        case .list: Wording(id: "daftar", en: "the list")
        case .listItem: Wording(id: "butir", en: "the list item")
        case .contentsItem: Wording(id: "baris daftar isi", en: "the contents line")
        case .tableData, .tableHeader: Wording(id: "baris tabel", en: "the table row")
        default: content.wording
        }
    }
}

extension Sequence<Box> {
    /// The first text that one of the boxes begins with; empty without any.
    var firstText: String { lazy.map(\.content.firstText).first { !$0.isEmpty } ?? "" }
}
