import Diagnostics

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

    public init(_ text: String, source: SourceRange?) {
        self.init(text, source: source, ledgerNumber: nil)
    }

    package init(_ text: String, source: SourceRange?, ledgerNumber: Int?) {
        self.text = text
        self.source = source
        self.ledgerNumber = ledgerNumber
    }
}

/// An element with its attributes resolved to text. A class: trees are built once and shared.
public final class BoundElement: Sendable {
    public let name: String
    public let attributes: [String: BoundAttribute]
    public let children: [BoundNode]
    /// Place of the element's start tag.
    public let layoutRange: SourceRange?
    /// Place of the data that the element shows, where one value or record is its whole reason to be.
    public let dataRange: SourceRange?

    public init(
        name: String, attributes: [String: BoundAttribute] = [:], children: [BoundNode] = [],
        layoutRange: SourceRange? = nil, dataRange: SourceRange? = nil
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.layoutRange = layoutRange
        self.dataRange = dataRange
    }

    /// All text in reading order. Goes down without recursion: for trees that are too deep for everything else.
    package var plainText: String {
        var text = "", open: [ArraySlice<BoundNode>] = [children[...]]
        while let next = open.popLast() {
            guard let node = next.first else { continue }
            open.append(next.dropFirst())
            switch node {
            case .text(let piece): text += piece.text
            case .element(let element):
                text += " "
                open.append(element.children[...])
            case .loop: break
            }
        }
        return text
    }

    public subscript(name: String) -> String? { attributes[name]?.text }

    /// The element alone, for its attributes and places: what is inside need not stay in memory.
    package var withoutChildren: BoundElement {
        BoundElement(name: name, attributes: attributes, layoutRange: layoutRange, dataRange: dataRange)
    }
}

public struct BoundAttribute: Sendable {
    public let text: String
    /// Place of the attribute's value.
    public let range: SourceRange?
    /// Place of the data that an expression has put there; of the first, where there are several.
    public let dataRange: SourceRange?
    /// Of the entry in the content ledger, where one is kept and the attribute stands on the page.
    package let ledgerNumber: Int?

    public init(_ text: String, at range: SourceRange? = nil) {
        self.init(text, at: range, data: nil, ledgerNumber: nil)
    }

    package init(_ text: String, at range: SourceRange?, data dataRange: SourceRange?, ledgerNumber: Int?) {
        self.text = text
        self.range = range
        self.dataRange = dataRange
        self.ledgerNumber = ledgerNumber
    }
}
