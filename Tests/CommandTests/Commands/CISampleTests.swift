import Foundation
import TestSupport
import Testing

/// The files for GitHub and GitLab in `Samples/ci`: what they run is run here, word for word.
@Suite struct CISampleTests {
    private static let folder = Repository.root + "/Samples/ci"

    /// A repository as the files expect it: `proyek` with approved pages, `alat/steps`, and the command in PATH.
    private func repository() throws -> TemporaryFolder {
        let repository = try TemporaryFolder(), sample = try TestProject(sample: "contoh")
        try FileManager.default.copyItem(atPath: sample.path, toPath: repository.path("proyek"))
        try FileManager.default.createDirectory(atPath: repository.path("alat"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: CISampleTests.folder + "/steps", toPath: repository.path("alat/steps"))
        try FileManager.default.createDirectory(atPath: repository.path("bin"), withIntermediateDirectories: true)
        try repository.link("bin/naskah", to: Naskah.executable)
        #expect(try Naskah.run(["approve", repository.path("proyek")]).status == 0)
        return repository
    }

    /// The line of a file that runs the steps.
    private func command(_ file: String) throws -> String {
        let text = try String(contentsOfFile: CISampleTests.folder + "/" + file, encoding: .utf8)
        let lines = text.split(separator: "\n").filter { $0.contains("alat/steps proyek") && !$0.hasPrefix("#") }
        let line = try #require(lines.first), start = try #require(line.range(of: "sh alat/steps"))
        return String(line[start.lowerBound...])
    }

    private func run(_ command: String, in repository: TemporaryFolder) throws -> Program.Result {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return try Program(
            path: "/bin/sh", folder: repository.path,
            environment: [
                "PATH": repository.path("bin") + ":" + path, "NASKAH_HOME": Repository.root, "CI": "true",
            ]
        ).run(["-c", command])
    }

    @Test(arguments: ["github.yml", "gitlab.yml"]) func theStepsRun(_ file: String) throws {
        let repository = try repository(), command = try command(file)
        let result = try run(command, in: repository)
        #expect(result.status == 0, "\(result)")
        for name in ["naskah.sarif", "review.html", "review.md", "review.xml", "proyek/build/komitmen.pdf"] {
            #expect(FileManager.default.fileExists(atPath: repository.path(name)), "\(name)")
        }
        let sarif = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(filePath: repository.path("naskah.sarif"))))
        #expect((sarif as? [String: Any])?["version"] as? String == "2.1.0")

        // A changed page fails with 5, and the summary shows it.
        let data = repository.path("proyek/data/pejabat.csv")
        let text = try String(contentsOfFile: data, encoding: .utf8)
        try Data(text.replacing("Inspektur", with: "Inspektur Daerah").utf8).write(to: URL(filePath: data))
        let changed = try run(command, in: repository)
        #expect(changed.status == 5, "\(changed)")

        // An error of the data fails with its own code, and is annotated where GitHub runs it.
        let letter = repository.path("proyek/data/komitmen.yaml")
        let plain = try String(contentsOfFile: letter, encoding: .utf8)
        try Data(plain.replacing("hari: Selasa", with: "hari: Rabu").utf8).write(to: URL(filePath: letter))
        let wrong = try run(command, in: repository)
        #expect(wrong.status == 4)
        #expect(wrong.output.contains("::error file=") == (file == "github.yml"), "\(wrong)")
    }

    /// What the files name is there: no image that does not exist, no file that nobody brings.
    @Test(arguments: ["github.yml", "gitlab.yml"]) func theyNameWhatExists(_ file: String) throws {
        let text = try String(contentsOfFile: CISampleTests.folder + "/" + file, encoding: .utf8)
        #expect(!text.contains("registry.example") && text.contains("./alat/naskah.deb"))
        let readme = try String(contentsOfFile: CISampleTests.folder + "/README.md", encoding: .utf8)
        #expect(readme.contains("naskah.deb") && readme.contains("`steps`"))
    }
}
