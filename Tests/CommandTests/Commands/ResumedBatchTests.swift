import Foundation
import TestSupport
import Testing

/// `--resume` makes what is missing or wrong, and leaves the rest alone.
@Suite struct ResumedBatchTests {
    /// Numbers of the files on the disk: another file has another number.
    private func files(_ batch: BatchProject) throws -> [String: UInt64] {
        var numbers: [String: UInt64] = [:]
        for name in try batch.names where name.hasSuffix(".pdf") {
            let attributes = try FileManager.default.attributesOfItem(atPath: batch.folder + "/" + name)
            numbers[name] = attributes[.systemFileNumber] as? UInt64
        }
        return numbers
    }

    @Test(arguments: UInt64(0)..<4) func onlyWhatIsWrongIsMade(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let batch = try BatchProject(signers: 10)
        #expect(try batch.compile().status == 0)
        let whole = try batch.digests, before = try files(batch), manifest = try batch.manifest
        try #require(before.count == 10)
        // What was there keeps its number while another name holds on to it.
        let kept = try TemporaryFolder()
        var spoilt: Set<String> = []
        for name in before.keys.sorted() where dice.chance(40) {
            let path = batch.folder + "/" + name
            try FileManager.default.linkItem(atPath: path, toPath: kept.path(name))
            switch dice.number(0...2) {
            case 0: try FileManager.default.removeItem(atPath: path)
            case 1: try Data("rusak".utf8).write(to: URL(filePath: path), options: .atomic)
            default:
                var bytes = try Data(contentsOf: URL(filePath: path))
                bytes[dice.number(0...bytes.count - 1)] ^= 1
                try bytes.write(to: URL(filePath: path), options: .atomic)
            }
            spoilt.insert(name)
        }
        let result = try batch.compile("--resume")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("\(10 - spoilt.count) were there") || spoilt.count == 10, "\(result.output)")
        let after = try files(batch)
        for (name, number) in before { #expect((after[name] == number) == !spoilt.contains(name), "\(name)") }
        #expect(try batch.digests == whole && batch.manifest == manifest)
    }

    /// The file for the printer is the same, whether its parts were made now or then.
    @Test func thePrintFileOfAResumedBatch() throws {
        let one = try BatchProject(signers: 5)
        #expect(try one.compile("--merge").status == 0)
        let print = try Data(contentsOf: URL(filePath: one.folder + ".cetak.pdf"))
        try FileManager.default.removeItem(atPath: one.folder + ".cetak.pdf")
        try FileManager.default.removeItem(atPath: one.folder + "/kepala-4.pdf")
        #expect(try one.compile("--merge", "--resume").status == 0)
        #expect(try Data(contentsOf: URL(filePath: one.folder + ".cetak.pdf")) == print)
        #expect(try PDFFile(path: one.folder + ".cetak.pdf").complaints == "")
    }

    /// What decides how a file looks decides whether it is made again.
    @Test func optionsCount() throws {
        let batch = try BatchProject(signers: 2)
        #expect(try batch.compile().status == 0)
        let plain = try batch.digests
        let marked = try batch.compile("--resume", "--watermark", "SALINAN")
        #expect(marked.status == 0 && !marked.output.contains("were there"), "\(marked.output)")
        #expect(try batch.digests["kepala-1.pdf"] != plain["kepala-1.pdf"])
        #expect(try batch.compile("--resume", "--watermark", "SALINAN").output.contains("2 were there"))
        #expect(try !batch.compile("--resume").output.contains("were there"))
        #expect(try batch.digests == plain)
    }

    @Test(arguments: [["--resume"], ["--merge"], ["--resume", "--merge"]]) func theyGoWithEach(
        _ options: [String]
    ) throws {
        let batch = try BatchProject(signers: 2)
        let result = try Naskah.run(["compile", batch.path] + options)
        #expect(result.status == 2 && result.errors.contains("goes with") || result.errors.contains("go with"))
        #expect(!FileManager.default.fileExists(atPath: batch.folder))
    }

    /// The manifest names every file that is there, with its digest and its pages, and no other.
    @Test func manifestsTellTheTruth() throws {
        struct Manifest: Decodable {
            struct File: Decodable {
                let key: String
                let file: String?
                let sha256: String?
                let pages: Int?
                let errors: [String]?
            }
            let document: String
            let files: [File]
        }
        let batch = try BatchProject(signers: 7, broken: 3)
        #expect(try batch.compile().status == 1)
        let manifest = try JSONDecoder().decode(Manifest.self, from: Data(batch.manifest.utf8))
        #expect(manifest.document == "uji" && manifest.files.map(\.key) == (1...7).map { "kepala-\($0)" })
        #expect(manifest.files.compactMap(\.file).sorted() == (try batch.names.filter { $0.hasSuffix(".pdf") }))
        for entry in manifest.files {
            guard let file = entry.file else {
                #expect(entry.key == "kepala-3" && entry.errors?.isEmpty == false && entry.sha256 == nil)
                continue
            }
            #expect(try batch.digests[file] == entry.sha256 && entry.errors == nil)
            let pages = try PDFFile(path: batch.folder + "/" + file).pages.count
            #expect(entry.pages == pages)
        }
    }
}
