import Desk
import Diagnostics
import DocumentData

/// Data files as forms to fill in, by what their shapes declare.
extension DeskRoutes {
    /// `["naskah.yaml","data/komitmen.yaml",…]`
    func fieldFiles() -> DeskResponse {
        .json(StateJSON.list(FieldsJSON.files(in: desk.folder).map(\.file), StateJSON.quoted))
    }

    /// `FieldsJSON`; the choices are those of the latest data without errors.
    func fields(_ request: DeskRequest) async -> DeskResponse {
        guard let name = request.query["file"] else { return .notFound }
        let folder = desk.folder, editor = editor
        let text = await desk.perform { session -> String? in
            guard let known = FieldsJSON.files(in: folder).first(where: { $0.file == name }) else { return nil }
            var findings = Findings()
            guard let file = folder.source(name, namedAt: nil, into: &findings),
                let fields = RecordFields(of: known.name, in: file)
            else { return nil }
            editor.remember(file)
            return FieldsJSON.text(of: fields, in: folder, session.project)
        }
        return (text ?? nil).map { .json($0) } ?? .notFound
    }

    /// An amount in words, while it is typed.
    func spoken(_ request: DeskRequest) -> DeskResponse {
        .json(RecordFields.spoken(request.query["n"] ?? "").map(StateJSON.quoted) ?? "null")
    }

    /// The declared keys behind a new one in its record; nil for one that the file has no room for.
    func keys(after path: [String], of file: String) -> [String]? {
        FieldsJSON.files(in: desk.folder).first { $0.file == file }.flatMap {
            RecordFields.keys(after: path, of: $0.name)
        }
    }
}
