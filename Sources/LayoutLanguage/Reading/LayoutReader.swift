import Diagnostics
import XMLReading

/// Reads one layout file: checks it against the declarations and parses its templates. All findings of a file come at once.
struct LayoutReader {
    private let templates: TemplateParser
    private(set) var findings = Findings()

    init(filters: FilterLibrary) {
        templates = TemplateParser(filters: filters)
    }

    /// The root element `layout`; nil when the file is not XML or has another root.
    mutating func read(_ file: SourceFile) -> LayoutElement? {
        guard let xml = XMLReader.read(file, into: &findings) else { return nil }
        guard xml.name == ElementDeclaration.layout.name else {
            findings.report(
                Diagnostic(
                    "layout.root", .error,
                    Wording(
                        id: "elemen akar harus <layout>, bukan <\(xml.name)>",
                        en: "the root element is <layout>, not <\(xml.name)>"), at: xml.nameRange
                )
                .fix(Wording(id: "bungkus isi berkas dengan <layout>", en: "put the file's content into <layout>")))
            return nil
        }
        return element(xml, .layout, model: ElementDeclaration.layout.content)
    }

    /// - Parameter model: what may stand inside; for loops and conditions that of their parent.
    private mutating func element(
        _ xml: XMLElement, _ declaration: ElementDeclaration, model: ContentModel
    ) -> LayoutElement {
        let attributes = attributes(of: xml, declaration)
        return LayoutElement(
            declaration, range: xml.range, nameRange: xml.nameRange, attributes: attributes,
            children: children(of: xml, declaration, model: model))
    }

    private mutating func children(
        of xml: XMLElement, _ declaration: ElementDeclaration?, model: ContentModel
    ) -> [LayoutNode] {
        var nodes: [LayoutNode] = []
        var hasElse = false
        for child in xml.children {
            switch child {
            case .text(let text):
                if let template = self.text(text, in: xml, model: model) { nodes.append(.text(template)) }
            case .element(let inner):
                if hasElse { reportAfterElse(inner) }
                if inner.name == ElementDeclaration.else.name, declaration == .if { hasElse = true }
                if let element = self.child(inner, of: xml, declaration, model: model) {
                    nodes.append(.element(element))
                }
            }
        }
        return nodes
    }

    private mutating func child(
        _ xml: XMLElement, of parent: XMLElement, _ parentDeclaration: ElementDeclaration?, model: ContentModel
    ) -> LayoutElement? {
        guard let declaration = ElementDeclaration.named(xml.name) else {
            reportUnknown(xml, model: model)
            // What is inside is read all the same: its findings do not depend on the name.
            _ = children(of: xml, nil, model: .any)
            for attribute in xml.attributes { _ = templates.template(attribute.content, into: &findings) }
            return nil
        }
        let isElse = declaration == .else && parentDeclaration == .if
        if !isElse, parentDeclaration != nil, !model.allows(declaration) {
            findings.report(ContentFault.notAllowed(declaration, at: xml.nameRange, in: parent.name, model: model))
        }
        let inner: ContentModel =
            declaration.content == .parent ? (isElse ? model : model.insideControl) : declaration.content
        return element(xml, declaration, model: inner)
    }

    private mutating func text(_ text: XMLText, in parent: XMLElement, model: ContentModel) -> Template? {
        let template = templates.template(text, into: &findings)
        guard !template.isBlank || model.allowsText else { return nil }
        if !model.allowsText {
            findings.report(ContentFault.text(at: ContentFault.trimmed(text), in: parent.name))
            return nil
        }
        return template
    }

    private mutating func reportUnknown(_ xml: XMLElement, model: ContentModel) {
        let allowed = ElementDeclaration.all.filter(model.allows).map(\.name)
        let fault = Diagnostic(
            "layout.unknown-element", .error,
            Wording(
                id: "elemen <\(xml.name)> tidak dikenal", en: "unknown element <\(xml.name)>"), at: xml.nameRange)
        let near =
            LayoutReader.ownNames[xml.name.lowercased()] ?? NearMiss.nearest(to: xml.name, in: allowed)
            ?? NearMiss.nearest(to: xml.name, in: ElementDeclaration.all.map(\.name))
        findings.report(
            near.map {
                fault.fix(
                    Wording(id: "mungkin maksudnya <\($0)>", en: "did you mean <\($0)>?"),
                    replacing: .init(xml.nameRange, with: $0))
            } ?? fault)
    }

    /// What is done here in place of attributes of HTML.
    private static let ownAttributes = [
        "style": Wording(
            id: "tulis setiap properti sebagai atribut: color=\"red\", atau pakai class",
            en: "write each property as an attribute: color=\"red\", or use class"),
        "bgcolor": Wording(id: "tulis background-color", en: "write background-color"),
        "valign": Wording(id: "tulis vertical-align", en: "write vertical-align"),
        "cellpadding": Wording(id: "tulis padding pada <td>", en: "write padding at <td>"),
    ]

    /// What elements of HTML are called here.
    private static let ownNames = [
        "strong": "b", "em": "i", "div": "box", "center": "p", "font": "span", "hr": "rule", "article": "box",
        "main": "box", "aside": "box", "figcaption": "caption", "blockquote": "box", "pre": "p", "code": "span",
        "small": "span", "mark": "span", "u": "span", "label": "span",
    ]

    private mutating func reportAfterElse(_ xml: XMLElement) {
        findings.report(
            Diagnostic(
                "layout.after-else", .error,
                Wording(
                    id: "<else> harus yang terakhir di dalam <if>", en: "<else> is the last in <if>"), at: xml.nameRange
            ))
    }

    // MARK: Attributes

    private mutating func attributes(of xml: XMLElement, _ declaration: ElementDeclaration) -> [LayoutAttribute] {
        let attributes = xml.attributes.compactMap { attribute($0, of: declaration) }
        for required in declaration.attributes
        where required.isRequired && !xml.attributes.contains(where: { $0.name == required.name }) {
            findings.report(
                Diagnostic(
                    "layout.missing-attribute", .error,
                    Wording(
                        id: "<\(xml.name)> memerlukan atribut \"\(required.name)\"",
                        en: "<\(xml.name)> needs the attribute '\(required.name)'"),
                    at: xml.nameRange))
        }
        return attributes
    }

    /// nil, and reported, when there is no such attribute.
    private mutating func attribute(_ attribute: XMLAttribute, of declaration: ElementDeclaration) -> LayoutAttribute? {
        guard let target = declaration.target(attribute.name) else {
            reportUnknown(attribute, of: declaration)
            _ = templates.template(attribute.content, into: &findings)
            return nil
        }
        return LayoutAttribute(
            name: attribute.name, nameRange: attribute.nameRange, valueRange: attribute.valueRange, target: target,
            value: value(of: attribute, target))
    }

    private mutating func value(
        of attribute: XMLAttribute, _ target: ElementDeclaration.Target
    ) -> LayoutAttribute.Value {
        var isName = false
        if case .attribute(let declaration) = target {
            if declaration.purpose == .expression {
                return templates.expression(attribute.content, into: &findings).map { .expression($0) } ?? .none
            }
            isName = declaration.purpose == .name
        }
        let template = templates.template(attribute.content, into: &findings)
        // Where expressions could not be read, nothing is known of the value.
        guard isName || !attribute.value.utf8.contains(UInt8(ascii: "{")) || !attribute.value.contains("{{") else {
            return .template(template)
        }
        guard let text = template.literal, let literal = literal(text, target, at: attribute.valueRange) else {
            findings.report(
                ContentFault.value(
                    attribute.value, of: attribute.name, at: attribute.valueRange, grammar: target.grammar))
            return .none
        }
        return literal
    }

    private func literal(
        _ text: String, _ target: ElementDeclaration.Target, at range: SourceRange
    ) -> LayoutAttribute.Value? {
        switch target {
        case .attribute(let declaration):
            BoundAttribute(declaration, text, at: .init(range: range)).map { .literal($0) }
        case .property(let declaration): BoundProperty(declaration, text, at: range).map { .property($0) }
        case .parameter: .template(Template(items: [.literal(text, range)], range: range))
        }
    }

    private mutating func reportUnknown(_ attribute: XMLAttribute, of declaration: ElementDeclaration) {
        let name = attribute.name
        let fault = Diagnostic(
            "layout.unknown-attribute", .error,
            Wording(
                id: "<\(declaration.name)> tidak mengenal atribut \"\(name)\"",
                en: "<\(declaration.name)> has no attribute '\(name)'"),
            at: attribute.nameRange)
        if let own = LayoutReader.ownAttributes[name] { return findings.report(fault.fix(own)) }
        guard let near = NearMiss.nearest(to: name, in: declaration.attributeNames) else {
            return findings.report(fault)
        }
        findings.report(
            fault.fix(
                Wording(id: "mungkin maksudnya \"\(near)\"", en: "did you mean '\(near)'?"),
                replacing: .init(attribute.nameRange, with: near)))
    }
}
