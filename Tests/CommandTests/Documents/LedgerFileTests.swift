import Foundation
import TestSupport
import Testing

/// `naskah compile --ledger`: no value of any sample is lost on its way to the page.
@Suite struct LedgerFileTests {
    struct File: Decodable {
        struct Document: Decodable {
            let document: String
            let placed: Int
            let lost: Int
            let values: [Value]
        }

        struct Value: Decodable {
            struct Place: Decodable { let file: String, line: Int, column: Int }
            struct Reach: Decodable { let page: Int, x: Double, y: Double, width: Double, height: Double }

            let status: String
            let value: String
            let data: Place?
            let finding: String?
            let on: [Reach]
        }

        let documents: [Document]
    }

    private func ledger(_ project: String, _ arguments: String...) throws -> (status: Int32, file: File) {
        let folder = try TemporaryFolder()
        let path = folder.path + "/ledger.json"
        let result = try Naskah.run(["compile", project, "-o", folder.path, "--ledger", path] + arguments)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".part") }
        #expect(left.isEmpty)
        return (result.status, try JSONDecoder().decode(File.self, from: Data(contentsOf: URL(filePath: path))))
    }

    @Test(arguments: Repository.samples) func nothingOfASampleIsLost(_ sample: String) throws {
        let (status, file) = try ledger(Repository.sample(sample))
        #expect(status == 0)
        #expect(!file.documents.isEmpty)
        for document in file.documents {
            #expect(document.placed > 0 && document.lost == 0, "\(document.document)")
            // Running heads of sections that end on their first page are unused by nature.
            let wrong = document.values.filter { !["placed", "repeated", "unused"].contains($0.status) }
            #expect(wrong.isEmpty, "\(document.document): \(wrong.prefix(5))")
        }
    }

    /// The places are those of the text in the PDF.
    @Test func placesAreTrue() throws {
        let (_, file) = try ledger(Repository.sample("contoh"))
        let folder = try TemporaryFolder()
        _ = try Naskah.run(["compile", Repository.sample("contoh"), "-o", folder.path])
        let document = try #require(file.documents.first)
        let pages = try PDFFile(path: "\(folder.path)/\(document.document).pdf").pages.map { SquashedText($0) }
        for value in document.values where value.status == "placed" && value.on.count == 1 {
            #expect(pages[value.on[0].page - 1].text.contains(SquashedText(value.value).text), "\(value.value)")
        }
        #expect(document.values.contains { $0.data?.file == "data/pejabat.csv" })
    }

    @Test func valueBeyondThePaperNamesItsFinding() throws {
        let project = try TestProject(
            layout: """
                <layout><page-master name="a" size="A5" margin="20mm"/>
                <section page-master="a"><p hyphens="none" white-space="nowrap" font-size="90pt"><b>{{ wilayah.nama }}</b>{{ wilayah.nama }}</p></section></layout>

                """)
        let (_, file) = try ledger(project.path)
        #expect(
            file.documents.first?.values.contains { $0.status == "outside" && $0.finding == "layout.overfull-line" }
                == true)
    }
}
