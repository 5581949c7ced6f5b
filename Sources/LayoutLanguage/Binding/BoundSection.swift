/// A section with everything that laying it out needs; the next one is bound when this one has been consumed.
public struct BoundSection: Sendable {
    public let element: BoundElement
    /// The page master that the section asks for, filled within the section's scope; nil when the layout has none.
    public let pageMaster: BoundElement?

    public init(element: BoundElement, pageMaster: BoundElement?) {
        self.element = element
        self.pageMaster = pageMaster
    }
}
