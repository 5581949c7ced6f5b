/// Says of each pair of pages why it differs, before anything is drawn. What is drawn alike is the same.
struct PageReasons {
    let pages: [PageReview]

    init(
        _ comparison: DocumentComparison, _ old: [PageRecord], _ new: [PageCollector.Collected], isEnvironmentSame: Bool
    ) {
        var oldReasons: [Int: Set<PageReview.Reason>] = [:], newReasons: [Int: Set<PageReview.Reason>] = [:]
        for change in comparison.changes {
            for place in change.oldPlaces { oldReasons[place.page, default: []].insert(.content) }
            for place in change.newPlaces { newReasons[place.page, default: []].insert(.content) }
        }
        for flow in comparison.flows {
            oldReasons[flow.oldPage, default: []].insert(.flow)
            newReasons[flow.newPage, default: []].insert(.flow)
        }
        pages = comparison.pairs.enumerated().map { index, pair in
            var reasons = (pair.old.flatMap { oldReasons[$0] } ?? []).union(pair.new.flatMap { newReasons[$0] } ?? [])
            for spread in comparison.fonts where spread.pairs.contains(index) { reasons.insert(.fonts) }
            for spread in comparison.geometries where spread.pairs.contains(index) {
                reasons.insert(spread.value.measure == .size ? .size : .margins)
            }
            let explains = !reasons.isEmpty
            for spread in comparison.runningHeads where spread.pairs.contains(index) {
                reasons.insert(spread.value.isNumber ? .pageNumber : .runningHead)
            }
            if let before = pair.old, let now = pair.new, !explains {
                reasons.formUnion(
                    PageReasons.drawn(old[before].drawing, new[now].record.drawing, explained: !reasons.isEmpty))
            }
            if reasons.isEmpty, !isEnvironmentSame { reasons.insert(.environment) }
            let state: PageReview.State =
                pair.old == nil ? .added : pair.new == nil ? .removed : reasons.isEmpty ? .same : .changed
            return PageReasons.page(pair, state, reasons, pair.old.map { old[$0] }, pair.new.map { new[$0] })
        }
    }

    private static func drawn(
        _ old: PageRecord.Drawing, _ new: PageRecord.Drawing, explained: Bool
    ) -> Set<PageReview.Reason> {
        var reasons: Set<PageReview.Reason> = []
        // The text of the page contains that of its running heads.
        if old.text != new.text, !explained { reasons.insert(.position) }
        if old.shapes != new.shapes { reasons.insert(.shapes) }
        if old.images != new.images { reasons.insert(.images) }
        return reasons
    }

    private static func page(
        _ pair: PagePair, _ state: PageReview.State, _ reasons: Set<PageReview.Reason>, _ old: PageRecord?,
        _ new: PageCollector.Collected?
    ) -> PageReview {
        let geometry = new?.record.geometry ?? old?.geometry
        return PageReview(
            pair: pair, state: state, reasons: PageReview.Reason.allCases.filter(reasons.contains),
            oldLabel: old?.label ?? "",
            newLabel: new?.record.label ?? "", width: Double(geometry?.width ?? 0) / 100,
            height: Double(geometry?.height ?? 0) / 100,
            spots: new?.spots ?? [])
    }
}
