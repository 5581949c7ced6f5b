/// Something that the engine makes of an element and that has a style of its own, declared with the element: the name of a signer, the
/// number of a heading. Layouts style it with `<style for="signatures" part="name" …/>`.
package final class PartDeclaration: Sendable {
    package let name: String
    /// What it is set like: the styles of this element hold for it, beneath its own.
    package let base: ElementDeclaration
    /// What it looks like before any layout says otherwise: 'property: value' as CSS writes them.
    let defaults: String
    /// Classes that gave it its style before parts had names; `%` stands for the name of the element.
    private let formerClasses: [String]
    /// One sentence for the reference page.
    package let summary: String

    init(
        _ name: String, like base: ElementDeclaration, formerly formerClasses: [String], _ defaults: String,
        _ summary: String
    ) {
        self.name = name
        self.base = base
        self.defaults = defaults
        self.formerClasses = formerClasses
        self.summary = summary
    }

    /// One that looks like what it is set like.
    convenience init(_ name: String, like base: ElementDeclaration, formerly formerClasses: [String], _ summary: String)
    {
        self.init(name, like: base, formerly: formerClasses, "", summary)
    }

    func formerClasses(of owner: ElementDeclaration) -> [String] {
        formerClasses.map { $0.replacing("%", with: owner.name) }
    }
}
