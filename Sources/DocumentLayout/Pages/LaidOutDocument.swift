import PageModel

/// A document after layout with all of its pages at once, to look at it page by page. What only writes it takes
/// `DocumentLayouter.forEachPage` and keeps nothing.
public final class LaidOutDocument {
    let sections: [SectionPlan]
    let plans: [PagePlan]
    let composer: PageComposer.Setting
    public let outline: [OutlineEntry]

    init(sections: [SectionPlan], plans: [PagePlan], composer: PageComposer.Setting, outline: [OutlineEntry]) {
        self.sections = sections
        self.plans = plans
        self.composer = composer
        self.outline = outline
    }

    public var pageCount: Int { plans.count }

    /// The first page with this printed number.
    public func pageIndex(labelled label: String) -> Int? { plans.firstIndex { $0.label?.text == label } }
}
