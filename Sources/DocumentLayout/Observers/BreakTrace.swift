import LayoutLanguage
import PageModel

/// What page breaking considered on every page, for people who ask why a page ends where it does. Layout writes it only when asked,
/// and never reads it.
public final class BreakTrace {
    /// Identity of a break: the box that is broken, and where.
    struct Place: Hashable {
        enum Kind: Hashable { case child, line, row, insideRow }

        let kind: Kind
        let box: ObjectIdentifier
        /// Of the child, line or row that stands below the break.
        let index: Int

        init(_ kind: Kind, in box: Box, at index: Int) {
            self.kind = kind
            self.box = ObjectIdentifier(box)
            self.index = index
        }
    }

    struct Point {
        let place: Place
        /// What stands below the break; for a line or row, what it belongs to.
        let next: Box
        /// Height that the page has left below the break.
        let room: Length
        var appeal: BreakAppeal
        /// What speaks against the break; nil for a perfect one.
        var reason: BreakReason?
        /// Lines of the paragraph above and below.
        var lines: (above: Int, below: Int)?
    }

    /// Something that found no room.
    struct Misfit {
        let box: Box
        let place: Place
        /// nil where it would have to be laid out to be known.
        let needed: Length?
        let room: Length
    }

    struct PageRecord {
        fileprivate(set) var points: [Point] = []
        fileprivate(set) var misfits: [Misfit] = []
        /// Where the next page goes on; empty when the flow ends.
        fileprivate(set) var chosen: [Place] = []
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
    private var page: PageRecord?
    private var keptBoxes: [Box] = []
    private var silence = 0

    public init() {}

    /// Places hold object identifiers of boxes: keeping the flow keeps the identifiers unique.
    func beginSection(_ index: Int, of flow: Box, title: String?) {
        section = index
        sections[index] = Section(flow: flow, title: title)
    }

    func beginPage() {
        page = PageRecord()
        keptBoxes = []
    }

    func endPage(_ index: Int, of flow: Box, _ result: LayoutResult, in environment: LayoutEnvironment) {
        guard var record = page else { return }
        page = nil
        if let fragment = result.fragment {
            record.first = PlacedText.first(in: fragment, environment)
            record.last = PlacedText.last(in: fragment, environment)
        }
        record.isEnd = result.token == nil
        if let token = result.token {
            record.chosen = BreakTrace.places(of: token, in: flow)
            if let forced = token.forced { record.forced = (forced, BreakTrace.box(below: token, in: flow)) }
        }
        sections[section]?.pages[index] = record
    }

    // MARK: What the algorithms tell

    func enter(_ kept: Box) { keptBoxes.append(kept) }
    func leave() { keptBoxes.removeLast() }

    func silently<Value>(_ trial: () -> Value) -> Value {
        silence += 1
        defer { silence -= 1 }
        return trial()
    }

    func add(_ point: Point) {
        guard silence == 0, page != nil, !point.room.isUnbounded else { return }
        var point = point
        if let kept = keptBoxes.first {
            point.appeal = min(point.appeal, .violatingAvoid)
            point.reason = .keptWhole(kept)
        }
        page?.points.append(point)
    }

    func add(_ misfit: Misfit) {
        guard silence == 0, page != nil, !misfit.room.isUnbounded else { return }
        page?.misfits.append(misfit)
    }

    var misfitCount: Int { page?.misfits.count ?? 0 }

    // MARK: Tokens

    /// Where a token resumes; several where flows go on beside each other.
    private static func places(of token: BreakToken, in box: Box) -> [Place] {
        switch (token.position, box.content) {
        case (.child(let index, let inner), .blocks(let children)):
            guard let inner, children.indices.contains(index) else { return [Place(.child, in: box, at: index)] }
            return places(of: inner, in: children[index])
        case (.child(_, let inner?), .multicolumn(let flow, _, _)): return places(of: inner, in: flow)
        case (.line(let index), _): return [Place(.line, in: box, at: index)]
        case (.row(let index, let cells, _), _): return [Place(cells == nil ? .row : .insideRow, in: box, at: index)]
        case (.columns(let progress), .sideBySide(let children, _, _)):
            return zip(progress, children).flatMap { progress, child -> [Place] in
                if case .unfinished(let inner) = progress { return places(of: inner, in: child) }
                return []
            }
        default: return []
        }
    }

    /// The box that begins after a forced break.
    private static func box(below token: BreakToken, in box: Box) -> Box {
        switch (token.position, box.content) {
        case (.child(let index, let inner), .blocks(let children)) where children.indices.contains(index):
            inner.map { BreakTrace.box(below: $0, in: children[index]) } ?? children[index]
        case (.child(_, let inner?), .multicolumn(let flow, _, _)): BreakTrace.box(below: inner, in: flow)
        default: box
        }
    }
}
