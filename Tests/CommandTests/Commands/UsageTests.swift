import Foundation
import TestSupport
import Testing

/// Exit codes, streams and options that all commands share.
@Suite struct UsageTests {
    @Test(arguments: [
        ["compil"], ["compile", "--onlyy", "x"], ["compile", "--jobs", "0", "."], ["dump", ".", "--page", "0"],
        ["dump", ".", "--resolution", "1"],
        ["schema", "data", "programm"], ["completions", "csh"], ["compile", ".", "--language", "fr"], ["init"],
    ]) func wrongUse(_ arguments: [String]) throws {
        let result = try Naskah.run(arguments)
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(!result.errors.isEmpty)
    }

    @Test func unknownDocument() throws {
        let result = try Naskah.run(["compile", Repository.sample("contoh"), "--only", "komitmenn"])
        #expect(result.status == 2)
        #expect(result.errors.contains("komitmenn") && result.errors.contains("maksudnya 'komitmen'"))
    }

    @Test func missingFolder() throws {
        let (status, findings, _) = try Naskah.findings("check", "/nonexistent/proyek")
        #expect(status == 2)
        #expect(findings.map(\.id) == ["files.no-project"])
    }

    @Test func folderWithoutProject() throws {
        let folder = try TemporaryFolder()
        let (status, findings, _) = try Naskah.findings("check", folder.path)
        #expect(status == 4)
        #expect(findings.map(\.id) == ["files.not-found"])
    }

    @Test(arguments: [
        "compile", "check", "init", "fonts", "schema", "schema layout", "schema data", "dump", "explain", "info",
        "completions",
    ])
    func helpHasExamples(_ command: String) throws {
        let result = try Naskah.run(command.split(separator: " ").map(String.init) + ["--help"])
        #expect(result.status == 0)
        #expect(result.output.contains("  naskah \(command)") || result.output.contains("\nnaskah \(command)"))
    }

    @Test func languageOfMessages() throws {
        let project = try TestProject(sample: "contoh")
        try project.replace("hari: Selasa", with: "hari: Rabu", in: "data/komitmen.yaml")
        #expect(try Naskah.run(["check", project.path]).errors.contains("kesalahan"))
        #expect(
            try Naskah.run(["check", project.path], environment: ["NASKAH_LANGUAGE": "en"]).errors.contains("error"))
        #expect(
            try Naskah.run(["check", project.path, "--language", "id"], environment: ["NASKAH_LANGUAGE": "en"]).errors
                .contains("kesalahan"))
    }

    /// People read findings on standard error; nothing but JSON goes to programs.
    @Test func streams() throws {
        let project = try TestProject(sample: "contoh")
        let sound = try Naskah.run(["compile", project.path, "--diagnostics", "json"])
        #expect(sound.status == 0 && sound.output.isEmpty && sound.errors.isEmpty)
        try project.replace("hari: Selasa", with: "hari: Rabu", in: "data/komitmen.yaml")
        let faulty = try Naskah.run(["compile", project.path])
        #expect(faulty.output.isEmpty && faulty.errors.contains("data/komitmen.yaml:"))
        let json = try Naskah.run(["compile", project.path, "--diagnostics", "json"])
        #expect(json.errors.isEmpty)
        #expect(
            json.output.split(separator: "\n").allSatisfy {
                (try? JSONSerialization.jsonObject(with: Data($0.utf8))) != nil
            })
    }

    @Test func strictCountsWarnings() throws {
        let project = try TestProject(sample: "contoh")
        try project.write(
            try project.text(of: "data/opd.csv") + "lain,Dinas Lain,Lain,dinas,Kepala Dinas Lain\n", to: "data/opd.csv")
        try project.placeEarlierPDF("komitmen")
        #expect(try Naskah.run(["compile", project.path, "--strict"]).status == 3)
        #expect(try project.isEarlierPDFUntouched("komitmen"))
        #expect(try Naskah.run(["compile", project.path]).status == 0)
        #expect(try !project.isEarlierPDFUntouched("komitmen"))
    }

    @Test func unwritableOutput() throws {
        let project = try TestProject(sample: "contoh")
        try project.write("a file", to: "berkas")
        #expect(try Naskah.run(["compile", project.path, "-o", project.path + "/berkas"]).status == 1)
        #expect(try project.text(of: "berkas") == "a file")
    }

    @Test func oneDocumentToAFile() throws {
        let folder = try TemporaryFolder()
        #expect(
            try Naskah.run(["c", Repository.sample("contoh"), "--only", "komitmen", "-o", folder.path + "/surat.pdf"])
                .status == 0)
        #expect(try PDFFile(path: folder.path + "/surat.pdf").complaints == "")
        #expect(
            try Naskah.run(["c", Repository.sample("solok-selatan"), "-o", folder.path + "/surat.pdf"]).status == 2)
    }
}
