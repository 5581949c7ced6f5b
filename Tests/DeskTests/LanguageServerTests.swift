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
        #expect(try editor.ask("textDocument/rename", "{}")["code"]?.integer == -32601)
        #expect(try editor.ask("shutdown", "null")["code"] == nil)
    }
}
