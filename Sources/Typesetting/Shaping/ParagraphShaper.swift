import Diagnostics
import PageModel

/// Shapes the inline items of a paragraph: collapses white space (CSS Text 3 §4), splits text at break opportunities,
/// finds the face of every piece and finds out which families and glyphs the fonts do not have.
struct ParagraphShaper {
    private let shaper: any TextShaper
    private var runs: [ShapedParagraph.Run] = []
    private var segments: [ShapedParagraph.Segment] = []
    private var softHyphens: [Int: [Int]] = [:]
    private var graphics: [Int: InlineImage] = [:]
    private var notes: [(segment: Int, note: any InlineNote)] = []
    private var wasSpace = true
    /// Inside an address of the net, up to the next space.
    private var isAddress = false
    private var name = TitledName()
    /// What is wrong with the text, whatever becomes of it.
    private var findings: [Diagnostic] = []
    /// The last run that had a space, and that space: half of all segments are spaces.
    private var space: (run: Int32, segment: ShapedParagraph.Segment)?

    private var directions: TextDirections?
    /// Of the bytes of the item; empty where all run from left to right.
    private var levels: [UInt8] = []
    /// Of what is added.
    private var level: UInt8 = 0

    private init(_ shaper: any TextShaper) {
        self.shaper = shaper
    }

    static func shape(_ items: [InlineItem], with shaper: any TextShaper) -> ShapedParagraph {
        var walk = ParagraphShaper(shaper)
        walk.directions = TextDirections(items, shaper)
        walk.segments.reserveCapacity(items.reduce(0) { $0 + mostSegments(of: $1) })
        for (index, item) in items.enumerated() {
            walk.levels = walk.directions?.levels[index] ?? []
            walk.add(item)
        }
        walk.dropTrailingSpace()
        return walk.result
    }

    /// Words and the spaces between them, in most texts. Tables have many small paragraphs: room that each leaves empty would add up.
    private static func mostSegments(of item: InlineItem) -> Int {
        guard case .text(let text) = item else { return 1 }
        let spaces = text.text.utf8.withContiguousStorageIfAvailable { bytes in
            var count = 0
            for byte in bytes where byte == 0x20 || byte == 0x0A { count += 1 }
            return count
        }
        return 2 * (spaces ?? 0) + 1
    }

    private var result: ShapedParagraph {
        ShapedParagraph(
            runs: runs, segments: segments, softHyphens: softHyphens, graphics: graphics, notes: notes,
            directions: directions, findings: findings)
    }

    private mutating func add(_ item: InlineItem) {
        switch item {
        case .text(let text): add(text)
        case .lineBreak: addBreak()
        case .leader(let style):
            dropTrailingSpace()
            guard let run = openRun(InlineText("", style: style)) else { return }
            segments.append(.init(kind: .leader, run: run, width: .zero))
            wasSpace = true
        case .note(let note):
            notes.append((max(0, segments.count - 1), note))
        case .image(let image):
            guard let run = openRun(InlineText("", style: image.style)) else { return }
            graphics[segments.count] = image
            segments.append(.init(kind: .graphic, run: run, width: image.size.width))
            wasSpace = false
        }
    }

    private mutating func addBreak() {
        dropTrailingSpace()
        segments.append(.init(kind: .lineBreak, run: Int32(max(0, runs.count - 1)), width: .zero))
        wasSpace = true
    }

    private mutating func dropTrailingSpace() {
        if segments.last?.kind == .space { segments.removeLast() }
    }

    private mutating func add(_ text: InlineText) {
        guard !text.text.isEmpty, let run = openRun(text) else { return }
        let bytes = Array(text.cased.utf8)
        let keepsLines = text.style.text.whiteSpace == .preLine
        var start = 0, index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
                addWord(bytes[start..<index], run)
                if byte == 0x0A, keepsLines {
                    addBreak()
                } else {
                    addSpace(
                        run, level: levels.isEmpty ? 0 : levels[index],
                        isBound: text.style.text.whiteSpace == .nowrap
                            || NoBreakRule.bindsSpace(after: bytes[start..<index], before: bytes[(index + 1)...]))
                }
                start = index + 1
            } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
                addWord(bytes[start..<index], run)
                level = levels.isEmpty ? 0 : levels[index]
                addPiece(bytes[index...index + 1], run, kind: .fixedSpace)
                wasSpace = false
                index += 1
                start = index + 1
            } else if ParagraphShaper.allowsBreak(after: index, in: bytes, from: start) {
                let kind = byte == UInt8(ascii: "/") ? SlashedWord(around: index, in: bytes) : .words
                if kind == .address { isAddress = true }
                if kind != .number {
                    addWord(bytes[start...index], run)
                    segments[segments.count - 1].allowsBreakAfter = true
                    start = index + 1
                }
            }
            index += 1
        }
        addWord(bytes[start..<bytes.count], run)
    }

    /// After a hyphen between letters ('undang-undang', not 'e-KTP' or '-5') and after a slash or the dashes.
    private static func allowsBreak(after index: Int, in bytes: [UInt8], from start: Int) -> Bool {
        guard index + 1 < bytes.count else { return false }
        switch bytes[index] {
        case UInt8(ascii: "-"):
            return index - start >= 2 && isLetter(bytes[index - 1]) && isLetter(bytes[index + 1])
        case UInt8(ascii: "/"):
            return index - start >= 3 && isLetter(bytes[index - 1]) && isLetter(bytes[index + 1])
        case 0x93, 0x94:  // – and —
            return index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
                && isLetter(bytes[index + 1]) && index - start >= 3
        default: return false
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || byte >= 0x80
    }

    private mutating func addSpace(_ run: Int32, level: UInt8, isBound: Bool) {
        guard !wasSpace else { return }
        wasSpace = true
        isAddress = false
        self.level = level
        if isBound { return addPiece([0x20], run, kind: .fixedSpace) }
        if let space, space.run == run {
            segments.append(space.segment)
            segments[segments.count - 1].level = level
            return
        }
        addPiece([0x20], run, kind: .space)
        space = segments.last.map { (run, $0) }
    }

    /// A word is parted where its direction changes, without a chance for a break.
    private mutating func addWord(_ bytes: ArraySlice<UInt8>, _ run: Int32) {
        guard !levels.isEmpty else {
            level = 0
            return addRun(bytes, run)
        }
        var start = bytes.startIndex
        while start < bytes.endIndex {
            level = levels[start]
            let end = bytes[start...].indices.first { levels[$0] != level } ?? bytes.endIndex
            addRun(bytes[start..<end], run)
            start = end
        }
    }

    private mutating func addRun(_ bytes: ArraySlice<UInt8>, _ run: Int32) {
        guard !bytes.isEmpty else { return }
        wasSpace = false
        let isName = name.isPart(bytes)
        guard bytes.contains(0xAD) else { return addPiece(bytes, run, kind: .word, isName: isName) }
        var plain: [UInt8] = [], offsets: [Int] = []
        for byte in bytes {
            if byte == 0xAD, plain.last == 0xC2 {
                plain.removeLast()
                offsets.append(plain.count)
            } else {
                plain.append(byte)
            }
        }
        guard !plain.isEmpty else { return }
        if !offsets.isEmpty { softHyphens[segments.count] = offsets }
        addPiece(plain[...], run, kind: .word)
    }

    private mutating func addPiece(
        _ bytes: ArraySlice<UInt8>, _ run: Int32, kind: ShapedParagraph.Segment.Kind, isName: Bool = false
    ) {
        guard !bytes.isEmpty else { return }
        var run = run
        var shaped = shaper.shape(bytes, with: runs[Int(run)].face, level: level)
        if shaped.isMissingGlyphs {
            if level % 2 == 0, let parts = ComposedGlyphs.parts(of: bytes, face: runs[Int(run)].face, shaper) {
                softHyphens[segments.count] = nil
                return addParts(parts, run, kind: kind)
            }
            (shaped, run) = fallback(for: bytes, run, shaped)
        }
        let style = runs[Int(run)]
        segments.append(
            .init(
                kind: kind, run: run, isUnhyphenated: isName || (isAddress && kind == .word),
                level: level, width: style.width(of: shaped), shaped: shaped))
    }

    /// Parts of a word, between which no line ends.
    private mutating func addParts(_ parts: [ComposedGlyphs.Part], _ run: Int32, kind: ShapedParagraph.Segment.Kind) {
        let original = runs[Int(run)], size = original.size.scaled(by: ScriptPosition.scale)
        for part in parts {
            var own = run
            if part.place != .line {
                let shift: Length =
                    switch part.place {
                    case .above: size.scaled(by: ScriptPosition.superShift)
                    case .below: size.scaled(by: ScriptPosition.subShift)
                    case .line, .fraction: .zero
                    }
                runs.append(
                    .init(
                        face: original.face, size: size, style: original.style, source: original.source,
                        link: original.link, baselineShift: original.baselineShift + shift,
                        ledgerNumber: original.ledgerNumber, origin: original.origin))
                own = Int32(runs.count - 1)
            }
            segments.append(
                .init(
                    kind: kind, run: own, isUnhyphenated: true, level: level,
                    width: runs[Int(own)].width(of: part.shaped),
                    shaped: part.shaped))
        }
    }

    /// The next family of the style that has all glyphs of the piece; else a finding, once per piece of text.
    private mutating func fallback(
        for bytes: ArraySlice<UInt8>, _ run: Int32, _ shaped: ShapedText
    ) -> (ShapedText, Int32) {
        let original = runs[Int(run)]
        for family in original.style.text.fontFamilies.dropFirst() {
            guard let face = shaper.face(for: original.style.text.fontDescription(family: family)) else { continue }
            let candidate = shaper.shape(bytes, with: face, level: level)
            guard !candidate.isMissingGlyphs else { continue }
            runs.append(
                .init(
                    face: face, size: original.size, style: original.style, source: original.source,
                    link: original.link, baselineShift: original.baselineShift,
                    ledgerNumber: original.ledgerNumber, origin: original.origin))
            return (candidate, Int32(runs.count - 1))
        }
        if let fault = shaper.fault {
            findings.append(.unshaped(original, fault))
        } else {
            findings.append(.missingGlyphs(String(decoding: bytes, as: UTF8.self), original))
        }
        return (shaped, run)
    }

    private mutating func openRun(_ text: InlineText) -> Int32? {
        let style = text.style.text
        for family in style.fontFamilies {
            guard let face = shaper.face(for: style.fontDescription(family: family)) else {
                findings.append(.missingFamily(family, known: shaper.familyNames, at: text.source))
                continue
            }
            let asked = style.fontDescription(family: family)
            if asked.weight >= 600 && face.description.weight < 600 || asked.isItalic != face.description.isItalic {
                findings.append(.missingStyle(asked, face, at: text.source))
            }
            if !face.missingFeatures.isEmpty { findings.append(.missingFeatures(face, at: text.source)) }
            let position = ScriptPosition(text, face: face, family: family, shaper)
            runs.append(
                .init(
                    face: position.face, size: position.size, style: text.style, source: text.source,
                    link: text.link, baselineShift: position.shift, ledgerNumber: text.ledgerNumber,
                    origin: text.origin))
            return Int32(runs.count - 1)
        }
        return nil
    }
}

extension TextShaper {
    /// Where text runs to the left, brackets are drawn the other way round; what is written stays as it is.
    fileprivate func shape(_ bytes: ArraySlice<UInt8>, with face: FontFace, level: UInt8) -> ShapedText {
        guard level % 2 == 1,
            !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(where: { RightToLeft.isStrong($0.value) })
        else { return shape(bytes, with: face) }
        let mirrored = RightToLeft.mirrored(bytes), shaped = shape(mirrored[...], with: face)
        guard shaped.text == mirrored else { return shaped }
        return ShapedText(text: Array(bytes), glyphs: shaped.glyphs, clusters: shaped.clusters)
    }
}
