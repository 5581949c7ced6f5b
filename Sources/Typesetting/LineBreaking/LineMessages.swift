import Diagnostics
import PageModel

/// What can be wrong with lines: words that were cut, lines that are wider than their column.
extension Diagnostic {
    static func cutWord(_ word: String, _ width: Length, at place: SourceRange?) -> Diagnostic {
        Diagnostic(
            "layout.word-cut", .warning,
            Wording(
                id: "kata '\(word.prefix(40))' lebih lebar daripada kolomnya (\(width)) dan dipotong",
                en: "the word '\(word.prefix(40))' is wider than its column (\(width)) and was cut"), at: place
        )
        .fix(
            Wording(
                id: "lebarkan kolom atau tambahkan tanda hubung lunak pada kata itu",
                en: "widen the column or put soft hyphens into the word"))
    }

    static func overfullLine(_ line: Line, _ width: Length, at place: SourceRange?) -> Diagnostic {
        Diagnostic(
            "layout.overfull-line", .warning,
            Wording(
                id: "baris selebar \(line.width) melewati kolomnya (\(width))",
                en: "a line of \(line.width) is wider than its column (\(width))"), at: place
        )
        .fix(Wording(id: "lebarkan kolom atau kecilkan hurufnya", en: "widen the column or choose a smaller size"))
    }
}
