import Diagnostics
import DocumentData
import Files

/// The fields of a data file for the browser.
package enum FieldsJSON {
    /// Files whose fields are known: `[["naskah.yaml", null], ["data/komitmen.yaml", "komitmen"], …]`, the project's own first.
    /// None of a folder without a project; as far as the project's own file reads, whatever errors the data has.
    package static func files(in folder: ProjectFolder) -> [(file: String, name: String?)] {
        var findings = Findings()
        guard folder.source(Project.fileName, namedAt: nil, into: &findings) != nil else { return [] }
        let named = ProjectFiles.named(in: folder).filter { file in
            ["yaml", "yml"].contains(file.path.lowercased().split(separator: ".").last ?? "")
                && DataCollection.named(file.name) != nil
        }
        return [(Project.fileName, nil)] + named.map { ($0.path, $0.name) }
    }

    /// `{"file","version","fields":[{"path","title","kind","text","place","isRequired","iso","spoken","choices":[[value, title],…]},…],
    /// "lists":[{"path","count"},…]}`
    ///
    /// - Parameter project: the latest data without errors; nil where there was none yet.
    package static func text(
        of fields: RecordFields, in folder: ProjectFolder, _ project: LoadedProject?
    ) -> String {
        StateJSON.object([
            ("file", StateJSON.quoted(fields.file.path)),
            ("version", StateJSON.quoted(SeenPlace.version(of: fields.file.bytes))),
            ("fields", StateJSON.list(fields.fields) { field($0, folder, project) }),
            (
                "lists",
                StateJSON.list(fields.lists) { list in
                    let path = StateJSON.list(list.path, StateJSON.quoted)
                    return StateJSON.object([("path", path), ("count", String(list.count))])
                }
            ),
        ])
    }

    private static func field(
        _ field: RecordFields.Field, _ folder: ProjectFolder, _ project: LoadedProject?
    ) -> String {
        var parts = [
            ("path", StateJSON.list(field.path, StateJSON.quoted)), ("title", StateJSON.wording(field.title)),
            ("text", StateJSON.quoted(field.text)), ("place", field.place.map(StateJSON.place) ?? "null"),
            ("isRequired", String(field.isRequired)), ("iso", field.isoDate.map(StateJSON.quoted) ?? "null"),
            ("spoken", field.spokenAmount.map(StateJSON.quoted) ?? "null"),
        ]
        let kind: String, choices: [(String, String)]
        switch field.kind {
        case .text: (kind, choices) = ("text", [])
        case .prose: (kind, choices) = ("prose", [])
        case .integer: (kind, choices) = ("integer", [])
        case .rupiah: (kind, choices) = ("rupiah", [])
        case .date: (kind, choices) = ("date", [])
        case .choice(let words): (kind, choices) = ("choice", words.map { ($0, $0) })
        case .reference(let name): (kind, choices) = ("choice", records(of: name, in: folder, project))
        }
        parts.append(("kind", StateJSON.quoted(kind)))
        parts.append(
            ("choices", StateJSON.list(choices) { "[\(StateJSON.quoted($0.0)),\(StateJSON.quoted($0.1))]" }))
        return StateJSON.object(parts)
    }

    /// A list as it stands in its file, which may have errors.
    private static func read(_ name: String, in folder: ProjectFolder) -> DataNode? {
        var findings = Findings()
        guard let path = ProjectFiles.named(in: folder).first(where: { $0.name == name })?.path,
            let file = folder.source(path, namedAt: nil, into: &findings)
        else { return nil }
        return DataFileReader.read(file, scalars: .text, namedAt: nil, into: &findings)
    }

    private static func records(
        of name: String, in folder: ProjectFolder, _ project: LoadedProject?
    ) -> [(String, String)] {
        guard case .list(let rows)? = project?.root[name]?.value ?? read(name, in: folder)?.value else { return [] }
        return rows.compactMap { row in
            guard case .record(let record) = row.value, let id = record.text("id") else { return nil }
            let title = record.text("nama") ?? record.text("judul") ?? ""
            let office = record.text("jabatan") ?? ""
            return (id, [title, office].filter { !$0.isEmpty }.joined(separator: ", "))
        }
    }
}
