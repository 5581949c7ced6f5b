import PageModel
import Testing
@testable import LayoutLanguage

@Suite struct StylingTests {
    private let values = ValueParser(fontSize: .pt(10))

    @Test func lengths() {
        #expect(values.length("12mm") == .mm(12))
        #expect(values.length("2.5cm") == .mm(25))
        #expect(values.length("1in") == .pt(72))
        #expect(values.length("1.5em") == .pt(15))
        #expect(values.length("-3pt") == .pt(-3))
        #expect(values.length("0") == .zero)
        for wrong in ["", "5", "pt", "1.2.3pt", "1e9pt", "999999mm", "999999em", "five pt", "5px", "٣pt"] {
            #expect(values.length(wrong) == nil, "\(wrong)")
        }
        #expect(values.size("-1pt") == nil)
    }

    @Test func extents() {
        #expect(values.extent("50%") == .percent(0.5))
        #expect(values.extent("2fr") == .fraction(2))
        #expect(values.extent("auto") == .auto)
        #expect(values.extent("-5mm") == nil)
        #expect(Extent.percent(9_999).resolved(in: .greatest) == .greatest)
        #expect(Extent.percent(0.5).resolved(in: .unbounded) == nil)
    }

    @Test func edgesInTheOrderOfCSS() {
        #expect(values.edges("1pt 2pt 3pt") == Edges(top: .pt(1), right: .pt(2), bottom: .pt(3), left: .pt(2)))
        #expect(values.edges("1pt 2pt 3pt 4pt 5pt") == nil)
        #expect(values.edges("") == nil)
    }

    @Test func colours() {
        #expect(values.color("#1F4E79") == Color(red: 0x1F, green: 0x4E, blue: 0x79))
        #expect(values.color("#abc") == Color(red: 0xAA, green: 0xBB, blue: 0xCC))
        #expect(values.color("#1F4E7914")?.alpha == 0x14)
        for wrong in ["#12345", "#-1-1-1", "#gggggg", "blue", "#", ""] { #expect(values.color(wrong) == nil, "\(wrong)") }
    }

    @Test func borders() {
        #expect(values.border("0.4pt dashed #B0B0B0")?.style == .dashed)
        #expect(values.border("none") == Border.none)
        #expect(values.border("-1pt solid black") == nil)
        #expect(values.border("1pt solid wide") == nil)
    }

    @Test func lineHeights() {
        #expect(values.lineHeight("1.4") == .factor(1.4))
        #expect(values.lineHeight("140%") == .factor(1.4))
        for wrong in ["-1", "-50%", "-3pt", "nan", "inf", "101"] { #expect(values.lineHeight(wrong) == nil, "\(wrong)") }
    }

    private func style(_ element: String, _ attributes: [String: String], rules: [[String: String]] = []) -> ComputedStyle {
        let styles = rules.map { BoundElement(name: "style", attributes: $0.mapValues { BoundAttribute($0) }) }
        let cascade = Cascade(sheet: StyleSheet(styles))
        return cascade.style(of: BoundElement(name: element, attributes: attributes.mapValues { BoundAttribute($0) }), in: .initial)
    }

    @Test func theOrderOfTheCascade() {
        let rules = [["for": "p", "class": "a", "orphans": "4"], ["class": "a", "orphans": "3", "widows": "3"], ["for": "p", "orphans": "5", "widows": "5"],
                     ["class": "b", "extends": "a", "margin-top": "4pt"]]
        #expect(style("p", [:], rules: rules).text.orphans == 5)
        #expect(style("p", ["class": "a"], rules: rules).text.orphans == 4)
        #expect(style("p", ["class": "a"], rules: rules).text.widows == 3)
        #expect(style("p", ["class": "a", "orphans": "9"], rules: rules).text.orphans == 9)
        #expect(style("h1", ["class": "b"], rules: rules).text.orphans == 3)
        #expect(style("h1", ["class": "b"], rules: rules).box.margin.top == .pt(4))
    }

    @Test func featuresOfOpenType() {
        #expect(style("p", ["font-variant-numeric": "oldstyle-nums proportional-nums"]).text.features == [.oldStyleFigures, .proportionalFigures])
        #expect(style("p", ["font-variant-caps": "all-small-caps"]).text.features == [.smallCapitals, .smallCapitalsForCapitals])
        #expect(style("p", ["font-kerning": "none", "font-variant-ligatures": "none"]).text.features == [.noKerning, .noLigatures])
        #expect(style("p", ["font-feature-settings": "'ss01', \"salt\" 2, 'dlig' off"]).text.featureSettings
            == [.init(tag: "ss01", value: 1), .init(tag: "salt", value: 2), .init(tag: "dlig", value: 0)])
        #expect(style("p", [:], rules: [["for": "p", "font-feature-settings": "normal"]]).text.featureSettings.isEmpty)
        #expect(style("p", ["letter-spacing": "1pt"]).text.fontDescription(family: "A").features == .noLigatures)
        #expect(style("table", [:]).text.features == [.tabularFigures, .liningFigures])
        #expect(FontFeatures(numeric: "tabular-nums proportional-nums") == nil)
        #expect(FontFeatures(numeric: "lining-nums oldstyle-nums") == nil)
        for wrong in ["ss01", "'ss1'", "'ss01' x", "'ss01',", "'ss01' 1 2", "'ss\u{E9}'", ""] { #expect(FontFeatureSetting.list(wrong) == nil, "\(wrong)") }
    }

    @Test func emsReferToTheOwnSizeWhateverTheOrder() {
        let style = style("p", ["font-size": "20pt", "text-indent": "2em", "margin": "1em", "margin-left": "0"])
        #expect(style.text.textIndent == .pt(40))
        #expect(style.box.margin.top == .pt(20))
        #expect(style.box.margin.left == .zero)
    }

    @Test func wrongValuesAreReportedOnce() {
        let cascade = Cascade(sheet: StyleSheet())
        for _ in 0..<5 {
            let element = BoundElement(name: "p", attributes: ["color": BoundAttribute("blau"), "padding": BoundAttribute("-5pt"),
                                                               "font-size": BoundAttribute("0%")])
            let style = cascade.style(of: element, in: .initial)
            #expect(style.box.padding == Edges(all: .zero))
            #expect(style.text.fontSize == .pt(10.5))
        }
        #expect(cascade.findings.all.map(\.id) == Array(repeating: "layout.wrong-value", count: 3))
    }
}
