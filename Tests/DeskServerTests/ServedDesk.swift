import Desk
import DeskServer
import Foundation
import TestSupport

/// A desk of a copy of the small sample, served on a real port until nobody holds it any more.
final class ServedDesk: @unchecked Sendable {
    let project: TestProject
    let access: Access
    private(set) var port = 0
    private let desk: Desk
    private var serving: Task<Void, any Error>?
    private(set) var cookie = ""

    /// - Parameters:
    ///   - sample: nil for a folder in which nothing is.
    ///   - prepare: what becomes of the copy before the desk opens it.
    init(
        sample: String? = "contoh", access: Access = Access(), programs: DeskPrograms = DeskPrograms(),
        limits: DeskServer.Limits = DeskServer.Limits(), prepare: (TestProject) throws -> Void = { _ in }
    ) async throws {
        self.access = access
        project = try TestProject(sample: sample ?? "contoh")
        if sample == nil {
            for name in try FileManager.default.contentsOfDirectory(atPath: project.path) {
                try FileManager.default.removeItem(atPath: "\(project.path)/\(name)")
            }
        }
        try prepare(project)
        desk = Desk(project.path)
        let server = DeskServer(desk, access: access, programs: programs, limits: limits)
        let (ports, feed) = AsyncStream.makeStream(of: Int.self)
        serving = Task { try await server.run { feed.yield($0) } }
        for await port in ports {
            self.port = port
            break
        }
        try await waitForState { $0.generation > 0 && $0.documents.allSatisfy { !$0.pages.isEmpty } }
        let entrance = try get("/?token=\(access.token)", cookie: "")
        let line = entrance.head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("set-cookie:") } ?? ""
        cookie = String(line.dropFirst("set-cookie: ".count).prefix { $0 != ";" })
    }

    func close() async {
        serving?.cancel()
        _ = try? await serving?.value
        desk.close()
    }

    var state: SessionState { desk.state }

    func waitForState(_ isRight: (SessionState) -> Bool) async throws {
        let end = Date.now.addingTimeInterval(30)
        while !isRight(desk.state) {
            guard Date.now < end else { throw Program.Failure(description: "the state does not come") }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    func get(_ path: String, host: String? = nil, cookie: String? = nil, more: String = "") throws -> Answer {
        try request("GET \(path) HTTP/1.1", host: host, cookie: cookie, more: more, body: "")
    }

    func post(_ path: String, _ body: String, origin: String?? = nil, cookie: String? = nil) throws -> Answer {
        let origin = origin ?? "http://127.0.0.1:\(port)"
        let line = origin.map { "Origin: \($0)\r\n" } ?? ""
        return try request(
            "POST \(path) HTTP/1.1", host: nil, cookie: cookie,
            more: line + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n", body: body)
    }

    /// A file that is dropped on the page, as bytes.
    func drop(_ name: String, _ bytes: [UInt8], said: String = "{}") throws -> Answer {
        let client = try SocketClient(port: port)
        var characters = CharacterSet.urlQueryAllowed
        characters.remove(charactersIn: "&+=")
        func written(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: characters) ?? "" }
        client.send(
            "POST /api/drop?name=\(written(name))&said=\(written(said)) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
                + "Cookie: \(cookie)\r\nOrigin: http://127.0.0.1:\(port)\r\nContent-Length: \(bytes.count)\r\n"
                + "Connection: close\r\n\r\n")
        client.send(bytes)
        return Answer(client.read())
    }

    private func request(_ line: String, host: String?, cookie: String?, more: String, body: String) throws -> Answer {
        let client = try SocketClient(port: port)
        client.send(
            "\(line)\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\nCookie: \(cookie ?? self.cookie)\r\n\(more)"
                + "Connection: close\r\n\r\n\(body)")
        return Answer(client.read())
    }
}
