import Diagnostics
import PageModel

/// What binding leaves of a layout file: elements and texts, with loops, conditions, components and expressions resolved. Only long
/// loops over rows of tables are left for later, where the one who asks can do with that.
public enum BoundNode: Sendable {
    case element(BoundElement)
    case text(BoundText)
    case loop(BoundLoop)
}

/// A run of text with the place it was written: the data's when an expression put it there, else the layout file's.
public struct BoundText: Sendable {
    public let text: String
    public let source: SourceRange?
    /// Of the entry in the content ledger, where one is kept.
    package let ledgerNumber: Int?
    /// The data that a figure in prose comes from, where the document is to say so.
    package let origin: DataOrigin?

    public init(_ text: String, source: SourceRange?) {
        self.init(text, source: source, ledgerNumber: nil)
    }

    package init(_ text: String, source: SourceRange?, ledgerNumber: Int?, origin: DataOrigin? = nil) {
        self.text = text
        self.source = source
        self.ledgerNumber = ledgerNumber
        self.origin = origin
    }
}
