import Foundation
import TestSupport
import Testing

/// What could not be written is told, and the command has failed.
@Suite struct FullDeviceTests {
    private func run(_ command: String) throws -> Program.Result {
        try Program(path: "/bin/sh", environment: ["NASKAH_HOME": Repository.root, "NASKAH_LANGUAGE": nil])
            .run(["-c", "\(Naskah.executable) \(command)"])
    }

    @Test(arguments: ["schema layout", "dump \(Repository.sample("contoh"))", "fonts", "info", "--help"])
    func onAFullDevice(command: String) throws {
        let result = try run(command + " > /dev/full")
        #expect(result.status == 75 && result.errors.contains("penuh"), "\(result.status) \(result.errors)")
    }

    @Test func whoeverClosesThePipeHasReadEnough() throws {
        #expect(try run("schema layout | head -c 10").output.utf8.count == 10)
    }

    @Test func aPDFOnAFullDevice() throws {
        let result = try run("compile \(Repository.sample("contoh")) -o /dev/full/a.pdf")
        #expect(result.status == 1 && result.errors.contains("bukan folder"), "\(result.errors)")
    }
}
