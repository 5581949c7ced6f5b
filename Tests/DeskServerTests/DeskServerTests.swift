import Desk
import DeskServer
import Foundation
import TestSupport
import Testing

/// The server over real sockets: what it serves, what it refuses, and who may be slow.
@Suite(.serialized) struct DeskServerTests {
    private func withDesk(
        limits: DeskServer.Limits = DeskServer.Limits(), _ test: (ServedDesk) async throws -> Void
    ) async throws {
        let desk = try await ServedDesk(limits: limits)
        do {
            try await test(desk)
        } catch {
            await desk.close()
            throw error
        }
        await desk.close()
    }

    private func place(_ file: String, _ part: String, in desk: ServedDesk) throws -> String {
        let text = try desk.project.text(of: file)
        let start = try #require(text.range(of: part)?.lowerBound)
        let lower = text.utf8.distance(from: text.startIndex, to: start)
        return "{\"file\":\"\(file)\",\"version\":\"\(SeenPlace.version(of: Array(text.utf8)))\",\"lower\":\(lower),"
            + "\"upper\":\(lower + part.utf8.count)}"
    }

    @Test func pagesStateAndPictures() async throws {
        try await withDesk { desk in
            let page = try desk.get("/")
            #expect(page.status == 200 && page.text.contains("<main>"))
            for header in [
                "content-security-policy: default-src 'none'", "x-content-type-options: nosniff",
                "referrer-policy: same-origin",
            ] {
                #expect(page.head.lowercased().contains(header))
            }
            #expect(!page.head.lowercased().contains("access-control-allow"))
            for name in [
                "desk.js", "pages.js", "panel.js", "grid.js", "form.js", "begin.js", "intake.js", "words.js",
                "desk.css",
            ] {
                let file = try desk.get("/\(name)")
                #expect(file.status == 200 && !file.text.contains("http://") && !file.text.contains("https://"))
            }
            let state = try desk.get("/api/state")
            let read = try #require(try JSONSerialization.jsonObject(with: Data(state.body)) as? [String: Any])
            #expect((read["documents"] as? [Any])?.count == desk.state.documents.count)
            let document = desk.state.documents[0], digest = document.pages[0].digest.hexadecimal
            let picture = try desk.get("/api/page/\(document.key)/0?r=96&d=\(digest)")
            #expect(picture.status == 200 && picture.head.contains("immutable"))
            #expect(picture.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
            #expect(try desk.get("/api/page/\(document.key)/0?r=96&d=x").head.contains("no-store"))
            #expect(try desk.get("/api/page/\(document.key)/9999").status == 404)
            let pdf = try desk.get("/api/pdf/\(document.key)")
            #expect(pdf.status == 200 && pdf.body.starts(with: Array("%PDF".utf8)))
        }
    }

    /// Nothing without the token, under another name, or for another page.
    @Test func strangersAreRefused() async throws {
        try await withDesk { desk in
            for path in ["/", "/desk.js", "/api/state", "/api/events", "/api/pdf/x"] {
                #expect(try desk.get(path, cookie: "").status == 403)
                #expect(try desk.get(path, cookie: desk.cookie + "0").status == 403)
                #expect(try desk.get(path, host: "evil.example").status == 421)
                #expect(try desk.get(path, host: "evil.example:\(desk.port)").status == 421)
                #expect(try desk.get(path, more: "Origin: http://evil.example\r\n").status == 403)
                #expect(try desk.get(path, more: "Host: 127.0.0.1:\(desk.port)\r\n").status >= 400)
            }
            #expect(try desk.get("/?token=\(String(repeating: "0", count: 64))", cookie: "").status == 403)
            #expect(try desk.get("/?token=", cookie: "").status == 403)
            let before = try desk.project.text(of: "data/opd.csv")
            let change = "{\"place\":\(try place("data/opd.csv", "nama", in: desk)),\"text\":\"x\"}"
            for origin in [
                nil, "http://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1:\(desk.port).evil.example",
            ] {
                #expect(try desk.post("/api/replace", change, origin: .some(origin)).status == 403)
            }
            #expect(try desk.post("/api/replace", change, cookie: "").status == 403)
            #expect(try desk.project.text(of: "data/opd.csv") == before)
        }
    }

    /// No address leads out of the page's own files, and none of its names to a file of the disk.
    @Test func addressesLeadNowhereElse() async throws {
        let paths = [
            "/../naskah.yaml", "/%2e%2e/naskah.yaml", "/..%2fnaskah.yaml", "/naskah.yaml", "/data/opd.csv",
            "//etc/passwd",
            "/api/table?file=../../etc/passwd", "/api/table?file=/etc/passwd.csv", "/api/table?file=naskah.yaml",
            "/api/table?file=data/%2e%2e/%2e%2e/x.csv", "/api/pdf/..%2fx", "/api/page/..%2f..%2fetc/0", "/api/%00",
            "/%",
            "/api/at/contoh/0?x=nan&y=1", "/api/page/contoh/-1", "/api/page/contoh/99999999999999999999",
            "/api/pages?file=x&lower=9&upper=1",
        ]
        try await withDesk { desk in
            for path in paths {
                let answer = try desk.get(path)
                #expect(answer.status == 404, "\(path): \(answer.status) \(answer.text.prefix(80))")
            }
        }
    }

    /// Only texts of the project are opened, and only for those who sit here.
    @Test func theEditorOpensTextsOfTheProject() async throws {
        let folder = try TestProject(sample: "contoh"), program = folder.path + "/editor"
        try folder.write("#!/bin/sh\necho \"$@\" >> \"\(folder.path)/told\"\n", to: "editor")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let editor = try #require(EditorCommand("\(program) {file}:{line}:{column}"))
        let desk = try await ServedDesk(programs: DeskPrograms(editor: editor))
        defer { Task { await desk.close() } }
        #expect(try desk.get("/api/means").text.contains("\"editor\":true"))
        for file in ["../naskah.yaml", "/etc/passwd", ".git/config", "data/tidak-ada.csv", "data", "daftar.xlsx"] {
            let answer = try desk.post("/api/open", "{\"file\":\"\(file)\",\"line\":1,\"column\":1}")
            #expect(answer.status == 409, "\(file): \(answer.status)")
        }
        for body in ["{}", "{\"file\":\"naskah.yaml\",\"line\":0,\"column\":1}"] {
            #expect(try desk.post("/api/open", body).status == 400)
        }
        let place = "{\"file\":\"data/opd.csv\",\"line\":2,\"column\":7}"
        #expect(try desk.post("/api/open", place, origin: .some("http://evil.example")).status == 403)
        #expect(try desk.post("/api/open", place).status == 200)
        let end = Date.now.addingTimeInterval(20)
        while (try? folder.text(of: "told")) == nil, Date.now < end { try await Task.sleep(for: .milliseconds(10)) }
        let told = try folder.text(of: "told")
        #expect(told.hasSuffix("/data/opd.csv:2:7\n") && told.split(separator: "\n").count == 1, "\(told)")
    }

    @Test func nothingOpensWithoutAnEditor() async throws {
        try await withDesk { desk in
            let means = try desk.get("/api/means").text
            #expect(means.contains("\"editor\":false"))
            let answer = try desk.post("/api/open", "{\"file\":\"data/opd.csv\",\"line\":2,\"column\":7}")
            #expect(answer.status == 404)
        }
    }

    /// A value is changed at its place; the page follows, and who is late is told.
    @Test func editsFollow() async throws {
        try await withDesk { desk in
            let text = try desk.project.text(of: "data/opd.csv")
            let name = String(try #require(text.split(separator: "\n").dropFirst().first).split(separator: ",")[1])
            let seen = try place("data/opd.csv", name, in: desk), generation = desk.state.generation
            let hostile = "<img src=x onerror=alert(1)>"
            let change = "{\"place\":\(seen),\"text\":\"\(hostile)\"}"
            #expect(try desk.post("/api/value", change).status == 200)
            #expect(
                try desk.project.text(of: "data/opd.csv") == text.replacing(name, with: hostile, maxReplacements: 1))
            try await desk.waitForState { $0.generation > generation }
            // The same place again is an old one.
            let late = try desk.post("/api/value", change)
            #expect(late.status == 409 && late.text.contains("diubah"))
            #expect(try desk.post("/api/undo", "{}").status == 200)
            #expect(try desk.project.text(of: "data/opd.csv") == text)
            #expect(try desk.post("/api/undo", "{}").status == 409)
            #expect(try desk.post("/api/value", "{").status == 400)
            #expect(try desk.post("/api/nothing", "{}").status == 404)
        }
    }

    /// The order of a list is changed where it is written; who has seen another order is told.
    @Test func rowsAreMoved() async throws {
        try await withDesk { desk in
            let text = try desk.project.text(of: "data/opd.csv"), lines = text.split(separator: "\n")
            func change(_ what: String) throws -> Int {
                let version = SeenPlace.version(of: Array(try desk.project.text(of: "data/opd.csv").utf8))
                return try desk.post("/api/rows", "{\"file\":\"data/opd.csv\",\"version\":\"\(version)\",\(what)}")
                    .status
            }
            #expect(try change("\"move\":2,\"to\":1") == 200)
            #expect(try desk.project.text(of: "data/opd.csv").split(separator: "\n")[1] == lines[2])
            #expect(try change("\"insert\":1") == 200 && change("\"remove\":1") == 200)
            #expect(try change("\"remove\":0") == 409 && change("\"move\":1") == 400)
            let late = "{\"file\":\"data/opd.csv\",\"version\":\"0\",\"remove\":1}"
            #expect(try desk.post("/api/rows", late).status == 409)
            for _ in 0..<3 { #expect(try desk.post("/api/undo", "{}").status == 200) }
            #expect(try desk.project.text(of: "data/opd.csv") == text)
        }
    }

    @Test func listsAreReadAndWritten() async throws {
        try await withDesk { desk in
            #expect(try desk.get("/api/tables").text.contains("data/opd.csv"))
            let table = try desk.get("/api/table?file=data/opd.csv")
            let read = try #require(try JSONSerialization.jsonObject(with: Data(table.body)) as? [String: Any])
            let rows = try #require(read["rows"] as? [[String]]), version = try #require(read["version"] as? String)
            #expect(rows.count > 2 && rows[0].contains("nama"))
            let cells = (1...40).map {
                "{\"row\":\($0 + rows.count),\"column\":1,\"text\":\"19800101200501\(1000 + $0)\"}"
            }
            let body =
                "{\"file\":\"data/opd.csv\",\"version\":\"\(version)\",\"cells\":[\(cells.joined(separator: ","))]}"
            #expect(try desk.post("/api/cells", body).status == 200)
            #expect(try desk.project.text(of: "data/opd.csv").contains("198001012005011040"))
            #expect(try desk.post("/api/cells", body).status == 409)
        }
    }

    /// The place of what stands on the page, and back from there.
    @Test func thereAndBack() async throws {
        try await withDesk { desk in
            let document = desk.state.documents[0]
            let runs = PageText(document.pages[0].page).runs
            let run = try #require(runs.first { $0.source?.file.path.hasPrefix("data/") == true && $0.text.count > 3 })
            let bounds = run.bounds
            let (x, y) = (bounds.origin.x.points + bounds.size.width.points / 2, bounds.origin.y.points + 3)
            let value = try desk.get("/api/at/\(document.key)/0?x=\(x)&y=\(y)")
            let read = try #require(try JSONSerialization.jsonObject(with: Data(value.body)) as? [String: Any])
            let source = try #require(read["source"] as? [String: Any])
            #expect(
                source["file"] as? String == run.source?.file.path
                    && source["line"] as? Int == run.source?.position.line)
            let file = try #require(source["file"] as? String), lower = try #require(source["lower"] as? Int)
            let back = try desk.get("/api/pages?file=\(file)&lower=\(lower)&upper=\(lower + 1)")
            #expect(back.text.contains("[\"\(document.key)\",0,["))
            let word = run.text.split(separator: " ")[0].lowercased()
            let query = word.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            #expect(try desk.get("/api/search/\(document.key)?q=\(query)").text.contains("[\"\(document.key)\",0,["))
            #expect(try desk.get("/api/why/\(document.key)/0").status == 200)
        }
    }

    @Test func eventsCarryEachState() async throws {
        try await withDesk { desk in
            let client = try SocketClient(port: desk.port)
            client.send("GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:\(desk.port)\r\nCookie: \(desk.cookie)\r\n\r\n")
            func states(_ bytes: [UInt8]) -> Int {
                String(decoding: bytes, as: UTF8.self).components(separatedBy: "event: state").count - 1
            }
            #expect(states(client.read { states($0) >= 1 }) >= 1)
            try desk.project.write(try desk.project.text(of: "data/opd.csv") + "\n", to: "data/opd.csv")
            let next = client.read { states($0) >= 1 }
            #expect(String(decoding: next, as: UTF8.self).contains("\"generation\":\(desk.state.generation)"))
        }
    }

    /// Too much is refused before it is kept, whatever length was promised; who is slow is closed, and others do not wait.
    @Test func largeAndSlow() async throws {
        var limits = DeskServer.Limits()
        limits.requestSeconds = 1
        limits.largestRequest = 10_000
        try await withDesk(limits: limits) { desk in
            let head =
                "POST /api/value HTTP/1.1\r\nHost: 127.0.0.1:\(desk.port)\r\nCookie: \(desk.cookie)\r\nOrigin: http://127.0.0.1:\(desk.port)\r\n"
            let promised = try SocketClient(port: desk.port)
            promised.send(head + "Content-Length: 99999999999\r\n\r\n")
            #expect(Answer(promised.read()).status == 413)
            let chunked = try SocketClient(port: desk.port)
            chunked.send(head + "Transfer-Encoding: chunked\r\n\r\n")
            for _ in 0..<20 { chunked.send("400\r\n\(String(repeating: "x", count: 1024))\r\n") }
            #expect(Answer(chunked.read()).status == 413)
            let slow = try (0..<20).map { _ in try SocketClient(port: desk.port) }
            for client in slow { client.send(head + "Content-Length: 5000\r\n\r\n{") }
            #expect(try desk.get("/api/state").status == 200)
            let begin = Date.now
            for client in slow { #expect(client.read().isEmpty) }
            #expect(Date.now.timeIntervalSince(begin) < 15)
            let long = try SocketClient(port: desk.port)
            long.send(
                "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(desk.port)\r\nX: \(String(repeating: "x", count: 200_000))\r\n\r\n"
            )
            #expect(Answer(long.read()).status >= 400)
            #expect(try desk.get("/").status == 200)
        }
    }

    /// Data may hold anything: the page gets it as data, and JSON as text.
    @Test func hostileNamesAreText() async throws {
        try await withDesk { desk in
            let text = try desk.project.text(of: "data/opd.csv"), generation = desk.state.generation
            let name = String(try #require(text.split(separator: "\n").dropFirst().first).split(separator: ",")[1])
            try desk.project.write(
                text.replacing(name, with: "\"</script><img src=x onerror=\"\"alert(1)\"\">\u{1}\""), to: "data/opd.csv"
            )
            try await desk.waitForState { $0.generation > generation }
            for path in ["/api/state", "/api/table?file=data/opd.csv"] {
                let answer = try desk.get(path)
                #expect(answer.head.lowercased().contains("content-type: application/json"))
                #expect((try? JSONSerialization.jsonObject(with: Data(answer.body))) != nil)
            }
        }
    }
}
