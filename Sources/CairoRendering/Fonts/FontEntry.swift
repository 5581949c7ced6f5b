/// One font of the library: a file (and the index within a collection) with what selects it.
public struct FontEntry: Hashable, Sendable {
    public let family: String
    /// As the file names it: `Bold Italic`.
    public let style: String
    public let path: String
    public let index: Int
    /// 100 to 900 as in CSS.
    public let weight: Int
    public let isItalic: Bool
    /// True for files of `fonts.lock`, false for fonts that users added.
    public let isLocked: Bool

    /// How far the font is from what was asked; slant weighs more than weight, as in CSS Fonts 4 §5.2.
    func distance(weight wanted: Int, isItalic italic: Bool) -> Int {
        (isItalic == italic ? 0 : 10_000) + FontEntry.weightDistance(from: wanted, to: weight)
    }

    /// CSS Fonts 4 §5.2: from 400 to 500 first up to 500, then lighter, then bolder; below 400 lighter first, above 500 bolder first.
    private static func weightDistance(from wanted: Int, to weight: Int) -> Int {
        let difference = weight - wanted
        let isPreferred =
            switch wanted {
            case ..<400: difference <= 0
            case 400...500: difference >= 0 && weight <= 500
            default: difference >= 0
            }
        if isPreferred { return abs(difference) }
        let isSecond = (400...500).contains(wanted) ? difference < 0 : true
        return abs(difference) + (isSecond ? 1_000 : 2_000)
    }
}
