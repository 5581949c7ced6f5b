/// Computes trees by what the reference page says of each sign and function, in the plainest way.
struct ExpressionOracle {
    /// What names stand for, the innermost last.
    var names: [(key: String, value: KnownValue)]
    var element: KnownValue = .null

    func value(of tree: ExpressionTree) -> KnownValue {
        switch tree {
        case .null: return .null
        case .truth(let holds): return .truth(holds)
        case .number(let number): return .number(number)
        case .text(let text): return .text(text)
        case .name(let name): return names.last { $0.key == name }?.value ?? .null
        case .element(let field): return field.map { element.field($0) } ?? element
        case .field(let base, let key): return value(of: base).field(key)
        case .not(let inner): return .truth(!holds(inner))
        case .negate(let inner): return number(inner).map { .number(-$0) } ?? .null
        case .binary(let sign, let left, let right): return binary(sign, left, right)
        case .call(let name, let arguments): return call(name, arguments)
        case .standard(let inner, let text):
            let value = value(of: inner)
            return value.isSomething ? value : .text(text)
        }
    }

    func holds(_ tree: ExpressionTree) -> Bool {
        let value = value(of: tree)
        if case .truth(let holds) = value { return holds }
        return value.isSomething
    }

    private func number(_ tree: ExpressionTree) -> ExactNumber? {
        if case .number(let number) = value(of: tree) { number } else { nil }
    }

    private func binary(_ sign: String, _ left: ExpressionTree, _ right: ExpressionTree) -> KnownValue {
        switch sign {
        case "and": return .truth(holds(left) && holds(right))
        case "or": return .truth(holds(left) || holds(right))
        case "=": return .truth(same(value(of: left), value(of: right)))
        case "!=": return .truth(!same(value(of: left), value(of: right)))
        case "+", "-", "*":
            guard let a = number(left), let b = number(right) else { return .null }
            return .number(sign == "+" ? a + b : sign == "-" ? a - b : a * b)
        default:
            let a = value(of: left), b = value(of: right)
            guard !a.isNull, !b.isNull else { return .truth(false) }
            let isLess = before(a, b), isMore = before(b, a)
            return .truth(sign == "<" ? isLess : sign == ">" ? isMore : sign == "<=" ? !isMore : !isLess)
        }
    }

    private func same(_ left: KnownValue, _ right: KnownValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.truth(let a), .truth(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.text(let a), .text(let b)): a == b
        default: false
        }
    }

    /// Texts as a dictionary has them: capitals only count between words that are else the same, and come first.
    private func before(_ left: KnownValue, _ right: KnownValue) -> Bool {
        switch (left, right) {
        case (.number(let a), .number(let b)): return a < b
        case (.text(let a), .text(let b)):
            let plain = (a.lowercased().utf8.map { $0 }, b.lowercased().utf8.map { $0 })
            if plain.0 != plain.1 { return plain.0.lexicographicallyPrecedes(plain.1) }
            return a.utf8.lexicographicallyPrecedes(b.utf8)
        default: return false
        }
    }

    private func call(_ name: String, _ arguments: [ExpressionTree]) -> KnownValue {
        let first = value(of: arguments[0]), elements = first.elements
        let keys = arguments.count > 1 && name != "join" && name != "range" ? each(elements, arguments[1]) : elements
        switch name {
        case "has": return .truth(first.isSomething)
        case "count": return .number(ExactNumber(Int128(elements.count)))
        case "first": return elements.first ?? .null
        case "last": return elements.last ?? .null
        case "sum":
            return .number(
                keys.reduce(ExactNumber(0)) { sum, key in
                    if case .number(let number) = key { sum + number } else { sum }
                })
        case "min", "max":
            let known = keys.filter { !$0.isNull }
            return known.dropFirst().reduce(known.first ?? .null) { best, key in
                (name == "min" ? before(key, best) : before(best, key)) ? key : best
            }
        case "where":
            return .list(elements.filter { ExpressionOracle(names: names, element: $0).holds(arguments[1]) })
        case "sort": return .list(sorted(Array(zip(keys, elements))))
        case "distinct":
            var kept: [KnownValue] = []
            for key in keys where !kept.contains(where: { same($0, key) }) { kept.append(key) }
            return .list(kept)
        case "join":
            let texts = elements.map(\.printed)
            let between = arguments.count > 1 ? value(of: arguments[1]).printed : ", "
            guard arguments.count > 2, texts.count > 1 else { return .text(texts.joined(separator: between)) }
            return .text(
                texts.dropLast().joined(separator: between) + value(of: arguments[2]).printed + (texts.last ?? ""))
        default:
            guard let lower = number(arguments[0]), let upper = number(arguments[1]), lower <= upper else {
                return .list([])
            }
            return .list((lower.units...upper.units).map { .number(ExactNumber($0)) })
        }
    }

    private func each(_ elements: [KnownValue], _ tree: ExpressionTree) -> [KnownValue] {
        elements.map { ExpressionOracle(names: names, element: $0).value(of: tree) }
    }

    /// By insertion: each goes behind all that are not greater; what has no key stays behind.
    private func sorted(_ pairs: [(KnownValue, KnownValue)]) -> [KnownValue] {
        var known: [(key: KnownValue, value: KnownValue)] = [], unknown: [KnownValue] = []
        for (key, value) in pairs {
            if key.isNull {
                unknown.append(value)
            } else {
                let place = known.firstIndex { before(key, $0.key) } ?? known.endIndex
                known.insert((key, value), at: place)
            }
        }
        return known.map(\.value) + unknown
    }
}
