import LayoutLanguage
import PageModel

/// Makes lines from chosen breaks: extent, alignment, height.
struct LineBuilder {
    let paragraph: ShapedParagraph
    let style: TextStyle
    let typesetter: Typesetter
    let request: LineRequest

    func lines(_ breaks: [Int], _ candidates: [BreakCandidate]) -> [Line] {
        guard let first = candidates.first else { return [] }
        var start = first
        let strut = strutMetrics
        var lines: [Line] = []
        lines.reserveCapacity(breaks.count)
        for index in breaks {
            let end = candidates[index]
            lines.append(line(from: start, to: end, isFirst: lines.isEmpty, strut))
            start = end
        }
        if !paragraph.notes.isEmpty { addNotes(to: &lines) }
        return lines
    }

    /// A note belongs to the line on which the text before it ends; to the line before, when that is a space at the
    /// break.
    private func addNotes(to lines: inout [Line]) {
        var next = paragraph.notes[...]
        for index in lines.indices {
            let isLast = index == lines.count - 1
            let count = isLast ? next.count : next.prefix { $0.segment < lines[index + 1].start }.count
            lines[index].notes = next.prefix(count).map(\.note)
            next = next.dropFirst(count)
        }
    }

    private func line(from start: BreakCandidate, to end: BreakCandidate, isFirst: Bool, _ strut: Strut) -> Line {
        let indent = isFirst ? style.textIndent : .zero
        let content = Length(units: end.before.width - start.after.width) - indent
        let hang = isFirst ? Length(units: start.after.width) : .zero
        let hasLeader = end.before.fills - (end.isForced ? 1 : 0) > start.after.fills
        var line = Line(
            start: start.nextSegment, startOffset: start.nextSegment == start.segment ? start.offset : 0,
            end: end.segment, endOffset: end.offset, isHyphenated: end.drawsHyphen, endsInHyphen: end.isHyphen,
            width: content, x: indent - hang, slack: .zero, ascent: .zero, height: .zero)
        let free = request.width - indent - content
        if hasLeader {
            line.slack = .zero
        } else {
            align(&line, free: free, isLast: end.isForced)
            if style.textAlign == .justify, !end.isForced || free < .zero {
                justify(&line, free: free, from: start, to: end)
                line.isJustified = !end.isForced
            }
            // What hangs out at the left becomes narrower or wider with its line.
            line.x += hang - line.scaled(hang)
        }
        measureHeight(&line, strut)
        part(&line)
        return line
    }

    /// Shapes the parts of words at the ends of a line, so that nobody needs a shaper who draws it.
    private func part(_ line: inout Line) {
        if line.startOffset > 0 {
            let isCut = line.start == line.end && line.endOffset > 0
            line.firstPart = part(of: line.start, from: line.startOffset, to: isCut ? line.endOffset : nil, line)
        }
        if line.endOffset > 0, line.start < line.end || line.startOffset == 0 {
            line.lastPart = part(of: line.end, from: 0, to: line.endOffset, line)
        }
    }

    private func part(of index: Int, from start: Int, to end: Int?, _ line: Line) -> ShapedText? {
        let segment = paragraph.segments[index]
        return segment.shaped.map { whole in
            WordPieces(typesetter.shaper, paragraph.run(of: segment).face)
                .shape(whole.text[start..<(end ?? whole.text.count)], withHyphen: end != nil && line.isHyphenated)
        }
    }

    /// Letters and the distances between them take their share of what is missing or too much, spaces the rest.
    private func justify(_ line: inout Line, free: Length, from start: BreakCandidate, to end: BreakCandidate) {
        let natural = line.width.units, shrink = end.before.shrink - start.after.shrink
        guard style.textJustify == .auto, !paragraph.hasDirections, paragraph.graphics.isEmpty else {
            line.slack = max(free, Length(units: -shrink))
            return
        }
        let letters = LetterFit.most(of: natural), distances = max(0, end.before.distances - start.after.distances)
        let least = min(0, letters + distances - shrink)
        let spaces = free > .zero ? end.before.stretch - start.after.stretch - letters - distances : -least
        let fit = LetterFit(for: free.units, letters: letters, distances: distances, spaces: max(0, spaces))
        line.letterScale += fit.scale
        line.letterSpacing = fit.spacing
        // Behind the last letter there is none; where letters close up, breaks are chosen as if there were.
        let last = max(.zero, line.spacing(at: style.fontSize))
        line.width = line.scaled(line.width) + Length(units: distances * fit.spacing / LetterFit.spacingLimit) - last
        line.slack = max(free + Length(units: natural) - line.width, Length(units: least))
    }

    private func align(_ line: inout Line, free: Length, isLast: Bool) {
        switch style.textAlign {
        case .start where paragraph.isRightToLeft: line.x = max(.zero, free)
        case .left, .start: break
        case .end where paragraph.isRightToLeft: line.x = .zero
        case .decimal: if let room = request.decimalRoom { line.x += max(.zero, free - room) }
        case .right, .end: line.x += max(.zero, free)
        case .center: line.x += max(.zero, free / 2)
        case .justify:
            if isLast, free >= .zero, paragraph.isRightToLeft { line.x = free }
        }
    }

    /// The strut of the paragraph; taller only where text or a graphic would leave it, so that lines keep their grid.
    private func measureHeight(_ line: inout Line, _ strut: Strut) {
        var above = strut.above, below = strut.below
        var lastRun: Int32 = -1
        let segments = paragraph.segments
        for index in paragraph.segments(on: line) {
            let segment = segments[index]
            if segment.kind == .graphic, let image = paragraph.graphics[index] {
                let shift = image.rise(fontSize: style.fontSize)
                above = max(above, image.size.height + shift)
                below = max(below, -shift)
            }
            guard segment.run != lastRun, segment.kind == .word else { continue }
            lastRun = segment.run
            let run = paragraph.run(of: segment)
            guard run.size > style.fontSize || run.baselineShift != .zero else { continue }
            above = max(above, run.face.length(run.face.capHeight, at: run.size) + run.baselineShift)
            below = max(below, run.face.length(run.face.descent, at: run.size) - run.baselineShift)
        }
        line.ascent = above
        line.height = above + below
    }

    /// What every line has above and below its baseline (CSS 2.1 §10.8.1).
    private typealias Strut = (above: Length, below: Length)

    private var strutMetrics: Strut {
        let height = style.lineBoxHeight
        for family in style.fontFamilies {
            guard let face = typesetter.shaper.face(for: style.fontDescription(family: family)) else { continue }
            let ascent = face.length(face.ascent, at: style.fontSize),
                descent = face.length(face.descent, at: style.fontSize)
            let leading = height - ascent - descent
            let above = ascent + leading / 2
            return (above, height - above)
        }
        return (height.scaled(by: 0.8), height - height.scaled(by: 0.8))
    }
}
