import LayoutLanguage
import PageModel
import Typesetting

/// Where the columns of a Gantt chart stand: marks, names and notes at the left, the time axis in what is left.
struct GanttColumns {
    private(set) var marks: Length = .zero
    private(set) var names: Length = .zero
    private(set) var notes: Length = .zero
    let width: Length
    /// Whether a column that is made narrower than its texts need has no room for a letter: its texts would stand nowhere.
    private(set) var lacksRoom = false

    /// The axis keeps this share of the width.
    private static let leastAxisShare = 0.3
    /// Columns that are as wide as their texts take at most these shares.
    private static let mostNameShare = 0.32
    private static let mostNoteShare = 0.2
    /// Of the font size: a column that is asked for holds so many letters.
    private static let leastNames = 3.0

    init(_ content: GanttContent, _ texts: GanttTexts, width: Length) {
        self.width = width
        marks = GanttColumns.marks(of: content, texts)
        notes = GanttColumns.notes(of: content, texts, in: width)
        if content.measures.isNamedAtBars {
            let homeless = content.bars.filter { bar in
                BarExtent(bar, content.axis, self, texts).place(forNameOf: texts.name(of: bar).widths.maximum) == nil
            }
            if !homeless.isEmpty { names = GanttColumns.names(of: homeless, content, texts, in: width) }
        } else {
            names = GanttColumns.names(of: content.bars, content, texts, in: width)
        }
        let asked = (names: names, notes: notes), least = texts.padding * 2 + texts.em(1)
        let most = max(.zero, width.scaled(by: 1 - GanttColumns.leastAxisShare) - marks)
        let fitting = TrackSizing.squeeze([names, notes], into: most)
        (names, notes) = (fitting[0], fitting[1])
        marks = min(marks, width)
        lacksRoom = width < least || names < min(asked.names, least) || notes < min(asked.notes, least)
    }

    private static func marks(of content: GanttContent, _ texts: GanttTexts) -> Length {
        let hasMarks = !content.setting.marks.isEmpty || content.setting.marksAreRings
        return hasMarks ? markSize(content, texts) + texts.padding * 2 : .zero
    }

    static func markSize(_ content: GanttContent, _ texts: GanttTexts) -> Length {
        min(content.measures.barHeight, texts.em(1.25))
    }

    private static func names(
        of bars: [GanttContent.Bar], _ content: GanttContent, _ texts: GanttTexts, in width: Length
    ) -> Length {
        if let asked = content.measures.labelWidth.resolved(in: width) { return max(asked, texts.em(leastNames)) }
        var all = bars.map { texts.name(of: $0) }
        if let label = content.setting.label { all.append(texts.text(label, isBold: true)) }
        return natural(all, texts, most: width.scaled(by: mostNameShare))
    }

    private static func notes(of content: GanttContent, _ texts: GanttTexts, in width: Length) -> Length {
        var all = content.bars.compactMap(\.note).map { texts.text($0) }
        if let note = content.setting.note { all.append(texts.text(note, isBold: true)) }
        guard !all.isEmpty else { return .zero }
        if let asked = content.measures.noteWidth.resolved(in: width) { return asked }
        return natural(all, texts, most: width.scaled(by: mostNoteShare))
    }

    /// As wide as the texts are in one line, at most a share of the chart; but no word is broken that need not be.
    private static func natural(_ texts: [ChartText], _ setting: GanttTexts, most: Length) -> Length {
        let widest = texts.map(\.widths.maximum).max() ?? .zero, word = texts.map(\.longestWord).max() ?? .zero
        return min(widest, max(most, word)) + setting.padding * 2
    }

    /// For columns around the chart.
    static func widths(of content: GanttContent, _ texts: GanttTexts) -> ContentMeasure.Widths {
        let names = content.bars.map { texts.name(of: $0).widths }, padding = texts.padding * 2
        let marks = marks(of: content, texts), columns = max(1, content.axis.years.count)
        let least = (names.map(\.minimum).max() ?? .zero) + padding + marks
        let most = (names.map(\.maximum).max() ?? .zero) + padding + marks + texts.em(4) * columns
        let axis = least.scaled(by: leastAxisShare / (1 - leastAxisShare))
        return .init(minimum: least + axis, maximum: max(least + axis, most))
    }

    var nameX: Length { marks }
    var noteX: Length { marks + names }
    var axisX: Length { marks + names + notes }
    var axisWidth: Length { max(.zero, width - axisX) }

    /// Where a time stands on the axis.
    func x(of time: Double, _ axis: GanttAxis) -> Length { axisX + axisWidth.scaled(by: axis.share(of: time)) }
}
