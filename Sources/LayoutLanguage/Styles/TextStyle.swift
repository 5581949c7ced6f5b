import PageModel

/// The computed values of the properties that children inherit, under their CSS names.
public struct TextStyle: Hashable, Sendable {
    public var fontFamilies: [String] = ["TeX Gyre Pagella"]
    public var fontSize: Length = .pt(10.5)
    public var fontWeight = 400
    public var isItalic = false
    public var features: FontFeatures = []
    public var featureSettings: [FontFeatureSetting] = []
    public var fontPosition: FontPosition = .normal
    public var letterSpacing: Length = .zero
    public var lineHeight: LineHeight = .factor(1.35)
    public var color: Color = .black
    public var textAlign: TextAlign = .start
    public var textIndent: Length = .zero
    public var textTransform: TextTransform = .none
    public var textDecoration = TextDecoration.none
    public var textWrap: TextWrap = .wrap
    public var whiteSpace: WhiteSpaceHandling = .normal
    public var hyphens: Hyphens = .auto
    public var hyphenateLimitLeft = 2
    public var hyphenateLimitRight = 3
    public var hangingPunctuation: HangingPunctuation = []
    public var orphans = 2
    public var widows = 2
    public var language = "id"

    public init() {}

    /// Whether words are hyphenated by the rules of Indonesian.
    package var isHyphenatedByRule: Bool { hyphens == .auto && (language == "id" || language.hasPrefix("id-")) }

    /// The height of a line box without larger content (CSS 2.1 §10.8.1).
    public var lineBoxHeight: Length {
        switch lineHeight {
        case .factor(let factor): fontSize.scaled(by: factor)
        case .length(let length): length
        }
    }

    /// Whether `hyphenate-limit-left` and `-right` leave enough letters on both sides of a break; quotes and points do not count.
    package func allowsHyphen(at offset: Int, in word: ArraySlice<UInt8>) -> Bool {
        func letters(_ part: ArraySlice<UInt8>) -> Int { part.count { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0xC0 } }
        let cut = word.startIndex + offset
        return letters(word[..<cut]) >= hyphenateLimitLeft && letters(word[cut...]) >= hyphenateLimitRight
    }

    public func fontDescription(family: String) -> FontDescription {
        // Letters that are spaced out do not join (CSS Text 3 §8.2).
        let features = letterSpacing == .zero ? features : features.union(.noLigatures)
        return FontDescription(family: family, weight: fontWeight, isItalic: isItalic, features: features, settings: featureSettings)
    }
}
