import Diagnostics
import PageModel
import Typesetting

/// Draws one line of a paragraph: one text run per style, spaces included, justified by widening the spaces.
struct LinePainter {
    let paragraph: ShapedParagraph
    let line: Line
    /// Of the paragraph's content box.
    let width: Length
    /// The element that the paragraph stands for.
    var layout: SourceRange?

    /// How far a line is drawn. A value of its own, because captured variables would be checked for exclusive access at every use.
    private struct Pen {
        var x: Length
        var runStart: Length
        var run: Int32 = -1
        /// Spaces up to here, for sharing the slack out.
        var spaces = 0
        var pieces: [TextRun.Piece] = []
        /// The note that the text calls.
        var note: ObjectIdentifier?
        /// The word that the last piece begins, and the pieces that end one.
        var whole: String?
        var endCount = 0
        var endsWithSpace = false
        /// Whether what comes belongs to a word that the line before has begun.
        var isEnding = false
    }

    /// - Parameter origin: left end of the content box, on the baseline.
    /// - Parameter endsWithSpace: what is read next is another word, though no space is seen.
    func paint(
        at origin: Point, endsWithSpace: Bool = false, _ painter: inout FragmentPainter
    ) {
        guard !paragraph.hasDirections else {
            return paintReordered(at: origin, endsWithSpace: endsWithSpace, &painter)
        }
        var pen = Pen(x: origin.x + line.x, runStart: origin.x + line.x)
        let spaces = spaceCount, leaders = leaderCount
        pen.isEnding = beginsWithinWord
        let segments = paragraph.segments
        // Most lines are one run.
        pen.pieces.reserveCapacity(max(0, line.end - line.start) + 1)
        for index in paragraph.segments(on: line) {
            let segment = segments[index]
            if segment.kind == .leader || segment.kind == .graphic { pen.isEnding = false }
            if segment.run != pen.run || segment.kind == .leader || segment.kind == .graphic {
                flush(&pen, origin.y, endsWithSpace: segment.kind == .leader, &painter)
                pen.run = segment.run
                pen.runStart = pen.x
            }
            switch segment.kind {
            case .leader:
                let room = (width - line.x - line.width) / max(1, leaders)
                paintLeader(from: pen.x, width: room, origin.y, paragraph.run(of: segment), &painter)
                pen.x += room
                pen.runStart = pen.x
            case .graphic:
                paintGraphic(at: Point(x: pen.x, y: origin.y), index, &painter)
                pen.x += segment.width
                pen.runStart = pen.x
            case .lineBreak: break
            case .word, .space, .fixedSpace:
                if !line.notes.isEmpty, pen.note == nil { pen.note = paragraph.note(calledBy: index) }
                let (shaped, pieceWidth) = paragraph.piece(segment, at: index, on: line)
                if let shaped {
                    pen.pieces.append(.init(shaped, x: pen.x - pen.runStart))
                    note(segment, at: index, &pen)
                }
                pen.x += line.scaled(
                    pieceWidth, glyphs: shaped?.glyphs.count ?? 0, at: paragraph.run(of: segment).size)
                if segment.kind != .word, line.slack != .zero {
                    pen.x += line.slack * (pen.spaces + 1) / spaces - line.slack * pen.spaces / spaces
                    pen.spaces += 1
                }
            }
        }
        flush(&pen, origin.y, endsWithSpace: endsWithSpace, &painter)
    }

    /// Lines with text that runs from right to left: everything is drawn in the order of the text, at the place where it is seen.
    private func paintReordered(
        at origin: Point, endsWithSpace: Bool, _ painter: inout FragmentPainter
    ) {
        let indices = Array(paragraph.segments(on: line)), segments = indices.map { paragraph.segments[$0] }
        let pieces = zip(indices, segments).map { index, segment in
            paragraph.piece(segment, at: index, on: line)
        }
        let room = (width - line.x - line.width) / max(1, leaderCount), spaces = spaceCount
        var places = [Length](repeating: .zero, count: indices.count), x = origin.x + line.x, passed = 0
        for position in VisualOrder.positions(segments.map(\.level)) {
            places[position] = x
            switch segments[position].kind {
            case .leader: x += room
            case .lineBreak: break
            case .word, .graphic: x += pieces[position].width
            case .space, .fixedSpace:
                x += pieces[position].width
                if line.slack != .zero {
                    x += line.slack * (passed + 1) / spaces - line.slack * passed / spaces
                    passed += 1
                }
            }
        }
        var pen = Pen(x: origin.x + line.x, runStart: origin.x + line.x)
        for (position, segment) in segments.enumerated() {
            // A run of text goes on only as far as it stands in one piece.
            if segment.run != pen.run || segment.level % 2 == 1 || places[position] != pen.x {
                flush(&pen, origin.y, endsWithSpace: segment.kind == .leader, &painter)
                pen.run = segment.run
                pen.runStart = places[position]
            }
            pen.x = places[position] + pieces[position].width
            switch segment.kind {
            case .leader:
                paintLeader(from: places[position], width: room, origin.y, paragraph.run(of: segment), &painter)
            case .graphic: paintGraphic(at: Point(x: places[position], y: origin.y), indices[position], &painter)
            case .lineBreak: break
            case .word, .space, .fixedSpace:
                if !line.notes.isEmpty, pen.note == nil { pen.note = paragraph.note(calledBy: indices[position]) }
                if let shaped = pieces[position].shaped {
                    pen.pieces.append(.init(shaped, x: places[position] - pen.runStart))
                }
            }
        }
        flush(&pen, origin.y, endsWithSpace: endsWithSpace, &painter)
    }

    /// Notes what of a word that goes on over lines the latest piece is: its end, or its beginning.
    private func note(_ segment: ShapedParagraph.Segment, at index: Int, _ pen: inout Pen) {
        if pen.isEnding {
            pen.endCount = pen.pieces.count
            if segment.kind != .word {
                pen.endsWithSpace = true
                pen.isEnding = false
            }
            return
        }
        let isCut = line.endOffset > 0 && index == line.end
        let isFollowed = line.endOffset == 0 && index == line.end - 1 && isWord(line.end)
        if segment.kind == .word, isCut || isFollowed {
            pen.whole = word(from: index)
        }
    }

    /// Whether the line begins within a word: in a segment, or behind a hyphen or a slash.
    private var beginsWithinWord: Bool {
        line.startOffset > 0 || line.start > 0 && isWord(line.start) && isWord(line.start - 1)
    }

    private func isWord(_ index: Int) -> Bool {
        paragraph.segments.indices.contains(index) && paragraph.segments[index].kind == .word
    }

    /// What is written from a segment to the next space.
    private func word(from index: Int) -> String {
        var text: [UInt8] = [], next = index
        while isWord(next), let shaped = paragraph.segments[next].shaped {
            text += shaped.text
            next += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func flush(
        _ pen: inout Pen, _ baseline: Length, endsWithSpace: Bool, _ painter: inout FragmentPainter
    ) {
        guard pen.run >= 0, !pen.pieces.isEmpty else { return }
        let run = paragraph.runs[Int(pen.run)]
        if let note = pen.note {
            var tag = StructureTag(.reference)
            tag.note = note
            painter.begin(tag)
            if case .destination(let anchor)? = run.link {
                let top = baseline - run.baselineShift - run.size
                painter.addDestination(NoteCall.name(of: anchor), at: Point(x: pen.runStart, y: top))
            }
        }
        let separator = endsWithSpace ? run.face.space : nil
        add(run, pen, baseline, separator, &painter)
        if pen.note != nil { painter.end() }
        pen.note = nil
        (pen.whole, pen.endCount, pen.endsWithSpace) = (nil, 0, false)
        pen.pieces = []
    }

    private var spaceCount: Int {
        line.slack == .zero ? 0 : count { $0 == .space || $0 == .fixedSpace }
    }

    private var leaderCount: Int {
        count { $0 == .leader }
    }

    private func count(_ isWanted: (ShapedParagraph.Segment.Kind) -> Bool) -> Int {
        var count = 0
        let segments = paragraph.segments
        for index in line.start..<max(line.start, min(line.end, segments.count)) where isWanted(segments[index].kind) {
            count += 1
        }
        return count
    }

    private func add(
        _ run: ShapedParagraph.Run, _ pen: Pen, _ baseline: Length, _ separator: ShapedText?,
        _ painter: inout FragmentPainter
    ) {
        let y = baseline - run.baselineShift, start = pen.runStart, end = pen.x
        let style = run.style.text
        var text = TextRun(
            face: run.face, size: run.size, color: style.color, origin: Point(x: start, y: y), pieces: pen.pieces,
            letterSpacing: style.letterSpacing + line.spacing(at: run.size), source: run.source,
            ledgerNumber: run.ledgerNumber)
        text.letterScale = line.letterScale
        text.layout = layout
        text.separator = separator
        if pen.whole != nil || pen.endCount > 0 {
            text.parted = PartedWord(
                whole: pen.whole, endCount: pen.endCount,
                endsWithSpace: pen.endsWithSpace || separator != nil && pen.endCount == pen.pieces.count)
        }
        text.language = style.language
        if let link = run.link { painter.begin(StructureTag(.link, link: link)) }
        if let origin = run.origin {
            var tag = StructureTag(.span)
            tag.origin = origin
            painter.begin(tag)
        }
        painter.append(.text(text))
        if style.textDecoration != .none {
            // Through the middle of small letters.
            let line =
                style.textDecoration == .underline
                ? y + run.face.length(run.face.underlineOffset, at: run.size)
                : y - run.face.length(run.face.xHeight, at: run.size) / 2
            painter.append(
                .stroke(
                    Stroke(
                        from: Point(x: start, y: line), to: Point(x: end, y: line),
                        width: run.face.length(run.face.underlineThickness, at: run.size), color: style.color)))
        }
        if run.origin != nil { painter.end() }
        if run.link != nil { painter.end() }
    }

    /// Dots on a grid of the page, so that the dots of all lines of one size stand below each other.
    private func paintLeader(
        from x: Length, width: Length, _ baseline: Length, _ run: ShapedParagraph.Run, _ painter: inout FragmentPainter
    ) {
        let period = run.size.scaled(by: 0.45), pad = run.size.scaled(by: 0.3)
        guard period > .zero else { return }
        let end = x + width - pad
        let first = (x + pad).units
        let start = Length(units: (first + period.units - 1) / period.units * period.units)
        guard end - start > period else { return }
        let dot = run.size.scaled(by: 0.075)
        painter.append(
            .stroke(
                Stroke(
                    from: Point(x: start, y: baseline - dot / 2), to: Point(x: end, y: baseline - dot / 2),
                    width: dot, color: run.style.text.color, dashes: [.zero, period])))
    }

    private func paintGraphic(at origin: Point, _ index: Int, _ painter: inout FragmentPainter) {
        guard let image = paragraph.graphics[index] else { return }
        let bottom = origin.y - image.rise(fontSize: image.style.text.fontSize)
        painter.paint(
            image.graphic,
            in: Rectangle(
                x: origin.x, y: bottom - image.size.height, width: image.size.width,
                height: image.size.height))
    }
}
