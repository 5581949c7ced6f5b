import PageModel
import Typesetting

/// How well the lines of a document are set: what a printer would count.
public final class LineFigures: FragmentObserver {
    /// Justified lines, without those that end a paragraph.
    public private(set) var lineCount = 0
    /// Justified lines that end in a hyphen or dash.
    public private(set) var hyphenCount = 0
    /// Three lines of a paragraph, one below the other, that end in a hyphen; four are two of them.
    public private(set) var stackCount = 0
    /// Lines of any alignment that end in a hyphen where the page ends.
    public private(set) var hyphensOverPages = 0
    /// Words with fewer than two letters before their hyphen, or fewer than three behind it.
    public private(set) var shortParts = 0
    /// Last lines of justified paragraphs that have fewer than six letters, or are shorter than the indent.
    public private(set) var shortLastLines = 0
    /// Justified lines whose spaces are wider than eight fifths of their own width.
    public private(set) var looseCount = 0
    /// Of each justified line with spaces, in thousandths of an em.
    private var spaces: [Int] = []

    private var hyphensAbove: [ObjectIdentifier: Int] = [:]

    public init() {}

    // MARK: Figures

    /// In thousandths of an em; nil where no line is justified.
    public var meanSpace: Int? { spaces.isEmpty ? nil : (spaces.reduce(0, +) + spaces.count / 2) / spaces.count }
    public var widestSpace: Int? { spaces.max() }
    /// Which 95 of 100 lines do not exceed.
    public var space95: Int? { spaces.isEmpty ? nil : spaces.sorted()[(spaces.count * 95 - 1) / 100] }

    // MARK: Counting

    package func restart() {
        (lineCount, hyphenCount, stackCount, looseCount) = (0, 0, 0, 0)
        (hyphensOverPages, shortParts, shortLastLines) = (0, 0, 0)
        spaces = []
        hyphensAbove = [:]
    }

    package func observe(_ content: Fragment?, at position: PagePosition) {
        if let content { count(content) }
    }

    private func count(_ fragment: Fragment) {
        if let text = fragment.content.linesOfText { count(text) }
        fragment.forEachChild { count($0) }
    }

    private func count(_ text: LinesFragment) {
        let shaped = text.text
        let all = text.broken.lines
        var above = hyphensAbove[ObjectIdentifier(text.paragraph)] ?? 0
        for (index, line) in zip(text.range, text.lines) {
            above = line.endsInHyphen ? above + 1 : 0
            if above >= 3 { stackCount += 1 }
            if line.isHyphenated, hasShortPart(line, shaped) { shortParts += 1 }
            if line.endsInHyphen, index == text.range.upperBound - 1, index < all.count - 1 { hyphensOverPages += 1 }
            if line.isJustified { count(line, shaped) }
            if index == all.count - 1, index > 0, all[index - 1].isJustified, isShort(line, shaped, text) {
                shortLastLines += 1
            }
        }
        hyphensAbove[ObjectIdentifier(text.paragraph)] = text.range.upperBound < all.count ? above : nil
    }

    private func count(_ line: Line, _ shaped: ShapedParagraph) {
        lineCount += 1
        if line.endsInHyphen { hyphenCount += 1 }
        var natural = Length.zero, count = 0, size = Length.zero
        for index in line.start..<max(line.start, min(line.end, shaped.segments.count)) {
            let segment = shaped.segments[index]
            guard segment.kind == .space || segment.kind == .fixedSpace else { continue }
            natural += line.scaled(segment.width, glyphs: 1, at: shaped.run(of: segment).size)
            size += shaped.run(of: segment).size
            count += 1
        }
        guard count > 0, size > .zero else { return }
        spaces.append((natural + line.slack).units * 1_000 / size.units)
        if line.slack * 5 > natural * 3 { looseCount += 1 }
    }

    private func hasShortPart(_ line: Line, _ shaped: ShapedParagraph) -> Bool {
        guard shaped.segments.indices.contains(line.end), let word = shaped.segments[line.end].shaped?.text else {
            return false
        }
        return letters(in: word[..<line.endOffset]) < 2 || letters(in: word[line.endOffset...]) < 3
    }

    private func isShort(_ line: Line, _ shaped: ShapedParagraph, _ text: LinesFragment) -> Bool {
        var count = 0, offset = line.startOffset
        for index in shaped.segments(on: line) {
            guard shaped.segments[index].kind == .word || shaped.segments[index].kind == .space else {
                if shaped.segments[index].kind == .lineBreak { continue }
                return false
            }
            count += letters(in: (shaped.segments[index].shaped?.text ?? []).dropFirst(offset))
            offset = 0
        }
        return count < 6 || line.width < text.paragraph.style.text.textIndent
    }

    private func letters(in text: ArraySlice<UInt8>) -> Int {
        text.count { byte in
            (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0xC3
        }
    }
}
