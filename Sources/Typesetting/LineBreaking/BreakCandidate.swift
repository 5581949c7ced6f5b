/// A place where a line may end and the next one begin, with the sums of everything before it: a line between two
/// candidates is measured by two subtractions.
struct BreakCandidate {
    /// Sums of widths and of the stretch and shrink of spaces, in units of `Length`.
    struct Totals {
        var width = 0
        var stretch = 0
        var shrink = 0
        /// Leaders and the end of the paragraph, which fill whatever is left.
        var fills = 0

        /// The most by which letters may stand closer or wider apart.
        var distances = 0

        /// Text whose letters give way as `LetterFit` says.
        /// - Parameter distance: what the distances between its letters may give; nil where nothing but spaces gives way.
        mutating func add(text: Int, distance: Int?) {
            width += text
            guard let distance else { return }
            let share = LetterFit.most(of: text) + distance
            stretch += share
            shrink += share
            distances += distance
        }
    }

    /// Segments before this one are on the line that ends here.
    let segment: Int
    /// When not 0: the line also has the text of `segment` up to this byte.
    let offset: Int
    /// Where the next line begins: behind the spaces.
    let nextSegment: Int
    /// Up to the end of a line that breaks here, hyphen included.
    let before: Totals
    /// Up to the start of the line that follows.
    let after: Totals
    let penalty: Int
    /// A hyphen or dash ends the line: two in a row are worse.
    let isHyphen: Bool
    /// A hyphen has to be drawn.
    let drawsHyphen: Bool
    let isForced: Bool
}
