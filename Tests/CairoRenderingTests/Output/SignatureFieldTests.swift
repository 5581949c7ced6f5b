import CairoRendering
import Files
import Foundation
import PDFFinishing
import PageModel
import TestSupport
import Testing

/// Signature fields as qpdf reads them back.
@Suite struct SignatureFieldTests {
    private let shaper: PangoTextShaper
    private let face: FontFace

    init() throws {
        shaper = try Fixture.shaper()
        face = try Fixture.face(shaper)
    }

    private func space(_ key: String, at corner: Double = 20, size: Double = 50.5) -> SignatureSpace {
        let field = SignatureIdentity(
            key: key, signer: "Siti \(key) é", office: "Camat", nip: "", isElectronic: true, anchor: nil,
            layoutRange: nil, dataRange: nil)
        return SignatureSpace(
            field, rectangle: Rectangle(x: .pt(corner), y: .pt(corner), width: .pt(size), height: .pt(30.25)))
    }

    private func page(_ spaces: [SignatureSpace], forms: Int? = nil, position: Int = 0) -> Page {
        var items: [PageItem] = [
            .tag(.begin(StructureTag(.paragraph))), Fixture.line("isi", face: face, shaper: shaper),
        ]
        for _ in 0..<(forms ?? spaces.count) { items += [.tag(.begin(StructureTag(.form))), .tag(.end)] }
        return Page(
            size: Size(width: .pt(400), height: .pt(300)), items: items + [.tag(.end)], label: nil,
            signatureSpaces: spaces, position: PagePosition(section: 0, page: position))
    }

    private func pdf(_ pages: [Page]) throws -> [UInt8] {
        let sink = MemorySink()
        let renderer = try PDFRenderer(
            metadata: Fixture.metadata, shaper: shaper, output: sink, options: .init(hasFields: true))
        for page in pages { try renderer.draw(page) }
        try renderer.finish()
        return sink.bytes
    }

    /// Objects by their names, with references followed.
    private func objects(_ pdf: [UInt8]) throws -> [String: Any] {
        let json = try Tool.json(pdf, key: "qpdf")
        return try #require((json["qpdf"] as? [Any])?.last as? [String: Any])
    }

    private func dictionary(_ value: Any?, in objects: [String: Any]) -> [String: Any] {
        if let reference = value as? String {
            return (objects["obj:" + reference] as? [String: Any])?["value"] as? [String: Any] ?? [:]
        }
        return value as? [String: Any] ?? [:]
    }

    /// Fields stand on their pages and in the order of the document, whatever was drawn first; widget, structure and parent tree lead to
    /// each other.
    @Test(arguments: [[0, 1, 2], [2, 0, 1]]) func fieldsStandOnTheirPages(order: [Int]) throws {
        let pages = [
            page([space("bupati"), space("wakil", at: 80)]), page([], position: 1), page([space("sekda")], position: 2),
        ]
        let pdf = try pdf(order.map { pages[$0] })
        #expect(try Tool.complaints(about: pdf) == "")
        let objects = try objects(pdf)
        let trailer = (objects["trailer"] as? [String: Any])?["value"] as? [String: Any]
        let root = dictionary(trailer?["/Root"], in: objects), form = dictionary(root["/AcroForm"], in: objects)
        #expect(form["/SigFlags"] as? Int == 1)
        let fields = try #require(form["/Fields"] as? [String])
        let widgets = fields.map { dictionary($0, in: objects) }
        #expect(widgets.map { $0["/T"] as? String } == ["u:bupati", "u:wakil", "u:sekda"])
        #expect(widgets[0]["/Rect"] as? [Double] == [20, 249.75, 70.5, 280])
        let tree = dictionary(dictionary(root["/StructTreeRoot"], in: objects)["/ParentTree"], in: objects)
        let numbers = try #require(tree["/Nums"] as? [Any])
        for (name, widget) in zip(fields, widgets) {
            #expect(widget["/FT"] as? String == "/Sig" && widget["/F"] as? Int == 4 && widget["/V"] == nil)
            let key = try #require(widget["/StructParent"] as? Int)
            let place = try #require(
                stride(from: 0, to: numbers.count, by: 2).first { numbers[$0] as? Int == key })
            let element = dictionary(numbers[place + 1], in: objects)
            #expect(element["/S"] as? String == "/Form" && element["/Alt"] as? String == widget["/TU"] as? String)
            // One kid stands alone, not in an array: programs that check later signatures read it so.
            let kid = try #require(element["/K"] as? [String: Any])
            #expect(kid["/Obj"] as? String == name && kid["/Pg"] as? String == widget["/P"] as? String)
            let page = dictionary(widget["/P"], in: objects)
            #expect((page["/Annots"] as? [String])?.contains(name) == true && page["/Tabs"] as? String == "/S")
        }
        // The same bytes, and programs that sign can read the objects.
        #expect(try self.pdf(order.map { pages[$0] }) == pdf)
        #expect(!String(decoding: pdf, as: UTF8.self).contains("/ObjStm"))
    }

    @Test(arguments: [0, 1, 3]) func formsAndRoomsBelongTogether(forms: Int) {
        #expect(throws: RenderingError.finishing(.structure(forms: forms, fields: 2))) {
            try pdf([page([space("a"), space("b", at: 90)], forms: forms)])
        }
    }

    @Test(arguments: [("", FinishingError.FieldFault.unusableName), ("a.b", .unusableName), ("b", .repeatedName)])
    func wrongNamesAreRefused(_ name: String, _ fault: FinishingError.FieldFault) {
        #expect(throws: RenderingError.finishing(.field(name: name, fault))) {
            try pdf([page([space("b"), space(name, at: 90)])])
        }
    }

    @Test(arguments: [(20.0, 0.0), (20, -4), (20_000, 10)]) func wrongRectanglesAreRefused(corner: Double, size: Double)
    {
        #expect(throws: RenderingError.finishing(.field(name: "a", .rectangle))) {
            try pdf([page([space("a", at: corner, size: size)])])
        }
    }
}
