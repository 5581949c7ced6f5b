import Diagnostics
import XMLReading

/// Findings about structure that reader and binder share.
enum ContentFault {
    static func notAllowed(
        _ child: ElementDeclaration, at range: SourceRange, in parent: String, model: ContentModel
    ) -> Diagnostic {
        let fault = Diagnostic(
            "layout.child-not-allowed", .error,
            Wording(
                id: "<\(child.name)> tidak boleh berada di dalam <\(parent)>",
                en: "<\(child.name)> cannot stand in <\(parent)>"), at: range)
        let parents = ElementDeclaration.all.filter {
            ![.any, .component, .componentPart].contains($0.content) && $0.content.allows(child)
        }.map(\.name)
        guard !parents.isEmpty, parents.count <= 12 else { return fault }
        let list = parents.map { "<\($0)>" }.joined(separator: ", ")
        return fault.rule(Wording(id: "tempatnya di dalam \(list)", en: "it stands in \(list)"))
    }

    static func text(at range: SourceRange?, in parent: String) -> Diagnostic {
        Diagnostic(
            "layout.text-not-allowed", .error,
            Wording(
                id: "teks tidak boleh langsung di dalam <\(parent)>", en: "text cannot stand directly in <\(parent)>"),
            at: range
        )
        .fix(Wording(id: "bungkus dengan <p>", en: "put it into <p>"))
    }

    /// - Parameter range: of the attribute's value.
    /// - Parameter data: where an expression has taken it from.
    static func value(
        _ value: String, of name: String, at range: SourceRange, data: SourceRange? = nil, grammar: ValueGrammar
    ) -> Diagnostic {
        if let data {
            return self.value(value, of: name, at: data, grammar: grammar).note(
                Wording(id: "dipakai di sini", en: "used here"), at: range)
        }
        let wording = grammar.wording
        let fault = Diagnostic(
            "layout.invalid-value", .error,
            Wording(
                id: "nilai \"\(value)\" tidak berlaku untuk \"\(name)\"", en: "'\(value)' is not a value of '\(name)'"),
            at: range
        )
        .rule(Wording(id: "\(name): \(wording.indonesian)", en: "\(name): \(wording.english)"))
        if let plain = plainNumber(value, grammar) {
            return fault.fix(Wording(id: "tulis \(plain)", en: "write \(plain)"))
        }
        if grammar.hasLengths, value.contains("%") {
            return fault.fix(
                Wording(
                    id: "tulis panjang dengan satuan: mm, cm, in, pt atau em",
                    en: "write a length with its unit: mm, cm, in, pt or em"))
        }
        guard let near = NearMiss.nearest(to: value, in: grammar.keywords) else { return fault }
        return fault.fix(
            Wording(id: "mungkin maksudnya \"\(near)\"", en: "did you mean '\(near)'?"),
            replacing: .init(range, with: near))
    }

    /// `1250000.5` for '1.250.000,5', as people write it.
    private static func plainNumber(_ value: String, _ grammar: ValueGrammar) -> String? {
        guard grammar.isQuantity, value.contains(",") else { return nil }
        let plain = value.replacing(".", with: "").replacing(",", with: ".").replacing("−", with: "-")
        return ValueSyntax.quantity.value(plain) == nil ? nil : plain
    }

    /// The place of a text without the white space around it.
    static func trimmed(_ text: XMLText) -> SourceRange {
        let bytes = Array(text.text.utf8)
        let isSpace = { (byte: UInt8) in " \t\n\r".utf8.contains(byte) }
        let start = bytes.firstIndex { !isSpace($0) } ?? 0
        let end = (bytes.lastIndex { !isSpace($0) } ?? bytes.count - 1) + 1
        return text.place(start..<max(start, end))
    }
}
