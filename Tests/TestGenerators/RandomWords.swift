/// Words of which each begins with a character of its own, from those that nobody else uses (Unicode's private use area).
struct RandomWords {
    private var free: Range<UInt32>

    /// - Parameter plane: 0 or 1, for two sources that do not meet.
    init(plane: UInt32) {
        free = 0xE000 + plane * 0xC00..<0xE000 + (plane + 1) * 0xC00
    }

    /// The word and its character. Plain letters when all characters are used up.
    mutating func next(_ dice: inout Dice) -> (text: String, mark: Unicode.Scalar?) {
        // Some run from right to left.
        let letters = String(repeating: dice.chance(6) ? "א" : "a", count: dice.pick([0, 1, 2, 4, 9]))
        guard let mark = free.first.flatMap(Unicode.Scalar.init) else { return ("a" + letters, nil) }
        free = free.dropFirst()
        return (String(mark) + letters, mark)
    }

    mutating func next(_ count: Int, _ dice: inout Dice) -> (text: String, marks: [Unicode.Scalar]) {
        let words = (0..<count).map { _ in next(&dice) }
        return (words.map(\.text).joined(separator: " "), words.compactMap(\.mark))
    }
}
