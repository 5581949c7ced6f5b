import Diagnostics
import LayoutLanguage
import PageModel
import TestSupport
@testable import Typesetting

/// A text set in square letters of 10 pt, to be looked at line by line.
struct SetText {
    let typesetter: Typesetter
    let paragraph: Paragraph
    let width: Length
    let broken: BrokenLines

    /// - Parameter width: in points.
    init(
        _ text: String, width: Double, hyphenator: (any Hyphenator)? = nil,
        style change: (inout TextStyle) -> Void = { _ in }
    ) {
        let style = ComputedStyle(text: SetText.style(change))
        self.init(
            Paragraph([.text(InlineText(text, style: style))], style: style), width: width, hyphenator: hyphenator)
    }

    init(_ paragraph: Paragraph, width: Double, hyphenator: (any Hyphenator)? = nil) {
        self.paragraph = paragraph
        self.width = .pt(width)
        typesetter = Typesetter(shaper: SquareShaper(), hyphenator: hyphenator)
        broken = paragraph.lines(width: self.width, in: typesetter)
    }

    static func style(_ change: (inout TextStyle) -> Void = { _ in }) -> TextStyle {
        var style = TextStyle()
        style.fontFamilies = ["Square"]
        style.fontSize = .pt(10)
        style.lineHeight = .length(.pt(10))
        change(&style)
        return style
    }

    var lines: [Line] { broken.lines }
    var findings: [String] { broken.findings.map(\.id) }

    /// What can be read on each line; a hyphen that was added is U+00AD.
    var texts: [String] { lines.map(text) }

    func text(of line: Line) -> String {
        let shaped = paragraph.shaped(in: typesetter)
        return shaped.segments(on: line).map { index in
            shaped.piece(shaped.segments[index], at: index, on: line).shaped.map {
                String(decoding: $0.text, as: UTF8.self)
            } ?? ""
        }.joined()
    }

    /// The width of what stands on a line, added up piece by piece.
    func width(of line: Line) -> Length {
        let shaped = paragraph.shaped(in: typesetter)
        return shaped.segments(on: line).reduce(Length.zero) {
            $0 + shaped.piece(shaped.segments[$1], at: $1, on: line).width
        }
    }

    /// How many glyphs stand on a line.
    func glyphCount(of line: Line) -> Int {
        let shaped = paragraph.shaped(in: typesetter)
        return shaped.segments(on: line).reduce(0) {
            $0
                + (shaped.piece(shaped.segments[$1], at: $1, on: line).shaped?.glyphs.count ?? 0)
        }
    }

    /// All words in their order, as they were written.
    var words: [String] {
        texts.joined(separator: "\n").replacing("\u{AD}\n", with: "").split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
