import LayoutLanguage
import PageModel

typealias GanttPattern = KindElement.Pattern

/// How the bars of a kind are filled: they differ in prints without colour, too.
extension KindElement.Pattern {
    /// Draws a bar.
    /// - Parameter radius: of the corners; those of patterns are square.
    func draw(in setting: Rectangle, radius: Length, _ color: Color, _ drawing: inout ChartDrawing) {
        guard setting.size.width > .zero, setting.size.height > .zero else { return }
        switch self {
        case .solid:
            drawing.fill(
                .rectangle(setting, radius: min(radius, setting.size.width / 2, setting.size.height / 2)), color)
        case .light: ChartPalette.bar(1, in: setting, color, &drawing)
        case .hatched: ChartPalette.bar(2, in: setting, color, &drawing)
        case .lined: ChartPalette.bar(3, in: setting, color, &drawing)
        case .crossed: ChartPalette.bar(5, in: setting, color, &drawing)
        case .dotted: outline(setting, color, &drawing)
        }
    }

    private func outline(_ setting: Rectangle, _ color: Color, _ drawing: inout ChartDrawing) {
        let dot = Length.pt(1), inset = min(dot, setting.size.width / 2, setting.size.height / 2) / 2
        drawing.fill(.rectangle(setting, radius: .zero), .white)
        let (left, top) = (setting.origin.x + inset, setting.origin.y + inset)
        let (right, bottom) = (setting.maxX - inset, setting.maxY - inset)
        let corners = [
            Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom), Point(x: left, y: bottom),
        ]
        for index in corners.indices {
            drawing.stroke(corners[index], corners[(index + 1) % 4], width: inset * 2, color, dashes: [.zero, dot * 2])
        }
    }

    /// The colour of a text within, and of what must lie behind it.
    func ink(on color: Color, otherwise ink: Color) -> (text: Color, plate: Color?) {
        switch self {
        case .solid: (color.isDark ? .white : .black, nil)
        case .light: (ink, nil)
        case .dotted: (ink, nil)
        case .hatched, .lined, .crossed: (ink, color.tint(0.1))
        }
    }
}

extension Color {
    /// Whether white is easier to read on it than black (WCAG 2.1's relative luminance).
    var isDark: Bool {
        func linear(_ part: UInt8) -> Double {
            let share = Double(part) / 255
            // The curve of sRGB is this near to a square.
            return share * share
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < 0.18
    }
}
