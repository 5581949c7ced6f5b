import Diagnostics
import PageModel
@testable import Review
import TestSupport

/// Reviews of documents whose changes are known, with names and words that no report may take for its own signs.
struct MadeReview {
    static let unpleasant = [
        "<b>", "a&b", "</script>", "\"kutip\"", "a|b", "[x](y)", "`kode`", "*tebal*", "]]>", "C:\\berkas", "# satu",
        "~~",
        "it's", "\u{1}", "é字🌱", "⟦data⟧", "<!--", "&lt;",
    ]

    let old: [PageRecord]
    let new: [PageRecord]
    let review: DocumentReview

    init(seed: UInt64, key: String = "uji") {
        var dice = Dice(seed: seed), document = GeneratedDocument(seed: seed)
        document.change()
        func spoilt(_ paragraphs: [String]) -> [String] {
            paragraphs.enumerated().map { $0 % 3 == 1 ? $1 + " " + MadeReview.unpleasant[$0 % 18] : $1 }
        }
        old = GeneratedDocument.pages(spoilt(document.old), of: dice.number(1...6))
        new = GeneratedDocument.pages(spoilt(document.new), of: dice.number(1...6))
        let comparison = DocumentComparison(old, new)
        let collected = new.map { record in
            PageCollector.Collected(
                page: Page(size: Size(width: .pt(595), height: .pt(842)), items: [], label: nil), record: record,
                spots: [SourceSpot(x: 1, y: 2, width: 3, height: 4, text: MadeReview.place, layout: nil)])
        }
        review = DocumentReview(
            project: dice.pick(["Samples/uji", "a <b> & \"c\"", "berkas|satu", "\u{7}\n"]), key: key,
            title: dice.pick(MadeReview.unpleasant), hasBaseline: true, environment: [], comparison: comparison,
            pages: PageReasons(comparison, old, collected, isEnvironmentSame: true).pages, oldPageCount: old.count,
            newPageCount: new.count)
    }

    private static let place = SourceRange(
        SourceFile(path: "data/<uji>.yaml", text: "judul: </script> & lain\n"), 7, 16)

    /// A document that was never approved.
    static func unapproved(_ key: String) -> DocumentReview {
        DocumentReview(
            project: "uji", key: key, title: "", hasBaseline: false, environment: [], comparison: nil, pages: [],
            oldPageCount: 0, newPageCount: 3)
    }

    static func several(_ seed: UInt64) -> [DocumentReview] {
        var dice = Dice(seed: seed)
        return (0..<dice.number(1...4)).map { number in
            dice.chance(15)
                ? unapproved("baru-\(number)") : MadeReview(seed: dice.next() % 10_000, key: "d\(number)").review
        }
    }
}
