import PageModel
import Typesetting

/// The values that find no room in the drawing, listed below it: nothing of a chart is left out.
struct ChartNote {
    let texts: ChartTexts
    /// Each becomes a line of its own, broken where it is too long.
    private var lines: [[InlineText]] = []

    init(_ texts: ChartTexts) {
        self.texts = texts
    }

    var isEmpty: Bool { lines.isEmpty }

    mutating func add(_ line: [InlineText]) { lines.append(line) }

    /// 'label 3,12; label 3,33', after the name of the series.
    mutating func add(_ pairs: [(label: InlineText, value: InlineText)], of name: InlineText?) {
        guard !pairs.isEmpty else { return }
        func plain(_ text: String) -> InlineText { InlineText(text, style: texts.content.style) }
        var line: [InlineText] = name.map { [$0, plain(": ")] } ?? []
        for (index, pair) in pairs.enumerated() {
            line += [plain(index == 0 ? "" : "; "), pair.label, plain("\u{A0}"), pair.value]
        }
        lines.append(line)
    }

    /// At the foot of the drawing, which grows by it.
    func add(to drawing: inout ChartDrawing) {
        guard !isEmpty else { return }
        drawing.size.height += texts.em(0.4)
        let style = texts.style()
        for line in lines {
            let items = line.filter { !$0.text.isEmpty }.map { InlineItem.text($0.rewritten(style: style)) }
            let label = texts.text(items).set(in: drawing.size.width)
            drawing.add(label.placed(at: .zero, drawing.size.height).read(at: texts.content.categories.count + 2))
            drawing.size.height += label.size.height
        }
    }
}
