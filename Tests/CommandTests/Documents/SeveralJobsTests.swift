import Foundation
import TestSupport
import Testing

/// Documents and files of batches that are made at the same time. `make sanitize` runs these under the thread sanitizer: a race ends the
/// command with another exit code and is told on its standard error stream.
@Suite struct SeveralJobsTests {
    private func digests(of folder: String) throws -> String {
        try Program.output(of: "sh", "-c", "cd '\(folder)' && find . -type f | sort | xargs sha256sum")
    }

    /// All samples, with more threads than cores.
    @Test(arguments: Repository.samples) func samples(_ name: String) throws {
        let alone = try TemporaryFolder(), together = try TemporaryFolder()
        let one = try Naskah.run(
            ["compile", Repository.sample(name), "-o", alone.path, "--quiet", "-j", "1"], timeLimit: 900)
        let many = try Naskah.run(
            ["compile", Repository.sample(name), "-o", together.path, "--quiet", "-j", "6"], timeLimit: 900)
        for result in [one, many] {
            #expect(result.status == 0 && !result.isTimedOut, "\(result.errors)")
            #expect(!result.errors.contains("ThreadSanitizer"), "\(result.errors)")
        }
        #expect(try digests(of: alone.path) == digests(of: together.path))
        #expect(one.errors == many.errors)
    }

    /// Sixty files of one document: fields, codes and a print file.
    @Test func batches() throws {
        let batch = try BatchProject(
            signers: 60, signing: "penanda: '${ttd_{kunci}}', qr: 'https://contoh.go.id/{kunci}'")
        let result = try batch.compile("-j", "6", "--merge")
        #expect(result.status == 0, "\(result.errors)")
        #expect(!result.errors.contains("ThreadSanitizer"), "\(result.errors)")
        #expect(try batch.names.filter { $0.hasSuffix(".pdf") }.count == 60)
    }

    /// Errors of many documents come in the order of the documents, whichever thread met them first.
    @Test func errorsKeepTheirOrder() throws {
        let batch = try BatchProject(signers: 24)
        // Each name has a sign of its own that no font has.
        let lines = try batch.project.text(of: "data/pejabat.csv").split(separator: "\n")
        let marked = lines.enumerated().map { index, line -> String in
            guard index > 0, let comma = line.firstIndex(of: ","), let sign = Unicode.Scalar(UInt16(0x4E00 + index))
            else {
                return String(line)
            }
            return "\(line[...comma])\(sign)\(line[line.index(after: comma)...])"
        }
        try batch.project.write(marked.joined(separator: "\n") + "\n", to: "data/pejabat.csv")
        let runs = try [1, 6, 6].map { try batch.compile("-j", "\($0)", "--diagnostics", "json").output }
        #expect(runs[0].split(separator: "\n").count >= 24 && runs[0] == runs[1] && runs[1] == runs[2])
    }

    /// Pages for people to look at are drawn in threads too.
    @Test func reviews() throws {
        let project = try TestProject(sample: "contoh")
        #expect(try Naskah.run(["approve", project.path, "--quiet"], timeLimit: 600).status == 0)
        try project.replace("hari: Selasa", with: "hari: Selasa # sama", in: "data/komitmen.yaml")
        let result = try Naskah.run(["review", project.path, "--quiet"], timeLimit: 600)
        #expect(result.status == 0 && !result.errors.contains("ThreadSanitizer"), "\(result.errors)")
    }
}
