@testable import DocumentLayout
import LayoutLanguage
import PageModel
import TestSupport
import Testing

/// Values that schema and reader take reach the page as they are meant.
@Suite struct PropertyValueTests {
    /// Half of what there is, a fixed width, and all of it.
    @Test(arguments: [("50%", 100.0), ("70pt", 70.0), ("none", 200.0), ("300%", 200.0)])
    func maxWidth(value: String, width: Double) {
        let layout = Layout("<box max-width=\"\(value)\" height=\"10pt\" background-color=\"gray\"/>", width: 200)
        let widths = layout.pages[0].items.compactMap { item -> Length? in
            guard case .fill(let fill) = item, case .rectangle(let rectangle, _) = fill.shape else { return nil }
            return rectangle.size.width
        }
        #expect(widths == [.pt(width)])
    }

    @Test(arguments: NamedColor.allCases.filter { $0 != .transparent }) func namesOfColours(_ name: NamedColor) {
        let layout = Layout("<p color=\"\(name.rawValue)\">a</p>")
        #expect(layout.texts(onPage: 0).map(\.color) == [name.color])
    }

    @Test func listsWithoutMarkers() {
        #expect(Layout("<ul marker=\"none\"><li>a</li></ul>").lines == [["a"]])
        #expect(Layout("<ol><li marker=\"none\">a</li><li>b</li></ol>").lines == [["a", "2.b"]])
    }

    @Test func oneStyleForSeveralElements() {
        let layout = Layout(
            "<section><h1>a</h1><p>b</p><h2>c</h2></section>", styles: "<style for=\"h1 h2\" color=\"navy\"/>")
        #expect(layout.texts(onPage: 0).map(\.color) == [NamedColor.navy.color, .black, NamedColor.navy.color])
    }

    /// `em` of a gap is that of the columns' own letters.
    @Test func gapsInLetters() {
        let text = "<column><p>a</p></column><column><p>b</p></column>"
        func second(_ attributes: String) -> Double? {
            Layout("<columns widths=\"20pt 20pt\" \(attributes)>\(text)</columns>").words(onPage: 0).last?.x
        }
        #expect(second("") == 30)
        #expect(second("gap=\"2em\"") == 40)
        #expect(second("gap=\"2em\" font-size=\"5pt\"") == 30)
        #expect(second("gap=\"0\"") == 20)
    }
}
