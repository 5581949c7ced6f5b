import Diagnostics
import DocumentData
import Foundation

/// Loops, conditions, names and components.
extension TreeBinder {
    /// The elements of the list that a loop goes through; a fault or null gives none.
    mutating func loopElements(of loop: LayoutElement, _ frame: BindingFrame) throws(BindingStop) -> [DataNode] {
        guard let expression = loop[ForElement.list], let node = try evaluate(expression, frame) else { return [] }
        switch node.value {
        case .list(let elements):
            try spend(elements.count, at: expression.range)
            if !loop[ForElement.partial] { census?.go(through: elements) }
            return elements
        case .null: return []
        default:
            report(evaluator.wrongType(node, id: "daftar", en: "a list", at: expression.range).diagnostic)
            return []
        }
    }

    /// What the content of a loop sees at one element.
    func frame(of loop: LayoutElement, _ frame: BindingFrame, _ element: DataNode, at index: Int) -> BindingFrame {
        var inner = frame
        inner.loopData = element.range
        inner.scope = Scope(loop[ForElement.each], element, in: inner.scope)
        if let name = loop[ForElement.index] {
            inner.scope = Scope(name, DataNode(.number(Decimal(index + 1))), in: inner.scope)
        }
        return inner
    }

    /// The children that the condition chooses.
    mutating func branch(of condition: LayoutElement, _ frame: BindingFrame) throws(BindingStop) -> [LayoutNode] {
        guard let expression = condition[IfElement.test] else { return [] }
        var holds = false
        do throws(ExpressionFault) {
            holds = try evaluator.holds(expression, in: frame.scope)
        } catch {
            report(error.diagnostic)
            if error.isExhausted { throw BindingStop() }
            return []
        }
        let isElse = { (node: LayoutNode) in
            if case .element(let element) = node { element.declaration == .else } else { false }
        }
        if holds { return condition.children.filter { !isElse($0) } }
        guard case .element(let other)? = condition.children.first(where: isElse) else { return [] }
        return other.children
    }

    mutating func naming(_ layout: LayoutElement, _ frame: BindingFrame) throws(BindingStop) -> BindingFrame {
        var inner = frame
        guard let attribute = layout.attribute(LetElement.value) else { return inner }
        inner.scope = Scope(layout[LetElement.name], try value(of: attribute, frame), in: frame.scope)
        return inner
    }

    /// A value that keeps its kind when the attribute is exactly one expression, else text.
    mutating func value(of attribute: LayoutAttribute, _ frame: BindingFrame) throws(BindingStop) -> DataNode {
        if let literal = attribute.literal { return DataNode(.text(literal.text), at: literal.range) }
        guard let template = attribute.template else { return DataNode(.null) }
        if let expression = template.onlyExpression { return try evaluate(expression, frame) ?? DataNode(.null) }
        return DataNode(.text(try plainText(of: template, frame)), at: attribute.valueRange)
    }

    mutating func use(
        _ layout: LayoutElement, _ frame: BindingFrame, in parent: ElementDeclaration, into result: inout [BoundNode]
    ) throws(BindingStop) {
        guard let (component, inner) = try entering(layout, frame) else { return }
        try bind(component.children, inner, in: parent, into: &result)
    }

    /// The component that is used, and the frame with its parameters.
    mutating func entering(
        _ layout: LayoutElement, _ frame: BindingFrame
    ) throws(BindingStop) -> (component: LayoutElement, frame: BindingFrame)? {
        guard let component = document.components[layout[UseElement.component]] else { return nil }
        return (component, try entering(component, by: layout, frame))
    }

    /// The frame of a component with its parameters.
    /// - Parameter text: what the parameter `teks` is given where a text asks for the component; nil where an element does.
    mutating func entering(
        _ component: LayoutElement, by layout: LayoutElement, _ frame: BindingFrame, text: DataNode? = nil
    ) throws(BindingStop) -> BindingFrame {
        guard frame.uses.count < limits.componentDepth else { throw stop(tooDeep(layout, frame)) }
        var inner = BindingFrame(scope: nil, slot: .init(layout.children, seeing: frame), uses: frame.uses + [layout])
        for parameter in component.elements where parameter.declaration == .param {
            let wanted = parameter[ParameterElement.name]
            let node: DataNode
            if let text, wanted == "teks" {
                node = text
            } else if text == nil, let given = layout.attribute(wanted) {
                node = try value(of: given, frame)
            } else if let standard = parameter.attribute(ParameterElement.standard) {
                node = try value(of: standard, inner)
            } else {
                node = DataNode(.null)
            }
            inner.scope = Scope(wanted, node, in: inner.scope)
        }
        inner.loopData = frame.loopData
        return inner
    }

    mutating func slot(
        _ layout: LayoutElement, _ frame: BindingFrame, in parent: ElementDeclaration, into result: inout [BoundNode]
    ) throws(BindingStop) {
        guard let slot = frame.slot else {
            return report(
                Diagnostic(
                    "layout.slot-outside-component", .error,
                    Wording(
                        id: "<slot> hanya berarti di dalam <component>", en: "<slot> has a meaning only in <component>"),
                    at: layout.nameRange))
        }
        // The children keep what they see, but count as used from here: a slot in a slot must not go on for ever.
        var inner = slot.frame
        inner.uses = frame.uses.count > inner.uses.count ? frame.uses : inner.uses
        try bind(slot.children, inner, in: parent, into: &result)
    }

    private func tooDeep(_ layout: LayoutElement, _ frame: BindingFrame) -> Diagnostic {
        let names = (frame.uses + [layout]).map { $0[UseElement.component] }
        let start = names.lastIndex(of: names[names.count - 1]).flatMap { last in
            names[..<last].lastIndex(of: names[last])
        }
        let chain = (start.map { Array(names[$0...]) } ?? names).joined(separator: " → ")
        return Diagnostic(
            "layout.component-recursion", .error,
            Wording(
                id: "komponen saling memakai lebih dari \(limits.componentDepth) tingkat",
                en: "components use each other deeper than \(limits.componentDepth)"),
            at: layout.range
        )
        .note(Wording(verbatim: chain))
    }
}
