import Diagnostics

/// An element of an XML file with the places of all its parts.
public final class XMLElement: Sendable {
    public let name: String
    /// The start tag, from `<` to `>`.
    public let range: SourceRange
    public let nameRange: SourceRange
    /// In the order of the file; names are unique.
    public let attributes: [XMLAttribute]
    /// Comments are left out; text is split where a comment or a CDATA section stood.
    public let children: [XMLNode]

    init(tag: StartTag, children: [XMLNode]) {
        name = tag.name
        range = tag.range
        nameRange = tag.nameRange
        attributes = tag.attributes
        self.children = children
    }
}

public struct XMLAttribute: Sendable {
    public let name: String
    public let nameRange: SourceRange
    /// The value without its quotation marks.
    public let content: XMLText

    public var value: String { content.text }
    public var valueRange: SourceRange { content.range }
}

public enum XMLNode: Sendable {
    case element(XMLElement)
    case text(XMLText)
}
