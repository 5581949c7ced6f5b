import Diagnostics

/// Replaces ids by the records that they name.
///
/// Records cannot change, so a collection is resolved after those that it refers to; there are no cycles.
struct ReferenceResolver {
    private(set) var findings = Findings()
    private var indices: [String: ReferenceIndex] = [:]
    private var nearMisses: [String: String?] = [:]
    private var reportedCollections: Set<String> = []

    /// Checks the ids of a resolved collection and makes it known as a target.
    mutating func add(_ node: DataNode, of collection: DataCollection) {
        guard case .list(let records) = node.value else { return }
        indices[collection.name] = ReferenceIndex(records, name: collection.name, into: &findings)
        for field in collection.shape.fields {
            // Records within a record have ids too, such as the fields of a dimension: they must be unique within it.
            guard case .list(.record(let part)) = field.type, part.field("id") != nil else { continue }
            for case .record(let record) in records.map(\.value) {
                _ = ReferenceIndex(record.list(field.key), name: part.name, into: &findings)
            }
        }
    }

    /// Items of lists that name nothing are left out.
    mutating func resolve(_ node: consuming DataNode, as type: FieldType) -> DataNode {
        if case .list(let item) = type {
            guard RecordReferences.hasReferences(item) else { return node }
            var references: RecordReferences?
            _ = node.replaceItems { self.item($0, item, &references) }
            return node
        }
        switch (type, node.value) {
        case (.record(let shape), .record(let record)):
            return self.record(record, RecordReferences(record.header, shape), at: node.range)
        case (.reference(let reference), .text(let id)) where reference.part == nil:
            return target(id, reference, at: node.range)
        default:
            return node
        }
    }

    /// - Parameter references: of the item before; rows of a table share their header, and what is told by it.
    private mutating func item(_ node: DataNode, _ type: FieldType, _ references: inout RecordReferences?) -> DataNode?
    {
        if case .record(let shape) = type, case .record(let record) = node.value {
            let current =
                references.flatMap { $0.header === record.header ? $0 : nil } ?? RecordReferences(record.header, shape)
            references = current
            return self.record(record, current, at: node.range)
        }
        let resolved = resolve(node, as: type)
        if case .null = resolved.value { return nil }
        return resolved
    }

    private mutating func record(
        _ record: DataRecord, _ references: RecordReferences, at range: SourceRange?
    ) -> DataNode {
        var nodes = record.own
        for direct in references.direct where direct.index < nodes.count {
            nodes[direct.index] = resolve(nodes[direct.index], as: direct.type)
        }
        // Parts are looked up in the record that another field names, so they come second.
        for part in references.parts where part.index < nodes.count {
            let owner = part.owner.flatMap { $0 < nodes.count ? nodes[$0] : nil }
            nodes[part.index] = self.part(nodes[part.index], part.reference, of: owner)
        }
        return DataNode(.record(DataRecord(record.header, nodes, added: record.added)), at: range)
    }

    // MARK: Targets

    private mutating func target(_ id: String, _ reference: FieldType.Reference, at range: SourceRange?) -> DataNode {
        let name = reference.collection
        guard let index = indices[name] else {
            if reportedCollections.insert(name).inserted {
                findings.report(
                    Diagnostic(
                        "data.missing-collection",
                        Wording(
                            id: "rujukan ke \(name), tetapi naskah.yaml tidak menyebut data \(name)",
                            en: "refers to \(name), but naskah.yaml names no data \(name)"), at: range))
            }
            return DataNode(.null, at: range)
        }
        if let node = index[id] { return DataNode(node.value, at: range) }
        let named = indices[name]?.named(id) ?? []
        if named.count == 1 { return DataNode(named[0].value, at: range) }
        if named.count > 1 {
            findings.report(ReferenceResolver.ambiguous(id, in: name, named, at: range))
            return DataNode(.null, at: range)
        }
        let near = nearMiss(id, name, index)
        findings.report(ReferenceResolver.dangling(id, in: name, near, at: range))
        return DataNode(.null, at: range)
    }

    /// The same id is often missing in many rows; the candidates are compared once.
    private mutating func nearMiss(_ id: String, _ name: String, _ index: ReferenceIndex) -> String? {
        let key = name + "\n" + id
        if let known = nearMisses[key] { return known }
        let near = NearMiss.nearest(to: id, in: index.ids) ?? NearMiss.nearest(to: id, in: index.names)
        nearMisses[key] = near
        return near
    }

    private mutating func part(_ node: DataNode, _ reference: FieldType.Reference, of owner: DataNode?) -> DataNode {
        guard case .text(let id) = node.value, let key = reference.part else { return node }
        // Without its owner, whose absence is reported already, nothing can be said about the part.
        guard case .record(let record)? = owner?.value else { return DataNode(.null, at: node.range) }
        let parts = record.list(key)
        if let part = parts.first(where: { ReferenceResolver.id(of: $0) == id }) {
            return DataNode(part.value, at: node.range)
        }
        let named = parts.filter { ReferenceResolver.isNamed($0, id) }
        if named.count == 1 { return DataNode(named[0].value, at: node.range) }
        let ownerID = record.text("id") ?? ""
        if let other = self.owner(ofPart: id, reference) {
            findings.report(
                Diagnostic(
                    "data.foreign-part",
                    Wording(
                        id: "\(key) \"\(id)\" milik \(reference.collection) \"\(other)\", bukan \"\(ownerID)\"",
                        en: "\(key) \"\(id)\" belongs to \(reference.collection) \"\(other)\", not to \"\(ownerID)\""),
                    at: node.range
                )
                .note(
                    Wording(
                        id: "\(reference.collection) disebut di sini",
                        en: "\(reference.collection) is named here"), at: owner?.range))
        } else {
            let ids = parts.compactMap(ReferenceResolver.id)
            let near = NearMiss.nearest(to: id, in: ids + parts.compactMap(ReferenceResolver.name))
            findings.report(
                ReferenceResolver.dangling(id, in: key, near, at: node.range)
                    .rule(
                        Wording(
                            id: "\(key) dari \(ownerID): \(ids.joined(separator: ", "))",
                            en: "\(key) of \(ownerID): \(ids.joined(separator: ", "))")))
        }
        return DataNode(.null, at: node.range)
    }

    private func owner(ofPart id: String, _ reference: FieldType.Reference) -> String? {
        guard let index = indices[reference.collection], let key = reference.part else { return nil }
        return index.ids.first { owner in
            guard case .record(let record)? = index[owner]?.value else { return false }
            return record.list(key).contains { ReferenceResolver.id(of: $0) == id }
        }
    }

    private static func id(of node: DataNode) -> String? {
        if case .record(let record) = node.value { record.text("id") } else { nil }
    }

    private static func name(of node: DataNode) -> String? {
        if case .record(let record) = node.value { record.text("nama") } else { nil }
    }

    private static func isNamed(_ node: DataNode, _ name: String) -> Bool {
        guard case .record(let record) = node.value else { return false }
        return record.text("nama").map { ShortName.key($0) == ShortName.key(name) } ?? false
    }

    /// A name that several records have says of none which is meant.
    private static func ambiguous(
        _ text: String, in name: String, _ records: [DataNode], at range: SourceRange?
    ) -> Diagnostic {
        let ids = records.compactMap(id)
        var diagnostic = Diagnostic(
            "data.ambiguous-reference",
            Wording(
                id: "nama \"\(text)\" dimiliki \(records.count) \(name)",
                en: "\(records.count) of \(name) are called \"\(text)\""), at: range
        )
        .fix(
            Wording(
                id: "tulis id-nya: \(ids.joined(separator: " atau "))",
                en: "write its id: \(ids.joined(separator: " or "))"))
        for case .record(let record) in records.prefix(3).map(\.value) {
            diagnostic = diagnostic.note(
                Wording(id: "salah satunya di sini", en: "one of them is here"), at: record["id"]?.range)
        }
        return diagnostic
    }

    private static func dangling(_ id: String, in name: String, _ near: String?, at range: SourceRange?) -> Diagnostic {
        let diagnostic = Diagnostic(
            "data.dangling-reference",
            Wording(
                id: "\(name) \"\(id)\" tidak ada",
                en: "there is no \(name) \"\(id)\""), at: range)
        guard let near else { return diagnostic }
        return diagnostic.fix(
            Wording(id: "mungkin maksudnya \"\(near)\"", en: "did you mean \"\(near)\"?"),
            replacing: range.map { .init($0, with: near) })
    }
}
