import PageModel

/// `<orgchart>`
package enum OrganisationElement {
    package static let gap = Attribute(
        "gap", .length, default: .mm(5), "Space between posts that stand beside each other; the others follow it.")
    package static let postWidth = Attribute(
        "post-width", .length, "Width of each post; otherwise as wide as its text, where there is room.")
}

/// `<post>`
package enum PostElement {
    package static let name = Attribute(
        "name", .text, default: "", "The name by which others say that they are below it.")
    package static let under = Attribute("under", .text, default: "", "Name of the post above; empty at the top.")
}

extension ElementDeclaration {
    package static let orgchart = ElementDeclaration(
        "orgchart", [.block], .only(["post"]), attributes: [OrganisationElement.gap, OrganisationElement.postWidth],
        """
        An organisation chart: posts in boxes, connected with those below them. Where they find no room beside each other, the ends of \
        branches are stacked. It is never broken, and is read as a list within a list.
        """)

    package static let post = ElementDeclaration(
        "post", [.inner], .flow, attributes: [PostElement.name, PostElement.under],
        "A post of an organisation chart; padding, border and background-color make its box.")
}
