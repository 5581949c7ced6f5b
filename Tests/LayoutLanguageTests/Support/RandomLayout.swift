@testable import LayoutLanguage

/// Layout files made at random from the declarations: about half of them have a fault of structure or value somewhere.
struct RandomLayout {
    private var generator: SeededGenerator
    /// How often a choice goes wrong, in hundredths.
    private let wrongness: Int

    init(seed: UInt64) {
        generator = SeededGenerator(state: seed)
        wrongness = seed.isMultiple(of: 2) ? 0 : 3
    }

    mutating func text() -> String {
        guard let layout = ElementDeclaration.named("layout") else { return "" }
        return element(layout, content: layout.content, depth: 0)
    }

    private mutating func element(_ declaration: ElementDeclaration, content: ContentModel, depth: Int) -> String {
        let name = goesWrong() ? declaration.name + "x" : declaration.name
        let inside = children(declaration, content, depth: depth + 1)
        return "<\(name)\(attributes(of: declaration))>\(inside)</\(name)>"
    }

    private mutating func children(_ parent: ElementDeclaration, _ model: ContentModel, depth: Int) -> String {
        guard depth < 8 else { return "" }
        let everything = ElementDeclaration.all.filter { $0.name != "layout" }
        let allowed = everything.filter(model.allows)
        var parts: [String] = []
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
            if model.allowsText || goesWrong(), Bool.random(using: &generator) {
                parts.append("teks {{ a.b }} &amp;\n")
            }
            guard let child = (goesWrong() ? everything : allowed).randomElement(using: &generator) else { continue }
            let inner = child.content == .parent ? model.insideControl : child.content
            parts.append(element(child, content: inner, depth: depth) + (Bool.random(using: &generator) ? "\n" : ""))
        }
        if parent.name == "if", Bool.random(using: &generator) {
            parts.append(
                "<else>"
                    + children(parent, model, depth: depth + 1).replacing("<else", with: "<x").replacing(
                        "</else", with: "</x") + "</else>")
        }
        if goesWrong() { parts.append("<else/>") }
        return parts.joined()
    }

    private mutating func attributes(of declaration: ElementDeclaration) -> String {
        var values: [String: String] = [:]
        for attribute in declaration.attributes + (declaration.isStyled ? CommonAttributes.all : []) {
            let isWanted = attribute.isRequired ? !goesWrong() : Bool.random(using: &generator)
            if isWanted { values[attribute.name] = value(of: attribute) }
        }
        if declaration.takesProperties {
            for property in PropertyDeclaration.all where Int.random(in: 0..<40, using: &generator) == 0 {
                if declaration.attributes.contains(where: { $0.name == property.name }) { continue }
                values[property.name] = value(property.grammar)
            }
        }
        if declaration.takesParameters { values["judul"] = "apa saja" }
        if goesWrong() { values["asing"] = "apa saja" }
        return values.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(RandomLayout.escaped($0.value))\"" }.joined()
    }

    private mutating func value(of attribute: AttributeDeclaration) -> String {
        switch attribute.purpose {
        case .expression: "a.b"
        case .path: "a/b.xml"
        case .name: goesWrong() ? "1 a" : "nama-1"
        case .value, .shown: value(attribute.grammar)
        }
    }

    private mutating func value(_ grammar: ValueGrammar) -> String {
        if Int.random(in: 0..<10, using: &generator) == 0 { return "x{{ a.b }}" }
        var texts = GrammarTexts(seed: generator.next())
        return goesWrong() ? texts.nearMiss(grammar) : texts.text(grammar)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    private mutating func goesWrong() -> Bool { Int.random(in: 0..<100, using: &generator) < wrongness }
}
