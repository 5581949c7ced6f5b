import Diagnostics

/// The review as lines for a terminal or the log of a CI system: a line per document, what changed in words, a line per page.
public struct TextReport {
    private let language: Language
    /// Statements of one kind that are printed for one document; the HTML report has all.
    private static let limit = 12

    public init(language: Language) {
        self.language = language
    }

    public func text(of reviews: [DocumentReview]) -> String {
        reviews.map { lines(for: $0).joined(separator: "\n") + "\n" }.joined()
    }

    private func lines(for review: DocumentReview) -> [String] {
        guard review.hasBaseline else {
            return ["\(review.name): " + DocumentSummary.wording(for: review).text(in: language)]
        }
        var lines = ["\(review.name): " + DocumentSummary.wording(for: review).text(in: language)]
        var counts: [Statement.Kind: Int] = [:]
        let statements = StatementWriter.statements(for: review)
        for statement in statements {
            counts[statement.kind, default: 0] += 1
            if counts[statement.kind, default: 0] <= TextReport.limit {
                lines.append("  - " + statement.text.text(in: language))
            }
        }
        let left = counts.values.reduce(0) { $0 + max(0, $1 - TextReport.limit) }
        if left > 0 {
            lines.append(
                "  - "
                    + Wording(
                        id: "… dan \(left) perubahan lain: lihat laporan HTML",
                        en: "… and \(left) more: see the HTML report"
                    ).text(in: language))
        }
        for page in review.pages where page.isDifferent || page.state == .tolerated {
            lines.append("  " + PageLine.wording(for: page).text(in: language))
        }
        return lines
    }
}
