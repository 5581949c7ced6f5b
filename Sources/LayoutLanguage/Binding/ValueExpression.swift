import Diagnostics
import DocumentData

/// An expression of a layout file, parsed once; every node knows its place.
package final class ValueExpression: Sendable {
    package enum Kind: Sendable {
        case literal(DataValue)
        /// A name of the scope, or the first key of the data.
        case name(String)
        /// `.`: the element of the list that a function looks at.
        case element
        case field(ValueExpression, String, SourceRange)
        /// `a[1]`, counted from 1.
        case index(ValueExpression, ValueExpression)
        case call(ExpressionFunction, [ValueExpression])
        case filter(ValueExpression, String, ValueExpression?)
        case not(ValueExpression)
        case negate(ValueExpression)
        case binary(BinaryOperator, ValueExpression, ValueExpression)
    }

    package let kind: Kind
    package let range: SourceRange

    init(_ kind: Kind, at range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

package enum BinaryOperator: String, Sendable, CaseIterable {
    case or, and
    case equal = "=", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
    case add = "+", subtract = "-", multiply = "*", divide = "/"

    /// Greater binds tighter; comparisons do not chain.
    var precedence: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 4
        case .add, .subtract: 5
        case .multiply, .divide: 6
        }
    }

    var isComparison: Bool { precedence == 4 }
}
