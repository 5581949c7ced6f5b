import CairoRendering
import Files
import Foundation
import PageModel
import TestSupport
import Testing

@Suite struct PDFStructureTests {
    private let shaper: PangoTextShaper
    private let face: FontFace

    init() throws {
        shaper = try Fixture.shaper()
        face = try Fixture.face(shaper)
    }

    private func line(_ text: String, y: Double = 60) -> PageItem {
        Fixture.line(text, y: y, face: face, shaper: shaper)
    }

    private func tagged(_ role: StructureTag.Role, link: LinkTarget? = nil, _ items: PageItem...) -> [PageItem] {
        [.tag(.begin(StructureTag(role, link: link)))] + items + [.tag(.end)]
    }

    private func pdf(_ pages: [[PageItem]]) throws -> [UInt8] {
        try Fixture.pdf(pages.map { Fixture.page($0) }, shaper: shaper)
    }

    static let roles: [StructureTag.Role] = [
        .document, .part, .section, .div, .h1, .h2, .h3, .h4, .h5, .h6, .paragraph, .list, .listItem, .label, .listBody,
        .table, .tableHead, .tableBody, .tableFoot, .tableRow, .tableHeader, .tableData, .figure, .caption, .note,
        .span, .link,
        .contents, .contentsItem, .blockQuote, .form, .artifact,
    ]

    /// Cairo knows a fixed set of names; any other spoils the file.
    @Test(arguments: roles) func everyRoleMakesASoundFile(role: StructureTag.Role) throws {
        let pdf = try pdf([tagged(.paragraph, line("awal")) + tagged(role, line("isi", y: 90))])
        #expect(try Tool.complaints(about: pdf) == "")
        let plain = try Tool.plain(pdf)
        // The document's element, the paragraph, and this; where no text may stand directly, another paragraph.
        let grouping: [StructureTag.Role] = [
            .document, .part, .section, .div, .list, .listItem, .table, .tableHead, .tableBody, .tableFoot, .tableRow,
            .contents, .blockQuote, .form,
        ]
        let expected = role == .artifact ? 2 : grouping.contains(role) ? 4 : 3
        #expect(plain.components(separatedBy: "/Type /StructElem").count - 1 == expected)
        let folder = try TemporaryFolder()
        let spoken = try Tool.run("pdfinfo", "-struct-text", try folder.write(pdf, as: "a.pdf")).output
        #expect(spoken.contains("\"awal\"") && spoken.contains("\"isi\"") == (role != .artifact))
    }

    @Test func artifactsStayOutsideTheStructure() throws {
        let header = tagged(.artifact, line("Kepala halaman")) + tagged(.paragraph, line("Isi", y: 90))
        let plain = try Tool.plain(try pdf([header]))
        #expect(plain.components(separatedBy: ">>BDC").count - 1 == 1)
        #expect(plain.components(separatedBy: "/Artifact BMC").count - 1 == 1)
    }

    @Test func tagsMayGoOnOverPages() throws {
        let begin: [PageItem] = [.tag(.begin(StructureTag(.paragraph)))]
        let first = begin + tagged(.span, line("Awal kalimat")) + tagged(.artifact, line("1", y: 200))
        let second = tagged(.artifact, line("Kepala", y: 20)) + tagged(.span, line("akhir kalimat")) + [.tag(.end)]
        let pdf = try pdf([first, second])
        #expect(try Tool.complaints(about: pdf) == "")
        #expect(try Tool.plain(pdf).matches(of: /\/S \/P\s/).count == 1)
    }

    @Test func linkWithoutOtherTagsIsSound() throws {
        let items = tagged(.link, link: .uri("https://contoh.go.id/a"), line("tautan"))
        let pdf = try pdf([items])
        #expect(try Tool.complaints(about: pdf) == "")
        #expect(try Tool.plain(pdf).contains("/URI (https://contoh.go.id/a)"))
    }

    /// Cairo writes URIs unescaped: a parenthesis would end the string early.
    @Test func anyURIIsSound() throws {
        let uri = "https://contoh.go.id/a(b) c\\d'é)"
        let pdf = try pdf([tagged(.paragraph) + tagged(.link, link: .uri(uri), line("tautan"))])
        #expect(try Tool.complaints(about: pdf) == "")
        #expect(try Tool.plain(pdf).contains("/URI (https://contoh.go.id/a\\(b\\)%20c%5Cd'%C3%A9\\))"))
    }

    @Test(arguments: ["bab-1", "bab (1) \\ 'dua' é", "‑‑", "a=b c='d'"])
    func anyDestinationNameIsSound(name: String) throws {
        let link = tagged(.link, link: .destination(name), line("lihat"))
        let target: [PageItem] =
            [.destination(name: name, at: Point(x: .pt(40), y: .pt(50)))] + tagged(.paragraph, line("tujuan"))
        let outline = [OutlineEntry(level: 1, title: "Bab (1) \\ é", destination: name)]
        let pdf = try Fixture.pdf([Fixture.page(link), Fixture.page(target)], outline: outline, shaper: shaper)
        #expect(try Tool.complaints(about: pdf) == "")
        let outlines = try Tool.json(pdf, key: "outlines")["outlines"] as? [[String: Any]]
        #expect(outlines?.first?["title"] as? String == "Bab (1) \\ é")
        #expect(outlines?.first?["destpageposfrom1"] as? Int == 2)
        let dests = try Tool.plain(pdf).components(separatedBy: "/XYZ").count - 1
        #expect(dests >= 1)
    }

    @Test func outlineNests() throws {
        let levels = [1, 2, 3, 2, 1, 3]
        let items =
            levels.indices.map { PageItem.destination(name: "d\($0)", at: .zero) } + tagged(.paragraph, line("isi"))
        let outline = levels.enumerated().map {
            OutlineEntry(level: $0.element, title: "J\($0.offset)", destination: "d\($0.offset)")
        }
        let pdf = try Fixture.pdf([Fixture.page(items)], outline: outline, shaper: shaper)
        #expect(try Tool.complaints(about: pdf) == "")
        let top = try #require(try Tool.json(pdf, key: "outlines")["outlines"] as? [[String: Any]])
        #expect(shape(of: top) == "J0(J1(J2)J3)J4(J5)")
    }

    private func shape(of entries: [[String: Any]]) -> String {
        entries.map { entry in
            let kids = shape(of: entry["kids"] as? [[String: Any]] ?? [])
            return (entry["title"] as? String ?? "?") + (kids.isEmpty ? "" : "(\(kids))")
        }.joined()
    }

    @Test func linksToNothingAreTold() throws {
        let sink = MemorySink()
        let renderer = try PDFRenderer(metadata: Fixture.metadata, shaper: shaper, output: sink)
        try renderer.draw(Fixture.page(tagged(.link, link: .destination("tidak-ada"), line("lihat"))))
        let summary = try renderer.finish(outline: [OutlineEntry(level: 1, title: "Hilang", destination: "juga-tidak")])
        #expect(summary.danglingDestinations == ["juga-tidak", "tidak-ada"])
        #expect(summary.pageCount == 1 && summary.byteCount == sink.bytes.count)
        #expect(try Tool.complaints(about: sink.bytes) == "")
    }

    @Test func pageLabels() throws {
        let labels: [PageLabel?] = [
            nil, PageLabel(number: 1, text: "i"), PageLabel(number: 2, text: "ii"), PageLabel(number: 1, text: "1"),
            PageLabel(number: 2, text: "2"), PageLabel(number: 1, text: "L-1"), nil,
        ]
        let pages = labels.map { Fixture.page([line("isi")], label: $0) }
        let pdf = try Fixture.pdf(pages, shaper: shaper)
        #expect(try Tool.complaints(about: pdf) == "")
        let entries = try #require(try Tool.json(pdf, key: "pagelabels")["pagelabels"] as? [[String: Any]])
        let told = entries.map { entry -> String in
            let label = entry["label"] as? [String: Any] ?? [:]
            let prefix = (label["/P"] as? String).map { $0.hasPrefix("u:") ? String($0.dropFirst(2)) : $0 } ?? ""
            return "\(entry["index"] ?? "?"):\(prefix)\(label["/S"] == nil ? "" : "\(label["/St"] ?? 1)")"
        }
        #expect(told == ["0:", "1:i", "2:ii", "3:1", "5:L-1", "6:"])
    }

    @Test func pageOfEmptyTagsOnly() throws {
        let pdf = try pdf([tagged(.paragraph), tagged(.paragraph, line("isi")), tagged(.section)])
        #expect(try Tool.complaints(about: pdf) == "")
        #expect(try Tool.complaints(about: self.pdf([tagged(.paragraph)])) == "")
    }

    @Test func unbalancedTagsAreAnError() throws {
        let renderer = try PDFRenderer(metadata: Fixture.metadata, shaper: shaper, output: MemorySink())
        #expect(throws: RenderingError.unbalancedTags) { try renderer.draw(Fixture.page([.tag(.end)])) }
        let second = try PDFRenderer(metadata: Fixture.metadata, shaper: shaper, output: MemorySink())
        try second.draw(Fixture.page([.tag(.begin(StructureTag(.section)))]))
        #expect(throws: RenderingError.unbalancedTags) { try second.finish() }
    }

    /// The language of the document, and what figures show, for those who have it read to them; in drawing order, whatever the pages' order.
    @Test(arguments: [[0, 1, 2], [2, 0, 1]]) func spokenTexts(positions: [Int]) throws {
        let alternatives = ["Grafik: 2023 – 3,35 (naik)", "", "Peta \u{1F5FA}"]
        let pages = positions.enumerated().map { index, position in
            let figure: [PageItem] =
                [.tag(.begin(StructureTag(.figure, alternative: alternatives[index])))] + [line("gambar \(index)")] + [
                    .tag(.end)
                ]
            return Page(
                size: Size(width: .pt(300), height: .pt(400)), items: tagged(.paragraph, line("isi")) + figure,
                label: nil, position: PagePosition(section: 0, page: position))
        }
        let pdf = try Fixture.pdf(pages, shaper: shaper)
        #expect(try Tool.complaints(about: pdf) == "")
        let plain = try Tool.plain(pdf)
        #expect(plain.contains("/Lang (id)"))
        let written = alternatives.filter { !$0.isEmpty }.map { $0.utf16.map { String(format: "%04x", $0) }.joined() }
        let lowered = plain.lowercased()
        #expect(lowered.components(separatedBy: "/alt <feff").count - 1 == 2)
        for text in written { #expect(lowered.contains("/alt <feff\(text)>")) }
        #expect(pdf == (try Fixture.pdf(pages, shaper: shaper)))
    }
}
