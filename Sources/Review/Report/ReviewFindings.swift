import Diagnostics

/// The review as findings, for programs that read those: one for each document, one for each page that differs.
public enum ReviewFindings {
    public static func findings(of reviews: [DocumentReview]) -> Findings {
        var findings = Findings()
        for review in reviews where !review.hasBaseline || review.isDifferent {
            let summary = DocumentSummary.wording(for: review)
            var document = Diagnostic(
                review.hasBaseline ? "review.changed" : "review.never-approved", .warning,
                Wording(
                    id: "\(review.name): \(summary.indonesian)", en: "\(review.name): \(summary.english)"), at: nil)
            for statement in review.hasBaseline ? StatementWriter.statements(for: review) : [] {
                document = document.note(statement.text)
            }
            findings.report(document)
            for page in review.changedPages {
                let line = PageLine.wording(for: page)
                findings.report(
                    Diagnostic(
                        "review.page", .warning,
                        Wording(id: "\(review.name): \(line.indonesian)", en: "\(review.name): \(line.english)"),
                        at: nil
                    ).onPage(page.number))
            }
        }
        return findings
    }
}
