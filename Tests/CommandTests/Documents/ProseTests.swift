import Diagnostics
import Foundation
import TestSupport
import Testing

/// Chapters that know the data, through the command: what is printed, and what is told where.
@Suite struct ProseTests {
    private static let layout = """
        <layout>
          <style for="h1" marker="BAB {I}"/>
          <style for="h2" marker="{A}."/>
          <style for="caption" marker="Tabel {h1:1}.{1}"/>
          <style for="figcaption" marker="Gambar {h1:1}.{1}"/>
          <page-master name="isi" size="A4" margin="20mm"/>
          <component name="gambar-jumlah"><param name="teks"/><p>Bidang {{ teks }}: {{ count(where(kegiatan, .bidang = teks)) }}</p></component>
          <section page-master="isi"><h1>Rencana</h1><markdown of="isi"/><list-of of="figure"/></section>
        </layout>
        """

    private func project(_ text: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let files = [
            "naskah.yaml": """
            judul: Uji
            tanda: CONTOH
            data:
              isi: narasi/isi.md
              kegiatan: data/kegiatan.csv
            kolom:
              kegiatan: { pagu: rupiah }
            dokumen:
              uji: { layout: uji.xml, judul: Uji }
            """,
            "data/kegiatan.csv": "nama,bidang,pagu\nSatu,A,1500000\nDua,A,2000000\nTiga,B,4250000\n",
            "layout/uji.xml": Self.layout, "narasi/isi.md": text,
            "narasi/alur.svg":
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"30\"><rect width=\"60\" height=\"30\"/></svg>",
        ]
        for (path, content) in files {
            let url = URL(filePath: folder.path + "/" + path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(content.utf8).write(to: url)
        }
        return folder
    }

    private func tree(_ text: String) throws -> String {
        let folder = try project(text)
        let checked = try Naskah.findings("check", folder.path)
        #expect(checked.findings.isEmpty, "\(checked.findings)")
        return try Naskah.run(["dump", folder.path, "--structure"]).output
    }

    /// Who writes italics may say of which language the words are; of English terms it is known.
    @Test func foreignWordsSayTheirLanguage() throws {
        let tree = try tree(
            """
            Untuk *galodo*{lang=min}, *smart city*, *e-government*, *pertama*{lang=id}, **Rat**{lang=de} dan *lestari* saja.

            | *makan bajamba*{lang=min} |
            |:--|
            | *Quick win* dan [*bundo* kanduang](https://contoh.go.id/){lang=min}. |
            """)
        for words in [
            "lang=min \"galodo\"", "lang=en \"smart city\"", "lang=en \"e-government\"", "lang=de \"Rat\"",
            "lang=und \"lestari\"", "lang=min \"makan bajamba\"", "lang=en \"Quick win\"", "lang=min",
        ] {
            #expect(tree.contains("Span \(words)"), "\(words) in \(tree)")
        }
        #expect(!tree.contains("{lang") && tree.contains(", pertama, ") && tree.contains("\"bundo\""), "\(tree)")
    }

    /// Names and whole sentences of another language that are not set in italics.
    @Test func upright() throws {
        let tree = try tree(
            """
            Dimensi [Smart Living]{lang=en}, [Smart **City**, *galodo*{lang=min} too]{lang=en} [biasa] dan [kota]{lang=id}.

            [Everything in this paragraph is read by another voice.]{lang=en}
            """)
        for words in [
            "lang=en \"Smart Living\"", "lang=min \"galodo\"",
            "lang=en \"Everything in this paragraph is read by another voice.\"",
        ] {
            #expect(tree.contains("Span \(words)"), "\(words) in \(tree)")
        }
        #expect(!tree.contains("{lang") && tree.contains("[biasa] dan kota.") && tree.contains("Dimensi "), "\(tree)")
        // It looks like the words around it.
        let folder = try project("Kata [Smart Living]{lang=en} saja.")
        #expect(try !Naskah.run(["dump", folder.path]).output.contains("Italic"))
    }

    /// What looks alike and is none stays as it was written.
    @Test(arguments: [
        "[]{lang=en}", "a]{lang=en}", "[a] {lang=en}", "[a]{lang=en_US}", "*a*{lang=}", "*a*{lang=12}", "*a* {lang=en}",
        "a{lang=en}", "*a*{lang=en", "*a*{lang=en_US}",
    ])
    func otherBracesStay(text: String) throws {
        let tree = try tree("Kata \(text) saja")
        #expect(tree.contains("{lang="), "\(tree)")
    }

    /// `::: gambar`: what the layout makes of the data stands where the text asks for it.
    @Test func figuresOfTheLayoutStandInTheText() throws {
        let tree = try tree("Sebelum.\n\n::: gambar jumlah A\n:::\n\nAntara.\n\n::: gambar jumlah B\n:::\n\nSesudah.")
        let places = ["Sebelum.", "Bidang A: 2", "Antara.", "Bidang B: 1", "Sesudah."].map {
            tree.range(of: $0)?.lowerBound
        }
        #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted(), "\(tree)")
        #expect(!tree.contains("gambar"), "\(tree)")
    }

    @Test(arguments: [
        ("Teks.\n\n::: gambar jumlahh A\n:::", "layout.unknown-figure"),
        ("Teks.\n\n::: gambar\n:::", "layout.unknown-figure"),
        ("::: catatan Ingat\nTeks.\n\n::: gambar jumlah A\n:::\n:::", "layout.misplaced-figure"),
    ])
    func figuresThatCannotBeDrawnAreTold(text: String, id: String) throws {
        let folder = try project(text)
        let checked = try Naskah.findings("check", folder.path)
        #expect(checked.findings.map(\.id) == [id], "\(checked.findings)")
    }

    private static let text = """
        Pagu seluruhnya {{ sum(kegiatan, .pagu) | rupiah }}, lihat [Tabel](#tab-k), [Gambar](#gbr-a), [bagian](#risiko) dan [](#tab-k).

        ## Risiko {#risiko}

        Tabel: Kegiatan {{ kegiatan[1].nama }} {#tab-k}

        | Nama | Pagu |
        |:--|--:|
        | {{ kegiatan[2].nama }} | {{ kegiatan[2].pagu | rupiah }} |

        ![Alur layanan](alur.svg){#gbr-a}

        ::: catatan Ingat
        Bidang A: Rp3.500.000, kira-kira Rp3,5 juta; semuanya Rp7,75 juta.
        :::

        ::: kolom
        Kiri

        ---

        Kanan
        :::
        """

    @Test func printed() throws {
        let folder = try project(Self.text)
        let made = try Naskah.run(["compile", folder.path])
        #expect(made.status == 0, "\(made.output)")
        let text = try PDFFile(path: folder.path + "/build/uji.pdf").pages.joined()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("\u{A0}", with: " ")
        #expect(
            text.contains("Pagu seluruhnya Rp7.750.000, lihat Tabel 1.1, Gambar 1.1, bagian A dan Tabel 1.1."),
            "\(text)")
        #expect(text.contains("Tabel 1.1 Kegiatan Satu") && text.contains("Dua Rp2.000.000"))
        #expect(text.contains("Ingat Bidang A") && text.contains("Gambar 1.1 Alur layanan"))
        #expect(!text.contains("{{") && !text.contains("{#") && !text.contains(":::"))
        #expect(try Naskah.findings("check", folder.path).findings.isEmpty)
    }

    @Test func faultsAtTheirPlaces() throws {
        let folder = try project(
            "Satu\n\ndua {{ kegiatn | rupiah }} dan {{ kegiatan[1].nama | rupiahh }}.\n\nLihat [](#tidak-ada).")
        let found = try Naskah.findings("check", folder.path)
        #expect(found.status != 0)
        let places = found.findings.map { "\($0.file ?? ""):\($0.line ?? 0):\($0.column ?? 0)" }
        #expect(
            places.contains("narasi/isi.md:3:8")
                && places.contains { $0.hasPrefix("narasi/isi.md:3:") && $0 != "narasi/isi.md:3:8" })
        #expect(
            places.contains { $0.hasPrefix("narasi/isi.md:5:") }
                || !found.findings.contains { $0.id == "layout.unknown-reference" })
    }

    /// A budget that was changed in its table and not in the chapter.
    @Test func staleAmounts() throws {
        let folder = try project("Jumlahnya Rp7.750.000,00 (Rp7,8 juta), kegiatan Dua Rp2.000.000, ~~dulu Rp1~~.")
        #expect(try Naskah.findings("check", folder.path).findings.isEmpty)
        let path = URL(filePath: folder.path + "/data/kegiatan.csv")
        try Data(try String(contentsOf: path, encoding: .utf8).replacing("4250000", with: "4350000").utf8).write(
            to: path)
        let found = try Naskah.findings("check", folder.path).findings
        #expect(found.map(\.id) == ["data.unknown-amount", "data.unknown-amount"])
        #expect(found.first?.message.contains("Rp7.850.000") == true)
        #expect(found.map(\.column) == [11, 27])
    }

    /// Years, quarters and numbers of rows are no money, and what they come to is no amount.
    @Test func yearsAreNotAddedUp() throws {
        let folder = try project("Seluruhnya Rp1.012.000 dan Rp750.000.000.")
        let rows = "nama,tahun,pagu\n" + (1...500).map { "N\($0),2024,1500000\n" }.joined()
        try Data(rows.utf8).write(to: URL(filePath: folder.path + "/data/kegiatan.csv"))
        try Data(
            try String(contentsOfFile: folder.path + "/naskah.yaml", encoding: .utf8).replacing(
                "pagu: rupiah", with: "pagu: rupiah, tahun: tahun"
            ).utf8
        ).write(to: URL(filePath: folder.path + "/naskah.yaml"))
        let found = try Naskah.findings("check", folder.path).findings
        #expect(found.map(\.id) == ["data.unknown-amount"] && found.map(\.column) == [12])
        #expect(found.first?.message.contains("Rp1.500.000") == true, "\(found.map(\.message))")
    }
}
