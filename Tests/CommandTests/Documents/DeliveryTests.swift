import Foundation
import TestSupport
import Testing

/// What files are to be and how they are handed over, as other programs see it.
@Suite struct DeliveryTests {
    /// Keeps the folders of a test until it has ended.
    private final class Folders { var all: [TemporaryFolder] = [] }
    private let folders = Folders()

    private func compile(_ arguments: String...) throws -> PDFFile {
        let folder = try TemporaryFolder()
        folders.all.append(folder)
        let result = try Naskah.run(["compile", Repository.sample("contoh"), "-o", folder.path] + arguments)
        #expect(result.status == 0, "\(result.errors)")
        return PDFFile(path: folder.path + "/komitmen.pdf")
    }

    /// Every file of the data is in the PDF as it is in the project, and nothing else.
    @Test func dataIsInTheFile() throws {
        let pdf = try compile("--standard", "pdfa-3a"), sample = Repository.sample("contoh")
        let list = try Program.output(of: "qpdf", "--list-attachments", pdf.path).split(separator: "\n")
        let files = list.compactMap { $0.split(separator: " ").first.map(String.init) }
        let expected = ["data/komitmen.yaml", "data/opd.csv", "data/pejabat.csv", "data/wilayah.yaml", "naskah.yaml"]
        #expect(files == expected)
        for file in files {
            let kept = try Program.output(of: "qpdf", "--show-attachment=\(file)", pdf.path)
            #expect(try kept == String(contentsOfFile: "\(sample)/\(file)", encoding: .utf8), "\(file)")
        }
        #expect(try pdf.complaints == "")
        #expect(try Naskah.run(["validate", pdf.path]).status == 0)
        let again = try compile("--standard", "pdfa-3a")
        #expect(try pdf.bytes == again.bytes)
    }

    /// The file of identity numbers is named by the project, but is not its data.
    @Test func identityNumbersStayOutside() throws {
        let project = try TestProject(sample: "contoh")
        try project.write("kunci,nik\nx,1234567890123456\n", to: "data/nik.csv")
        try project.replace("data:\n", with: "nik: data/nik.csv\nstandar: pdfa-3a\ndata:\n", in: "naskah.yaml")
        #expect(try Naskah.run(["compile", project.path]).status == 0)
        let list = try Program.output(of: "pdfdetach", "-list", project.path + "/build/komitmen.pdf")
        #expect(list.contains("data/pejabat.csv") && !list.contains("nik"))
    }

    @Test func firstPageComesFirst() throws {
        let pdf = try compile("--linearize"), plain = try compile()
        #expect(try Program.output(of: "qpdf", "--check-linearization", pdf.path).contains("no linearization errors"))
        #expect(try pdf.pages == plain.pages)
        #expect(try pdf.bytes == compile("--linearize").bytes)
        #expect(try Naskah.run(["validate", pdf.path]).status == 0)
    }

    private func passwords(_ text: String) throws -> String {
        let folder = try TemporaryFolder()
        folders.all.append(folder)
        return try folder.write(Array(text.utf8), as: "sandi.txt")
    }

    @Test func encryptedFilesOpenWithTheirPassword() throws {
        let file = try passwords("buka\nmilik\n")
        let pdf = try compile("--standard", "pdfua-1", "--encrypt", file, "--permit", "copy")
        #expect(try Program(path: "/usr/bin/env").run(["pdftotext", pdf.path, "-"]).status != 0)
        let text = try Program.output(of: "pdftotext", "-raw", "-upw", "buka", pdf.path, "-")
        #expect(try text == Program.output(of: "pdftotext", "-raw", compile().path, "-"))
        let shown = try Program.output(of: "qpdf", "--show-encryption", "--password=buka", pdf.path)
        #expect(
            shown.contains("R = 6") && shown.contains("AESv3") && shown.contains("extract for any purpose: allowed"))
        #expect(shown.contains("print high resolution: not allowed") && shown.contains("accessibility: allowed"))
    }

    @Test func archivesAreNotEncrypted() throws {
        let file = try passwords("\nmilik\n")
        for arguments in [["--encrypt", file], ["--encrypt", file, "--standard", "pdfa-3a"], ["--permit", "copy"]] {
            let folder = try TemporaryFolder()
            let result = try Naskah.run(["compile", Repository.sample("contoh"), "-o", folder.path] + arguments)
            #expect(result.status == 2, "\(arguments)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        }
        for text in ["satu\n", "sama\nsama\n", "\n\n", ""] {
            let path = try passwords(text), folder = try TemporaryFolder()
            let result = try Naskah.run(
                ["compile", Repository.sample("contoh"), "-o", folder.path, "--standard", "pdfua-1", "--encrypt", path])
            #expect(result.status == 2, "'\(text)'")
        }
    }

    /// A file that is no archive does not say that it is one, but can be read by everyone.
    @Test func standardsAreChosen() throws {
        for (standard, isArchive, isAccessible) in [
            ("pdfa-2a", true, true), ("pdfua-1", false, true), ("tidak", false, false),
        ] {
            let text = String(decoding: try compile("--standard", standard).bytes, as: UTF8.self)
            #expect(text.contains("<pdfaid:part>2</pdfaid:part>") == isArchive, "\(standard)")
            #expect(text.contains("<pdfuaid:part>1</pdfuaid:part>") == isAccessible, "\(standard)")
        }
    }
}
