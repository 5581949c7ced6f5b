import Files
import Foundation
import PageModel
@testable import PDFFinishing
import TestGenerators
import Testing

/// What a page's content says is what was drawn: read back by a reader of the test.
@Suite struct ContentStreamTests {
    @Test(arguments: 0..<200 as Range<UInt64>) func numbersAreWrittenAsPDFReadsThem(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        for _ in 0..<50 {
            let decimals = dice.number(0...6), digits = dice.number(0...12)
            let value =
                Int(dice.number(0...9999)) * Int(pow(10, Double(digits % 8))) * (dice.number(0...1) == 0 ? 1 : -1)
            var bytes: [UInt8] = []
            DecimalDigits.put(value, decimals: decimals, into: &bytes)
            let text = String(decoding: bytes, as: UTF8.self)
            let exact = Decimal(value) / pow(Decimal(10), decimals)
            #expect(Decimal(string: text) == exact, "\(value) with \(decimals) decimals as \(text)")
            #expect(!text.hasSuffix(".") && (!text.contains(".") || !text.hasSuffix("0")))
        }
    }

    /// Each glyph stands within half a thousandth of an em of its place, and rounding never adds up. Origins have three decimals.
    @Test(arguments: 0..<100 as Range<UInt64>) func glyphsStandWhereTheyWerePlaced(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let font = DocumentFont(number: 1, reference: 1, SquareFont(unitsPerEm: [1000, 2048, 777][dice.number(0...2)]))
        let face = SquareFont.face(unitsPerEm: font.program.description.unitsPerEm)
        var pieces: [TextRun.Piece] = [], x = Length.zero, expected: [(x: Double, text: String)] = []
        let size = Length.pt(Double(dice.number(50...400)) / 10), spacing = Length.pt(Double(dice.number(0...3)) / 10)
        let letterScale = [985, 995, 1_000, 1_000, 1_015][dice.number(0...4)]
        let scale = size.points / Double(face.unitsPerEm) * Double(letterScale) / 1_000
        for _ in 0..<dice.number(1...12) {
            var glyphs: [ShapedText.Glyph] = [], clusters: [ShapedText.Cluster] = [], text = ""
            for _ in 0..<dice.number(1...15) {
                let part = ["a", "fi", "é", "(", ")", "\\", "\u{AD}", "-", "漢"][dice.number(0...8)]
                // Numbers whose bytes are signs of strings, and of line ends.
                let id = UInt32([0x28, 0x29, 0x5C, 0x0D, 0x0A, 0x0D0A, 300, 2][dice.number(0...7)])
                let glyph = ShapedText.Glyph(
                    id: id, advance: Int32(dice.number(100...900)), xOffset: Int16(dice.number(-40...40)))
                let units = glyphs.reduce(0) { $0 + Int($1.advance) } + Int(glyph.xOffset)
                expected.append(
                    (x.points + Double(units) * scale + Double(glyphs.count) * spacing.points, part))
                glyphs.append(glyph)
                clusters.append(.init(byteCount: UInt8(part.utf8.count), glyphCount: 1))
                text += part
            }
            let shaped = ShapedText(text: Array(text.utf8), glyphs: glyphs, clusters: clusters)
            pieces.append(TextRun.Piece(shaped, x: x))
            x += face.length(shaped.advance, at: size) + .pt(Double(dice.number(0...90)) / 7)
        }
        var run = TextRun(
            face: face, size: size, color: .black, origin: Point(x: .pt(12.5), y: .pt(30)), pieces: pieces,
            letterSpacing: spacing, source: nil)
        run.letterScale = letterScale
        var content = ContentStream(height: .pt(300))
        content.show(run, in: font)
        let found = try GlyphReader(content.finish(), font.codes).glyphs
        try #require(found.count == expected.count)
        for (found, expected) in zip(found, expected) {
            #expect(abs(found.x - 12.5 - expected.x) <= size.points * 0.000_505 + 0.000_5, "\(found) \(expected)")
            #expect(found.text == expected.text)
        }
    }

    /// More pairs of glyphs and texts than codes: no file, rather than one with wrong letters.
    @Test func aFullFontIsAnError() throws {
        var codes = CharacterCodes(SquareFont(unitsPerEm: 1000))
        var wrong: [Int] = []
        for number in 0..<65_536 {
            var text = String(number)
            let code = text.withUTF8 { codes.code(of: UInt32(number % 7), for: $0[...]) }
            if code != (number + 1) % 65_536 || codes.isFull != (number == 65_535) { wrong.append(number) }
        }
        #expect(wrong.isEmpty)
        let font = DocumentFont(number: 1, reference: 1, SquareFont(unitsPerEm: 1000))
        font.codes = codes
        #expect(throws: FinishingError.drawn("more letters of one font than a PDF can number")) {
            try font.write(to: PDFWriter(DiscardingSink()), packedBy: Deflation())
        }
    }

    @Test func stateIsWrittenOnce() {
        var content = ContentStream(height: .pt(100))
        let red = Color(red: 255, green: 0, blue: 0), pale = Color(red: 255, green: 0, blue: 0, alpha: 128)
        for color in [red, red, pale, pale, red] {
            content.use(fill: color)
            content.rectangle(Rectangle(x: .pt(1), y: .pt(2), width: .pt(3), height: .pt(4)))
            content.fillPath()
        }
        // Nothing is drawn: no operator without a path.
        content.fillPath()
        content.strokePath()
        let rectangle = "1 94 3 4 re\nf\n"
        #expect(
            String(decoding: content.finish(), as: UTF8.self)
                == "1 0 0 rg\n\(rectangle)\(rectangle)/A128 gs\n\(rectangle)\(rectangle)/A255 gs\n\(rectangle)")
        #expect(content.opacities == [128, 255])
    }

    /// A picture with letters of its own, behind a line whose letters stand apart: its state begins anew, and goes on behind it.
    @Test func picturesDoNotTakeTheDistancesOfLetters() throws {
        let font = DocumentFont(number: 1, reference: 1, SquareFont(unitsPerEm: 1000))
        let shaped = ShapedText(
            text: Array("a".utf8), glyphs: [.init(id: 3, advance: 500)],
            clusters: [.init(byteCount: 1, glyphCount: 1)])
        let run = TextRun(
            face: SquareFont.face(unitsPerEm: 1000), size: .pt(10), color: .black, origin: Point(x: .pt(1), y: .pt(1)),
            pieces: [TextRun.Piece(shaped, x: .zero)], letterSpacing: .pt(0.05), source: nil)
        let photograph = Photograph(
            bytes: [0], width: 1, height: 1, isGray: true, turn: [1, 0, 0, 1, 0, 0],
            size: Size(width: .pt(2), height: .pt(2)))
        let picture = try PictureForm.write(
            photograph, number: 1, to: PDFWriter(DiscardingSink()), packedBy: Deflation())
        var content = ContentStream(height: .pt(20))
        content.show(run, in: font)
        content.show(picture, in: Rectangle(x: .zero, y: .zero, width: .pt(2), height: .pt(2)))
        content.show(run, in: font)
        let text = String(decoding: content.finish(), as: UTF8.self)
        #expect(text.contains("q 0 Tc "))
        #expect(text.matches(of: #/\bTc\n/#).count == 1)
    }

    /// In a font of capitals alone 'a' and 'A' are one glyph: both stay, however little is shown.
    @Test func lettersThatShareAGlyphAreKept() {
        var codes = CharacterCodes(CapitalsFont())
        var text = "A", other = "a"
        let capital = text.withUTF8 { codes.code(of: 7, for: $0[...]) }
        let small = other.withUTF8 { codes.code(of: 7, for: $0[...]) }
        let embedded = codes.embedded
        #expect(capital != small)
        #expect([capital, small].allSatisfy { embedded.glyphs[$0 - 1] == 7 })
        #expect(embedded.texts[capital - 1] == [0x41] && embedded.texts[small - 1] == [0x61])
        #expect(embedded.glyphs.filter { $0 > 0 }.count == 2)
    }

    @Test func marksEncloseWholeTextObjects() {
        let font = DocumentFont(number: 1, reference: 1, SquareFont(unitsPerEm: 1000))
        let face = SquareFont.face(unitsPerEm: 1000)
        let shaped = ShapedText(
            text: Array("a".utf8), glyphs: [.init(id: 3, advance: 500)],
            clusters: [.init(byteCount: 1, glyphCount: 1)])
        let run = TextRun(
            face: face, size: .pt(10), color: .black, origin: Point(x: .pt(1), y: .pt(1)),
            pieces: [TextRun.Piece(shaped, x: .zero)], letterSpacing: .zero, source: nil)
        var content = ContentStream(height: .pt(20))
        content.begin(.element(role: "P", number: 0))
        content.show(run, in: font)
        content.show(run, in: font)
        content.begin(.artifact)
        content.move(to: .zero)
        content.line(to: Point(x: .pt(2), y: .zero))
        content.strokePath()
        let text = "1 0 0 1 1 19 Tm\n[(\u{0}\u{1})]TJ\n"
        #expect(
            String(decoding: content.finish(), as: UTF8.self)
                == "/P<</MCID 0>>BDC\nBT\n/F1 10 Tf\n\(text)\(text)ET\nEMC\n"
                + "/Artifact BMC\n0 20 m\n2 20 l\nS\nEMC\n")
    }
}

/// A font that shows every letter by the same glyph.
private final class CapitalsFont: FontProgram {
    let description = FontProgramDescription(
        name: "Kapital", unitsPerEm: 1000, vertical: (800, 200, 700), style: (400, false), box: [0, 0, 1, 1])
    let packed = PackedFonts()

    func advance(of glyph: UInt32) -> Int { 500 }
    func character(of glyph: UInt32) -> Unicode.Scalar? { nil }
    func glyph(of character: Unicode.Scalar) -> UInt32? { 7 }
    func subset(of glyphs: [UInt32]) -> FontSubset? { nil }
}

/// A font of squares.
private final class SquareFont: FontProgram {
    let description: FontProgramDescription
    let packed = PackedFonts()

    init(unitsPerEm: Int) {
        description = FontProgramDescription(
            name: "Kotak", unitsPerEm: unitsPerEm, vertical: (800, 200, 700), style: (400, false), box: [0, 0, 1, 1])
    }

    func advance(of glyph: UInt32) -> Int { 101 + Int(glyph) % 613 }
    func character(of glyph: UInt32) -> Unicode.Scalar? { nil }
    func glyph(of character: Unicode.Scalar) -> UInt32? { nil }
    func subset(of glyphs: [UInt32]) -> FontSubset? { nil }

    static func face(unitsPerEm: Int) -> FontFace {
        FontFace(
            id: 0, description: FontDescription(family: "Kotak"), unitsPerEm: unitsPerEm, ascent: 800, descent: 200,
            xHeight: 500, capHeight: 700, underlineOffset: 100, underlineThickness: 50, missingFeatures: [])
    }
}

/// Reads `[(…) n (…)]TJ` after `x y Tm`, with the widths of a font.
private struct GlyphReader {
    private(set) var glyphs: [(x: Double, text: String)] = []

    init(_ content: [UInt8], _ codes: CharacterCodes) throws {
        let text = String(decoding: content.prefix { $0 != UInt8(ascii: "[") }, as: UTF8.self).split(separator: "\n")
        let font = try #require(text.first { $0.hasSuffix("Tf") }).split(separator: " ")
        let matrix = try #require(text.first { $0.hasSuffix("Tm") }).split(separator: " ")
        let size = try #require(Double(font[1])), start = try #require(Double(matrix[4]))
        let across = try #require(Double(matrix[0]))
        let apart = text.first { $0.hasSuffix("Tc") }.flatMap { Double($0.dropLast(3)) } ?? 0
        var pen = 0.0, index = try #require(content.firstIndex(of: UInt8(ascii: "["))) + 1, string: [UInt8] = []
        while content[index] != UInt8(ascii: "]") {
            guard content[index] == UInt8(ascii: "(") else {
                let end = try #require(content[index...].firstIndex { "(]".utf8.contains($0) })
                pen -= try #require(Double(String(decoding: content[index..<end], as: UTF8.self)))
                index = end
                continue
            }
            index += 1
            string = []
            while content[index] != UInt8(ascii: ")") {
                if content[index] == UInt8(ascii: "\\") {
                    index += 1
                    string.append(content[index] == UInt8(ascii: "r") ? 0x0D : content[index])
                } else {
                    string.append(content[index])
                }
                index += 1
            }
            index += 1
            for pair in stride(from: 0, to: string.count, by: 2) {
                let code = Int(string[pair]) << 8 | Int(string[pair + 1])
                glyphs.append(
                    (start + pen / 1000 * size * across, String(decoding: codes.texts[code - 1], as: UTF8.self)))
                pen += Double(codes.widths[code]) / 100 + apart / size * 1000
            }
        }
    }
}
