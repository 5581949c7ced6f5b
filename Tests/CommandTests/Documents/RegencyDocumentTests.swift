import Foundation
import TestSupport
import Testing

/// The documents of a regency beside the book, as a user makes them.
@Suite struct RegencyDocumentTests {
    private func text(of name: String, in project: TestProject) throws -> String {
        let folder = try TemporaryFolder()
        let result = try Naskah.run(["compile", project.path, "--only", name, "-o", folder.path])
        #expect(result.status == 0, "\(result.errors)")
        return try PDFFile(path: "\(folder.path)/\(name).pdf").pages.joined(separator: "\n")
    }

    /// All numbers behind the word Pasal, but for those of other laws.
    private func numbers(_ text: String) -> [Int] {
        text.split(whereSeparator: { $0.isWhitespace || $0 == "\u{A0}" }).joined(separator: " ")
            .replacing("Pasal 18 ayat (6) Undang-Undang Dasar", with: "").split(separator: "Pasal ").dropFirst()
            .compactMap { Int($0.prefix { $0.isASCII && $0.isNumber }) }
    }

    /// Whatever stands on paper of the articles behind it moves by one, and nothing else.
    @Test func anArticleInTheMiddleMovesAllNumbersBehindIt() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        let before = numbers(try text(of: "peraturan", in: project))
        let start = "      - judul: Tim Pelaksana\n        pasal:\n"
        try project.replace(start, with: start + "          - isi: \"Ketentuan sisipan.\"\n", in: "data/peraturan.yaml")
        let after = numbers(try text(of: "peraturan", in: project))
        let counts = Dictionary(after.map { ($0, 1) }, uniquingKeysWith: +)
        // The number that the new article has: without it, and with those behind it moved back, the text is the old one.
        let new = try #require(
            (1...(after.max() ?? 1)).first { number in
                after.filter { $0 != number } == before.map { $0 >= number ? $0 + 1 : $0 }
            })
        #expect(after.max() == (before.max() ?? 0) + 1)
        // As heading and in the explanation.
        #expect(counts[new] == 2)
        #expect(before.count > 30)
    }

    @Test func everyUnitHasItsSheet() throws {
        let project = try TestProject(sample: "luwu-utara"), folder = try TemporaryFolder()
        let result = try Naskah.run(
            ["compile", project.path, "--only", "peran", "--each", "agency", "-o", folder.path])
        #expect(result.status == 0, "\(result.errors)")
        let units = try project.text(of: "data/opd.csv").split(separator: "\n").dropFirst()
        #expect(units.count == 9)
        for unit in units {
            let id = unit.prefix { $0 != "," }
            let pages = try PDFFile(path: "\(folder.path)/peran/\(id).pdf").pages
            #expect(pages.count == 1)
        }
        // Who warns of floods: one unit carries it out, three support it.
        let sheet = try PDFFile(path: "\(folder.path)/peran/bpbd.pdf").pages.joined()
        #expect(sheet.contains("Peringatan Dini Banjir") && sheet.contains("Pelaksana"))
        #expect(!sheet.contains("Tugu Batas Kota"))
    }

    /// Photographs come into the file as they are: no camera's notes, one stream of JPEG, no other picture.
    @Test func photographsAreEmbeddedOnce() throws {
        let project = try TestProject(sample: "kabupaten-contoh"), folder = try TemporaryFolder()
        let result = try Naskah.run(["compile", project.path, "--only", "ringkasan", "-o", folder.path])
        #expect(result.status == 0, "\(result.errors)")
        let file = try Data(contentsOf: URL(filePath: folder.path + "/ringkasan.pdf"))
        let parts = String(decoding: file, as: UTF8.self).split(
            separator: "/DCTDecode", omittingEmptySubsequences: false)
        #expect(parts.count == 2)
        let images = try Program.output(of: "pdfimages", "-list", folder.path + "/ringkasan.pdf")
        // Shown twice, for two dimensions.
        #expect(images.split(separator: "\n").filter { $0.contains(" jpeg ") }.count == 2)
    }
}
