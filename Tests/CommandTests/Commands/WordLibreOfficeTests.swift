import Foundation
import TestGenerators
import TestSupport
import Testing

/// Word files that other programs write: `make office` runs this where LibreOffice and python-docx are installed.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["NASKAH_LIBREOFFICE"] != nil)) struct WordLibreOfficeTests {
    private func run(_ arguments: [String], in folder: TemporaryFolder) throws {
        let result = try Program(path: "/usr/bin/env", folder: folder.path, environment: [:], timeLimit: 240).run(
            arguments)
        #expect(result.status == 0, "\(arguments): \(result.errors)")
    }

    private func convert(_ name: String, to kind: String, into target: String, in folder: TemporaryFolder) throws {
        try run(
            [
                "soffice", "--headless", "-env:UserInstallation=file://\(folder.path)/profil", "--convert-to", kind,
                "--outdir", target, name,
            ], in: folder)
    }

    /// The chapters of an imported book by their names.
    private func chapters(_ file: String, in folder: TemporaryFolder) throws -> [String: String] {
        let project = "buku-" + file.replacing("/", with: "-").replacing(".docx", with: "")
        let result = try Naskah.run(["import", file, project], folder: folder.path)
        #expect(result.status == 0, "\(file): \(result.errors)")
        let texts = folder.path("\(project)/narasi")
        var chapters: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: texts)
        where name.hasSuffix(".md") && name != "catatan-impor.md" {
            chapters[name] = try String(contentsOfFile: texts + "/" + name, encoding: .utf8)
        }
        return chapters
    }

    /// A script's book is read, and after LibreOffice has written it twice it is the same book.
    @Test func bookOfAScript() throws {
        let folder = try TemporaryFolder()
        try run(["/usr/bin/python3", Repository.root + "/Tests/CommandTests/Office/book.py", "buku.docx"], in: folder)
        let own = try chapters("buku.docx", in: folder)
        #expect(own.keys.sorted() == ["01-bagian-awal.md", "02-pendahuluan.md", "03-analisis.md"])
        let text = try #require(own["02-pendahuluan.md"])
        for part in [
            "## Latar Belakang\n", "Alinea “Latar Belakang” dengan **tebal** dan *miring*\u{A0}serta angka",
            "1. Butir satu\n2. Butir dua\n", "3. Butir satu\n4. Butir dua\n", "- Titik\n", "Tabel: Program bab 1\n",
            "| 3 | Program 3 | 3.000.000 |", "| Jumlah |  | 6.000.000 |",
        ] { #expect(text.contains(part), "\(part)") }
        try convert("buku.docx", to: "odt", into: "satu", in: folder)
        try convert("satu/buku.odt", to: "docx", into: "dua", in: folder)
        #expect(try chapters("dua/buku.docx", in: folder) == own)
    }

    /// Our own books with every construct, saved by LibreOffice: all words are in the chapters that are made of them.
    @Test func ourBooks() throws {
        let folder = try TemporaryFolder()
        for (name, made) in [("bergaya", MadeBooks.styled), ("berbentuk", MadeBooks.shaped)] {
            try Data(try made.file()).write(to: URL(filePath: folder.path(name + ".docx")))
            try convert(name + ".docx", to: "docx", into: "satu", in: folder)
            let saved = try chapters("satu/\(name).docx", in: folder)
            #expect(saved.keys.count == (try chapters(name + ".docx", in: folder)).keys.count, "\(name)")
        }
    }
}
