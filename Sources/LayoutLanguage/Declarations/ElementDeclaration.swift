/// An element of the layout language, declared once: the reader's checks, the near misses, the RELAX NG schema, the reference page and
/// all lists of names are made from `ElementDeclaration.all`. One object for each element: being the same object means being the same
/// element.
package final class ElementDeclaration: Sendable {
    /// Where an element can stand; `ContentModel` speaks of these.
    package enum Category: Hashable, Sendable {
        case top, block, inline
        /// A part of certain elements only: `li`, `td`.
        case inner
        /// Loops, conditions, uses of components: allowed wherever content is.
        case control
    }

    /// What styles have to do with an element.
    package enum Styling: Sendable {
        case none
        /// Takes properties for others: `style`.
        case rule
        /// Takes `class`, `id` and the properties, and styles can be for it.
        case target
    }

    /// What binding makes of an element.
    package enum Binding: Sendable {
        /// The same element with its values.
        case content
        case loop, condition, assertion, alternative, naming, use, slot, parameter, markdown
    }

    /// What the document as a whole has to know of an element.
    package struct Roles: OptionSet, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Its text is an entry of the document's index: headings and captions.
        package static let indexed = Roles(rawValue: 1 << 0)
        /// Tells where other things of the document stand.
        package static let reference = Roles(rawValue: 1 << 1)
        /// What its page shows is known when all pages are.
        package static let needsAllPages = Roles(rawValue: 1 << 2)
        /// Shows something of the next page.
        package static let showsNextPage = Roles(rawValue: 1 << 5)
        /// Shows the headings of its page.
        package static let showsHeadings = Roles(rawValue: 1 << 6)
        /// A numbered or bulleted list.
        package static let list = Roles(rawValue: 1 << 3)
        /// A cell of a table.
        package static let cell = Roles(rawValue: 1 << 4)
    }

    package let name: String
    package let categories: Set<Category>
    package let content: ContentModel
    /// Without the attributes that every styled element takes (`CommonAttributes` and the properties).
    package let attributes: [AttributeDeclaration]
    /// What the engine makes of it that has a style of its own.
    package let parts: [PartDeclaration]
    package let styling: Styling
    package let binding: Binding
    package let roles: Roles
    /// Of a heading, from 1.
    package let headingLevel: Int?
    /// One or two sentences for the reference page.
    package let summary: String

    init(
        _ name: String, _ categories: Set<Category>, _ content: ContentModel, attributes: [any DeclaredAttribute] = [],
        traits: Traits = Traits(), _ summary: String
    ) {
        self.name = name
        self.categories = categories
        self.content = content
        self.attributes = attributes.map(\.declaration)
        parts = traits.parts
        styling = traits.styling
        binding = traits.binding
        roles = traits.roles
        headingLevel = traits.headingLevel
        self.summary = summary
        isBlock = categories.contains(.block)
        isInline = categories.contains(.inline)
    }

    struct Traits {
        var styling = Styling.target
        var binding = Binding.content
        var roles: Roles = []
        var headingLevel: Int?
        var parts: [PartDeclaration] = []

        static func control(_ binding: Binding, parts: [PartDeclaration] = []) -> Traits {
            Traits(styling: .none, binding: binding, parts: parts)
        }
    }

    /// Whether it may stand among blocks, and among texts; some may do both.
    package let isBlock: Bool
    package let isInline: Bool

    /// Whether properties may be given.
    package var takesProperties: Bool { styling != .none }
    /// Whether `class` and `id` may be given.
    package var isStyled: Bool { styling == .target }
    /// Whether every other attribute is a parameter.
    package var takesParameters: Bool { binding == .use }
}

extension ElementDeclaration: Hashable {
    package static func == (left: ElementDeclaration, right: ElementDeclaration) -> Bool { left === right }
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
