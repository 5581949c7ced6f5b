import DocumentData

/// What the PDF says about itself.
public struct DocumentMetadata: Sendable {
    public var title: String
    public var author: String
    public var subject: String
    public var keywords: String
    /// The date of the document, not of the run: the same input gives the same bytes.
    public var date: CalendarDate?
    /// BCP 47.
    public var language: String

    public init(
        title: String, author: String = "", subject: String = "", keywords: String = "", date: CalendarDate? = nil,
        language: String = "id"
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.date = date
        self.language = language
    }
}

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
