import LayoutLanguage
import Typesetting

/// Tables, and the sums within their rows.
enum TableKind: BoxKind {
    static let blocks: [ElementDeclaration: BlockBuilder] = [
        .table: { element, style, builder in TableBuilder.table(element, style, builder) }
    ]

    static let inlines: [ElementDeclaration: InlineElementBuilder] = [
        .sum: { element, style, builder in
            let text = builder.sums?.text(of: element)
            if text == nil { builder.report(.sumOutOfPlace(element)) }
            if let fault = builder.sums?.fault(of: element) { builder.report(fault) }
            return [.text(InlineText(text ?? "??", style: style, source: element.layoutRange))]
        }
    ]
}
