import Files
import TestSupport
import Testing

/// Programs that read a PDF tell words apart by their distance: justified lines never set them nearer than that.
@Suite struct WordDistanceTests {
    /// Sixty paragraphs, each in a column of another width, with words in other faces and of another size.
    @Test(arguments: UInt64(0)..<6) func justifiedWordsStayApart(_ seed: UInt64) throws {
        var dice = Dice(seed: seed), words: [String] = [], body = ""
        for number in 0..<60 {
            let paragraph = (0..<70).map { _ in
                (0..<dice.number(1...4)).map { _ in
                    dice.pick([
                        "ba", "kan", "meng", "pe", "ri", "an", "o", "lan", "ter", "ha", "dap", "su", "tu", "rat",
                    ])
                }.joined()
            }
            words += paragraph
            let small = dice.number(5...50)
            let marked = paragraph.enumerated().map { index, word in
                switch index {
                case small: "<span font-size=\"8pt\">\(word)"
                case small + 6: "\(word)</span>"
                case small..<(small + 6): word
                default: dice.pick([word, word, word, word, word, word, word, "<b>\(word)</b>", "<i>\(word)</i>"])
                }
            }
            let width = 200 + number * 5
            body +=
                "<box width=\"\(width)pt\"><p text-align=\"justify\" hyphens=\"none\">\(marked.joined(separator: " "))</p></box>"
        }
        let project = try TestProject(
            layout:
                "<layout><page-master name=\"m\" size=\"A4\" margin=\"10mm\"/><section page-master=\"m\">\(body)</section></layout>"
        )
        _ = try Production(project).write("uji", to: project.path + "/uji.pdf")
        let text = try Program.output(of: "pdftotext", "-raw", project.path + "/uji.pdf", "-")
        let found = text.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(found == words, "\(Set(found).subtracting(words).sorted())")
    }
}
