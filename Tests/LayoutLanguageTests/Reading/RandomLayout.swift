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
            if model.allowsText || goesWrong(), Bool.random(using: &generator) { parts.append("teks {{ a.b }} &amp;\n") }
            guard let child = (goesWrong() ? everything : allowed).randomElement(using: &generator) else { continue }
            let inner = child.content == .parent ? model.insideControl : child.content
            parts.append(element(child, content: inner, depth: depth) + (Bool.random(using: &generator) ? "\n" : ""))
        }
        if parent.name == "if", Bool.random(using: &generator) {
            parts.append("<else>" + children(parent, model, depth: depth + 1).replacing("<else", with: "<x").replacing("</else", with: "</x") + "</else>")
        }
        if goesWrong() { parts.append("<else/>") }
        return parts.joined()
    }

    private mutating func attributes(of declaration: ElementDeclaration) -> String {
        var kinds: [String: AttributeDeclaration.Kind] = [:]
        for attribute in declaration.attributes where attribute.isRequired ? !goesWrong() : Bool.random(using: &generator) {
            kinds[attribute.name] = attribute.kind
        }
        if declaration.isStyled {
            for property in PropertyDeclaration.all where Int.random(in: 0..<40, using: &generator) == 0 { kinds[property.name] = .value(property.grammar) }
        }
        for (name, _) in kinds { if let own = declaration.attributeKind(name) { kinds[name] = own } }
        if declaration.takesParameters { kinds["judul"] = .value(.text) }
        if goesWrong() { kinds["asing"] = .value(.text) }
        return kinds.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(value($0.value))\"" }.joined()
    }

    private mutating func value(_ kind: AttributeDeclaration.Kind) -> String {
        switch kind {
        case .expression: "a.b"
        case .path: "a/b.xml"
        case .name: goesWrong() ? "1 a" : "nama-1"
        case .shownText, .shownNumber: word()
        case .value(let grammar):
            goesWrong() ? word() : Int.random(in: 0..<10, using: &generator) == 0 ? "x{{ a.b }}" : value(grammar)
        }
    }

    /// A text that may or may not be a value of some grammar.
    private mutating func word() -> String {
        ["", " ", "0", "1", "-1", "01", "12mm", "-2mm", "1.5", "1.5em", ".5em", "1fr", "auto", "none", "red", "#123", "#12", "a b", "1 2", "é",
         "true", "solid", "1pt solid red", "100", "101", "900", "901", "99999", "360", "-361", "h1", "h1 h2 h3", "A4", "12mm 13mm", "1e3"]
            .randomElement(using: &generator) ?? ""
    }

    private mutating func value(_ grammar: ValueGrammar) -> String {
        switch grammar {
        case .text: return "apa saja"
        case .identifier: return "nama_2-b"
        case .keywords(let words): return words.randomElement(using: &generator) ?? ""
        case .integer(let bounds): return String(Int.random(in: bounds, using: &generator))
        case .number: return ["1", "1.15", "0"].randomElement(using: &generator) ?? "1"
        case .quantity: return ["0", "-7", "1250000000000.5"].randomElement(using: &generator) ?? "0"
        case .length(let isSigned): return (isSigned && Bool.random(using: &generator) ? "-" : "") + (["0", "12mm", "1.5em", "50%"].randomElement(using: &generator) ?? "0")
        case .fraction: return "1.5fr"
        case .colour: return ["red", "#1F4E79", "#abc", "#11223344"].randomElement(using: &generator) ?? "red"
        case .choice(let items): return items.randomElement(using: &generator).map { value($0) } ?? ""
        case .list(let item, let counts):
            return (0..<Int.random(in: counts.lowerBound...min(4, counts.upperBound), using: &generator)).map { _ in value(item) }.joined(separator: " ")
        case .sequence(let items): return items.map { value($0) }.joined(separator: "  ")
        }
    }

    private mutating func goesWrong() -> Bool { Int.random(in: 0..<100, using: &generator) < wrongness }
}
