import Foundation
import TestSupport
import Testing

/// Options for looking at and printing documents: `--pages`, `--paper`, `--open`, names of documents in shells.
@Suite struct ProofOptionTests {
    @Test func somePages() throws {
        let folder = try TemporaryFolder(), sample = Repository.sample("solok-selatan")
        let arguments = ["compile", sample, "--only", "quick-win", "-o", folder.path]
        #expect(try Naskah.run(arguments).status == 0)
        let whole = try PDFFile(path: folder.path("quick-win.pdf")).pages
        for (text, numbers) in [("2-3,5", [2, 3, 5]), ("7-", Array(7...whole.count)), ("1", [1]), ("-2", [1, 2])] {
            let result = try Naskah.run(arguments + ["--pages=" + text])
            #expect(result.status == 0, "\(result.errors)")
            let pages = try PDFFile(path: folder.path("quick-win-\(text).pdf")).pages
            #expect(pages == numbers.map { whole[$0 - 1] }, "\(text)")
        }
        let beyond = try Naskah.run(arguments + ["--pages", "3-999"])
        #expect(beyond.status == 1 && beyond.errors.contains("output.no-page") && beyond.errors.contains("999"))
        for wrong in ["", "a", "0", "5-3", "1,,2", "-", "1-2-3"] {
            #expect(try Naskah.run(arguments + ["--pages=" + wrong]).status == 2, "\(wrong)")
        }
        #expect(try Naskah.run(arguments + ["--pages", "1", "--final"]).status == 2)
    }

    @Test func otherPaper() throws {
        let folder = try TemporaryFolder(), sample = Repository.sample("solok-selatan")
        func sizes(_ options: String...) throws -> (Program.Result, String) {
            let result = try Naskah.run(["compile", sample, "--only", "komitmen", "-o", folder.path] + options)
            let info = try Program(path: "/usr/bin/env").run(["pdfinfo", folder.path("komitmen.pdf")]).output
            return (result, String(info.split(separator: "\n").first { $0.hasPrefix("Page size:") } ?? ""))
        }
        #expect(try sizes().1.contains("609."))
        let (result, size) = try sizes("--paper", "A4")
        #expect(result.status == 0 && size.contains("595.") && size.contains("841."), "\(size) \(result.errors)")
        // A layout with paper of its own says so.
        let fixed = try Naskah.findings("check", sample, "--only", "quick-win", "--paper", "F4-215x330")
        #expect(fixed.findings.map(\.id) == ["layout.fixed-paper"])
        let wrong = try Naskah.run(["compile", sample, "--paper", "A44"])
        #expect(wrong.status == 2 && wrong.errors.contains("F4-215x330"))
    }

    /// The program of the desktop gets the files that were written, and none of those that were not.
    @Test func opening() throws {
        let folder = try TemporaryFolder()
        let program = folder.path("xdg-open"), seen = folder.path("dibuka")
        try Data("#!/bin/sh\necho \"$1\" >> \(seen)\n".utf8).write(to: URL(filePath: program))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let path = folder.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        let arguments = ["compile", Repository.sample("contoh"), "-o", folder.path("hasil"), "--open"]
        #expect(try Naskah.run(arguments, environment: ["PATH": path]).status == 0)
        for _ in 0..<50 where !FileManager.default.fileExists(atPath: seen) { Thread.sleep(forTimeInterval: 0.1) }
        #expect(try String(contentsOfFile: seen, encoding: .utf8) == folder.path("hasil/komitmen.pdf") + "\n")
        let without = try Naskah.run(arguments, environment: ["PATH": "/nonexistent"])
        #expect(without.status == 0 && without.output.contains("xdg-open"))
    }

    /// Shells complete names of documents from the project on the command line, also of one with errors.
    @Test func namesOfDocuments() throws {
        let sample = Repository.sample("solok-selatan")
        func names(_ words: String..., folder: String? = nil) throws -> [Substring] {
            try Naskah.run(
                ["---completion", "check", "--", "--only", "\(words.count - 1)", "0"] + words, folder: folder,
                environment: ["SAP_SHELL": "bash"]
            ).output.split(separator: "\n")
        }
        let documents: [Substring] = [
            "komitmen", "quick-win", "masterplan", "masterplan-sampul", "inovasi", "analisis", "ringkasan",
            "keputusan-dewan", "keputusan-tim", "peraturan", "perjanjian-kinerja", "pemantauan",
        ]
        #expect(try names("naskah", "check", sample, "--only", "") == documents)
        #expect(try names("naskah", "check", "--only", "", folder: sample) == documents)
        let folder = try TemporaryFolder(["naskah.yaml": "dokumen: { satu: { layout: 5 }, dua: x }\n"])
        #expect(try names("naskah", "check", folder.path, "--only", "") == ["satu", "dua"])
        #expect(try names("naskah", "check", folder.path("tiada"), "--only", "").isEmpty)
    }
}
