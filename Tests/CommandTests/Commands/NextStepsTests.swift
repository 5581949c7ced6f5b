import Foundation
import TestSupport
import Testing

/// What `init` tells to do next can be done, whatever the folder is called.
@Suite struct NextStepsTests {
    @Test(arguments: ["surat", "surat kami", "it's", "a\"b", "$HOME", "surat;ls", "é-字", "a/b/c", "-- x"])
    func stepsCanBeCopied(_ name: String) throws {
        let folder = try TemporaryFolder(), bin = try TemporaryFolder()
        try bin.link("naskah", to: Naskah.executable)
        let arguments = name.hasPrefix("-") ? ["init", "--", name] : ["init", name]
        let made = try Naskah.run(arguments, folder: folder.path)
        guard !name.hasPrefix("-") else {
            // A name that looks like an option is made, or refused before anything is there.
            #expect(made.status == 0 || made.status == 2 && folder.names.isEmpty)
            return
        }
        #expect(made.status == 0, "\(made.errors)")
        let steps = made.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.hasPrefix("naskah ") }
        try #require(steps.count == 2)
        let path = bin.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        let shell = Program(
            path: "/bin/sh", folder: folder.path, environment: ["NASKAH_HOME": Repository.root, "PATH": path])
        let check = try shell.run(["-c", steps[0]])
        #expect(check.status == 0, "\(steps[0]): \(check.errors)")
        #expect(FileManager.default.fileExists(atPath: folder.path + "/" + name + "/naskah.yaml"))
        // Nothing else came into being.
        #expect(folder.names == [name.split(separator: "/").first.map(String.init) ?? name])
    }

    @Test func samplesThatAreNone() throws {
        let folder = try TemporaryFolder()
        for sample in ["tidak-ada", "../Layouts", "/etc", ".", "contoh/"] {
            let result = try Naskah.run(["init", "surat", "--sample=\(sample)"], folder: folder.path)
            #expect(result.status == 2 && result.errors.contains("contoh"), "\(sample) \(result.errors)")
        }
        #expect(folder.names.isEmpty)
    }

    /// A place where nothing can be made is told, with the exit code of errors and the name of the place.
    @Test(arguments: ["/proc/surat", "berkas/surat"]) func placesThatCannotBeMade(_ place: String) throws {
        let folder = try TemporaryFolder(["berkas": "x"])
        let result = try Naskah.run(["init", place], folder: folder.path)
        #expect(result.status == 1 && result.output.isEmpty && result.errors.contains(place), "\(result.errors)")
        #expect(folder.names == ["berkas"])
    }
}
