import Foundation
import TestSupport
import Testing

/// Forms that are signed electronically, as other programs see them.
@Suite struct ElectronicSignatureTests {
    private static let anchor = "penanda: '${ttd_{kunci}}'"

    @Test func fieldsAreSoundAndTheSameTwice() throws {
        let form = try SigningProject(signers: 60, signing: [ElectronicSignatureTests.anchor])
        #expect(try form.compile().status == 0)
        let first = try form.pdf.bytes, complaints = try form.pdf.complaints
        #expect(complaints == "", "\(complaints)")
        #expect(try form.compile().status == 0)
        #expect(try form.pdf.bytes == first)
        let digest = try Program.output(of: "sha256sum", form.pdf.path).prefix(64)
        #expect(try form.record.sha256 == String(digest))
    }

    /// Every signatory has a field with a readable name and tooltip, in the place and on the page that the record says.
    @Test func fieldsStandWhereTheRecordSays() throws {
        let form = try SigningProject(signers: 60, signing: [ElectronicSignatureTests.anchor])
        #expect(try form.compile().status == 0)
        let record = try form.record, acroform = try form.pdf.json("acroform")["acroform"] as? [String: Any]
        let fields = try #require(acroform?["fields"] as? [[String: Any]])
        let pageCount = try form.pdf.pages.count
        #expect(record.signers.count == 60 && fields.count == 60 && record.pages == pageCount)
        let objects = try form.pdf.json("qpdf")["qpdf"] as? [Any] ?? []
        let all = try #require(objects.last as? [String: Any])
        for (signer, field) in zip(record.signers, fields) {
            #expect(field["fullname"] as? String == signer.key && field["pageposfrom1"] as? Int == signer.page)
            #expect((field["alternativename"] as? String)?.contains(signer.name) == true)
            let annotation = try #require((field["annotation"] as? [String: Any])?["object"] as? String)
            let value = (all["obj:" + annotation] as? [String: Any])?["value"] as? [String: Any]
            let corners = try #require(value?["/Rect"] as? [Double]), place = signer.rectangle
            let expected = [
                place.lowerLeft.x, place.lowerLeft.y, place.lowerLeft.x + place.width, place.lowerLeft.y + place.height,
            ]
            #expect(zip(corners, expected).allSatisfy { abs($0 - $1) < 0.02 })
            // F4 is 330 mm high.
            #expect(abs(place.upperLeft.y + place.height + place.lowerLeft.y - 330 * 72 / 25.4) < 0.03)
        }
    }

    /// The rooms are painted black, and the pages looked at: inside by half a point all is black, outside by half a point nothing.
    @Test func rectanglesMatchWhatIsDrawn() throws {
        let style =
            "<style for=\"signature-field\" background-color=\"#000000\"/><style for=\"signatures\" part=\"office\" color=\"#FFFFFF\"/><style for=\"signatures\" part=\"name\" color=\"#FFFFFF\"/>"
        let form = try SigningProject(signers: 20, signing: ["bidang: tidak"], style: style)
        // White letters on white paper are told.
        #expect(try Naskah.run(["compile", form.path]).status == 0)
        let pages = try GrayPage.pages(of: form.pdf.path, folder: form.path), record = try form.record
        #expect(record.signers.count == 20 && record.signers.allSatisfy { $0.field == nil })
        for signer in record.signers {
            let page = pages[signer.page - 1], corner = signer.rectangle.upperLeft
            let right = corner.x + signer.rectangle.width, bottom = corner.y + signer.rectangle.height
            let middle = (x: (corner.x + right) / 2, y: (corner.y + bottom) / 2)
            for (inward, isDark) in [(0.5, true), (-0.5, false)] {
                let points = [
                    (corner.x + inward, middle.y), (right - inward, middle.y), (middle.x, corner.y + inward),
                    (middle.x, bottom - inward),
                ]
                for (x, y) in points { #expect(page.isDark(x: x, y: y) == isDark, "\(signer.key) at \(x), \(y)") }
            }
            let numbers = signer.requests.pyhanko.split(separator: "/")[1].split(separator: ",").compactMap {
                Double($0)
            }
            let place = signer.rectangle.lowerLeft
            #expect(abs(numbers[0] - place.x) <= 0.5 && abs(numbers[1] - place.y) <= 0.5)
        }
    }

    /// Each anchor is found once, whole, on the page of its signatory; on paper nothing is seen of it.
    @Test(arguments: ["penanda: '${ttd_{kunci}}'", "penanda: '#$^~@%&*=+<>'"])
    func anchorsAreFoundOnce(anchor: String) throws {
        let form = try SigningProject(signers: 12, signing: [anchor])
        #expect(try form.compile().status == 0)
        let pages = try form.pdf.laidOutPages, raw = try form.pdf.pages
        let anchors = try form.record.signers.map { ($0.anchor ?? "", $0.page) }
        #expect(Set(anchors.map(\.0)).count == 12)
        for (anchor, page) in anchors {
            #expect(pages.joined().components(separatedBy: anchor).count == 2, "\(anchor)")
            #expect(raw[page - 1].components(separatedBy: anchor).count == 2, "\(anchor)")
        }
        let inked = try GrayPage.pages(of: form.pdf.path, folder: form.path)
        let plain = try SigningProject(signers: 12, signing: ["bidang: tidak"])
        #expect(try plain.compile().status == 0)
        #expect(try GrayPage.pages(of: plain.pdf.path, folder: plain.path) == inked)
    }

    @Test func anchorsThatLeadAstrayAreErrors() throws {
        for (anchor, id) in [
            ("penanda: 'Komitmen'", "signing.repeated-anchor"), ("penanda: '#'", "signing.unusable-anchor"),
            ("penanda: 'ttd {kunci}'", "signing.unusable-anchor"),
        ] {
            let form = try SigningProject(signers: 3, signing: [anchor])
            let ids = try Naskah.findings("check", form.path).findings.map(\.id)
            #expect(ids.contains(id), "\(anchor): \(ids)")
        }
    }

    @Test func codesInTheRoomsAreRead() throws {
        let form = try SigningProject(
            signers: 9, signing: ["qr: 'https://contoh.go.id/v/{kunci}'", "catatan: Ditandatangani secara elektronik."])
        #expect(try form.compile().status == 0)
        let read = try QRTests.codes(in: form.pdf.path, folder: form.path)
        #expect(read.sorted() == (1...9).map { "https://contoh.go.id/v/kepala-\($0)" }.sorted())
    }

    /// Identity numbers are read from their own file only when somebody asks, and stand in the record alone.
    @Test func identityNumbersStayWhereTheyBelong() throws {
        let form = try SigningProject(signers: 2, signing: [ElectronicSignatureTests.anchor]),
            number = "9999000011112222"
        try form.project.write("kunci,nik\nkepala-1,\(number)\nkepala-2,12345\n", to: "nik.csv")
        #expect(try form.compile().status == 0)
        let bad = try form.compile("--with-nik", "--nik-file", form.path + "/nik.csv")
        #expect(
            bad.status == 4 && bad.errors.contains("kepala-2") && !bad.errors.contains("12345")
                && !bad.errors.contains(number))
        try form.project.write("kunci,nik\nkepala-1,\(number)\n", to: "nik.csv")
        #expect(try !form.project.text(of: "build/uji.signing.json").contains(number))
        let good = try form.compile("--with-nik", "--nik-file", form.path + "/nik.csv")
        #expect(good.status == 0 && !good.output.contains(number) && !good.errors.contains(number))
        #expect(try form.project.text(of: "build/uji.signing.json").components(separatedBy: number).count == 3)
        #expect(try !Program.output(of: "qpdf", "--qdf", form.pdf.path, "-").contains(number))
    }

    /// A document that is signed with ink has no fields, no anchors, no record.
    @Test func inkOnlyDocumentsStayAsTheyWere() throws {
        let form = try SigningProject(signers: 2, signing: [])
        try form.project.replace(", tanda_tangan_elektronik: {  }", with: "", in: "naskah.yaml")
        try form.project.write("{}", to: "build/uji.signing.json")
        #expect(try form.compile().status == 0)
        #expect(!FileManager.default.fileExists(atPath: form.path + "/build/uji.signing.json"))
        #expect(try (form.pdf.json("acroform")["acroform"] as? [String: Any])?["hasacroform"] as? Bool == false)
    }
}
