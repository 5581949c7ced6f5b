import Diagnostics
import DocumentData

/// Of which data a value was computed.
extension Evaluator {
    private static let mostSources = 10_000

    /// The places of all values behind an expression, in their order; nothing for what cannot be computed.
    mutating func sources(of expression: ValueExpression, in scope: Scope?) -> [SourceRange] {
        self.scope = scope
        element = nil
        var found: [SourceRange] = []
        collect(expression, &found)
        return found
    }

    private mutating func collect(_ expression: ValueExpression, _ found: inout [SourceRange]) {
        guard found.count < Self.mostSources else { return }
        switch expression.kind {
        case .literal: return
        case .name, .element, .field, .index: add(try? value(of: expression), &found)
        case .filter(let base, _, _), .not(let base), .negate(let base): collect(base, &found)
        case .binary(_, let left, let right):
            collect(left, &found)
            collect(right, &found)
        case .call(let function, let arguments): collect(function, arguments, &found)
        }
    }

    /// Of functions over lists the field that they look at, of each element.
    private mutating func collect(
        _ function: ExpressionFunction, _ arguments: [ValueExpression], _ found: inout [SourceRange]
    ) {
        guard let first = arguments.first else { return }
        guard case .list(let elements)? = (try? value(of: first))?.value else { return collect(first, &found) }
        let fieldFunctions: [ExpressionFunction] = [.sum, .min, .max, .avg]
        let field = fieldFunctions.contains(function) && arguments.count > 1 ? arguments[1] : nil
        for item in elements where found.count < Self.mostSources {
            guard let field else {
                add(item, &found)
                continue
            }
            let outer = element
            element = item
            collect(field, &found)
            element = outer
        }
    }

    private func add(_ node: DataNode?, _ found: inout [SourceRange]) {
        guard let node, !node.value.isEmpty else { return }
        if let range = node.range {
            found.append(range)
        } else if case .list(let items) = node.value {
            for item in items.prefix(Self.mostSources) { if let range = item.range { found.append(range) } }
        }
    }
}
