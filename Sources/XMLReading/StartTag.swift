import Diagnostics

/// A start tag with the places of its parts, before the content is known.
struct StartTag {
    let name: String
    let range: SourceRange
    let nameRange: SourceRange
    let attributes: [XMLAttribute]
    /// `<br/>`: no content and no end tag.
    let isClosed: Bool
}
