@testable import DocumentData
import Diagnostics
import TestSupport
import Testing

/// Damaged letters, entities and HTML are found wherever they stand in a text, and nothing is found in texts without them.
@Suite struct TextCheckTests {
    private func found(_ text: String) -> [String] {
        let range = SourceRange(SourceFile(path: "a.yaml", text: text), 0, text.utf8.count)
        return TextChecks.findings(on: DataRecord([.init(key: "a", node: DataNode(.text(text), at: range))])).all.map(
            \.id)
    }

    private static let harmless = [
        "Rapat", "é", "à", "1.250.000", "–", "“kutipan”", "5 < 6", "R&D", "²", "½", "x", "TODO", "中", "\u{A0}", "Ö",
        "…",
    ]

    @Test(arguments: 0..<60) func marksAnywhere(seed: UInt64) {
        var dice = Dice(seed: seed)
        func words(_ count: Int) -> String { (0..<count).map { _ in dice.pick(Self.harmless) }.joined(separator: " ") }
        let before = words(dice.number(0...9)), after = words(dice.number(0...9))
        #expect(found(before + " " + after) == [])
        for (mark, id) in [
            ("â‰¥", "mojibake"), ("Ã©", "mojibake"), ("Â°", "mojibake"), ("ï»¿", "mojibake"), ("&nbsp;", "entity"),
            ("&#65;", "entity"), ("<b>", "markup"), ("<BR/>", "markup"), ("<span", "markup"),
        ] {
            #expect(found("\(before) \(mark) \(after)") == ["data.\(id)"], "\(before) \(mark) \(after)")
        }
    }
}
