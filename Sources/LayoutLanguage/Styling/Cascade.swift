import Diagnostics

/// Computes styles: inherits, applies the matching declarations, and shares equal results.
public final class Cascade {
    private struct Key: Hashable {
        let parent: ObjectIdentifier
        let element: String
        let classes: String
        /// Declarations of the element itself.
        var inline: [InlineValue] = []
    }

    private struct InlineValue: Hashable {
        let property: String
        let text: String
        /// Wrong values are told at their places.
        let place: SourceRange?
    }

    private let sheet: StyleSheet
    private var computed: [Key: ComputedStyle] = [:]
    // Keys hold object identifiers of parents: keeping the parents alive keeps the identifiers unique.
    private var retained: [ComputedStyle] = []
    private var faults: Set<Fault> = []
    public private(set) var findings = Findings()

    public init(sheet: StyleSheet) {
        self.sheet = sheet
    }

    /// The style of an element inside a parent.
    public func style(of element: BoundElement, in parent: ComputedStyle) -> ComputedStyle {
        let inline = StyleSheet.declarations(of: element)
        let classes = element["class"] ?? ""
        guard !inline.isEmpty else { return style(element: element.name, classes: classes, in: parent) }
        // Rows of a table have the same attributes: their styles, and all that is inside, are the same too.
        let values = inline.map { InlineValue(property: $0.property, text: $0.value.text, place: $0.value.range) }
        return style(Key(parent: ObjectIdentifier(parent), element: element.name, classes: classes, inline: values), inline, parent)
    }

    /// The style of an element without attributes of its own.
    public func style(element: String, classes: String = "", in parent: ComputedStyle) -> ComputedStyle {
        style(Key(parent: ObjectIdentifier(parent), element: element, classes: classes), [], parent)
    }

    private func style(_ key: Key, _ inline: [StyleSheet.Declaration], _ parent: ComputedStyle) -> ComputedStyle {
        if let known = computed[key] { return known }
        let style = compute(key.element, key.classes, inline, parent)
        computed[key] = style
        retained.append(parent)
        return style
    }

    /// The same style with texts aligned otherwise.
    package func style(_ style: ComputedStyle, aligned align: TextAlign) -> ComputedStyle {
        let key = Key(parent: ObjectIdentifier(style), element: "", classes: "", inline: [InlineValue(property: "align", text: align.rawValue, place: nil)])
        if let known = computed[key] { return known }
        var text = style.text
        text.textAlign = align
        let aligned = ComputedStyle(text: text, box: style.box)
        computed[key] = aligned
        retained.append(style)
        return aligned
    }

    private func compute(
        _ element: String, _ classes: String, _ inline: [StyleSheet.Declaration], _ parent: ComputedStyle
    ) -> ComputedStyle {
        let names = classes.split(separator: " ").map(String.init)
        let declarations = sheet.declarations(element: element, classes: names) + inline
        var application = PropertyApplication(text: parent.text, parent: parent)
        // em-lengths of every property refer to the element's own font size: it comes first.
        for declaration in declarations where declaration.property == "font-size" { apply(declaration, to: &application) }
        for declaration in declarations where declaration.property != "font-size" { apply(declaration, to: &application) }
        return ComputedStyle(text: application.text, box: application.box)
    }

    /// The same value at the same place is reported once, however many elements it meets.
    private struct Fault: Hashable {
        let property: String
        let value: String
        let place: SourceRange?
    }

    private func apply(_ declaration: StyleSheet.Declaration, to application: inout PropertyApplication) {
        guard !application.apply(declaration.property, declaration.value.text) else { return }
        let fault = Fault(property: declaration.property, value: declaration.value.text, place: declaration.value.range)
        guard faults.insert(fault).inserted else { return }
        findings.report(Diagnostic(
            "layout.wrong-value", .error,
            Wording(id: "nilai '\(declaration.value.text)' tidak dapat dipakai untuk \(declaration.property)",
                    en: "'\(declaration.value.text)' is not a value of \(declaration.property)"),
            at: declaration.value.range))
    }
}
