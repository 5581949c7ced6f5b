import Diagnostics

/// Text with expressions in it, split once when the file is read.
package struct Template: Sendable {
    package enum Part: Sendable {
        case literal(String, SourceRange)
        case expression(ValueExpression)
    }

    package let parts: [Part]
    /// The whole text as it is written.
    package let range: SourceRange

    /// The text, when there is no expression in it.
    package var literal: String? {
        switch parts.count {
        case 0: ""
        case 1: if case .literal(let text, _) = parts[0] { text } else { nil }
        default: nil
        }
    }

    /// The expression, when the text is exactly one `{{ }}`.
    package var onlyExpression: ValueExpression? {
        guard parts.count == 1, case .expression(let expression) = parts[0] else { return nil }
        return expression
    }

    package var isBlank: Bool { literal?.allSatisfy(\.isWhitespace) ?? false }
}
