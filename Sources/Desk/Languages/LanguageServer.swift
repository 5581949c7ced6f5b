import Diagnostics
import DocumentData
import Files
import Foundation

/// Speaks with editors about the files of a project (Language Server Protocol 3.17): findings, suggestions, names to choose from, what
/// stands under the cursor, and where it comes from. Belongs to one thread.
///
/// Findings are those of the files as they are typed, told when nobody has typed for a moment.
package final class LanguageServer {
    private let stream: MessageStream
    private let language: Language
    private var session: CompileSession?
    private var place = EditorPlace(root: "")
    /// Files that are open, as they are typed, by path.
    private var open: [String: String] = [:]
    /// Files that findings were told of.
    private var told: Set<String> = []
    private var isAskedToEnd = false
    /// Files that were typed in since the latest findings.
    private var typed: Set<String> = []
    /// In milliseconds.
    private static let pause: Int32 = 200

    package init(_ stream: MessageStream, language: Language) {
        self.stream = stream
        self.language = language
    }

    /// Answers until the editor ends it.
    /// - Returns: whether it was ended in order.
    package func run() -> Bool {
        while true {
            if !typed.isEmpty, !stream.isReady(within: LanguageServer.pause) { compile(after: typed) }
            guard let message = stream.read() else { break }
            guard let method = message["method"]?.text else { continue }
            if method == "exit" { return isAskedToEnd }
            if let id = message["id"] {
                answer(id, method, message["params"] ?? .null)
            } else {
                notice(method, message["params"] ?? .null)
            }
        }
        return isAskedToEnd
    }

    private func answer(_ id: JSONValue, _ method: String, _ parameters: JSONValue) {
        if method == "textDocument/rename" { return stream.write(renamed(id, parameters)) }
        let result: String?
        switch method {
        case "textDocument/prepareRename":
            result = at(parameters) { file, offset in
                rename().occurrence(at: offset, in: file).map { place.range($0.range) } ?? "null"
            }
        case "initialize": result = initialize(parameters)
        case "shutdown":
            isAskedToEnd = true
            result = "null"
        case "textDocument/completion": result = at(parameters) { Completion(session).items(at: $1, in: $0) }
        case "textDocument/hover":
            result = at(parameters) { [language] in
                Hover(session, language).text(at: $1, in: $0).map(LanguageServer.hover) ?? "null"
            }
        case "textDocument/definition":
            result = at(parameters) { file, offset in
                let found = session.map { Definition($0).places(at: offset, in: file) } ?? []
                return "[" + found.map(place.location).joined(separator: ",") + "]"
            }
        case "textDocument/codeAction": result = actions(parameters)
        default: result = nil
        }
        let content =
            result.map { "\"result\":\($0)" }
            ?? "\"error\":{\"code\":-32601,\"message\":\(JSONText.quoted("unknown: \(method)"))}"
        stream.write("{\"jsonrpc\":\"2.0\",\"id\":\(id.written),\(content)}")
    }

    private func notice(_ method: String, _ parameters: JSONValue) {
        let document = parameters["textDocument"], path = document?["uri"]?.text.flatMap(place.path)
        switch method {
        case "initialized": compile(after: nil)
        case "textDocument/didOpen":
            if let path, let text = document?["text"]?.text { take(text, of: path) }
        case "textDocument/didChange":
            // The whole text is sent each time.
            if let path, let text = parameters["contentChanges"]?[0]?["text"]?.text { take(text, of: path) }
        case "textDocument/didClose":
            if let path, open.removeValue(forKey: path) != nil { typed.insert(path) }
        case "textDocument/didSave": compile(after: path.map { [$0] })
        case "workspace/didChangeWatchedFiles": compile(after: nil)
        default: break
        }
    }

    private func initialize(_ parameters: JSONValue) -> String {
        let address = parameters["workspaceFolders"]?[0]?["uri"]?.text ?? parameters["rootUri"]?.text
        let folder =
            address.flatMap { URL(string: $0) }?.path(percentEncoded: false)
            ?? parameters["rootPath"]?.text ?? "."
        var root = ProjectFolder.absolutePath(of: folder)
        while root.count > 1, root.hasSuffix("/") { root.removeLast() }
        place = EditorPlace(root: root)
        session = CompileSession(root)
        return """
            {"capabilities":{"textDocumentSync":{"openClose":true,"change":1,"save":true},"hoverProvider":true,\
            "definitionProvider":true,"renameProvider":{"prepareProvider":true},"codeActionProvider":true,"completionProvider":{"triggerCharacters":["<"," ","|",":",","]}},\
            "serverInfo":{"name":"naskah"}}
            """
    }

    private func take(_ text: String, of path: String) {
        guard open[path] != text else { return }
        let wasOpen = open[path] != nil
        open[path] = text
        var ignored = Findings()
        // An editor that opens a file shows what is saved.
        let saved = wasOpen ? nil : ProjectFolder(root: place.root).source(path, namedAt: nil, into: &ignored)
        if saved.map({ $0.bytes != Array(text.utf8) }) ?? true { typed.insert(path) }
    }

    // MARK: Names

    /// Places are those of what is typed now, and of what the files are now: an editor that nobody told of a change would put names where
    /// something else stands.
    private func rename() -> IdentityRename {
        let session = session ?? CompileSession(place.root)
        compile(after: nil)
        return IdentityRename(session)
    }

    private func renamed(_ id: JSONValue, _ parameters: JSONValue) -> String {
        let rename = rename(), name = parameters["newName"]?.text ?? ""
        var target: IdentityRename.Occurrence?
        _ = at(parameters) { file, offset in
            target = rename.occurrence(at: offset, in: file)
            return ""
        }
        let content: String
        do throws(IdentityRename.Refusal) {
            guard let target, session?.state.isOld == false else {
                throw IdentityRename.Refusal(
                    wording: Wording(id: "di sini tidak ada id yang dikenal", en: "there is no known id here"))
            }
            let changes = try rename.edits(of: target, to: name).sorted { $0.key < $1.key }.compactMap { _, edits in
                edits.first.map { first in
                    let list = edits.map {
                        "{\"range\":\(place.range($0.range)),\"newText\":\(JSONText.quoted($0.text))}"
                    }
                    return JSONText.quoted(place.address(of: first.range.file)) + ":[" + list.joined(separator: ",")
                        + "]"
                }
            }
            content = "\"result\":{\"changes\":{\(changes.joined(separator: ","))}}"
        } catch {
            // RequestFailed
            content = "\"error\":{\"code\":-32803,\"message\":\(JSONText.quoted(error.wording.text(in: language)))}"
        }
        return "{\"jsonrpc\":\"2.0\",\"id\":\(id.written),\(content)}"
    }

    // MARK: Findings

    private var findings: [Diagnostic] {
        guard let state = session?.state else { return [] }
        return Findings.once(state.findings + (state.isOld ? [] : state.documents.flatMap(\.findings)))
    }

    private func compile(after changes: Set<String>?) {
        typed = []
        session?.unsaved = open
        session?.compile(after: changes)
        var byFile: [String: [Diagnostic]] = [:]
        for finding in findings {
            guard let file = finding.range?.file, file.sheet == nil else { continue }
            byFile[place.address(of: file), default: []].append(finding)
        }
        for address in Set(byFile.keys).union(told).sorted() {
            let list = (byFile[address] ?? []).map(diagnostic).joined(separator: ",")
            stream.write(
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/publishDiagnostics\",\"params\":{\"uri\":"
                    + "\(JSONText.quoted(address)),\"diagnostics\":[\(list)]}}")
        }
        told = Set(byFile.keys)
    }

    private func diagnostic(_ finding: Diagnostic) -> String {
        let weight =
            switch finding.severity {
            case .error: 1
            case .warning: 2
            case .note: 3
            }
        let text = [finding.message, finding.rule, finding.fix?.message].compactMap { $0?.text(in: language) }
            .joined(separator: "\n")
        return "{\"range\":\(finding.range.map(place.range) ?? "null"),\"severity\":\(weight),"
            + "\"code\":\(JSONText.quoted(finding.id)),\"source\":\"naskah\",\"message\":\(JSONText.quoted(text))}"
    }

    /// Suggestions that are an edit of a file, of findings in the lines that were asked for.
    private func actions(_ parameters: JSONValue) -> String? {
        guard let path = parameters["textDocument"]?["uri"]?.text.flatMap(place.path),
            let first = parameters["range"]?["start"]?["line"]?.integer,
            let last = parameters["range"]?["end"]?["line"]?.integer
        else { return "[]" }
        let actions = findings.compactMap { finding -> String? in
            guard let range = finding.range, range.file.path == path, let fix = finding.fix,
                let replacement = fix.replacement, isAsSaved(replacement.range.file),
                (first...max(first, last)).contains(range.position.line - 1)
            else { return nil }
            let edit = "{\"range\":\(place.range(replacement.range)),\"newText\":\(JSONText.quoted(replacement.text))}"
            return
                "{\"title\":\(JSONText.quoted(fix.message.text(in: language))),\"kind\":\"quickfix\",\"edit\":{\"changes\":{"
                + "\(JSONText.quoted(place.address(of: replacement.range.file))):[\(edit)]}}}"
        }
        return "[" + actions.joined(separator: ",") + "]"
    }

    /// Places are good as long as nothing was typed since.
    private func isAsSaved(_ file: SourceFile) -> Bool { open[file.path].map { Array($0.utf8) == file.bytes } ?? true }

    // MARK: Places

    private func at(_ parameters: JSONValue, _ answer: (SourceFile, Int) -> String) -> String? {
        guard let path = parameters["textDocument"]?["uri"]?.text.flatMap(place.path),
            let line = parameters["position"]?["line"]?.integer,
            let character = parameters["position"]?["character"]?.integer
        else { return "null" }
        var ignored = Findings()
        let saved =
            open[path] == nil
            ? ProjectFolder(root: place.root).source(path, namedAt: nil, into: &ignored) : nil
        guard let file = saved ?? open[path].map({ SourceFile(path: path, text: $0) }) else { return "null" }
        return answer(file, EditorPlace.offset(line: line, character: character, in: file))
    }

    private static func hover(_ text: String) -> String {
        "{\"contents\":{\"kind\":\"markdown\",\"value\":\(JSONText.quoted(text))}}"
    }
}
