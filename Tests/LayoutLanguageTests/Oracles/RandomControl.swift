import TestSupport

/// Makes layouts of loops, conditions, names and components.
struct RandomControl {
    private var dice: Dice
    private var count = 0
    private(set) var components: [ComponentTree] = []
    /// A component uses only those that were made before it, so that none uses itself.
    private(set) var content: [ControlTree] = []

    init(seed: UInt64) {
        dice = Dice(seed: seed)
        for _ in 0..<dice.number(1...3) { components.append(component()) }
        content = trees(depth: 3, RandomExpression.rootNames, isComponent: false)
    }

    private mutating func component() -> ComponentTree {
        var names = RandomExpression.rootNames
        var parameters: [(name: String, kind: RandomExpression.Kind, standard: ExpressionTree?)] = []
        for _ in 0..<dice.number(0...3) {
            let kind = dice.pick([RandomExpression.Kind.number, .text, .rows])
            let standard = dice.chance(50) ? expression(kind, names) : nil
            let name = newName()
            parameters.append((name, kind, standard))
            // A parameter sees those before it.
            names.append((name, kind))
        }
        return ComponentTree(parameters: parameters, content: trees(depth: 2, names, isComponent: true))
    }

    private mutating func newName() -> String {
        count += 1
        return "v\(count)"
    }

    /// A new name, or one that hides another of the same kind.
    private mutating func name(
        _ kind: RandomExpression.Kind, _ names: [(name: String, kind: RandomExpression.Kind)]
    ) -> String {
        let same = names.filter { $0.kind == kind }.map(\.name)
        return !same.isEmpty && dice.chance(30) ? dice.pick(same) : newName()
    }

    private mutating func expression(
        _ kind: RandomExpression.Kind, _ names: [(name: String, kind: RandomExpression.Kind)]
    ) -> ExpressionTree {
        var made = RandomExpression(Dice(seed: dice.next()), names: names)
        let depth = dice.number(0...2)
        return switch kind {
        case .number: made.number(depth)
        case .text: made.text(depth)
        case .rows, .row: made.rows(depth)
        }
    }

    private mutating func condition(_ names: [(name: String, kind: RandomExpression.Kind)]) -> ExpressionTree {
        var made = RandomExpression(Dice(seed: dice.next()), names: names)
        return made.condition(dice.number(0...2))
    }

    private mutating func trees(
        depth: Int, _ names: [(name: String, kind: RandomExpression.Kind)], isComponent: Bool
    ) -> [ControlTree] {
        (0..<dice.number(1...3)).map { _ in tree(depth: depth, names, isComponent: isComponent) }
    }

    private mutating func tree(
        depth: Int, _ names: [(name: String, kind: RandomExpression.Kind)], isComponent: Bool
    ) -> ControlTree {
        if isComponent, dice.chance(15) { return .slot }
        guard depth > 0 else { return .paragraph(expression(dice.chance(50) ? .number : .text, names)) }
        switch dice.number(0...5) {
        case 0:
            let each = name(.row, names), index = dice.chance(50) ? newName() : nil
            let inner = names + [(each, .row)] + (index.map { [($0, .number)] } ?? [])
            let list = expression(.rows, names)
            return .loop(each: each, index: index, list, trees(depth: depth - 1, inner, isComponent: isComponent))
        case 1:
            let other = dice.chance(60) ? trees(depth: depth - 1, names, isComponent: isComponent) : nil
            return .condition(
                condition(names), trees(depth: depth - 1, names, isComponent: isComponent), other)
        case 2:
            let kind = dice.pick([RandomExpression.Kind.number, .text, .rows])
            let value = expression(kind, names), name = name(kind, names)
            return .naming(name, value, trees(depth: depth - 1, names + [(name, kind)], isComponent: isComponent))
        case 3 where !components.isEmpty, 4 where !components.isEmpty:
            let number = dice.number(0...components.count - 1)
            var arguments: [(name: String, value: ExpressionTree)] = []
            for parameter in components[number].parameters where parameter.standard == nil || dice.chance(70) {
                arguments.append((parameter.name, expression(parameter.kind, names)))
            }
            let inner = dice.chance(70) ? trees(depth: depth - 1, names, isComponent: isComponent) : []
            return .use(number, arguments, inner)
        default: return .paragraph(expression(dice.chance(50) ? .number : .text, names))
        }
    }
}
