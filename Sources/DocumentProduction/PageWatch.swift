import Diagnostics
import DocumentLayout
import PageModel

/// What every document is checked for, page by page, and for which its pages are enough: it may see them in the thread that draws them.
final class PageWatch: PageConsumer {
    private let audits: PageAudits?
    private let links = LinkCensus()

    /// - Parameter audits: whether nobody else looks at the pages.
    init(audits: Bool = true) {
        self.audits = audits ? PageAudits() : nil
    }

    /// When all pages have been seen.
    var findings: Findings {
        var all = audits?.findings ?? Findings()
        all.report(contentsOf: links.findings)
        return all
    }

    func restart() {
        audits?.restart()
        links.restart()
    }

    func take(_ page: Page) { take(page, found: audits == nil ? [] : PageAudits.findings(on: page)) }

    /// - Parameter findings: of the page's audit.
    func take(_ page: Page, found findings: [Diagnostic]) {
        audits?.take(findings)
        links.take(page)
    }
}
