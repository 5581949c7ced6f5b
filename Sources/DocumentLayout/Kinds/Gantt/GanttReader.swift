import LayoutLanguage

/// The two attributes that say when something begins and ends.
struct GanttSpan {
    let from: Attribute<String>
    let to: Attribute<String>

    static let axis = GanttSpan(from: GanttElement.from, to: GanttElement.to)
    static let band = GanttSpan(from: BandElement.from, to: BandElement.to)
    static let bar = GanttSpan(from: BarElement.from, to: BarElement.to)
}

/// Reads the times of a Gantt chart's elements, and tells what it cannot read.
struct GanttReader {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    /// nil where the attribute is missing, empty or, which is reported, no time.
    func time(_ element: BoundElement, _ attribute: Attribute<String>) -> GanttTime? {
        guard isGiven(attribute, in: element) else { return nil }
        let time = GanttTime(element[attribute])
        if time == nil { builder.report(.unreadableTime(element, attribute)) }
        return time
    }

    /// nil, and reported, where the element does not say when it begins and ends.
    func period(of element: BoundElement, _ span: GanttSpan) -> GanttPeriod? {
        if !isGiven(span.from, in: element) { builder.report(.missingStart(element, span)) }
        if !isGiven(span.to, in: element) { builder.report(.missingEnd(element, span)) }
        guard let from = time(element, span.from), let to = time(element, span.to) else { return nil }
        let period = GanttPeriod(from: from, to: to)
        if period == nil { builder.report(.endBeforeStart(element, span)) }
        return period
    }

    private func isGiven(_ attribute: Attribute<String>, in element: BoundElement) -> Bool {
        element[attribute].contains { !$0.isWhitespace }
    }
}
