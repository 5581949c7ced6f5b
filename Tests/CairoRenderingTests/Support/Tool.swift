import Foundation
import TestSupport

/// Runs the programs that judge our output: qpdf and poppler's.
enum Tool {
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
        let process = Process(), output = Pipe(), errors = TemporaryErrors()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = output
        process.standardError = try errors.handle()
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: data, as: UTF8.self), errors: errors.text())
    }

    /// The complaints of `qpdf --check`; empty for a sound file.
    static func complaints(about pdf: [UInt8]) throws -> String {
        let folder = try TemporaryFolder()
        let result = try run("qpdf", "--check", try folder.write(pdf, as: "a.pdf"))
        return result.status == 0 && !result.output.contains("WARNING") ? "" : result.output + result.errors
    }

    static func text(of pdf: [UInt8]) throws -> String {
        let folder = try TemporaryFolder()
        return try run("pdftotext", "-raw", try folder.write(pdf, as: "a.pdf"), "-").output
    }

    /// The file with streams uncompressed, to look for operators and dictionaries.
    static func plain(_ pdf: [UInt8]) throws -> String {
        let folder = try TemporaryFolder()
        _ = try run(
            "qpdf", "--qdf", "--object-streams=disable", try folder.write(pdf, as: "a.pdf"), folder.path("b.pdf"))
        return String(decoding: try Data(contentsOf: URL(filePath: folder.path("b.pdf"))), as: UTF8.self)
    }

    static func json(_ pdf: [UInt8], key: String) throws -> [String: Any] {
        let folder = try TemporaryFolder()
        let result = try run("qpdf", "--json", "--json-key=\(key)", try folder.write(pdf, as: "a.pdf"))
        return try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any] ?? [:]
    }
}

/// Errors go to a file: a second pipe could fill and block the program.
private final class TemporaryErrors {
    private let url = FileManager.default.temporaryDirectory.appending(path: "naskah-\(UUID().uuidString).err")

    func handle() throws -> FileHandle {
        _ = FileManager.default.createFile(atPath: url.path(percentEncoded: false), contents: nil)
        return try FileHandle(forWritingTo: url)
    }

    func text() -> String {
        defer { try? FileManager.default.removeItem(at: url) }
        return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    }
}
