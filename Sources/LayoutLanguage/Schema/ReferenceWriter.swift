/// Writes the declarations as a page of Markdown: the reference of the layout language.
public enum ReferenceWriter {
    public static func page(filters: FilterLibrary = .standard) -> String {
        """
        # The layout language

        Made from the declarations in code by `naskah reference`; do not edit.

        Values may contain `{{ expression }}`. Elements marked *styled* also take `class`, `id` and every property.

        ## Elements

        \(ElementDeclaration.all.map(section).joined(separator: "\n"))
        ## Properties

        | Property | Value | Inherited | Meaning |
        |---|---|---|---|
        \(PropertyDeclaration.all.map(row).joined(separator: "\n"))

        ## Functions

        | Function | Meaning |
        |---|---|
        \(ExpressionFunction.allCases.map { "| `\($0.usage)` | \($0.summary) |" }.joined(separator: "\n"))

        ## Filters

        | Filter | Meaning |
        |---|---|
        \(filters.names.compactMap { name in filters[name].map { "| `\(name)\(argument($0))` | \($0.summary) |" } }.joined(separator: "\n"))

        ## Markdown

        \(MarkdownReference.text)

        """
    }

    private static func section(_ declaration: ElementDeclaration) -> String {
        let styled = declaration.isStyled ? " *Styled.*" : declaration.takesProperties ? " Takes every property." : ""
        var text =
            "### `<\(declaration.name)>`\n\n\(declaration.summary)\(styled) Contains: \(content(declaration.content)).\n"
        text += parts(of: declaration)
        guard !declaration.attributes.isEmpty else { return text }
        text += "\n| Attribute | Value | Unless given | Meaning |\n|---|---|---|---|\n"
        for attribute in declaration.attributes {
            let name = "`\(attribute.name)`" + (attribute.isRequired ? " (required)" : "")
            text +=
                "| \(name) | \(cell(value(attribute))) | \(cell(attribute.defaultText ?? "")) | \(attribute.summary) |\n"
        }
        return text
    }

    private static func parts(of declaration: ElementDeclaration) -> String {
        guard !declaration.parts.isEmpty else { return "" }
        let rows = declaration.parts.map { part in
            let defaults = cell(ValueText.collapsed(part.defaults[...]))
            return "| `\(part.name)` | `<\(part.base.name)>` | \(defaults) | \(part.summary) |\n"
        }
        return """

            Parts, styled by `<style for="\(declaration.name)" part="…"/>`:

            | Part | Set like | Unless styled | What it is |
            |---|---|---|---|

            """ + rows.joined()
    }

    private static func row(_ property: PropertyDeclaration) -> String {
        "| `\(property.name)` | \(cell(property.grammar.wording.english)) | \(property.isInherited ? "yes" : "no") | \(property.summary) |"
    }

    private static func value(_ attribute: AttributeDeclaration) -> String {
        switch attribute.purpose {
        case .value, .shown: attribute.grammar.wording.english
        case .expression: "an expression"
        case .name: "a name"
        case .path: "a path"
        }
    }

    private static func content(_ model: ContentModel) -> String {
        switch model {
        case .empty: "nothing"
        case .top: "the parts of a layout"
        case .block: "blocks"
        case .inline: "text and inlines"
        case .flow: "text, inlines and blocks"
        case .only(let names): names.map { "`<\($0)>`" }.joined(separator: ", ")
        case .any: "anything"
        case .component: "`<param>`, `<section>` and anything"
        case .componentPart: "`<section>` and anything"
        case .columns: "`<column>` or blocks"
        case .parent: "what its parent may contain"
        }
    }

    private static func argument(_ filter: Filter) -> String {
        switch filter.argument {
        case .none: ""
        case .optional: "[:value]"
        case .required: ":value"
        }
    }

    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
