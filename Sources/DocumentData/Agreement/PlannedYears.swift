/// Values of a row by year, whichever way its document writes years: `target_2026`, one column in a document of one year, or the first to
/// the fifth year of its period (`target_ke_1`).
enum PlannedYears {
    static let most = 6

    static func values(
        of record: DataRecord, _ field: YearlyField, _ single: String, in document: PlanningName
    ) -> [Int: DataNode] {
        var values: [Int: DataNode] = [:]
        for (index, key) in record.keys.enumerated() {
            guard let year = field.year(of: key) ?? ordinal(of: key, field, in: document) else { continue }
            let node = record.node(at: index)
            if !node.value.isNull { values[year] = node }
        }
        if let year = document.year, values[year] == nil, let node = record[single], !node.value.isNull {
            values[year] = node
        }
        return values
    }

    private static func ordinal(of key: String, _ field: YearlyField, in document: PlanningName) -> Int? {
        guard let first = document.years?.lowerBound, key.hasPrefix(field.prefix + "ke_") else { return nil }
        return Int(key.dropFirst(field.prefix.count + 3)).map { first + $0 - 1 }
    }
}
