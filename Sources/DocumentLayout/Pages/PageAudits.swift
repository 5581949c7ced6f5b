import Diagnostics
import PageModel

/// Looks at finished pages: whether texts stand on each other or leave the paper, and whether they can be told from what is behind them.
/// Pages are all that it needs, so that it can look at them in another thread than the one that lays them out.
public final class PageAudits: PageConsumer {
    private var told = LayoutFindings()

    public init() {}

    public var findings: Findings { told.all }

    public func restart() { told = LayoutFindings() }

    public func take(_ page: Page) { take(PageAudits.findings(on: page)) }

    /// What has been found on the next page, in whichever thread.
    package func take(_ findings: [Diagnostic]) { told.report(contentsOf: findings) }

    package static func findings(on page: Page) -> [Diagnostic] {
        var contrast = ContrastAudit(page)
        return PageAudit(page).findings() + contrast.findings()
    }
}
