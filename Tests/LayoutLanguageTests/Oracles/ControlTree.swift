import TestSupport

/// A piece of a layout that decides what stands on paper.
indirect enum ControlTree {
    case paragraph(ExpressionTree)
    case loop(each: String, index: String?, ExpressionTree, [ControlTree])
    case condition(ExpressionTree, [ControlTree], [ControlTree]?)
    case naming(String, ExpressionTree, [ControlTree])
    case use(Int, [(name: String, value: ExpressionTree)], [ControlTree])
    case slot

    func written(_ dice: inout Dice) -> String {
        func content(_ trees: [ControlTree]) -> String { trees.map { $0.written(&dice) }.joined() }
        switch self {
        case .paragraph(let value): return "<p>{{ \(value.written(&dice).escaped) }}</p>"
        case .loop(let name, let index, let list, let inner):
            let position = index.map { " index=\"\($0)\"" } ?? ""
            return "<for each=\"\(name)\"\(position) in=\"\(list.written(&dice).escaped)\">\(content(inner))</for>"
        case .condition(let test, let then, let other):
            let rest = other.map { "<else>\(content($0))</else>" } ?? ""
            return "<if test=\"\(test.written(&dice).escaped)\">\(content(then))\(rest)</if>"
        case .naming(let name, let value, let inner):
            let text = value.written(&dice).escaped
            return "<let name=\"\(name)\" value=\"{{ \(text) }}\">\(content(inner))</let>"
        case .use(let number, let arguments, let inner):
            let given = arguments.map { " \($0.name)=\"{{ \($0.value.written(&dice).escaped) }}\"" }.joined()
            return "<use component=\"k\(number)\"\(given)>\(content(inner))</use>"
        case .slot: return "<slot/>"
        }
    }
}

/// A component: its parameters, some with a value of their own, and its content.
struct ComponentTree {
    let parameters: [(name: String, kind: RandomExpression.Kind, standard: ExpressionTree?)]
    let content: [ControlTree]

    func written(_ number: Int, _ dice: inout Dice) -> String {
        let parameters = parameters.map { parameter in
            let standard = parameter.standard.map { " default=\"{{ \($0.written(&dice).escaped) }}\"" } ?? ""
            return "<param name=\"\(parameter.name)\"\(standard)/>"
        }.joined()
        return
            "<component name=\"k\(number)\">\(parameters)\(content.map { $0.written(&dice) }.joined())</component>"
    }
}
