import Foundation
import TestSupport
import Testing

/// `naskah validate`: what it says of files that are sound, and of those in which something was spoilt afterwards.
@Suite struct ValidateTests {
    /// Headings, a contents list, a note, a picture, a table, a link.
    private static let layout = """
        <layout lang="id">
          <page-master name="m" size="A4" margin="25mm"/>
          <section page-master="m"><toc of="h1 h2"/>
            <h1>Satu</h1><p>Teks<footnote>Catatan.</footnote> dan <a href="https://contoh.go.id">situs</a>.</p>
            <h2>Dua</h2><figure><img src="a.svg" alt="Persegi" width="20mm"/><figcaption>Gambar</figcaption></figure>
            <table columns="1fr 1fr 1fr"><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead>
              <tbody><tr><td>1</td><td>2</td><td>3</td></tr><tr><td colspan="2">4</td><td>5</td></tr></tbody></table>
            <ul><li>butir</li></ul>
          </section>
        </layout>
        """

    private static let made: Result<(project: TestProject, bytes: Data), any Error> = Result {
        let project = try TestProject(layout: layout)
        try project.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>",
            to: "a.svg")
        let result = try Naskah.run(["compile", project.path])
        #expect(result.status == 0, "\(result.errors)")
        return (project, try PDFFile(path: project.path + "/build/uji.pdf").bytes)
    }

    /// What is found, as `id` and the file that a place is in.
    private func found(_ bytes: Data, named name: String = "uji.pdf", _ arguments: String...) throws -> [FoundProblem] {
        let folder = try TemporaryFolder(), path = try folder.write(Array(bytes), as: name)
        let result = try Naskah.run(["validate", path, "--diagnostics", "json"] + arguments)
        let lines = result.output.split(separator: "\n")
        #expect(result.status == (lines.isEmpty ? 0 : 1), "\(result.output)\(result.errors)")
        return try lines.map { try JSONDecoder().decode(FoundProblem.self, from: Data($0.utf8)) }
    }

    @Test func nothingIsFoundInWhatIsSound() throws {
        let made = try Self.made.get()
        #expect(try found(made.bytes).isEmpty)
        let plain = try Naskah.run(["validate", made.project.path + "/build/uji.pdf"])
        #expect(plain.status == 0 && plain.output.contains("tanpa temuan"))
    }

    /// The same length keeps all places of the file.
    static let faults: [(old: String, new: String, rule: String)] = [
        ("/Marked true", "/Marker true", "pdf.untagged"), ("/Lang (id)", "/Lung (id)", "pdf.no-language"),
        ("/DestOutputProfile", "/DistOutputProfile", "pdf.no-output-intent"), ("/ID[<", "/IE[<", "pdf.no-identifier"),
        ("<pdfaid:part>2<", "<pdfaid:part>1<", "pdf.no-claim"),
        ("<pdfuaid:part>1<", "<pdfuaid:part>2<", "pdf.no-claim"),
        ("/DisplayDocTitle true", "/DisplayDocTitel true", "pdf.no-title"), ("/FontFile", "/FuntFile", "pdf.font"),
        ("/ToUnicode", "/TaUnicode", "pdf.font"), ("/Tabs /S", "/Tabs /R", "pdf.annotation"),
        ("/Contents (situs", "/Cantents (situs", "pdf.annotation"), ("/F 4/Border", "/F 2/Border", "pdf.annotation"),
        ("/S/Link", "/S/Span", "pdf.annotation"), ("/Obj ", "/Abj ", "pdf.annotation"),
        ("/S/H2", "/S/H3", "pdf.heading-skipped"),
        ("/S/H1", "/S/H2", "pdf.heading-skipped"), ("/S/TOCI", "/S/TUCI", "pdf.role"),
        ("/S/LBody", "/S/THead", "pdf.role"),
        ("/ColSpan 2", "/ColSpan 1", "pdf.table"), ("/S/TH", "/S/TD", "pdf.table"),
        ("/Alt (Persegi", "/Elt (Persegi", "pdf.figure-without-alternative"), ("/ID (s", "/IE (s", "pdf.note"),
        ("/K[10]", "/K[11]", "pdf.mark"), ("/Type/StructElem/S/TR", "/Type/StructElem/Z/TR", "pdf.role"),
    ]

    @Test(arguments: faults.indices) func whatIsSpoiltIsFound(index: Int) throws {
        let fault = Self.faults[index], bytes = try Self.made.get().bytes
        var spoilt = bytes, count = 0, start = spoilt.startIndex
        while let range = spoilt.range(of: Data(fault.old.utf8), in: start..<spoilt.endIndex) {
            spoilt.replaceSubrange(range, with: Data(fault.new.utf8))
            start = range.upperBound
            count += 1
        }
        #expect(count > 0 && spoilt.count == bytes.count, "\(fault.old) is not in the file")
        let ids = try found(spoilt).map(\.id)
        #expect(ids.contains(fault.rule), "\(fault.old) → \(fault.new): \(ids)")
    }

    /// The project says which line has made it.
    @Test func theLayoutIsNamed() throws {
        let made = try Self.made.get()
        var spoilt = made.bytes
        let range = try #require(spoilt.range(of: Data("/S/H2".utf8)))
        spoilt.replaceSubrange(range, with: Data("/S/H4".utf8))
        let problems = try found(spoilt, "--project", made.project.path)
        #expect(problems.map(\.id) == ["pdf.heading-skipped"])
        #expect(problems.map(\.place) == ["layout/uji.xml:5:5"])
    }

    @Test func otherFilesAreRefused() throws {
        #expect(try found(Data("bukan PDF".utf8)).map(\.id) == ["pdf.unreadable"])
        #expect(try found(Data()).map(\.id) == ["pdf.unreadable"])
        #expect(try Naskah.run(["validate", "/nonexistent/a.pdf"]).status == 1)
        #expect(try Naskah.run(["validate"]).status == 2)
        let half = try Self.made.get().bytes
        #expect(try !found(half.prefix(half.count / 2)).isEmpty)
    }

    /// Whatever bytes are changed, it ends, and says so or nothing.
    @Test(arguments: 0..<20) func damagedFilesAreLookedAt(seed: Int) throws {
        var bytes = try Self.made.get().bytes, state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        for _ in 0..<20 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
        }
        _ = try found(bytes)
    }
}
