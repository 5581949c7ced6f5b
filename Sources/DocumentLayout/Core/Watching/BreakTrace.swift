import Diagnostics
import LayoutLanguage
import PageModel

/// What page breaking considered on every page, for people who ask why a page ends where it does. It takes the results of layout as
/// they come; layout never reads it.
public final class BreakTrace {
    struct PageRecord {
        fileprivate(set) var breaks = BreakRecord()
        /// Where the next page goes on; empty when the flow ends.
        fileprivate(set) var chosen: [BreakSite] = []
        fileprivate(set) var forced: (BreakBetween, Box)?
        fileprivate(set) var first: PlacedText?
        fileprivate(set) var last: PlacedText?
        fileprivate(set) var isEnd = false
    }

    struct Section {
        let flow: Box
        let title: String?
        fileprivate(set) var pages: [Int: PageRecord] = [:]
    }

    private(set) var sections: [Int: Section] = [:]
    private var section = 0

    public init() {}

    /// Places hold object identifiers of boxes: keeping the flow keeps the identifiers unique.
    func beginSection(_ index: Int, of flow: Box, title: String?) {
        section = index
        sections[index] = Section(flow: flow, title: title)
    }

    func endPage(_ index: Int, of flow: Box, _ result: LayoutResult) {
        var record = PageRecord()
        record.breaks.add(result.record)
        if let fragment = result.fragment {
            record.first = PlacedText.first(in: fragment)
            record.last = PlacedText.last(in: fragment)
        }
        record.isEnd = result.token == nil
        if let token = result.token {
            record.chosen = flow.content.sites(of: token, in: flow)
            if let forced = token.forced { record.forced = (forced, flow.content.box(below: token, in: flow)) }
        }
        sections[section]?.pages[index] = record
    }
}
