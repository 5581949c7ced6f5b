import LayoutLanguage
import PageModel

/// Walks a shaped paragraph once and collects the legal breaks with their sums.
struct CandidateCollector {
    var hyphenPenalty = 50
    /// Spaces at which no line is to end.
    var bound: MonthAndYear?
    /// For a break inside a word that is wider than the line: anything is better.
    static let emergencyPenalty = 5_000

    let paragraph: ShapedParagraph
    /// The paragraph's.
    private let segments: [ShapedParagraph.Segment]
    private let softHyphens: [Int: [Int]]
    let typesetter: Typesetter
    let isJustified: Bool
    let hyphenates: Bool
    let width: Length
    /// Whether letters, and the distances between them, give way with the spaces.
    private let lettersGiveWay: Bool
    /// nil where nothing hangs.
    private let hanging: HangingWidth?
    private let hangs: HangingPunctuation
    /// The most by which each space of the paragraph becomes narrower: lines part what they lack among their spaces evenly.
    private let spaceShrink: Int
    private var firstIndent = 0
    private var totals = BreakCandidate.Totals()
    private(set) var candidates: [BreakCandidate] = []
    /// Segments that had to be cut anywhere because no part of them fits the line.
    private(set) var cutSegments: [Int] = []

    init(_ paragraph: ShapedParagraph, in typesetter: Typesetter, width: Length, style: TextStyle, hyphenates: Bool) {
        hangs = style.hangingPunctuation
        hanging = hangs.isEmpty ? nil : HangingWidth(paragraph: paragraph, typesetter: typesetter)
        self.paragraph = paragraph
        segments = paragraph.segments
        softHyphens = paragraph.softHyphens
        self.typesetter = typesetter
        self.width = width
        isJustified = style.textAlign == .justify
        lettersGiveWay =
            style.textAlign == .justify && style.textJustify == .auto && !paragraph.hasDirections
            && paragraph.graphics.isEmpty
        self.hyphenates = hyphenates
        spaceShrink = isJustified ? SpaceShrink.least(in: paragraph, lettersGiveWay: lettersGiveWay) : 0
        candidates.reserveCapacity(paragraph.segments.count / 2 + 2)
    }

    mutating func collect(indent: Length) {
        totals.width = indent.units
        firstIndent = indent.units
        var start = BreakCandidate.Totals()
        if hangs.contains(.first), let hanging { start.width = hanging.start }
        candidates.append(
            BreakCandidate(
                segment: 0, offset: 0, nextSegment: 0, before: totals, after: start, penalty: 0, isHyphen: false,
                drawsHyphen: false,
                isForced: false))
        for index in segments.indices {
            let segment = segments[index]
            switch segment.kind {
            case .space: addSpace(at: index, segment)
            case .fixedSpace: addGlue(segment.width.units, in: segment.run)
            case .lineBreak: addForced(at: index, next: index + 1)
            case .leader: totals.fills += 1
            case .graphic: totals.width += segment.width.units
            case .word: addWord(at: index, segment)
            }
        }
        if segments.last?.kind != .lineBreak || segments.isEmpty { addForced(at: segments.count, next: segments.count) }
    }

    /// What the distances between so many letters may give.
    private func distance(of count: Int, in run: Int32) -> Int? {
        lettersGiveWay ? LetterFit.mostSpacing(of: count, at: paragraph.runs[Int(run)].size) : nil
    }

    private mutating func addGlue(_ space: Int, in run: Int32) {
        totals.add(text: space, distance: distance(of: 1, in: run))
        guard isJustified else { return }
        totals.stretch += space / 2
        totals.shrink += spaceShrink
    }

    private mutating func addSpace(at index: Int, _ segment: ShapedParagraph.Segment) {
        let before = hung(after: index - 1)
        addGlue(segment.width.units, in: segment.run)
        if let bound, bound.isBetween(index) { return }
        candidates.append(
            BreakCandidate(
                segment: index, offset: 0, nextSegment: index + 1, before: before, after: totals, penalty: 0,
                isHyphen: false,
                drawsHyphen: false, isForced: false))
    }

    /// The sums up to the end of a line that ends with this segment.
    private func hung(after index: Int) -> BreakCandidate.Totals {
        guard hangs.contains(.end), let hanging else { return totals }
        var before = totals
        before.width -= hanging.end(of: index)
        return before
    }

    private mutating func addForced(at index: Int, next: Int) {
        var before = totals
        before.fills += 1
        candidates.append(
            BreakCandidate(
                segment: index, offset: 0, nextSegment: next, before: before, after: totals, penalty: 0,
                isHyphen: false,
                drawsHyphen: false, isForced: true))
    }

    private mutating func addWord(at index: Int, _ segment: ShapedParagraph.Segment) {
        if hyphenates || (!softHyphens.isEmpty && softHyphens[index] != nil) || segment.width > width {
            addDiscretionaries(at: index, segment)
        }
        totals.add(
            text: segment.width.units, distance: distance(of: segment.shaped?.glyphs.count ?? 0, in: segment.run))
        let next = segments.indices.contains(index + 1) ? segments[index + 1].kind : .lineBreak
        guard segment.allowsBreakAfter, next == .word else { return }
        candidates.append(
            BreakCandidate(
                segment: index + 1, offset: 0, nextSegment: index + 1, before: hung(after: index), after: totals,
                penalty: hyphenPenalty, isHyphen: true, drawsHyphen: false, isForced: false))
    }

    private mutating func addDiscretionaries(at index: Int, _ segment: ShapedParagraph.Segment) {
        guard let shaped = segment.shaped else { return }
        let run = paragraph.run(of: segment)
        let breaks = breaks(of: shaped, at: index, run)
        if hyphenates, segment.width > width, breaks?.segments.widest.width(in: run) ?? segment.width > width {
            return addCuts(at: index, shaped, run, besides: breaks)
        }
        guard let breaks else { return }
        for position in breaks.offsets.indices { addDiscretionary(at: index, position, of: breaks, run) }
    }

    private func breaks(of word: ShapedText, at index: Int, _ run: ShapedParagraph.Run) -> WordBreaks? {
        if !softHyphens.isEmpty, let soft = softHyphens[index], run.style.text.hyphens != .none {
            let offsets = soft.filter { $0 > 0 && $0 < word.text.count }.sorted()
            return WordBreaks(word, offsets: offsets, face: run.face, shaper: typesetter.shaper)
        }
        guard hyphenates, run.style.text.isHyphenatedByRule, word.text.count >= 5, !segments[index].isUnhyphenated,
            standsAlone(index)
        else { return nil }
        return typesetter.wordBreaks.breaks(of: word, in: run, typesetter)
    }

    /// Whether no other piece of the same word adjoins: half a word cannot be hyphenated by rule.
    private func standsAlone(_ index: Int) -> Bool {
        let before = index > 0 ? segments[index - 1] : nil
        let after = index + 1 < segments.count ? segments[index + 1] : nil
        let joinsBefore = before?.kind == .word && before?.allowsBreakAfter == false
        let joinsAfter =
            after?.kind == .word && !segments[index].allowsBreakAfter && after?.shaped?.text.first.map(isLetter) == true
        return !joinsBefore && !joinsAfter
    }

    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80 }

    /// Breaks between any two clusters: the last resort that keeps every letter inside its column. The parts are
    /// measured by the clusters of the whole word, for shaping each head and tail would take time with the square of
    /// its length.
    private mutating func addCuts(
        at index: Int, _ shaped: ShapedText, _ run: ShapedParagraph.Run, besides breaks: WordBreaks?
    ) {
        cutSegments.append(index)
        let spacing = run.style.text.letterSpacing
        var offset = 0, glyph = 0, advance = 0
        for cluster in shaped.clusters.dropLast() {
            offset += Int(cluster.byteCount)
            for _ in 0..<cluster.glyphCount where glyph < shaped.glyphs.count {
                advance += Int(shaped.glyphs[glyph].advance)
                glyph += 1
            }
            if let breaks, let position = breaks.offsets.firstIndex(of: offset) {
                addDiscretionary(at: index, position, of: breaks, run)
            } else {
                addCut(
                    at: index, offset, width: run.face.length(advance, at: run.size) + spacing * glyph, glyphs: glyph)
            }
        }
    }

    private mutating func addCut(at index: Int, _ offset: Int, width: Length, glyphs: Int) {
        guard offset > 0 else { return }
        var both = totals
        both.add(text: width.units, distance: distance(of: glyphs, in: segments[index].run))
        candidates.append(
            BreakCandidate(
                segment: index, offset: offset, nextSegment: index, before: both, after: both,
                penalty: CandidateCollector.emergencyPenalty, isHyphen: false, drawsHyphen: false, isForced: false))
    }

    private mutating func addDiscretionary(
        at index: Int, _ position: Int, of breaks: WordBreaks, _ run: ShapedParagraph.Run
    ) {
        var before = totals, after = totals
        let head = breaks.heads[position], tail = breaks.tails[position], whole = segments[index]
        before.add(text: head.width(in: run).units, distance: distance(of: head.glyphCount, in: whole.run))
        if hangs.contains(.end), let hanging { before.width -= hanging.hyphen(in: run) }
        after.add(
            text: whole.width.units - tail.width(in: run).units,
            distance: distance(of: (whole.shaped?.glyphs.count ?? 0) - tail.glyphCount, in: whole.run))
        candidates.append(
            BreakCandidate(
                segment: index, offset: breaks.offsets[position], nextSegment: index, before: before, after: after,
                penalty: hyphenPenalty, isHyphen: true, drawsHyphen: true, isForced: false))
    }

    // MARK: The last line

    /// Letters that the last line has at least, were it the whole of a word or the rest of one.
    static let leastLetters = 6

    /// The first candidate that would leave a last line of fewer letters, or one shorter than the indent; nil when there is none.
    var firstShortStart: Int? {
        let end = candidates.last?.before.width ?? 0, indent = max(0, firstIndent)
        var result: Int?
        for index in candidates.indices.dropFirst().dropLast().reversed() {
            let candidate = candidates[index]
            guard end - candidate.after.width < indent || letters(from: candidate) < CandidateCollector.leastLetters
            else { break }
            result = index
        }
        return result
    }

    /// Letters and digits behind a break, counted up to the least that is asked for.
    private func letters(from start: BreakCandidate) -> Int {
        var count = 0, offset = start.nextSegment == start.segment ? start.offset : 0
        for segment in segments[min(start.nextSegment, segments.count)...] {
            guard segment.kind == .word || segment.kind == .space || segment.kind == .fixedSpace else { return .max }
            for byte in (segment.shaped?.text ?? []).dropFirst(offset) where isLetterOrDigit(byte) {
                count += 1
                if count >= CandidateCollector.leastLetters { return count }
            }
            offset = 0
        }
        return count
    }

    /// Of other alphabets the first byte of a letter.
    private func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0xC3
    }
}
