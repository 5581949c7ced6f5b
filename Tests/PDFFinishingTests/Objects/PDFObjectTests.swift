@testable import PDFFinishing
import TestGenerators
import TestSupport
import Testing

/// Values are read as they were written, and what is no value is refused.
@Suite struct PDFObjectTests {
    private func random(_ dice: inout Dice, depth: Int = 0) -> PDFObject {
        switch dice.number(0...(depth < 4 ? 8 : 6)) {
        case 0: return .null
        case 1: return .boolean(dice.number(0...1) == 1)
        case 2: return .integer(dice.number(-1000...1000))
        case 3: return .real("\(dice.number(-99...99)).\(dice.number(1...99))")
        case 4: return .name("N\(dice.number(0...99))")
        case 5: return .string((0..<dice.number(0...12)).map { _ in UInt8(dice.number(0...255)) })
        case 6: return .reference(dice.number(1...999))
        case 7: return .array((0..<dice.number(0...5)).map { _ in random(&dice, depth: depth + 1) })
        default:
            return .dictionary(
                PDFDictionary((0..<dice.number(0...5)).map { ("K\($0)", random(&dice, depth: depth + 1)) }))
        }
    }

    private func parse(_ bytes: [UInt8]) -> Result<PDFObject, PDFParser.Fault> {
        bytes.withUnsafeBytes { buffer in
            var parser = PDFParser(buffer)
            do throws(PDFParser.Fault) { return .success(try parser.value()) } catch { return .failure(error) }
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func valuesAreReadAsWritten(seed: UInt64) throws {
        var dice = Dice(seed: seed), text = PDFText()
        let value = random(&dice)
        text.put(value)
        // Something has to follow by which the end is seen.
        #expect(try parse(text.bytes + Array("\nendobj\n".utf8)).get() == value)
        // Every beginning of it is incomplete or a shorter value, never a crash.
        for length in 0..<text.bytes.count { _ = parse(Array(text.bytes[..<length])) }
    }

    @Test(arguments: [")", "<< /A >>", "<< 1 2 >>", "<4G>", "]", "abc", "<< /A 1 > >"]) func nonsense(text: String) {
        #expect(parse(Array(text.utf8) + [0x0A]) == .failure(.malformed))
    }

    @Test func spellingsOfOthers() throws {
        let text = "<< /A (a\\(b\\)\\\\\\101\\n(c)) /B [ 1 0 R 2 0 ] % word\n /C <41 4> >> "
        let expected = PDFDictionary([
            ("A", .string(Array("a(b)\\A\n(c)".utf8))), ("B", .array([.reference(1), .integer(2), .integer(0)])),
            ("C", .string([0x41, 0x40])),
        ])
        #expect(try parse(Array(text.utf8)).get() == .dictionary(expected))
    }

    @Test func endlessNestingIsRefused() {
        #expect(parse([UInt8](repeating: UInt8(ascii: "["), count: 100_000)) == .failure(.malformed))
    }

    @Test func entriesOfDictionaries() {
        var dictionary = PDFDictionary([("A", .null), ("B", .integer(1))])
        dictionary["A"] = .integer(2)
        dictionary["C"] = .integer(3)
        dictionary["B"] = nil
        dictionary["D"] = nil
        #expect(dictionary == PDFDictionary([("A", .integer(2)), ("C", .integer(3))]))
    }
}
