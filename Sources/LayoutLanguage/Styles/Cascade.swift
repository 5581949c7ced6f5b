import Diagnostics
import PageModel

/// Computes styles: inherits, applies the matching declarations, and shares equal results.
package final class Cascade {
    private struct Key: Hashable {
        let parent: ObjectIdentifier
        let element: String
        var parts = ""
        var classes = ""
        /// Properties of the element itself.
        var own: [OwnProperty] = []
        /// Asked for beside the properties.
        var align: TextAlign?
    }

    private struct OwnProperty: Hashable {
        let property: ObjectIdentifier
        let text: String
        /// Where the value may be impossible: that is told at its place.
        let place: SourceRange?

        init(_ bound: BoundProperty) {
            property = ObjectIdentifier(bound.declaration)
            text = bound.text
            place = bound.declaration.canFail ? bound.range : nil
        }
    }

    /// For all elements that are made of one element of the layout and share what that says about their style.
    private struct SharedKey: Hashable {
        let parent: ObjectIdentifier
        let style: ObjectIdentifier
    }

    private let sheet: StyleSheet
    private var computed: [Key: ComputedStyle] = [:]
    private var shared: [SharedKey: ComputedStyle] = [:]
    // Keys hold object identifiers: keeping the objects alive keeps the identifiers unique.
    private var retainedParents: [ComputedStyle] = []
    private var retainedAttributes: [StyleAttributes] = []
    private var faults: Set<Fault> = []
    package private(set) var findings = Findings()

    package init(sheet: StyleSheet) {
        self.sheet = sheet
    }

    /// The style of an element inside a parent.
    package func style(of element: BoundElement, in parent: ComputedStyle) -> ComputedStyle {
        let own = element.style
        guard own.isShared else { return style(element.name, own, in: parent) }
        let key = SharedKey(parent: ObjectIdentifier(parent), style: ObjectIdentifier(own))
        if let known = shared[key] { return known }
        let computed = style(element.name, own, in: parent)
        shared[key] = computed
        retainedAttributes.append(own)
        retainedParents.append(parent)
        return computed
    }

    private func style(_ element: String, _ own: StyleAttributes, in parent: ComputedStyle) -> ComputedStyle {
        let key = Key(
            parent: ObjectIdentifier(parent), element: element, parts: own.parts?.key ?? "", classes: own.classes,
            own: own.properties.map(OwnProperty.init))
        return style(key, in: parent) { compute(element, own, parent) }
    }

    /// The style of an element without attributes of its own.
    package func style(element: String, in parent: ComputedStyle) -> ComputedStyle {
        style(Key(parent: ObjectIdentifier(parent), element: element), in: parent) { compute(element, .none, parent) }
    }

    /// The style of what the engine makes of an element.
    package func style(of parts: ElementParts, in parent: ComputedStyle) -> ComputedStyle {
        let element = parts.base.name
        return style(Key(parent: ObjectIdentifier(parent), element: element, parts: parts.key), in: parent) {
            compute(element, StyleAttributes(classes: [], parts: parts, []), parent)
        }
    }

    /// The same style with texts aligned otherwise.
    package func style(_ style: ComputedStyle, aligned align: TextAlign) -> ComputedStyle {
        self.style(Key(parent: ObjectIdentifier(style), element: "", align: align), in: style) {
            var text = style.text
            text.textAlign = align
            return ComputedStyle(text: text, box: style.box)
        }
    }

    private func style(_ key: Key, in parent: ComputedStyle, _ compute: () -> ComputedStyle) -> ComputedStyle {
        if let known = computed[key] { return known }
        let style = compute()
        computed[key] = style
        retainedParents.append(parent)
        return style
    }

    private func compute(_ element: String, _ own: StyleAttributes, _ parent: ComputedStyle) -> ComputedStyle {
        let properties =
            sheet.properties(element: element, parts: own.parts, classes: own.classes.split(separator: " "))
            + own.properties
        var computation = StyleComputation(in: parent)
        // em-lengths of every property refer to the element's own font size: it comes first.
        for property in properties where property.declaration === PropertyDeclaration.fontSize {
            apply(property, to: &computation)
        }
        for property in properties where property.declaration !== PropertyDeclaration.fontSize {
            apply(property, to: &computation)
        }
        return ComputedStyle(text: computation.text, box: computation.box)
    }

    /// The same value at the same place is reported once, however many elements it meets.
    private struct Fault: Hashable {
        let property: ObjectIdentifier
        let value: String
        let place: SourceRange?
    }

    private func apply(_ property: BoundProperty, to computation: inout StyleComputation) {
        guard !property.effect(&computation) else { return }
        let name = property.declaration.name
        let fault = Fault(property: ObjectIdentifier(property.declaration), value: property.text, place: property.range)
        guard faults.insert(fault).inserted else { return }
        findings.report(
            Diagnostic(
                "layout.wrong-value", .error,
                Wording(
                    id: "nilai '\(property.text)' tidak dapat dipakai untuk \(name) di sini",
                    en: "'\(property.text)' cannot be the \(name) here"), at: property.range
            )
            .rule(Wording(verbatim: "\(name): \(property.declaration.summary)")))
    }
}
