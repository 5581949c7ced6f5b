import Desk
import Diagnostics
import Files

/// Comments of PDFs that came back: at the texts that they are about, as those stand now. What is ticked is kept in the project's folder
/// `komentar`, in the list that `naskah comments --markdown` writes.
extension DeskRoutes {
    private static let folder = "komentar"

    private struct Tick: Decodable {
        let file: String
        let name: String
        let isDone: Bool
    }

    /// Keeps the comments of a PDF, and tells who has signed it.
    ///
    /// `{"comments":3,"signatures":[…],"problems":[…]}`: `SignaturesJSON`.
    func takeReturned(_ request: DeskRequest, name: String) async -> DeskResponse {
        let stem = name.dropLast(4), documents = desk.state.documents.map(\.key)
        // Mail and people append to names: komitmen-1, komitmen (rev).
        let named = documents.filter { stem.hasPrefix($0) }.max { $0.count < $1.count }
        let asked = request.query["document"].flatMap { key in documents.first { $0 == key } }
        let body = request.body
        let read = try? await pictures.runIfActive {
            (try? ReturnedPDF(body, name: name), SignaturesJSON.texts(of: body, name: name))
        }
        guard let document = named ?? asked ?? documents.first, case (let pdf?, let signed)? = read else {
            return .failure(
                .unprocessableEntity,
                Wording(id: "\(name) bukan PDF yang dapat dibaca", en: "\(name) is no PDF that can be read"))
        }
        returned.add(.init(pdf: pdf, document: document))
        return .json(
            StateJSON.object([
                ("comments", String(pdf.comments.count)), ("signatures", signed?.fields ?? "[]"),
                ("problems", signed?.findings ?? "[]"),
            ]))
    }

    /// `[CommentsJSON,…]`
    func comments() async -> DeskResponse {
        let files = returned.all.filter { !$0.pdf.comments.isEmpty }
        guard !files.isEmpty else { return .json("[]") }
        let state = desk.state
        let texts = try? await pictures.runIfActive {
            files.map { file in
                CommentsJSON.text(
                    of: file.pdf, of: file.document,
                    on: (state.document(file.document)?.pages ?? []).map { PageText($0) },
                    ticked: list(of: file.pdf, .indonesian)?.ticked ?? [])
            }
        }
        return .json("[" + (texts ?? []).joined(separator: ",") + "]")
    }

    func tick(_ request: DeskRequest) async -> DeskResponse {
        guard let tick = request.decoded(as: Tick.self),
            let file = returned.all.first(where: { $0.pdf.name == tick.file }),
            file.pdf.comments.contains(where: { CommentList.name($0) == tick.name })
        else { return .notFound }
        let language: Language = request.query["language"] == "en" ? .english : .indonesian
        guard let list = list(of: file.pdf, language) else { return DeskRoutes.unwritten }
        let pdf = file.pdf, document = file.document
        let comments = await desk.perform { session in
            session.explanation(of: document).map { ReturnedComment.all(of: pdf, on: $0) }
        }
        do {
            try AtomicFolder.make(desk.path + "/" + DeskRoutes.folder)
            // While the data has errors nobody knows where the texts stand.
            let placed =
                (comments ?? nil)
                ?? zip(pdf.comments, pdf.places(on: (desk.state.document(document)?.pages ?? []).map { PageText($0) }))
                .map { ReturnedComment($0, $1) }
            try list.write(placed, [tick.name: tick.isDone])
        } catch {
            return DeskRoutes.unwritten
        }
        return .json("true")
    }

    private static let unwritten = DeskResponse.failure(
        .insufficientStorage, Wording(id: "daftar komentar tidak dapat ditulis", en: "the list cannot be written"))

    /// nil where a link leads out of the project's folder.
    private func list(of file: ReturnedPDF, _ language: Language) -> CommentList? {
        let folder = ProjectFolder.absolutePath(of: desk.path) + "/" + DeskRoutes.folder
        guard ProjectFolder.absolutePath(of: folder) == folder else { return nil }
        return CommentList(path: "\(folder)/\(file.name.dropLast(4)).md", language: language)
    }
}
