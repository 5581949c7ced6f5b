import Diagnostics
import DocumentData
import Foundation

extension Evaluator {
    mutating func combine(
        _ binary: BinaryOperator, _ left: ValueExpression, _ right: ValueExpression, at range: SourceRange
    ) throws(ExpressionFault) -> DataNode {
        switch binary {
        case .and:
            let holds = try isTrue(left)
            return DataNode(.boolean(holds ? try isTrue(right) : false))
        case .or:
            let holds = try isTrue(left)
            return DataNode(.boolean(holds ? true : try isTrue(right)))
        case .equal, .notEqual:
            let isEqual = try ValueOrder.areEqual(value(of: left).value, value(of: right).value)
            return DataNode(.boolean(isEqual == (binary == .equal)))
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            return DataNode(.boolean(try compare(binary, left, right)))
        case .add, .subtract, .multiply, .divide:
            guard let a = try optionalNumber(left), let b = try optionalNumber(right) else { return DataNode(.null) }
            return DataNode(.number(try compute(binary, a, b, at: (range, right.range))))
        }
    }

    /// Comparison with null does not hold.
    private mutating func compare(
        _ binary: BinaryOperator, _ left: ValueExpression, _ right: ValueExpression
    ) throws(ExpressionFault) -> Bool {
        let a = try value(of: left), b = try value(of: right)
        if case .null = a.value { return false }
        if case .null = b.value { return false }
        guard let order = ValueOrder.compare(a.value, b.value) else {
            throw wrongType(b, id: a.value.kindName.id, en: a.value.kindName.en, at: right.range)
        }
        switch binary {
        case .less: return order < 0
        case .lessOrEqual: return order <= 0
        case .greater: return order > 0
        default: return order >= 0
        }
    }

    /// - Parameter ranges: of the whole and of the right operand.
    func compute(
        _ binary: BinaryOperator, _ left: Decimal, _ right: Decimal, at ranges: (whole: SourceRange, right: SourceRange)
    ) throws(ExpressionFault) -> Decimal {
        if binary == .divide, right == 0 {
            throw ExpressionFault(
                "division-by-zero", id: "pembagian dengan nol", en: "division by zero", at: ranges.right)
        }
        guard ExactArithmetic.isExact(binary, left, right) else {
            throw ExpressionFault(
                "number-overflow", id: "hasil melebihi 38 angka", en: "the result has more than 38 digits",
                at: ranges.whole)
        }
        return switch binary {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        default: ExactArithmetic.quotient(left, right)
        }
    }
}
