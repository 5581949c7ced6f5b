import Foundation
import TestSupport
import Testing

/// Many projects in one run: the same files as one by one, and what becomes of each is told.
@Suite struct ManyProjectsTests {
    /// Every file is what `compile` writes for its project alone, whatever the number of threads; the manifest names each.
    @Test(arguments: [1, 3]) func theSameAsOneByOne(_ jobs: Int) throws {
        let projects = try ProjectFolders(7)
        #expect(try projects.compile("-j", "\(jobs)").status == 0)
        let manifest = try projects.manifest()
        #expect(manifest.list == projects.names && manifest.projects.map(\.name) == projects.names)
        for (entry, path) in zip(manifest.projects, projects.paths) {
            let alone = projects.path + "/sendiri/" + entry.name
            #expect(try Naskah.run(["compile", path, "-o", alone]).status == 0)
            #expect(entry.exit == 0 && entry.files.map(\.document) == ["ringkasan", "lampiran"])
            for file in entry.files {
                let bytes = try Data(contentsOf: URL(filePath: "\(alone)/\(file.document).pdf"))
                let results = projects.path + "/hasil"
                #expect(try Data(contentsOf: URL(filePath: "\(results)/isi/\(file.sha256).pdf")) == bytes)
                #expect(try Data(contentsOf: URL(filePath: "\(results)/\(entry.name)/\(file.document).pdf")) == bytes)
                #expect(bytes.count == file.byteCount)
                #expect(try Program.output(of: "sha256sum", "\(alone)/\(file.document).pdf").hasPrefix(file.sha256))
                let pages = try PDFFile(path: "\(alone)/\(file.document).pdf").pages.count
                #expect(pages == file.pages)
            }
        }
    }

    /// The worst decides the exit code, and no project stops the others.
    @Test(
        arguments: [
            ([:], 0), ([2: "warning"], 0), ([3: "document"], 1), ([1: "document", 4: "data"], 4),
        ] as [([Int: String], Int32)])
    func theWorstDecides(_ faults: [Int: String], _ status: Int32) throws {
        let projects = try ProjectFolders(5, faults: faults)
        #expect(try projects.compile().status == status)
        for (index, entry) in try projects.manifest().projects.enumerated() {
            let expected: Int32 = faults[index + 1] == "data" ? 4 : faults[index + 1] == "document" ? 1 : 0
            #expect(entry.exit == expected && (entry.files.count == 2) == (expected == 0), "\(entry)")
            let alone = try Naskah.run(["compile", projects.paths[index]])
            #expect(alone.status == expected, "the code of the project alone")
        }
        let strict = try projects.compile("--strict")
        #expect(strict.status == (faults.values.contains("warning") ? 3 : status))
    }

    /// Findings are JSON lines that name their project, the same on standard output and in the file, also of what was kept.
    @Test func findingsNameTheirProject() throws {
        struct Line: Decodable {
            let project: String
            let id: String
        }
        let projects = try ProjectFolders(6, faults: [2: "document", 3: "warning", 5: "data"])
        let result = try projects.compile("--diagnostics", "json")
        let file = try String(contentsOfFile: projects.path + "/hasil/findings.jsonl", encoding: .utf8)
        #expect(result.output == file && result.errors.isEmpty, "\(result.errors)")
        let lines = try file.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        let order = lines.map(\.project).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
        #expect(order == ["daerah-2", "daerah-3", "daerah-5"])
        for name in order {
            let (_, alone, _) = try Naskah.findings("compile", "\(projects.path)/\(name)", "--language", "en")
            #expect(alone.map(\.id) == lines.filter { $0.project == name }.map(\.id))
        }
        let again = try projects.compile("--diagnostics", "json", "--resume")
        #expect(again.output == file && again.status == 4)
    }

    /// Layouts of one name in several projects: each has its own, also in a thread that has read the others', and findings name its file.
    @Test func layoutsOfTheirOwn() throws {
        func withoutProject(_ line: Substring) throws -> NSDictionary {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return NSDictionary(dictionary: (object ?? [:]).filter { $0.key != "project" })
        }
        let projects = try ProjectFolders(5, faults: [1: "warning", 2: "document", 4: "warning", 5: "document"])
        let together = try projects.compile("--diagnostics", "json", "-j", "1").output.split(separator: "\n")
        let alone = try projects.paths.flatMap {
            try Naskah.run(["compile", $0, "--language", "en", "--diagnostics", "json"]).output.split(separator: "\n")
        }
        #expect(!alone.isEmpty)
        #expect(try together.map(withoutProject) == alone.map(withoutProject))
    }

    /// A list is a file of folders; two projects of one name get longer names, the same project twice is refused.
    @Test func lists() throws {
        let projects = try ProjectFolders(2), list = projects.path + "/daftar.txt"
        try FileManager.default.createDirectory(atPath: projects.path + "/lain", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: projects.paths[0], toPath: projects.path + "/lain/daerah-1")
        try projects.write("# daftar\n\n\(projects.paths[0])\n  \(projects.paths[1])/naskah.yaml \n", to: "daftar.txt")
        let output = ["-o", projects.path + "/hasil"]
        #expect(try Naskah.run(["compile", "--projects", list] + output).status == 0)
        #expect(try projects.manifest().list == projects.names)
        let more = try Naskah.run(["compile", projects.path + "/lain/daerah-1", "--projects", list] + output)
        #expect(more.status == 0, "\(more.errors)")
        #expect(try projects.manifest().list.map { $0.hasSuffix("daerah-1") } == [true, true, false])
        #expect(try Set(projects.manifest().list).count == 3)
        let twice = try Naskah.run(["compile", projects.paths[0], "--projects", list] + output)
        #expect(twice.status == 2 && twice.errors.contains("daerah-1"))
        #expect(try Naskah.run(["compile", "--projects", "/tidak/ada"] + output).status == 2)
    }

    @Test func aProjectThatIsNotThere() throws {
        let projects = try ProjectFolders(2)
        let result = try Naskah.run(
            ["compile", projects.path + "/tidak-ada", "-o", projects.path + "/hasil"] + projects.paths)
        #expect(result.status == 4 && result.errors.contains("tidak-ada") && result.errors.contains("files.no-project"))
        #expect(try projects.manifest().projects.map(\.exit) == [4, 0, 0])
    }

    @Test(arguments: [
        ["--each", "signer"], ["--pages", "1"], ["--diagnostics", "sarif"], ["--ledger", "a.json"], [],
    ])
    func whatGoesWithOneProject(_ options: [String]) throws {
        let projects = try ProjectFolders(2)
        let output = options.isEmpty ? ["-o", "satu.pdf"] : ["-o", projects.path + "/hasil"]
        let result = try Naskah.run(["compile"] + projects.paths + options + output)
        #expect(result.status == 2, "\(result.errors)")
        #expect(try Naskah.run(["compile"] + projects.paths).errors.contains("-o FOLDER"))
        #expect(!FileManager.default.fileExists(atPath: projects.path + "/hasil"))
    }

    /// A full disk is a failure of the machine, which may be tried again: then all is as if nothing had been.
    @Test func aFullDisk() throws {
        let projects = try ProjectFolders(6)
        #expect(try projects.compile().status == 0)
        let whole = try projects.digests()
        let small = projects.path + "/kecil"
        try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: true)
        let folders = projects.paths.map { "'\($0)'" }.joined(separator: " ")
        let command = "'\(Naskah.executable)' compile \(folders) -o '\(small)/hasil' -j 2 --language en"
        let script = """
            mount -t tmpfs -o size=120k tmpfs '\(small)' || exit 99
            \(command); echo "first $?"; ls -A '\(small)/hasil/isi' | grep -c tmp
            mount -o remount,size=20m tmpfs '\(small)'
            \(command) --resume; echo "second $?"
            cp -r '\(small)/hasil' '\(projects.path)/sesudah'
            """
        let result = try Program(path: "/usr/bin/unshare", environment: ["NASKAH_HOME": Repository.root]).run([
            "--map-root-user", "--mount", "sh", "-c", script,
        ])
        // Where nobody may mount anything there is nothing to try.
        guard result.status != 99, !result.errors.hasPrefix("unshare:") else { return }
        #expect(result.output.contains("first 75\n0\n") && result.output.contains("second 0"), "\(result)")
        #expect(try projects.digests(of: "sesudah") == whole)
    }

    /// One project, too: a folder of another device that is full.
    @Test func theCodeOfOneProject() throws {
        let result = try Program(path: "/bin/sh", environment: ["NASKAH_HOME": Repository.root]).run([
            "-c", "'\(Naskah.executable)' dump '\(Repository.sample("contoh"))' > /dev/full",
        ])
        #expect(result.status == 75)
    }
}
