/// An element of the layout language, declared once: the reader's checks, the near misses, the RELAX NG schema and the
/// reference page are all made from `ElementDeclaration.all`.
public struct ElementDeclaration: Sendable {
    /// Where an element can stand; `ContentModel` speaks of these.
    public enum Category: Hashable, Sendable {
        case top, block, inline
        /// A part of certain elements only: `li`, `td`.
        case part
        /// Loops, conditions, uses of components: allowed wherever content is.
        case control
    }

    public let name: String
    public let categories: Set<Category>
    public let content: ContentModel
    /// Without the attributes that every styled element takes (`commonAttributes` and the properties).
    public let attributes: [AttributeDeclaration]
    /// Whether `class`, `id` and the properties may be given.
    public let isStyled: Bool
    /// `use`: every other attribute is a parameter.
    public let takesParameters: Bool
    /// One or two sentences for the reference page.
    public let summary: String

    init(
        _ name: String, _ categories: Set<Category>, _ content: ContentModel, _ attributes: [AttributeDeclaration] = [],
        styled isStyled: Bool = true, parameters takesParameters: Bool = false, _ summary: String
    ) {
        self.name = name
        self.categories = categories
        self.content = content
        self.attributes = attributes
        self.isStyled = isStyled
        self.takesParameters = takesParameters
        self.summary = summary
    }

    /// An element without attributes of its own.
    init(_ name: String, _ categories: Set<Category>, _ content: ContentModel, styled isStyled: Bool = true, _ summary: String) {
        self.init(name, categories, content, [], styled: isStyled, summary)
    }

    /// Attributes of every styled element beside the properties.
    public static let commonAttributes: [AttributeDeclaration] = [
        .init("class", .list(.identifier, 1...16), "Names of styles, separated by spaces; later ones win."),
        .init("id", .text, "Name of the place, for ref and links; unique within the document."),
    ]

    public static let all: [ElementDeclaration] = topElements + controlElements + headings + blockElements + listElements + tableElements
        + specialElements + chartElements + inlineElements

    public static func named(_ name: String) -> ElementDeclaration? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
