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

    /// What all values of a chart share.
    private struct Form {
        let kind: ChartContent.Kind
        let count: Int
        /// Of the regions of a map.
        let colors: [Color]?
        let style: ComputedStyle
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
        let numbers = series.flatMap(\.points).compactMap(\.number)
        let kind = self.kind(of: element, categories.count, numbers, seriesCount: series.count)
        checkNames(of: series, kind)
        let writings = self.writings(of: series, numbers, kind, element)
        let limit = self.limit(of: element, numbers),
            map = kind == .map ? self.map(of: element, categories, limit) : nil
        let form = Form(kind: kind, count: categories.count, colors: map?.colors, style: style)
        let content = ChartContent(
            kind, categories.map { label(of: $0.element, style) },
            series.indices.map { shown(series[$0], at: $0, in: form, writings[$0]) },
            axis: (beginning(of: element, kind, numbers), limit), target: target(of: element, kind, writings[0], style),
            map: map, style: style,
            origin: element.withoutChildren, alternative: alternative(of: element, kind, series, writings))
        if kind.hasRows { withdrawBetween(series) }
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

    /// How the numbers of each series are written: all alike, or each as its own row needs it.
    private func writings(
        of series: [Series], _ numbers: [Decimal], _ kind: ChartContent.Kind, _ element: BoundElement
    ) -> [ChartNumber] {
        let decimals = element[ChartElement.decimals], unit = element[ChartElement.unit]
        return series.map { one in
            guard kind.hasRows else { return ChartNumber(numbers, decimals: decimals, unit: unit) }
            return ChartNumber(
                one.points.compactMap(\.number), decimals: decimals, unit: one.element?[SeriesElement.unit] ?? unit)
        }
    }

    /// What lies between the first and the last point is drawn; its number is told by the text alternative.
    private func withdrawBetween(_ series: [Series]) {
        for one in series {
            let between = one.points.dropFirst().dropLast().map(\.element)
            builder.environment.ledger?.withdraw(
                between.flatMap { [$0.attribute(PointElement.label), $0.attribute(PointElement.value)] }
                    .compactMap { $0 })
        }
    }

    private func label(of element: BoundElement, _ style: ComputedStyle) -> InlineText {
        element.attribute(PointElement.label).map { InlineText($0, style: style) } ?? InlineText("", style: style)
    }

    private func shown(
        _ series: Series, at index: Int, in form: Form, _ writing: ChartNumber
    ) -> ChartContent.Series {
        let (kind, count, style) = (form.kind, form.count, form.style)
        let ledger = builder.environment.ledger
        // The categories stand on the page once.
        if index > 0 { ledger?.withdraw(series.points.compactMap { $0.element.attribute(PointElement.label) }) }
        let color = series.color ?? ChartPalette.colors[kind.hasRows ? 0 : index % ChartPalette.colors.count]
        let missing = [Point](
            repeating: Point(element: BoundElement(.point), number: nil, color: nil),
            count: max(0, count - series.points.count))
        let values = (series.points.prefix(count) + missing).enumerated().map { position, point in
            // The parts of a whole have a colour each.
            if let filled = form.colors?[position] { return value(of: point, filled, writing, style) }
            let own = kind == .donut ? ChartPalette.colors[position % ChartPalette.colors.count] : color
            return value(of: point, point.color ?? own, writing, style)
        }
        return .init(
            label: series.element?.attribute(SeriesElement.label).map { InlineText($0, style: style) }, color: color,
            values: values)
    }

    private func value(
        of point: Point, _ color: Color, _ writing: ChartNumber, _ style: ComputedStyle
    ) -> ChartContent.Value {
        let text = point.number.map(writing.text) ?? ChartBuilder.gap
        let attribute = point.element.attribute(PointElement.value)
        if let number = attribute?.ledgerNumber { builder.environment.ledger?.write(number, as: text) }
        let shown =
            attribute.map { InlineText($0, style: style).rewritten(text) }
            ?? InlineText(text, style: style, source: point.element.layoutRange)
        return .init(
            number: point.number.map { NSDecimalNumber(decimal: $0).doubleValue }, text: shown, color: color,
            pattern: point.pattern)
    }

    /// The map of a chart; nil, and reported, where it cannot be drawn: its numbers are shown as bars.
    private func map(of element: BoundElement, _ points: [Point], _ limit: Double?) -> ChartContent.Map? {
        let regions = points.map { point in
            MapReading.Region(
                point: point.element, number: point.number.map { NSDecimalNumber(decimal: $0).doubleValue },
                color: point.color)
        }
        return MapReading(builder: builder, element: element).map(regions, limit: limit, color: ChartPalette.colors[0])
    }

    static let gap = "–"

    // MARK: Checks

    private func checkNames(of series: [Series], _ kind: ChartContent.Kind) {
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
        if !kind.hasRows, series.count > ChartPalette.colors.count,
            let element = series[ChartPalette.colors.count].element
        {
            builder.report(.manySeries(element))
        }
    }

    private func kind(
        of element: BoundElement, _ count: Int, _ numbers: [Decimal], seriesCount: Int
    ) -> ChartContent.Kind {
        let kind = element[ChartElement.type]
        if kind == .donut || kind == .map, seriesCount > 1 {
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

    private func beginning(of element: BoundElement, _ kind: ChartContent.Kind, _ numbers: [Decimal]) -> Double? {
        guard let beginning = element[ChartElement.min] else { return nil }
        guard kind == .line else {
            if beginning != 0 { builder.report(.beginsAtZero(element)) }
            return nil
        }
        if let least = numbers.min(), least < beginning { builder.report(.belowBeginning(element)) }
        return NSDecimalNumber(decimal: beginning).doubleValue
    }

    private func target(
        of element: BoundElement, _ kind: ChartContent.Kind, _ writing: ChartNumber, _ style: ComputedStyle
    ) -> ChartContent.Target? {
        guard let target = element[ChartElement.target] else { return nil }
        guard ![.radar, .donut, .map].contains(kind), !kind.hasRows else {
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
        of element: BoundElement, _ kind: ChartContent.Kind, _ series: [Series], _ writings: [ChartNumber]
    ) -> (whole: String, summary: String) {
        if let own = element[ChartElement.alternative] { return (own, own) }
        let names = series.compactMap { $0.element?[SeriesElement.label] }.filter { !$0.isEmpty }
        let of = names.isEmpty ? "" : " " + names.joined(separator: ", ")
        return (
            description(kind, series, writings),
            "Diagram \(ChartBuilder.names[kind] ?? "")\(of). Datanya ada dalam tabel sesudah ini."
        )
    }

    private static let names: [ChartContent.Kind: String] = [
        .bar: "batang", .column: "batang tegak", .stacked: "batang bertumpuk", .share: "batang bertumpuk 100%",
        .line: "garis", .radar: "radar", .donut: "donat", .slope: "lereng", .sparkline: "garis mini", .map: "peta",
    ]

    /// 'Diagram batang. 2023: Governance 3,1; Branding –.'
    private func description(_ kind: ChartContent.Kind, _ series: [Series], _ writings: [ChartNumber]) -> String {
        let parts = zip(series, writings).map { one, writing in
            let values = one.points.map {
                "\($0.element[PointElement.label]) \($0.number.map(writing.text) ?? "tidak ada data")"
            }
            return (one.element?[SeriesElement.label].map { $0 + ": " } ?? "") + values.joined(separator: "; ") + "."
        }
        return (["Diagram \(ChartBuilder.names[kind] ?? "")."] + parts).joined(separator: " ")
    }
}
