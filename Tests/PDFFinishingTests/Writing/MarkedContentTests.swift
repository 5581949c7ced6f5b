@testable import PDFFinishing
import TestGenerators
import TestSupport
import Testing

/// Marks get the names and numbers that they are to have, and nothing else of the content changes.
@Suite struct MarkedContentTests {
    private let strings = [
        "(a /P << /MCID 0 >> BDC)", "(\\) /P << /MCID 1 >> BDC \\()", "((nested) /P << /MCID 2 >> BDC)", "<414243>",
        "(\\\\)",
    ]
    private let operators = ["q 1 0 0 1 0 0 cm", "/f-0-0 1 Tf", "/a0 gs", "/Span << /ActualText (a) >> BDC EMC", "0 g"]

    @Test(arguments: 0..<200 as Range<UInt64>) func onlyMarksChange(seed: UInt64) throws {
        var dice = Dice(seed: seed), drawn = "", expected = "", marks: [MarkedContent.Mark] = [], number = 0
        for index in 0..<dice.number(0...8) {
            let isArtifact = dice.number(0...1) == 0
            let name = ["P", "TD", "Private", "H1"][dice.number(0...3)]
            drawn += "/\(name) << /MCID \(index) >> BDC\n"
            expected += isArtifact ? "/Artifact BMC\n" : "/\(name) << /MCID \(number) >> BDC\n"
            marks.append(isArtifact ? .artifact : .content(number))
            number += isArtifact ? 0 : 1
            for _ in 0..<dice.number(0...4) {
                let part =
                    dice.number(0...1) == 0
                    ? strings[dice.number(0...strings.count - 1)] + " Tj\n"
                    : operators[dice.number(0...operators.count - 1)] + "\n"
                drawn += part
                expected += part
            }
            drawn += "EMC\n"
            expected += "EMC\n"
        }
        let result = try #require(MarkedContent.rewritten(Array(drawn.utf8), marks: marks))
        #expect(String(decoding: result, as: UTF8.self) == expected)
        #expect(MarkedContent.rewritten(Array(drawn.utf8), marks: marks + [.artifact]) == nil)
        if !marks.isEmpty { #expect(MarkedContent.rewritten(Array(drawn.utf8), marks: marks.dropLast()) == nil) }
    }

    @Test(arguments: 0..<40 as Range<UInt64>) func packedStreamsComeBack(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let deflation = try Deflation()
        for _ in 0..<3 {
            let bytes = (0..<dice.number(0...200_000)).map { _ in UInt8(dice.number(0...20)) }
            let packed = try #require(deflation.pack(bytes))
            #expect(deflation.unpack(packed) == bytes)
            #expect(deflation.unpack(Array(packed.dropLast(3))) == nil)
        }
    }
}
