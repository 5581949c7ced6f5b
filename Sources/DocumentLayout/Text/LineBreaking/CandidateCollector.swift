/// Walks a shaped paragraph once and collects the legal breaks with their sums.
struct CandidateCollector {
    static let hyphenPenalty = 50
    /// For a break inside a word that is wider than the line: anything is better.
    static let emergencyPenalty = 5_000

    let paragraph: ShapedParagraph
    let environment: LayoutEnvironment
    let isJustified: Bool
    let hyphenates: Bool
    let width: Length
    private var totals = BreakCandidate.Totals()
    private(set) var candidates: [BreakCandidate] = []
    /// Segments that had to be cut anywhere because no part of them fits the line.
    private(set) var cutSegments: [Int] = []

    init(_ paragraph: ShapedParagraph, in environment: LayoutEnvironment, width: Length, isJustified: Bool, hyphenates: Bool) {
        self.paragraph = paragraph
        self.environment = environment
        self.width = width
        self.isJustified = isJustified
        self.hyphenates = hyphenates
        candidates.reserveCapacity(paragraph.segments.count / 2 + 2)
    }

    mutating func collect(indent: Length) {
        totals.width = indent.units
        candidates.append(BreakCandidate(
            segment: 0, offset: 0, nextSegment: 0, before: totals, after: .init(), penalty: 0, isHyphen: false, drawsHyphen: false,
            isForced: false))
        let segments = paragraph.segments
        for index in segments.indices {
            let segment = segments[index]
            switch segment.kind {
            case .space: addSpace(at: index, segment)
            case .fixedSpace: addGlue(segment.width.units)
            case .lineBreak: addForced(at: index, next: index + 1)
            case .leader: totals.fills += 1
            case .graphic: totals.width += segment.width.units
            case .word: addWord(at: index, segment)
            }
        }
        if segments.last?.kind != .lineBreak || segments.isEmpty { addForced(at: segments.count, next: segments.count) }
    }

    private mutating func addGlue(_ space: Int) {
        totals.width += space
        guard isJustified else { return }
        totals.stretch += space / 2
        totals.shrink += space / 3
    }

    private mutating func addSpace(at index: Int, _ segment: ShapedParagraph.Segment) {
        let before = totals
        addGlue(segment.width.units)
        candidates.append(BreakCandidate(
            segment: index, offset: 0, nextSegment: index + 1, before: before, after: totals, penalty: 0, isHyphen: false,
            drawsHyphen: false, isForced: false))
    }

    private mutating func addForced(at index: Int, next: Int) {
        var before = totals
        before.fills += 1
        candidates.append(BreakCandidate(
            segment: index, offset: 0, nextSegment: next, before: before, after: totals, penalty: 0, isHyphen: false,
            drawsHyphen: false, isForced: true))
    }

    private mutating func addWord(at index: Int, _ segment: ShapedParagraph.Segment) {
        if hyphenates || paragraph.softHyphens[index] != nil || segment.width > width { addDiscretionaries(at: index, segment) }
        totals.width += segment.width.units
        let next = paragraph.segments.indices.contains(index + 1) ? paragraph.segments[index + 1].kind : .lineBreak
        guard segment.allowsBreakAfter, next == .word else { return }
        candidates.append(BreakCandidate(
            segment: index + 1, offset: 0, nextSegment: index + 1, before: totals, after: totals,
            penalty: CandidateCollector.hyphenPenalty, isHyphen: true, drawsHyphen: false, isForced: false))
    }

    private mutating func addDiscretionaries(at index: Int, _ segment: ShapedParagraph.Segment) {
        guard let shaped = segment.shaped else { return }
        let run = paragraph.run(of: segment)
        var offsets = hyphenation(of: shaped.text, at: index, run)
        if hyphenates, widestPiece(shaped, offsets, run) > width {
            addCuts(at: index, shaped, run, besides: offsets)
            return
        }
        offsets.sort()
        for offset in offsets { addDiscretionary(at: index, offset, shaped, run) }
    }

    private func hyphenation(of text: [UInt8], at index: Int, _ run: ShapedParagraph.Run) -> [Int] {
        if let soft = paragraph.softHyphens[index], run.style.text.hyphens != .none { return soft }
        let style = run.style.text
        guard hyphenates, style.hyphens == .auto, text.count >= 5, let hyphenator = environment.hyphenator,
              standsAlone(index) else { return [] }
        return hyphenator.breakpoints(in: text[...]).filter { run.style.text.allowsHyphen(at: $0, in: text[...]) }
    }

    /// Whether no other piece of the same word adjoins: half a word cannot be hyphenated by rule.
    private func standsAlone(_ index: Int) -> Bool {
        let segments = paragraph.segments
        let before = index > 0 ? segments[index - 1] : nil
        let after = index + 1 < segments.count ? segments[index + 1] : nil
        let joinsBefore = before?.kind == .word && before?.allowsBreakAfter == false
        let joinsAfter = after?.kind == .word && !segments[index].allowsBreakAfter && after?.shaped?.text.first.map(isLetter) == true
        return !joinsBefore && !joinsAfter
    }

    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80 }

    private func widestPiece(_ shaped: ShapedText, _ offsets: [Int], _ run: ShapedParagraph.Run) -> Length {
        var widest = Length.zero, start = 0
        for end in offsets + [shaped.text.count] {
            let isLast = end == shaped.text.count
            let piece = WordPieces(environment, run).shape(shaped.text[start..<end], withHyphen: !isLast)
            widest = max(widest, ParagraphShaper.width(of: piece, in: run))
            start = end
        }
        return widest
    }

    /// Breaks between any two clusters: the last resort that keeps every letter inside its column. The parts are measured by the
    /// clusters of the whole word, for shaping each head and tail would take time with the square of its length.
    private mutating func addCuts(at index: Int, _ shaped: ShapedText, _ run: ShapedParagraph.Run, besides hyphens: [Int]) {
        cutSegments.append(index)
        let hyphens = Set(hyphens), spacing = run.style.text.letterSpacing
        var offset = 0, glyph = 0, advance = 0
        for cluster in shaped.clusters.dropLast() {
            offset += Int(cluster.byteCount)
            for _ in 0..<cluster.glyphCount where glyph < shaped.glyphs.count {
                advance += Int(shaped.glyphs[glyph].advance)
                glyph += 1
            }
            if hyphens.contains(offset) {
                addDiscretionary(at: index, offset, shaped, run)
            } else {
                addCut(at: index, offset, width: run.face.length(advance, at: run.size) + spacing * glyph)
            }
        }
    }

    private mutating func addCut(at index: Int, _ offset: Int, width: Length) {
        guard offset > 0 else { return }
        var both = totals
        both.width += width.units
        candidates.append(BreakCandidate(
            segment: index, offset: offset, nextSegment: index, before: both, after: both,
            penalty: CandidateCollector.emergencyPenalty, isHyphen: false, drawsHyphen: false, isForced: false))
    }

    private mutating func addDiscretionary(
        at index: Int, _ offset: Int, _ shaped: ShapedText, _ run: ShapedParagraph.Run
    ) {
        guard offset > 0, offset < shaped.text.count else { return }
        let pieces = WordPieces(environment, run)
        let head = pieces.shape(shaped.text[..<offset], withHyphen: true)
        let tail = pieces.shape(shaped.text[offset...], withHyphen: false)
        var before = totals, after = totals
        before.width += ParagraphShaper.width(of: head, in: run).units
        after.width += paragraph.segments[index].width.units - ParagraphShaper.width(of: tail, in: run).units
        candidates.append(BreakCandidate(
            segment: index, offset: offset, nextSegment: index, before: before, after: after,
            penalty: CandidateCollector.hyphenPenalty, isHyphen: true, drawsHyphen: true, isForced: false))
    }
}
