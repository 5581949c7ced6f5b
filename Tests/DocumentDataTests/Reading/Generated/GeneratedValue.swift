import TestSupport

/// A tree of values, made at random, that every format can say.
indirect enum GeneratedValue {
    case nothing
    case text(String)
    case list([GeneratedValue])
    case record([(key: String, value: GeneratedValue)])

    private static let words = [
        "kata", "Dinas", "é", "😀", "12", "008", "ya", "a-b", "198609262015051001", "Rp5", "x_y", "kabupaten", "o'clock",
    ]

    /// - Parameter depth: how much deeper it may go.
    static func record(_ dice: inout Dice, depth: Int) -> GeneratedValue {
        .record(
            (0..<dice.number(1...5)).map { index in
                ("k\(index)\(dice.pick(["", "é", "_a"]))", value(&dice, depth: depth - 1))
            })
    }

    static func value(_ dice: inout Dice, depth: Int) -> GeneratedValue {
        switch dice.number(0...(depth > 0 ? 9 : 6)) {
        case 0: .nothing
        case 1...6: .text(text(&dice))
        case 7: .list((0..<dice.number(1...4)).map { _ in value(&dice, depth: depth - 1) })
        default: record(&dice, depth: depth)
        }
    }

    /// Words, some of them with signs that formats have a meaning for.
    static func text(_ dice: inout Dice) -> String {
        let count = dice.number(1...4)
        var text = (0..<count).map { _ in dice.pick(words) }.joined(separator: " ")
        if dice.chance(30) {
            text +=
                dice.pick([": x", " #y", ", z", "\"q\"", "\\", "{a}", "[b]", "|", "; t", "'", "\nbaris", "\ttab"])
                + " akhir"
        }
        if dice.chance(5) {
            text = dice.pick(["~", "null", "true", "2023-10-10", "-", "- a", "? b", "&c", "*d", "!e", "@f", "%g"])
        }
        return text
    }
}
