import Diagnostics
import DocumentData
import Foundation

extension Evaluator {
    mutating func call(
        _ function: ExpressionFunction, _ arguments: [ValueExpression], at range: SourceRange
    ) throws(ExpressionFault) -> DataNode {
        switch function {
        case .has: return DataNode(.boolean(try has(arguments[0])))
        case .range: return DataNode(.list(try numbers(from: arguments[0], to: arguments[1], at: range)))
        case .find: return try find(arguments, at: range)
        case .starts: return DataNode(.boolean(try text(of: arguments[0]).hasPrefix(text(of: arguments[1]))))
        case .contains: return DataNode(.boolean(try contains(arguments[0], arguments[1], at: range)))
        default: break
        }
        let elements = try list(try value(of: arguments[0]), at: arguments[0].range)
        try spend(elements.count, at: range)
        let second = arguments.count > 1 ? arguments[1] : nil
        switch function {
        case .count: return DataNode(.number(Decimal(elements.count)))
        case .first: return elements.first ?? DataNode(.null)
        case .last: return elements.last ?? DataNode(.null)
        case .sum: return DataNode(.number(try sum(elements, second, at: range)))
        case .avg: return try average(elements, second, at: range)
        case .min: return try extreme(elements, second, wanting: -1, at: range)
        case .max: return try extreme(elements, second, wanting: 1, at: range)
        case .join: return try join(elements, arguments)
        case .where: return try made(try filter(elements, by: arguments[1]), at: range)
        case .sort: return try made(try sort(elements, by: second, at: range), at: range)
        case .group: return try made(try group(elements, by: arguments[1]), at: range)
        case .distinct: return try made(try distinct(elements, by: second), at: range)
        case .has, .range, .find, .starts, .contains: return DataNode(.null)
        }
    }

    private static let costOfListElement = 8
    private static let rangeLimit = 1_000_000

    /// A list that a function has made; it is paid for by its length.
    private mutating func made(_ elements: [DataNode], at range: SourceRange) throws(ExpressionFault) -> DataNode {
        try spend(elements.count * Self.costOfListElement, at: range)
        return DataNode(.list(elements))
    }

    private func tooLong(at range: SourceRange) -> ExpressionFault {
        ExpressionFault(
            "range-too-long", id: "range lebih dari \(Self.rangeLimit) bilangan",
            en: "range of more than \(Self.rangeLimit) numbers", at: range)
    }

    /// The value of an argument for one element; without an argument, the element itself.
    private mutating func value(_ argument: ValueExpression?, for element: DataNode) throws(ExpressionFault) -> DataNode
    {
        guard let argument else { return element }
        let outer = self.element
        self.element = element
        defer { self.element = outer }
        return try value(of: argument)
    }

    /// A key that the record does not have is simply not there, and neither is a known kind of data that the project has not;
    /// everything else is checked as usual.
    private mutating func has(_ argument: ValueExpression) throws(ExpressionFault) -> Bool {
        if case .name(let name) = argument.kind, Scope.lookup(name, in: scope) == nil, root[name] == nil,
            DataCollection.named(name) != nil
        {
            return false
        }
        if case .field(let base, let key, _) = argument.kind, case .record(let record) = try value(of: base).value,
            record[key] == nil
        {
            return false
        }
        return try !value(of: argument).value.isEmpty
    }

    private mutating func numbers(
        from first: ValueExpression, to last: ValueExpression, at range: SourceRange
    ) throws(ExpressionFault) -> [DataNode] {
        guard let lower = try number(first).wholeNumber, let upper = try number(last).wholeNumber else {
            throw ExpressionFault(
                "wrong-type", id: "range memerlukan bilangan bulat", en: "range needs whole numbers", at: range)
        }
        guard lower <= upper else { return [] }
        // Lists that are made take memory, unlike those of the data.
        guard upper - lower < Self.rangeLimit else { throw tooLong(at: range) }
        try spend((upper - lower + 1) * Self.costOfListElement, at: range)
        return (lower...upper).map { DataNode(.number(Decimal($0))) }
    }

    /// The numbers of the elements; null is left out.
    private mutating func numbers(
        _ elements: [DataNode], _ argument: ValueExpression?, at range: SourceRange
    ) throws(ExpressionFault) -> [Decimal] {
        var numbers: [Decimal] = []
        for element in elements {
            let node = try value(argument, for: element)
            if case .null = node.value { continue }
            guard let number = node.value.asNumber else {
                throw wrongType(node, id: "bilangan", en: "a number", at: argument?.range ?? range)
            }
            numbers.append(number)
        }
        return numbers
    }

    private mutating func sum(
        _ elements: [DataNode], _ argument: ValueExpression?, at range: SourceRange
    ) throws(ExpressionFault) -> Decimal {
        try total(of: try numbers(elements, argument, at: range), at: range)
    }

    private func total(of numbers: [Decimal], at range: SourceRange) throws(ExpressionFault) -> Decimal {
        if let whole = ExactSum.whole(numbers) { return Decimal(whole) }
        var total = Decimal(0)
        for number in numbers { total = try compute(.add, total, number, at: (range, range)) }
        return total
    }

    private mutating func average(
        _ elements: [DataNode], _ argument: ValueExpression?, at range: SourceRange
    ) throws(ExpressionFault) -> DataNode {
        let numbers = try numbers(elements, argument, at: range)
        guard !numbers.isEmpty else { return DataNode(.null) }
        let total = try total(of: numbers, at: range)
        return DataNode(.number(try compute(.divide, total, Decimal(numbers.count), at: (range, range))))
    }

    private mutating func extreme(
        _ elements: [DataNode], _ argument: ValueExpression?, wanting sign: Int, at range: SourceRange
    ) throws(ExpressionFault) -> DataNode {
        var best: DataNode?
        for element in elements {
            let node = try value(argument, for: element)
            if case .null = node.value { continue }
            guard let current = best else {
                guard ValueOrder.compare(node.value, node.value) != nil else {
                    throw wrongType(
                        node, id: "bilangan atau tanggal", en: "a number or date", at: argument?.range ?? range)
                }
                best = node
                continue
            }
            guard let order = ValueOrder.compare(node.value, current.value) else {
                throw wrongType(
                    node, id: current.value.kindName.id, en: current.value.kindName.en, at: argument?.range ?? range)
            }
            if order * sign > 0 { best = node }
        }
        return best ?? DataNode(.null)
    }

    private mutating func filter(
        _ elements: [DataNode], by condition: ValueExpression
    ) throws(ExpressionFault) -> [DataNode] {
        let outer = element
        defer { element = outer }
        var kept: [DataNode] = []
        for candidate in elements {
            element = candidate
            if try isTrue(condition) { kept.append(candidate) }
        }
        return kept
    }

    private mutating func sort(
        _ elements: [DataNode], by argument: ValueExpression?, at range: SourceRange
    ) throws(ExpressionFault) -> [DataNode] {
        var keyed: [(offset: Int, key: DataNode, node: DataNode)] = []
        for (offset, element) in elements.enumerated() {
            keyed.append((offset, try value(argument, for: element), element))
        }
        let known = keyed.filter { if case .null = $0.key.value { false } else { true } }
        let unknown = keyed.filter { if case .null = $0.key.value { true } else { false } }
        if let first = known.first,
            let odd = known.first(where: { ValueOrder.compare(first.key.value, $0.key.value) == nil })
        {
            throw wrongType(
                odd.key, id: "\(first.key.value.kindName.id) untuk mengurutkan",
                en: "\(first.key.value.kindName.en) to sort by",
                at: argument?.range ?? range)
        }
        // About log2(n) comparisons for each element.
        try spend(elements.count * (Int.bitWidth - elements.count.leadingZeroBitCount), at: range)
        let sorted = known.sorted { left, right in
            let order = ValueOrder.compare(left.key.value, right.key.value) ?? 0
            return order == 0 ? left.offset < right.offset : order < 0
        }
        return (sorted + unknown).map(\.node)
    }

    private mutating func group(
        _ elements: [DataNode], by argument: ValueExpression
    ) throws(ExpressionFault) -> [DataNode] {
        var positions: [ValueKey: Int] = [:]
        var groups: [(key: DataNode, members: [DataNode])] = []
        for element in elements {
            let key = try value(argument, for: element)
            if let position = positions[ValueKey(key.value)] {
                groups[position].members.append(element)
            } else {
                positions[ValueKey(key.value)] = groups.count
                groups.append((key, [element]))
            }
        }
        return groups.map { group in
            DataNode(
                .record(
                    DataRecord([
                        .init(key: "kunci", node: group.key), .init(key: "isi", node: DataNode(.list(group.members))),
                    ])), at: group.key.range)
        }
    }

    private mutating func distinct(
        _ elements: [DataNode], by argument: ValueExpression?
    ) throws(ExpressionFault) -> [DataNode] {
        var seen: Set<ValueKey> = []
        var kept: [DataNode] = []
        for element in elements {
            let node = try value(argument, for: element)
            if seen.insert(ValueKey(node.value)).inserted { kept.append(node) }
        }
        return kept
    }

    private mutating func join(
        _ elements: [DataNode], _ arguments: [ValueExpression]
    ) throws(ExpressionFault) -> DataNode {
        let separator = arguments.count > 1 ? try text(of: arguments[1]) : ", "
        let last = arguments.count > 2 ? try text(of: arguments[2]) : separator
        var result = ""
        for (index, element) in elements.enumerated() {
            if index > 0 { result += index == elements.count - 1 ? last : separator }
            result += try text(element, at: arguments[0].range)
            guard result.utf8.count <= 1 << 20 else { break }
        }
        try checkLength(of: result, at: arguments[0].range)
        return DataNode(.text(result), at: elements.count == 1 ? elements[0].range : nil)
    }

    mutating func text(of expression: ValueExpression) throws(ExpressionFault) -> String {
        try text(try value(of: expression), at: expression.range)
    }

    /// The value as text; lists, records and conditions have none.
    func text(_ node: DataNode, at range: SourceRange) throws(ExpressionFault) -> String {
        switch node.value {
        case .null: return ""
        case .text(let text), .written(let text): return text
        case .number(let number): return filters.numberText(number)
        case .date(let date): return filters.dateText(date)
        case .markdown(let document):
            // Values are put in where a text is placed as blocks or in a line of its own.
            guard !document.hasExpressions else {
                throw ExpressionFault(
                    "markdown-expression", id: "teks ini memuat {{ … }} dan tidak dapat dipakai di sini",
                    en: "this text holds {{ … }} and cannot be used here", at: document.range ?? range)
            }
            return document.plainText
        case .list: throw asText(node, id: "pakai for atau join(…, ', ')", en: "use for or join(…, ', ')", at: range)
        case .record(let record):
            let keys = record.keys.prefix(8).joined(separator: ", ")
            throw asText(node, id: "pilih kuncinya: \(keys)", en: "choose one of its keys: \(keys)", at: range)
        case .boolean: throw asText(node, id: "pakai <if test=\"…\">", en: "use <if test=\"…\">", at: range)
        }
    }

    private func asText(_ node: DataNode, id: String, en: String, at range: SourceRange) -> ExpressionFault {
        let kind = node.value.kindName
        return ExpressionFault(
            "value-as-text", id: "\(kind.id) tidak dapat ditulis sebagai teks",
            en: "\(kind.en) cannot be written as text", at: range
        )
        .fix(id: id, en: en)
    }
}
