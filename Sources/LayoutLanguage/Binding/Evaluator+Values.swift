import Diagnostics
import DocumentData
import Foundation

/// Values of the kind that a place asks for.
extension Evaluator {
    /// Whether a condition holds.
    mutating func holds(_ expression: ValueExpression, in scope: Scope?) throws(ExpressionFault) -> Bool {
        self.scope = scope
        element = nil
        return try isTrue(expression)
    }

    /// Texts longer than a chapter are a mistake of the layout, or an attack: each use could double them.
    mutating func checkLength(of text: String, at range: SourceRange) throws(ExpressionFault) {
        try spend(text.utf8.count / 16, at: range)
        guard text.utf8.count <= 1 << 20 else {
            throw ExpressionFault(
                "text-too-long", id: "teks hasil ekspresi lebih dari 1 MB",
                en: "the text of an expression is longer than 1 MB", at: range)
        }
    }

    /// Null, false, empty text and empty lists do not hold. A number is not a condition: whether 0 holds would be a guess.
    mutating func isTrue(_ expression: ValueExpression) throws(ExpressionFault) -> Bool {
        let node = try value(of: expression)
        if node.value.asNumber != nil {
            throw ExpressionFault(
                "wrong-type", id: "bilangan bukan syarat", en: "a number is not a condition", at: expression.range
            )
            .fix(id: "tulis has(…) atau bandingkan: … != 0", en: "write has(…), or compare: … != 0")
        }
        if case .boolean(let value) = node.value { return value }
        return !node.value.isEmpty
    }

    mutating func number(_ expression: ValueExpression) throws(ExpressionFault) -> Decimal {
        let node = try value(of: expression)
        guard let number = node.value.asNumber else {
            throw wrongType(node, id: "bilangan", en: "a number", at: expression.range)
        }
        return number
    }

    /// Null for null: a sum with an unknown number is unknown.
    mutating func optionalNumber(_ expression: ValueExpression) throws(ExpressionFault) -> Decimal? {
        let node = try value(of: expression)
        if case .null = node.value { return nil }
        guard let number = node.value.asNumber else {
            throw wrongType(node, id: "bilangan", en: "a number", at: expression.range)
        }
        return number
    }

    /// The elements; none for null.
    func list(_ node: DataNode, at range: SourceRange) throws(ExpressionFault) -> [DataNode] {
        switch node.value {
        case .list(let elements): return elements
        case .null: return []
        default: throw wrongType(node, id: "daftar", en: "a list", at: range)
        }
    }

    func wrongType(_ node: DataNode, id: String, en: String, at range: SourceRange) -> ExpressionFault {
        let kind = node.value.kindName
        let fault = ExpressionFault(
            "wrong-type", id: "di sini diperlukan \(id), bukan \(kind.id)", en: "\(en) is needed here, not \(kind.en)",
            at: range)
        guard let place = node.range else { return fault }
        return ExpressionFault(
            fault.diagnostic.note(Wording(id: "nilainya dari sini", en: "the value is from here"), at: place))
    }
}
