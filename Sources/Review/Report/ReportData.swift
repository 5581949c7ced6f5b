import Diagnostics
import Foundation

/// What the script of the HTML report works with, as JSON: documents with their statements and pages, and the places in sources by number.
struct ReportData {
    /// Places that several spots have in common are written once.
    private var places: [String] = []
    private var placeIndices: [SourceRange: Int] = [:]

    static func text(of reviews: [DocumentReview], language: Language) -> String {
        var data = ReportData()
        let documents = reviews.map { data.document($0) }
        return object([
            ("language", quoted(language.rawValue)), ("documents", array(documents)), ("places", array(data.places)),
        ])
    }

    private mutating func document(_ review: DocumentReview) -> String {
        let statements = StatementWriter.statements(for: review).map(ReportData.statement)
        return ReportData.object([
            ("project", ReportData.quoted(review.project)), ("key", ReportData.quoted(review.key)),
            ("title", ReportData.quoted(review.title)),
            ("hasBaseline", "\(review.hasBaseline)"),
            ("summary", ReportData.wording(DocumentSummary.wording(for: review))),
            ("statements", ReportData.array(statements)), ("pages", ReportData.array(review.pages.map { page($0) })),
        ])
    }

    private static func statement(_ statement: Statement) -> String {
        func list(_ places: [Token.Bounds]) -> String {
            array(places.map { "[\($0.page),\($0.x),\($0.y),\($0.width),\($0.height)]" })
        }
        return object([
            ("kind", quoted(statement.kind.rawValue)), ("text", wording(statement.text)),
            ("oldText", quoted(statement.oldText)), ("newText", quoted(statement.newText)),
            ("before", quoted(statement.before)), ("after", quoted(statement.after)),
            ("pages", array(statement.pages.map(String.init))),
            ("oldPlaces", list(statement.oldPlaces)), ("newPlaces", list(statement.newPlaces)),
        ])
    }

    private mutating func page(_ page: PageReview) -> String {
        let spots = page.spots.map { spot in
            "[\(spot.x),\(spot.y),\(spot.width),\(spot.height),\(index(of: spot.text)),\(index(of: spot.layout))]"
        }
        return ReportData.object([
            ("state", ReportData.quoted(page.state.rawValue)),
            ("line", ReportData.wording(PageLine.wording(for: page))),
            ("old", page.pair.old.map(String.init) ?? "null"), ("new", page.pair.new.map(String.init) ?? "null"),
            ("width", "\(page.width)"), ("height", "\(page.height)"),
            ("oldPicture", ReportData.picture(page.oldPicture)), ("newPicture", ReportData.picture(page.newPicture)),
            ("spots", ReportData.array(spots)),
        ])
    }

    private static func picture(_ bytes: [UInt8]?) -> String {
        bytes.map { "\"data:image/png;base64,\(Data($0).base64EncodedString())\"" } ?? "null"
    }

    /// -1 for no place.
    private mutating func index(of range: SourceRange?) -> Int {
        guard let range else { return -1 }
        if let known = placeIndices[range] { return known }
        let short = ReportData.excerpt(of: range.text)
        placeIndices[range] = places.count
        places.append("[\(ReportData.quoted(range.description)),\(ReportData.quoted(short))]")
        return places.count - 1
    }

    /// The beginning of a text on one line. By bytes, because a report has tens of thousands of places.
    private static func excerpt(of text: String) -> String {
        let words = text.utf8.prefix(2_000).split { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let line = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        return line.utf8.count > 160 && line.count > 160 ? line.prefix(160) + "…" : line
    }

    // MARK: JSON

    private static func wording(_ wording: Wording) -> String {
        object([("id", quoted(wording.indonesian)), ("en", quoted(wording.english))])
    }

    /// Without `<`, so that nothing in a text can end the script element around it.
    private static func quoted(_ text: String) -> String {
        JSONText.quoted(text).replacing("<", with: "\\u003c")
    }

    private static func object(_ fields: [(String, String)]) -> String {
        "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    }

    private static func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
}
