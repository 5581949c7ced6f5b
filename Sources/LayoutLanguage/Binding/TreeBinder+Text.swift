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
        for item in template.items {
            switch item {
            case .literal(let text, let range):
                try count(at: range)
                result.append(.text(BoundText(text, source: range)))
            case .expression(let expression):
                guard let node = try evaluate(expression, frame) else { continue }
                try place(node, from: expression, frame, in: parent, into: &result)
            }
        }
    }

    private mutating func place(
        _ node: DataNode, from expression: ValueExpression, _ frame: BindingFrame, in parent: ElementDeclaration,
        into result: inout [BoundNode]
    ) throws(BindingStop) {
        if case .markdown(let document) = node.value {
            return try inlineMarkdown(document, from: expression, frame, in: parent, into: &result)
        }
        guard let text = try text(node, at: expression.range), !text.isEmpty else { return }
        try count(at: expression.range)
        let placed = dataText(text, node.range, from: expression.range)
        if let observer, let number = placed.ledgerNumber, node.range == nil {
            observer.explain(number, by: evaluator.sources(of: expression, in: frame.scope))
        }
        result.append(.text(placed))
        if outline == nil, observer?.isRunning != true, let note = node.range.flatMap({ changes?.note(at: $0) }),
            parent.content.allows(.footnote)
        {
            let words = BoundElement(.p, children: [.text(BoundText(note, source: expression.range))])
            result.append(
                .element(BoundElement(.footnote, children: [.element(words)], layoutRange: expression.range)))
        }
    }

    /// Text that an expression has put where it stands.
    func dataText(_ text: String, _ data: SourceRange?, from layout: SourceRange) -> BoundText {
        census?.show(data)
        return BoundText(text, source: data ?? layout, ledgerNumber: observer?.open(text, data: data, layout: layout))
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
    private enum NumberWriting {
        /// `33,3333`
        case people
        /// As the layout language does, rounded to four decimals: finer than any printer, and within what lengths may have. `33.3333`
        case measure
        /// As the layout language does, with all digits.
        case exact

        init(_ grammar: ValueGrammar) { self = grammar == .text ? .people : grammar.isQuantity ? .exact : .measure }
    }

    /// The template as one text.
    mutating func plainText(of template: Template, _ frame: BindingFrame) throws(BindingStop) -> String {
        try tracedText(of: template, frame, numbers: .people).text
    }

    /// The template as one text, and the place of the first data in it.
    private mutating func tracedText(
        of template: Template, _ frame: BindingFrame, numbers: NumberWriting
    ) throws(BindingStop) -> (text: String, data: SourceRange?) {
        if let literal = template.literal { return (literal, nil) }
        var result = "", data: SourceRange?
        for item in template.items {
            switch item {
            case .literal(let text, _): result += text
            case .expression(let expression):
                guard let node = try evaluate(expression, frame) else { continue }
                data = data ?? node.range
                result += try written(node, numbers, at: expression.range)
                try checkLength(of: result, at: expression.range)
            }
        }
        return (result, data)
    }

    /// A value as it is written into an attribute.
    private mutating func written(
        _ node: DataNode, _ numbers: NumberWriting, at range: SourceRange
    ) throws(BindingStop) -> String {
        if case .boolean(let value) = node.value { return value ? "true" : "false" }
        guard numbers != .people, let number = node.value.asNumber else { return try text(node, at: range) ?? "" }
        return (numbers == .exact ? number : number.rounded(to: 4)).description
    }

    /// A text that is made of itself doubles each time: its length is bounded, and it costs steps.
    private mutating func checkLength(of text: String, at range: SourceRange) throws(BindingStop) {
        do throws(ExpressionFault) {
            try evaluator.checkLength(of: text, at: range)
        } catch {
            throw stop(error.diagnostic)
        }
    }

    // MARK: Attributes

    /// Attributes other than properties. One whose expressions yield nothing is left out.
    mutating func attributes(of layout: LayoutElement, _ frame: BindingFrame) throws(BindingStop) -> [BoundAttribute] {
        guard !layout.isLiteral else { return layout.literals }
        var result: [BoundAttribute] = []
        for attribute in layout.attributes {
            if let literal = attribute.literal {
                result.append(literal)
            } else if case .attribute(let declaration) = attribute.target {
                if let bound = try bound(attribute, declaration, frame) { result.append(bound) }
            }
        }
        return result
    }

    /// - Parameter attributes: of the element.
    mutating func style(
        of layout: LayoutElement, _ attributes: [BoundAttribute], _ frame: BindingFrame
    ) throws(BindingStop) -> StyleAttributes {
        if let known = layout.style { return known }
        var properties: [BoundProperty] = []
        for attribute in layout.attributes {
            if let literal = attribute.property {
                properties.append(literal)
            } else if case .property(let declaration) = attribute.target, let template = attribute.template {
                let (text, data) = try tracedText(of: template, frame, numbers: NumberWriting(declaration.grammar))
                guard !text.isEmpty else { continue }
                if let property = BoundProperty(declaration, text, at: attribute.valueRange) {
                    properties.append(property)
                } else {
                    reportValue(text, of: attribute, from: data)
                }
            }
        }
        return StyleAttributes(attributes, properties)
    }

    /// The value that the expressions of an attribute yield; nil for none, and after a wrong one has been reported.
    mutating func bound(
        _ attribute: LayoutAttribute, _ declaration: AttributeDeclaration, _ frame: BindingFrame
    ) throws(BindingStop) -> BoundAttribute? {
        guard let template = attribute.template else { return nil }
        let numbers = NumberWriting(declaration.grammar)
        guard declaration.parseNumber != nil, let expression = template.onlyExpression else {
            let (text, data) = try tracedText(of: template, frame, numbers: numbers)
            return bound(attribute, declaration, text, from: data)
        }
        guard let node = try evaluate(expression, frame) else { return nil }
        // A number of the data need not become a text.
        if let number = node.value.asNumber, let value = declaration.parseNumber?(number) {
            return shown(
                BoundAttribute(declaration, value, number, .init(range: attribute.valueRange, dataRange: node.range)))
        }
        return bound(attribute, declaration, try written(node, numbers, at: expression.range), from: node.range)
    }

    private mutating func bound(
        _ attribute: LayoutAttribute, _ declaration: AttributeDeclaration, _ text: String, from data: SourceRange?
    ) -> BoundAttribute? {
        guard !text.isEmpty || declaration.isGivenWhenEmpty else { return nil }
        if let bound = BoundAttribute(declaration, text, at: .init(range: attribute.valueRange, dataRange: data)) {
            return shown(bound)
        }
        reportValue(text, of: attribute, from: data)
        return nil
    }

    /// Numbers what stands on the page, where somebody counts that.
    private func shown(_ bound: BoundAttribute) -> BoundAttribute {
        if bound.declaration.purpose == .shown { census?.show(bound.dataRange) }
        guard let observer, bound.declaration.purpose == .shown, let range = bound.range else { return bound }
        var bound = bound
        bound.ledgerNumber = observer.open(bound.text, data: bound.dataRange, layout: range)
        return bound
    }

    private mutating func reportValue(
        _ text: String, of attribute: LayoutAttribute, from data: SourceRange?
    ) {
        // A value that comes from the data is corrected in the data, so the finding names that place.
        let place = data?.file === attribute.valueRange.file ? nil : data
        report(
            ContentFault.value(
                text, of: attribute.name, at: attribute.valueRange, data: place, grammar: attribute.target.grammar))
    }

    /// An element without its children.
    mutating func attributesOnly(of layout: LayoutElement) -> BoundElement {
        do throws(BindingStop) {
            let attributes = try attributes(of: layout, BindingFrame())
            let style = try style(of: layout, attributes, BindingFrame())
            return BoundElement(
                layout.declaration, attributes, style, children: [], layoutRange: layout.range, dataRange: nil)
        } catch {
            return BoundElement(layout.declaration, layoutRange: layout.range)
        }
    }
}
