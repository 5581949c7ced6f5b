import Foundation
import TestSupport
import Testing

/// `dump`, `measure`, `fonts` and `info`: what they print is true of the documents and files that it is about.
@Suite struct DumpAndMeasureTests {
    private let sample = Repository.sample("contoh")

    /// Page by page is the whole, and a file has what standard output has.
    @Test func pagesMakeTheWhole() throws {
        let folder = try TemporaryFolder(), file = folder.path("a.txt")
        let whole = try Naskah.run(["dump", sample, "--only", "komitmen"]).output
        #expect(try Naskah.run(["dump", sample, "--only", "komitmen", "-o", file]).status == 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == whole)
        let count = whole.split(separator: "\n").count { $0.hasPrefix("page ") }
        var joined = ""
        for page in 1...count {
            joined += try Naskah.run(["dump", sample, "--only", "komitmen", "--page", "\(page)"]).output
        }
        #expect(joined == whole && count > 1)
        #expect(folder.names == ["a.txt"])
    }

    /// All places lie on their page, and every text of the dump is one that the PDF has.
    @Test func placesLieOnThePage() throws {
        let project = try TestProject(sample: "contoh")
        #expect(try Naskah.run(["compile", project.path, "--only", "komitmen"]).status == 0)
        let words = try PDFFile(path: project.path + "/build/komitmen.pdf").pages.joined()
            .filter { !$0.isWhitespace }
        let dump = try Naskah.run(["dump", project.path, "--only", "komitmen"]).output
        var size = (width: 0.0, height: 0.0), texts = 0
        for line in dump.split(separator: "\n") {
            if let page = line.wholeMatch(of: /page \d+ ([\d.]+)pt × ([\d.]+)pt.*/) {
                size = (Double(page.output.1) ?? 0, Double(page.output.2) ?? 0)
            } else if let text = line.wholeMatch(of: #/ *text \((-?[\d.]+)pt, (-?[\d.]+)pt\) [^']*'(.*)'/#) {
                let x = Double(text.output.1) ?? -1, y = Double(text.output.2) ?? -1
                #expect((0...size.width).contains(x) && (0...size.height).contains(y), "\(line)")
                let plain = text.output.3.filter { !$0.isWhitespace && $0.isLetter }
                if !plain.isEmpty, text.output.3.allSatisfy({ $0 == " " || $0.isASCII && $0.isLetter }) {
                    #expect(words.contains(plain), "\(line)")
                    texts += 1
                }
            }
        }
        #expect(texts > 20)
    }

    /// A picture has as many dots as its page has inches, times the resolution.
    @Test(arguments: [10, 37, 72, 150]) func dotsOfAPicture(_ resolution: Int) throws {
        let folder = try TemporaryFolder(), file = folder.path("a.png")
        let project = try TestProject(
            layout:
                "<layout><page-master name=\"m\" size=\"100mm 50mm\" margin=\"5mm\" orientation=\"landscape\"/><section page-master=\"m\"><p>x</p></section></layout>"
        )
        let run = ["dump", project.path, "--png", file, "--resolution", "\(resolution)"]
        #expect(try Naskah.run(run).status == 0)
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: file)))
        try #require(bytes.count > 24)
        func number(_ offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        #expect(abs(Double(number(16)) - 100 / 25.4 * Double(resolution)) <= 1)
        #expect(abs(Double(number(20)) - 50 / 25.4 * Double(resolution)) <= 1)
    }

    @Test(arguments: ["0", "-1", "x", "1.5", "99999999999999999999"]) func pagesThatAreNone(_ page: String) throws {
        let result = try Naskah.run(["dump", sample, "--only", "komitmen", "--page=\(page)"])
        #expect(result.status == 2 && result.output.isEmpty && !result.errors.isEmpty)
    }

    /// Stages of a document by name, each with a time that is a number.
    @Test func stages() throws {
        let run = try Naskah.run(["measure", sample, "--only", "komitmen"])
        #expect(run.status == 0, "\(run.errors)")
        let stages = try JSONDecoder().decode([String: Double].self, from: Data(run.output.utf8))
        #expect(stages.count >= 4 && stages["load"] != nil && stages.values.allSatisfy { (0..<60).contains($0) })
        let floor = try Naskah.run(["measure", sample, "--only", "komitmen", "--floor"])
        let only = try JSONDecoder().decode([String: Double].self, from: Data(floor.output.utf8))
        #expect(Array(only.keys) == ["floor"] && only.values.allSatisfy { $0 > 0 })
        #expect(try Naskah.run(["measure", sample]).status == 2)
    }

    /// What the lines of a book are promised to be, and the same hyphens as in the dump.
    @Test func linesOfABook() throws {
        let book = Repository.sample("solok-selatan")
        let run = try Naskah.run(["measure", book, "--only", "masterplan", "--lines"])
        let figures = try JSONDecoder().decode([String: Double].self, from: Data(run.output.utf8))
        func figure(_ name: String) -> Double { figures[name] ?? .infinity }
        #expect(figure("lines") > 400 && figure("hyphen-share") <= 12 && figure("loose-share") <= 3)
        #expect(figure("mean-space") <= 300 && figure("space-95") <= 400)
        for name in ["stacks-of-three", "hyphens-over-pages", "short-parts", "short-last-lines"] {
            #expect(figures[name] == 0, "\(name)")
        }
        let dump = try Naskah.run(["dump", book, "--only", "masterplan"]).output
        let drawn = dump.split(separator: "\n").count { $0.contains("Pagella") && $0.hasSuffix("\u{AD}'") }
        let share = Double(drawn) / figure("lines")
        #expect(drawn > 10 && drawn <= Int(figure("hyphens")) + 8, "\(drawn) hyphens are drawn, \(share) of the lines")
    }

    /// Digests of fonts are those of the files that are named, as another program computes them.
    @Test func digestsOfFonts() throws {
        struct Answer: Decodable {
            struct Family: Decodable {
                struct File: Decodable {
                    let path: String
                    let state: String
                    let sha256: String?
                }
                let name: String
                let files: [File]
            }
            let families: [Family]
        }
        let text = try Naskah.run(["fonts", "--format", "json"]).output
        let answer = try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
        let files = answer.families.flatMap(\.files)
        try #require(files.count > 3)
        #expect(answer.families.map(\.name) == answer.families.map(\.name).sorted())
        for file in files {
            #expect(file.state == "locked")
            #expect(try Program.output(of: "sha256sum", file.path).prefix(64) == file.sha256 ?? "")
        }
        let plain = try Naskah.run(["fonts", "--language", "en"]).output
        #expect(plain.contains("\(answer.families.count) families, \(files.count) files"))
        for file in files { #expect(plain.contains(file.path)) }
    }

    /// A project's own font is told as added, and a file that is none is told as well.
    @Test func fontsOfAProject() throws {
        let project = try TestProject(sample: "contoh")
        try FileManager.default.createDirectory(atPath: project.path + "/fonts", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
            toPath: project.path + "/fonts/serif.ttf")
        try project.write("bukan fon", to: "fonts/rusak.otf")
        let result = try Naskah.run(["fonts", project.path, "--language", "en"])
        #expect(result.status == 0 && result.output.contains("Liberation Serif\n"))
        #expect(
            result.output.split(separator: "\n").contains { $0.contains("added") && $0.contains("fonts/serif.ttf") })
        #expect(result.errors.contains("rusak.otf"))
    }
}
