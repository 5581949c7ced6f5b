import Diagnostics
import OfficeFiles

/// The records of a collection on their way from workbooks into a file of the project: texts by field.
package struct ImportedTable {
    package typealias Record = [String: String]

    package let collection: String
    /// Fields that the workbook gives; others keep what the project has.
    package private(set) var fields: [String]
    package var records: [Record]

    package init(_ collection: String, fields: [String], records: [Record]) {
        self.collection = collection
        self.fields = fields
        self.records = records
    }

    /// - Parameter keys: in any order.
    init(_ collection: String, of keys: Set<String>, records: [Record]) {
        self.init(collection, fields: ImportedTable.ordered(keys, collection), records: records)
    }

    /// From records as a reader gives them.
    init(_ collection: DataCollection, _ node: DataNode) {
        var fields: Set<String> = [], records: [Record] = []
        if case .list(let rows) = node.value {
            for case .record(let record) in rows.map(\.value) {
                fields.formUnion(record.keys)
                records.append(ImportedTable.texts(of: record))
            }
        }
        self.init(collection.name, fields: ImportedTable.ordered(fields, collection.name), records: records)
    }

    /// Items of lists are parted by semicolons; records within are left out.
    static func texts(of record: DataRecord) -> Record {
        var texts: Record = [:]
        for entry in record.entries {
            if case .list(let items) = entry.node.value {
                let parts = items.compactMap(\.value.asText)
                if parts.count == items.count { texts[entry.key] = parts.joined(separator: "; ") }
            } else {
                texts[entry.key] = entry.node.value.asText
            }
        }
        return texts
    }

    /// In the order of the shape; of fields that there may be one of for each year, behind them.
    private static func ordered(_ fields: Set<String>, _ collection: String) -> [String] {
        guard let shape = DataCollection.ofImport(collection)?.shape else { return fields.sorted() }
        let yearly = fields.filter { !shape.keys.contains($0) && shape.field($0) != nil }
        return shape.keys.filter(fields.contains) + yearly.sorted()
    }

    /// More records of the same collection, from another sheet or file.
    mutating func add(_ other: ImportedTable) {
        fields = ImportedTable.ordered(Set(fields).union(other.fields), collection)
        records += other.records
    }

    /// All fields that any record has, in the order of the shape.
    var orderedFields: [String] {
        ImportedTable.ordered(records.reduce(into: Set(fields)) { $0.formUnion($1.keys) }.union(["id"]), collection)
    }

    /// As a CSV file: only columns that have anything, in the order of the shape.
    package var csv: String {
        let filled = records.reduce(into: Set(["id"])) { keys, record in
            keys.formUnion(record.filter { !$0.value.isEmpty }.keys)
        }
        let keys = ImportedTable.ordered(filled.union(requiredFields), collection)
        let lines = [keys] + records.map { record in keys.map { record[$0] ?? "" } }
        return lines.map { $0.map(ImportedTable.cell).joined(separator: ",") + "\n" }.joined()
    }

    private var requiredFields: [String] {
        DataCollection.ofImport(collection)?.shape.fields.filter(\.isRequired).map(\.key) ?? []
    }

    private static func cell(_ text: String) -> String {
        let isPlain = !text.contains { ",\";\t\n\r".contains($0) } && text.first != " " && text.last != " "
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
