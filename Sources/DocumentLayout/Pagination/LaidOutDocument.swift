import Diagnostics

/// A document after layout: fragments by page, ready to be drawn page by page.
public final class LaidOutDocument {
    struct PagePlan {
        let section: Int
        let pageInSection: Int
        let fragment: Fragment?
        let notes: [Fragment]
        let label: PageLabel?
        /// The text goes on on the next page, and only because this one was full.
        let isContinued: Bool
    }

    struct SectionPlan {
        let master: PageMaster
        let bound: BoundSection
        let noteStyle: ComputedStyle
        /// Sections that count their pages together.
        let numberingGroup: Int
    }

    let sections: [SectionPlan]
    let plans: [PagePlan]
    let rootStyle: ComputedStyle
    let references: ReferenceTable
    let cascade: Cascade
    let environment: LayoutEnvironment
    public let outline: [OutlineEntry]

    init(
        sections: [SectionPlan], plans: [PagePlan], rootStyle: ComputedStyle, references: ReferenceTable, cascade: Cascade, environment: LayoutEnvironment,
        outline: [OutlineEntry]
    ) {
        self.sections = sections
        self.plans = plans
        self.rootStyle = rootStyle
        self.references = references
        self.cascade = cascade
        self.environment = environment
        self.outline = outline
    }

    public var pageCount: Int { plans.count }
}
