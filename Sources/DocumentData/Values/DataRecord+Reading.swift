import Foundation

/// Typed access for code that reads checked records; an absent or differently typed value reads as nil or empty.
extension DataRecord {
    public func text(_ key: String) -> String? {
        self[key]?.value.asText
    }

    public func number(_ key: String) -> Decimal? {
        self[key]?.value.asNumber
    }

    /// A number as an integer; nil when it has a fraction or does not fit.
    public func integer(_ key: String) -> Int? {
        number(key).flatMap { Int(exactly: NSDecimalNumber(decimal: $0).doubleValue) }
    }

    public func date(_ key: String) -> CalendarDate? {
        self[key]?.value.asDate
    }

    public func markdown(_ key: String) -> MarkdownDocument? {
        if case .markdown(let document)? = self[key]?.value { document } else { nil }
    }

    public func record(_ key: String) -> DataRecord? {
        if case .record(let record)? = self[key]?.value { record } else { nil }
    }

    public func list(_ key: String) -> [DataNode] {
        if case .list(let nodes)? = self[key]?.value { nodes } else { [] }
    }

    public func records(_ key: String) -> [DataRecord] {
        list(key).compactMap { if case .record(let record) = $0.value { record } else { nil } }
    }

    public func texts(_ key: String) -> [String] {
        list(key).compactMap(\.value.asText)
    }

    public func markdowns(_ key: String) -> [MarkdownDocument] {
        list(key).compactMap { if case .markdown(let document) = $0.value { document } else { nil } }
    }

    /// The same record with further values; a key that exists is replaced at its place.
    func adding(_ additions: [Entry]) -> DataRecord {
        var entries = entries
        for addition in additions {
            if let index = entries.firstIndex(where: { $0.key == addition.key }) {
                entries[index] = addition
            } else {
                entries.append(addition)
            }
        }
        return DataRecord(entries)
    }
}
