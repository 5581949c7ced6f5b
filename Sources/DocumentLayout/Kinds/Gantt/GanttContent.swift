import Diagnostics
import LayoutLanguage
import PageModel
import Typesetting

/// What a Gantt chart shows: rows over a time axis, with bands behind them.
final class GanttContent: BoxContent {
    /// What bars have in common: a pattern, perhaps a colour, and the name by which the key explains both.
    struct Kind {
        let name: String
        let label: InlineText
        let pattern: GanttPattern
        let color: Color?
    }

    /// A span of time behind the rows: the short term.
    struct Band {
        let label: InlineText?
        let period: GanttPeriod
        let color: Color
    }

    struct Bar {
        let label: InlineText
        let note: InlineText?
        /// nil where none could be read.
        let period: GanttPeriod?
        let pattern: GanttPattern
        let color: Color
        let radius: Length
        let mark: GanttMark?
        /// For those who cannot see it: '2024–2026, jangka menengah, quick win'.
        let alternative: String
    }

    struct Group {
        let label: InlineText
        let note: InlineText?
        let color: Color
        let segment: RingSegment?
    }

    struct Row {
        enum Content {
            case group(Group)
            case bar(Bar)
        }

        let content: Content
        let style: ComputedStyle
        let origin: BoundElement
        /// The row that has the title of its group, of a title too; nil without a group.
        let title: Int?

        var isTitle: Bool { if case .group = content { true } else { false } }
        /// The place to tell people about.
        var place: SourceRange? { origin.dataRange ?? origin.layoutRange }
    }

    /// What stands on every page.
    struct Setting {
        /// Heads of the columns of names and notes.
        var label: InlineText?
        var note: InlineText?
        var kinds: [Kind] = []
        /// Whether kinds and marks are explained above the axis.
        var hasKey = true
        /// Names of the marks; the first one's shape may be a ring.
        var marks: [String] = []
        var marksAreRings = false
        var bands: [Band] = []
        var caption: Box?
        var continuation: Box?
    }

    /// What the layout asks for.
    struct Measures {
        let labelWidth: Extent
        let noteWidth: Extent
        let barHeight: Length
        /// Names in or beside their bars, as far as they have room there.
        let isNamedAtBars: Bool
        /// Follows the title of a group that goes on.
        let continued: String
    }

    let setting: Setting
    let axis: GanttAxis
    let rows: [Row]
    let measures: Measures
    let style: ComputedStyle
    /// The element alone.
    let origin: BoundElement
    /// By the width of the chart: all names are measured for it.
    private var columns: [Length: GanttColumns] = [:]
    private var heads = Trials<Length, GanttHead>(most: 4)
    private var setRows = Trials<RowPlace, GanttRow>(most: 200)

    private struct RowPlace: Hashable {
        let width: Length
        let row: Int
    }

    init(
        _ setting: Setting, _ axis: GanttAxis, _ rows: [Row], _ measures: Measures, style: ComputedStyle,
        origin: BoundElement
    ) {
        self.setting = setting
        self.axis = axis
        self.rows = rows
        self.measures = measures
        self.style = style
        self.origin = origin
    }

    func columns(in width: Length, _ texts: GanttTexts) -> GanttColumns {
        if let known = columns[width] { return known }
        let result = GanttColumns(self, texts, width: width)
        columns[width] = result
        return result
    }

    func head(_ texts: GanttTexts, _ columns: GanttColumns) -> GanttHead {
        heads.result(for: columns.width) { GanttHeadSetter(content: self, texts: texts, columns: columns).head() }
    }

    func row(at index: Int, _ setter: GanttRowSetter) -> GanttRow {
        setRows.result(for: RowPlace(width: setter.columns.width, row: index)) { setter.row(at: index) }
    }

    func release() {
        heads.forget()
        setRows.forget()
    }

    var bars: [Bar] {
        rows.compactMap { row in
            if case .bar(let bar) = row.content { bar } else { nil }
        }
    }

    // MARK: A kind of box

    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        GanttAlgorithm(engine: engine, box: box, content: self, space: space, token: token).layout()
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        GanttColumns.widths(of: self, GanttTexts(LayoutEngine(environment: measure.environment), self))
    }

    var wording: Wording { Wording(id: "bagan Gantt", en: "the Gantt chart") }

    var firstText: String {
        let title = setting.caption?.content.firstText ?? ""
        return title.isEmpty ? rows.first?.label.text ?? "" : title
    }

    func sites(of token: BreakToken, in box: Box) -> [BreakSite] {
        guard let position = token.resumePoint as? GanttResumePoint else { return [] }
        return [BreakSite(in: box, at: position.row)]
    }
}

extension GanttContent.Row {
    var label: InlineText {
        switch content {
        case .group(let group): group.label
        case .bar(let bar): bar.label
        }
    }
}
