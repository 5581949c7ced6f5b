import DocumentData
import DocumentProduction
import Foundation
import TestSupport
import Testing

/// Documents of the samples, from the project's folder to the file.
@Suite struct WrittenDocumentTests {
    /// Samples whose documents take no minutes in a build for tests.
    static let samples = ["contoh", "contoh-tabel", "banjar"]

    @Test(arguments: samples) func filesAreSoundAndHaveTheirPages(_ sample: String) throws {
        let production = try Production(Repository.sample(sample)), folder = try TemporaryFolder()
        #expect(!production.project.documents.isEmpty)
        for document in production.project.documents {
            let path = folder.path(document.key + ".pdf")
            let (written, findings) = try production.write(document.key, to: path)
            #expect(!findings.hasErrors, "\(findings.ids)")
            #expect(written?.path == path)
            #expect(try PDFFile(path: path).complaints == "")
            #expect(try PDFFile(path: path).pages.count == written?.pageCount)
        }
        #expect(folder.names == production.project.documents.map { $0.key + ".pdf" }.sorted())
    }

    /// One producer keeps fonts, images and layouts from document to document: none of that reaches the pages, in whichever order.
    @Test(arguments: samples) func earlierDocumentsLeaveNoTrace(_ sample: String) throws {
        let production = try Production(Repository.sample(sample)), folder = try TemporaryFolder()
        let keys = production.project.documents.map(\.key)
        func bytes(_ round: String, _ keys: [String], with producer: DocumentProducer?) throws -> [String: Data] {
            try Dictionary(
                uniqueKeysWithValues: keys.map { key in
                    let path = folder.path("\(round)-\(key).pdf")
                    _ = try production.write(key, to: path, with: producer)
                    return (key, try Data(contentsOf: URL(filePath: path)))
                })
        }
        let alone = try bytes("alone", keys, with: nil)
        let producer = production.producer()
        #expect(try bytes("after", keys, with: producer) == alone)
        #expect(try bytes("back", keys.reversed(), with: producer) == alone)
    }

    /// A document that was refused leaves nothing behind for the next one of the same producer: neither findings nor pages.
    @Test func faultsAreForgotten() throws {
        let project = try TestProject(layout: "<layout><section><p>\u{4E00}</p></section></layout>")
        try project.write("<layout><section><p>Sehat</p></section></layout>", to: "layout/sehat.xml")
        try project.replace(
            "uji: { layout: uji.xml, judul: Uji }",
            with: "uji: { layout: uji.xml, judul: Uji }\n  sehat: { layout: sehat.xml, judul: Uji }", in: "naskah.yaml")
        let production = try Production(project), producer = production.producer()
        let faulty = try production.write("uji", to: project.path + "/uji.pdf", with: producer)
        #expect(faulty.written == nil && faulty.findings.hasErrors)
        let sound = try production.write("sehat", to: project.path + "/sehat.pdf", with: producer)
        #expect(sound.written?.pageCount == 1 && sound.findings.isEmpty, "\(sound.findings.ids)")
        let alone = try production.write("sehat", to: project.path + "/sendiri.pdf")
        #expect(alone.written != nil)
        #expect(
            try Data(contentsOf: URL(filePath: project.path + "/sehat.pdf"))
                == Data(contentsOf: URL(filePath: project.path + "/sendiri.pdf")))
    }

    /// Looking at pages without drawing them finds as many, and the same findings.
    @Test(arguments: samples) func proofsSeeTheSamePages(_ sample: String) throws {
        let production = try Production(Repository.sample(sample)), folder = try TemporaryFolder()
        for document in production.project.documents {
            let (written, findings) = try production.write(document.key, to: folder.path("a.pdf"))
            let producer = production.producer()
            let prepared = try #require(producer.prepare(document))
            #expect(producer.proof(prepared) == written?.pageCount)
            #expect(producer.findings.ids == findings.ids)
            let again = try #require(producer.prepare(document))
            #expect(producer.pages(again)?.count == written?.pageCount)
        }
    }
}
