import LayoutLanguage

/// Charts: bars, lines and radars that say their values.
enum ChartKind: BoxKind {
    static let blocks: [ElementDeclaration: BlockBuilder] = [
        .chart: { element, style, builder in ChartBuilder(builder).chart(element, style) }
    ]
}
