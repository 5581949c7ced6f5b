import Diagnostics

/// Text with expressions in it, split once when the file is read.
public struct Template: Sendable {
    public enum Part: Sendable {
        case literal(String, SourceRange)
        case expression(ValueExpression)
    }

    public let parts: [Part]
    /// The whole text as it is written.
    public let range: SourceRange

    /// The text, when there is no expression in it.
    public var literal: String? {
        switch parts.count {
        case 0: ""
        case 1: if case .literal(let text, _) = parts[0] { text } else { nil }
        default: nil
        }
    }

    /// The expression, when the text is exactly one `{{ }}`.
    public var onlyExpression: ValueExpression? {
        guard parts.count == 1, case .expression(let expression) = parts[0] else { return nil }
        return expression
    }

    public var isBlank: Bool { literal?.allSatisfy(\.isWhitespace) ?? false }
}
