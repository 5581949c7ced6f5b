import PageModel

/// A margin of a page: a length, or a share of the paper (CSS Paged Media 3 §4.1).
package enum PageLength: Hashable, Sendable {
    case length(SpecifiedLength)
    case percent(Double)

    /// For `em`: there is no text around a page.
    static let fontSize = Length.pt(10)

    /// - Parameter extent: of the paper, along the margin.
    package func resolved(of extent: Length) -> Length {
        switch self {
        case .length(let length): length.computed(fontSize: PageLength.fontSize)
        case .percent(let share): extent.scaled(by: share)
        }
    }
}

extension ValueSyntax where Value == PageLength {
    static var pageLength: ValueSyntax {
        choice(
            ValueSyntax<SpecifiedLength>.signedLength.map { .length($0) },
            ValueSyntax<Double>.percentage.map { .percent($0) })
    }
}
