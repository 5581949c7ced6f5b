import PageModel

/// How much narrower or wider the letters of a justified line may be, and how much closer or wider apart they may stand, so that its
/// spaces need to give way less: the font expansion and the tracking of pdfTeX (Hàn Thế Thành, 'Micro-typographic extensions to the TeX
/// typesetting system', 2000), with his finding that nobody sees up to two hundredths.
///
/// Widths change in steps, because each one is a font of another width for those who draw. Distances need none.
struct LetterFit: Equatable {
    /// In thousandths of the width.
    static let limit = 15
    static let step = 5
    /// Of the distance of letters, in thousandths of an em.
    static let spacingLimit = 10

    /// In thousandths of the width.
    var scale = 0
    /// In thousandths of an em.
    var spacing = 0

    /// The most by which a text may become narrower or wider.
    static func most(of width: Int) -> Int { width * limit / 1_000 }

    /// The most by which a text may become shorter or longer because its letters stand closer or wider apart.
    static func mostSpacing(of count: Int, at size: Length) -> Int { count * size.units * spacingLimit / 1_000 }

    /// The share of the letters in what a line lacks: as much of what they can give as the spaces give of theirs, rounded to what leaves
    /// more to the spaces, as long as they have it.
    ///
    /// - Parameter shortfall: below zero for a line that is too long.
    /// - Parameter letters: the most by which the letters of the line may change.
    /// - Parameter distances: the most by which the distances between them may.
    /// - Parameter spaces: by which its spaces may.
    init(for shortfall: Int, letters: Int, distances: Int, spaces: Int) {
        let steps = LetterFit.limit / LetterFit.step, flexibility = letters + distances + spaces
        guard letters > 0, flexibility > 0, shortfall != 0 else { return }
        let size = abs(shortfall)
        var widths = min(steps, steps * size / flexibility)
        var apart = min(LetterFit.spacingLimit, LetterFit.spacingLimit * size / flexibility)
        if shortfall < 0 {
            // What the spaces cannot give, the distances give, and at last the widths.
            let rest = max(0, size - spaces)
            let least = max(0, rest - widths * letters / steps)
            if distances > 0 {
                apart = max(apart, (LetterFit.spacingLimit * least + distances - 1) / distances)
                apart = min(apart, LetterFit.spacingLimit)
            }
            let last = max(0, rest - apart * distances / LetterFit.spacingLimit)
            widths = min(steps, max(widths, (steps * last + letters - 1) / letters))
        }
        scale = widths * LetterFit.step * shortfall.signum()
        spacing = apart * shortfall.signum()
    }
}
