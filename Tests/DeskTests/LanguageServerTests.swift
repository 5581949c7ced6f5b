import Desk
import Diagnostics
import Foundation
import TestSupport
import Testing

/// The language server as an editor meets it: messages through pipes.
struct LanguageServerTests {
    /// An editor that has opened a project.
    private final class Editor {
        private let to: Pipe, from: Pipe
        private let replies: MessageStream
        private var last = 0
        let root: String

        init(_ root: String) {
            let (to, from) = (Pipe(), Pipe())
            (self.to, self.from, self.root) = (to, from, root)
            replies = MessageStream(
                input: from.fileHandleForReading.fileDescriptor, output: to.fileHandleForWriting.fileDescriptor)
            let thread = Thread {
                let stream = MessageStream(
                    input: to.fileHandleForReading.fileDescriptor, output: from.fileHandleForWriting.fileDescriptor)
                _ = LanguageServer(stream, language: .english).run()
            }
            thread.stackSize = 64 << 20
            thread.start()
        }

        func address(_ file: String) -> String {
            URL(filePath: "\(root)/\(file)").resolvingSymlinksInPath().absoluteString
        }

        func notify(_ method: String, _ parameters: String) {
            replies.write("{\"jsonrpc\":\"2.0\",\"method\":\"\(method)\",\"params\":\(parameters)}")
        }

        /// The answer, behind whatever else the server says until then.
        func ask(_ method: String, _ parameters: String) throws -> JSONValue {
            last += 1
            replies.write("{\"jsonrpc\":\"2.0\",\"id\":\(last),\"method\":\"\(method)\",\"params\":\(parameters)}")
            while let message = replies.read() {
                if message["id"]?.integer == last { return message["result"] ?? message["error"] ?? .null }
            }
            throw Program.Failure(description: "no answer to \(method)")
        }

        func nextDiagnostics(of file: String) throws -> JSONValue {
            while let message = replies.read() {
                if message["params"]?["uri"]?.text == address(file) {
                    return message["params"]?["diagnostics"] ?? .null
                }
            }
            throw Program.Failure(description: "no diagnostics of \(file)")
        }

        func place(_ file: String, _ part: String, offset: Int = 0) throws -> String {
            let text = try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
            let start = try #require(text.range(of: part)?.lowerBound)
            let line = text[..<start].filter { $0 == "\n" }.count
            let column = text[..<start].split(separator: "\n", omittingEmptySubsequences: false).last?.utf16.count ?? 0
            return
                "{\"textDocument\":{\"uri\":\"\(address(file))\"},\"position\":{\"line\":\(line),\"character\":\(column + offset)}}"
        }
    }

    private func editor(_ project: TestProject) throws -> Editor {
        let root = URL(filePath: project.path).resolvingSymlinksInPath().path(percentEncoded: false).trimmingSuffix("/")
        let editor = Editor(root)
        let answer = try editor.ask(
            "initialize", "{\"rootUri\":\"\(URL(filePath: root).absoluteString)\",\"capabilities\":{}}")
        try #require(answer["capabilities"]?["hoverProvider"] != nil)
        editor.notify("initialized", "{}")
        return editor
    }

    private func labels(_ answer: JSONValue) -> [String] {
        if case .list(let items) = answer { items.compactMap { $0["label"]?.text } } else { [] }
    }

    @Test func findingsAndSuggestions() throws {
        let project = try TestProject(sample: "contoh"), good = try project.text(of: "naskah.yaml")
        let editor = try editor(project)
        try project.write(good.replacing("pejabat: data/", with: "pejabatt: data/"), to: "naskah.yaml")
        editor.notify("textDocument/didSave", "{\"textDocument\":{\"uri\":\"\(editor.address("naskah.yaml"))\"}}")
        let found = try editor.nextDiagnostics(of: "naskah.yaml")
        #expect(found[0]?["code"]?.text == "data.unknown-name" && found[0]?["severity"]?.integer == 1)
        let line = try #require(found[0]?["range"]?["start"]?["line"]?.integer)
        let range = "{\"start\":{\"line\":\(line),\"character\":0},\"end\":{\"line\":\(line),\"character\":0}}"
        let actions = try editor.ask(
            "textDocument/codeAction",
            "{\"textDocument\":{\"uri\":\"\(editor.address("naskah.yaml"))\"},\"range\":\(range)}")
        #expect(actions[0]?["edit"]?["changes"]?[editor.address("naskah.yaml")]?[0]?["newText"]?.text == "pejabat")
        try project.write(good, to: "naskah.yaml")
        editor.notify("textDocument/didSave", "{\"textDocument\":{\"uri\":\"\(editor.address("naskah.yaml"))\"}}")
        #expect(try editor.nextDiagnostics(of: "naskah.yaml")[0] == nil)
    }

    /// What is typed counts, saved or not.
    @Test func findingsOfWhatIsTyped() throws {
        let project = try TestProject(sample: "contoh"), good = try project.text(of: "naskah.yaml")
        let editor = try editor(project), address = editor.address("naskah.yaml")
        func text(_ text: String) -> String { JSONText.quoted(text) }
        editor.notify("textDocument/didOpen", "{\"textDocument\":{\"uri\":\"\(address)\",\"text\":\(text(good))}}")
        let wrong = good.replacing("pejabat: data/", with: "pejabatt: data/")
        editor.notify(
            "textDocument/didChange",
            "{\"textDocument\":{\"uri\":\"\(address)\"},\"contentChanges\":[{\"text\":\(text(wrong))}]}")
        let found = try editor.nextDiagnostics(of: "naskah.yaml")
        #expect(found[0]?["code"]?.text == "data.unknown-name")
        #expect(try project.text(of: "naskah.yaml") == good)
        // What is thrown away counts no more.
        editor.notify("textDocument/didClose", "{\"textDocument\":{\"uri\":\"\(address)\"}}")
        #expect(try editor.nextDiagnostics(of: "naskah.yaml")[0] == nil)
    }

    private func rename(_ place: String, to name: String) -> String {
        place.dropLast() + ",\"newName\":\"\(name)\"}"
    }

    private func applied(_ answer: JSONValue, to project: TestProject, _ editor: Editor) throws -> Set<String> {
        guard case .object(let changes)? = answer["changes"] else {
            throw Program.Failure(description: "no changes: \(answer)")
        }
        var files: Set<String> = []
        for (address, edits) in changes {
            guard case .list(let list) = edits else { continue }
            let file = String(address.dropFirst(editor.address("").count).drop { $0 == "/" })
            files.insert(file)
            var lines = try project.text(of: file).components(separatedBy: "\n").map { Array($0.utf16) }
            func number(_ edit: JSONValue, _ end: String, _ key: String) -> Int {
                edit["range"]?[end]?[key]?.integer ?? -1
            }
            let sorted = list.sorted {
                (number($0, "start", "line"), number($0, "start", "character"))
                    > (number($1, "start", "line"), number($1, "start", "character"))
            }
            for edit in sorted {
                let line = number(edit, "start", "line")
                try #require(number(edit, "end", "line") == line && lines.indices.contains(line))
                lines[line].replaceSubrange(
                    number(edit, "start", "character")..<number(edit, "end", "character"),
                    with: Array((edit["newText"]?.text ?? "").utf16))
            }
            try project.write(
                lines.map { String(decoding: $0, as: UTF16.self) }.joined(separator: "\n"), to: file)
        }
        return files
    }

    /// An id with everything that refers to it: pages stay as they are.
    @Test func anIdIsRenamedEverywhere() throws {
        let project = try TestProject(sample: "contoh"), editor = try editor(project)
        let before = CompileSession(project.path)
        before.compile()
        let place = try editor.place("data/pejabat.csv", "kepala-bappeda")
        let range = try editor.ask("textDocument/prepareRename", place)
        #expect(range["end"]?["character"]?.integer == "kepala-bappeda".count)
        let answer = try editor.ask("textDocument/rename", rename(place, to: "kaban-bappeda"))
        let files = try applied(answer, to: project, editor)
        #expect(files == ["data/pejabat.csv", "data/komitmen.yaml"], "\(files)")
        #expect(try !project.text(of: "data/komitmen.yaml").contains("kepala-bappeda"))
        let after = CompileSession(project.path)
        after.compile()
        func texts(_ session: CompileSession) -> [String] {
            session.state.documents.flatMap(\.pages).map { PageText($0).runs.map(\.text).joined(separator: " ") }
        }
        #expect(!after.state.isOld && texts(after) == texts(before) && !texts(before).isEmpty)
    }

    /// From a reference as well, in what is typed, and in expressions that name it.
    @Test func referencesAndExpressionsFollow() throws {
        let project = try TestProject(
            layout: """
                <layout><page-master name="m" size="A4" margin="20mm"/><section page-master="m">
                <p>{{ find(pejabat, .id, 'bupati').nama }}</p><p>{{ komitmen.judul }}</p></section></layout>
                """)
        let editor = try editor(project)
        let text = "# tulisan baru\n" + (try project.text(of: "data/komitmen.yaml"))
        try project.write(text, to: "data/komitmen.yaml")
        let answer = try editor.ask(
            "textDocument/rename",
            rename(try editor.place("data/komitmen.yaml", "- bupati", offset: 3), to: "kepala-daerah"))
        // The server has not heard that the file has another line now.
        if answer["code"] != nil {
            editor.notify(
                "textDocument/didSave", "{\"textDocument\":{\"uri\":\"\(editor.address("data/komitmen.yaml"))\"}}")
        }
        let again = try editor.ask(
            "textDocument/rename",
            rename(try editor.place("data/komitmen.yaml", "- bupati", offset: 3), to: "kepala-daerah"))
        let files = try applied(again, to: project, editor)
        #expect(files == ["data/pejabat.csv", "data/komitmen.yaml", "layout/uji.xml"], "\(files)")
        #expect(try project.text(of: "layout/uji.xml").contains("'kepala-daerah'"))
        let after = CompileSession(project.path)
        after.compile()
        #expect(!after.state.isOld && after.state.documents.allSatisfy { !$0.isOld && !$0.pages.isEmpty })
    }

    @Test func whatWouldBeWrongIsRefused() throws {
        let project = try TestProject(sample: "contoh"), editor = try editor(project)
        let place = try editor.place("data/pejabat.csv", "kepala-bappeda")
        for name in ["bupati", "", "dua kata", "'", "-x"] {
            #expect(
                try editor.ask("textDocument/rename", rename(place, to: name))["code"]?.integer == -32803, "\(name)")
        }
        let nowhere = try editor.place("data/komitmen.yaml", "judul:")
        #expect(try editor.ask("textDocument/rename", rename(nowhere, to: "x"))["code"]?.integer == -32803)
        // An expression that makes the id of pieces cannot be followed: the page would change.
        try project.write(
            """
            <layout><page-master name="m" size="A4" margin="20mm"/><section page-master="m">
            <p><for each="p" in="where(pejabat, contains(.id, 'kepala-bap'))">{{ p.nama }}</for></p></section></layout>
            """, to: "layout/uji.xml")
        let yaml = try project.text(of: "naskah.yaml")
        try project.write(
            yaml.replacing("dokumen:\n", with: "dokumen:\n  uji: { layout: uji.xml, judul: Uji }\n"), to: "naskah.yaml")
        editor.notify("textDocument/didSave", "{\"textDocument\":{\"uri\":\"\(editor.address("naskah.yaml"))\"}}")
        let answer = try editor.ask("textDocument/rename", rename(place, to: "kaban-bappeda"))
        #expect(
            answer["code"]?.integer == -32803 && answer["message"]?.text?.contains("would change") == true, "\(answer)")
    }

    @Test func namesToChooseFrom() throws {
        let project = try TestProject(sample: "contoh")
        try project.write("<layout>\n  <section><p>{{ nilai | }}</p><\n</layout>\n", to: "layout/uji.xml")
        let editor = try editor(project)
        #expect(
            labels(try editor.ask("textDocument/completion", try editor.place("layout/uji.xml", "<\n", offset: 1)))
                .contains("table"))
        #expect(
            labels(try editor.ask("textDocument/completion", try editor.place("layout/uji.xml", "| }}", offset: 2)))
                .contains("rupiah"))
        #expect(
            labels(try editor.ask("textDocument/completion", try editor.place("layout/uji.xml", "nilai"))).contains(
                "pejabat"))
        let keys = labels(try editor.ask("textDocument/completion", try editor.place("data/pejabat.csv", "bupati")))
        #expect(keys.contains("setda") && keys.contains("bupati"))
        let hover = try editor.ask("textDocument/hover", try editor.place("layout/uji.xml", "section", offset: 2))
        #expect(hover["contents"]?["value"]?.text?.contains("<section>") == true)
    }

    /// From a value to the layout, and from a reference to what it names.
    @Test func definitions() throws {
        let project = try TestProject(
            layout:
                "<layout><page-master name=\"m\" size=\"A4\" margin=\"20mm\"/><section page-master=\"m\"><p>{{ wilayah.nama }}</p></section></layout>"
        )
        let editor = try editor(project)
        let region = try project.text(of: "data/wilayah.yaml")
        let name = try #require(region.firstMatch(of: /nama: *"?([A-Za-z ]+)/)?.output.1)
        let layout = try editor.ask(
            "textDocument/definition", try editor.place("data/wilayah.yaml", "nama: ", offset: 7))
        #expect(layout[0]?["uri"]?.text == editor.address("layout/uji.xml"), "\(name) \(layout)")
        let back = try editor.ask(
            "textDocument/definition", try editor.place("layout/uji.xml", "wilayah.nama", offset: 2))
        #expect(back[0]?["uri"]?.text == editor.address("data/wilayah.yaml"))
        let hover = try editor.ask("textDocument/hover", try editor.place("data/wilayah.yaml", "nama: ", offset: 7))
        #expect(hover["contents"]?["value"]?.text?.contains("page") == true)
        #expect(try editor.ask("textDocument/signatureHelp", "{}")["code"]?.integer == -32601)
        #expect(try editor.ask("shutdown", "null")["code"] == nil)
    }
}
