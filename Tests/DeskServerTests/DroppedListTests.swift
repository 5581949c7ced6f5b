import Desk
import DeskServer
import Foundation
import TestGenerators
import TestSupport
import Testing

/// Lists that are dropped on the page, over real sockets: what is asked, when something is written, and what is remembered.
@Suite(.serialized) struct DroppedListTests {
    private static let rows = [
        ["DAFTAR PEJABAT KABUPATEN CONTOH", "PROVINSI CONTOH TIMUR"],
        ["No", "Nama Lengkap", "Nomor Pegawai", "Jabatan", "Unit Kerja"],
        ["1", "Nama Satu, S.E.", "", "Bupati Contoh", ""],
        ["2", "<img src=x onerror=alert(1)>", "197001011990032012", "Sekretaris Daerah", "Sekretariat Daerah"],
        ["3", "Nama Tiga, M.Si.", "197001011990032013", "Kepala Dinas Contoh", "Dinas Contoh"],
    ]

    private static func csv(_ change: (String) -> String = { $0 }) -> [UInt8] {
        Array(change(rows.map { $0.joined(separator: ";") + "\n" }.joined()).utf8)
    }

    private static func ods() throws -> [UInt8] {
        let cells = rows.map { row in
            row.map { text in
                let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                return text.isEmpty
                    ? "<table:table-cell/>"
                    : "<table:table-cell office:value-type=\"string\"><text:p>\(escaped)</text:p></table:table-cell>"
            }.joined()
        }
        let table = cells.map { "<table:table-row>\($0)</table:table-row>" }.joined()
        return try MadeOpenDocument.file(tables: "<table:table table:name=\"Daftar\">\(table)</table:table>")
    }

    private func withDesk(_ sample: String? = nil, _ test: (ServedDesk) async throws -> Void) async throws {
        let desk = try await ServedDesk(sample: sample)
        do {
            try await test(desk)
        } catch {
            await desk.close()
            throw error
        }
        await desk.close()
    }

    private func read(_ answer: Answer) throws -> [String: Any] {
        try #require(answer.status == 200, "\(answer.status) \(answer.text.prefix(300))")
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    }

    private func key(_ answer: [String: Any]) -> String? { (answer["next"] as? [String: Any])?["key"] as? String }

    private func isEmpty(_ desk: ServedDesk) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: desk.project.path).isEmpty
    }

    private func said(_ answers: [String: Any], _ more: [String: Any] = [:]) throws -> String {
        let all = more.merging(["answers": answers]) { $1 }
        return String(decoding: try JSONSerialization.data(withJSONObject: all), as: UTF8.self)
    }

    @Test func questionsComeOneByOneAndNothingIsWrittenBeforeTheLast() async throws {
        for (name, bytes) in [("daftar.csv", Self.csv()), ("daftar.ods", try Self.ods())] {
            try await withDesk { desk in
                var answers: [String: Any] = [:], asked: [String] = []
                var answer = try read(try desk.drop(name, bytes))
                #expect(answer["isNew"] as? Bool == true && answer["isWritten"] as? Bool == false)
                let columns = try #require(answer["columns"] as? [[String: Any]])
                #expect(columns.compactMap { $0["field"] as? String } == ["nama", "jabatan", "opd"])
                #expect((columns[1]["place"] as? String)?.hasSuffix("!B2") == true)
                while let next = answer["next"] as? [String: Any], let key = key(answer) {
                    try #require(asked.count < 9)
                    asked.append(key)
                    // An address stands beside each guess.
                    let evidence = try #require(next["evidence"] as? [[String: Any]])
                    #expect(next["proposal"] is NSNull || evidence.first?["place"] is String, "\(key)")
                    answers[key] = next["proposal"] is NSNull ? "2027-08-02" : next["proposal"]
                    // Asked for too early, nothing is written.
                    let early = try read(try desk.drop(name, bytes, said: try said([:], ["writes": true])))
                    #expect(early["isWritten"] as? Bool == false && self.key(early) == asked[0])
                    #expect(try isEmpty(desk))
                    answer = try read(try desk.drop(name, bytes, said: try said(answers)))
                }
                #expect(asked == ["kolom/pejabat/Nomor Pegawai", "daerah", "provinsi", "tanggal"])
                #expect(answers["provinsi"] as? String == "Contoh Timur")
                #expect(try isEmpty(desk))
                let written = try read(try desk.drop(name, bytes, said: try said(answers, ["writes": true])))
                #expect(written["isWritten"] as? Bool == true)
                try await desk.waitForState { !$0.documents.isEmpty && !$0.documents[0].pages.isEmpty }
                let officials = try desk.project.text(of: "data/pejabat.csv")
                #expect(officials.contains("<img src=x onerror=alert(1)>") && officials.contains("197001011990032012"))
                #expect(try desk.project.text(of: "naskah.yaml").contains("\"Nomor Pegawai\": \"nip\""))
                // The next month's list asks for nothing but its changes.
                let later = Self.csv { $0.replacing("Nama Tiga", with: "Nama Empat") }
                let next = try read(try desk.drop("lain.csv", later))
                #expect((next["asked"] as? [Any])?.isEmpty == true && key(next)?.hasPrefix("perubahan/") == true)
            }
        }
    }

    /// What the terminal would have written of the same answers.
    @Test func theTerminalMakesTheSameProject() async throws {
        try await withDesk { desk in
            let text = Self.csv { $0.replacing("Nomor Pegawai", with: "NIP") }
            let answers = ["daerah": "Kabupaten Contoh", "provinsi": "Contoh Timur", "tanggal": "2 Agustus 2027"]
            let answer = try read(try desk.drop("daftar.csv", text, said: try said(answers, ["writes": true])))
            #expect(answer["isWritten"] as? Bool == true)
            let folder = try TemporaryFolder()
            try Data(text).write(to: URL(filePath: folder.path + "/daftar.csv"))
            let made = try Program(path: Repository.root + "/.build/debug/naskah").run(
                [
                    "init", folder.path + "/p", "--from", folder.path + "/daftar.csv", "--region", "Kabupaten Contoh",
                    "--province", "Contoh Timur", "--date", "2027-08-02",
                ])
            #expect(made.status == 0, "\(made.errors)")
            for file in ["naskah.yaml", "data/wilayah.yaml", "data/komitmen.yaml", "data/opd.csv", "data/pejabat.csv"] {
                let other = try String(contentsOfFile: "\(folder.path)/p/\(file)", encoding: .utf8)
                #expect(try desk.project.text(of: file) == other, "\(file)")
            }
        }
    }

    /// Other changes than those that were seen are asked for again; all files of a list are taken back at once.
    @Test func changesAreAgreedTo() async throws {
        try await withDesk("contoh") { desk in
            let list = Self.csv { $0.replacing("Nomor Pegawai", with: "NIP") }
            let before = try ["data/opd.csv", "data/pejabat.csv", "naskah.yaml"].map(desk.project.text)
            let first = try read(try desk.drop("daftar.csv", list))
            let seen = try #require(key(first))
            let other = Self.csv {
                $0.replacing("Nomor Pegawai", with: "NIP").replacing("Nama Tiga", with: "Nama Lima")
            }
            let refused = try read(try desk.drop("daftar.csv", other, said: try said([seen: "ya"], ["writes": true])))
            #expect(refused["isWritten"] as? Bool == false && key(refused) != seen)
            let no = try read(try desk.drop("daftar.csv", list, said: try said([seen: "tidak"], ["writes": true])))
            #expect(no["isWritten"] as? Bool == false && no["isRejected"] as? Bool == true)
            #expect(try ["data/opd.csv", "data/pejabat.csv", "naskah.yaml"].map(desk.project.text) == before)
            let taken = try read(try desk.drop("daftar.csv", list, said: try said([seen: "ya"], ["writes": true])))
            #expect(taken["isWritten"] as? Bool == true)
            #expect(try desk.project.text(of: "data/pejabat.csv").contains("Nama Tiga"))
            #expect(try desk.post("/api/undo", "{}").status == 200)
            #expect(try ["data/opd.csv", "data/pejabat.csv", "naskah.yaml"].map(desk.project.text) == before)
        }
    }

    /// Nobody signs without an office: the column is asked for, whatever it is called, and a list without one is not taken.
    @Test func offices() async throws {
        let named = Self.csv { $0.replacing("Nomor Pegawai", with: "NIP").replacing("Jabatan", with: "Posisi") }
        try await withDesk { desk in
            let first = try read(try desk.drop("daftar.csv", named))
            #expect(key(first) == "kolom/pejabat/Posisi")
            #expect((first["next"] as? [String: Any])?["proposal"] as? String == "jabatan")
            // Whoever says that it is none is asked which one it is.
            let none = try read(
                try desk.drop("daftar.csv", named, said: try said(["kolom/pejabat/Posisi": "abaikan"])))
            #expect(key(none) == "wajib/pejabat/jabatan")
            #expect((none["next"] as? [String: Any])?["choices"] as? [String] == ["Posisi"])
            let answers = [
                "kolom/pejabat/Posisi": "abaikan", "wajib/pejabat/jabatan": "Posisi", "daerah": "Kabupaten Contoh",
                "provinsi": "Contoh Timur", "tanggal": "2027-08-02",
            ]
            var open: [String: Any] = answers
            open["wajib/pejabat/jabatan"] = NSNull()
            let refused = try read(try desk.drop("daftar.csv", named, said: try said(open, ["writes": true])))
            #expect(refused["isWritten"] as? Bool == false)
            let written = try read(try desk.drop("daftar.csv", named, said: try said(answers, ["writes": true])))
            #expect(written["isWritten"] as? Bool == true)
            #expect(try desk.project.text(of: "data/pejabat.csv").contains("Sekretaris Daerah"))
            #expect(try desk.project.text(of: "naskah.yaml").contains("\"Posisi\": \"jabatan\""))
            // The columns are there again, and are not asked about.
            let again = try read(try desk.drop("daftar.csv", named))
            #expect(again["next"] is NSNull && (again["columns"] as? [Any])?.count == 5)
        }
        let without = Self.rows.map { $0.prefix(3) + $0.suffix(1) }.map { $0.joined(separator: ";") + "\n" }.joined()
        try await withDesk { desk in
            let text = without.replacing("Nomor Pegawai", with: "NIP")
            let answer = try read(
                try desk.drop("daftar.csv", Array(text.utf8), said: try said(["wajib/pejabat/jabatan": NSNull()])))
            #expect(answer["next"] is NSNull && (answer["problem"] as? [String: Any]) != nil)
            #expect(try isEmpty(desk))
        }
    }

    /// Remarks that say who acts for whom are asked about; what is not taken is told.
    @Test func remarks() async throws {
        let rows = [
            "Nama;NIP;Jabatan;Unit Kerja;Ket.;Tinggi", "A;;Kepala Dinas A;Dinas A;Plt;170",
            "B;;Kepala Dinas B;Dinas B;cuti;165",
        ]
        try await withDesk { desk in
            let text = Array((rows.joined(separator: "\n") + "\n").utf8)
            let answer = try read(try desk.drop("daftar.csv", text))
            #expect(key(answer) == "kolom/pejabat/Ket.")
            #expect((answer["next"] as? [String: Any])?["proposal"] as? String == "abaikan")
            let left = try read(try desk.drop("daftar.csv", text, said: try said(["kolom/pejabat/Ket.": "abaikan"])))
            #expect(left["unused"] as? [String] == ["Ket.", "Tinggi"])
        }
    }

    /// What a column means can be chosen otherwise than it was guessed, and is remembered.
    @Test func columnsCanBeChosen() async throws {
        try await withDesk { desk in
            let chosen = ["columns": ["pejabat": ["Nomor Pegawai": "abaikan"]]]
            let answer = try read(try desk.drop("daftar.csv", Self.csv(), said: try said([:], chosen)))
            #expect(key(answer) == "daerah")
            let strange = try read(
                try desk.drop("daftar.csv", Self.csv(), said: try said(["kolom/pejabat/Nomor Pegawai": "x"])))
            #expect(strange["isRefused"] as? Bool == true && key(strange) == "kolom/pejabat/Nomor Pegawai")
            #expect(try desk.drop("daftar.csv", Self.csv(), said: "[]").status == 400)
            #expect(try desk.drop("daftar.exe", Self.csv()).status == 415)
            let nothing = try read(
                try desk.drop("daftar.csv", Array("a;b\n1;2\n".utf8), said: try said([:], ["writes": true])))
            #expect(nothing["hasErrors"] as? Bool == true && nothing["isWritten"] as? Bool == false)
            #expect(try isEmpty(desk))
        }
    }
}
