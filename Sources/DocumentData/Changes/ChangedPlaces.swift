import Diagnostics

/// Where in the data something has changed, for marking it on the pages: found by file and byte, in the logarithm of their number.
public struct ChangedPlaces: Sendable {
    private struct Place {
        let lower, upper: Int
        let note: String
    }

    private var places: [String: [Place]] = [:]
    /// All changes, for a list of them.
    public let changes: [DataChange]

    public init(_ comparison: DataComparison) {
        changes = comparison.changes
        for change in comparison.changes {
            guard let range = change.newPlace else { continue }
            places[ChangedPlaces.key(range), default: []].append(
                Place(lower: range.lower, upper: range.upper, note: ChangedPlaces.note(change)))
        }
        for key in places.keys { places[key]?.sort { ($0.lower, $0.upper) < ($1.lower, $1.upper) } }
    }

    private static func key(_ range: SourceRange) -> String { "\(range.file.path)\n\(range.file.sheet?.sheet ?? "")" }

    /// What a footnote says; nothing for rows that are new as a whole, and for paragraphs, whose earlier text is too long for one.
    private static func note(_ change: DataChange) -> String {
        switch change.kind {
        case .added, .removed: return ""
        default: break
        }
        guard change.old.utf8.count <= 200, !change.old.contains("\n") else { return "" }
        return "Semula: \(change.old.isEmpty ? "tidak ada" : change.old)."
    }

    private func found(_ range: SourceRange) -> Place? {
        guard let own = places[ChangedPlaces.key(range)] else { return nil }
        var low = 0, high = own.count
        while low < high {
            let middle = (low + high) / 2
            if own[middle].upper <= range.lower { low = middle + 1 } else { high = middle }
        }
        guard low < own.count, own[low].lower < range.upper else { return nil }
        return own[low]
    }

    public func isChanged(_ range: SourceRange) -> Bool { found(range) != nil }

    /// What stood there before, as a sentence; nil where nothing has changed or nothing can be said in a note.
    package func note(at range: SourceRange) -> String? {
        found(range).flatMap { $0.note.isEmpty ? nil : $0.note }
    }

    /// As layouts see them: `dokumen.perubahan`.
    package var node: DataNode {
        DataNode(
            .list(
                changes.map { change in
                    func entry(_ key: String, _ text: String) -> DataRecord.Entry {
                        .init(key: key, node: DataNode(text.isEmpty ? .null : .text(text)))
                    }
                    return DataNode(
                        .record(
                            DataRecord([
                                entry("jenis", change.kind.wording.indonesian), entry("data", change.table),
                                entry("baris", change.row), entry("kolom", change.field),
                                entry("semula", ChangedPlaces.shortened(change.old)),
                                entry("menjadi", ChangedPlaces.shortened(change.new)),
                            ])), at: change.newPlace ?? change.oldPlace)
                }))
    }

    private static func shortened(_ text: String) -> String {
        text.count > 300 ? text.prefix(299) + "…" : text
    }
}
