import Diagnostics
import DocumentData
import Foundation

/// Texts and attributes.
extension TreeBinder {
    mutating func text(
        _ template: Template, _ frame: BindingFrame, in parent: ElementDeclaration, into result: inout [BoundNode]
    ) throws(BindingStop) {
        guard parent.content.allowsText else {
            if !template.isBlank { report(ContentFault.text(at: template.range, in: parent.name)) }
            return
        }
        for part in template.parts {
            switch part {
            case .literal(let text, let range):
                try count(at: range)
                result.append(.text(BoundText(text, source: range)))
            case .expression(let expression):
                guard let node = try evaluate(expression, frame) else { continue }
                try place(node, from: expression, in: parent, into: &result)
            }
        }
    }

    private mutating func place(
        _ node: DataNode, from expression: ValueExpression, in parent: ElementDeclaration, into result: inout [BoundNode]
    ) throws(BindingStop) {
        if case .markdown(let document) = node.value {
            return try inlineMarkdown(document, from: expression, in: parent, into: &result)
        }
        guard let text = try text(node, at: expression.range), !text.isEmpty else { return }
        try count(at: expression.range)
        result.append(.text(dataText(text, node.range, from: expression.range)))
    }

    /// Text that an expression has put where it stands.
    func dataText(_ text: String, _ data: SourceRange?, from layout: SourceRange) -> BoundText {
        BoundText(text, source: data ?? layout, ledgerNumber: observer?.open(text, data: data, layout: layout))
    }

    private mutating func text(_ node: DataNode, at range: SourceRange) throws(BindingStop) -> String? {
        do throws(ExpressionFault) {
            return try evaluator.text(node, at: range)
        } catch {
            report(error.diagnostic)
            return nil
        }
    }

    /// How numbers are written into attributes.
    enum NumberWriting {
        /// `33,3333`
        case people
        /// As the layout language does, rounded: `33.3333`.
        case measure
        /// As the layout language does, with all digits.
        case exact

        init(_ grammar: ValueGrammar) {
            self = switch grammar {
            case .text: .people
            case .quantity: .exact
            default: .measure
            }
        }
    }

    /// The template as one text.
    mutating func plainText(
        of template: Template, _ frame: BindingFrame, numbers: NumberWriting = .people
    ) throws(BindingStop) -> String {
        try tracedText(of: template, frame, numbers: numbers).text
    }

    /// The template as one text, and the place of the first data in it.
    private mutating func tracedText(
        of template: Template, _ frame: BindingFrame, numbers: NumberWriting
    ) throws(BindingStop) -> (text: String, data: SourceRange?) {
        if let literal = template.literal { return (literal, nil) }
        var result = "", data: SourceRange?
        for part in template.parts {
            switch part {
            case .literal(let text, _): result += text
            case .expression(let expression):
                guard let node = try evaluate(expression, frame) else { continue }
                data = data ?? node.range
                if case .boolean(let value) = node.value {
                    result += value ? "true" : "false"
                } else if numbers != .people, let value = node.value.asNumber {
                    result += numbers == .exact ? value.description : TreeBinder.measure(value)
                } else {
                    result += try text(node, at: expression.range) ?? ""
                }
                try checkLength(of: result, at: expression.range)
            }
        }
        return (result, data)
    }

    /// Digits and a point, rounded to four decimals: finer than any printer, and within what lengths may have.
    private static func measure(_ value: Decimal) -> String {
        var (rounded, value) = (Decimal(), value)
        NSDecimalRound(&rounded, &value, 4, .plain)
        return rounded.description
    }

    /// A text that is made of itself doubles each time: its length is bounded, and it costs steps.
    private mutating func checkLength(of text: String, at range: SourceRange) throws(BindingStop) {
        do throws(ExpressionFault) {
            try evaluator.checkLength(of: text, at: range)
        } catch {
            throw stop(error.diagnostic)
        }
    }

    /// An attribute whose expressions yield nothing is left out.
    mutating func attributes(of layout: LayoutElement, _ frame: BindingFrame) throws(BindingStop) -> [String: BoundAttribute] {
        if let known = literalAttributes[ObjectIdentifier(layout)] { return known }
        var result: [String: BoundAttribute] = [:], isLiteral = true
        for attribute in layout.attributes {
            guard let template = attribute.template else { continue }
            if let literal = template.literal {
                result[attribute.name] = BoundAttribute(literal, at: attribute.valueRange)
                continue
            }
            isLiteral = false
            let (value, data) = try tracedText(of: template, frame, numbers: NumberWriting(attribute.grammar))
            guard !value.isEmpty else { continue }
            guard attribute.grammar.matches(value) else {
                // What is shown comes from the data and is put right there.
                let place = attribute.isShown ? data : nil
                report(ContentFault.value(value, of: attribute.name, at: attribute.valueRange, data: place, grammar: attribute.grammar))
                continue
            }
            let number = attribute.isShown ? observer?.open(value, data: data, layout: attribute.valueRange) : nil
            result[attribute.name] = BoundAttribute(value, at: attribute.valueRange, data: data, ledgerNumber: number)
        }
        if isLiteral { literalAttributes[ObjectIdentifier(layout)] = result }
        return result
    }

    /// An element without its children.
    mutating func attributesOnly(of layout: LayoutElement) -> BoundElement {
        do throws(BindingStop) {
            return BoundElement(name: layout.name, attributes: try attributes(of: layout, BindingFrame()), layoutRange: layout.range)
        } catch {
            return BoundElement(name: layout.name, layoutRange: layout.range)
        }
    }
}
