import Diagnostics
import PageModel

/// The review as Markdown, for the comment of a merge request or the summary of a CI job.
public struct MarkdownReport {
    private let language: Language
    /// Statements for one document; a comment may have 65,536 characters on GitHub.
    private static let limit = 30
    private static let pageLimit = 60

    public init(language: Language) {
        self.language = language
    }

    public func text(of reviews: [DocumentReview]) -> String {
        let heading = Wording(id: "Tinjauan halaman", en: "Page review").text(in: language)
        var lines = ["## \(heading)", ""]
        let columns = Wording(id: "Dokumen | Hasil | Halaman berbeda", en: "Document | Result | Pages that differ")
            .text(in: language)
        lines += ["| \(columns) |", "|:--|:--|:--|"]
        for review in reviews {
            let pages = PageList.text(review.changedPages.filter { $0.state != .removed }.map(\.number))
            lines.append(
                "| \(escaped(review.name)) | \(escaped(DocumentSummary.wording(for: review).text(in: language))) | \(pages) |"
            )
        }
        for review in reviews where review.isDifferent || !review.environment.isEmpty { lines += details(of: review) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func details(of review: DocumentReview) -> [String] {
        let statements = StatementWriter.statements(for: review)
        var lines = ["", "### \(escaped(review.name))", ""]
        lines += statements.prefix(MarkdownReport.limit).map { "- " + escaped($0.text.text(in: language)) }
        if statements.count > MarkdownReport.limit {
            let left = statements.count - MarkdownReport.limit
            lines.append(
                "- " + Wording(id: "… dan \(left) perubahan lain", en: "… and \(left) more").text(in: language))
        }
        let title = Wording(id: "Halaman demi halaman", en: "Page by page").text(in: language)
        lines += ["", "<details><summary>\(title)</summary>", ""]
        lines += review.changedPages.prefix(MarkdownReport.pageLimit).map {
            "- " + escaped(PageLine.wording(for: $0).text(in: language))
        }
        if review.changedPages.count > MarkdownReport.pageLimit { lines.append("- …") }
        return lines + ["", "</details>"]
    }

    /// Text of documents must not become markup.
    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\\", "`", "*", "_", "[", "]", "|", "#", "~": result += "\\\(character)"
            case "\n": result += " "
            default: result.append(character)
            }
        }
        return result
    }
}
