import PageModel

/// The computed values of the properties that children inherit, under their CSS names.
package struct TextStyle: Hashable, Sendable {
    package var fontFamilies: [String] = ["TeX Gyre Pagella"]
    package var fontSize: Length = .pt(10.5)
    package var fontWeight = 400
    package var isItalic = false
    package var features: FontFeatures = []
    package var featureSettings: [FontFeatureSetting] = []
    package var fontPosition: FontPosition = .normal
    package var letterSpacing: Length = .zero
    package var lineHeight: LineHeight = .factor(1.35)
    package var color: Color = .black
    package var textAlign: TextAlign = .start
    package var textJustify: TextJustify = .auto
    package var textIndent: Length = .zero
    package var textTransform: TextTransform = .none
    package var textDecoration = TextDecoration.none
    package var textWrap: TextWrap = .wrap
    package var whiteSpace: WhiteSpaceHandling = .normal
    package var hyphens: Hyphens = .auto
    package var hyphenateLimitLeft = 2
    package var hyphenateLimitRight = 3
    package var hangingPunctuation: HangingPunctuation = []
    package var orphans = 2
    package var widows = 2
    package var language = "id"

    package init() {}

    /// Whether words are hyphenated by the rules of Indonesian.
    package var isHyphenatedByRule: Bool { hyphens == .auto && (language == "id" || language.hasPrefix("id-")) }

    /// The height of a line box without larger content (CSS 2.1 §10.8.1).
    package var lineBoxHeight: Length {
        switch lineHeight {
        case .factor(let factor): fontSize.scaled(by: factor)
        case .length(let length): length
        }
    }

    /// Whether `hyphenate-limit-left` and `-right` leave enough letters on both sides of a break; quotes and points do not count.
    package func allowsHyphen(at offset: Int, in word: ArraySlice<UInt8>) -> Bool {
        func letters(_ part: ArraySlice<UInt8>) -> Int {
            part.count { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0xC0 }
        }
        let cut = word.startIndex + offset
        return letters(word[..<cut]) >= hyphenateLimitLeft && letters(word[cut...]) >= hyphenateLimitRight
    }

    package func fontDescription(family: String) -> FontDescription {
        // Letters that are spaced out do not join (CSS Text 3 §8.2).
        let features = letterSpacing == .zero ? features : features.union(.noLigatures)
        return FontDescription(
            family: family, weight: fontWeight, isItalic: isItalic, features: features, settings: featureSettings)
    }
}
