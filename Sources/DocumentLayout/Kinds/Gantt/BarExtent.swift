import PageModel

/// Where a bar stands on the axis, and where its name can stand.
struct BarExtent {
    let start: Length
    let end: Length
    /// Whether it begins before the axis, or ends behind it.
    let isCutAtStart: Bool
    let isCutAtEnd: Bool
    /// Whether nothing of it stands on the axis.
    let isOutside: Bool
    /// Whether a line of text fits between its edges.
    private let holdsLine: Bool
    private let columns: GanttColumns
    private let inset: Length
    private let gap: Length

    init(_ bar: GanttContent.Bar, _ axis: GanttAxis, _ columns: GanttColumns, _ texts: GanttTexts) {
        self.columns = columns
        gap = texts.em(0.5)
        inset = texts.em(0.7)
        holdsLine = texts.content.measures.barHeight >= texts.lineHeight
        guard let period = bar.period else {
            (start, end) = (columns.axisX, columns.axisX)
            (isCutAtStart, isCutAtEnd, isOutside) = (false, false, true)
            return
        }
        isCutAtStart = period.start < Double(axis.start)
        isCutAtEnd = period.end > Double(axis.end)
        isOutside = period.end <= Double(axis.start) || period.start >= Double(axis.end)
        let first = columns.x(of: period.start, axis), last = columns.x(of: period.end, axis)
        // A day on an axis of years could not be seen.
        let least = min(BarExtent.leastWidth, columns.axisWidth), axisEnd = columns.axisX + columns.axisWidth
        start = isOutside ? first : min(first, axisEnd - least)
        end = isOutside ? last : max(last, start + least)
    }

    static let leastWidth = Length.pt(1.5)
    var width: Length { end - start }

    /// Within a cut end an arrow shows that the bar goes on.
    static func arrowWidth(_ height: Length) -> Length { height.scaled(by: 0.45) }

    enum NameSide {
        case inside(Length)
        case beside(Length)
    }

    /// Left end of a name in one line: within the bar, else right beside it, else at its left; nil without room.
    func place(forNameOf width: Length) -> NameSide? {
        let axisEnd = columns.axisX + columns.axisWidth
        if !isOutside, holdsLine, self.width >= width + inset * (isCutAtStart || isCutAtEnd ? 4 : 2) {
            return .inside(start + inset * (isCutAtStart ? 2 : 1))
        }
        let arrow = isOutside ? inset * 2 : .zero
        if end + arrow + gap + width <= axisEnd { return .beside(end + arrow + gap) }
        let left = start - arrow - gap - width
        return left >= columns.axisX ? .beside(left) : nil
    }
}
