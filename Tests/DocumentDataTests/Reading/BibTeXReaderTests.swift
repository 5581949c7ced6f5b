import Diagnostics
import Foundation
import TestSupport
import Testing
@testable import DocumentData

/// BibTeX becomes what CSL-JSON would have said, and what cannot is told at its place.
@Suite struct BibTeXReaderTests {
    private static func place(_ range: SourceRange?) -> String {
        range.map { "\($0.position.line):\($0.position.column)" } ?? ""
    }

    private func read(_ text: String) -> (works: String, findings: [String]) {
        var findings = Findings()
        let node = BibTeXReader.read(SourceFile(path: "pustaka.bib", bytes: Array(text.utf8)), into: &findings)
        return (
            describe(node),
            findings.sorted.map {
                "\(BibTeXReaderTests.place($0.range)) \($0.id.replacing("data.bibtex-", with: ""))"
            }
        )
    }

    /// A project whose bibliography is this text: authors, year, title, container, imprint and link of each work, as they are printed.
    private func printed(_ text: String, as name: String = "pustaka.bib") throws -> [String] {
        var files = MiniProject.files
        files["data/\(name)"] = text
        files["naskah.yaml"] = files["naskah.yaml"]?.replacing(
            "  bebas:", with: "  pustaka: data/\(name)\n  bebas:")
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let project = ProjectLoader.load(folder.path, into: &findings)
        #expect(findings.all.isEmpty, "\(findings.all.map(\.id))")
        return withExtendedLifetime(folder) {
            (project?.root.records("pustaka") ?? []).map { work in
                ["penulis", "tahun", "judul", "wadah", "terbitan", "tautan", "kutipan"].compactMap { work.text($0) }
                    .joined(separator: " | ")
            }
        }
    }

    @Test func aBibliographyOfEveryKind() throws {
        let works = try printed(
            #"""
            % Catatan, yang tidak dibaca.
            @string{ jpc = "Jurnal Pelayanan " # {Contoh} }
            @comment{ apa saja { dengan kurung } }
            @preamble{ "\newcommand{\x}{y}" }
            @Article{contoh:2024,
              author  = "Contoh, Budi Satria and Tuti {van} Misal",
              title   = {Loket {SIAK} terpadu --- \emph{sebuah} uji},
              journal = jpc, volume = 12, number = {3}, pages = {45--67}, year = 2024, month = mar,
              doi     = {10.1234/contoh_a},
            }
            @techreport(bps, author = {{Badan Pusat Statistik}}, title = "Dalam {"}Angka{"}", institution = {BPS},
              address = {Kota Contoh}, date = {2023-05-01}, abstract = {Tidak dicetak.})
            @misc{laman, author = {M{\"u}ller, J{\'e}r\^ome and others}, title = {\&c 50\%}, url = {https://contoh.go.id/a~b\_c}}
            """#)
        #expect(
            works == [
                "Contoh, B. S. dan Misal, T. v. | 2024 | Loket SIAK terpadu — sebuah uji | Jurnal Pelayanan Contoh | 12(3), 45–67 | https://doi.org/10.1234/contoh_a | Contoh dan Misal, 2024",
                "Badan Pusat Statistik | 2023 | Dalam \"Angka\" | Kota Contoh: BPS | Badan Pusat Statistik, 2023",
                "Müller, J., dkk. | t.t. | &c 50% | https://contoh.go.id/a~b_c | Müller dkk., t.t.",
            ])
    }

    /// The same works written both ways are printed the same.
    @Test func bothFormatsSayTheSame() throws {
        let bib = try printed(
            """
            @article{a, author = {Contoh, Budi and Misal, Tuti}, title = {Judul}, journal = {Jurnal}, volume = {1}, number = {2},
              pages = {3--4}, year = {2024}}
            @book{b, author = {Umpama, Rina}, title = {Buku}, publisher = {Penerbit}, address = {Kota}, year = 2023}
            """)
        let json = try printed(
            """
            [{"id": "a", "type": "article-journal", "title": "Judul", "container-title": "Jurnal", "volume": "1", "issue": "2",
              "page": "3-4", "author": [{"family": "Contoh", "given": "Budi"}, {"family": "Misal", "given": "Tuti"}],
              "issued": {"date-parts": [[2024]]}},
             {"id": "b", "type": "book", "title": "Buku", "author": [{"family": "Umpama", "given": "Rina"}],
              "publisher": "Penerbit", "publisher-place": "Kota", "issued": {"date-parts": [[2023]]}}]
            """, as: "pustaka.json")
        #expect(bib == json && bib.count == 2)
    }

    /// Works that author and year do not tell apart have letters, by their titles, whichever stands first in the file.
    @Test func worksOfOneYearHaveLetters() throws {
        let entry = { (key: String, title: String, year: String) in
            "@book{\(key), author = {Contoh, Budi}, title = {\(title)}, \(year) publisher = {P}}"
        }
        let works = try printed(
            [
                entry("x", "Zaman", "year = 2024,"), entry("y", "Awal", "year = 2024,"),
                entry("z", "Lain", "year = 2023,"), entry("u", "U", ""), entry("v", "V", ""),
            ].joined(separator: "\n"))
        #expect(
            works.compactMap { $0.split(separator: " | ").last } == [
                "Contoh, 2024b", "Contoh, 2024a", "Contoh, 2023", "Contoh, t.t.-a", "Contoh, t.t.-b",
            ])
    }

    @Test(arguments: [
        ("Contoh, Budi", "Contoh/Budi/"), ("Budi Contoh", "Contoh/Budi/"), ("Sukarno", "Sukarno//"),
        ("Jan van der Berg", "van der Berg/Jan/"), ("van der Berg, Jan", "van der Berg/Jan/"),
        ("Contoh, Jr., Budi", "Contoh/Budi, Jr./"), ("{Dinas Contoh and Mitra}", "//{Dinas Contoh and Mitra}"),
        ("{Satu} {Dua}", "{Dua}/{Satu}/"), ("others", "//dkk."),
    ])
    func names(written: String, expected: String) {
        let names = BibTeXName.names(in: written)
        #expect(
            names.map { "\($0.family ?? "")/\($0.given ?? "")/\($0.literal ?? "")" } == [expected])
    }

    @Test(arguments: [
        ("@book{a, title = {A}", ["1:1 unclosed"]), ("@book a", ["1:1 entry"]),
        ("@book{, title = {A}}", ["1:1 key"]), ("@book{a, title {A}}", ["1:16 field"]),
        ("@book{a, title = judul}", ["1:18 string"]), ("book{a, title = {A}}", ["1:1 outside"]),
        ("@book{a, title = {A}, title = {B}}", ["1:23 repeated"]),
        ("@book{a, title = {A}, penulis = {B}}", ["1:23 unknown-field"]),
        ("@book{a, title = {A \\foo B}}", ["1:19 command"]),
        ("@book{a, title = {A}, crossref = {b}}", ["1:23 crossref"]),
        ("@book{a, title = {A\n}\n@book{b, title = {B}}\n@book{c, x}", ["1:1 unclosed", "4:11 field"]),
        ("", []), ("% hanya catatan", []),
    ])
    func whatIsWrongIsTold(text: String, expected: [String]) {
        #expect(read(text).findings == expected, "\(text)")
    }

    @Test func fieldsOfSlipsAreNamed() {
        var findings = Findings()
        let text = "@book{a, titel = {A}, author = {B}}"
        _ = BibTeXReader.read(SourceFile(path: "p.bib", bytes: Array(text.utf8)), into: &findings)
        #expect(findings.all.first?.fix?.replacement?.text == "title")
    }

    /// Whatever the bytes are, reading ends and tells places within the file.
    @Test func anyBytesAreRead() {
        let whole = Array(
            "@article{a, author = {A and {B}}, title = \"x {\\\"o} # \", year = 2020 # {b}}\n@string{s = {t}}".utf8)
        var state: UInt64 = 7
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<3_000 {
            var bytes = whole
            for _ in 0...next(4) {
                guard !bytes.isEmpty else { break }
                let place = next(bytes.count)
                switch next(3) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = Array("{}\"@#,=\\\n% a".utf8)[next(12)]
                default: bytes = Array(bytes[..<max(1, place)])
                }
            }
            var findings = Findings()
            let file = SourceFile(path: "p.bib", bytes: bytes)
            let node = BibTeXReader.read(file, into: &findings)
            #expect(findings.hasErrors == (node == nil))
            #expect(findings.all.allSatisfy { ($0.range?.upper ?? 0) <= bytes.count })
        }
    }
}
