/// Writes the declarations as a RELAX NG schema in XML syntax: what editors use to complete and check layout files.
///
/// It says what the reader checks about the structure and values of one file. Names (components, page masters, data) and
/// expressions stay with the reader.
public struct RelaxNGWriter {
    /// The models that definitions have been asked for. Loops and conditions have a definition for each, because they allow what it allows.
    private var models: [ContentModel] = []
    private var definitions = ""

    public static var schema: String {
        var writer = RelaxNGWriter()
        return writer.write()
    }

    private mutating func write() -> String {
        for declaration in ElementDeclaration.all where declaration.content != .parent { define(declaration) }
        var index = 0
        while index < models.count {
            defineContent(models[index], number: index)
            index += 1
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
              datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
              <start><ref name="layout"/></start>
              <define name="template"><data type="string"><param name="pattern">[\\s\\S]*\\{\\{[\\s\\S]*</param></data></define>
              <define name="properties">
            \(PropertyDeclaration.all.map { "    <optional>" + attribute($0.name, value($0.grammar)) + "</optional>" }.joined(separator: "\n"))
              </define>
            \(definitions)</grammar>

            """
    }

    // MARK: Elements

    private mutating func define(_ declaration: ElementDeclaration) {
        definitions += """
              <define name="\(declaration.name)"><element name="\(declaration.name)">
                \(documentation(declaration.summary))
            \(attributes(of: declaration))    \(content(declaration.content))
              </element></define>

            """
    }

    private func attributes(of declaration: ElementDeclaration) -> String {
        var lines = declaration.attributes.map(attribute)
        if declaration.isStyled { lines += CommonAttributes.all.map(attribute) }
        if declaration.takesProperties { lines.append("<ref name=\"properties\"/>") }
        if declaration.takesParameters {
            let own = declaration.attributes.map { "<name>\($0.name)</name>" }.joined()
            lines.append(
                "<zeroOrMore><attribute><anyName><except>\(own)</except></anyName><text/></attribute></zeroOrMore>")
        }
        return lines.map { "    \($0)\n" }.joined()
    }

    private func attribute(_ declaration: AttributeDeclaration) -> String {
        let value =
            switch declaration.purpose {
            case .expression, .path: "<text/>"
            case .name: data(declaration.grammar.pattern)
            case .value, .shown: value(declaration.grammar)
            }
        let attribute = attribute(declaration.name, value)
        return declaration.isRequired ? attribute : "<optional>\(attribute)</optional>"
    }

    private func attribute(_ name: String, _ value: String) -> String {
        "<attribute name=\"\(name)\">\(value)</attribute>"
    }

    /// A value as it is written, or a template that yields one.
    private func value(_ grammar: ValueGrammar) -> String {
        grammar.pattern.map { "<choice>\(data($0))<ref name=\"template\"/></choice>" } ?? "<text/>"
    }

    private func data(_ pattern: String?) -> String {
        guard let pattern else { return "<text/>" }
        return "<data type=\"string\"><param name=\"pattern\">\(pattern)</param></data>"
    }

    // MARK: Content

    private mutating func content(_ model: ContentModel) -> String {
        if model == .empty { return "<empty/>" }
        return "<ref name=\"content-\(number(of: model))\"/>"
    }

    private mutating func number(of model: ContentModel) -> Int {
        if let known = models.firstIndex(of: model) { return known }
        models.append(model)
        return models.count - 1
    }

    private mutating func defineContent(_ model: ContentModel, number: Int) {
        var choices = ElementDeclaration.all.filter(model.allows).map { child in
            child.content == .parent ? "<ref name=\"\(child.name)-\(number)\"/>" : "<ref name=\"\(child.name)\"/>"
        }
        if model.allowsText { choices.insert("<text/>", at: 0) }
        definitions +=
            "  <define name=\"content-\(number)\"><zeroOrMore><choice>\(choices.joined())</choice></zeroOrMore></define>\n"
        let inner = content(model.insideControl)
        for child in ElementDeclaration.all where model.allows(child) && child.content == .parent {
            let attributes = child.attributes.map(attribute).joined()
            let other = child == .if ? "<optional><element name=\"else\">\(inner)</element></optional>" : ""
            definitions +=
                "  <define name=\"\(child.name)-\(number)\"><element name=\"\(child.name)\">"
                + "\(attributes)<group>\(inner)\(other)</group></element></define>\n"
        }
    }

    private func documentation(_ text: String) -> String {
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return "<a:documentation>\(escaped)</a:documentation>"
    }
}
