import LayoutLanguage
import PageModel
import TestSupport

/// A random text with everything that decides where lines break; the same for the same seed.
struct RandomText {
    let text: String
    /// As they are read, one after the other.
    let words: [String]
    let hyphenator: MarkedHyphenator
    let style: TextStyle
    /// In points.
    let width: Double

    init(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        var text = "", words: [String] = [], marked: [String] = []
        for number in 0..<dice.number(1...60) {
            let syllables = (0..<dice.number(1...5)).map { _ in dice.pick(["ba", "kan", "meng", "pe", "ri", "an", "o"])
            }
            var word = syllables.joined(), written = word
            if syllables.count > 1, dice.chance(60) { marked.append(syllables.joined(separator: "-")) }
            if dice.chance(5) { written = syllables.joined(separator: "\u{AD}") }
            if dice.chance(10) {
                word += dice.pick([".", ",", ")"])
                written += String(word.suffix(1))
            }
            if number > 0, dice.chance(5) {
                // Held together, so that some lines are too wide for their column.
                words[words.count - 1] += "\u{A0}" + word
                text += "\u{A0}"
            } else {
                words.append(word)
                if number > 0 { text += dice.pick([" ", " ", " ", "  ", "\n", "\t "]) }
            }
            text += written
        }
        self.text = text
        self.words = words
        hyphenator = MarkedHyphenator(marked)
        style = SetText.style { style in
            style.textAlign = dice.pick([.left, .right, .center, .justify, .justify])
            style.textIndent = dice.pick([.zero, .zero, .pt(20), .pt(-10)])
            style.letterSpacing = dice.pick([.zero, .zero, .pt(0.5)])
            style.textWrap = dice.chance(20) ? .balance : .wrap
            style.hyphens = dice.pick([.auto, .auto, .manual, .none])
            style.hyphenateLimitLeft = dice.number(1...4)
            style.hyphenateLimitRight = dice.number(1...4)
            if dice.chance(20) { style.hangingPunctuation = [.end, .first] }
        }
        width = Double(dice.pick([15, 60, 100, 150, 200, 300, 500]))
    }

    var paragraph: SetText { SetText(text, width: width, hyphenator: hyphenator) { $0 = style } }
}
