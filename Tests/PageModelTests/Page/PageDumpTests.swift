import Diagnostics
import TestSupport
import Testing
@testable import PageModel

/// The text dump shows every kind of item, where it stands, and what it belongs to.
struct PageDumpTests {
    private let shaper = SquareShaper()

    private func run(_ words: [String], size: Double = 10, weight: Int = 400, isItalic: Bool = false) throws -> TextRun
    {
        let face = try #require(shaper.face(for: FontDescription(family: "Square", weight: weight, isItalic: isItalic)))
        let pieces = words.enumerated().map {
            TextRun.Piece(shaper.shape($0.element, with: face), x: .pt(Double($0.offset) * 20))
        }
        return TextRun(
            face: face, size: .pt(size), color: .black, origin: Point(x: .pt(1), y: .pt(2)), pieces: pieces,
            letterSpacing: .zero, source: nil)
    }

    private func dump(_ items: [PageItem], label: PageLabel? = nil, frames: [SignatureSpace] = []) -> [String] {
        let page = Page(
            size: Size(width: .pt(100), height: .pt(200.5)), items: items, label: label, signatureSpaces: frames)
        return PageDump().text(of: page, index: 4).split(separator: "\n").map(String.init)
    }

    private func line(_ item: PageItem) -> String { String(dump([item])[1].drop { $0 == " " }) }

    @Test func thePageComesFirst() {
        #expect(dump([]) == ["page 5 100pt × 200.5pt"])
        #expect(dump([], label: PageLabel(number: 3, text: "iii")) == ["page 5 100pt × 200.5pt label iii"])
    }

    @Test func textsTellTheirFace() throws {
        #expect(line(.text(try run(["aa", " ", "bb"]))) == "text (1pt, 2pt) Square 400 10pt 'aa bb'")
        #expect(
            line(.text(try run(["x"], size: 7.25, weight: 700, isItalic: true)))
                == "text (1pt, 2pt) Square 700 italic 7.25pt 'x'")
        let turned = try run(["x"])
        let point = Point(x: .pt(9), y: .pt(8))
        #expect(line(.text(turned.turned(to: .up, at: point))) == "text (9pt, 8pt) Square 400 10pt up 'x'")
        #expect(line(.text(turned.turned(to: .down, at: point))) == "text (9pt, 8pt) Square 400 10pt down 'x'")
    }

    @Test func shapesTellWhereTheyStandAndTheirColour() {
        let rectangle = Rectangle(x: .pt(1), y: .pt(2), width: .pt(3), height: .pt(4)),
            grey = Color(red: 10, green: 11, blue: 200, alpha: 16)
        #expect(
            line(.fill(Fill(.rectangle(rectangle, radius: .pt(1)), color: .black)))
                == "fill (1pt, 2pt) 3pt × 4pt #000000")
        #expect(
            line(.fill(Fill(.rectangles([rectangle, rectangle]), color: .white)))
                == "fill 2 rectangles from (1pt, 2pt) #FFFFFF")
        #expect(
            line(.fill(Fill(.polygon([.zero, rectangle.origin]), color: grey)))
                == "fill polygon (0pt, 0pt) (1pt, 2pt) #0A0BC810")
        let ring = Fill.Shape.ringSegment(centre: rectangle.origin, inner: .pt(1), outer: .pt(5), from: 0.4, to: 59.6)
        #expect(line(.fill(Fill(ring, color: .black))) == "fill ring (1pt, 2pt) 5pt 0°–60° #000000")
        #expect(
            line(.stroke(Stroke(from: .zero, to: rectangle.origin, width: .pt(0.5), color: .black)))
                == "line (0pt, 0pt) (1pt, 2pt) 0.5pt #000000")
    }

    @Test func imagesAndWatermarksAndDestinations() throws {
        let image = ImageResource(
            file: "/proyek/gambar/lambang.png", format: .png, size: Size(width: .pt(1), height: .pt(1)))
        let frame = Rectangle(x: .pt(1), y: .pt(2), width: .pt(3), height: .pt(4))
        #expect(line(.image(PlacedImage(image, bounds: frame))) == "image (1pt, 2pt) 3pt × 4pt lambang.png")
        let mark = Watermark(runs: [try run(["DRAF"], size: 90)], centre: frame.origin, angle: 45)
        #expect(line(.watermark(mark)) == "watermark (1pt, 2pt) 90pt 'DRAF'")
        #expect(line(.destination(name: "bab-1", at: frame.origin)) == "destination bab-1 (1pt, 2pt)")
    }

    @Test func tagsIndentWhatTheyHold() throws {
        let items: [PageItem] = [
            .tag(.begin(StructureTag(.document))), .tag(.begin(StructureTag(.paragraph))), .text(try run(["a"])),
            .tag(.begin(StructureTag(.link, link: .uri("https://x.id")))), .tag(.end), .tag(.end),
            .tag(.begin(StructureTag(.link, link: .destination("bab")))), .tag(.end), .tag(.end), .text(try run(["b"])),
        ]
        #expect(
            Array(dump(items).dropFirst()) == [
                "  <Document>", "    <P>", "      text (1pt, 2pt) Square 400 10pt 'a'", "      <Link> https://x.id",
                "    <Link> #bab",
                "  text (1pt, 2pt) Square 400 10pt 'b'",
            ])
        // Tags that were opened on an earlier page end on this one.
        #expect(
            dump([.tag(.end), .tag(.end), .destination(name: "a", at: .zero)]).last == "  destination a (0pt, 0pt)")
    }

    @Test func roomsForSignaturesComeLast() {
        let field = SignatureIdentity(
            key: "ttd-bupati", signer: "Nama", office: "Bupati", nip: "", isElectronic: true, anchor: nil,
            layoutRange: nil, dataRange: nil)
        let frame = SignatureSpace(field, rectangle: Rectangle(x: .pt(1), y: .pt(2), width: .pt(3), height: .pt(4)))
        #expect(
            dump([.destination(name: "a", at: .zero)], frames: [frame]).last
                == "  sign ttd-bupati (1pt, 2pt) 3pt × 4pt 'Nama'")
    }

    /// Whatever stands on a page, every item but the ends of tags has one line, as deep as tags are open.
    @Test(arguments: 0..<80) func everyItemHasOneLine(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed)), items: [PageItem] = [], depths: [Int] = [], depth = 1
        let text = try run(["satu", " ", "dua"])
        for _ in 0..<dice.number(0...60) {
            let item: PageItem =
                switch dice.number(0...6) {
                case 0: .tag(.begin(StructureTag(dice.pick([.section, .paragraph, .table, .artifact]))))
                case 1 where depth > 1: .tag(.end)
                case 2: .fill(Fill(.polygon([.zero]), color: .black))
                case 3: .stroke(Stroke(from: .zero, to: .zero, width: .pt(1), color: .black))
                case 4: .destination(name: "d\(items.count)", at: .zero)
                default: .text(text)
                }
            items.append(item)
            if case .tag(.end) = item { depth -= 1 } else { depths.append(depth) }
            if case .tag(.begin) = item { depth += 1 }
        }
        #expect(dump(items).dropFirst().map { $0.prefix { $0 == " " }.count / 2 } == depths)
    }
}
