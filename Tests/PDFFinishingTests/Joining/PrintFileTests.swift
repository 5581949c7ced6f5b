import Foundation
@testable import PDFFinishing
import TestSupport
import Testing

/// One file for the printer: the pages of all, and nothing to click on.
@Suite struct PrintFileTests {
    private func pdfs(_ count: Int, pages: Int) -> [(name: String, bytes: [UInt8])] {
        (0..<count).map {
            (
                "\($0).pdf",
                PlainPDF(pageCount: pages, forms: 1, hasLink: true, title: "Berkas \($0)", text: "kata\($0)").bytes
            )
        }
    }

    @Test func pagesOfAllInTheirOrder() throws {
        let joined = try PrintFile.joining(pdfs(5, pages: 3), title: "Pakta é")
        let read = try ReadPDF(joined)
        #expect(read.complaints == "" && read.pages.count == 15)
        #expect(ReadPDF.text(read.information["/Title"]) == "Pakta é")
        let folder = try TemporaryFolder(), path = try folder.write(joined, as: "a.pdf")
        let texts = try PDFFile(path: path).pages.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        #expect(texts == (0..<5).flatMap { file in (1...3).map { "kata\(file) \($0)" } })
    }

    /// Structure, links, bookmarks and labels stay in the single files, which are the documents; so does what these say of themselves.
    @Test func onlyPagesAreLeft() throws {
        let read = try ReadPDF(PrintFile.joining(pdfs(2, pages: 2), title: "t"))
        for key in [
            "/AcroForm", "/StructTreeRoot", "/MarkInfo", "/Outlines", "/PageLabels", "/Metadata", "/OutputIntents",
            "/PageMode",
        ] {
            #expect(read.root[key] == nil, "\(key)")
        }
        for page in read.pages {
            for key in ["/Annots", "/StructParents", "/Tabs"] { #expect(page[key] == nil, "\(key)") }
            #expect(page["/MediaBox"] != nil)
        }
    }

    @Test func theSameBytesTwice() throws {
        #expect(
            try PrintFile.joining(pdfs(3, pages: 2), title: "t") == PrintFile.joining(pdfs(3, pages: 2), title: "t"))
    }

    /// Sheets of several sizes keep them.
    @Test func sizesStay() throws {
        let sizes = [(200, 300), (612, 792), (595, 842)]
        let files = sizes.map { (name: "a", bytes: PlainPDF(size: (width: $0.0, height: $0.1)).bytes) }
        let read = try ReadPDF(PrintFile.joining(files, title: "t"))
        #expect(read.pages.map { $0["/MediaBox"] as? [Int] } == sizes.map { [0, 0, $0.0, $0.1] })
    }

    @Test func oneFileIsJoinedWithNothing() throws {
        let read = try ReadPDF(PrintFile.joining(pdfs(1, pages: 2), title: "t"))
        #expect(read.complaints == "" && read.pages.count == 2)
    }

    @Test func nothingToPrintIsAnError() {
        #expect(throws: FinishingError.self) { try PrintFile.joining([(name: String, bytes: [UInt8])](), title: "t") }
    }

    /// One file that is broken spoils the whole, with a message.
    @Test func brokenFilesAreTold() {
        let inputs = pdfs(2, pages: 1) + [(name: "rusak.pdf", bytes: Array("rusak".utf8))]
        do throws(FinishingError) {
            _ = try PrintFile.joining(inputs, title: "t")
            Issue.record("a broken file was joined")
        } catch {
            #expect(error.diagnostic.message.english.contains("rusak.pdf") && error.diagnostic.severity == .error)
        }
    }
}
