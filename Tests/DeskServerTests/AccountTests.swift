@testable import DeskServer
import Desk
import Foundation
import TestSupport
import Testing

/// Passwords, and what those may do who have signed in.
@Suite(.serialized) struct AccountTests {
    /// RFC 7914, section 11.
    @Test func derivedKeys() {
        let key = SecretText.hexadecimal(PasswordHash.key(Array("passwd".utf8), Array("salt".utf8), 1))
        #expect(key == "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc")
        let long = String(repeating: "sandi", count: 30)
        #expect(PasswordHash.key(Array(long.utf8), [1], 2) != PasswordHash.key(Array(long.dropLast().utf8), [1], 2))
    }

    @Test func linesOfTheFile() throws {
        let hash = PasswordHash("rahasia sekali", rounds: 3)
        #expect(PasswordHash(hash.text)?.matches("rahasia sekali") == true && !hash.matches("rahasia sekalI"))
        let accounts = try Accounts("# orang\nani:edit:\(hash.text)\n\nbudi:look:\(hash.text)\r\n")
        #expect(accounts.byName.mapValues(\.role) == ["ani": .edit, "budi": .look])
        for wrong in [
            "ani", "ani:edit", "ani:raja:\(hash.text)", ":edit:\(hash.text)", "ani:edit:rahasia",
            "a:edit:\(hash.text)\na:look:\(hash.text)",
        ] {
            #expect(throws: Accounts.WrongLine.self, "\(wrong)") { try Accounts(wrong) }
        }
    }

    @Test func rolesAndSessions() async throws {
        let hash = PasswordHash("rahasia sekali", rounds: 3).text
        let accounts = try Accounts("ani:edit:\(hash)\nbudi:look:\(hash)\n")
        let desk = try await ServedDesk(access: Access(accounts: accounts, idle: .milliseconds(1_500)))
        func enter(_ name: String, _ password: String) throws -> (location: String, cookie: String) {
            let answer = try desk.post("/masuk", "nama=\(name)&sandi=\(password)", cookie: "")
            func header(_ name: String) -> String {
                let line = answer.head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name + ":") } ?? ""
                return line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
            }
            return (header("location"), String(header("set-cookie").prefix { $0 != ";" }))
        }
        #expect(try desk.get("/", cookie: "").status == 303 && desk.get("/api/state", cookie: "").status == 401)
        #expect(try desk.get("/masuk", cookie: "").status == 200)
        for (name, password) in [("ani", "salah"), ("tidakada", "rahasia+sekali"), ("", ""), ("ani", "")] {
            let answer = try enter(name, password)
            #expect(answer.location == "/masuk#keliru" && answer.cookie.isEmpty)
        }
        let reader = try enter("budi", "rahasia+sekali"), writer = try enter("ani", "rahasia+sekali")
        #expect(reader.location == "/" && reader.cookie != writer.cookie)
        #expect(try desk.get("/api/state", cookie: reader.cookie).status == 200)
        #expect(try desk.post("/api/undo", "{}", cookie: reader.cookie).status == 403)
        #expect(try desk.post("/api/undo", "{}", cookie: writer.cookie).status == 409)
        // The page has a button for it, where there is somebody to sign out.
        #expect(try desk.get("/api/means", cookie: writer.cookie).text.contains("\"session\":true"))
        #expect(try desk.post("/keluar", "", cookie: writer.cookie).status == 303)
        #expect(try desk.get("/api/state", cookie: writer.cookie).status == 401)
        try await Task.sleep(for: .milliseconds(1_700))
        #expect(try desk.get("/api/state", cookie: reader.cookie).status == 401)
        await desk.close()
    }

    @Test func namesOfDroppedFiles() async throws {
        #expect(DeskRoutes.safeName("../../etc/passwd.xlsx") == "passwd.xlsx")
        #expect(DeskRoutes.safeName("..\\x\\--yes.xlsx") == "yes.xlsx")
        #expect(DeskRoutes.safeName(".;$(rm).xlsx") == "(rm).xlsx" || DeskRoutes.safeName(".;$(rm).xlsx") == "rm).xlsx")
        #expect(DeskRoutes.safeName("") == "")
    }
}
