import Diagnostics
import LayoutLanguage
import PageModel
import Typesetting

/// What a chart shows: one or more series of numbers over the same categories.
final class ChartContent: BoxContent {
    typealias Kind = ChartElement.Kind

    struct Value {
        /// nil for a gap.
        let number: Double?
        /// As it stands on the page.
        let text: InlineText
        let color: Color
        /// Of its bar.
        var pattern = FillPattern.solid
    }

    struct Series {
        /// nil where only one series needs no name.
        let label: InlineText?
        let color: Color
        /// One for each category.
        let values: [Value]
    }

    /// A line at what is to be reached.
    struct Target {
        let number: Double
        /// 'Target 90%'.
        let text: InlineText
    }

    /// A map whose regions have been filled.
    struct Map {
        let resource: ImageResource
        let classes: MapClasses
        /// Of each point.
        let colors: [Color]
    }

    /// What the drawing depends on, besides the content itself.
    struct Room: Hashable {
        let width: Length
        /// nil for as high as it needs.
        let height: Length?
        /// Of the height: what is taller is set smaller.
        let most: Length
    }

    typealias Fitted = (drawing: ChartDrawing, scale: Double)

    let kind: Kind
    let categories: [InlineText]
    let series: [Series]
    /// Where the layout begins the axis, of lines alone.
    let beginning: Double?
    /// Where the layout ends the axis.
    let limit: Double?
    let target: Target?
    let map: Map?
    let style: ComputedStyle
    /// The element alone.
    let origin: BoundElement
    /// For those who cannot see the chart.
    let alternative: String
    /// The same for those who have its data as a table besides.
    let summary: String
    private var fitted = Trials<Room, Fitted>(most: 4)

    init(
        _ kind: Kind, _ categories: [InlineText], _ series: [Series], axis: (beginning: Double?, limit: Double?),
        target: Target?,
        map: Map? = nil, style: ComputedStyle, origin: BoundElement, alternative: (whole: String, summary: String)
    ) {
        self.kind = kind
        self.categories = categories
        self.series = series
        beginning = axis.beginning
        limit = axis.limit
        self.target = target
        self.map = map
        self.style = style
        self.origin = origin
        self.alternative = alternative.whole
        summary = alternative.summary
    }

    func fitted(in room: Room, _ fit: (Room) -> Fitted) -> Fitted { fitted.result(for: room) { fit(room) } }

    func release() { fitted.forget() }

    var numbers: [Double] { series.flatMap(\.values).compactMap(\.number) }

    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        ChartAlgorithm(engine: engine, box: box, content: self).layout(in: space)
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        ChartWidths(content: self, texts: ChartTexts(LayoutEngine(environment: measure.environment), self)).widths
    }

    var wording: Wording { Wording(id: "diagram", en: "the chart") }
}
