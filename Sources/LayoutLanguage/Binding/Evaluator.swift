import Diagnostics
import DocumentData
import Foundation

/// Computes expressions over the data: no effects, exact, and never more than `budget` steps.
struct Evaluator {
    let root: DataRecord
    let filters: FilterLibrary
    /// Steps that are left; a step is a node of an expression or an element that a function looks at.
    var budget: Int
    var scope: Scope?
    /// What `.` stands for, inside functions over lists.
    var element: DataNode?
    let indices = TableIndices()

    init(root: DataRecord, filters: FilterLibrary, budget: Int) {
        self.root = root
        self.filters = filters
        self.budget = budget
    }

    mutating func evaluate(_ expression: ValueExpression, in scope: Scope?) throws(ExpressionFault) -> DataNode {
        self.scope = scope
        element = nil
        return try value(of: expression)
    }

    mutating func value(of expression: ValueExpression) throws(ExpressionFault) -> DataNode {
        try spend(1, at: expression.range)
        switch expression.kind {
        case .literal(let value): return DataNode(value)
        case .name(let name): return try named(name, at: expression.range)
        case .element: return element ?? DataNode(.null)
        case .field(let base, let key, let range): return try field(key, of: try value(of: base), at: range)
        case .index(let base, let index): return try item(of: base, at: index)
        case .call(let function, let arguments): return try call(function, arguments, at: expression.range)
        case .filter(let input, let name, let argument): return try filter(input, name, argument, at: expression.range)
        case .not(let operand): return DataNode(.boolean(try !isTrue(operand)))
        case .negate(let operand):
            guard let number = try optionalNumber(operand) else { return DataNode(.null) }
            return DataNode(.number(-number))
        case .binary(let binary, let left, let right): return try combine(binary, left, right, at: expression.range)
        }
    }

    mutating func spend(_ steps: Int, at range: SourceRange) throws(ExpressionFault) {
        budget -= steps
        guard budget >= 0 else {
            var fault = ExpressionFault(
                "too-much-work", id: "perhitungan terlalu banyak untuk satu bagian",
                en: "too much computation for one section", at: range)
            fault.isExhausted = true
            throw fault
        }
    }

    private func named(_ name: String, at range: SourceRange) throws(ExpressionFault) -> DataNode {
        if let node = Scope.lookup(name, in: scope) ?? root[name] { return node }
        if DataCollection.named(name) != nil {
            throw ExpressionFault(
                "unknown-name", id: "tata letak ini memerlukan data \"\(name)\", yang tidak disebut naskah.yaml",
                en: "this layout needs the data '\(name)', which naskah.yaml does not name", at: range
            )
            .fix(
                id: "tambahkan \(name) pada data: di naskah.yaml, atau tulis <if test=\"has(\(name))\">",
                en: "add \(name) to data: in naskah.yaml, or write <if test=\"has(\(name))\">")
        }
        throw ExpressionFault(
            "unknown-name", id: "nama \"\(name)\" tidak dikenal", en: "unknown name '\(name)'", at: range
        )
        .suggesting(name, from: Scope.names(in: scope) + root.keys, at: range)
    }

    /// A field of null is null: a reference that the data leaves open.
    private func field(_ key: String, of base: DataNode, at range: SourceRange) throws(ExpressionFault) -> DataNode {
        switch base.value {
        case .null: return base
        case .record(let record):
            if let node = record[key] { return node }
            throw ExpressionFault(
                "unknown-key", id: "kunci \"\(key)\" tidak ada", en: "there is no key '\(key)'", at: range
            )
            .suggestingKey(key, of: record.keys, at: range)
        case .list:
            throw ExpressionFault(
                "wrong-type", id: "daftar tidak mempunyai kunci \"\(key)\"", en: "a list has no key '\(key)'", at: range
            )
            .fix(id: "pakai for, [1] atau first(…)", en: "use for, [1] or first(…)")
        default:
            let kind = base.value.kindName
            throw ExpressionFault(
                "wrong-type", id: "\(kind.id) tidak mempunyai kunci \"\(key)\"", en: "\(kind.en) has no key '\(key)'",
                at: range)
        }
    }

    private mutating func item(of base: ValueExpression, at index: ValueExpression) throws(ExpressionFault) -> DataNode
    {
        let list = try value(of: base)
        if case .null = list.value { return list }
        // A key that is no word of the language, as columns of spreadsheets have them: r['Nama OPD'].
        if case .record = list.value {
            let key = try value(of: index)
            guard case .text(let name) = key.value else {
                throw wrongType(key, id: "nama kunci dalam tanda kutip", en: "a key in quotes", at: index.range)
            }
            return try field(name, of: list, at: index.range)
        }
        let elements = try self.list(list, at: base.range)
        guard let position = try number(index).wholeNumber else {
            throw ExpressionFault(
                "wrong-type", id: "nomor urut harus bilangan bulat", en: "a position is a whole number", at: index.range
            )
        }
        guard (1...max(1, elements.count)).contains(position), !elements.isEmpty else {
            throw ExpressionFault(
                "index-out-of-range", id: "nomor \(position) di luar daftar dengan \(elements.count) unsur",
                en: "position \(position) is outside of a list of \(elements.count)", at: index.range)
        }
        return elements[position - 1]
    }

    private mutating func filter(
        _ input: ValueExpression, _ name: String, _ argument: ValueExpression?, at range: SourceRange
    ) throws(ExpressionFault) -> DataNode {
        let node = try value(of: input)
        let other = if let argument { try value(of: argument).value } else { DataValue?.none }
        guard let filter = filters[name] else {
            throw ExpressionFault(
                "unknown-filter", id: "filter \"\(name)\" tidak dikenal", en: "unknown filter '\(name)'", at: range)
        }
        if filter.passesNull, case .null = node.value { return node }
        let result: DataValue
        do throws(Filter.Problem) {
            result = try filter.apply(node.value, other)
        } catch {
            throw fault(for: error, of: name, input: node, at: input.range)
        }
        if case .text(let text) = result { try checkLength(of: text, at: range) }
        return DataNode(result, at: node.range)
    }

    private func fault(
        for problem: Filter.Problem, of name: String, input: DataNode, at range: SourceRange
    ) -> ExpressionFault {
        let fault =
            switch problem {
            case .expects(let id, let en):
                ExpressionFault(
                    "wrong-type", id: "filter \"\(name)\" memerlukan \(id), bukan \(input.value.kindName.id)",
                    en: "the filter '\(name)' needs \(en), not \(input.value.kindName.en)", at: range)
            case .impossible(let id, let en):
                ExpressionFault("impossible-value", id: id, en: en, at: range)
            }
        guard let place = input.range else { return fault }
        return ExpressionFault(
            fault.diagnostic.note(Wording(id: "nilainya dari sini", en: "the value is from here"), at: place))
    }
}
