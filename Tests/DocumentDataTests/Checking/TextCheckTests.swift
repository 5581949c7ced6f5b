@testable import DocumentData
import Diagnostics
import TestSupport
import Testing

/// Damaged letters, entities, HTML and words that only look right are found wherever they stand in a text, and nothing is found in texts
/// without them.
@Suite struct TextCheckTests {
    private func found(_ text: String) -> [String] {
        let range = SourceRange(SourceFile(path: "a.yaml", text: text), 0, text.utf8.count)
        return TextChecks.findings(on: DataRecord([.init(key: "a", node: DataNode(.text(text), at: range))])).all.map(
            \.id)
    }

    private static let harmless = [
        "Rapat", "é", "à", "1.250.000", "–", "“kutipan”", "5 < 6", "R&D", "²", "½", "x", "TODO", "中", "\u{A0}", "Ö",
        "…", "μm", "kΩ", "ΔT", "H2O", "CO2", "O2", "10l", "5I", "IO", "A10", "pemerin\u{AD}tah", "Москва",
        "بوفات\u{200F}", "1.0", "III",
        "2026–2030", "Rp1.000", "IV/b", "l", "O", "gov-0l", "1O1B",
    ]

    @Test(arguments: 0..<60) func marksAnywhere(seed: UInt64) {
        var dice = Dice(seed: seed)
        func words(_ count: Int) -> String { (0..<count).map { _ in dice.pick(Self.harmless) }.joined(separator: " ") }
        let before = words(dice.number(0...9)), after = words(dice.number(0...9))
        #expect(found(before + " " + after) == [])
        for (mark, id) in [
            ("â‰¥", "mojibake"), ("Ã©", "mojibake"), ("Â°", "mojibake"), ("ï»¿", "mojibake"), ("&nbsp;", "entity"),
            ("&#65;", "entity"), ("pelаyanan", "lookalike-letters"), ("СMYK", "lookalike-letters"),
            ("Ba\u{200B}ppeda", "unseen-characters"), ("\u{FEFF}Setda", "unseen-characters"),
            ("190\u{AD}", "unseen-characters"), ("\u{AD}kota", "unseen-characters"),
            ("2O25", "letter-in-number"), ("(1O),", "letter-in-number"), ("l0", "letter-in-number"),
            ("l00.3/……/2026", "letter-in-number"), ("2l5.000", "letter-in-number"), ("<b>", "markup"),
            ("<BR/>", "markup"), ("<span", "markup"),
        ] {
            #expect(
                found("\(before) \(mark) \(after)") == ["data.\(id)"], "\(before) \(mark) \(after)")
        }
    }
}
