/// What the PDF says about itself.
public struct DocumentMetadata: Sendable {
    /// A day of the Gregorian calendar.
    public struct Day: Hashable, Sendable {
        public let year: Int
        public let month: Int
        public let day: Int

        public init(year: Int, month: Int, day: Int) {
            self.year = year
            self.month = month
            self.day = day
        }
    }

    public var title: String
    public var author: String
    public var subject: String
    public var keywords: String
    /// The date of the document, not of the run: the same input gives the same bytes.
    public var date: Day?
    /// BCP 47.
    public var language: String
    /// A digest of the data that the document was made of; nil where the document does not say.
    public var dataDigest: String?
    /// The digest of its pages as they are before they show it; nil where nobody wants to know.
    public var pagesDigest: String?

    public init(
        title: String, author: String = "", subject: String = "", keywords: String = "", date: Day? = nil,
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
