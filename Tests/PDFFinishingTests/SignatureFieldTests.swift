import Foundation
@testable import PDFFinishing
import TestSupport
import Testing

/// Fields that are added to a drawn PDF, as qpdf reads them back.
@Suite struct SignatureFieldTests {
    private func field(_ name: String, page: Int = 1, at corner: Double = 20) -> SignatureFieldEntry {
        SignatureFieldEntry(
            name: name, tooltip: "Tanda tangan \(name) é", page: page,
            rectangle: (corner, corner, corner + 50.5, corner + 30.25))
    }

    @Test func fieldsStandOnTheirPages() throws {
        let fields = [field("bupati", page: 2), field("wakil", page: 1, at: 70), field("sekda", page: 2, at: 120)]
        let read = try ReadPDF(SignatureFieldFinisher.finish(PlainPDF(pageCount: 3).bytes, adding: fields))
        #expect(read.complaints == "")
        #expect(read.fields.map { ReadPDF.text($0["/T"]) } == ["bupati", "wakil", "sekda"])
        #expect(read.dictionary(read.root["/AcroForm"])["/SigFlags"] as? Int == 1)
        for (field, entry) in zip(read.fields, fields) {
            #expect(
                field["/FT"] as? String == "/Sig" && field["/Subtype"] as? String == "/Widget"
                    && field["/F"] as? Int == 4)
            #expect(ReadPDF.text(field["/TU"]) == entry.tooltip)
            let corners = [entry.rectangle.left, entry.rectangle.bottom, entry.rectangle.right, entry.rectangle.top]
            #expect(field["/Rect"] as? [Double] == corners)
            // Nobody has signed.
            #expect(field["/V"] == nil)
        }
        let onPages = read.pages.map { page in
            read.list(page["/Annots"]).map { ReadPDF.text(read.dictionary($0)["/T"]) }
        }
        #expect(onPages == [["wakil"], ["bupati", "sekda"], []])
        #expect(read.pages.map { $0["/Tabs"] as? String } == ["/S", "/S", nil])
    }

    /// Each Form element gets its widget, and the parent tree leads from the widget to the element.
    @Test func structureAndFieldsLeadToEachOther() throws {
        let pdf = PlainPDF(pageCount: 2, forms: 3, hasLink: true)
        let fields = (1...3).map { field("a\($0)", page: $0 % 2 + 1) }
        let read = try ReadPDF(SignatureFieldFinisher.finish(pdf.bytes, adding: fields))
        #expect(read.complaints == "")
        let root = read.dictionary(read.root["/StructTreeRoot"]),
            tree = read.list(read.dictionary(root["/ParentTree"])["/Nums"])
        let parents = Dictionary(
            uniqueKeysWithValues: stride(from: 0, to: tree.count, by: 2).compactMap { index in
                (tree[index] as? Int).map { ($0, tree[index + 1] as? String ?? "") }
            })
        #expect(parents.count == 4 && root["/ParentTreeNextKey"] as? Int == (parents.keys.max() ?? 0) + 1)
        let elements = read.list(read.dictionary(root["/K"])["/K"])
        #expect(elements.count == 3)
        for (element, entry) in zip(elements, fields) {
            let form = read.dictionary(element), reference = read.dictionary(form["/K"]),
                widget = read.dictionary(reference["/Obj"])
            #expect(form["/S"] as? String == "/Form" && reference["/Type"] as? String == "/OBJR")
            #expect(ReadPDF.text(widget["/T"]) == entry.name && ReadPDF.text(form["/Alt"]) == entry.tooltip)
            #expect(
                form["/Pg"] as? String == widget["/P"] as? String
                    && reference["/Pg"] as? String == form["/Pg"] as? String)
            let key = try #require(widget["/StructParent"] as? Int)
            #expect(parents[key] == element as? String)
        }
        // The link keeps its place before the fields, and its entry.
        let first = read.list(read.pages.first?["/Annots"]).map { read.dictionary($0)["/Subtype"] as? String }
        #expect(first == ["/Link", "/Widget"] && parents[0] != nil)
    }

    /// Documents of other programs may have no structure at all.
    @Test func documentsWithoutStructureAreFinishedToo() throws {
        let read = try ReadPDF(SignatureFieldFinisher.finish(PlainPDF().bytes, adding: [field("a")]))
        #expect(read.complaints == "" && read.fields.count == 1 && read.root["/StructTreeRoot"] == nil)
        #expect(read.fields[0]["/StructParent"] == nil)
    }

    @Test func theSameBytesTwice() throws {
        let pdf = PlainPDF(pageCount: 4, forms: 8).bytes, fields = (1...8).map { field("a\($0)", page: $0 % 4 + 1) }
        let first = try SignatureFieldFinisher.finish(pdf, adding: fields)
        #expect(try SignatureFieldFinisher.finish(pdf, adding: fields) == first)
        // Another title is another document, with another identifier.
        let other = try SignatureFieldFinisher.finish(
            PlainPDF(pageCount: 4, forms: 8, title: "Lain").bytes, adding: fields)
        #expect(other != first)
    }

    @Test(arguments: [0, -1, 4, .max]) func pagesThatDoNotExist(_ page: Int) {
        #expect(throws: FinishingError.noPage(page)) {
            try SignatureFieldFinisher.finish(PlainPDF(pageCount: 3).bytes, adding: [field("a", page: page)])
        }
    }

    @Test(arguments: [
        (10.0, 10.0, 10.0, 20.0), (10, 10, 20, 10), (20, 10, 10, 20), (10, 20, 20, 10), (.nan, 0, 10, 10),
        (0, 0, .infinity, 10),
        (-.infinity, 0, 10, 10), (0, 0, 10, 20_000),
    ])
    func wrongRectanglesAreRefused(_ rectangle: (Double, Double, Double, Double)) {
        let entry = SignatureFieldEntry(
            name: "a", tooltip: "", page: 1, rectangle: (rectangle.0, rectangle.1, rectangle.2, rectangle.3))
        #expect(throws: FinishingError.field(name: "a", .rectangle)) {
            try SignatureFieldFinisher.finish(PlainPDF().bytes, adding: [field("b"), entry])
        }
    }

    @Test(arguments: [("", FinishingError.FieldFault.unusableName), ("a.b", .unusableName), ("b", .repeatedName)])
    func wrongNamesAreRefused(_ name: String, _ fault: FinishingError.FieldFault) {
        #expect(throws: FinishingError.field(name: name, fault)) {
            try SignatureFieldFinisher.finish(PlainPDF().bytes, adding: [field("b"), field(name)])
        }
    }

    @Test func structureWithOtherFormsIsRefused() {
        #expect(throws: FinishingError.structure(forms: 1, fields: 2)) {
            try SignatureFieldFinisher.finish(PlainPDF(forms: 1).bytes, adding: [field("a"), field("b")])
        }
    }

    /// What is no PDF, or half of one, is an error in the library's words, never a crash.
    @Test func brokenFilesAreRefused() {
        var dice = Dice(seed: 7)
        let whole = PlainPDF(pageCount: 2, forms: 1, hasLink: true).bytes
        #expect(throws: FinishingError.self) { try SignatureFieldFinisher.finish([], adding: [field("a")]) }
        #expect(throws: FinishingError.self) {
            try SignatureFieldFinisher.finish(Array("bukan PDF".utf8), adding: [field("a")])
        }
        for _ in 0..<60 {
            var bytes = Array(whole.prefix(dice.number(0...whole.count)))
            for _ in 0..<dice.number(0...9) where !bytes.isEmpty {
                bytes[dice.number(0...bytes.count - 1)] = UInt8(dice.number(0...255))
            }
            // libqpdf mends many of them; then the result has to be sound.
            if let finished = try? SignatureFieldFinisher.finish(bytes, adding: [field("a")]) {
                #expect((try? ReadPDF(finished))?.fields.count == 1)
            }
        }
    }

    /// Programs that sign are older than object streams.
    @Test func objectsStandInTheOpen() throws {
        let finished = try SignatureFieldFinisher.finish(PlainPDF(forms: 1).bytes, adding: [field("a")])
        let text = String(decoding: finished, as: UTF8.self)
        #expect(!text.contains("/ObjStm") && text.hasPrefix("%PDF-1.7"))
    }
}
