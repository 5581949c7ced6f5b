import PageModel

/// How much narrower or wider the letters of a justified line may be, so that its spaces need to give way less: the font
/// expansion of pdfTeX (Hàn Thế Thành, 'Micro-typographic extensions to the TeX typesetting system', 2000), with his
/// finding that nobody sees up to two hundredths.
///
/// In steps, because each one is a font of another width for those who draw.
enum LetterFit {
    /// In thousandths of the width.
    static let limit = 15
    static let step = 5

    /// The most by which a text may become narrower or wider.
    static func most(of width: Int) -> Int { width * limit / 1_000 }

    /// The share of the letters in what a line lacks, in thousandths of their width: as much of what they can give as the
    /// spaces give of theirs, rounded to what leaves more to the spaces, as long as they have it.
    ///
    /// - Parameter shortfall: below zero for a line that is too long.
    /// - Parameter letters: the most by which the letters of the line may change.
    /// - Parameter spaces: by which its spaces may.
    static func change(for shortfall: Int, letters: Int, spaces: Int) -> Int {
        let steps = limit / step, flexibility = letters + spaces
        guard letters > 0, flexibility > 0, shortfall != 0 else { return 0 }
        let share = min(steps, steps * abs(shortfall) / flexibility)
        if shortfall > 0 { return share * step }
        let needed = (steps * max(0, -shortfall - spaces) + letters - 1) / letters
        return -min(steps, max(share, needed)) * step
    }
}
