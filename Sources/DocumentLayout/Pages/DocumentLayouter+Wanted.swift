import LayoutLanguage
import PageModel

/// What somebody looks at comes first.
extension DocumentLayouter {
    /// Lays the section that somebody looks at out before its turn, in the state in which it began the last time: where the sections before
    /// it come to the same again, its pages are final.
    func layOutWanted() {
        boundAhead = nil
        guard let keeper, environment.fragmentObserver == nil, let (wanted, start, _) = keeper.wanted else { return }
        let index = wanted.section
        guard index < source.count, let section = environment.clock.run(.bind, { source.section(index) }),
            !source.hasErrors
        else { return }
        let content = environment.clock.run(.bind) { SectionContent(section, of: source) }
        guard !source.hasErrors else { return }
        boundAhead = (index, section, content)
        guard !keeper.has(index, content, start, setting) else { return }
        environment.typesetter.kept = keeper.paragraphs
        defer {
            environment.typesetter.kept = nil
            keeper.paragraphs.end()
        }
        // What is found is told when its turn comes.
        let findings = setting.findings
        setting.findings = LayoutFindings()
        defer { setting.findings = findings }
        keeper.begin(index, content, start, setting.findings, isAhead: true)
        var (counters, heads) = (start.counters, start.runningHeads), composer = PageComposer(setting)
        // Pages before the one that is wanted are composed when that is shown, unless they are many.
        var waiting: [PagePlan] = []
        func compose(_ plan: PagePlan) { keep(composed(plan, with: &composer), of: plan) }
        _ = layOut(section, index, start, &counters, &heads, next: nil) { page in
            guard case .plan(let plan) = page else { return }
            guard plan.position.page <= wanted.page, waiting.count < SectionRecord.mostKept else {
                for plan in waiting { compose(plan) }
                waiting = []
                return compose(plan)
            }
            guard plan.position.page == wanted.page else { return waiting.append(plan) }
            let page = composed(plan, with: &composer)
            keeper.takeEarly(page)
            for plan in waiting { compose(plan) }
            waiting = []
            keep(page, of: plan)
        }
    }
}
