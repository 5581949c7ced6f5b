import Desk
import Foundation
import TestSupport
import Testing

/// How an editor is told a place.
struct EditorCommandTests {
    private func program(_ name: String, in folder: TestProject) throws -> String {
        let path = folder.path + "/" + name
        try folder.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > \"\(folder.path)/told\"\n", to: name)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    @Test func programsAreToldThePlace() throws {
        let folder = try TestProject(sample: "contoh"), file = "/x/a b {line}.csv"
        func arguments(_ text: String) throws -> [String] {
            try #require(EditorCommand(text)).arguments(file: file, line: 12, column: 3)
        }
        let code = try program("code", in: folder), other = try program("lain", in: folder)
        #expect(try arguments(code) == ["--goto", file + ":12:3"])
        #expect(try arguments(other) == [file])
        #expect(try arguments(other + " --baris  {line}") == ["--baris", "12", file])
        #expect(try arguments(other + " \"+{line} {column}\" {file} \"\"") == ["+12 3", file, ""])
        #expect(
            EditorCommand("") == nil && EditorCommand("  ") == nil && EditorCommand("program-yang-tidak-ada") == nil)
        #expect(EditorCommand(folder.path + "/naskah.yaml") == nil)
    }

    /// Signs that mean something to a shell mean nothing.
    @Test func noShellReadsNames() async throws {
        let folder = try TestProject(sample: "contoh")
        let editor = try #require(EditorCommand(try program("lain", in: folder) + " +{line} {file}"))
        #expect(editor.open(file: "/x/$(touch \(folder.path)/salah); `id`.csv", line: 4, column: 1))
        let end = Date.now.addingTimeInterval(20)
        while (try? folder.text(of: "told"))?.hasSuffix("csv\n") != true, Date.now < end {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(try folder.text(of: "told") == "+4\n/x/$(touch \(folder.path)/salah); `id`.csv\n")
        #expect((try? folder.text(of: "salah")) == nil)
    }
}
