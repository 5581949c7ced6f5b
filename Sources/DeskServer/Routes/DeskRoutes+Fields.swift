import Desk
import Diagnostics
import DocumentData

/// Data files as forms to fill in, by what their shapes declare.
extension DeskRoutes {
    /// `["naskah.yaml","data/komitmen.yaml",…]`
    func fieldFiles() async -> DeskResponse {
        let files = await desk.perform { session in session.project.map { FieldsJSON.files(of: $0) } ?? [] } ?? []
        return .json(StateJSON.list(files.map(\.file), StateJSON.quoted))
    }

    /// `FieldsJSON`; the choices are those of the latest data without errors.
    func fields(_ request: DeskRequest) async -> DeskResponse {
        guard let name = request.query["file"] else { return .notFound }
        let text = await desk.perform { session -> String? in
            guard let project = session.project,
                let known = FieldsJSON.files(of: project).first(where: { $0.file == name })
            else { return nil }
            var findings = Findings()
            return project.folder.source(name, namedAt: nil, into: &findings)
                .flatMap { RecordFields(of: known.name, in: $0) }.map { FieldsJSON.text(of: $0, in: project) }
        }
        return (text ?? nil).map { .json($0) } ?? .notFound
    }

    /// An amount in words, while it is typed.
    func spoken(_ request: DeskRequest) -> DeskResponse {
        .json(RecordFields.spoken(request.query["n"] ?? "").map(StateJSON.quoted) ?? "null")
    }

    /// The declared keys behind a new one in its record; nil for one that the file has no room for.
    func keys(after path: [String], of file: String) async -> [String]? {
        await desk.perform { session -> [String]? in
            guard let known = session.project.flatMap({ FieldsJSON.files(of: $0).first { $0.file == file } }) else {
                return nil
            }
            return RecordFields.keys(after: path, of: known.name)
        } ?? nil
    }
}
