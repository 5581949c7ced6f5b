import Diagnostics
import Foundation
import Testing
import TestSupport
@testable import LayoutLanguage

/// Asks xmllint whether files are valid by the schema.
enum RelaxNGValidator {
    /// The names of the files that are.
    static func valid(_ files: [(name: String, file: SourceFile)]) throws -> Set<String> {
        let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-schema-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try RelaxNGWriter.schema.write(to: folder.appending(path: "layout.rng"), atomically: true, encoding: .utf8)
        for (name, file) in files { try Data(file.bytes).write(to: folder.appending(path: name)) }
        let process = Process(), log = folder.appending(path: "log")
        try Data().write(to: log)
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["xmllint", "--nonet", "--noout", "--relaxng", "layout.rng"] + files.map(\.name)
        process.currentDirectoryURL = folder
        process.standardError = try FileHandle(forWritingTo: log)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
        let valid = lines.filter { $0.hasSuffix(" validates") }.map { String($0.dropLast(" validates".count)) }
        let invalid = lines.filter { $0.hasSuffix(" fails to validate") }
        let others = lines.filter { !$0.hasSuffix(" validates") && !$0.hasSuffix(" fails to validate") }
        try #require(valid.count + invalid.count == files.count, "xmllint did not look at every file: \(others)")
        return Set(valid)
    }
}
