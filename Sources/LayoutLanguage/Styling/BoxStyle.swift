import PageModel

/// The computed values of the properties that are not inherited.
public struct BoxStyle: Hashable, Sendable {
    public var margin = Edges<Length>(all: .zero)
    public var padding = Edges<Length>(all: .zero)
    public var border = Edges<Border>(all: .none)
    public var borderRadius: Length = .zero
    public var backgroundColor: Color = .transparent
    public var width: Extent = .auto
    public var height: Extent = .auto
    public var minHeight: Length = .zero
    public var maxWidth: Length?
    public var breakBefore: BreakBetween = .auto
    public var breakAfter: BreakBetween = .auto
    public var isBreakInsideAvoided = false
    public var verticalAlign: VerticalAlign = .top
    public var marker: String?
    public var markerWidth: Length?
    public var markerPosition: MarkerPosition = .inside
    public var position: Position = .static
    public var inset = Edges<Length?>(all: nil)
    public var clonesDecoration = false
    public var bookmarkLevel: Int?
    public var isDisplayed = true
    /// Of a section: full pages end where their text area ends.
    public var fillsPages = false
    public var role: String?
    public var collapsesBorders = false
    public var writingMode: WritingMode = .horizontal

    public init() {}

    /// Padding and border together: the frame around the content box.
    public var frame: Edges<Length> {
        Edges(top: padding.top + border.top.width, right: padding.right + border.right.width,
              bottom: padding.bottom + border.bottom.width, left: padding.left + border.left.width)
    }
}

public struct Border: Hashable, Sendable {
    public enum Style: String, Hashable, Sendable { case none, solid, dashed, dotted, double }

    public var width: Length
    public var style: Style
    public var color: Color

    public init(width: Length, style: Style, color: Color) {
        self.width = style == .none ? .zero : width
        self.style = style
        self.color = color
    }

    public static let none = Border(width: .zero, style: .none, color: .transparent)
}

/// A width or height as it is asked for.
public enum Extent: Hashable, Sendable {
    case auto
    case length(Length)
    /// Of the containing block; 1 is all of it.
    case percent(Double)
    /// A share of what is left (CSS Grid's `fr`); only for columns.
    case fraction(Double)
    /// As wide as the longest piece of content that does not break; only for columns of tables.
    case minContent
    /// As wide as the content without a line break; only for columns of tables.
    case maxContent

    /// The length inside a containing block of this size; nil where content or other columns decide.
    public func resolved(in container: Length) -> Length? {
        switch self {
        case .length(let length): length
        case .percent(let share): container.isUnbounded ? nil : min(.greatest, container.scaled(by: share))
        case .auto, .fraction, .minContent, .maxContent: nil
        }
    }
}

/// `break-before` and `break-after` (CSS Fragmentation 3 §3.1).
public enum BreakBetween: String, Hashable, Sendable {
    case auto, avoid, page, right, left, column

    public var isForced: Bool { self == .page || self == .right || self == .left }

    /// The value of a box and that of the box at its edge inside: a forced break wins over `avoid`, the outer one among equals.
    package func combined(with inner: @autoclosure () -> BreakBetween) -> BreakBetween {
        if isForced { return self }
        let inner = inner()
        if self == .auto || inner.isForced { return inner }
        return self
    }
}

public enum VerticalAlign: String, Hashable, Sendable { case top, middle, bottom, baseline, `super`, sub }
public enum Position: String, Hashable, Sendable { case `static`, page }

/// Where the number of a heading or caption stands: before the text, hanging to its left, or on a line above.
public enum MarkerPosition: String, Hashable, Sendable { case inside, outside, above }

/// The direction of the lines of a cell (CSS Writing Modes 4 §3.1).
public enum WritingMode: String, Hashable, Sendable {
    case horizontal = "horizontal-tb"
    /// From bottom to top.
    case sidewaysLeft = "sideways-lr"
    /// From top to bottom.
    case sidewaysRight = "sideways-rl"
}
