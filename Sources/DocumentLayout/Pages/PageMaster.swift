import Diagnostics
import LayoutLanguage
import PageModel

/// The kind of a page: paper, margins, and what stands on every page of its kind.
struct PageMaster {
    enum Side { case right, left }

    let size: Size
    let margin: Edges<Length>
    let element: BoundElement?
    /// Whether the margins asked for are larger than the page.
    let lacksRoom: Bool

    /// A4 with margins for a book bound on the left, where a layout names no page master.
    init(element: BoundElement?) {
        self.element = element
        let values = ValueParser(fontSize: .pt(10))
        var size = PaperSize.named(element?["size"] ?? "A4") ?? PaperSize.lengths(element?["size"] ?? "", values) ?? PaperSize.a4
        let isLandscape = element?["orientation"] == "landscape"
        if isLandscape != (size.width > size.height) { size = Size(width: size.height, height: size.width) }
        self.size = size
        var margin = element?["margin"].flatMap { values.edges($0) } ?? Edges(top: .mm(25), right: .mm(20), bottom: .mm(25), left: .mm(25))
        func edge(_ name: String, _ path: WritableKeyPath<Edges<Length>, Length>) {
            if let value = element?["margin-\(name)"].flatMap({ values.length($0) }) { margin[keyPath: path] = value }
        }
        edge("top", \.top)
        edge("right", \.right)
        edge("bottom", \.bottom)
        edge("left", \.left)
        // Margins that leave nothing of the page are not taken: text would stand one letter to a page.
        let isNarrow = size.width - margin.left - margin.right < .pt(1), isLow = size.height - margin.top - margin.bottom < .pt(1)
        if isNarrow { (margin.left, margin.right) = (.zero, .zero) }
        if isLow { (margin.top, margin.bottom) = (.zero, .zero) }
        lacksRoom = isNarrow || isLow
        self.margin = margin
    }

    /// Where the flow of the section stands.
    var content: Rectangle {
        Rectangle(x: margin.left, y: margin.top, width: max(.pt(1), size.width - margin.left - margin.right),
                  height: max(.pt(1), size.height - margin.top - margin.bottom))
    }

    /// The parts (`header`, `footer`, `decoration`) that belong on a page of the section; a part whose `on` names the page more
    /// closely replaces those for all.
    func parts(_ name: String, pageInSection: Int, side: Side) -> [BoundElement] {
        let all = (element?.children ?? []).compactMap { node -> BoundElement? in
            guard case .element(let part) = node, part.name == name else { return nil }
            return part
        }
        return all.filter { PageMaster.applies($0, pageInSection, side) }
    }

    private static func applies(_ part: BoundElement, _ pageInSection: Int, _ side: Side) -> Bool {
        let on = (part["on"] ?? "all").split(separator: " ")
        return on.contains { word in
            switch word {
            case "all": true
            case "first": pageInSection == 0
            case "rest": pageInSection > 0
            case "right": side == .right
            case "left": side == .left
            default: false
            }
        }
    }
}

/// Paper sizes for whoever compares documents with rules.
public enum PaperName {
    public static func size(of name: String) -> Size? { PaperSize.named(name) }

    /// nil for paper that has no name.
    public static func name(of size: Size) -> String? {
        ["A4", "F4-215x330", "F4-210x330", "A3", "A5", "Letter", "Legal"].first { PaperSize.named($0) == size }
    }
}

/// Paper by name (ISO 216; F4 has no standard: both sizes that regulations use have names of their own).
enum PaperSize {
    static let a4 = Size(width: .mm(210), height: .mm(297))

    static func named(_ name: String) -> Size? {
        switch name {
        case "A3": Size(width: .mm(297), height: .mm(420))
        case "A4": a4
        case "A5": Size(width: .mm(148), height: .mm(210))
        case "F4", "F4-215x330": Size(width: .mm(215), height: .mm(330))
        case "F4-210x330": Size(width: .mm(210), height: .mm(330))
        case "Letter": Size(width: .pt(612), height: .pt(792))
        case "Legal": Size(width: .pt(612), height: .pt(1008))
        default: nil
        }
    }

    static func lengths(_ text: String, _ values: ValueParser) -> Size? {
        let parts = text.split(separator: " ").compactMap { values.length($0) }
        guard parts.count == 2, parts.allSatisfy({ $0 >= .mm(20) && $0 <= .mm(5000) }) else { return nil }
        return Size(width: parts[0], height: parts[1])
    }
}
