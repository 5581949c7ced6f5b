import Desk
import Diagnostics
import Files

/// What has changed since the pages were approved, and approving them: `naskah review` and `naskah approve`.
extension DeskRoutes {
    /// The report of a review: a page of its own that can reach nothing, not even this desk.
    func review(_ request: DeskRequest) async -> DeskResponse {
        guard let program = program.map({ NaskahProgram(path: $0) }), let scratch = ScratchFolder() else {
            return DeskRoutes.missing
        }
        let report = scratch.path + "/review.html"
        let words = ["review", desk.path, "--output", report] + only(request) + DeskRoutes.language(of: request)
        let made = try? await pictures.runIfActive { [scratch] in
            withExtendedLifetime(scratch) { program.run(words).map { ($0, FileBytes.read(report)) } }
        }
        guard let bytes = (made ?? nil)?.1 else {
            // Nothing has been approved yet, or documents have errors: the command says which.
            let state = desk.state, keys = request.query["document"].map { [$0] } ?? state.documents.map(\.key)
            let found = state.findings + state.documents.filter { keys.contains($0.key) }.flatMap(\.findings)
            if state.isOld || found.contains(where: { $0.severity == .error }) {
                return .failure(.conflict, obstacle(to: keys))
            }
            let said = (made ?? nil).map { $0.0.output.isEmpty ? $0.0.errors : $0.0.output } ?? ""
            return .failure(
                .conflict,
                said.isEmpty
                    ? Wording(id: "laporan tidak dapat dibuat", en: "the report cannot be made")
                    : Wording(verbatim: DeskRoutes.plain(said)))
        }
        return DeskResponse(type: "text/html; charset=utf-8", bytes)
            .with(
                "content-security-policy",
                "sandbox allow-scripts; default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
                    + "script-src 'unsafe-inline'; frame-ancestors 'none'")
    }

    /// Keeps the pages of a document as they are, for those who may.
    func approve(_ request: DeskRequest) async -> DeskResponse {
        guard access.role(of: request) == .approve else {
            return .failure(.forbidden, Wording(id: "Anda tidak boleh menyetujui", en: "you may not approve"))
        }
        guard let program = program.map({ NaskahProgram(path: $0) }) else { return DeskRoutes.missing }
        let words = ["approve", desk.path] + only(request) + DeskRoutes.language(of: request)
        let ran = try? await pictures.runIfActive { program.run(words) }
        guard let result = ran ?? nil else { return DeskRoutes.missing }
        return .json(
            StateJSON.object([
                ("code", String(result.code)),
                ("text", StateJSON.quoted(DeskRoutes.plain(result.output + result.errors))),
                ("isConfirmable", "false"),
            ]))
    }

    static func language(of request: DeskRequest) -> [String] {
        ["--language", request.query["language"] == "en" ? "en" : "id"]
    }

    /// What a command says without what only a terminal shows: lines of sources with a mark below.
    static func plain(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            let sides = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            return sides.count < 2 || !sides[0].allSatisfy { $0 == " " || $0.isNumber }
        }.joined(separator: "\n")
    }

    /// The document that is asked for, if it is one.
    private func only(_ request: DeskRequest) -> [String] {
        request.query["document"].flatMap { desk.state.document($0) }.map { ["--only", $0.key] } ?? []
    }
}
