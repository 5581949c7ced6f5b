import Diagnostics
import Foundation
import TestSupport
import Testing

/// Files, places and printers with texts that nobody has thought of.
@Suite struct RandomTextTests {
    private static let pieces = [
        "a", "kata", " ", "\n", "\r\n", "\r", "\t", "é", "e\u{301}", "😀", "👨‍👩‍👧", "\u{2028}", "\u{0}", "\u{1B}[31m", "\"",
        "\\", "\u{FEFF}",
    ]

    private static func text(_ dice: inout Dice) -> String {
        (0..<dice.number(0...40)).map { _ in dice.pick(pieces) }.joined()
    }

    /// The JSON reader that judges our writer leaves out a byte order mark at the beginning of a string.
    private static func textForJSON(_ dice: inout Dice) -> String { text(&dice).replacing("\u{FEFF}", with: "") }

    @Test func linesAreWhatStandsBetweenLineFeeds() {
        var dice = Dice(seed: 1)
        for _ in 0..<200 {
            let text = RandomTextTests.text(&dice), file = SourceFile(path: "a", text: text)
            let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
                String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
            }
            #expect(file.lineCount == lines.count)
            #expect((1...lines.count).map(file.line) == lines || text.utf8.last == UInt8(ascii: "\r"))
        }
    }

    /// From an offset to line and column and back, at every character.
    @Test func positionsLeadBack() {
        var dice = Dice(seed: 2)
        for _ in 0..<200 {
            let text = RandomTextTests.text(&dice), file = SourceFile(path: "a", text: text)
            var offset = 0, line = 1, column = 1
            for scalar in text.unicodeScalars {
                #expect(file.position(at: offset) == SourcePosition(line: line, column: column))
                // The carriage return of a line end belongs to no line.
                if scalar != "\r" && scalar != "\n" { #expect(file.offset(line: line, column: column) == offset) }
                offset += String(scalar).utf8.count
                (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
            }
        }
    }

    /// Every byte belongs to one character, whose range it is.
    @Test func charactersAreWhole() {
        var dice = Dice(seed: 3)
        for _ in 0..<200 {
            let text = RandomTextTests.text(&dice), file = SourceFile(path: "a", text: text)
            var offset = 0
            for scalar in text.unicodeScalars {
                let count = String(scalar).utf8.count
                for byte in offset..<offset + count {
                    let range = file.character(at: byte)
                    #expect((range.lower, range.upper) == (offset, offset + count))
                }
                offset += count
            }
            #expect(file.character(at: offset).lower == offset && file.character(at: offset + 9).upper == offset)
        }
    }

    /// Files that are no text have places too: somebody must be told where.
    @Test func bytesThatAreNoTextHavePlaces() {
        var dice = Dice(seed: 4)
        for _ in 0..<300 {
            let bytes = (0..<dice.number(1...30)).map { _ in
                UInt8(dice.chance(50) ? dice.number(0x80...0xFF) : dice.number(0...0x7F))
            }
            let file = SourceFile(path: "a", bytes: bytes)
            for offset in 0...bytes.count {
                let range = file.character(at: offset), position = file.position(at: offset)
                #expect(range.lower <= offset && range.upper <= bytes.count && range.upper - range.lower <= 4)
                #expect(offset == bytes.count || (range.lower..<range.upper).contains(offset))
                #expect((1...file.lineCount).contains(position.line) && position.column >= 1)
            }
        }
    }

    /// Whatever stands in a finding, it is one line for programs, and reading it gives it back.
    @Test func programsReadWhatWasMeant() throws {
        var dice = Dice(seed: 5)
        for _ in 0..<200 {
            let file = SourceFile(path: "data/" + RandomTextTests.textForJSON(&dice), text: RandomTextTests.text(&dice))
            let lower = dice.number(0...file.bytes.count),
                range = SourceRange(file, lower, dice.number(lower...file.bytes.count))
            let (message, fix) = (RandomTextTests.textForJSON(&dice), RandomTextTests.textForJSON(&dice))
            let diagnostic = Diagnostic("a.b", .warning, Wording(id: "x", en: message), at: range)
                .note(Wording(verbatim: fix), at: range).fix(
                    Wording(verbatim: message), replacing: .init(range, with: fix))
            let line = JSONDiagnosticPrinter(language: .english).line(for: diagnostic)
            #expect(!line.utf8.contains(UInt8(ascii: "\n")))
            let object = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(object["message"] as? String == message && object["file"] as? String == file.path)
            #expect(object["line"] as? Int == range.position.line && object["column"] as? Int == range.position.column)
            #expect((object["fix"] as? [String: Any])?["replacement"] as? String == fix)
            #expect((object["notes"] as? [[String: Any]])?.first?["message"] as? String == fix)
        }
    }

    /// The carets for people stand below the place, however the line looks.
    @Test func caretsStandBelowThePlace() throws {
        var dice = Dice(seed: 6)
        for _ in 0..<300 {
            let before = String(repeating: dice.pick(["x", "é", "\t"]), count: dice.number(0...150)),
                after = String(repeating: "y", count: dice.number(0...150))
            let file = SourceFile(path: "a", text: "lain\n\(before)SALAH\(after)\nlain")
            let start = 5 + before.utf8.count
            let text = PlainDiagnosticPrinter(language: .english).text(
                for: Diagnostic("a.b", .error, Wording(verbatim: "m"), at: SourceRange(file, start, start + 5)))
            let lines = text.split(separator: "\n").map(Array.init)
            try #require(lines.count == 3)
            let carets = lines[2].indices.filter { lines[2][$0] == "^" }
            #expect(String(carets.map { lines[1][$0] }) == "SALAH", "\(text)")
            #expect(lines[1].count < 140)
        }
    }
}
