/// `marker`: the pattern of the number of a heading, caption or item.
package enum Marker: Hashable, Sendable {
    case none
    /// With counters in braces: `BAB {I}`.
    case pattern(String)

    /// nil for none.
    package var pattern: String? { if case .pattern(let pattern) = self { pattern } else { nil } }
}

extension ValueSyntax where Value == Marker? {
    static var marker: ValueSyntax {
        ValueSyntax<String>.collapsedText.map { $0 == "none" ? Marker.none : .pattern($0) }
    }
}
