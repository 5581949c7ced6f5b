import PageModel

/// How much narrower the spaces of justified lines may become: a third, as long as programs still see words.
///
/// Programs that read a PDF take letters that are nearer to each other than about 0.15 em for one word, whether a space is drawn between them
/// or not. What they see is less than the space's own width: the letters before and behind it close up as well, and it becomes narrower
/// with them.
enum SpaceShrink {
    /// The distance of two words, in thousandths of an em: 0.15 em, and what the rounding of widths in a PDF may take.
    static let leastDistance = 153

    /// The most by which every space of a paragraph may become narrower: the least of what each one may give.
    /// - Parameter lettersGiveWay: whether `LetterFit` changes the letters and their distances too.
    static func least(in paragraph: ShapedParagraph, lettersGiveWay: Bool) -> Int {
        var least = Int.max, width = -1, size = -1
        for segment in paragraph.segments where segment.kind == .space || segment.kind == .fixedSpace {
            let units = segment.width.units, em = paragraph.runs[Int(segment.run)].size.units
            guard units != width || em != size else { continue }
            (width, size) = (units, em)
            least = min(least, most(of: units, size: em, lettersGiveWay: lettersGiveWay))
        }
        return least == .max ? 0 : least
    }

    /// - Parameter space: the width of a space.
    /// - Parameter size: of its font.
    static func most(of space: Int, size: Int, lettersGiveWay: Bool) -> Int {
        // The space has a distance at each side.
        let letters = lettersGiveWay ? LetterFit.most(of: space) + 2 * size * LetterFit.spacingLimit / 1_000 : 0
        return max(0, min(space / 3, space - letters - size * leastDistance / 1_000))
    }
}
