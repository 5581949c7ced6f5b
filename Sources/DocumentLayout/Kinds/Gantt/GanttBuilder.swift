import LayoutLanguage
import PageModel
import Typesetting

/// Builds Gantt charts. Steps: what stands on every page; the rows with their times, and the texts for those who cannot
/// see them; the axis.
final class GanttBuilder {
    private let builder: BoxBuilder
    private let element: BoundElement
    private let style: ComputedStyle
    private var setting = GanttContent.Setting()
    private var reader: GanttReader
    private var rows: [GanttContent.Row] = []
    /// Of the rows whose time could be read.
    private var periods: [(period: GanttPeriod, element: BoundElement)] = []
    /// Declared or met; those that are met take the next pattern.
    private var kinds: [GanttContent.Kind] = []

    init(_ builder: BoxBuilder, _ element: BoundElement, _ style: ComputedStyle) {
        self.builder = builder
        self.element = element
        self.style = style
        reader = GanttReader(builder)
    }

    private typealias Child = (element: BoundElement, style: ComputedStyle)

    /// nil, and reported, when there is nothing to show.
    func gantt() -> Box? {
        let children = displayed(element, style)
        guard children.contains(where: { hasBars($0.element) }) else {
            builder.report(.emptyGantt(element))
            builder.environment.ledger?.hide(element)
            return nil
        }
        let measures = measures
        let ids = builder.captioning(element) { readFrame(children, measures) }
        for child in children {
            switch child.element.declaration {
            case .bars: addGroup(child)
            case .bar: addBar(child, in: nil)
            default: break
            }
        }
        let axis = axis()
        for (period, element) in periods { check(period, of: element, on: axis) }
        setting.kinds = kinds
        setting.hasKey = element[GanttElement.key] != .none
        if !setting.hasKey {
            let declared = children.lazy.map(\.element).filter { $0.declaration == .kind }
            builder.environment.ledger?.withdraw(declared.compactMap { $0.attribute(KindElement.label) })
        }
        let content = GanttContent(setting, axis, rows, measures, style: style, origin: element.withoutChildren)
        return Box(content, style: style, role: .table, origin: element.withoutChildren, anchors: ids)
    }

    private func hasBars(_ element: BoundElement) -> Bool {
        guard element.declaration == .bars else { return element.declaration == .bar }
        return builder.bound(element.children).contains { node in
            if case .element(let child) = node { child.declaration == .bar } else { false }
        }
    }

    private func displayed(_ element: BoundElement, _ style: ComputedStyle) -> [Child] {
        builder.bound(element.children).compactMap { node in
            guard case .element(let child) = node else { return nil }
            let childStyle = builder.cascade.style(of: child, in: style)
            if !childStyle.box.isDisplayed { builder.environment.ledger?.hide(child) }
            return childStyle.box.isDisplayed ? (child, childStyle) : nil
        }
    }

    private var measures: GanttContent.Measures {
        GanttContent.Measures(
            labelWidth: element[GanttElement.labelWidth, in: style],
            noteWidth: element[GanttElement.noteWidth, in: style],
            barHeight: element[GanttElement.barHeight, in: style], isNamedAtBars: element[GanttElement.labels] == .bars,
            continued: element[GanttElement.continued])
    }

    // MARK: What stands on every page

    private func readFrame(_ children: [Child], _ measures: GanttContent.Measures) {
        setting.label = text(element, GanttElement.label, style)
        if measures.isNamedAtBars, let attribute = element.attribute(GanttElement.label) {
            // The column that the label heads may be left out, so the ledger does not expect the label.
            builder.environment.ledger?.withdraw([attribute])
            setting.label = setting.label?.repeated()
        }
        setting.note = text(element, GanttElement.note, style)
        for child in children {
            switch child.element.declaration {
            case .caption:
                let captions = HeadingBuilder(builder).tableCaptions(child.element, child.style)
                (setting.caption, setting.continuation) = (captions.first, captions.following)
            case .kind: addKind(child)
            case .band: addBand(child)
            default: break
            }
        }
    }

    private func text(
        _ element: BoundElement, _ attribute: some DeclaredAttribute, _ style: ComputedStyle
    ) -> InlineText? {
        element.attribute(attribute).map { InlineText($0, style: plain(style)) }
    }

    /// Colours of bars are not those of their names.
    private func plain(_ own: ComputedStyle) -> ComputedStyle {
        var text = own.text
        text.color = style.text.color
        return ComputedStyle(text: text)
    }

    /// The colour that an element has for itself.
    private func color(of style: ComputedStyle, in parent: ComputedStyle) -> Color? {
        if style.text.color != parent.text.color { return style.text.color }
        return style.box.backgroundColor.isTransparent ? nil : style.box.backgroundColor
    }

    private func addKind(_ child: Child) {
        let name = child.element[KindElement.name], pattern = child.element[KindElement.pattern]
        kinds.append(
            GanttContent.Kind(
                name: name,
                label: text(child.element, KindElement.label, child.style) ?? InlineText(name, style: plain(style)),
                pattern: pattern ?? nextPattern, color: color(of: child.style, in: style)))
    }

    private var nextPattern: GanttPattern {
        let all = GanttPattern.allCases
        return all.first { pattern in !kinds.contains { $0.pattern == pattern } } ?? all[kinds.count % all.count]
    }

    private func addBand(_ child: Child) {
        guard let period = reader.period(of: child.element, .band) else { return }
        let shade = Color(red: 0, green: 0, blue: 0, alpha: setting.bands.count % 2 == 0 ? 12 : 0)
        setting.bands.append(
            GanttContent.Band(
                label: text(child.element, BandElement.label, child.style), period: period,
                color: color(of: child.style, in: style) ?? shade))
    }

    // MARK: Rows

    private struct Group {
        let title: Int?
        let style: ComputedStyle
        let color: Color
        let segment: RingSegment?
    }

    private func addGroup(_ child: Child) {
        let color = color(of: child.style, in: style) ?? ChartPalette.colors[0],
            segment = child.element[BarsElement.ring]
        var title: Int?
        if let label = text(child.element, BarsElement.label, child.style), !label.text.isEmpty {
            title = rows.count
            let group = GanttContent.Group(
                label: label, note: text(child.element, BarsElement.note, child.style), color: color, segment: segment)
            rows.append(
                .init(content: .group(group), style: child.style, origin: child.element.withoutChildren, title: title))
        }
        if segment != nil { setting.marksAreRings = true }
        let group = Group(title: title, style: child.style, color: color, segment: segment)
        for bar in displayed(child.element, child.style) where bar.element.declaration == .bar {
            addBar(bar, in: group)
        }
    }

    private func addBar(_ child: Child, in group: Group?) {
        let element = child.element, period = reader.period(of: element, .bar), kind = kind(of: element)
        if let period { periods.append((period, element)) }
        let label = text(element, BarElement.label, child.style) ?? InlineText("", style: plain(child.style))
        if label.text.isEmpty { builder.report(.namelessBar(element)) }
        let own = color(of: child.style, in: group?.style ?? style)
        let bar = GanttContent.Bar(
            label: label, note: text(element, BarElement.note, style), period: period, pattern: kind?.pattern ?? .solid,
            color: own ?? kind?.color ?? group?.color ?? ChartPalette.colors[0], radius: child.style.box.borderRadius,
            mark: mark(of: element, group?.segment), alternative: alternative(element, period, kind))
        rows.append(.init(content: .bar(bar), style: child.style, origin: element.withoutChildren, title: group?.title))
    }

    private func kind(of bar: BoundElement) -> GanttContent.Kind? {
        let name = bar[BarElement.kind]
        guard !name.isEmpty else { return nil }
        if let known = kinds.first(where: { $0.name == name }) { return known }
        let kind = GanttContent.Kind(
            name: name, label: InlineText(name, style: plain(style)), pattern: nextPattern, color: nil)
        kinds.append(kind)
        return kind
    }

    private func mark(of bar: BoundElement, _ segment: RingSegment?) -> GanttMark? {
        let name = bar[BarElement.mark]
        guard !name.isEmpty else { return nil }
        let index = setting.marks.firstIndex(of: name) ?? setting.marks.count
        if index == setting.marks.count { setting.marks.append(name) }
        return GanttMark(index: index, segment: segment)
    }

    /// '2024–2026, jangka menengah, quick win': the name is read beside it.
    private func alternative(_ bar: BoundElement, _ period: GanttPeriod?, _ kind: GanttContent.Kind?) -> String {
        let band = period.flatMap { period in
            setting.bands.filter { $0.period.start < period.end }.max { $0.period.start < $1.period.start }?.label?.text
        }
        var parts = [period?.wording ?? "tanpa waktu pelaksanaan"]
        for text in [kind?.label.text, band, bar[BarElement.mark]].compactMap({ $0 }) where !text.isEmpty {
            let text = text.prefix(1).lowercased() + text.dropFirst()
            if !parts.contains(text) { parts.append(text) }
        }
        return parts.joined(separator: ", ")
    }

    // MARK: The axis

    /// What the layout says, otherwise from the earliest to the latest of bars and bands.
    private func axis() -> GanttAxis {
        let unit = element[GanttElement.unit]
        let all = periods.map(\.period) + setting.bands.map(\.period)
        var lower = all.map(\.start).min(), upper = all.map(\.end).max()
        let from = reader.time(element, GanttElement.from), to = reader.time(element, GanttElement.to)
        if let from, let to, from.start >= to.end {
            builder.report(.endBeforeStart(element, .axis))
        } else {
            if let from { lower = from.start }
            if let to { upper = to.end }
        }
        guard let lower, let upper else { return GanttAxis(unit, from: nil) }
        return GanttAxis(unit, from: lower < upper ? lower...upper : lower...lower + Double(unit.months))
    }

    private func check(_ period: GanttPeriod, of bar: BoundElement, on axis: GanttAxis) {
        if period.start < Double(axis.start) || period.start >= Double(axis.end) {
            builder.report(.beyondAxis(bar, BarElement.from, axis))
        } else if period.end > Double(axis.end) {
            builder.report(.beyondAxis(bar, BarElement.to, axis))
        }
    }
}
