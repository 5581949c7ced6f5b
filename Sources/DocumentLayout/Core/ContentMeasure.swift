import LayoutLanguage
import PageModel

/// Minimum and maximum content widths (CSS Sizing 3 §5): what a box needs at least without breaking a word where it may not be broken, and
/// at most when no line is broken.
struct ContentMeasure {
    struct Widths {
        var minimum: Length
        var maximum: Length

        static let zero = Widths(minimum: .zero, maximum: .zero)

        mutating func include(_ other: Widths) {
            minimum = max(minimum, other.minimum)
            maximum = max(maximum, other.maximum)
        }
    }

    let environment: LayoutEnvironment

    /// - Parameter floor: a minimum that something else needs already. What certainly needs less is not measured exactly: its minimum
    ///   may come out too small then, but not above the floor.
    func widths(of box: Box, floor: Length = .zero) -> Widths {
        let style = box.style.box
        let margins = style.margin.left + style.margin.right
        if case .length(let width) = style.width { return Widths(minimum: width + margins, maximum: width + margins) }
        let borderPadding = style.borderPadding.left + style.borderPadding.right
        var widths = box.content.contentWidths(of: box, floor: floor - borderPadding - margins, self)
        widths.minimum += borderPadding + margins
        widths.maximum =
            min(widths.maximum + borderPadding, style.maxWidth.resolved(in: .unbounded) ?? .unbounded) + margins
        return widths
    }
}
