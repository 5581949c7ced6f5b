import Foundation
import TestSupport
import Testing

/// What runs are told about themselves: of batches and lists of projects, of the installation, of git and of locks.
@Suite struct RunFindingTests {
    // MARK: Batches

    @Test func aBatchForNobody() throws {
        let batch = try BatchProject(signers: 2)
        func run(_ kind: String) throws -> (status: Int32, ids: [String]) {
            let result = try Naskah.findings("compile", batch.path, "--each", kind, "--language", "en")
            return (result.status, result.findings.map(\.id))
        }
        let all = try run("signer")
        #expect(all.status == 0 && all.ids.filter { $0.hasPrefix("batch.") } == [], "\(all)")
        try batch.project.replace(" opd: data/opd.csv,", with: "", in: "naskah.yaml")
        let nobody = try run("agency")
        #expect(nobody.status == 1 && nobody.ids.contains("batch.nobody"), "\(nobody)")
        #expect(try run("signer").ids.filter { $0.hasPrefix("batch.") } == [])
    }

    /// Files for many people of which all say the same: the layout names none of them.
    @Test func aBatchOfOneText() throws {
        func ids(_ body: String, people: Int) throws -> [String] {
            let project = try TestProject(
                layout:
                    "<layout><page-master name=\"m\" size=\"A5\" margin=\"15mm\"/><section page-master=\"m\"><p>\(body)</p></section></layout>"
            )
            let rows = (1...people).map { "kepala-\($0),Nama Rekaan \($0),Kepala Dinas Rekaan \($0)\n" }.joined()
            try project.write("id,nama,jabatan\n" + rows, to: "data/pejabat.csv")
            try project.write(
                "judul: Uji\ntanda: CONTOH\ndata: { wilayah: data/wilayah.yaml, pejabat: data/pejabat.csv }\n"
                    + "dokumen:\n  uji: { layout: uji.xml, judul: Uji }\n", to: "naskah.yaml")
            let result = try Naskah.findings("compile", project.path, "--each", "signer", "--language", "en")
            #expect(result.status == 0)
            return result.findings.filter { $0.id.hasPrefix("batch.") }.map { "\($0.severity) \($0.id) \($0.place)" }
        }
        let same = try ids("Kami berjanji.", people: 3)
        #expect(same == ["warning batch.same-content naskah.yaml:5:18"], "\(same)")
        #expect(try ids("Saya, {{ dokumen.penanda_tangan.nama_lengkap }}, berjanji.", people: 3) == [])
        #expect(try ids("Kami berjanji.", people: 1) == [])
    }

    // MARK: Projects

    @Test func aDocumentThatOneProjectLacks() throws {
        let projects = try ProjectFolders(3)
        let settings = try String(contentsOfFile: projects.paths[1] + "/naskah.yaml", encoding: .utf8)
        let row = "  lampiran: { layout: uji.xml, judul: Lampiran daerah-2 }\n"
        try projects.write(settings.replacing(row, with: ""), to: "daerah-2/naskah.yaml")
        let result = try projects.compile("--only", "lampiran")
        #expect(result.status == 1 && result.errors.contains("projects.no-document"), "\(result)")
        #expect(result.errors.contains("the project has no document 'lampiran' (ringkasan)"), "\(result.errors)")
        #expect(try projects.manifest().projects.map { $0.files.count } == [1, 0, 1])
        #expect(try projects.compile("--only", "ringkasan", into: "lain").status == 0)
    }

    /// Two parts that made one project with other results are no one run.
    @Test func oneProjectOfTwoParts() throws {
        let projects = try ProjectFolders(4)
        for part in ["1/2", "2/2"] { #expect(try projects.compile("--shard", part).status == 0) }
        let names = try FileManager.default.contentsOfDirectory(atPath: projects.path + "/hasil")
            .filter { $0.hasPrefix("manifest-") && $0.hasSuffix(".json") }.sorted()
        try #require(names.count == 2)
        func read(_ name: String) throws -> [String: Any] {
            let data = try Data(contentsOf: URL(filePath: "\(projects.path)/hasil/\(name)"))
            return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        }
        func write(_ manifest: [String: Any], _ name: String) throws {
            try JSONSerialization.data(withJSONObject: manifest)
                .write(to: URL(filePath: "\(projects.path)/hasil/\(name)"))
        }
        let first = try read(names[0]), own = try read(names[1])
        let made = try #require((first["projects"] as? [[String: Any]])?.first)
        var other = made, both = own
        other["exit"] = 3
        both["projects"] = (own["projects"] as? [[String: Any]] ?? []) + [other]
        try write(both, names[1])
        let refused = try projects.merge()
        #expect(refused.status != 0 && refused.errors.contains("projects.twice"), "\(refused)")
        #expect(refused.errors.contains("\(made["name"] ?? "") was made by two parts"), "\(refused.errors)")
        // The same twice with the same result is one.
        both["projects"] = (own["projects"] as? [[String: Any]] ?? []) + [made]
        try write(both, names[1])
        let merged = try projects.merge()
        #expect(merged.status == 0 && merged.output.contains("4 done"), "\(merged)")
    }

    // MARK: Installation

    @Test func anInstallationThatIsNotThere() throws {
        let folder = try TemporaryFolder(["Layouts/kosong.xml": "<layout/>"])
        let check = ["check", Repository.sample("contoh"), "--language", "en"]
        let without = try Naskah.run(check, environment: ["NASKAH_HOME": folder.path])
        #expect(without.status != 0 && without.errors.contains("files.no-installation"), "\(without.errors)")
        #expect(without.errors.contains("set NASKAH_HOME to the folder that has Layouts and Fonts"))
        // Without the variable the folder around the executable is taken.
        let found = try Naskah.run(check, environment: ["NASKAH_HOME": nil])
        #expect(found.status == 0 && !found.errors.contains("no-installation"), "\(found.errors)")
    }

    // MARK: Where

    @Test func whatIsPrintedNowhere() throws {
        let sample = Repository.sample("contoh")
        let none = try Naskah.run(["where", sample, "tidak tercetak ini", "--language", "en"])
        #expect(none.status == 1 && none.errors.contains("output.not-found"), "\(none)")
        #expect(none.errors.contains("write the value as it is printed, or its place in the data"))
        for query in ["Aula Contoh", "data/komitmen.yaml:8"] {
            let found = try Naskah.run(["where", sample, query, "--language", "en"])
            #expect(found.status == 0 && !found.output.isEmpty, "\(query) \(found.errors)")
        }
    }

    // MARK: Git

    /// A git that fails is told in its own words; one that answers is not.
    @Test func aGitThatFails() throws {
        let folder = try TemporaryFolder(), path = folder.path("p")
        try FileManager.default.copyItem(atPath: Repository.sample("contoh"), toPath: path)
        let real = try Program.output(of: "which", "git").split(separator: "\n").first.map(String.init) ?? ""
        try folder.write(
            Array(
                """
                #!/bin/sh
                for word in "$@"; do if [ "$word" = checkout-index ] && [ -e '\(folder.path)/rusak' ]; then
                  echo "fatal: cakram penuh" >&2; exit 128; fi; done
                exec '\(real)' "$@"

                """.utf8), as: "bin/git")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("bin/git"))
        let author = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.go.id"]
        for arguments in [["init", "-q"], ["add", "."], author + ["commit", "-q", "-m", "awal"]] {
            #expect(try Program(path: real, folder: path).run(arguments).status == 0)
        }
        func compare() throws -> Program.Result {
            let paths = folder.path("bin") + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
            return try Naskah.run(
                ["diff", "p@HEAD", "p", "--language", "en"], folder: folder.path, environment: ["PATH": paths])
        }
        let sound = try compare()
        #expect(sound.status == 0 && !sound.errors.contains("git."), "\(sound)")
        try folder.write([], as: "rusak")
        let failed = try compare()
        #expect(failed.status != 0 && failed.errors.contains("git.failed"), "\(failed)")
        #expect(failed.errors.contains("cakram penuh"))
    }

    // MARK: Locks

    /// Why pages changed since they were locked is told beside them, and alone where none did.
    @Test func reasonsOfTheLock() throws {
        let project = try TestProject(sample: "contoh")
        #expect(try Naskah.run(["lock", project.path]).status == 0)
        func review() throws -> (status: Int32, ids: [String]) {
            let result = try Naskah.findings("review", project.path, "--against-lock")
            return (result.status, result.findings.map { "\($0.severity) \($0.id)" })
        }
        #expect(try review() == (0, []))
        try project.replace("sebutan_kepala: Bupati ", with: "sebutan_kepala: Bupati  ", in: "data/wilayah.yaml")
        let same = try review()
        #expect(same.status == 0 && Set(same.ids) == ["note lock.reason"], "\(same)")
        try project.replace("tempat: Aula Contoh", with: "tempat: Aula Lain", in: "data/komitmen.yaml")
        let other = try review()
        #expect(other.status == 5 && Set(other.ids) == ["note lock.reason", "warning lock.page-changed"], "\(other)")
    }
}
