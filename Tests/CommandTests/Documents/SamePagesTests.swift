import Foundation
import TestSupport
import Testing

/// Every command that looks at the pages of a document sees the same ones: the text of the PDF stands where the dump says, on the pages
/// that are drawn as pictures and that `explain` speaks of.
@Suite struct SamePagesTests {
    private static let words = ["air", "jalan", "pasar", "sekolah", "taman", "jembatan", "pelabuhan", "puskesmas"]

    /// Tables with decimal columns, spanning cells and repeated titles over many pages.
    private static let tables = """
        <table columns="45mm 45mm 1fr" border-collapse="collapse">
          <caption>Nilai</caption>
          <thead><tr><th>satu</th><th>dua</th><th>tiga</th></tr></thead>
          <tbody>
            <tr repeat="page" break-after="avoid"><td align=",">12,25</td><td align=",">3,125</td><td>judul kelompok</td></tr>
            <for each="i" in="range(1, 400)"><tr><if test="i = 1"><td rowspan="400" align=",">7,5</td></if>
              <td align=",">{{ i }},{{ i }}</td><td>isi baris {{ i }}</td></tr></for>
          </tbody>
          <tfoot repeat="page"><tr><td>Jumlah</td><td align=",">0,125</td><td>kaki</td></tr></tfoot>
        </table>
        """

    private static let notes = """
        <h1 id="catatan">Catatan</h1>
        <for each="i" in="range(1, 60)"><p>Alinea {{ i }} tentang \(words.joined(separator: ", "))<footnote>catatan kaki {{ i }} yang berdiri di kaki halaman</footnote>
          dan lanjutannya yang cukup panjang untuk dua baris atau lebih.</p></for>
        """

    private static let columns = """
        <h1>Kolom</h1>
        <columns count="2" gap="8mm"><for each="i" in="range(1, 120)"><p>Kolom {{ i }}: \(words.joined(separator: " "))</p></for></columns>
        <columns gap="5mm"><column><for each="i" in="range(1, 70)"><p>kiri {{ i }}</p></for></column>
          <column><for each="i" in="range(1, 50)"><p>kanan {{ i }}</p></for></column></columns>
        """

    private static let layout = """
        <layout>
          <page-master name="m" size="A4" margin="22mm"><header><p><running of="h1"/> <page-number/> dari <page-count/></p></header>
            <footer><p text-align="right"><catchword/></p></footer></page-master>
          <page-master name="n" size="A4" margin="22mm"><footer><p text-align="right"><page-number/> <catchword/></p></footer></page-master>
          <section page-master="n"><h1>Daftar isi</h1><toc of="h1"/><p>Catatan pada halaman <ref to="catatan" show="page"/>.</p></section>
          <section page-master="n">\(tables)</section>
          <section page-master="m">\(notes)</section>
          <section page-master="n">\(columns)</section>
        </layout>

        """

    /// A word with the left end of its baseline, in points from the upper left corner.
    private struct Place {
        let text: String
        let x: Double
        let y: Double
    }

    private static func project() throws -> TestProject { try TestProject(layout: layout) }

    /// Words of the dump that begin a text and do not adjoin the one before it, page by page.
    private func dumped(_ text: String) throws -> [[Place]] {
        var pages: [[Place]] = [], before: (y: Double, adjoins: Bool, isParted: Bool)?
        for line in text.split(separator: "\n") {
            if line.hasPrefix("page ") {
                pages.append([])
                before = nil
            }
            guard let match = line.firstMatch(of: /^ *text \((-?[0-9.]+)pt, (-?[0-9.]+)pt\) .*? '(.*)'$/),
                let x = Double(match.1), let y = Double(match.2)
            else { continue }
            // The rest of a word that is parted at the end of a line is found where the word begins.
            let adjoins = before.map { ($0.y == y && $0.adjoins) || $0.isParted } ?? false
            before = (y, match.3.last.map { !$0.isWhitespace } ?? false, match.3.last == "\u{AD}")
            guard !adjoins, let first = match.3.first, !first.isWhitespace,
                let word = match.3.split(whereSeparator: \.isWhitespace).first
            else { continue }
            pages[pages.count - 1].append(Place(text: String(word), x: x, y: y))
        }
        return pages
    }

    private func printed(_ path: String) throws -> [[(text: String, x: Double, top: Double, bottom: Double)]] {
        var pages: [[(text: String, x: Double, top: Double, bottom: Double)]] = []
        for line in try Program.output(of: "pdftotext", "-bbox", path, "-").split(separator: "\n") {
            if line.contains("<page ") { pages.append([]) }
            guard
                let match = line.firstMatch(
                    of: /<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)">(.*)<\/word>/),
                let x = Double(match.1), let top = Double(match.2), let bottom = Double(match.3)
            else { continue }
            pages[pages.count - 1].append((String(match.4), x, top, bottom))
        }
        return pages
    }

    @Test func positionsInThePDFAreThoseOfTheDump() throws {
        let project = try Self.project()
        let compiled = try Naskah.run(["compile", project.path]), dump = try Naskah.run(["dump", project.path])
        #expect(compiled.status == 0 && dump.status == 0, "\(compiled.errors) \(dump.errors)")
        let expected = try dumped(dump.output), found = try printed(project.path + "/build/uji.pdf")
        #expect(expected.count == found.count && found.count > 20, "\(expected.count) \(found.count)")
        for (index, (places, words)) in zip(expected, found).enumerated() {
            for place in places {
                let isThere = words.contains {
                    $0.text.hasPrefix(place.text.prefix(3)) && abs($0.x - place.x) < 0.02 && $0.top < place.y
                        && place.y < $0.bottom
                }
                #expect(isThere, "page \(index + 1): \(place)")
            }
        }
        // What is repeated stands in the same place on every page that has it.
        for text in ["7,5", "12,25", "3,125"] {
            let places = found.flatMap { $0.filter { $0.text == text }.map(\.x) }
            #expect(places.count >= 10 && (places.max() ?? 0) - (places.min() ?? 9) < 0.02, "\(text): \(places)")
        }
    }

    /// Pictures are drawn from the same pages: each shows ink where the dump has text.
    @Test func picturesShowTheDumpedPages() throws {
        let project = try Self.project()
        let dump = try Naskah.run(["dump", project.path]), pages = try dumped(dump.output)
        let compiled = try Naskah.run(["compile", project.path])
        #expect(compiled.status == 0)
        for page in [1, 3, pages.count / 2, pages.count] {
            let one = try Naskah.run(["dump", project.path, "--page", "\(page)"])
            #expect(dump.output.contains(one.output) && one.output.hasPrefix("page \(page) "), "page \(page)")
            let png = "\(project.path)/halaman-\(page).png"
            let drawn = try Naskah.run(["dump", project.path, "--page", "\(page)", "--png", png, "--resolution", "72"])
            #expect(drawn.status == 0, "\(drawn.errors)")
            let rows = try Program.output(
                of: "pdftotext", "-f", "\(page)", "-l", "\(page)", "-layout", project.path + "/build/uji.pdf", "-")
            #expect(pages[page - 1].allSatisfy { rows.contains($0.text) }, "page \(page)")
            let picture = try GrayPicture(png: png)
            for place in pages[page - 1] {
                #expect(picture.hasInk(x: place.x, y: place.y - 6, width: 8, height: 7), "page \(page): \(place)")
            }
        }
    }

    /// What `explain` says that a page ends and the next one begins with stands on these pages.
    @Test func explanationsSpeakOfTheDumpedPages() throws {
        let project = try Self.project()
        let dump = try Naskah.run(["dump", project.path, "--language", "en"]).output
        let pages = DumpedPage.pages(of: dump)
        for page in [2, 5, 9, pages.count - 2] {
            let result = try Naskah.run(["explain", project.path, "\(page)", "--language", "en"])
            #expect(result.status == 0 && result.output.hasPrefix("Page \(page)"), "\(result.output)\(result.errors)")
            for (label, number) in [("The page ends with: ", page), ("begins with: ", page + 1)] {
                guard let line = result.output.split(separator: "\n").first(where: { $0.contains(label) }),
                    let quoted = line.firstMatch(of: /"(.*?)"/)
                else { continue }
                let words = quoted.1.replacing("…", with: "").split(separator: " ").map(String.init)
                let text = pages[number - 1].allText
                #expect(
                    !words.isEmpty && words.allSatisfy { text.contains($0.trimmingSuffix("-")) },
                    "page \(number): \(line)")
            }
        }
    }
}
