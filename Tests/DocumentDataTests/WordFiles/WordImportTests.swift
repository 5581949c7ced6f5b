import Diagnostics
import DocumentData
import OfficeFiles
import TestGenerators
import Testing

/// Word files as chapters: what stands in Word stands in Markdown, once.
@Suite struct WordImportTests {
    private func imported(_ made: MadeWordFile, accepts: Bool = true) throws -> WordImport {
        var findings = Findings()
        let file = try #require(WordFile.open(try made.file(), path: "buku.docx", into: &findings))
        let read = WordImport(file, path: "buku.docx", acceptsChanges: accepts)
        #expect(
            read.findings.isEmpty,
            "\(read.findings.all.map { "\($0.id) \($0.message.english) \($0.range?.text ?? "")" })")
        return read
    }

    /// A chapter as the reader of projects sees it.
    private func read(_ chapter: WordImport.Chapter) -> String {
        var findings = Findings()
        return describe(
            MarkdownReader.read(SourceFile(path: chapter.file, bytes: Array(chapter.text.utf8)), into: &findings).blocks
        )
    }

    @Test func styledBook() throws {
        let read = try imported(MadeBooks.styled)
        #expect(read.title == "Masterplan Kota Cerdas Contoh")
        #expect(read.chapters.map(\.title) == ["Bagian Awal", "Pendahuluan", "Penutup"])
        #expect(read.chapters.map(\.file) == ["01-bagian-awal.md", "02-pendahuluan.md", "03-penutup.md"])
        #expect(read.chapters.map(\.isNumbered) == [false, true, true])
        let text = self.read(read.chapters[1])
        #expect(
            text.hasPrefix(
                "#latar-belakang h2(Latar Belakang) p(Kota “cerdas”\u{A0}itu ‘nyata’^{p(Perpres 95/2018 — invensi.) p(Alinea kedua catatan.)}"
            ))
        #expect(
            text.contains(
                ", lihat →Tabel#tab-program-menurut-dimensi dan →Gambar#gbr-alur-layanan pada subbab →#latar-belakang di halaman 7"
            ))
        #expect(text.contains("[situs resmi](https://contoh.go.id/a?x=1&y=%282%29)."))
        #expect(
            text.contains(
                "list(1: <p(Satu)><p(Dua) list(1 {a}.: <p(anak a)><p(anak b)>)><p(Tiga)>) list(1: <p(Mulai lagi)><p(Lagi dua)>) p(Alinea antara.) list(3: <p(Lagi tiga)>)"
            ))
        #expect(text.contains("list(1 ({a}): <p(huruf satu)><p(huruf dua)>) list(•: <p(butir)>)"))
        #expect(text.contains("h2(Data) #tab-program-menurut-dimensi <<Program menurut dimensi>> table("))
        #expect(text.contains("Gabung mendatar||Lain/Atas|b|c/|d|e|f)"))
        #expect(text.contains("#gbr-alur-layanan <<Alur layanan>> p(![Alur layanan & data](gambar/alur.svg))"))
        #expect(
            self.read(read.chapters[2])
                == "p(Tetap disisipkan selesai) note() {p(Kotak teks penting.) p(Baris dua kotak.)}")
        #expect(read.pictures.map(\.name) == ["alur.svg", "lama.emf"])
        #expect(
            read.tables.map(\.csv) == [
                "No,Dimensi,Program\n1,Smart Governance,Satu Data\n2,Smart Economy,\"Pasar, digital\"\n3,Smart Living,Sehat\n4,Smart Society,Literasi\n"
            ])
        let told = WordImportNotes.text(read, path: "buku.docx", language: .english)
        for part in [
            "lama.emf cannot be printed", "table of contents is left out", "'Catatan yatim piatu.'", "'Tolong dicek'",
            "page break",
            "merged cells", "header or footer is left out: 'Masterplan Contoh'", "number 'BAB I' is made anew",
            "tabel/tabel-1.csv",
            "an insertion 'disisipkan ' by Ani", "paragraph 5",
        ] { #expect(told.contains(part), "\(part)") }
        #expect(try imported(MadeBooks.styled, accepts: false).chapters[2].text.contains("Tetap dihapus selesai"))
    }

    @Test func shapedBook() throws {
        let read = try imported(MadeBooks.shaped)
        #expect(read.chapters.map(\.title) == ["Bagian Awal", "KATA PENGANTAR", "PENDAHULUAN", "GAMBARAN UMUM"])
        let first = self.read(read.chapters[2])
        #expect(
            first.hasPrefix(
                "h2(Latar Belakang) p(Tabel 1.1 menunjukkan bahwa semuanya baik.) h3(Umum) list(1 {a}.: <p(pertama;)><p(kedua; dan)><p(ketiga.)>) h3(Khusus) list(1 {1}): <p(satu)><p(dua)>) h2(Tujuan) p(2024. Tahun awal.)"
            ))
        #expect(first.contains("<<Sasaran>> table(start,start: Sasaran|Nilai/Indeks|3,5) p(Sumber: Bappeda, 2024)"))
        #expect(
            self.read(read.chapters[3])
                == "h2(Wilayah) <<Peta wilayah>> p(![Peta](gambar/peta.svg)) h3(Letak) p(Di tengah.) h2(Penduduk) p(Jumlah penduduk tetap.)"
        )
        #expect(read.remarks.count { $0.wording.english.hasPrefix("guessed to be a heading") } == 10)
    }

    @Test func hardTexts() throws {
        let read = try imported(MadeBooks.hard)
        #expect(read.chapters.map(\.title) == ["Tanda # dan * bintang {{ ini }}"])
        let text = self.read(read.chapters[0])
        #expect(
            text.hasPrefix(
                "p(# bukan judul) p(- bukan butir) p(1. bukan daftar) p(> bukan kutipan) p(Tabel: bukan judul tabel) p(: titik dua) p(::: bukan blok) p({{ bukan.ekspresi | rupiah }} dan {#bukan-id}) p(a_b_c *bintang* [kurung](#x) <b>html</b> & &amp; `kode` ~~coret~~ a|b \\ garis ![x](y))"
            ))
        #expect(text.contains("5² H₂O") && !text.contains("gone") && text.contains("~coret~\u{2011}akhir"))
        #expect(text.contains("p(baris satu⏎- baris dua tab)"))
        #expect(
            text.contains(
                "p(A. huruf besar) p(Pasal 1 pasal satu) p(Pasal 2 pasal dua) p(01. nol) p(B. berikut) p(B.1 dalam)"))
        #expect(text.contains("A|B/sel | satu alinea dua|dalam satu dalam dua dalam tiga dalam empat sesudah/c|d"))
        #expect(text.contains("note() {p(Satu sel adalah kotak.) p(Dengan dua alinea.)}"))
        #expect(text.contains("p(x+y rumus; hasil properti tag kontrol) h2(Ekor #) p(Penghabisan.)"))
        #expect(read.remarks.contains { $0.leftOut == "gone" } && read.remarks.contains { $0.leftOut == "12" })
    }

    private static let words = [
        "kota", "cerdas", "5", "2.10", "#", "*", "**", "_", "`", "[", "](", "{{", "}}", "|", "<", "&", "&amp;", "\\",
        "~~", "!", ":::", "-",
        "1.", "a.", "(b)", "iv.", "“", "”", "\u{A0}", "Tabel:", "Gambar 3", "Tabel 1.2", "BAB II", "$x$", "^2^",
        "http://a.b", ">", "=", "é", "+",
    ]

    private func random(_ dice: inout Dice, depth: Int = 0) -> String {
        typealias W = MadeWordFile
        func runs() -> String {
            (0..<dice.number(1...5)).map { _ in
                let text = (0..<dice.number(1...4)).map { _ in dice.pick(Self.words) }.joined(
                    separator: dice.pick(["", " ", " "]))
                let look = (0..<dice.number(0...2)).map { _ in
                    dice.pick([
                        "<w:b/>", "<w:i/>", "<w:strike/>", "<w:vertAlign w:val=\"superscript\"/>", "<w:vanish/>",
                        "<w:caps/>", "<w:caps w:val=\"0\"/>",
                    ])
                }.joined()
                switch dice.number(0...11) {
                case 0: return W.run(text, look) + "<w:r><w:br/></w:r>"
                case 1: return W.run(text, look) + "<w:r><w:footnoteReference w:id=\"\(dice.number(1...9))\"/></w:r>"
                case 2:
                    return W.field(
                        dice.pick(["REF a \\h", "REF b \\r", "PAGE", "TOC", "SEQ Tabel", "HYPERLINK \"http://x.y\""]),
                        W.run(text))
                case 3: return W.bookmarked(dice.pick(["a", "b"]), W.run(text, look))
                case 4: return "<w:ins>\(W.run(text))</w:ins>"
                case 5: return "<w:del><w:r><w:delText>\(W.escaped(text))</w:delText></w:r></w:del>"
                case 6: return W.picture("p.svg", text)
                default: return W.run(text, look)
                }
            }.joined()
        }
        return (0..<dice.number(1...(depth == 0 ? 14 : 3))).map { _ in
            switch dice.number(0...9) {
            case 0: return W.heading(dice.number(1...4), dice.pick(Self.words) + " judul")
            case 1, 2:
                return W.paragraph(
                    runs(),
                    "<w:numPr><w:ilvl w:val=\"\(dice.number(0...3))\"/><w:numId w:val=\"\(dice.number(1...3))\"/></w:numPr>"
                )
            case 3 where depth < 2:
                return W.table(
                    (0..<dice.number(1...6)).map { _ in
                        (0..<dice.number(1...4)).map { _ in random(&dice, depth: depth + 1) }
                    })
            case 4 where depth < 2: return W.paragraph(runs() + W.box(random(&dice, depth: depth + 1)))
            case 5:
                return W.bold(
                    dice.pick(["A. ", "1.1 ", "BAB I ", "", "Tabel 1 "]) + dice.pick(Self.words) + " nama",
                    isCentred: true)
            case 6: return W.paragraph(runs(), "<w:pStyle w:val=\"Keterangan\"/>")
            default: return W.paragraph(runs())
            }
        }.joined()
    }

    private func randomFile(_ dice: inout Dice) -> MadeWordFile {
        var file = MadeWordFile()
        let levels = (0..<4).map { level in
            (
                format: dice.pick([
                    "decimal", "lowerLetter", "upperLetter", "lowerRoman", "bullet", "none", "decimalZero",
                ]),
                text: dice.pick(["%\(level + 1).", "(%\(level + 1))", "%1.%\(level + 1)", "Pasal %\(level + 1)", "–"])
            )
        }
        let one = MadeWordFile.numbering(
            1, levels,
            lists: [(1, ""), (2, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride>")])
        let two = MadeWordFile.numbering(2, levels.reversed(), lists: [(3, "")])
        file.numbering = one.definition + two.definition + one.lists + two.lists
        file.footnotes = (1...9).map { "<w:footnote w:id=\"\($0)\">\(random(&dice, depth: 2))</w:footnote>" }.joined()
        file.pictures = [("p.svg", MadeBooks.svg)]
        file.body = random(&dice)
        return file
    }

    /// Whatever stands in a Word file: its words and the labels of its lists are those of the chapters, whichever way changes go.
    @Test(arguments: 0..<20) func wordsAreTheSame(part: Int) throws {
        for seed in part * 20..<(part + 1) * 20 {
            var dice = Dice(seed: UInt64(seed)), findings = Findings()
            let bytes = try randomFile(&dice).file()
            let file = try #require(WordFile.open(bytes, path: "acak.docx", into: &findings))
            for accepts in [true, false] {
                let read = WordImport(file, path: "acak.docx", acceptsChanges: accepts)
                let errors = read.findings.all.filter { $0.severity == .error }
                #expect(
                    errors.isEmpty,
                    "\(seed): \(errors.map { "\($0.id) \($0.message.english) \($0.range?.text ?? "")" })")
            }
        }
    }

    /// What was set in capitals by a format is told; raised numbers are raised as a whole, or told.
    @Test func looksThatChangeWhatIsRead() throws {
        var file = MadeWordFile()
        typealias W = MadeWordFile
        file.body =
            W.heading(1, "Judul")
            + W.paragraph(
                W.run("Perda ") + W.run("nomor", "<w:caps/>") + W.run(" 10")
                    + W.run("6", "<w:vertAlign w:val=\"superscript\"/>")
                    + W.run(" dan 2") + W.run("n-x", "<w:vertAlign w:val=\"superscript\"/>"))
        let read = try imported(file)
        #expect(self.read(try #require(read.chapters.first)).contains("p(Perda nomor 10⁶ dan 2n-x)"))
        #expect(
            read.remarks.map(\.wording.english) == [
                "capitals that a format made of 'nomor' are left out: it prints as it was typed",
                "raised or lowered 'n-x' is written on the line",
            ])
    }

    /// The census finds what a writer loses: it is no mirror of it.
    @Test func lostWordsAreErrors() throws {
        var parts = MadeBooks.shaped.parts, findings = Findings()
        // A paragraph within an instruction of Word's that is not finished: the text is told as left out, and so accounted for.
        parts[2].text = parts[2].text.replacing(
            "<ns0:t xml:space=\"preserve\">Di tengah.</ns0:t>",
            with: "<ns0:fldChar ns0:fldCharType=\"begin\"/><ns0:t>Di tengah.</ns0:t>")
        let file = try #require(WordFile.open(try OfficeFileMaker.file(parts), path: "a.docx", into: &findings))
        let read = WordImport(file, path: "a.docx", acceptsChanges: true)
        #expect(!read.findings.hasErrors && read.remarks.contains { $0.leftOut == "Di tengah." })
        #expect(!read.chapters.contains { $0.text.contains("Di tengah") })
    }

    /// Damaged files are read or refused, never a crash and never without an end.
    @Test(arguments: 0..<10) func damagedFiles(part: Int) throws {
        for seed in part * 30..<(part + 1) * 30 {
            var dice = Dice(seed: UInt64(seed + 7000)), findings = Findings()
            let made = dice.pick([MadeBooks.styled, MadeBooks.shaped, MadeBooks.hard])
            var bytes: [UInt8]
            if seed % 3 == 0 {
                bytes = try made.file()
                for _ in 0..<dice.number(1...12) {
                    bytes[dice.number(0...bytes.count - 1)] = UInt8(dice.number(0...255))
                }
                if dice.number(0...4) == 0 { bytes.removeLast(dice.number(1...bytes.count - 1)) }
            } else {
                bytes = try OfficeFileMaker.file(mutated(made.parts, &dice))
            }
            guard let file = WordFile.open(bytes, path: "rusak.docx", into: &findings) else {
                #expect(findings.all.allSatisfy { $0.id.hasPrefix("word.") && $0.fix != nil } && !findings.isEmpty)
                continue
            }
            let read = WordImport(file, path: "rusak.docx", acceptsChanges: dice.number(0...1) == 0)
            #expect(!read.chapters.isEmpty || read.findings.hasErrors)
        }
    }

    /// Pieces of markup are lost, doubled, exchanged, or get numbers that are too large.
    private func mutated(_ parts: [(name: String, text: String)], _ dice: inout Dice) -> [(name: String, text: String)]
    {
        var parts = parts
        for _ in 0..<dice.number(1...5) {
            let index = dice.number(1...4)
            var pieces = parts[index].text.split(separator: "<", omittingEmptySubsequences: false).map(String.init)
            let place = dice.number(1...max(1, pieces.count - 1)), other = dice.number(1...max(1, pieces.count - 1))
            guard pieces.count > 2 else { continue }
            switch dice.number(0...4) {
            case 0: pieces.remove(at: place)
            case 1: pieces.insert(pieces[place], at: place)
            case 2: pieces.swapAt(place, other)
            case 3: pieces[place] = pieces[place].replacing("1", with: dice.pick(["99999999999999", "-7", "x"]))
            default: pieces[place] = pieces[place].replacing("w:", with: dice.pick(["", "w:x", "mc:"]))
            }
            parts[index].text = pieces.joined(separator: "<")
        }
        return parts
    }
}
