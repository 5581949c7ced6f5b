import Diagnostics

/// Whether the elements of a style have the part that it is for.
enum PartCheck {
    static func findings(of style: LayoutElement) -> Findings {
        var findings = Findings()
        let elements = style[StyleElement.elements].compactMap(ElementDeclaration.named)
        guard let attribute = style.attribute(StyleElement.part) else {
            for element in elements where !element.isStyled { findings.report(whole(element, style)) }
            return findings
        }
        guard let name = style[StyleElement.part] else { return findings }
        if elements.isEmpty || style.attribute(StyleElement.className) != nil {
            findings.report(
                Diagnostic(
                    "layout.part-without-element", .error,
                    Wording(
                        id: "\"part\" memerlukan \"for\" dan tidak dapat digabung dengan \"class\"",
                        en: "'part' needs 'for' and does not go with 'class'"), at: attribute.nameRange
                )
                .fix(spelling(of: name)))
            return findings
        }
        for element in elements where !element.has(name) {
            findings.report(foreign(name, element, at: attribute.valueRange))
        }
        return findings
    }

    private static func foreign(_ name: String, _ element: ElementDeclaration, at range: SourceRange) -> Diagnostic {
        let names = element.parts.map(\.name)
        let fault = Diagnostic(
            "layout.foreign-part", .error,
            Wording(
                id: "<\(element.name)> tidak mempunyai bagian \"\(name)\"",
                en: "<\(element.name)> has no part '\(name)'"), at: range
        )
        .rule(
            names.isEmpty
                ? Wording(id: "<\(element.name)> tidak mempunyai bagian", en: "<\(element.name)> has no parts")
                : Wording(
                    id: "bagian <\(element.name)>: \(names.joined(separator: ", "))",
                    en: "parts of <\(element.name)>: \(names.joined(separator: ", "))"))
        if let near = NearMiss.nearest(to: name, in: names) {
            return fault.fix(
                Wording(id: "mungkin maksudnya \"\(near)\"", en: "did you mean '\(near)'?"),
                replacing: .init(range, with: near))
        }
        return fault.fix(spelling(of: name))
    }

    private static func whole(_ element: ElementDeclaration, _ style: LayoutElement) -> Diagnostic {
        let names = element.parts.map(\.name).joined(separator: ", ")
        return Diagnostic(
            "layout.part-missing", .error,
            Wording(
                id: "<\(element.name)> sendiri tidak mempunyai gaya, hanya bagiannya",
                en: "<\(element.name)> has no style of its own, its parts have"),
            at: style.attribute(StyleElement.elements)?.valueRange
        )
        .fix(Wording(id: "tambahkan part: \(names)", en: "add part: \(names)"))
    }

    private static func spelling(of part: String) -> Wording {
        let text = FormerClassCheck.spelling(ElementDeclaration.all.filter { $0.has(part) }.map(\.name), part)
        return Wording(id: "tulis <style \(text) …/>", en: "write <style \(text) …/>")
    }
}

extension ElementDeclaration {
    func has(_ part: String) -> Bool { parts.contains { $0.name == part } }
}
