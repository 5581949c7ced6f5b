import CairoRendering
import Foundation
import PageModel
import TestSupport
import Testing

/// Pages that arrive in another order than that of the document.
@Suite struct PageOrderTests {
    private let shaper: PangoTextShaper
    private let face: FontFace

    init() throws {
        shaper = try Fixture.shaper()
        face = try Fixture.face(shaper)
    }

    /// A page of one section that shows its text, with a section of its own in the structure.
    private func page(_ text: String, _ position: PagePosition, label: PageLabel?, begins: Bool, ends: Bool) -> Page {
        var items: [PageItem] = []
        if begins { items.append(.tag(.begin(StructureTag(.section)))) }
        items += [
            .destination(name: "d-\(text)", at: Point(x: .pt(10), y: .pt(10))), .tag(.begin(StructureTag(.paragraph))),
            Fixture.line(text, face: face, shaper: shaper), .tag(.end),
        ]
        if ends { items.append(.tag(.end)) }
        return Page(size: Size(width: .pt(400), height: .pt(300)), items: items, label: label, position: position)
    }

    private func pdf(_ order: [Int]) throws -> [UInt8] {
        func position(_ section: Int, _ page: Int) -> PagePosition { PagePosition(section: section, page: page) }
        let pages = [
            page("sampul", position(0, 0), label: nil, begins: true, ends: true),
            page("daftar", position(1, 0), label: PageLabel(number: 1, text: "i"), begins: true, ends: false),
            page("lanjutan", position(1, 1), label: PageLabel(number: 2, text: "ii"), begins: false, ends: true),
            page("isi", position(2, 0), label: PageLabel(number: 1, text: "1"), begins: true, ends: false),
            page("akhir", position(2, 1), label: PageLabel(number: 2, text: "2"), begins: false, ends: true),
            page("lampiran", position(3, 0), label: PageLabel(number: 1, text: "L-(1)"), begins: true, ends: true),
        ]
        return try Fixture.pdf(
            order.map { pages[$0] },
            outline: ["isi", "daftar"].map { OutlineEntry(level: 1, title: $0, destination: "d-\($0)") }, shaper: shaper
        )
    }

    private let words = ["sampul", "daftar", "lanjutan", "isi", "akhir", "lampiran"]

    @Test(arguments: [[0, 1, 2, 3, 4, 5], [3, 4, 1, 2, 5, 0], [5, 3, 4, 0, 1, 2]])
    func pagesLabelsAndStructureFollowTheDocument(order: [Int]) throws {
        let pdf = try pdf(order)
        #expect(try Tool.complaints(about: pdf) == "")
        #expect(try Tool.text(of: pdf).split(whereSeparator: \.isWhitespace).map(String.init) == words)
        let folder = try TemporaryFolder()
        let structure = try Tool.run("pdfinfo", "-struct-text", try folder.write(pdf, as: "a.pdf")).output
        #expect(structure.split(separator: "\"").map(String.init).filter(words.contains) == words)
        let entries = try #require(try Tool.json(pdf, key: "pagelabels")["pagelabels"] as? [[String: Any]])
        let told = entries.map { entry -> String in
            let label = entry["label"] as? [String: Any] ?? [:]
            return
                "\(entry["index"] ?? "?"):\((label["/P"] as? String ?? "").replacing("u:", with: ""))\(label["/S"] == nil ? "" : "#\(label["/St"] ?? 1)")"
        }
        #expect(told == ["0:", "1:i", "2:ii", "3:#1", "5:L-(1)"])
        // Outline and links lead to the page, wherever it was drawn.
        let outlines = try #require(try Tool.json(pdf, key: "outlines")["outlines"] as? [[String: Any]])
        #expect(outlines.map { $0["destpageposfrom1"] as? Int } == [4, 2])
    }
}
