import PageModel

/// `line-height`, as children inherit it: a factor goes with the size of their own letters.
package enum LineHeight: Hashable, Sendable {
    case factor(Double)
    case length(Length)
}

package enum SpecifiedLineHeight: Hashable, SpecifiedValue {
    case factor(Double)
    case length(SpecifiedLength)

    package func computed(fontSize: Length) -> LineHeight {
        switch self {
        case .factor(let factor): .factor(factor)
        case .length(let length): .length(length.computed(fontSize: fontSize))
        }
    }
}

extension ValueSyntax where Value == SpecifiedLineHeight {
    /// `1.4`, `140%`, `15pt`, `normal`
    static var lineHeight: ValueSyntax {
        choice(
            ValueSyntax<Double>.factor.map { .factor($0) }, ValueSyntax<Double>.percentage.map { .factor($0) },
            ValueSyntax<SpecifiedLength>.length.map { .length($0) }, keyword("normal", .factor(1.2)))
    }
}
