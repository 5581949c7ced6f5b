/// One section of a document as binding hands it over: its content, and its page master bound in the section's scope.
public struct BoundSection: Sendable {
    public let element: BoundElement
    public let pageMaster: BoundElement?

    public init(element: BoundElement, pageMaster: BoundElement?) {
        self.element = element
        self.pageMaster = pageMaster
    }
}
