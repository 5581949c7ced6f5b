import Desk
import Diagnostics
import DocumentData
import Files
import Foundation

/// A workbook with lists that was dropped on the page: its columns to confirm, then the questions of `naskah init --from` and `naskah import`.
extension DeskRoutes {
    /// What somebody has said so far. The browser sends it each time with the file: nothing is kept here that could be forgotten.
    struct ListAnswers: Decodable {
        /// What columns mean, by collection and heading, where somebody has chosen.
        var columns: [String: [String: String]]?
        /// By the keys of questions; null for one that stays open.
        var answers: [String: String?]?
        /// Whether guesses are taken until a question has none; changes are asked for all the same.
        var takesGuesses: Bool?
        /// Whether the last question is answered and the project is to be written.
        var writes: Bool?
    }

    /// Whether the file at a path is no form that came back.
    static func isList(_ path: String) -> Bool {
        var findings = Findings()
        return EntryForm.isForm(path, into: &findings) != true
    }

    func takeList(_ request: DeskRequest, _ path: String, in scratch: ScratchFolder) async -> DeskResponse {
        guard let said = try? JSONDecoder().decode(ListAnswers.self, from: Data((request.query["said"] ?? "{}").utf8))
        else {
            return .failure(
                .badRequest, Wording(id: "permintaan tidak dapat dibaca", en: "the request cannot be read"))
        }
        let editor = editor.of(access.person(of: request))
        let answer = try? await pictures.runIfActive { [self] () -> DeskResponse in
            withExtendedLifetime(scratch) { list(path, said, editor) }
        }
        return (answer ?? nil) ?? DeskRoutes.missing
    }

    private func list(_ path: String, _ said: ListAnswers, _ editor: FileEditor) -> DeskResponse {
        let isNew = !FileManager.default.fileExists(atPath: desk.path + "/" + Project.fileName)
        if isNew, !isEmpty, onlyLists.isEmpty {
            return .failure(
                .conflict,
                Wording(
                    id: "folder ini bukan proyek dan tidak kosong; buka meja pada folder kosong",
                    en: "this folder is no project and not empty; open the desk on an empty folder"))
        }
        var isRefused = false, findings = Findings()
        func read() -> ListImport? {
            var given = ListImport.Given()
            given.columns = said.columns ?? [:]
            let project = isNew ? nil : ImportedProject(desk.path, into: &findings)
            guard isNew || project != nil else { return nil }
            var list = ListImport([path], into: project, given: given)
            isRefused = !DeskRoutes.answer(&list, said)
            return list
        }
        guard said.writes == true else {
            guard let list = read() else { return DeskRoutes.unreadableProject }
            return respond(list, isRefused: isRefused, isWritten: false, path)
        }
        do throws(EditRefusal) {
            // Read once more while nobody else writes: other changes than those that were agreed to are asked for again.
            var latest: ListImport?
            let isWritten = try editor.takeOver(isNew: isNew) {
                guard !isNew || isEmpty || !onlyLists.isEmpty else { return [] }
                latest = read()
                return latest?.next == nil && !isRefused ? latest?.files ?? [] : []
            }
            guard let list = latest else { return DeskRoutes.unreadableProject }
            return respond(list, isRefused: isRefused, isWritten: isWritten, path)
        } catch {
            return .failure(.conflict, error.wording)
        }
    }

    private static let unreadableProject = DeskResponse.failure(
        .conflict,
        Wording(id: "naskah.yaml tidak dapat dibaca: bereskan dahulu", en: "naskah.yaml cannot be read: mend it first"))

    /// - Returns: false when an answer cannot be taken.
    private static func answer(_ list: inout ListImport, _ said: ListAnswers) -> Bool {
        while let question = list.next {
            if let answer = said.answers?[question.key] {
                guard list.answer(answer) else { return false }
            } else if said.takesGuesses == true, question.subject != .changes, let guess = question.proposal {
                guard list.answer(guess) else { return false }
            } else {
                return true
            }
        }
        return true
    }

    private func respond(_ list: ListImport, isRefused: Bool, isWritten: Bool, _ path: String) -> DeskResponse {
        let folder = path.prefix(path.count - (path.split(separator: "/").last?.count ?? 0))
        let text = ListImportJSON.text(of: list, isRefused: isRefused, isWritten: isWritten)
        return .json(text.replacing(folder, with: ""))
    }
}
