import Diagnostics
import PageModel
import Testing
import TestSupport
@testable import LayoutLanguage

@Suite struct StylingTests {
    private func length(_ text: String) -> Length? { ValueSyntax.signedLength.value(text)?.computed(fontSize: .pt(10)) }

    @Test func lengths() {
        #expect(length("12mm") == .mm(12))
        #expect(length("2.5cm") == .mm(25))
        #expect(length("1in") == .pt(72))
        #expect(length("1.5em") == .pt(15))
        #expect(length("-3pt") == .pt(-3))
        #expect(length("0") == .zero)
        for wrong in ["", "5", "pt", "1.2.3pt", "1e9pt", "999999mm", "999999em", "five pt", "5px", "٣pt"] {
            #expect(length(wrong) == nil, "\(wrong)")
        }
        #expect(ValueSyntax<SpecifiedLength>.length.value("-1pt") == nil)
        // Nothing that can be written is longer than layout can take.
        for longest in ["999999.999999999pt", "99999.999999999mm", "9999.999999999cm", "9999.999999999in"] {
            #expect(length(longest).map { $0 <= .greatest } == true, "\(longest)")
        }
        #expect(SpecifiedLength.em(999).computed(fontSize: .pt(2000)) == .greatest)
    }

    @Test func extents() {
        let syntax = ValueSyntax<SpecifiedExtent>.tableColumn
        #expect(syntax.value("50%") == .percent(0.5))
        #expect(syntax.value("2fr") == .fraction(2))
        #expect(syntax.value("auto") == .auto)
        #expect(syntax.value("-5mm") == nil)
        #expect(ValueSyntax<SpecifiedExtent>.extent.value("2fr") == nil)
        #expect(Extent.percent(9_999).resolved(in: .greatest) == .greatest)
        #expect(Extent.percent(0.5).resolved(in: .unbounded) == nil)
    }

    @Test func edgesInTheOrderOfCSS() {
        let syntax = ValueSyntax<Edges<SpecifiedLength>>.edges(.length)
        func edges(_ text: String) -> Edges<Length>? { syntax.value(text)?.computed(fontSize: .pt(10)) }
        #expect(edges("1pt 2pt 3pt") == Edges(top: .pt(1), right: .pt(2), bottom: .pt(3), left: .pt(2)))
        #expect(edges("1pt 2pt") == Edges(top: .pt(1), right: .pt(2), bottom: .pt(1), left: .pt(2)))
        #expect(edges("1pt") == Edges(all: .pt(1)))
        #expect(edges("1pt 2pt 3pt 4pt")?.left == .pt(4))
        #expect(edges("1pt 2pt 3pt 4pt 5pt") == nil)
        #expect(edges("") == nil)
    }

    @Test func colours() {
        func color(_ text: String) -> Color? { ValueSyntax.colour.value(text) }
        #expect(color("#1F4E79") == Color(red: 0x1F, green: 0x4E, blue: 0x79))
        #expect(color("#abc") == Color(red: 0xAA, green: 0xBB, blue: 0xCC))
        #expect(color("#1F4E7914")?.alpha == 0x14)
        // CSS Color 4 §6.1
        let names: [String: Color] = [
            "black": .black, "white": .white, "transparent": .transparent,
            "gray": Color(red: 0x80, green: 0x80, blue: 0x80),
            "silver": Color(red: 0xC0, green: 0xC0, blue: 0xC0), "red": Color(red: 0xFF, green: 0, blue: 0),
            "green": Color(red: 0, green: 0x80, blue: 0), "blue": Color(red: 0, green: 0, blue: 0xFF),
            "navy": Color(red: 0, green: 0, blue: 0x80), "maroon": Color(red: 0x80, green: 0, blue: 0),
        ]
        #expect(Set(names.keys) == Set(NamedColor.allCases.map(\.rawValue)))
        for (name, value) in names { #expect(color(name) == value, "\(name)") }
        for wrong in ["#12345", "#-1-1-1", "#gggggg", "blau", "Red", "#", ""] {
            #expect(color(wrong) == nil, "\(wrong)")
        }
    }

    @Test func borders() {
        func border(_ text: String) -> Border? {
            ValueSyntax<SpecifiedBorder>.border.value(text)?.computed(fontSize: .pt(10))
        }
        #expect(
            border("0.4pt dashed #B0B0B0")
                == Border(width: .pt(0.4), style: .dashed, color: Color(red: 0xB0, green: 0xB0, blue: 0xB0)))
        #expect(border("0.1em solid navy")?.width == .pt(1))
        #expect(border("none") == Border.none)
        for wrong in [
            "-1pt solid black", "1pt solid wide", "solid 1pt black", "1pt none black", "1pt solid",
            "1pt solid black black",
        ] {
            #expect(border(wrong) == nil, "\(wrong)")
        }
    }

    @Test func lineHeights() {
        func lineHeight(_ text: String) -> LineHeight? {
            ValueSyntax<SpecifiedLineHeight>.lineHeight.value(text)?.computed(fontSize: .pt(10))
        }
        #expect(lineHeight("1.4") == .factor(1.4))
        #expect(lineHeight("140%") == .factor(1.4))
        #expect(lineHeight("1.5em") == .length(.pt(15)))
        #expect(lineHeight("normal") == .factor(1.2))
        for wrong in ["-1", "-50%", "-3pt", "nan", "inf", "101"] { #expect(lineHeight(wrong) == nil, "\(wrong)") }
    }

    private func style(
        _ element: String, _ attributes: [String: String], rules: [[String: String]] = []
    ) -> ComputedStyle {
        let cascade = Cascade(sheet: StyleSheet(rules.map { BoundElement(named: "style", $0) }))
        return cascade.style(of: BoundElement(named: element, attributes), in: .initial)
    }

    @Test func aRuleIsForEachOfItsElements() {
        let rules = [["for": "h1 h2", "color": "navy"], ["for": "p li", "class": "a", "orphans": "7"]]
        for name in ["h1", "h2"] {
            #expect(style(name, [:], rules: rules).text.color == NamedColor.navy.color, "\(name)")
        }
        #expect(style("h3", [:], rules: rules).text.color == .black)
        #expect(style("li", ["class": "a"], rules: rules).text.orphans == 7)
        #expect(style("li", [:], rules: rules).text.orphans == 2)
    }

    /// Every default is a value of its property: nothing of them is left out.
    @Test func defaultsAreValues() {
        let rules = DefaultStyles.elements.map(\.value) + ElementDeclaration.all.flatMap { $0.parts.map(\.defaults) }
        for (text, rule) in zip(rules, DefaultStyles.rules) {
            #expect(rule.properties.count == text.split(separator: ";").count, "\(text)")
            #expect(ElementDeclaration.named(rule.element) != nil)
        }
        #expect(rules.count == DefaultStyles.rules.count)
    }

    @Test func valuesOfManyKinds() {
        let paragraph = style(
            "p",
            [
                "font-family": " TeX  Gyre Heros , serif", "font-weight": "bold",
                "hanging-punctuation": "force-end first", "marker": "BAB  {I}",
                "marker-width": "2em", "max-width": "50%", "role": "Div", "bookmark-level": "none",
                "letter-spacing": "normal", "top": "-1em",
            ])
        #expect(paragraph.text.fontFamilies == ["TeX Gyre Heros", "serif"])
        #expect(paragraph.text.fontWeight == 700)
        #expect(paragraph.text.hangingPunctuation == [.first, .end])
        #expect(paragraph.box.marker == .pattern("BAB {I}"))
        #expect(paragraph.box.markerWidth == .pt(21))
        #expect(paragraph.box.maxWidth == .percent(0.5))
        #expect(paragraph.box.role == .div)
        #expect(paragraph.box.inset.top == .pt(-10.5))
        #expect(
            style("h1", ["bookmark-level": "none", "marker": "none", "max-width": "none"]).box.bookmarkLevel == nil)
        #expect(style("h1", ["marker": "none"]).box.marker == Marker.none)
    }

    /// What the reference calls inherited comes from the parent, and nothing else does.
    @Test(arguments: PropertyDeclaration.all)
    func inheritance(_ property: PropertyDeclaration) throws {
        var texts = GrammarTexts(seed: 3)
        let cascade = Cascade(sheet: StyleSheet())
        for _ in 0..<20 {
            let bound = try #require(BoundProperty(property, texts.text(property.grammar)))
            let parent = cascade.style(of: BoundElement(.span, properties: [bound]), in: .initial)
            let child = cascade.style(of: BoundElement(.span), in: parent)
            #expect(child.text == parent.text)
            #expect(child.box == BoxStyle())
            #expect(property.isInherited || parent.text == TextStyle(), "\(property.name)")
            #expect(!property.isInherited || parent.box == BoxStyle(), "\(property.name)")
        }
    }

    @Test func theOrderOfTheCascade() {
        let rules = [
            ["for": "p", "class": "a", "orphans": "4"], ["class": "a", "orphans": "3", "widows": "3"],
            ["for": "p", "orphans": "5", "widows": "5"],
            ["class": "b", "extends": "a", "margin-top": "4pt"],
        ]
        #expect(style("p", [:], rules: rules).text.orphans == 5)
        #expect(style("p", ["class": "a"], rules: rules).text.orphans == 4)
        #expect(style("p", ["class": "a"], rules: rules).text.widows == 3)
        #expect(style("p", ["class": "a", "orphans": "9"], rules: rules).text.orphans == 9)
        #expect(style("h1", ["class": "b"], rules: rules).text.orphans == 3)
        #expect(style("h1", ["class": "b"], rules: rules).box.margin.top == .pt(4))
    }

    @Test func featuresOfOpenType() {
        #expect(
            style("p", ["font-variant-numeric": "oldstyle-nums proportional-nums"]).text.features == [
                .oldStyleFigures, .proportionalFigures,
            ])
        #expect(
            style("p", ["font-variant-caps": "all-small-caps"]).text.features == [
                .smallCapitals, .smallCapitalsForCapitals,
            ])
        #expect(
            style("p", ["font-kerning": "none", "font-variant-ligatures": "none"]).text.features == [
                .noKerning, .noLigatures,
            ])
        #expect(
            style("p", ["font-feature-settings": "'ss01', \"salt\" 2, 'dlig' off"]).text.featureSettings
                == [.init(tag: "ss01", value: 1), .init(tag: "salt", value: 2), .init(tag: "dlig", value: 0)])
        #expect(style("p", [:], rules: [["for": "p", "font-feature-settings": "normal"]]).text.featureSettings.isEmpty)
        #expect(style("p", ["letter-spacing": "1pt"]).text.fontDescription(family: "A").features == .noLigatures)
        #expect(style("table", [:]).text.features == [.tabularFigures, .liningFigures])
        let settings = ValueSyntax<[FontFeatureSetting]>.commaList(.featureSetting)
        for wrong in ["ss01", "'ss1'", "'ss01' x", "'ss01',", "'ss01' 1 2", "'ss\u{E9}'", "", "'ss01\"", "'ss01' 1000"]
        {
            #expect(settings.value(wrong) == nil, "\(wrong)")
        }
    }

    @Test func emsReferToTheOwnSizeWhateverTheOrder() {
        let style = style("p", ["font-size": "20pt", "text-indent": "2em", "margin": "1em", "margin-left": "0"])
        #expect(style.text.textIndent == .pt(40))
        #expect(style.box.margin.top == .pt(20))
        #expect(style.box.margin.left == .zero)
    }

    /// Sizes that the grammar allows and that no text can have in its place: told once at each place.
    @Test func impossibleSizes() throws {
        let cascade = Cascade(sheet: StyleSheet()), file = SourceFile(path: "u", text: "0% 99999% 0pt")
        let places = [SourceRange(file, 0, 2), SourceRange(file, 3, 9), SourceRange(file, 10, 13)]
        for _ in 0..<5 {
            for place in places {
                let size = try #require(BoundProperty(.fontSize, place.text, at: place))
                let style = cascade.style(of: BoundElement(.p, properties: [size]), in: .initial)
                #expect(style.text.fontSize == .pt(10.5))
            }
        }
        #expect(cascade.findings.all.map(\.id) == Array(repeating: "layout.wrong-value", count: 3))
        #expect(cascade.findings.all.map(\.range) == places)
    }

    /// Equal elements have one style object, wherever they stand in the layout.
    @Test func equalStylesAreShared() {
        let cascade = Cascade(sheet: StyleSheet())
        let styles = (0..<3).map { _ in
            cascade.style(of: BoundElement(named: "p", ["class": "a  b", "color": "red"]), in: .initial)
        }
        #expect(styles[0] === styles[1] && styles[1] === styles[2])
        let element = { BoundElement(named: "p", ["class": "a b"]) }
        #expect(cascade.style(of: element(), in: .initial) === cascade.style(of: element(), in: .initial))
        #expect(cascade.style(of: BoundElement(named: "p", ["color": "blue"]), in: .initial) !== styles[0])
    }
}
