import PageModel

/// A width or height as a layout gives it.
package enum SpecifiedExtent: Hashable, SpecifiedValue {
    case auto
    case length(SpecifiedLength)
    /// Of what is around it; 1 is all of it.
    case percent(Double)
    /// A share of what is left; only for columns.
    case fraction(Double)
    /// As wide as the longest piece of content that does not break; only for columns of tables.
    case minContent
    /// As wide as the content without a line break; only for columns of tables.
    case maxContent

    package func computed(fontSize: Length) -> Extent {
        switch self {
        case .auto: .auto
        case .length(let length): .length(length.computed(fontSize: fontSize))
        case .percent(let share): .percent(share)
        case .fraction(let share): .fraction(share)
        case .minContent: .minContent
        case .maxContent: .maxContent
        }
    }
}

extension SpecifiedExtent: CustomStringConvertible {
    package var description: String {
        switch self {
        case .auto: "auto"
        case .length(let length): length.description
        case .percent(let share): "\(share * 100)%"
        case .fraction(let share): "\(share)fr"
        case .minContent: "min-content"
        case .maxContent: "max-content"
        }
    }
}

extension ValueSyntax where Value == SpecifiedExtent {
    /// `30mm`, `50%`, `auto`
    static var extent: ValueSyntax { choice(length, percentage, keyword("auto", .auto)) }

    /// `30mm`, `50%`, `none`
    static var limit: ValueSyntax { choice(length, percentage, keyword("none", .auto)) }

    /// The width of a column: `30mm`, `50%`, `1fr`, `auto`.
    static var column: ValueSyntax { choice(length, percentage, fraction, keyword("auto", .auto)) }

    /// The width of a column of a table: `min-content` and `max-content` too.
    static var tableColumn: ValueSyntax {
        choice(
            length, percentage, fraction,
            keywords(["auto": .auto, "min-content": .minContent, "max-content": .maxContent]))
    }

    private static var length: ValueSyntax { ValueSyntax<SpecifiedLength>.length.map { .length($0) } }
    private static var percentage: ValueSyntax { ValueSyntax<Double>.percentage.map { .percent($0) } }

    private static var fraction: ValueSyntax {
        word(.fraction) { word in
            word.hasSuffix("fr") ? DecimalForm.fraction.number(word.dropLast(2)).map { .fraction($0) } : nil
        }
    }
}

extension ValueSyntax where Value == Double {
    /// 1 for `100%`.
    static var percentage: ValueSyntax {
        word(.percentage) { word in
            word.utf8.last == UInt8(ascii: "%") ? DecimalForm.percentage.number(word.dropLast()).map { $0 / 100 } : nil
        }
    }

    /// From 0 to below 100.
    static var factor: ValueSyntax { word(.factor) { DecimalForm.factor.number($0) } }
}
