import Diagnostics
import DocumentData

/// Looking up one of many: in tables of the data by an index that is made once for each key.
extension Evaluator {
    mutating func find(_ arguments: [ValueExpression], at range: SourceRange) throws(ExpressionFault) -> DataNode {
        let outer = element
        let wanted = try value(of: arguments[2])
        element = outer
        if case .null = wanted.value { return DataNode(.null) }
        if case .name(let table) = arguments[0].kind, Scope.lookup(table, in: scope) == nil,
            case .field(let base, let key, let keyRange) = arguments[1].kind, case .element = base.kind
        {
            return try indexed(table, key, at: keyRange, wanted.value, arguments[0])
        }
        let elements = try list(try value(of: arguments[0]), at: arguments[0].range)
        defer { element = outer }
        for candidate in elements {
            element = candidate
            try spend(1, at: range)
            if ValueOrder.areEqual(try value(of: arguments[1]).value, wanted.value) { return candidate }
        }
        return DataNode(.null)
    }

    private mutating func indexed(
        _ table: String, _ key: String, at range: SourceRange, _ wanted: DataValue, _ list: ValueExpression
    ) throws(ExpressionFault) -> DataNode {
        if let index = indices[table, key] { return index.first(wanted) ?? DataNode(.null) }
        let elements = try self.list(try value(of: list), at: list.range)
        if case .record(let record)? = elements.first?.value, record[key] == nil {
            throw ExpressionFault(
                "unknown-key", id: "kunci \"\(key)\" tidak ada", en: "there is no key '\(key)'", at: range
            )
            .suggestingKey(key, of: record.keys, at: range)
        }
        try spend(elements.count, at: range)
        let index = TableIndices.Index(elements, key)
        indices[table, key] = index
        return index.first(wanted) ?? DataNode(.null)
    }

    mutating func contains(
        _ whole: ValueExpression, _ part: ValueExpression, at range: SourceRange
    ) throws(ExpressionFault) -> Bool {
        let node = try value(of: whole)
        guard case .list(let elements) = node.value else {
            return try text(node, at: whole.range).lowercased().contains(try text(of: part).lowercased())
        }
        let wanted = try value(of: part).value
        try spend(elements.count, at: range)
        return elements.contains { ValueOrder.areEqual($0.value, wanted) }
    }
}
