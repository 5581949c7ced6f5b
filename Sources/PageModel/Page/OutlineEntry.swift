/// One bookmark; levels start at 1 and a child follows its parent.
public struct OutlineEntry: Sendable {
    public let level: Int
    public let title: String
    /// A destination of the document.
    public let destination: String

    public init(level: Int, title: String, destination: String) {
        self.level = level
        self.title = title
        self.destination = destination
    }
}
