/// Three Word files with everything that real ones were found to have. All that they say is invented.
package enum MadeBooks {
    package static let svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"30\"><rect width=\"60\" height=\"30\"/></svg>"

    private typealias W = MadeWordFile

    /// Written with styles, fields and automatic lists, with somebody's changes in it.
    package static var styled: MadeWordFile {
        var file = MadeWordFile()
        let chapters = W.numbering(
            1, [("upperRoman", "BAB %1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")], lists: [(1, "")])
        let items = W.numbering(
            2, [("decimal", "%1."), ("lowerLetter", "%2."), ("lowerRoman", "%3)")],
            lists: [(2, ""), (3, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>")])
        let letters = W.numbering(3, [("lowerLetter", "(%1)"), ("bullet", "\u{F0B7}")], lists: [(4, "")])
        file.numbering =
            chapters.definition + items.definition + letters.definition + chapters.lists + items.lists + letters.lists
        file.footnotes =
            "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
            + "<w:footnote w:id=\"2\">\(W.text("Perpres 95/2018 — invensi."))\(W.text("Alinea kedua catatan."))</w:footnote>"
            + "<w:footnote w:id=\"9\">\(W.text("Catatan yatim piatu."))</w:footnote>"
        file.comments = "<w:comment w:id=\"5\">\(W.text("Tolong dicek"))</w:comment>"
        file.header = W.text("Masterplan Contoh")
        file.pictures = [("alur.svg", svg), ("lama.emf", "EMF")]
        file.links = [("lk1", "https://contoh.go.id/a?x=1&y=(2)")]
        func chapter(_ text: String, _ more: String = "") -> String {
            W.heading(1, text, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>" + more)
        }
        func section(_ text: String, mark: String) -> String {
            W.paragraph(
                W.bookmarked(mark, W.run(text)),
                "<w:pStyle w:val=\"Judul2\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>")
        }
        func caption(_ word: String, _ number: String, _ title: String, mark: String) -> String {
            W.paragraph(
                W.bookmarked(mark, W.run("\(word) ") + W.field("SEQ \(word) \\* ARABIC", W.run(number)))
                    + W.run(". " + title),
                "<w:pStyle w:val=\"Keterangan\"/>")
        }
        file.body =
            W.paragraph(W.run("Masterplan Kota Cerdas Contoh"), "<w:pStyle w:val=\"Title\"/>")
            + "<w:sdt><w:sdtPr/><w:sdtContent>"
            + W.paragraph(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o \"1-3\"</w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + W.run("BAB I Pendahuluan 1"))
            + W.paragraph(W.run("1.1 Latar 1") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
            + "</w:sdtContent></w:sdt>"
            + chapter("Pendahuluan", "<w:pageBreakBefore/>") + section("Latar Belakang", mark: "_Ref1")
            + W.paragraph(
                W.run("Kota “cerdas”\u{A0}itu ‘nyata’") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                    + W.run(", lihat ") + W.field("REF _Ref2 \\h", W.run("Tabel 1")) + W.run(" dan ")
                    + W.field("REF _Ref3 \\h", W.run("Gambar 1")) + W.run(" pada subbab ")
                    + W.field("REF _Ref1 \\r \\h", W.run("1.1")) + W.run(" di halaman ")
                    + W.field("PAGEREF _Ref1 \\h", W.run("7"))
                    + W.run(", juga ") + "<w:hyperlink r:id=\"lk1\">\(W.run("situs resmi"))</w:hyperlink>" + W.run("."))
            + W.item("Satu", list: 2) + W.item("Dua", list: 2) + W.item("anak a", list: 2, level: 1)
            + W.item("anak b", list: 2, level: 1) + W.item("Tiga", list: 2) + W.item("Mulai lagi", list: 3)
            + W.item("Lagi dua", list: 3) + W.text("Alinea antara.") + W.item("Lagi tiga", list: 3)
            + W.item("huruf satu", list: 4) + W.item("huruf dua", list: 4) + W.item("butir", list: 4, level: 1)
            + section("Data", mark: "_Ref9")
            + caption("Tabel", "1", "Program menurut dimensi", mark: "_Ref2")
            + W.table([
                ["No", "Dimensi", "Program"], ["1", "Smart Governance", "Satu Data"],
                ["2", "Smart Economy", "Pasar, digital"],
                ["3", "Smart Living", "Sehat"], ["4", "Smart Society", "Literasi"],
            ])
            + W.table(
                [["Gabung mendatar", "Lain"], ["Atas", "b", "c"], ["", "d", "e|f"]],
                [
                    "0,0": "<w:gridSpan w:val=\"2\"/>", "1,0": "<w:vMerge w:val=\"restart\"/>", "2,0": "<w:vMerge/>",
                ])
            + W.paragraph(W.picture("alur.svg", "Alur layanan & data"))
            + caption("Gambar", "1", "Alur layanan", mark: "_Ref3")
            + W.paragraph(W.picture("lama.emf", "Bagan lama"))
            + chapter("Penutup")
            + W.paragraph(
                W.run("Tetap ") + "<w:ins w:author=\"Ani\">\(W.run("disisipkan "))</w:ins>"
                    + "<w:del w:author=\"Ani\"><w:r><w:delText xml:space=\"preserve\">dihapus </w:delText></w:r></w:del>"
                    + W.run("selesai") + "<w:r><w:commentReference w:id=\"5\"/></w:r><w:r><w:br w:type=\"page\"/></w:r>"
                    + W.box(W.text("Kotak teks penting.") + W.text("Baris dua kotak.")))
        return file
    }

    /// Without any heading style: bold lines, typed numbers, typed captions; strict, with another prefix.
    package static var shaped: MadeWordFile {
        var file = MadeWordFile()
        file.isStrict = true
        file.prefix = "ns0"
        file.pictures = [("peta.svg", svg)]
        file.body =
            W.bold("LAPORAN AKHIR", isCentred: true) + W.text("Kabupaten Contoh")
            + W.bold("KATA PENGANTAR", isCentred: true) + W.text("Puji syukur.")
            + W.bold("BAB I", isCentred: true) + W.bold("PENDAHULUAN", isCentred: true)
            + W.bold("A. Latar Belakang") + W.text("Tabel 1.1 menunjukkan bahwa semuanya baik.")
            + W.bold("1. Umum") + W.text("a. pertama;") + W.text("b. kedua; dan") + W.text("c. ketiga.")
            + W.bold("2. Khusus") + W.text("1) satu") + W.text("2) dua")
            + W.bold("B. Tujuan") + W.text("2024. Tahun awal.")
            + W.text("Tabel 1.1 Sasaran")
            + W.table([["Sasaran", "Nilai"], ["Indeks", "3,5"]])
            + W.text("Sumber: Bappeda, 2024")
            + W.paragraph(
                W.run("BAB II", "<w:b/>") + "<w:r><w:br/></w:r>" + W.run("GAMBARAN UMUM", "<w:b/>"),
                "<w:jc w:val=\"center\"/>")
            + W.bold("2.1 Wilayah") + W.paragraph(W.picture("peta.svg", "Peta")) + W.text("Gambar 2.1. Peta wilayah")
            + W.bold("2.1.1 Letak") + W.text("Di tengah.") + W.bold("2.2 Penduduk")
            + W.paragraph(W.run("Jumlah pendu"), "<w:rPr><w:del w:author=\"B\"/></w:rPr>") + W.text("duk tetap.")
        return file
    }

    /// Texts that Markdown would take for marks, odd formats, and what hides within others.
    package static var hard: MadeWordFile {
        var file = MadeWordFile()
        let odd = W.numbering(
            7, [("upperLetter", "%1."), ("decimal", "Pasal %2"), ("decimalZero", "%3."), ("decimal", "%1.%4")],
            lists: [(7, "")])
        file.numbering = odd.definition + odd.lists
        let inner = W.table([["dalam satu", "dalam dua"], ["dalam tiga", "dalam empat"]])
        file.body =
            W.heading(1, "Tanda # dan * bintang {{ ini }}") + W.text("# bukan judul") + W.text("- bukan butir")
            + W.text("1. bukan daftar") + W.text("> bukan kutipan") + W.text("Tabel: bukan judul tabel")
            + W.text(": titik dua")
            + W.text("::: bukan blok") + W.text("{{ bukan.ekspresi | rupiah }} dan {#bukan-id}")
            + W.text("a_b_c *bintang* [kurung](#x) <b>html</b> & &amp; `kode` ~~coret~~ a|b \\ garis ![x](y)")
            + W.paragraph(
                W.run("te", "<w:b/>") + W.run("bal", "<w:i/>") + W.run(" “", "<w:b/>") + W.run("kutip", "<w:b/><w:i/>")
                    + W.run("”x")
                    + W.run("5") + W.run("2", "<w:vertAlign w:val=\"superscript\"/>") + W.run(" H")
                    + W.run("2", "<w:vertAlign w:val=\"subscript\"/>") + W.run("O ") + W.run("gone", "<w:vanish/>")
                    + W.run(" coret", "<w:strike/>") + "<w:r><w:noBreakHyphen/></w:r>" + W.run("akhir"))
            + W.paragraph(
                W.run("baris satu") + "<w:r><w:br/></w:r>" + W.run("- baris dua") + "<w:r><w:tab/></w:r>" + W.run("tab")
            )
            + W.item("huruf besar", list: 7) + W.item("pasal satu", list: 7, level: 1)
            + W.item("pasal dua", list: 7, level: 1)
            + W.item("nol", list: 7, level: 2) + W.item("berikut", list: 7) + W.item("dalam", list: 7, level: 3)
            + W.table([
                ["A", "B"], [W.text("sel | satu") + W.text("alinea dua"), "<w:p/>" + inner + W.text("sesudah")],
                ["c", "d"],
            ])
            + W.table([[W.text("Satu sel adalah kotak.") + W.text("Dengan dua alinea.")]])
            + W.paragraph(
                "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>" + W.run(" rumus; ")
                    + "<w:fldSimple w:instr=\" PAGE \">\(W.run("12"))</w:fldSimple>"
                    + W.field("IF 1 = 1", W.run("hasil ") + W.field("DOCPROPERTY x", W.run("properti")))
                    + "<w:smartTag>\(W.run(" tag"))</w:smartTag><w:sdt><w:sdtContent>\(W.run(" kontrol"))</w:sdtContent></w:sdt>"
            )
            + W.heading(2, "Ekor #") + W.text("Penghabisan.")
        return file
    }
}
