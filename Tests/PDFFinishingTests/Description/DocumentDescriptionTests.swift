import Foundation
@testable import PDFFinishing
import PageModel
import TestSupport
import Testing

@Suite struct DocumentDescriptionTests {
    private func values(of name: String, in xmp: String) throws -> [String] {
        let folder = try TemporaryFolder()
        let path = try folder.write(Array(xmp.utf8), as: "a.xml")
        let text = try Program.output(
            of: "xmllint", "--xpath", "//*[local-name()='\(name)']//text()[normalize-space()]", path)
        return text.split(separator: "\n").map { String($0).replacing("&amp;", with: "&").replacing("&lt;", with: "<") }
    }

    /// What the document says of itself stands in both places, whatever is written in it.
    @Test func hostileTitles() throws {
        let title = "A & B <c> \"d\" ]]> é \u{1F5FA}"
        let metadata = DocumentMetadata(
            title: title + "\u{1}", author: "Pemerintah <Kabupaten>", subject: "S",
            date: .init(year: 2026, month: 2, day: 3))
        let description = DocumentDescription(metadata)
        #expect(try values(of: "title", in: description.xmp) == [title.replacing(">", with: "&gt;")])
        #expect(try values(of: "creator", in: description.xmp) == ["Pemerintah <Kabupaten&gt;"])
        #expect(try values(of: "CreateDate", in: description.xmp) == ["2026-02-03"])
        #expect(try values(of: "conformance", in: description.xmp) == ["A"])
        let text = String(decoding: description.information.bytes, as: UTF8.self)
        #expect(text.contains("/CreationDate(D:20260203)"))
        #expect(text.contains("/Author (Pemerintah <Kabupaten>)"))
    }

    /// Empty entries are left out; a document without a date gets a day that is no day of the run.
    @Test func littleIsKnown() throws {
        let xmp = DocumentDescription(DocumentMetadata(title: "")).xmp
        #expect(!xmp.contains("dc:creator") && !xmp.contains("pdf:Keywords"))
        #expect(try values(of: "ModifyDate", in: xmp) == ["2000-01-01"])
    }

    /// The profile is as its own table says (ICC.1:2001-04 §6, §7).
    @Test func colorProfileIsSound() {
        let profile = ColorProfile.sRGB
        func number(_ place: Int) -> Int { profile[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        #expect(number(0) == profile.count && String(decoding: profile[36..<40], as: UTF8.self) == "acsp")
        var white = [0, 0, 0]
        for index in 0..<number(128) {
            let entry = 132 + index * 12, place = number(entry + 4), length = number(entry + 8)
            #expect(place % 4 == 0 && place + length <= profile.count)
            let tag = String(decoding: profile[entry..<entry + 4], as: UTF8.self)
            if ["rXYZ", "gXYZ", "bXYZ"].contains(tag) {
                for axis in 0..<3 { white[axis] += number(place + 8 + axis * 4) }
            }
            if tag.hasSuffix("TRC") {
                let values = (0..<number(place + 8)).map { index in
                    Int(profile[place + 12 + index * 2]) << 8 | Int(profile[place + 13 + index * 2])
                }
                #expect(values == values.sorted() && values.first == 0 && values.last == 65535)
                // Mid grey of sRGB is 21.4 % of the light.
                #expect(abs(Double(values[values.count / 2]) / 65535 - 0.2140) < 0.001)
            }
        }
        // Red, green and blue together are the white of D50.
        for (sum, expected) in zip(white, [0.9642, 1, 0.8249]) { #expect(abs(Double(sum) / 65536 - expected) < 0.0005) }
    }
}
