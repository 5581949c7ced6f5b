import LayoutLanguage
import PageModel

/// Where the text of a section's pages stands: what the margins of its page master leave, less what heads and feet need beyond these
/// margins. A title of the data that is longer than whoever wrote the layout thought moves the text down, and is not printed over it.
struct TextAreas {
    /// What a head or foot takes of the page, from the page's edge.
    private struct Need {
        let part: BoundElement
        let depth: Length
    }

    private let master: PageMaster
    private var heads: [Need] = []
    private var feet: [Need] = []

    /// Text keeps this share of what the margins leave: what needs more is printed over it, and told by the audit of the page.
    private static let leastShare = 0.25
    /// Contexts that are tried: those with the longest texts.
    private static let mostContexts = 8

    /// - Parameter contexts: what running heads may show on pages of the section.
    init(
        _ master: PageMaster, contexts: [PageContext], _ setting: PageComposer.Setting, _ engine: LayoutEngine
    ) {
        self.master = master
        let all = TextAreas.longest(contexts)
        for part in master.allParts where part.declaration != .decoration {
            let tried = part.contains(.showsHeadings) ? all : Array(all.prefix(1))
            let isHead = part.declaration == .header
            let (right, left) = (master.margin(on: .right), master.margin(on: .left))
            let margin = isHead ? min(right.top, left.top) : min(right.bottom, left.bottom)
            let depth = tried.map { context in
                let box = MarginBox(part, on: master, context, setting, engine)
                let edge = isHead ? box.style.box.margin.top : box.style.box.margin.bottom
                // A foot ends at its edge, with the margin of its last box.
                let depth = edge + (isHead ? box.height : box.flow.size.height)
                return depth > margin ? depth + box.gap : margin
            }.max()
            guard let depth, depth > margin else { continue }
            if isHead {
                heads.append(Need(part: part, depth: depth))
            } else {
                feet.append(Need(part: part, depth: depth))
            }
        }
    }

    /// Of a page of the section.
    func area(pageInSection: Int, side: PageMaster.Side) -> Rectangle {
        let whole = master.content(on: side), margin = master.margin(on: side)
        guard !heads.isEmpty || !feet.isEmpty else { return whole }
        func depth(_ needs: [Need], atLeast margin: Length) -> Length {
            needs.lazy.filter { PageMaster.applies($0.part, pageInSection, side) }.map(\.depth).reduce(margin, max)
        }
        let top = depth(heads, atLeast: margin.top), bottom = depth(feet, atLeast: margin.bottom)
        let height = master.size.height - top - bottom
        guard height >= whole.size.height.scaled(by: TextAreas.leastShare) else { return whole }
        return Rectangle(x: whole.origin.x, y: top, width: whole.size.width, height: height)
    }

    private static func longest(_ contexts: [PageContext]) -> [PageContext] {
        var seen: Set<[String: String]> = []
        func length(_ context: PageContext) -> Int { context.running.values.reduce(0) { $0 + $1.utf8.count } }
        let different = contexts.filter { seen.insert($0.running).inserted }
        return Array(
            different.enumerated().sorted { (-length($0.element), $0.offset) < (-length($1.element), $1.offset) }
                .prefix(mostContexts).map(\.element))
    }
}
