import PageModel

extension PropertyDeclaration {
    static let font: [PropertyDeclaration] = [
        .init(
            "font-family", .commaList(.phrase), text: \.fontFamilies,
            "Families in order of preference, separated by commas."),
        fontSize,
        .init(
            "font-weight", .choice(.keywords(["normal": 400, "bold": 700]), .integer(100...900)), text: \.fontWeight,
            "100 to 900; normal is 400, bold 700."),
        .init("font-style", .keywords(["normal": false, "italic": true]), text: \.isItalic, "Upright or italic."),
        .init(
            "font-variant-caps",
            .keywords([
                "normal": [], "small-caps": .smallCapitals,
                "all-small-caps": [.smallCapitals, .smallCapitalsForCapitals],
            ]),
            features: [.smallCapitals, .smallCapitalsForCapitals],
            "Small capitals of the font for lower-case letters, or for all."),
        .init(
            "font-variant-numeric",
            .choice(
                .keyword("normal", []),
                .combination(
                    ["tabular-nums": .tabularFigures, "proportional-nums": .proportionalFigures],
                    ["lining-nums": .liningFigures, "oldstyle-nums": .oldStyleFigures], ["slashed-zero": .slashedZero])),
            features: .figures, "Width and form of figures. Tables have tabular lining figures unless said otherwise."),
        .init(
            "font-variant-position", .keywords, text: \.fontPosition,
            "Inferior or superior characters: the font's own where it has all of them, else smaller ones, lowered or raised."
        ),
        .init(
            "font-variant-ligatures", .keywords(["normal": [], "none": .noLigatures]), features: .noLigatures,
            "Whether letters such as f and i may join."),
        .init(
            "font-kerning", .keywords(["auto": [], "normal": [], "none": .noKerning]), features: .noKerning,
            "Whether pairs of letters are moved together."),
        .init(
            "font-feature-settings", .choice(.keyword("normal", []), .commaList(.featureSetting)),
            text: \.featureSettings,
            "Other OpenType features by tag: 'ss01', 'salt' 2, 'dlig' off; normal for none. A feature that the font lacks is a warning."
        ),
        .init(
            "letter-spacing", .choice(.signedLength, .keyword("normal", .zero)), text: \.letterSpacing,
            "Added after every letter."),
        .init(
            "line-height", .lineHeight, text: \.lineHeight,
            "Distance of baselines: a factor of the font size, a share of it, or a length; normal is 1.2."),
        .init("color", .colour, text: \.color, "Colour of the text."),
    ]

    /// The one property whose em is that of the parent, and that all other lengths depend on: it is applied first.
    package static let fontSize = PropertyDeclaration(
        "font-size", .size, inherited: true, canFail: true,
        "Size of the letters, 0.1 to 2000 pt; em and % refer to the parent's size."
    ) { style, value in
        let parent = style.parent.text.fontSize
        let size: Length? =
            switch value.computed(fontSize: parent) {
            case .length(let length): length
            case .percent(let share): parent.scaled(by: share)
            default: nil
            }
        guard let size, fontSizes.contains(size) else { return false }
        style.text.fontSize = size
        return true
    }

    /// Smaller letters cannot be seen; larger ones only come from mistakes, such as percentages within each other.
    private static let fontSizes = Length.pt(0.1)...Length.pt(2000)
}
