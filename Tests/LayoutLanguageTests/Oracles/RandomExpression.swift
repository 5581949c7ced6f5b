import TestSupport

/// Makes expressions that mean something: each has a kind, and its parts have the kinds that it needs.
struct RandomExpression {
    enum Kind: CaseIterable { case number, text, rows, row }

    var dice: Dice
    /// Names of the scope with what they stand for.
    var names: [(name: String, kind: Kind)]
    /// How many functions over the elements of `baris` or `lain` are around.
    private var isInRows = false

    init(_ dice: Dice, names: [(name: String, kind: Kind)]) {
        self.dice = dice
        self.names = names
    }

    static let rootNames: [(name: String, kind: Kind)] = [
        ("baris", .rows), ("lain", .rows), ("jumlah", .number), ("kata", .text),
    ]

    private mutating func name(_ kind: Kind) -> ExpressionTree? {
        let fitting = names.filter { $0.kind == kind }.map(\.name)
        return fitting.isEmpty ? nil : .name(dice.pick(fitting))
    }

    private mutating func within(_ make: (inout RandomExpression) -> ExpressionTree) -> ExpressionTree {
        let outer = isInRows
        isInRows = true
        defer { isInRows = outer }
        return make(&self)
    }

    private mutating func row(_ depth: Int) -> ExpressionTree {
        if dice.chance(60), let name = name(.row) { return name }
        return .call(dice.chance(50) ? "first" : "last", [rows(depth - 1)])
    }

    mutating func number(_ depth: Int) -> ExpressionTree {
        if isInRows, dice.chance(50) { return .element(field: dice.pick(["n", "k"])) }
        guard depth > 0 else {
            if dice.chance(40), let name = name(.number) { return name }
            return dice.chance(5)
                ? .null : .number(ExactNumber(Int128(dice.number(0...99)), decimals: dice.number(0...1)))
        }
        switch dice.number(0...9) {
        case 0...2: return .binary(dice.pick(["+", "-"]), number(depth - 1), number(depth - 1))
        case 3, 4: return .binary("*", number(depth - 1), number(0))
        case 5: return .negate(number(depth - 1))
        case 6: return .call("count", [rows(depth - 1)])
        case 7:
            let list = rows(depth - 1)
            return .call(dice.pick(["sum", "min", "max"]), [list, within { $0.number(depth - 2) }])
        case 8: return .call("sum", [numbers(depth)])
        default: return .field(row(depth), dice.pick(["n", "k"]))
        }
    }

    mutating func text(_ depth: Int) -> ExpressionTree {
        if isInRows, dice.chance(50) { return .element(field: "s") }
        guard depth > 0 else {
            if dice.chance(40), let name = name(.text) { return name }
            return .text(dice.pick(["apa", "bila", "Zat", "ia \"kata\"", "it's", "é", ""]))
        }
        switch dice.number(0...4) {
        case 0: return .field(row(depth), "s")
        case 1: return .standard(text(depth - 1), "tidak ada")
        case 2: return .call("join", [numbers(depth), .text(dice.pick(["; ", " dan ", ""]))])
        case 3:
            let list = rows(depth - 1)
            return .call("join", [.call("distinct", [list, .element(field: "s")]), .text(", "), .text(" dan ")])
        default: return text(0)
        }
    }

    private mutating func numbers(_ depth: Int) -> ExpressionTree {
        if dice.chance(50) {
            let first = dice.number(0...5)
            return .call(
                "range",
                [.number(ExactNumber(Int128(first))), .number(ExactNumber(Int128(first + dice.number(-1...6))))])
        }
        let list = rows(depth - 1)
        return .call("distinct", [list, within { $0.number(min(1, depth - 1)) }])
    }

    mutating func rows(_ depth: Int) -> ExpressionTree {
        guard depth > 0, dice.chance(70) else { return name(.rows) ?? .name("baris") }
        let list = rows(depth - 1)
        guard dice.chance(50) else { return .call("where", [list, within { $0.condition(depth - 1) }]) }
        return .call("sort", [list, within { $0.dice.chance(50) ? $0.number(0) : $0.text(0) }])
    }

    mutating func condition(_ depth: Int) -> ExpressionTree {
        guard depth > 0 else { return dice.chance(50) ? text(0) : .truth(dice.chance(50)) }
        switch dice.number(0...7) {
        case 0: return .not(condition(depth - 1))
        case 1, 2: return .binary(dice.pick(["and", "or"]), condition(depth - 1), condition(depth - 1))
        case 3, 4:
            return .binary(dice.pick(["=", "!=", "<", "<=", ">", ">="]), number(depth - 1), number(depth - 1))
        case 5: return .binary(dice.pick(["=", "!=", "<", "<=", ">", ">="]), text(depth - 1), text(depth - 1))
        case 6: return .call("has", [dice.chance(50) ? .field(row(depth), "k") : rows(depth - 1)])
        default: return rows(depth - 1)
        }
    }
}
