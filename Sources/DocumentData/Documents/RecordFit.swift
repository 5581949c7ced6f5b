/// How the keys of a record meet the fields of its shape.
struct RecordFit {
    let source: RecordHeader
    /// The field of each key of the record; nil for unknown keys.
    let fields: [FieldDeclaration?]
    /// What unknown keys were probably meant to be.
    let meanings: [String: String]
    /// The known keys of the record, then the fields that it has not, in the order of the shape.
    let header: RecordHeader
    /// Fields that the record has not, up to the last that has a default.
    let filled: ArraySlice<FieldDeclaration>
    /// Fields that the record has not, but must have.
    let lacking: [FieldDeclaration]

    /// - Parameter table: the table that the record is a row of; nil for other records.
    init(_ source: RecordHeader, _ shape: Shape, in table: TableColumns) {
        self.source = source
        var meanings: [String: String] = [:]
        let fields = source.keys.map { key -> FieldDeclaration? in
            if let field = shape.field(key) { return field }
            if shape.isOpen, table.own.contains(key) { return .own(key) }
            meanings[key] = shape.meant(by: key) ?? (shape.isOpen ? table.meant(by: key, besides: source) : nil)
            return shape.isOpen && meanings[key] == nil ? .own(key) : nil
        }
        self.meanings = meanings
        let missing = shape.fields.filter { source.index(of: $0.key) == nil }
        self.fields = fields
        filled = missing.prefix((missing.lastIndex { $0.defaultText != nil } ?? -1) + 1)
        lacking = missing.filter { $0.isRequired && $0.defaultText == nil }
        if missing.isEmpty, fields.allSatisfy({ $0 != nil }) {
            header = source
        } else {
            let known = fields.indices.filter { fields[$0] != nil }
            header = RecordHeader(
                known.map { source.keys[$0] } + missing.map(\.key),
                at: known.map { source.ranges[$0] } + missing.map { _ in nil })
        }
    }
}
