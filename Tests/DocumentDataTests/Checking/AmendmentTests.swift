import Diagnostics
import TestSupport
import Testing
@testable import DocumentData

/// What an amending regulation says, from the marks of the regulation that it changes.
@Suite struct AmendmentTests {
    private static let head = """
        judul: Peraturan Bupati Contoh
        tanggal: 2026-01-05
        tahun: 2026
        menimbang: [bahwa satu;]
        mengingat: [Undang-Undang;]
        penandatangan:
          - { kelompok: utama, pejabat: [bupati] }

        """

    private func load(_ chapters: String, _ amendment: String = "") throws -> (root: DataRecord?, findings: [String]) {
        var files = MiniProject.files
        files["data/peraturan.yaml"] = Self.head + "nomor: '7'\ntentang: Masterplan\nbab:\n" + chapters
        files["data/perubahan.yaml"] = Self.head + amendment
        files["naskah.yaml"] = files["naskah.yaml"]?.replacing(
            "  bebas:",
            with: "  peraturan: data/peraturan.yaml\n  peraturan_perubahan: data/perubahan.yaml\n  bebas:")
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let project = ProjectLoader.load(folder.path, into: &findings)
        return withExtendedLifetime(folder) { (project?.root, findings.all.map(\.id).sorted()) }
    }

    private func items(_ root: DataRecord?) -> [DataRecord] {
        root?.record("peraturan_perubahan")?.records("butir") ?? []
    }

    private func sentences(_ chapters: String, _ amendment: String = "") throws -> [String] {
        let (root, findings) = try load(chapters, amendment)
        #expect(findings.isEmpty, "\(findings)")
        return items(root).compactMap { $0.text("kalimat") }
    }

    /// One chapter whose articles these are, with an article behind them.
    private func chapter(_ articles: String...) -> String {
        "  - judul: Umum\n    pasal:\n" + (articles + ["{ isi: Penutup. }"]).map { "      - \($0)\n" }.joined()
    }

    // MARK: Sentences

    @Test func articles() throws {
        #expect(
            try sentences(
                chapter(
                    "{ isi: Satu., diubah: ya }", "{ isi: Sisip., sisipan: ya }", "{ isi: Sisip lagi., sisipan: ya }",
                    "{ isi: Dua. }", "{ isi: Tiga., dihapus: ya }")) == [
                    "Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:",
                    "Di antara Pasal 1 dan Pasal 2 disisipkan 2 (dua) pasal, yakni Pasal 1A dan Pasal 1B, sehingga berbunyi sebagai berikut:",
                    "Pasal 3 dihapus.",
                ])
    }

    @Test(arguments: [
        ("{ isi: A., diubah: ya }, { isi: B. }", "Ketentuan Pasal 1 ayat (1) diubah sehingga"),
        ("{ isi: A., diubah: ya }, { isi: B., diubah: ya }", "Ketentuan Pasal 1 ayat (1) dan ayat (2) diubah sehingga"),
        (
            "{ isi: A. }, { isi: X., sisipan: ya }, { isi: Y., sisipan: ya }, { isi: B. }",
            "Di antara ayat (1) dan ayat (2) Pasal 1 disisipkan 2 (dua) ayat, yakni ayat (1a) dan ayat (1b), sehingga"
        ),
        (
            "{ isi: A. }, { isi: B. }, { isi: X., sisipan: ya }",
            "Setelah ayat (2) Pasal 1 ditambahkan 1 (satu) ayat, yakni ayat (3), sehingga"
        ),
        ("{ isi: A. }, { dihapus: ya }", "Pasal 1 ayat (2) dihapus sehingga"),
        (
            "{ isi: A., diubah: ya }, { isi: X., sisipan: ya }, { dihapus: ya }",
            "Ketentuan Pasal 1 ayat (1) diubah, di antara ayat (1) dan ayat (2) Pasal 1 disisipkan 1 (satu) ayat, yakni ayat (1a), dan Pasal 1 ayat (2) dihapus sehingga"
        ),
        (
            "{ isi: \"A:\", huruf: [{ isi: a; }, { isi: x;, sisipan: ya }, { isi: b. }] }",
            "Di antara huruf a dan huruf b Pasal 1 ayat (1) disisipkan 1 (satu) huruf, yakni huruf a1, sehingga"
        ),
        (
            "{ isi: \"A:\", huruf: [{ isi: a;, diubah: ya }, { isi: b; }, { dihapus: ya }] }",
            "Ketentuan Pasal 1 ayat (1) huruf a diubah, dan Pasal 1 ayat (1) huruf c dihapus sehingga"
        ),
        (
            "{ isi: \"A:\", huruf: [{ isi: \"a:\", angka: [{ isi: satu; }, { isi: x;, sisipan: ya }, { isi: dua. }] }] }",
            "Di antara angka 1 dan angka 2 Pasal 1 ayat (1) huruf a disisipkan 1 (satu) angka, yakni angka 1a, sehingga"
        ),
    ])
    func paragraphs(ayat: String, expected: String) throws {
        let told = try sentences(chapter("{ ayat: [\(ayat)] }"))
        #expect(told == [expected + " Pasal 1 berbunyi sebagai berikut:"])
    }

    @Test func chaptersAndParts() throws {
        let chapters = """
              - judul: Satu
                pasal:
                  - isi: A.
              - { judul: Baru, sisipan: ya, pasal: [{ id: baru, isi: "Lihat [](#akhir)." }, { isi: N. }] }
              - judul: Dua
                diubah: ya
                bagian:
                  - { judul: Kesatu, pasal: [{ isi: B. }] }
                  - { judul: Antara, sisipan: ya, pasal: [{ isi: C. }] }
                  - judul: Kedua
                    paragraf:
                      - { judul: P, pasal: [{ isi: D. }] }
                      - { judul: Q, sisipan: ya, pasal: [{ isi: E. }] }
                      - { judul: R, pasal: [{ isi: F. }] }
              - { judul: Lama, dihapus: ya, pasal: [{ isi: G. }] }
              - { judul: Penutup, pasal: [{ id: akhir, isi: "Lihat [](#baru)." }] }

            """
        let (root, findings) = try load(chapters)
        #expect(findings.isEmpty, "\(findings)")
        #expect(
            items(root).compactMap { $0.text("kalimat") } == [
                "Di antara BAB I dan BAB II disisipkan 1 (satu) bab, yakni BAB IA, sehingga berbunyi sebagai berikut:",
                "Judul BAB II diubah sehingga berbunyi sebagai berikut:",
                "Di antara Bagian Kesatu dan Bagian Kedua BAB II disisipkan 1 (satu) bagian, yakni Bagian Kesatu A, sehingga berbunyi sebagai berikut:",
                "Di antara Paragraf 1 dan Paragraf 2 Bagian Kedua BAB II disisipkan 1 (satu) paragraf, yakni Paragraf 1A, sehingga berbunyi sebagai berikut:",
                "BAB III dihapus.",
            ])
        // What stands in an inserted chapter has numbers between those that were there.
        let numbers = (root?.record("peraturan")?.records("semua_pasal") ?? []).map(number)
        #expect(numbers == ["1", "1A", "1B", "2", "2A", "3", "3A", "4", "5", "6"])
        let inserted = items(root)[0].records("bab")[0].records("pasal")
        let pieces = inserted[0].records("uraian")
        #expect(pieces.compactMap { $0.text("teks")?.replacing("\u{A0}", with: " ") } == ["Lihat ", "Pasal 6", "."])
        // Pasal 6 is not printed in the amendment, so nothing leads to it.
        #expect(pieces.allSatisfy { $0.text("ke") == nil })
    }

    private func number(_ record: DataRecord) -> String {
        record.integer("nomor").map(String.init) ?? record.text("nomor") ?? ""
    }

    @Test func titleNamesWhatIsAmended() throws {
        let articles = chapter("{ isi: A., diubah: ya }")
        let amendment = try load(articles).root?.record("peraturan_perubahan")
        #expect(
            amendment?.text("tentang")
                == "Perubahan atas Peraturan Bupati Contoh Nomor 7 Tahun 2026 tentang Masterplan")
        let later = try load(chapter("{ isi: A., diubah: ya, oleh: 2 }"), "ke: 2\n").root
        #expect(
            later?.record("peraturan_perubahan")?.text("tentang")?.hasPrefix("Perubahan Kedua atas Peraturan") == true)
    }

    /// A second amendment tells its own changes alone, and leaves the numbers of the first.
    @Test func amendmentsFollowEachOther() throws {
        let articles = chapter(
            "{ ayat: [{ isi: A. }, { isi: X., sisipan: ya }, { isi: Y., sisipan: ya, oleh: 2 }, { isi: B. }] }",
            "{ isi: P., sisipan: ya, diubah: ya, diubah_oleh: 2 }", "{ isi: Q., dihapus: ya, oleh: 2 }")
        #expect(try load(articles).findings == ["data.later-amendment"])
        #expect(
            try sentences(articles, "ke: 2\n") == [
                "Di antara ayat (1a) dan ayat (2) Pasal 1 disisipkan 1 (satu) ayat, yakni ayat (1b), sehingga Pasal 1 berbunyi sebagai berikut:",
                "Ketentuan Pasal 1A diubah sehingga berbunyi sebagai berikut:", "Pasal 2 dihapus.",
            ])
    }

    // MARK: What is wrong

    @Test func whatHasNoNumberOrNoChangeIsTold() throws {
        #expect(try load(chapter("{ isi: A. }")).findings == ["data.empty-amendment"])
        #expect(try load(chapter("{ isi: A., diubah: ya }"), "ke: 2\n").findings == ["data.empty-amendment"])
        #expect(try load(chapter("{ isi: X., sisipan: ya }", "{ isi: A. }")).findings == ["data.misplaced-insertion"])
        #expect(
            try load(
                chapter(
                    "{ ayat: [{ isi: A. }, { isi: Y., sisipan: ya, oleh: 2 }, { isi: X., sisipan: ya }, { isi: B. }] }"),
                "ke: 2\n"
            )
            .findings == ["data.misplaced-insertion"])
        #expect(try load(chapter("{ isi: \"A:\", diubah: ya, huruf: [{ id: a }] }")).findings == ["data.empty-article"])
    }

    @Test func anAmendmentNeedsItsRegulation() throws {
        var files = MiniProject.files
        files["data/perubahan.yaml"] = Self.head
        files["naskah.yaml"] = files["naskah.yaml"]?.replacing(
            "  bebas:", with: "  peraturan_perubahan: data/perubahan.yaml\n  bebas:")
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        _ = ProjectLoader.load(folder.path, into: &findings)
        #expect(withExtendedLifetime(folder) { findings.all.map(\.id) } == ["data.amendment-without-regulation"])
    }

    // MARK: Any regulation

    /// Whatever is marked: what was there first keeps its number, each marked article is told once, and nothing else is printed.
    @Test(arguments: 1...20 as ClosedRange<UInt64>) func numbersStayAndEveryMarkIsToldOnce(seed: UInt64) throws {
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let marks = (0..<30).map { index in
            index == 0 || index == 29 ? "" : ["", "", "diubah", "sisipan", "dihapus"][next(5)]
        }
        let articles = marks.enumerated().map { index, mark in
            "      - { id: p\(index), isi: Isi." + (mark.isEmpty ? "" : ", \(mark): ya") + " }\n"
        }
        let size = 3 + next(5)
        let chapters = stride(from: 0, to: 30, by: size).map { start in
            "  - judul: Bab\n    pasal:\n" + articles[start..<min(30, start + size)].joined()
        }.joined()
        let (root, findings) = try load(chapters)
        #expect(findings == (marks.allSatisfy(\.isEmpty) ? ["data.empty-amendment"] : []))
        // An oracle: counts only what was there, and hangs letters on the last of these.
        var expected: [String] = [], base = 0, letters = 0
        for mark in marks {
            if mark == "sisipan" {
                expected.append("\(base)" + String(UnicodeScalar(UInt8(65 + letters))))
                letters += 1
            } else {
                base += 1
                letters = 0
                expected.append("\(base)")
            }
        }
        #expect((root?.record("peraturan")?.records("semua_pasal") ?? []).map(number) == expected)
        let told = items(root), printed = told.flatMap { $0.records("pasal").map(number) }
        #expect(printed == zip(expected, marks).filter { ["diubah", "sisipan"].contains($1) }.map(\.0))
        let deleted = told.compactMap { $0.text("kalimat") }.filter { $0.hasSuffix("dihapus.") }
        #expect(deleted == zip(expected, marks).filter { $1 == "dihapus" }.map { "Pasal \($0.0) dihapus." })
    }

    /// Within sentences a name is set as it is: the stars of foreign words would be printed.
    @Test func namesHaveNoStars() throws {
        let (root, _) = try load(
            chapter("{ isi: Satu., diubah: ya }"), "atas: { tentang: \"Dewan *Smart City*\" }\n")
        let name = root?.record("peraturan_perubahan")?.record("atas")?.text("nama")
        #expect(name == "Peraturan Bupati Contoh Nomor 7 Tahun 2026 tentang Dewan Smart City")
    }
}
