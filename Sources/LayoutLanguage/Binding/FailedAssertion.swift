import Diagnostics
import DocumentData

/// A condition that does not hold, with the values of both sides and where they stand.
struct FailedAssertion {
    private let expression: ValueExpression
    private(set) var diagnostic: Diagnostic

    init(_ expression: ValueExpression, _ message: String, _ id: String) {
        self.expression = expression
        let test = expression.range.text
        diagnostic = Diagnostic(
            id, .error,
            message.isEmpty
                ? Wording(id: "syarat \"\(test)\" tidak terpenuhi", en: "\"\(test)\" does not hold")
                : Wording(verbatim: message), at: expression.range
        ).fix(
            Wording(
                id: "perbaiki salah satu nilainya, atau syaratnya", en: "correct one of the values, or the condition"))
    }

    /// Of a comparison both sides; of conditions that are joined those that do not hold.
    mutating func addSides(_ evaluator: inout Evaluator, in scope: Scope?) {
        addSides(of: expression, &evaluator, scope)
    }

    private mutating func addSides(of expression: ValueExpression, _ evaluator: inout Evaluator, _ scope: Scope?) {
        guard case .binary(let binary, let left, let right) = expression.kind else { return }
        if binary.isComparison {
            for side in [left, right] { add(side, &evaluator, scope) }
        } else if binary == .and || binary == .or {
            for part in [left, right] where (try? evaluator.holds(part, in: scope)) == false {
                addSides(of: part, &evaluator, scope)
            }
        }
    }

    private mutating func add(_ side: ValueExpression, _ evaluator: inout Evaluator, _ scope: Scope?) {
        guard let node = try? evaluator.evaluate(side, in: scope) else { return }
        if case .literal = side.kind { return }
        let text = try? evaluator.text(node, at: side.range)
        let value = text.flatMap { $0.isEmpty ? nil : $0 } ?? "–"
        diagnostic = diagnostic.note(
            Wording(
                id: "\(side.range.text) bernilai \(value)", en: "\(side.range.text) is \(value)"),
            // Of what is computed, where the first stands that it is computed of.
            at: node.range ?? evaluator.sources(of: side, in: scope).first)
    }
}
