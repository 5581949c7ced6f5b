/// Which values of the records of one header are references, or have them inside.
struct RecordReferences {
    struct Direct {
        let index: Int
        let type: FieldType
    }

    /// A reference to a part of the record that another field names.
    struct Part {
        let index: Int
        let reference: FieldType.Reference
        /// Of the value that names the owner.
        let owner: Int?
    }

    let header: RecordHeader
    let direct: [Direct]
    let parts: [Part]

    init(_ header: RecordHeader, _ shape: Shape) {
        self.header = header
        var (direct, parts): ([Direct], [Part]) = ([], [])
        for (index, key) in header.keys.enumerated() {
            guard let type = shape.field(key)?.type else { continue }
            if case .reference(let reference) = type, reference.part != nil {
                parts.append(Part(index: index, reference: reference, owner: reference.within.flatMap(header.index)))
            } else if RecordReferences.hasReferences(type) {
                direct.append(Direct(index: index, type: type))
            }
        }
        self.direct = direct
        self.parts = parts
    }

    static func hasReferences(_ type: FieldType) -> Bool {
        switch type {
        case .reference: true
        case .list(let item), .map(let item): hasReferences(item)
        case .record(let shape): shape.fields.contains { hasReferences($0.type) }
        default: false
        }
    }
}
