import Diagnostics
import LayoutLanguage

/// The boxes of a section, ready to be broken into pages.
struct SectionFlow {
    let root: Box
    let master: PageMaster
    let noteStyle: ComputedStyle
    /// What building the boxes found out.
    let entries: DocumentIndex
    let countersAfter: Counters
    let usesPageLabels: Bool
    let usesIndex: Bool
    let findings: [Diagnostic]

    /// - Parameter source: where the section comes from: it binds what the section has left for later.
    init(
        _ section: BoundSection, of source: any SectionSource, master: PageMaster, setting: PageComposer.Setting,
        counters: Counters
    ) {
        let style = setting.cascade.style(of: section.element, in: setting.rootStyle)
        let builder = BoxBuilder(setting.context, counters: counters)
        builder.noteParent = style
        builder.nodesOfStep = { [environment = setting.environment] step, loop in
            environment.clock.run(.bind) { source.nodes(ofStep: step, in: loop) }
        }
        noteStyle = setting.cascade.style(of: ElementParts(.footnote, FootnoteElement.area), in: style)
        let children = builder.blocks(section.element.children, in: style)
        root = Box(
            FlowContent(children), style: style, role: .section, origin: section.element,
            anchors: SectionFlow.bookmark(section, builder))
        self.master = master
        entries = builder.index
        countersAfter = builder.counters
        usesPageLabels = builder.usesPageLabels
        usesIndex = builder.usesReferences
        findings = builder.findings.all.all
    }

    /// A section without a heading among the bookmarks is found by its title: the anchor of its beginning.
    private static func bookmark(_ section: BoundSection, _ builder: BoxBuilder) -> [String] {
        guard case let title = section.element[SectionElement.title], !title.isEmpty,
            builder.index.entries.allSatisfy({ $0.bookmarkLevel == nil })
        else { return [] }
        let anchor = builder.counters.anchor("bagian")
        builder.index.append(
            DocumentIndex.Entry(
                kind: .section, number: "", title: title, anchor: anchor, bookmarkLevel: 1, bookmarkTitle: title))
        return [anchor]
    }
}
