import Desk
import DeskServer
import Files
import Foundation
import TestSupport
import Testing

/// What clerks meet: two browsers, errors that are there when the desk opens, refusals that somebody reads.
@Suite(.serialized) struct ClerkTests {
    private func withDesk(
        sample: String? = "contoh", access: Access = Access(), programs: DeskPrograms = DeskPrograms(),
        prepare: (TestProject) throws -> Void = { _ in }, _ test: (ServedDesk) async throws -> Void
    ) async throws {
        let desk = try await ServedDesk(sample: sample, access: access, programs: programs, prepare: prepare)
        do {
            try await test(desk)
        } catch {
            await desk.close()
            throw error
        }
        await desk.close()
    }

    private struct Table: Decodable {
        let version: String
        let rows: [[String]]
        let letters: [String]
        let numbers: [Int]
        let notes: [[String: String]?]
    }

    private func table(_ desk: ServedDesk) throws -> Table {
        try JSONDecoder().decode(Table.self, from: Data(try desk.get("/api/table?file=data/pejabat.csv").body))
    }

    private func cells(_ row: Int, _ column: Int, _ text: String, _ version: String) -> String {
        "{\"file\":\"data/pejabat.csv\",\"version\":\"\(version)\",\"cells\":[{\"row\":\(row),\"column\":\(column),\"text\":\"\(text)\"}]}"
    }

    @Test func twoBrowsersEditAndTakeBackTheirOwn() async throws {
        try await withDesk { desk in
            let browsers = try (0..<2).map { _ -> String in
                let line = try desk.get("/").head.split(separator: "\r\n").first {
                    $0.lowercased().hasPrefix("set-cookie:")
                }
                return desk.cookie + "; " + (line ?? "").dropFirst("set-cookie: ".count).prefix { $0 != ";" }
            }
            #expect(browsers[0] != browsers[1] && browsers[0].contains("peramban"))
            #expect(try !desk.get("/", cookie: browsers[0]).head.lowercased().contains("set-cookie"))
            let seen = try table(desk), before = try desk.project.text(of: "data/pejabat.csv")
            let column = try #require(seen.rows[0].firstIndex(of: "nama"))
            #expect(
                try desk.post("/api/cells", cells(1, column, "Dari A", seen.version), cookie: browsers[0]).status == 200
            )
            // The other one has typed meanwhile, in another row of what it saw.
            #expect(
                try desk.post("/api/cells", cells(2, column, "Dari B", seen.version), cookie: browsers[1]).status == 200
            )
            let refused = try desk.post("/api/cells", cells(1, column, "Juga B", seen.version), cookie: browsers[1])
            #expect(refused.status == 409 && refused.text.contains("sudah diubah"))
            #expect(try desk.get("/api/means", cookie: browsers[0]).text.contains("\"undo\":1"))
            #expect(try desk.post("/api/undo", "{}", cookie: browsers[0]).status == 200)
            let now = try table(desk)
            #expect(now.rows[1] == seen.rows[1] && now.rows[2][column] == "Dari B")
            #expect(try desk.post("/api/undo", "{}", cookie: browsers[0]).status == 409)
            #expect(try desk.post("/api/undo", "{}", cookie: browsers[1]).status == 200)
            #expect(try desk.project.text(of: "data/pejabat.csv") == before)
            let wide = try desk.post("/api/cells", cells(2, seen.rows[0].count, "x", seen.version))
            #expect(wide.status == 409 && wide.text.contains("di luar kolom terakhir"))
            #expect(try desk.project.text(of: "data/pejabat.csv") == before)
        }
    }

    /// A NIP of 17 digits, before anybody has opened the desk: the list is there, says where, and can be mended.
    @Test func errorsAreMendedHere() async throws {
        var isMade = false
        try await withDesk(
            sample: "contoh-60",
            prepare: { project in
                let text = try project.text(of: "data/pejabat.csv")
                let number = try #require(text.firstMatch(of: /[0-9]{18}/)?.output)
                try project.write(text.replacing(number, with: number.dropLast()), to: "data/pejabat.csv")
                isMade = true
            }
        ) { desk in
            #expect(isMade && desk.state.isOld && desk.state.documents.isEmpty)
            #expect(try desk.get("/api/tables").text.contains("data/pejabat.csv"))
            #expect(try desk.get("/api/forms").text.contains("data/komitmen.yaml"))
            #expect(try desk.get("/api/form?file=data/komitmen.yaml").status == 200)
            let state = try desk.get("/api/state").text
            #expect(state.contains("\"severity\":\"error\"") && state.contains("\"cell\":\""))
            let list = try table(desk), column = try #require(list.rows[0].firstIndex(of: "nip"))
            let row = try #require(list.rows.firstIndex { $0[column].count == 17 })
            #expect(state.contains("\"cell\":\"\(list.letters[column])\(list.numbers[row])\""))
            let page = try desk.get("/api/pdf/komitmen", more: "Accept: text/html\r\n")
            #expect(page.status == 404 || page.head.lowercased().contains("text/html"))
            #expect(
                try desk.post(
                    "/api/cells", cells(row, column, list.rows[row][column] + "1", list.version)
                ).status == 200)
        }
    }

    /// Refusals are pages where somebody has followed a link, with nothing of the data read as markup.
    @Test func refusalsArePages() async throws {
        try await withDesk { desk in
            let text = try desk.project.text(of: "data/komitmen.yaml")
            try desk.project.write(
                text.replacing("tanggal:", with: "tanggal: \"<img src=x>\" #"), to: "data/komitmen.yaml")
            try await desk.waitForState { $0.isOld }
            let link = "/api/pdf/\(desk.state.documents[0].key)"
            let page = try desk.get(link, more: "Accept: text/html,*/*\r\n")
            #expect(page.status == 409 && page.head.lowercased().contains("content-type: text/html"))
            #expect(page.text.contains("data proyek masih punya kesalahan") && !page.text.contains("<img"))
            let english = try desk.get(link + "?language=en", more: "Sec-Fetch-Mode: navigate\r\n")
            #expect(english.text.contains("the data of the project still has errors"))
            let fetched = try desk.get(link, more: "Accept: text/html\r\nSec-Fetch-Mode: cors\r\n")
            #expect(fetched.status == 409 && fetched.text.hasPrefix("{\"error\""))
            // Without the token, or with one of an earlier start.
            let stranger = try desk.get("/", cookie: "naskah-\(desk.port)=lama", more: "Accept: text/html\r\n")
            #expect(stranger.status == 403 && stranger.text.contains("tidak mengenal peramban ini"))
            let told = try desk.post("/api/undo", "{}", cookie: "naskah-\(desk.port)=lama")
            #expect(told.status == 403 && told.text.contains("\"error\":{\"id\":"))
        }
    }

    @Test func whoSignsInIsLedToTheDoor() async throws {
        let accounts = try Accounts("ani:edit:\(PasswordHash("rahasia-contoh").text)\n")
        try await withDesk(access: Access(accounts: accounts)) { desk in
            let told = try desk.post("/api/undo", "{}", cookie: "naskah-\(desk.port)=lama")
            #expect(told.status == 401 && told.text.contains("/masuk") && !told.text.contains("token"))
            #expect(told.head.lowercased().contains("x-naskah-door: /masuk"))
            let events = try desk.get("/api/events", cookie: "")
            #expect(events.status == 401 && !events.text.contains("token"))
        }
    }

    /// A post that nobody holds is to be looked at.
    @Test func vacantRowsAreNoted() async throws {
        try await withDesk(sample: "contoh-60") { desk in
            let list = try table(desk), name = try #require(list.rows[0].firstIndex(of: "nama"))
            let noted = list.notes.indices.filter { list.notes[$0] != nil }
            #expect(!noted.isEmpty && noted.allSatisfy { list.rows[$0][name].isEmpty })
        }
    }

    /// PDFs of a project without a mark are drafts until somebody asks for the true paper, which is refused while dots are left.
    @Test func papersAreDraftsUntilTheyAreTrue() async throws {
        let naskah = Repository.root + "/.build/debug/naskah"
        try await withDesk(
            programs: DeskPrograms(naskah: naskah),
            prepare: { project in
                try project.write(
                    try project.text(of: "naskah.yaml").replacing("\ntanda: CONTOH", with: ""), to: "naskah.yaml")
            }
        ) { desk in
            let draft = try desk.get("/api/pdf/komitmen")
            #expect(draft.status == 200)
            let folder = try TemporaryFolder()
            let made = try Program(path: naskah).run(
                ["compile", desk.project.path, "--quiet", "--watermark", "DRAF", "--output", folder.path])
            #expect(made.status == 0)
            #expect(draft.body == FileBytes.read(folder.path("komitmen.pdf")))
            let final = try desk.get("/api/pdf/komitmen?final=1", more: "Accept: text/html\r\n")
            #expect(final.status == 409 && final.text.contains("belum siap ditandatangani"))
        }
    }

    /// A folder that has nothing but somebody's list.
    @Test func aListThatLiesThereIsTaken() async throws {
        let rows = "Nama,NIP,Jabatan,Unit Kerja\nNama Satu,,Bupati Contoh,\nNama Dua,,Kepala Dinas A,Dinas A\n"
        let naskah = Repository.root + "/.build/debug/naskah"
        try await withDesk(
            sample: nil, programs: DeskPrograms(naskah: naskah),
            prepare: { project in
                try project.write(rows, to: "daftar.csv")
            }
        ) { desk in
            #expect(try desk.get("/api/means").text.contains("\"lists\":[\"daftar.csv\"]"))
            let said =
                "{\"answers\":{\"daerah\":\"Kabupaten Contoh\",\"provinsi\":null,\"tanggal\":null},\"writes\":true}"
            let query = said.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            let other = try desk.post("/api/drop?name=lain.csv&own=1&said=\(query)", "")
            #expect(!other.text.contains("\"isWritten\":true"))
            let answer = try desk.post("/api/drop?name=daftar.csv&own=1&said=\(query)", "")
            #expect(answer.status == 200 && answer.text.contains("\"isWritten\":true"), "\(answer.text.prefix(600))")
            #expect(try desk.project.text(of: "daftar.csv") == rows)
            // What stays open are dots on pages that are there.
            try await desk.waitForState { !$0.documents.isEmpty && !$0.documents[0].pages.isEmpty && $0.isComplete }
            let findings = desk.state.findings + desk.state.documents.flatMap(\.findings)
            #expect(!findings.contains { $0.severity == .error }, "\(findings.map(\.id))")
            #expect(findings.filter { $0.id == "import.open-question" && $0.severity == .warning }.count == 2)
            #expect(findings.contains { $0.id == "data.placeholder" })
        }
    }
}
