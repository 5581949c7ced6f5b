/// `<import>`
package enum ImportElement {
    package static let href = Attribute(
        "href", .text, required: "", as: .path, "The file, relative to this file or to the folder of layouts.")
}

/// `<style>`
package enum StyleElement {
    package static let elements = Attribute(
        "for", .list(.keywords(names: ElementDeclaration.withStyles.map(\.name)), 1...40), default: [],
        "Elements that get the properties, or whose part gets them.")
    package static let className = Attribute("class", .identifier, "The class that gets the properties.")
    package static let part = Attribute(
        "part", .keywords(names: ElementDeclaration.partNames),
        "With for: the part of these elements that gets the properties; the sections of elements list their parts.")
    package static let extends = Attribute(
        "extends", .list(.identifier, 1...16), default: [], "Classes whose properties hold unless they are given here.")
}

/// `<component>`
package enum ComponentElement {
    package static let name = Attribute(
        "name", .identifier, required: "", as: .name, "The name by which use asks for it.")
}

/// `<param>`
package enum ParameterElement {
    package static let name = Attribute(
        "name", .identifier, required: "", as: .name, "The name that the component's expressions use.")
    package static let standard = Attribute(
        "default", .text, "The value when use does not give one; without a default the parameter must be given.")
}

/// `<section>`
package enum SectionElement {
    /// How the pages of a section are numbered.
    package enum Numbering: String, CaseIterable, Sendable {
        case decimal
        case lowerRoman = "lower-roman"
        case none
        /// As the section before.
        case `continue`
    }

    package static let pageMaster = Attribute(
        "page-master", .text, "The kind of its pages; the file's first one when left out.")
    package static let numbering = Attribute(
        "numbering", .keywords, default: Numbering.continue, "How its pages are numbered.")
    package static let start = Attribute("start", .integer(0...100_000), "Number of its first page.")
    package static let title = Attribute(
        "title", .text, default: "",
        "Bookmark of a section that has no heading of its own among the bookmarks: a cover.")
    package static let maxPages = Attribute("max-pages", .integer(1...100_000), "More pages than this are an error.")
}

extension ElementDeclaration {
    package static let layout = ElementDeclaration(
        "layout", [], .top, "The root of a layout file. Its properties are those of the whole document.")

    package static let `import` = ElementDeclaration(
        "import", [.top], .empty, attributes: [ImportElement.href], traits: Traits(styling: .none),
        "Takes over the styles, page masters and components of another layout file.")

    package static let style = ElementDeclaration(
        "style", [.top], .empty,
        attributes: [StyleElement.elements, StyleElement.className, StyleElement.part, StyleElement.extends],
        traits: Traits(styling: .rule),
        "Gives properties to elements (for), to a class, to elements of a class (both), or to a part of elements (for and part)."
    )

    package static let component = ElementDeclaration(
        "component", [.top], .component, attributes: [ComponentElement.name], traits: Traits(styling: .none),
        "A piece of layout with parameters. It sees the data and its parameters, not the names of its user.")

    package static let param = ElementDeclaration(
        "param", [.inner], .empty, attributes: [ParameterElement.name, ParameterElement.standard],
        traits: .control(.parameter),
        "A parameter of a component; stands directly inside component.")

    package static let section = ElementDeclaration(
        "section", [.top], .block,
        attributes: [
            SectionElement.pageMaster, SectionElement.numbering, SectionElement.start, SectionElement.title,
            SectionElement.maxPages,
        ],
        "A run of pages of one kind; begins a new page.")
}
