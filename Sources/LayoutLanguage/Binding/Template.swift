import Diagnostics

/// Text with expressions in it, split once when the file is read.
package struct Template: Sendable {
    package enum Item: Sendable {
        case literal(String, SourceRange)
        case expression(ValueExpression)
    }

    package let items: [Item]
    /// The whole text as it is written.
    package let range: SourceRange

    /// The text, when there is no expression in it.
    package var literal: String? {
        switch items.count {
        case 0: ""
        case 1: if case .literal(let text, _) = items[0] { text } else { nil }
        default: nil
        }
    }

    /// The expression, when the text is exactly one `{{ }}`.
    package var onlyExpression: ValueExpression? {
        guard items.count == 1, case .expression(let expression) = items[0] else { return nil }
        return expression
    }

    /// Whether it is white space alone. Most of that is indentation.
    package var isBlank: Bool {
        guard let literal else { return false }
        return literal.utf8.allSatisfy { $0 == 0x20 || 0x09...0x0D ~= $0 } || literal.allSatisfy(\.isWhitespace)
    }
}
