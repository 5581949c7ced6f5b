import Diagnostics
import DocumentData

/// From data to the expressions that place it, from an expression to the data, from a reference to the record that it names.
struct Definition {
    private let session: CompileSession

    init(_ session: CompileSession) {
        self.session = session
    }

    func places(at offset: Int, in file: SourceFile) -> [SourceRange] {
        let values = session.state.documents.flatMap { session.explanation(of: $0.key)?.all ?? [] }
        if file.path.lowercased().hasSuffix(".xml") {
            return once(values.filter { contains($0.layout, offset, file) }.compactMap(\.data))
        }
        if let record = record(named: word(at: offset, in: file)), record.file.path != file.path { return [record] }
        return once(values.filter { $0.data.map { contains($0, offset, file) } ?? false }.map(\.layout))
    }

    /// The least value of the data around a place.
    func value(at offset: Int, in file: SourceFile) -> SourceRange? {
        var best: SourceRange?
        func walk(_ node: DataNode) {
            switch node.value {
            case .list(let items): for item in items { walk(item) }
            case .record(let record): for entry in record.entries { walk(entry.node) }
            default:
                guard let range = node.range, contains(range, offset, file) else { return }
                if best.map({ range.upper - range.lower < $0.upper - $0.lower }) ?? true { best = range }
            }
        }
        var ignored = Findings()
        if let root = DataFileReader.read(file, scalars: .text, namedAt: nil, into: &ignored) { walk(root) }
        return best
    }

    private func word(at offset: Int, in file: SourceFile) -> String { value(at: offset, in: file)?.text ?? "" }

    private func record(named id: String) -> SourceRange? {
        guard !id.isEmpty else { return nil }
        for entry in session.project?.root.entries ?? [] {
            guard case .list(let rows) = entry.node.value else { continue }
            for row in rows {
                if case .record(let record) = row.value, record.text("id") == id { return record["id"]?.range }
            }
        }
        return nil
    }

    private func contains(_ range: SourceRange, _ offset: Int, _ file: SourceFile) -> Bool {
        range.file.path == file.path && range.lower <= offset && offset <= range.upper
    }

    private func once(_ ranges: [SourceRange]) -> [SourceRange] {
        var seen: Set<String> = []
        return ranges.filter { $0.file.sheet == nil && seen.insert("\($0.file.path) \($0.lower)").inserted }
    }
}
