import Foundation
import TestSupport
import Testing

/// `--resume` over many projects makes what has changed or is damaged, and nothing else; reports say so.
@Suite struct ResumedProjectsTests {
    private func kept(_ result: Program.Result) -> Set<String> {
        Set(
            result.output.split(separator: "\n").filter { $0.contains("was there") }.map {
                String($0.prefix { $0 != ":" })
            })
    }

    @Test(arguments: UInt64(0)..<4) func onlyWhatIsWrongIsMade(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let projects = try ProjectFolders(8, faults: [3: "data"])
        #expect(try projects.compile().status == 4)
        let whole = try projects.digests()
        #expect(try kept(projects.compile("--resume")) == Set(projects.names))
        var spoilt: Set<String> = []
        for entry in try projects.manifest().projects where dice.chance(50) {
            guard let file = entry.files.first else { continue }
            let path = "\(projects.path)/hasil/isi/\(file.sha256).pdf"
            switch dice.number(0...4) {
            case 0: try FileManager.default.removeItem(atPath: path)
            case 1: try Data("rusak".utf8).write(to: URL(filePath: path), options: .atomic)
            case 2, 3:
                // At its place, one byte of the same length: also behind the name that people look for.
                let handle = try FileHandle(forUpdating: URL(filePath: path))
                try handle.seek(toOffset: UInt64(dice.number(0...file.byteCount - 1)))
                try handle.write(contentsOf: Data([0x07]))
                try handle.close()
            default: try FileManager.default.removeItem(atPath: "\(projects.path)/hasil/catatan/\(entry.name).json")
            }
            spoilt.insert(entry.name)
        }
        #expect(try kept(projects.compile("--resume")) == Set(projects.names).subtracting(spoilt))
        #expect(try projects.digests() == whole)
        // A name that people look for is given back.
        try FileManager.default.removeItem(atPath: projects.path + "/hasil/daerah-1")
        #expect(try kept(projects.compile("--resume")) == Set(projects.names))
        #expect(try projects.digests() == whole)
    }

    /// Files that were copied elsewhere are read once, and known by their new places afterwards.
    @Test func aCopiedFolder() throws {
        let projects = try ProjectFolders(3)
        #expect(try projects.compile().status == 0)
        let results = projects.path + "/hasil", whole = try projects.digests()
        try FileManager.default.moveItem(atPath: results, toPath: projects.path + "/lama")
        _ = try Program.output(of: "cp", "-r", projects.path + "/lama", results)
        let before = try Program.output(of: "sh", "-c", "cat '\(results)'/catatan/*.json")
        #expect(try kept(projects.compile("--resume")) == Set(projects.names))
        #expect(try Program.output(of: "sh", "-c", "cat '\(results)'/catatan/*.json") != before)
        #expect(try projects.digests() == whole)
    }

    /// Data, layout and options count; a document that is gone leaves no file behind.
    @Test func whatCounts() throws {
        let projects = try ProjectFolders(3)
        #expect(try projects.compile().status == 0)
        try projects.write("nomor,nama\n1,Lain\n", to: "daerah-2/data/isi.csv")
        #expect(try kept(projects.compile("--resume")) == ["daerah-1", "daerah-3"])
        #expect(try kept(projects.compile("--resume", "--watermark", "SALINAN")).isEmpty)
        #expect(try kept(projects.compile("--resume", "--only", "lampiran")).isEmpty)
        for name in projects.names {
            let files = try FileManager.default.contentsOfDirectory(atPath: "\(projects.path)/hasil/\(name)")
            #expect(files == ["lampiran.pdf"])
        }
    }

    /// The report tells what has changed since the last run, in three forms that agree.
    @Test func reports() throws {
        struct Report: Decodable {
            struct Project: Decodable {
                let name: String
                let exit: Int32
                let pages: Int
                let change: String
                let changedDocuments: [String]
            }
            let projects: [Project]
            let pages: Int
            let gone: [String]
        }
        let projects = try ProjectFolders(5, faults: [4: "document"]), path = projects.path
        #expect(try projects.compile().status == 1)
        try FileManager.default.copyItem(atPath: path + "/hasil/manifest.json", toPath: path + "/kemarin.json")
        try projects.write("nomor,nama\n1,Lain & <baru>\n", to: "daerah-2/data/isi.csv")
        #expect(try projects.compile("--resume").status == 1)
        let merged = try projects.merge(
            "hasil", "--previous", path + "/kemarin.json", "--json", path + "/a.json", "--html", path + "/a.html",
            "--workbook", path + "/a.xlsx")
        #expect(merged.status == 1, "\(merged)")
        let report = try JSONDecoder().decode(Report.self, from: Data(contentsOf: URL(filePath: path + "/a.json")))
        #expect(report.projects.map(\.change) == ["same", "changed", "same", "same", "same"])
        #expect(report.projects[1].changedDocuments == ["ringkasan", "lampiran"] && report.gone.isEmpty)
        #expect(report.pages == report.projects.reduce(0) { $0 + $1.pages } && report.pages > 0)
        #expect(report.projects.map(\.exit) == [0, 0, 0, 1, 0])
        let html = try Program.output(of: "xmllint", "--html", "--xpath", "//tbody/tr", path + "/a.html")
        #expect(html.components(separatedBy: "<tr").count == 6)
        for name in projects.names { #expect(html.contains(name)) }
        let sheet = try Program.output(of: "unzip", "-p", path + "/a.xlsx", "xl/worksheets/sheet1.xml")
        for name in projects.names { #expect(sheet.contains(name)) }
        // Numbers that can be added up.
        for project in report.projects { #expect(sheet.contains("<v>\(project.pages)</v>")) }
    }

    /// The book of all regencies adds up what their own plans say.
    @Test func theBookOfAllRegencies() throws {
        let folder = try TemporaryFolder(), results = folder.path("hasil"), book = folder.path("rekap")
        let plans = ["kabupaten-contoh", "solok-selatan"].map(Repository.sample)
        #expect(try Naskah.run(["compile"] + plans + [Repository.sample("contoh"), "-o", results]).status == 0)
        #expect(try Naskah.run(["merge-manifests", results, "--book", book]).status == 0)
        #expect(try Naskah.run(["compile", book]).status == 0)
        let text = try PDFFile(path: book + "/build/rekapitulasi.pdf").pages.joined()
        let programs = try plans.map { plan in
            try String(contentsOfFile: plan + "/data/program.csv", encoding: .utf8).split(separator: "\n").count - 1
        }
        #expect(text.contains("2 daerah mempunyai \(programs.reduce(0, +)) program"), "\(text.prefix(600))")
        for count in programs { #expect(text.contains("\(count)")) }
        #expect(text.contains("Kabupaten Solok Selatan") && text.contains("Smart Governance"))
    }

    /// What no manifest names goes away when that is asked for, and only when nothing is missing.
    @Test func pruning() throws {
        let projects = try ProjectFolders(3)
        #expect(try projects.compile().status == 0)
        let before = try projects.digests().count
        try projects.write("nomor,nama\n1,Lain\n", to: "daerah-2/data/isi.csv")
        #expect(try projects.compile("--resume").status == 0)
        #expect(try projects.digests().count == before + 2)
        #expect(try projects.merge("hasil", "--prune").status == 0)
        #expect(try projects.digests().count == before)
        #expect(try kept(projects.compile("--resume")) == Set(projects.names))
    }
}
