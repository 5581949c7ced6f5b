import Foundation
import LayoutLanguage
import PageModel
import Typesetting

/// Builds charts. Steps: read the series and their numbers; compare their points; write all numbers alike; say it all in words.
struct ChartBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    private struct Point {
        let element: BoundElement
        let number: Decimal?
        /// nil for that of the series.
        let color: Color?
        var pattern = FillPattern.solid
    }

    private struct Series {
        /// nil for points that stand in the chart itself.
        let element: BoundElement?
        let color: Color?
        let points: [Point]
    }

    /// More cannot be looked at, and would take time beyond measure.
    static let mostPoints = 1000

    /// nil, and reported, when there is nothing to show.
    func chart(_ element: BoundElement, _ style: ComputedStyle) -> Box? {
        let series = self.series(of: element, style)
        guard let categories = series.first?.points, !categories.isEmpty else {
            builder.report(.emptyChart(element))
            return nil
        }
        guard series.reduce(0, { $0 + $1.points.count }) <= ChartBuilder.mostPoints else {
            builder.report(.largeChart(element))
            return nil
        }
        checkNames(of: series)
        let numbers = series.flatMap(\.points).compactMap(\.number)
        let writing = ChartNumber(numbers, decimals: element[ChartElement.decimals], unit: element[ChartElement.unit])
        let kind = self.kind(of: element, categories.count, numbers, seriesCount: series.count)
        let content = ChartContent(
            kind, categories.map { label(of: $0.element, style) },
            series.indices.map { index in
                shown(series[index], at: index, of: kind, count: categories.count, writing, style)
            },
            limit: limit(of: element, numbers), target: target(of: element, kind, writing, style), style: style,
            origin: element.withoutChildren, alternative: alternative(of: element, kind, series, writing))
        return Box(content, style: style, role: .figure, origin: element.withoutChildren, anchors: builder.ids(element))
    }

    // MARK: Reading

    private func series(of element: BoundElement, _ style: ComputedStyle) -> [Series] {
        let children = displayed(element, style)
        var result = children.filter { $0.element.declaration == .series }.map { child, childStyle in
            Series(
                element: child, color: color(of: childStyle, in: style),
                points: points(displayed(child, childStyle), childStyle))
        }
        let loose = children.filter { $0.element.declaration == .point }
        guard !loose.isEmpty else { return result }
        if !result.isEmpty { builder.report(.loosePoints(loose[0].element)) }
        result.insert(Series(element: nil, color: nil, points: points(loose, style)), at: 0)
        return result
    }

    private func displayed(
        _ element: BoundElement, _ style: ComputedStyle
    ) -> [(element: BoundElement, style: ComputedStyle)] {
        builder.bound(element.children).compactMap { node in
            guard case .element(let child) = node else { return nil }
            let childStyle = builder.cascade.style(of: child, in: style)
            if !childStyle.box.isDisplayed { builder.environment.ledger?.hide(child) }
            return childStyle.box.isDisplayed ? (child, childStyle) : nil
        }
    }

    private func points(_ elements: [(element: BoundElement, style: ComputedStyle)], _ style: ComputedStyle) -> [Point]
    {
        elements.map { element, own in
            Point(
                element: element, number: element[PointElement.value], color: color(of: own, in: style),
                pattern: own.box.backgroundPattern)
        }
    }

    /// The colour that an element has for itself.
    private func color(of style: ComputedStyle, in parent: ComputedStyle) -> Color? {
        if style.text.color != parent.text.color { return style.text.color }
        return style.box.backgroundColor.isTransparent ? nil : style.box.backgroundColor
    }

    private func label(of element: BoundElement, _ style: ComputedStyle) -> InlineText {
        element.attribute(PointElement.label).map { InlineText($0, style: style) } ?? InlineText("", style: style)
    }

    private func shown(
        _ series: Series, at index: Int, of kind: ChartContent.Kind, count: Int, _ writing: ChartNumber,
        _ style: ComputedStyle
    ) -> ChartContent.Series {
        let ledger = builder.environment.ledger
        // The categories stand on the page once.
        if index > 0 { ledger?.withdraw(series.points.compactMap { $0.element.attribute(PointElement.label) }) }
        let color = series.color ?? ChartPalette.colors[index % ChartPalette.colors.count]
        let missing = [Point](
            repeating: Point(element: BoundElement(.point), number: nil, color: nil),
            count: max(0, count - series.points.count))
        let values = (series.points.prefix(count) + missing).enumerated().map { position, point in
            // The parts of a whole have a colour each.
            let own = kind == .donut ? ChartPalette.colors[position % ChartPalette.colors.count] : color
            let text = point.number.map(writing.text) ?? ChartBuilder.gap
            let attribute = point.element.attribute(PointElement.value)
            if let number = attribute?.ledgerNumber { ledger?.write(number, as: text) }
            let shown =
                attribute.map { InlineText($0, style: style).rewritten(text) }
                ?? InlineText(text, style: style, source: point.element.layoutRange)
            return ChartContent.Value(
                number: point.number.map { NSDecimalNumber(decimal: $0).doubleValue }, text: shown,
                color: point.color ?? own, pattern: point.pattern)
        }
        return .init(
            label: series.element?.attribute(SeriesElement.label).map { InlineText($0, style: style) }, color: color,
            values: values)
    }

    static let gap = "–"

    // MARK: Checks

    private func checkNames(of series: [Series]) {
        var names: Set<String> = []
        for one in series {
            if let element = one.element, series.count > 1 {
                let name = element[SeriesElement.label] ?? ""
                if name.isEmpty || !names.insert(name).inserted { builder.report(.seriesName(name, element)) }
            }
            if let odd = zip(series[0].points, one.points).first(where: {
                $0.element[PointElement.label] != $1.element[PointElement.label]
            }) {
                builder.report(.otherPoint(odd.1.element, than: odd.0.element[PointElement.label]))
            } else if one.points.count != series[0].points.count, let element = one.element {
                builder.report(.pointCount(element, one.points.count, series[0].points.count))
            }
        }
        if series.count > ChartPalette.colors.count, let element = series[ChartPalette.colors.count].element {
            builder.report(.manySeries(element))
        }
    }

    private func kind(
        of element: BoundElement, _ count: Int, _ numbers: [Decimal], seriesCount: Int
    ) -> ChartContent.Kind {
        let kind = element[ChartElement.type]
        if kind == .donut, seriesCount > 1 {
            builder.report(.severalWholes(element))
            return .bar
        }
        if [.column, .stacked, .share, .donut].contains(kind), numbers.contains(where: { $0 < 0 }) {
            builder.report(.belowZero(element))
            return .bar
        }
        guard kind == .radar else { return kind }
        if count < 3 { builder.report(.fewAxes(element, count)) }
        if numbers.contains(where: { $0 < 0 }) { builder.report(.belowCentre(element)) }
        return count < 3 ? .bar : .radar
    }

    private func limit(of element: BoundElement, _ numbers: [Decimal]) -> Double? {
        guard let limit = element[ChartElement.max] else { return nil }
        if let greatest = numbers.max(), greatest > limit || limit <= 0 { builder.report(.aboveLimit(element)) }
        return limit > 0 ? NSDecimalNumber(decimal: limit).doubleValue : nil
    }

    private func target(
        of element: BoundElement, _ kind: ChartContent.Kind, _ writing: ChartNumber, _ style: ComputedStyle
    ) -> ChartContent.Target? {
        guard let target = element[ChartElement.target] else { return nil }
        guard kind != .radar, kind != .donut else {
            builder.report(.noTarget(element))
            return nil
        }
        let text = "\(element[ChartElement.targetLabel]) \(writing.text(target))"
        return .init(
            number: NSDecimalNumber(decimal: target).doubleValue,
            text: InlineText(
                text, style: style, source: element.attribute(ChartElement.target)?.range ?? element.layoutRange))
    }

    /// What the layout says, else what the chart shows.
    private func alternative(
        of element: BoundElement, _ kind: ChartContent.Kind, _ series: [Series], _ writing: ChartNumber
    ) -> (whole: String, summary: String) {
        if let own = element[ChartElement.alternative] { return (own, own) }
        let names = series.compactMap { $0.element?[SeriesElement.label] }.filter { !$0.isEmpty }
        let of = names.isEmpty ? "" : " " + names.joined(separator: ", ")
        return (
            description(kind, series, writing),
            "Diagram \(ChartBuilder.names[kind] ?? "")\(of). Datanya ada dalam tabel sesudah ini."
        )
    }

    private static let names: [ChartContent.Kind: String] = [
        .bar: "batang", .column: "batang tegak", .stacked: "batang bertumpuk", .share: "batang bertumpuk 100%",
        .line: "garis", .radar: "radar", .donut: "donat",
    ]

    /// 'Diagram batang. 2023: Governance 3,1; Branding –.'
    private func description(_ kind: ChartContent.Kind, _ series: [Series], _ writing: ChartNumber) -> String {
        let parts = series.map { one in
            let values = one.points.map {
                "\($0.element[PointElement.label]) \($0.number.map(writing.text) ?? "tidak ada data")"
            }
            return (one.element?[SeriesElement.label].map { $0 + ": " } ?? "") + values.joined(separator: "; ") + "."
        }
        return (["Diagram \(ChartBuilder.names[kind] ?? "")."] + parts).joined(separator: " ")
    }
}
