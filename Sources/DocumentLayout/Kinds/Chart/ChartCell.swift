/// What a text of a chart is in the table that the chart shows: rows are categories, columns are series.
enum ChartCell: Hashable {
    case category(Int)
    case series(Int)
    case value(series: Int, category: Int)
}
