import TestSupport
import Testing

/// How elements of the structure stand in each other, as `dump --structure` prints it and as poppler reads it.
@Suite struct StructureShapeTests {
    private func project(_ body: String) throws -> TestProject {
        try TestProject(
            layout: """
                <layout lang="id">
                <style for="h2" marker="{A}."/><style for="toc" part="entry-h2" marker-width="10mm"/>
                <page-master name="m" size="A5" margin="20mm"/>
                <section page-master="m">\(body)</section></layout>
                """)
    }

    private func tree(_ project: TestProject) throws -> [String] {
        let result = try Naskah.run(["dump", project.path, "--structure"])
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").map(String.init)
    }

    /// Depths of entries follow the levels of headings, one list for each level, however these come.
    @Test(arguments: [[1, 2, 3, 1], [1, 2, 2, 3, 3, 2, 1, 2], [2, 1, 3, 2], [1, 3, 1], [3, 2, 1]])
    func contentsAreNested(levels: [Int]) throws {
        let headings = levels.enumerated().map { "<h\($1)>judul \($0)</h\($1)>" }.joined()
        let lines = try tree(project("<toc of=\"h1 h2 h3\"/>" + headings))
        var lists: [String] = [], depths: [Int] = []
        for line in lines {
            let depth = line.prefix { $0 == " " }.count, word = line.dropFirst(depth)
            if word == "TOC" { lists.append(line) }
            if word == "TOCI" { depths.append(depth) }
        }
        #expect(depths.count == levels.count)
        // Written apart: an entry is deeper than the one before when its level is, and as deep as the latest that is not deeper.
        var open: [(level: Int, depth: Int)] = []
        for (level, depth) in zip(levels, depths) {
            while let last = open.last, last.level > level { open.removeLast() }
            if let last = open.last {
                #expect(depth == (last.level == level ? last.depth : last.depth + 2), "\(levels)")
            }
            open.append((level, depth))
        }
        #expect(lines.contains { $0.hasSuffix("Link #judul-1 \"judul 0  1\"") } || levels[0] == 2)
    }

    /// Each entry has one link, which the number belongs to as well.
    @Test func entriesHaveOneLink() throws {
        let project = try project("<toc of=\"h1 h2\"/><h1>Satu</h1><h2>Dua</h2><h2>Tiga</h2>")
        #expect(try Naskah.run(["compile", project.path]).status == 0)
        let pdf = PDFFile(path: project.path + "/build/uji.pdf")
        let text = String(decoding: try pdf.bytes, as: UTF8.self)
        #expect(text.split(separator: "/Subtype/Link").count - 1 == 3)
        for said in ["A. “Dua”, halaman 1", "B. “Tiga”, halaman 1"] {
            let digits = said.utf16.map { String(0x10000 + Int($0), radix: 16, uppercase: true).dropFirst() }.joined()
            #expect(text.contains("/Contents <FEFF\(digits)>"), "\(said)")
        }
        #expect(try pdf.complaints == "")
    }

    /// A note is reached from its mark, and leads back; numbers begin anew with a chapter, names do not.
    @Test func notesLeadBack() throws {
        let body =
            "<h1 marker=\"{I}.\">a</h1><p>satu<footnote>x</footnote></p><h1 marker=\"{I}.\">b</h1><p>dua<footnote>y</footnote></p>"
        let lines = try tree(project(body)).map { $0.drop { $0 == " " } }
        for name in ["catatan-1", "catatan-2"] {
            #expect(lines.contains("Link #\(name) \"1\""), "\(lines)")
            #expect(lines.contains("Link #\(name)-teks \"1 \""), "\(lines)")
        }
        let project = try project(body)
        #expect(try Naskah.findings("check", project.path).findings.isEmpty)
        #expect(try Naskah.run(["compile", project.path]).status == 0)
        let text = String(decoding: try PDFFile(path: project.path + "/build/uji.pdf").bytes, as: UTF8.self)
        #expect(text.contains("/Contents (catatan 1, halaman 1)"))
        #expect(text.contains("/Contents (kembali ke teks dengan catatan 1, halaman 1)"))
    }

    @Test func captionsAreFoundWithTheirPicture() throws {
        let lines = try tree(
            project(
                "<figure><chart type=\"bar\"><point label=\"a\" value=\"1\"/></chart><figcaption>Kode</figcaption></figure><p>b</p>"
            ))
        let start = try #require(lines.firstIndex { $0.hasSuffix("Div") })
        let depth = lines[start].prefix { $0 == " " }.count
        let inside = lines[(start + 1)...].prefix { $0.prefix { $0 == " " }.count > depth }
        let kids = inside.filter { $0.prefix { $0 == " " }.count == depth + 2 }.map { $0.drop { $0 == " " } }
        #expect(kids.map { $0.prefix { $0 != " " } } == ["Figure", "Table", "Caption"], "\(kids)")
    }

    /// The data of a chart as a table: each name and each value in its cell, and drawn once.
    @Test(arguments: ["bar", "line", "radar"], [1, 2, 3]) func chartsAreTables(type: String, count: Int) throws {
        let names = ["Tata kelola", "Ekonomi", "Lingkungan", "Hidup"]
        func value(_ series: Int, _ place: Int) -> Int { 11 + series * 60 + place * 7 }
        let series = (0..<count).map { one in
            let points = names.indices.map { "<point label=\"\(names[$0])\" value=\"\(value(one, $0))\"/>" }
            return "<series label=\"Deret \(one)\">\(points.joined())</series>"
        }
        let project = try project("<chart type=\"\(type)\" height=\"70mm\">\(series.joined())</chart>")
        let lines = try tree(project).map { $0.drop { $0 == " " } }
        let start = try #require(lines.firstIndex(of: "Table"))
        var expected: [String] = ["Table", "THead", "TR", "TD"]
        expected += (0..<count).map { "TH scope=Column \"Deret \($0)\"" } + ["TBody"]
        for place in names.indices {
            expected += ["TR", "TH scope=Row \"\(names[place])\""]
            expected += (0..<count).map { "TD \"\(value($0, place))\"" }
        }
        #expect(lines[start...].elementsEqual(expected[...].map { $0[...] }), "\(lines)")
        let figure = try #require(lines.first { $0.hasPrefix("Figure") })
        #expect(figure.contains("Deret 0") && figure.contains("dalam tabel"))
        let text = try Naskah.run(["dump", project.path]).output
        for name in names { #expect(text.components(separatedBy: name).count - 1 == 1, "\(name)") }
    }

    /// The cell that names a group is a head of its rows, up to the next group; a number and a sum beside it are not.
    @Test func titlesOfGroupsAreHeads() throws {
        func group(_ name: String) -> String {
            """
            <tbody><tr repeat="page"><td>1</td><td colspan="2">kelompok \(name)</td><td>9</td></tr>
            <tr><td>1.1</td><td>program \(name)</td><td>nilai</td><td value="4">4</td></tr>
            <subtotal><tr><td colspan="3">Jumlah</td><td><sum/></td></tr></subtotal></tbody>
            """
        }
        let head = "<thead><tr><th>No.</th><th>Program</th><th>Ukuran</th><th>Biaya</th></tr></thead>"
        let foot = "<tfoot><tr><td colspan=\"3\">Seluruhnya</td><td><sum/></td></tr></tfoot>"
        let lines = try tree(
            project("<table columns=\"12mm 1fr 1fr 20mm\">\(head)\(group("satu"))\(group("dua"))\(foot)</table>")
        ).map { String($0.drop { $0 == " " }) }
        var expected = ["TBody"]
        for name in ["satu", "dua"] {
            expected += [
                "TR", "TD \"1\"", "TH scope=Row columns=2 \"kelompok \(name)\"", "TD headers=2 \"9\"",
                "TR", "TD headers=2 \"1.1\"", "TD headers=2 \"program \(name)\"", "TD headers=2 \"nilai\"",
                "TD headers=2 \"4\"", "TR", "TD columns=3 headers=4 \"Jumlah\"", "TD headers=2 \"4\"",
            ]
        }
        expected += ["TFoot", "TR", "TD columns=3 \"Seluruhnya\"", "TD \"8\""]
        let start = try #require(lines.firstIndex(of: "TBody"))
        #expect(Array(lines[start...]) == expected)
    }

    /// A bar in a cell is a figure that says what it shows; one that is decoration is not heard of.
    @Test func colouredAreasSayWhatTheyShow() throws {
        let bars = ["alt=\"Januari sampai Maret\"", "alt=\"\""].map {
            "<td><box height=\"5pt\" background-color=\"#143552\" \($0)/></td>"
        }
        let body = "<table columns=\"1fr 1fr 1fr\"><tr><th>Pelatihan</th>\(bars.joined())</tr></table>"
        let lines = try tree(project(body)).map { $0.drop { $0 == " " } }
        #expect(lines.suffix(4) == ["TH scope=Row \"Pelatihan\"", "TD", "Figure [Januari sampai Maret]", "TD"])
    }

    /// Office, name and rank of one person are one group, in rows and down columns.
    @Test(arguments: ["row", "column"]) func signersAreGroups(flow: String) throws {
        let signers = (1...5).map { "<signature office=\"Jabatan \($0)\" name=\"Nama \($0)\" rank=\"Pangkat \($0)\"/>" }
        let lines = try tree(project("<signatures columns=\"2\" flow=\"\(flow)\">\(signers.joined())</signatures>"))
        let groups = lines.indices.filter { lines[$0].hasSuffix("  Div") }
        #expect(groups.count == 5)
        for (number, start) in groups.enumerated() {
            let words = lines[start + 1...start + 3].map { $0.drop { $0 == " " } }
            #expect(
                words.elementsEqual([
                    "P \"Jabatan \(number + 1),\"", "P \"Nama \(number + 1)\"", "P \"Pangkat \(number + 1)\"",
                ]), "\(words)")
        }
    }
}
