import LayoutLanguage
import PageModel

/// What a chart shows: one or more series of numbers over the same categories.
public final class ChartContent {
    enum Kind: String { case bar, line, radar }

    struct Value {
        /// nil for a gap.
        let number: Double?
        /// As it stands on the page.
        let text: InlineText
        let color: Color
    }

    struct Series {
        /// nil where only one series needs no name.
        let label: InlineText?
        let color: Color
        /// One for each category.
        let values: [Value]
    }

    let kind: Kind
    let categories: [InlineText]
    let series: [Series]
    /// Where the layout ends the axis.
    let limit: Double?
    let style: ComputedStyle
    /// The element alone.
    let origin: BoundElement
    /// For those who cannot see the chart.
    let alternative: String

    init(
        _ kind: Kind, _ categories: [InlineText], _ series: [Series], limit: Double?, style: ComputedStyle, origin: BoundElement, alternative: String
    ) {
        self.kind = kind
        self.categories = categories
        self.series = series
        self.limit = limit
        self.style = style
        self.origin = origin
        self.alternative = alternative
    }

    var numbers: [Double] { series.flatMap(\.values).compactMap(\.number) }
}
