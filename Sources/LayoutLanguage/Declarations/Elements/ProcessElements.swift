import PageModel

/// `<process>`
package enum ProcessElement {
    package static let gap = Attribute("gap", .length, default: .mm(7), "Length of the arrows between steps.")
}

extension ElementDeclaration {
    package static let process = ElementDeclaration(
        "process", [.block], .only(["step"]), attributes: [ProcessElement.gap],
        """
        Steps that follow each other: boxes beside each other with arrows between them, in as many rows as they need. It is never broken, \
        and is read as a list.
        """)

    package static let step = ElementDeclaration(
        "step", [.inner], .flow, attributes: [],
        "A step of a process; padding, border and background-color make its box.")
}
