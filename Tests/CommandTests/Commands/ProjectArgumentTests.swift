import Foundation
import TestSupport
import Testing

/// Projects that are not there, are no projects, or are broken: every command says the same and writes nothing.
@Suite struct ProjectArgumentTests {
    private func run(_ command: String, _ project: String, in folder: TemporaryFolder) throws -> Program.Result {
        try Naskah.run(CommandList.arguments(command, project: project), folder: folder.path)
    }

    @Test(arguments: CommandList.ofProjects) func wrongPlaces(_ command: String) throws {
        let folder = try TemporaryFolder(["catatan.txt": "x", "kosong/a.txt": "x", "lain/naskah.yml": "judul: x\n"])
        let before = folder.names
        for (path, status, id) in [
            ("tidak-ada", Int32(2), "files.no-project"), ("catatan.txt", 2, "files.no-project"),
            ("catatan.txt/dalam", 2, "files.no-project"), ("lain/naskah.yml", 2, "files.no-project"),
            ("kosong", 4, "files.not-found"), ("lain", 4, "files.not-found"),
        ] {
            let result = try run(command, path, in: folder)
            #expect(result.status == status && result.errors.contains("[\(id)]"), "\(command) \(path) \(result.errors)")
            #expect(result.output.isEmpty)
        }
        #expect(folder.names == before && folder.names(in: "kosong") == ["a.txt"])
    }

    /// Whatever stands in the file of a project, it is a finding of the data with a place, and the process ends by itself.
    @Test(arguments: CommandList.ofProjects) func brokenProjects(_ command: String) throws {
        for text in [
            "", "judul", "- satu\n", "judul: [\n", "judul: x\ndokumen: 5\n", "judul: x\n\tdata: y\n", "\u{0}\u{1}",
        ] {
            let folder = try TemporaryFolder(["naskah.yaml": text])
            let result = try run(command, folder.path, in: folder)
            #expect(result.status == 4 && !result.isTimedOut && result.output.isEmpty, "\(command) '\(text)'")
            #expect(result.errors.contains("naskah.yaml"), "\(result.errors)")
            #expect(folder.names == ["naskah.yaml"])
        }
    }

    @Test(arguments: CommandList.ofProjects) func unknownDocuments(_ command: String) throws {
        let project = try TestProject(layout: "<layout><section><p>x</p></section></layout>")
        let arguments = CommandList.arguments(command, project: project.path, document: "ujii")
        let result = try Naskah.run(command == "measure" ? arguments : arguments + ["--only", "ujii"])
        #expect(result.status == 2 && result.output.isEmpty)
        #expect(result.errors.contains("'ujii'") && result.errors.contains("maksudnya 'uji'?"))
        #expect(!FileManager.default.fileExists(atPath: project.path + "/build"))
    }

    /// The folder, its file, and no argument in the folder are three names of one project.
    @Test func waysToNameAProject() throws {
        let project = try TestProject(layout: "<layout><section><p>\u{4E00}</p></section></layout>")
        let runs = [
            try Naskah.run(["check", project.path]), try Naskah.run(["check", project.path + "/"]),
            try Naskah.run(["check", project.path + "/naskah.yaml"]),
            try Naskah.run(["check"], folder: project.path), try Naskah.run(["check", "."], folder: project.path),
            try Naskah.run(["check", "naskah.yaml"], folder: project.path),
        ]
        #expect(runs.allSatisfy { $0.status == 1 && $0.errors == runs[0].errors })
        #expect(runs[0].errors.contains("layout/uji.xml:1:"))
    }

    /// Documents in the order of the project, whatever order they are asked for in, and each once.
    @Test func orderOfDocuments() throws {
        let sample = Repository.sample("solok-selatan")
        let forth = try Naskah.run(["dump", sample, "--only", "komitmen", "--only", "quick-win"])
        let back = try Naskah.run([
            "dump", sample, "--only", "quick-win", "--only", "komitmen", "--only", "quick-win",
        ])
        #expect(forth.output == back.output && !forth.output.isEmpty)
    }
}

extension TemporaryFolder {
    fileprivate func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()) ?? []
    }
}
