import Diagnostics
import DocumentData

/// The fields of a data file for the browser.
package enum FieldsJSON {
    /// Files whose fields are known: `[["naskah.yaml", null], ["data/komitmen.yaml", "komitmen"], …]`, the project's own first.
    package static func files(of project: LoadedProject) -> [(file: String, name: String?)] {
        var files: [(file: String, name: String?)] = [(Project.fileName, nil)]
        var findings = Findings()
        guard let own = project.folder.source(Project.fileName, namedAt: nil, into: &findings),
            case .record(let root)? = DataFileReader.read(own, scalars: .text, namedAt: nil, into: &findings)?.value
        else { return files }
        for entry in root.record("data")?.entries ?? [] {
            guard let path = entry.node.value.asText, ["yaml", "yml"].contains(path.split(separator: ".").last ?? ""),
                DataCollection.named(entry.key) != nil
            else { continue }
            files.append((path, entry.key))
        }
        return files
    }

    /// `{"file","version","fields":[{"path","title","kind","text","place","isRequired","iso","spoken","choices":[[value, title],…]},…],
    /// "lists":[{"path","count"},…]}`
    package static func text(of fields: RecordFields, in project: LoadedProject) -> String {
        StateJSON.object([
            ("file", StateJSON.quoted(fields.file.path)),
            ("version", StateJSON.quoted(SeenPlace.version(of: fields.file.bytes))),
            ("fields", StateJSON.list(fields.fields) { field($0, project) }),
            (
                "lists",
                StateJSON.list(fields.lists) { list in
                    let path = StateJSON.list(list.path, StateJSON.quoted)
                    return StateJSON.object([("path", path), ("count", String(list.count))])
                }
            ),
        ])
    }

    private static func field(_ field: RecordFields.Field, _ project: LoadedProject) -> String {
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
        case .reference(let name): (kind, choices) = ("choice", records(of: name, in: project))
        }
        parts.append(("kind", StateJSON.quoted(kind)))
        parts.append(
            ("choices", StateJSON.list(choices) { "[\(StateJSON.quoted($0.0)),\(StateJSON.quoted($0.1))]" }))
        return StateJSON.object(parts)
    }

    private static func records(of name: String, in project: LoadedProject) -> [(String, String)] {
        guard case .list(let rows)? = project.root[name]?.value else { return [] }
        return rows.compactMap { row in
            guard case .record(let record) = row.value, let id = record.text("id") else { return nil }
            let title = record.text("nama") ?? record.text("judul") ?? ""
            let office = record.text("jabatan") ?? ""
            return (id, [title, office].filter { !$0.isEmpty }.joined(separator: ", "))
        }
    }
}
