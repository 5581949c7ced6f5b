import Foundation
import TestSupport
import Testing

/// `naskah init`: a project that compiles at once.
@Suite struct InitTests {
    @Test func projectCompiles() throws {
        let folder = try TemporaryFolder()
        let result = try Naskah.run(["init", "surat"], folder: folder.path)
        #expect(result.status == 0)
        #expect(result.output.contains("naskah check surat\n") && result.output.contains("naskah compile surat\n"))
        #expect(try Naskah.run(["check", "surat", "--strict"], folder: folder.path).status == 0)
        #expect(try Naskah.run(["compile", "surat"], folder: folder.path).status == 0)
        #expect(try PDFFile(path: folder.path + "/surat/build/komitmen.pdf").complaints == "")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/surat/layout"))
    }

    /// The project's own layouts come first: a change in one of them shows.
    @Test func ownLayoutsComeFirst() throws {
        let folder = try TemporaryFolder()
        #expect(try Naskah.run(["init", "surat", "--layouts"], folder: folder.path).status == 0)
        let component = folder.path + "/surat/layout/komponen/kop-bupati.xml"
        let text = try String(contentsOfFile: component, encoding: .utf8)
        let changed = text.replacing(
            "<component name=\"kop-bupati\">", with: "<component name=\"kop-bupati\"><p>Kop kami sendiri.</p>")
        #expect(changed != text)
        try Data(changed.utf8).write(to: URL(filePath: component))
        // Only this one file: all others are found among the installed layouts.
        for name in ["gaya", "komitmen", "masterplan", "quick-win"] {
            try FileManager.default.removeItem(atPath: "\(folder.path)/surat/layout/\(name)")
        }
        #expect(try Naskah.run(["compile", "surat"], folder: folder.path).status == 0)
        let pages = try PDFFile(path: folder.path + "/surat/build/komitmen.pdf").pages
        #expect(pages.first?.contains("Kop kami sendiri.") == true)
    }

    /// What the profile says about paper and font holds for the form; without a profile the layout decides.
    @Test func profileChoosesPaperAndFont() throws {
        let project = try TestProject(sample: "contoh"), pdf = PDFFile(path: project.path + "/build/komitmen.pdf")
        try project.replace("kertas: F4-215x330", with: "kertas: A4", in: "naskah.yaml")
        try project.replace("font_korespondensi: TeX Gyre Bonum", with: "font_korespondensi: Arial", in: "naskah.yaml")
        #expect(try Naskah.run(["compile", project.path]).status == 0)
        #expect(try Program.output(of: "pdfinfo", pdf.path).contains("A4"))
        #expect(try pdf.fonts.allSatisfy { $0.name.contains("LiberationSans") })
        let whole = try project.text(of: "naskah.yaml")
        try project.write(whole.components(separatedBy: "\nprofil:")[0] + "\n", to: "naskah.yaml")
        #expect(try Naskah.run(["compile", project.path]).status == 0)
        #expect(try Program.output(of: "pdfinfo", pdf.path).contains("609.4"))
        try project.writeMarked(whole.replacing("kertas: A4", with: "kertass: A4"), to: "naskah.yaml")
        #expect(try Naskah.findings("check", project.path).findings.map(\.id) == ["data.unknown-key"])
    }

    @Test func otherSample() throws {
        let folder = try TemporaryFolder()
        #expect(try Naskah.run(["init", "buku", "--sample", "solok-selatan"], folder: folder.path).status == 0)
        #expect(FileManager.default.fileExists(atPath: folder.path + "/buku/narasi/bab-1.md"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/buku/build"))
        #expect(try Naskah.run(["init", "lain", "--sample", "solok"], folder: folder.path).status == 2)
    }

    @Test func folderWithFilesIsRefused() throws {
        let project = try TestProject(sample: "contoh")
        let before = try project.text(of: "naskah.yaml")
        #expect(try Naskah.run(["init", project.path]).status == 2)
        #expect(try Naskah.run(["init", project.path + "/naskah.yaml"]).status == 2)
        #expect(try project.text(of: "naskah.yaml") == before)
    }

    @Test func emptyFolderIsTaken() throws {
        let folder = try TemporaryFolder()
        #expect(try Naskah.run(["init", "."], folder: folder.path).status == 0)
        #expect(FileManager.default.fileExists(atPath: folder.path + "/naskah.yaml"))
    }

    /// A sample with a file that cannot be copied: nothing of the copy stays, neither a new folder nor files in an empty one.
    @Test(arguments: [true, false]) func nothingStaysOfAFailedCopy(exists: Bool) throws {
        let home = try TemporaryFolder(), files = FileManager.default
        for name in ["Layouts", "Fonts"] {
            try files.createSymbolicLink(
                atPath: "\(home.path)/\(name)", withDestinationPath: "\(Repository.root)/\(name)")
        }
        try files.createDirectory(atPath: home.path + "/Samples/rusak/data", withIntermediateDirectories: true)
        try "judul: a\n".write(toFile: home.path + "/Samples/rusak/naskah.yaml", atomically: true, encoding: .utf8)
        // Larger than any file of a project may be; it takes no room on the disk.
        _ = files.createFile(atPath: home.path + "/Samples/rusak/data/z.csv", contents: nil)
        let handle = try #require(FileHandle(forWritingAtPath: home.path + "/Samples/rusak/data/z.csv"))
        try handle.truncate(atOffset: 1 << 29)
        try handle.close()
        let target = home.path + "/baru"
        if exists { try files.createDirectory(atPath: target, withIntermediateDirectories: true) }
        let result = try Naskah.run(
            ["init", target, "--sample", "rusak", "--language", "en"], environment: ["NASKAH_HOME": home.path])
        #expect(result.status == 1 && result.errors.contains("z.csv cannot be read"), "\(result.errors)")
        #expect(files.fileExists(atPath: target) == exists)
        if exists { #expect(try files.contentsOfDirectory(atPath: target) == []) }
    }
}
