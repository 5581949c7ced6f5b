import Diagnostics

/// The review as JUnit XML, which CI systems show as tests: a suite for each document, a case for each page.
public struct JUnitReport {
    private let language: Language

    public init(language: Language) {
        self.language = language
    }

    /// - Parameter missingFails: whether a document that was never approved is a failure.
    public func text(of reviews: [DocumentReview], missingFails: Bool) -> String {
        var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
        let suites = reviews.map { suite($0, missingFails) }
        lines.append(
            "<testsuites name=\"naskah review\" tests=\"\(suites.map(\.tests).reduce(0, +))\" failures=\"\(suites.map(\.failures).reduce(0, +))\">"
        )
        return (lines + suites.flatMap(\.lines) + ["</testsuites>"]).joined(separator: "\n") + "\n"
    }

    private func suite(_ review: DocumentReview, _ missingFails: Bool) -> (lines: [String], tests: Int, failures: Int) {
        var cases: [String] = [], failures = 0
        if !review.hasBaseline {
            let text = DocumentSummary.wording(for: review).text(in: language)
            let result = missingFails ? "failure" : "skipped"
            failures = missingFails ? 1 : 0
            cases.append(
                "    <testcase classname=\"\(escaped(review.name))\" name=\"baseline\"><\(result) message=\"\(escaped(text))\"/></testcase>"
            )
        }
        let statements = StatementWriter.statements(for: review)
        for (index, page) in review.pages.enumerated() {
            let name =
                page.state == .removed
                ? Wording(id: "halaman \(page.number) yang lama", en: "former page \(page.number)")
                : Wording(id: "halaman \(page.number)", en: "page \(page.number)")
            let opening =
                "    <testcase classname=\"\(escaped(review.name))\" name=\"\(escaped(name.text(in: language)))\""
            guard page.isDifferent else {
                cases.append(opening + "/>")
                continue
            }
            failures += 1
            let details = statements.filter { $0.pages.contains(index) }.map { $0.text.text(in: language) }.joined(
                separator: "\n")
            let message = PageLine.wording(for: page).text(in: language)
            cases.append(opening + "><failure message=\"\(escaped(message))\">\(escaped(details))</failure></testcase>")
        }
        let opening = "  <testsuite name=\"\(escaped(review.name))\" tests=\"\(cases.count)\" failures=\"\(failures)\">"
        return ([opening] + cases + ["  </testsuite>"], cases.count, failures)
    }

    /// XML 1.0 has no way to write most control characters.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            case "\t": result += "&#9;"
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
