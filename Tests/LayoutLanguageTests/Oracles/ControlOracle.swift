/// Writes down what a reader of the layout would: the paragraphs, in order.
struct ControlOracle {
    /// What children of `use` see, wherever they are put.
    private final class Slot {
        let content: [ControlTree]
        let names: [(key: String, value: KnownValue)]
        let outer: Slot?

        init(_ content: [ControlTree], _ names: [(key: String, value: KnownValue)], _ outer: Slot?) {
            self.content = content
            self.names = names
            self.outer = outer
        }
    }

    let data: [(key: String, value: KnownValue)]
    let components: [ComponentTree]

    func paragraphs(_ content: [ControlTree]) -> [String] { content.flatMap { expand($0, data, nil) } }

    private func expand(_ tree: ControlTree, _ names: [(key: String, value: KnownValue)], _ slot: Slot?) -> [String] {
        let oracle = ExpressionOracle(names: names)
        func all(_ content: [ControlTree], _ names: [(key: String, value: KnownValue)]) -> [String] {
            content.flatMap { expand($0, names, slot) }
        }
        switch tree {
        case .paragraph(let value): return [oracle.value(of: value).printed]
        case .loop(let each, let index, let list, let content):
            return oracle.value(of: list).elements.enumerated().flatMap { offset, element in
                let position = index.map { [($0, KnownValue.number(ExactNumber(Int128(offset + 1))))] } ?? []
                return all(content, names + [(each, element)] + position)
            }
        case .condition(let test, let then, let other): return all(oracle.holds(test) ? then : other ?? [], names)
        case .naming(let name, let value, let content): return all(content, names + [(name, oracle.value(of: value))])
        case .slot:
            guard let slot else { return [] }
            return slot.content.flatMap { expand($0, slot.names, slot.outer) }
        case .use(let number, let arguments, let content):
            // A component sees the data and its parameters, nothing of the place where it is used.
            var inner = data
            for parameter in components[number].parameters {
                let given = arguments.first { $0.name == parameter.name }.map { oracle.value(of: $0.value) }
                let standard = parameter.standard.map { ExpressionOracle(names: inner).value(of: $0) }
                inner.append((parameter.name, given ?? standard ?? .null))
            }
            return components[number].content.flatMap { expand($0, inner, Slot(content, names, slot)) }
        }
    }
}
