import PageModel

/// The line at an edge of a box.
package struct Border: Hashable, Sendable {
    package enum Style: String, CaseIterable, Sendable { case none, solid, dashed, dotted, double }

    package var width: Length
    package var style: Style
    package var color: Color

    package init(width: Length, style: Style, color: Color) {
        self.width = style == .none ? .zero : width
        self.style = style
        self.color = color
    }

    package static let none = Border(width: .zero, style: .none, color: .transparent)
}

package struct SpecifiedBorder: Hashable, SpecifiedValue {
    let width: SpecifiedLength
    let style: Border.Style
    let color: Color

    package func computed(fontSize: Length) -> Border {
        Border(width: width.computed(fontSize: fontSize), style: style, color: color)
    }
}

extension ValueSyntax where Value == SpecifiedBorder {
    /// `0.4pt solid #B0B0B0` in this order, or `none`.
    static var border: ValueSyntax {
        choice(
            keyword("none", SpecifiedBorder(width: .zero, style: .none, color: .transparent)),
            sequence(
                ValueSyntax<SpecifiedLength>.length,
                ValueSyntax<Border.Style>.keywords([
                    "solid": .solid, "dashed": .dashed, "dotted": .dotted, "double": .double,
                ]),
                ValueSyntax<Color>.colour
            ) { SpecifiedBorder(width: $0, style: $1, color: $2) })
    }
}
