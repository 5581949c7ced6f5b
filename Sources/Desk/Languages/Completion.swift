import Diagnostics
import DocumentData
import LayoutLanguage

/// What may be written at a place: names of the layout language, keys and ids of the data.
struct Completion {
    private struct Item {
        let name: String
        let detail: String
    }

    private let session: CompileSession?

    init(_ session: CompileSession?) {
        self.session = session
    }

    /// As JSON.
    func items(at offset: Int, in file: SourceFile) -> String {
        let items = file.path.lowercased().hasSuffix(".xml") ? layoutItems(offset, file) : dataItems(offset, file)
        return "["
            + items.map { "{\"label\":\(JSONText.quoted($0.name)),\"detail\":\(JSONText.quoted($0.detail))}" }
            .joined(separator: ",") + "]"
    }

    // MARK: Layouts

    private func layoutItems(_ offset: Int, _ file: SourceFile) -> [Item] {
        let context = MarkupContext(offset, in: file)
        switch context.kind {
        case .element:
            return ElementDeclaration.all.map { Item(name: $0.name, detail: $0.summary) }
        case .attribute(let element):
            guard let declaration = ElementDeclaration.all.first(where: { $0.name == element }) else { return [] }
            let own = declaration.attributes.map { Item(name: $0.name, detail: $0.summary) }
            let properties = PropertyDeclaration.all.map { Item(name: $0.name, detail: $0.summary) }
            return own + (declaration.takesProperties ? properties : [])
        case .filter:
            let filters = FilterLibrary.standard
            return filters.names.map { Item(name: $0, detail: filters[$0]?.summary ?? "") }
        case .expression: return names.map { Item(name: $0, detail: "data") }
        case .text: return []
        }
    }

    private var names: [String] { session?.project?.root.entries.map(\.key) ?? [] }

    // MARK: Data

    /// Keys of the records that the file holds, and ids of everything that can be referred to.
    private func dataItems(_ offset: Int, _ file: SourceFile) -> [Item] {
        let lineStart = file.offset(line: file.position(at: offset).line, column: 1)
        let before = file.text(lineStart..<offset)
        let isKey = !file.path.hasSuffix(".csv") && !before.contains(":")
        return isKey ? keys(of: file) : ids
    }

    private func keys(of file: SourceFile) -> [Item] {
        guard let project = session?.project else { return [] }
        let name = project.root.entries.first { $0.node.range?.file.path == file.path }?.key
        guard let collection = name.flatMap(DataCollection.named) else { return [] }
        return collection.shape.fields.map { Item(name: $0.key, detail: $0.explanation.indonesian) }
    }

    private var ids: [Item] {
        guard let project = session?.project else { return [] }
        return project.root.entries.flatMap { entry -> [Item] in
            guard case .list(let rows) = entry.node.value else { return [] }
            return rows.compactMap { row in
                guard case .record(let record) = row.value, let id = record.text("id") else { return nil }
                return Item(name: id, detail: "\(entry.key): \(record.text("nama") ?? record.text("jabatan") ?? "")")
            }
        }
    }
}
