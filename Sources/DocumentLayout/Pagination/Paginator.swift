import Diagnostics

/// Breaks the flow of a section into pages: walks pages, not elements.
struct Paginator {
    /// The flow's part on one page; nil on a page that was left blank to reach the other side.
    struct SectionPage {
        let fragment: Fragment?
    }

    let engine: LayoutEngine

    /// - Parameter firstIndex: index of the section's first page in the document, from 0; even ones are right-hand pages.
    func pages(of flow: Box, on master: PageMaster, firstIndex: Int) -> [SectionPage] {
        var pages: [SectionPage] = []
        var token: BreakToken?
        let start = flow.effectiveBreakBefore
        if start == .right || start == .left { addBlank(for: start, firstIndex, &pages) }
        while true {
            let content = master.content
            let space = ConstraintSpace(width: content.size.width, available: content.size.height, pageHeight: content.size.height,
                                        isAtTop: true, trimsTopMargin: token != nil && token?.forced == nil)
            let result = engine.layout(flow, in: space, resuming: token)
            guard let fragment = result.fragment else { break }
            pages.append(SectionPage(fragment: fragment))
            guard let next = result.token else { break }
            // Every algorithm places something at the top of a page. Should one fail to, ending is better than never ending.
            if let token, next.isSamePlace(as: token) {
                engine.environment.findings.reportNoProgress(flow)
                break
            }
            token = next
            if let forced = next.forced { addBlank(for: forced, firstIndex, &pages) }
        }
        return pages
    }

    private func addBlank(for side: BreakBetween, _ firstIndex: Int, _ pages: inout [SectionPage]) {
        let isRightNext = (firstIndex + pages.count) % 2 == 0
        if (side == .right && !isRightNext) || (side == .left && isRightNext) { pages.append(SectionPage(fragment: nil)) }
    }
}
