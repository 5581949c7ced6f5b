import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes, whatever surrounds the command.
@Suite struct SameBytesTests {
    struct Surroundings: CustomTestStringConvertible, Sendable {
        let name: String
        var environment: [String: String?] = [:]
        var arguments: [String] = []
        var testDescription: String { name }
    }

    static let all = [
        Surroundings(name: "again"),
        Surroundings(name: "time zone", environment: ["TZ": "Asia/Jayapura"]),
        Surroundings(name: "locale", environment: ["LC_ALL": "id_ID.UTF-8", "LANG": "de_DE.UTF-8"]),
        Surroundings(name: "plain locale", environment: ["LC_ALL": "C"]),
        Surroundings(name: "one thread", arguments: ["--jobs", "1"]),
        Surroundings(name: "without font cache", environment: ["XDG_CACHE_HOME": "/nonexistent"]),
        Surroundings(name: "without a home", environment: ["HOME": nil, "USER": nil]),
        Surroundings(name: "another home", environment: ["HOME": "/nonexistent", "TMPDIR": "/var/tmp"]),
        Surroundings(name: "messages in English", environment: ["NASKAH_LANGUAGE": "en"]),
    ]

    @Test(arguments: all) func sameBytes(_ surroundings: Surroundings) throws {
        let folder = try TemporaryFolder()
        let result = try Naskah.run(
            ["compile", Repository.sample("solok-selatan"), "-o", folder.path] + surroundings.arguments,
            environment: surroundings.environment)
        #expect(result.status == 0, "\(result.errors)")
        try expectSame(in: folder.path)
    }

    /// Fields of signatures, for which other programs take a name at random and the time.
    @Test func formsToBeSignedAreTheSame() throws {
        let form = try SigningProject(signers: 12, signing: ["penanda: '${ttd_{kunci}}'"])
        #expect(try form.compile().status == 0)
        let bytes = try form.pdf.bytes
        for surroundings in Self.all {
            let folder = try TemporaryFolder()
            let result = try Naskah.run(
                ["compile", ".", "-o", folder.path] + surroundings.arguments, folder: form.path,
                environment: surroundings.environment)
            #expect(result.status == 0, "\(surroundings.name): \(result.errors)")
            #expect(try PDFFile(path: folder.path + "/uji.pdf").bytes == bytes, "\(surroundings.name)")
        }
    }

    @Test func sameBytesFromAnotherFolder() throws {
        let project = try TestProject(sample: "solok-selatan"), elsewhere = try TemporaryFolder()
        #expect(try Naskah.run(["compile", ".", "-o", elsewhere.path], folder: project.path).status == 0)
        try expectSame(in: elsewhere.path)
    }

    private func expectSame(in folder: String) throws {
        for name in SolokSelatan.documents {
            let bytes = try PDFFile(path: "\(folder)/\(name).pdf").bytes
            #expect(try bytes == SolokSelatan.pdf(name).bytes, "\(name)")
        }
    }
}
