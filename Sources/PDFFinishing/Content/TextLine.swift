import PageModel

/// The glyphs of a run as strings of codes and the distances between them (PDF 32000-1 §9.4.3).
///
/// Places are counted in hundredths of a thousandth of the font's size, as the widths of the font are: what is left over by rounding
/// never adds up.
struct TextLine {
    private static let perEm = 100_000.0

    private let run: TextRun
    /// Of the font, in thousandths of a point.
    private let size: Int
    /// What a reader adds behind every glyph, in thousandths of a point.
    private let letterSpacing: Int
    private var count = 0
    private var isOpen = false
    /// Where a reader believes to be, without that.
    private var pen = 0
    private var rise = 0
    /// Whether it has been said already what the glyphs stand for.
    private var isSpoken = false

    /// - Parameter letterSpacing: what readers have been told, in thousandths of a point.
    init(_ run: TextRun, size: Int, letterSpacing: Int) {
        self.run = run
        self.size = size
        self.letterSpacing = letterSpacing
    }

    /// - Parameter codes: of the font; what is shown for the first time gets one.
    mutating func put(in codes: inout CharacterCodes, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        let scale = TextLine.perEm / Double(run.face.unitsPerEm)
        // Along a line whose letters give way everything is counted before it does.
        let perPoint = TextLine.perEm / run.size.points * 1_000 / Double(run.letterScale),
            spacing = run.letterSpacing.points * perPoint
        let ends = run.parted?.endCount ?? 0, last = run.pieces.count - 1
        for (index, piece) in run.pieces.enumerated() {
            if let parted = run.parted {
                if index == 0, ends > 0 { speak(parted.end, &bytes) }
                if index == ends { endSpeaking(&bytes) }
                if index == last, let whole = parted.whole, index >= ends { speak(whole, &bytes) }
            }
            put(piece.shaped, from: piece.x.points * perPoint, scale, spacing, &codes, &bytes)
        }
        if let separator = run.separator {
            put(separator, from: run.width.points * perPoint, scale, spacing, &codes, &bytes)
        }
        endSpeaking(&bytes)
        close(&bytes)
        put("]TJ\n", &bytes)
        if rise != 0 { put("0 Ts\n", &bytes) }
    }

    private mutating func put(
        _ shaped: ShapedText, from start: Double, _ scale: Double, _ spacing: Double,
        _ codes: inout CharacterCodes, _ bytes: inout [UInt8]
    ) {
        var units = 0, index = 0, byte = 0
        shaped.text.withUnsafeBufferPointer { text in
            shaped.glyphs.withUnsafeBufferPointer { glyphs in
                for cluster in shaped.clusters {
                    let end = min(byte + Int(cluster.byteCount), text.count)
                    let last = min(index + Int(cluster.glyphCount), glyphs.count)
                    let isAlone = last == index + 1,
                        isHyphen = isSpoken && text[byte..<end].elementsEqual(TextLine.softHyphen)
                    // Glyphs that only together stand for something, and text without any.
                    if !isAlone, !isSpoken, end > byte { beginSpan(text[byte..<end], &bytes) }
                    while index < last {
                        let glyph = glyphs[index]
                        let place = start + Double(units + Int(glyph.xOffset)) * scale + Double(index) * spacing
                        let code =
                            isHyphen
                            ? TextLine.hyphen.withUnsafeBufferPointer { codes.code(of: glyph.id, for: $0[...]) }
                            : isAlone ? codes.code(of: glyph.id, for: text[byte..<end]) : codes.code(of: glyph.id)
                        put(code, at: Int(place.rounded()), glyph, &bytes)
                        pen += codes.widths[code]
                        count += 1
                        units += Int(glyph.advance)
                        index += 1
                    }
                    if !isAlone, !isSpoken, end > byte { endSpan(&bytes) }
                    byte = end
                }
            }
        }
    }

    /// By all glyphs so far.
    private var added: Int {
        letterSpacing == 0 || size == 0 ? 0 : Int(TextLine.perEm) * letterSpacing * count / size
    }

    private mutating func put(_ code: Int, at place: Int, _ glyph: ShapedText.Glyph, _ bytes: inout [UInt8]) {
        let rise = glyph.yOffset == 0 ? 0 : Int(glyph.yOffset) * size / run.face.unitsPerEm
        if rise != self.rise {
            self.rise = rise
            close(&bytes)
            put("]TJ ", &bytes)
            DecimalDigits.put(rise, decimals: 3, into: &bytes)
            put(" Ts[", &bytes)
        }
        let distance = place - pen - added
        if distance >= 50 || distance <= -50 {
            close(&bytes)
            let whole = (distance + (distance > 0 ? 50 : -50)) / 100
            DecimalDigits.put(-whole, into: &bytes)
            pen += whole * 100
        }
        if !isOpen {
            isOpen = true
            bytes.append(UInt8(ascii: "("))
        }
        TextLine.put(UInt8(truncatingIfNeeded: code >> 8), &bytes)
        TextLine.put(UInt8(truncatingIfNeeded: code), &bytes)
    }

    /// A byte of a literal string (§7.3.4.2): a bare carriage return would be read as a line feed.
    private static func put(_ byte: UInt8, _ bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0D:
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(UInt8(ascii: "r"))
        default: bytes.append(byte)
        }
    }

    private mutating func close(_ bytes: inout [UInt8]) {
        if isOpen { bytes.append(UInt8(ascii: ")")) }
        isOpen = false
    }

    private static let softHyphen: [UInt8] = [0xC2, 0xAD]
    /// Who does not listen, but knows of hyphens at the ends of lines, finds the word as well.
    private static let hyphen: [UInt8] = [UInt8(ascii: "-")]

    private mutating func speak(_ text: String, _ bytes: inout [UInt8]) {
        beginSpan(text, &bytes)
        isSpoken = true
    }

    private mutating func endSpeaking(_ bytes: inout [UInt8]) {
        if isSpoken { endSpan(&bytes) }
        isSpoken = false
    }

    private mutating func beginSpan(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ bytes: inout [UInt8]) {
        beginSpan(String(decoding: text, as: UTF8.self), &bytes)
    }

    /// Says what the glyphs up to the end of the span stand for (§14.9.4).
    private mutating func beginSpan(_ text: String, _ bytes: inout [UInt8]) {
        close(&bytes)
        var mark = PDFText()
        mark.put("]TJ/Span<</ActualText")
        mark.put(text: text)
        mark.put(">>BDC[")
        bytes.append(contentsOf: mark.bytes)
    }

    private mutating func endSpan(_ bytes: inout [UInt8]) {
        close(&bytes)
        put("]TJ EMC[", &bytes)
    }

    private func put(_ text: StaticString, _ bytes: inout [UInt8]) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}
