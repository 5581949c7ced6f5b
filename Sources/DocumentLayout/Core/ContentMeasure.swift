import LayoutLanguage
import PageModel

/// Minimum and maximum content widths (CSS Sizing 3 §5): what a box needs at least without breaking a word where it may not be broken, and
/// at most when no line is broken.
struct ContentMeasure {
    struct Widths {
        var minimum: Length
        var maximum: Length

        static let zero = Widths(minimum: .zero, maximum: .zero)

        mutating func include(_ other: Widths) {
            minimum = max(minimum, other.minimum)
            maximum = max(maximum, other.maximum)
        }
    }

    let environment: LayoutEnvironment

    /// - Parameter floor: a minimum that something else needs already. What certainly needs less is not measured exactly: its minimum
    ///   may come out too small then, but not above the floor.
    func widths(of box: Box, floor: Length = .zero) -> Widths {
        let style = box.style.box
        let margins = style.margin.left + style.margin.right
        if case .length(let width) = style.width { return Widths(minimum: width + margins, maximum: width + margins) }
        let frame = style.frame.left + style.frame.right
        var widths = contentWidths(of: box, floor: floor - frame - margins)
        widths.minimum += frame + margins
        widths.maximum = min(widths.maximum + frame, style.maxWidth ?? .unbounded) + margins
        return widths
    }

    private func contentWidths(of box: Box, floor: Length) -> Widths {
        switch box.content {
        case .blocks(let children):
            return children.reduce(into: Widths.zero) { $0.include(widths(of: $1, floor: floor)) }
        case .paragraph(let paragraph):
            return widths(of: paragraph, box.style.text, floor: floor)
        case .table(let table):
            let columns = table.contentWidths(in: environment)
            return Widths(minimum: columns.map(\.minimum).reduce(.zero, +), maximum: columns.map(\.maximum).reduce(.zero, +))
        case .graphic(_, let natural):
            return Widths(minimum: min(natural.width, .pt(12)), maximum: natural.width)
        case .chart(let chart):
            return ChartWidths(content: chart, texts: ChartTexts(LayoutEngine(environment: environment), chart)).widths
        case .sideBySide(let children, _, let gap):
            let all = children.map { widths(of: $0) }
            let gaps = gap * max(0, all.count - 1)
            return Widths(minimum: all.map(\.minimum).reduce(gaps, +), maximum: all.map(\.maximum).reduce(gaps, +))
        case .multicolumn(let flow, let count, let gap):
            let one = widths(of: flow)
            return Widths(minimum: one.minimum * count + gap * (count - 1), maximum: one.maximum * count + gap * (count - 1))
        case .signatureRow(let row):
            return widths(of: row.blocks)
        case .signatureGrid(let grid):
            return widths(of: Array(grid.row.blocks.prefix(grid.row.columnCount)))
        case .signatureField:
            return Widths(minimum: .mm(20), maximum: .mm(50))
        case .sideways(let content):
            let height = SidewaysAlgorithm.set(content, LayoutEngine(environment: environment)).size.height
            return Widths(minimum: height, maximum: height)
        case .empty:
            return .zero
        }
    }

    private func widths(of blocks: [SignatureRow.Block]) -> Widths {
        let least = blocks.compactMap { $0.name.last.map { widths(of: $0).minimum } }.reduce(Length.zero, +)
        return Widths(minimum: least, maximum: least * 2)
    }

    private func widths(of paragraph: Paragraph, _ style: TextStyle, floor: Length) -> Widths {
        let shaped = paragraph.shaped(in: environment)
        guard let room = paragraph.decimalRoom else { return widths(of: shaped, style, floor: floor) }
        var widest = widths(of: shaped, style, floor: .zero)
        widest.maximum += room
        widest.minimum = min(widest.maximum, widest.minimum + room)
        return widest
    }

    private func widths(of paragraph: ShapedParagraph, _ style: TextStyle, floor: Length) -> Widths {
        var widest = Widths.zero, line = style.textIndent, piece = Length.zero
        for (index, segment) in paragraph.segments.enumerated() {
            switch segment.kind {
            case .space:
                widest.minimum = max(widest.minimum, piece)
                piece = .zero
                line += segment.width
            case .lineBreak:
                widest.minimum = max(widest.minimum, piece)
                widest.maximum = max(widest.maximum, line)
                piece = .zero
                line = .zero
            case .word where style.hyphens == .auto:
                line += segment.width
                // The whole word with a hyphen needs no more than what is needed anyway.
                if piece == .zero, segment.width + paragraph.run(of: segment).widestHyphen <= max(floor, widest.minimum),
                   paragraph.standsAlone(segment, at: index) { continue }
                let parts = pieces(of: segment, at: index, paragraph)
                widest.minimum = max(widest.minimum, piece + parts.first, parts.widest)
                piece = parts.isWhole && !segment.allowsBreakAfter ? piece + parts.first : segment.allowsBreakAfter ? .zero : parts.last
            default:
                line += segment.width
                piece = segment.allowsBreakAfter ? .zero : piece + segment.width
                widest.minimum = max(widest.minimum, piece)
            }
        }
        widest.minimum = max(widest.minimum, piece)
        widest.maximum = max(widest.maximum, line)
        return widest
    }

    private struct Pieces {
        let first: Length
        let last: Length
        let widest: Length
        let isWhole: Bool
    }

    private func pieces(of segment: ShapedParagraph.Segment, at index: Int, _ paragraph: ShapedParagraph) -> Pieces {
        let whole = Pieces(first: segment.width, last: segment.width, widest: segment.width, isWhole: true)
        guard let word = segment.shaped, word.text.count >= 5 else { return whole }
        let run = paragraph.run(of: segment)
        guard paragraph.softHyphens[index] != nil || (run.style.text.isHyphenatedByRule && !segment.isUnhyphenated) else { return whole }
        let breaks = paragraph.softHyphens[index].map {
            WordBreaks(word, offsets: $0.filter { $0 > 0 && $0 < word.text.count }.sorted(), face: run.face, shaper: environment.shaper)
        } ?? environment.wordBreaks.breaks(of: word, in: run, environment)
        guard !breaks.offsets.isEmpty else { return whole }
        return Pieces(first: breaks.parts.first.width(in: run), last: breaks.parts.last.width(in: run), widest: breaks.parts.widest.width(in: run),
                      isWhole: false)
    }
}

extension ShapedParagraph {
    /// Whether a line may end behind a word.
    fileprivate func standsAlone(_ segment: Segment, at index: Int) -> Bool {
        segment.allowsBreakAfter || index + 1 == segments.count || segments[index + 1].kind == .space || segments[index + 1].kind == .lineBreak
    }
}

extension ShapedParagraph.Run {
    /// No font's hyphen is wider than an em.
    fileprivate var widestHyphen: Length { size + max(.zero, style.text.letterSpacing) }
}
