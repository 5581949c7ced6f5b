import Foundation
import TestGenerators
import TestSupport
import Testing

/// `naskah import buku.docx PROJECT`: from a Word file to a book.
@Suite struct WordImportCommandTests {
    private func folder(_ file: MadeWordFile, name: String = "buku.docx") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try Data(try file.file()).write(to: URL(filePath: folder.path + "/" + name))
        return folder
    }

    /// Two commands: the words of the Word file stand on pages.
    @Test func wordToBook() throws {
        let folder = try folder(MadeBooks.styled)
        let made = try Naskah.run(["import", "buku.docx", "buku", "--language", "en"], folder: folder.path)
        #expect(made.status == 0, "\(made.output)")
        #expect(made.output.contains("Tracked changes are accepted"))
        let compiled = try Naskah.run(["compile", "buku"], folder: folder.path)
        #expect(compiled.status == 0, "\(compiled.output)")
        let text = try PDFFile(path: folder.path + "/buku/build/buku.pdf").pages.joined()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("\u{A0}", with: " ")
        for part in [
            "Kota “cerdas” itu ‘nyata’", "lihat Tabel 1.1 dan Gambar 1.1", "a. anak a", "Perpres 95/2018",
            "Program menurut dimensi",
            "Kotak teks penting.", "disisipkan selesai",
        ] { #expect(text.contains(part), "\(part)") }
        let notes = try String(contentsOfFile: folder.path + "/buku/narasi/catatan-impor.md", encoding: .utf8)
        #expect(notes.contains("lama.emf cannot be printed"))
    }

    /// What the author has changed since is not written over.
    @Test func secondImport() throws {
        let folder = try folder(MadeBooks.shaped)
        #expect(try Naskah.run(["import", "buku.docx", "buku"], folder: folder.path).status == 0)
        #expect(try Naskah.run(["import", "buku.docx", "buku"], folder: folder.path).status == 0)
        let path = folder.path + "/buku/narasi/03-pendahuluan.md"
        try Data("Diubah".utf8).write(to: URL(filePath: path))
        let again = try Naskah.run(["import", "buku.docx", "buku"], folder: folder.path)
        #expect(again.status == 5 && again.output.contains("03-pendahuluan.md"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "Diubah")
        #expect(try Naskah.run(["import", "buku.docx", "buku", "--yes"], folder: folder.path).status == 0)
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("## Latar Belakang"))
    }

    @Test func refused() throws {
        let folder = try TemporaryFolder()
        try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]).write(
            to: URL(filePath: folder.path + "/lama.doc"))
        let old = try Naskah.run(["import", "lama.doc", "buku", "--language", "en"], folder: folder.path)
        #expect(old.status == 4 && old.errors.contains("Word 97–2003") && old.errors.contains("save it as .docx"))
        #expect(try Naskah.run(["import", "tidak-ada.docx", "buku"], folder: folder.path).status != 0)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/buku"))
    }
}
