import PageModel

/// A value as a layout gives it, which becomes absolute where the size of the letters is known (CSS Cascade 4 §4.2, 4.4).
package protocol SpecifiedValue: Sendable {
    associatedtype Computed: Sendable

    /// - Parameter fontSize: of the element, for `em`.
    func computed(fontSize: Length) -> Computed
}

extension Edges: SpecifiedValue where Value: SpecifiedValue, Value.Computed: Hashable {
    package func computed(fontSize: Length) -> Edges<Value.Computed> {
        Edges<Value.Computed>(
            top: top.computed(fontSize: fontSize), right: right.computed(fontSize: fontSize),
            bottom: bottom.computed(fontSize: fontSize), left: left.computed(fontSize: fontSize))
    }
}

extension Optional: SpecifiedValue where Wrapped: SpecifiedValue {
    package func computed(fontSize: Length) -> Wrapped.Computed? { map { $0.computed(fontSize: fontSize) } }
}
