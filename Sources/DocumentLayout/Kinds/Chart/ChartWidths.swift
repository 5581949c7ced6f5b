import PageModel

/// How wide a chart needs to be, and wants to be, in a column that asks for it.
struct ChartWidths {
    let content: ChartContent
    let texts: ChartTexts

    var widths: ContentMeasure.Widths {
        let names = content.categories.map { texts.text($0).widths }
        let least = names.map(\.minimum).max() ?? .zero, widest = names.map(\.maximum).max() ?? .zero
        let values = content.series.flatMap(\.values).map { texts.text($0.text).widths.maximum }.max() ?? .zero
        switch content.kind {
        case .bar:
            return ordered(
                minimum: max(least, values + texts.em(5)), maximum: min(widest, texts.em(20)) + values + texts.em(16))
        case .slope, .sparkline:
            let own = content.series.compactMap(\.label).map { texts.text($0).widths }
            let name = min(own.map(\.maximum).max() ?? .zero, texts.em(18))
            return ordered(
                minimum: max(own.map(\.minimum).max() ?? .zero, values * 2 + texts.em(4)),
                maximum: name + values * 2 + texts.em(content.kind == .slope ? 14 : 8))
        case .donut, .map:
            return ordered(minimum: max(least, values + texts.em(10)), maximum: texts.em(24) + widest + values)
        case .line, .column, .stacked, .share:
            let count = names.count
            return ordered(
                minimum: max(least, values, texts.em(10)),
                maximum: max(texts.em(24), (max(min(widest, texts.em(8)), values) + texts.em(0.8)) * count))
        case .radar:
            return ordered(minimum: max(least, texts.em(10)), maximum: texts.em(24) + min(widest, texts.em(12)) * 2)
        }
    }

    private func ordered(minimum: Length, maximum: Length) -> ContentMeasure.Widths {
        ContentMeasure.Widths(minimum: minimum, maximum: min(.greatest, max(minimum, maximum)))
    }
}
