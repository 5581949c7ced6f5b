import Foundation
import TestSupport
import Testing

/// Chapters of the structure follow headings, whatever kinds of pages these stand on.
@Suite struct ChapterStructureTests {
    private static let masters = """
        <page-master name="tegak" size="A5" margin="15mm"/>
        <page-master name="lebar" size="A5" orientation="landscape" margin="15mm"/>
        """

    private func tree(_ sections: String) throws -> [String] {
        let project = try TestProject(layout: "<layout lang=\"id\">\(Self.masters)\(sections)</layout>")
        let result = try Naskah.run(["dump", project.path, "--structure", "--quiet"])
        #expect(result.status == 0, "\(result.errors)")
        let file = try Naskah.run(["compile", project.path, "--quiet"])
        #expect(file.status == 0)
        #expect(try PDFFile(path: project.path + "/build/uji.pdf").complaints == "")
        return result.output.split(separator: "\n").map(String.init)
    }

    private func depth(_ line: String) -> Int { line.prefix { $0 == " " }.count / 2 }

    /// Written apart: the chapters that are open at a heading are those of the latest headings of each higher level.
    private func expectedDepths(_ levels: [Int]) -> [Int] {
        levels.indices.map { index in
            var depth = 0, lowest = Int.max
            for earlier in levels[...index].reversed() where earlier < lowest {
                lowest = earlier
                depth += 1
            }
            return depth + 1
        }
    }

    /// Each heading has a chapter, with its text; each begins a section on paper of its own, or goes on below the one before.
    @Test(
        arguments: [
            [1, 2, 2, 3, 1, 2], [1, 1, 1], [2, 3, 1, 3, 2], [1, 3, 2, 3, 6, 1], [3, 2, 1], [1, 2, 3, 4, 5, 6, 2, 1],
        ], [1, 2, 3])
    func chaptersFollowHeadings(levels: [Int], perSection: Int) throws {
        var sections = ""
        for start in stride(from: 0, to: levels.count, by: perSection) {
            let master = start / perSection % 2 == 0 ? "tegak" : "lebar"
            let content = (start..<min(levels.count, start + perSection)).map { index in
                "<h\(levels[index])>j\(index)</h\(levels[index])><p>isi \(index)</p>"
            }
            sections += "<section page-master=\"\(master)\">\(content.joined())</section>"
        }
        let lines = try tree(sections)
        var found: [Int] = []
        for index in levels.indices {
            let place = try #require(lines.firstIndex { $0.hasSuffix("H\(levels[index]) \"j\(index)\"") })
            found.append(depth(lines[place]))
            #expect(lines[place + 1].hasSuffix("P \"isi \(index)\"") && depth(lines[place + 1]) == depth(lines[place]))
            #expect(lines[place - 1].hasSuffix("Sect"), "\(lines)")
        }
        #expect(found == expectedDepths(levels), "\(lines.joined(separator: "\n"))")
    }

    /// A wide table in the middle of a chapter is in the chapter; lists of contents are drawn when all pages are known.
    @Test func sectionsWithoutHeadingsGoOn() throws {
        let lines = try tree(
            """
            <section page-master="tegak"><h1>Isi</h1><toc of="h1"/></section>
            <section page-master="tegak"><h1>Satu</h1><h2>Bagian</h2><p>a</p></section>
            <section page-master="lebar"><p>lebar</p></section>
            <section page-master="tegak"><p>lanjutan</p><h2>Lagi</h2><p>b</p></section>
            """)
        func place(_ suffix: String) throws -> Int {
            try #require(lines.firstIndex { $0.hasSuffix(suffix) }, "\(lines)")
        }
        #expect(try depth(lines[place("\"lebar\"")]) == depth(lines[place("\"Bagian\"")]) + 1)
        #expect(try depth(lines[place("\"lanjutan\"")]) == depth(lines[place("\"Bagian\"")]) + 1)
        #expect(try depth(lines[place("\"Lagi\"")]) == depth(lines[place("\"Bagian\"")]))
        let order = try ["Isi\"", "Satu\"", "\"Bagian\"", "\"a\"", "\"lebar\"", "\"lanjutan\"", "\"Lagi\""].map(place)
        #expect(order == order.sorted())
        #expect(lines.count { depth($0) == 1 } == 2, "two chapters: \(lines)")
    }

    /// Lines above a title belong to it, and so do covers without one to nothing else.
    @Test func linesAboveATitleBelongToIt() throws {
        let lines = try tree(
            """
            <section page-master="tegak"><p role="Title">Sampul</p><p>Daerah</p></section>
            <section page-master="lebar"><p>KOP</p><h1>Judul</h1><p>a</p></section>
            <section page-master="tegak"><p>Nomor 2</p><h1>Lagi</h1></section>
            """)
        #expect(
            lines == [
                "Document", "  Sect", "    Title \"Sampul\"", "    P \"Daerah\"", "  Sect", "    P \"KOP\"",
                "    H1 \"Judul\"", "    P \"a\"", "  Sect", "    P \"Nomor 2\"", "    H1 \"Lagi\"",
            ])
    }

    /// Readers that do not know titles hear a heading.
    @Test func titlesAreHeadingsToOldReaders() throws {
        let project = try TestProject(
            layout: """
                <layout lang="id">\(Self.masters)<section page-master="tegak"><p role="Title">Sampul</p></section>
                <section page-master="tegak"><h1>Satu</h1></section></layout>
                """)
        #expect(try Naskah.run(["compile", project.path]).status == 0)
        let path = project.path + "/build/uji.pdf"
        #expect(String(decoding: try PDFFile(path: path).bytes, as: UTF8.self).contains("/RoleMap <</Title /H1>>"))
        let checked = try Naskah.run(["validate", path])
        #expect(checked.status == 0, "\(checked.output)")
        let read = try Program.output(of: "pdfinfo", "-struct-text", path)
        #expect(read.contains("\"Sampul\"") && read.contains("\"Satu\""))
    }

    /// Pasal of an agreement and parts of minutes can be found as headings.
    @Test(arguments: [("contoh-60", "kesepakatan", "H2 \"Pasal 1"), ("contoh-60", "berita-acara", "H2 \"I. ")])
    func partsOfLettersAreHeadings(sample: String, document: String, heading: String) throws {
        let folder = URL(filePath: Repository.root).appending(path: "Samples/\(sample)").path(percentEncoded: false)
        let result = try Naskah.run(["dump", folder, "--only", document, "--structure", "--quiet"])
        #expect(result.status == 0 && result.output.contains(heading), "\(result.output.prefix(3000))")
    }
}
