import PageModel

/// A width or height as it is asked for.
package enum Extent: Hashable, Sendable {
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
    package func resolved(in container: Length) -> Length? {
        switch self {
        case .length(let length): length
        case .percent(let share): container.isUnbounded ? nil : min(.greatest, container.scaled(by: share))
        case .auto, .fraction, .minContent, .maxContent: nil
        }
    }
}

extension ValueSyntax where Value == SpecifiedExtent {
    /// Of letters: `10.5pt`, `80%`.
    static var size: ValueSyntax {
        choice(
            ValueSyntax<SpecifiedLength>.length.map { .length($0) }, ValueSyntax<Double>.percentage.map { .percent($0) }
        )
    }
}
