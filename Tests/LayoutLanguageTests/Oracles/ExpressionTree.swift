import TestSupport

/// An expression as a tree, to be written down and to be computed without the language.
indirect enum ExpressionTree {
    case null
    case truth(Bool)
    case number(ExactNumber)
    case text(String)
    case name(String)
    /// `.` within functions over lists, or a field of it.
    case element(field: String?)
    case field(ExpressionTree, String)
    case not(ExpressionTree)
    case negate(ExpressionTree)
    case binary(String, ExpressionTree, ExpressionTree)
    case call(String, [ExpressionTree])
    case standard(ExpressionTree, String)

    /// How tightly the outermost sign binds, as the reference page says.
    private var precedence: Int {
        switch self {
        case .standard: 0
        case .binary("or", _, _): 1
        case .binary("and", _, _): 2
        case .not: 3
        case .binary(let sign, _, _): ["+", "-"].contains(sign) ? 5 : sign == "*" ? 6 : 4
        case .negate: 7
        case .number(let number): number.units < 0 ? 7 : 8
        default: 8
        }
    }

    /// Written with the brackets that are needed, some that are not, and white space where it may be.
    func written(_ dice: inout Dice) -> String {
        let text = plain(&dice)
        return dice.chance(8) && precedence < 8 ? "(\(text))" : text
    }

    private func plain(_ dice: inout Dice) -> String {
        switch self {
        case .null: return "null"
        case .truth(let holds): return holds ? "true" : "false"
        case .number(let number): return number.source
        case .text(let text):
            let quote = dice.chance(50) ? "'" : "\""
            return quote + text.replacing(quote, with: quote + quote) + quote
        case .name(let name): return name
        case .element(let field): return "." + (field ?? "")
        case .field(let base, let key): return base.operand(8, &dice) + (dice.chance(80) ? ".\(key)" : "['\(key)']")
        case .not(let inner): return "not " + inner.operand(3, &dice)
        case .negate(let inner): return (dice.chance(50) ? "-" : "- ") + inner.operand(7, &dice)
        case .binary(let sign, let left, let right):
            let space = dice.pick([" ", "  ", "\n"])
            let own = precedence
            return left.operand(own == 4 ? 5 : own, &dice) + space + sign + space + right.operand(own + 1, &dice)
        case .call(let name, let arguments):
            let texts = arguments.map { $0.written(&dice) }
            return "\(name)(\(texts.joined(separator: dice.chance(50) ? "," : " , ")))"
        case .standard(let inner, let text):
            return inner.operand(1, &dice) + (dice.chance(50) ? "|default:" : " | default: ") + "'\(text)'"
        }
    }

    private func operand(_ least: Int, _ dice: inout Dice) -> String {
        let text = plain(&dice)
        return precedence < least || dice.chance(8) ? "(\(text))" : text
    }
}
