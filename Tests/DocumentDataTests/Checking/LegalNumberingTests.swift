import Diagnostics
import TestSupport
import Testing
@testable import DocumentData

/// Numbers of regulations and decrees, and the references in their texts.
struct LegalNumberingTests {
    private func load(_ name: String, _ text: String) throws -> (root: DataRecord?, findings: [String]) {
        var files = MiniProject.files
        files["data/\(name).yaml"] = text
        files["naskah.yaml"] = files["naskah.yaml"]?.replacing(
            "  bebas:", with: "  \(name): data/\(name).yaml\n  bebas:")
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let project = ProjectLoader.load(folder.path, into: &findings)
        return withExtendedLifetime(folder) {
            (
                project?.root,
                findings.all.map { "\($0.id) \($0.range?.position.line ?? 0)" }
            )
        }
    }

    // MARK: A regulation of any shape

    private struct Article {
        let id: String
        /// How many letters each ayat has; empty for an article without ayat.
        let letters: [Int]
        /// From the ayat, counted from 0, to a place of another article: its id, ayat and letter from 0.
        var references: [(from: Int, to: String, ayat: Int?, letter: Int?)] = []
    }

    private static let head = """
        judul: Peraturan Bupati Contoh
        tentang: Masterplan
        tanggal: 2026-01-05
        menimbang: [bahwa satu;]
        mengingat: [Undang-Undang;]
        penandatangan:
          - { kelompok: utama, pejabat: [bupati] }
        bab:

        """

    /// Articles over chapters, of which every second has two parts.
    private func text(of articles: [Article]) -> String {
        var text = Self.head
        let size = 7
        for (chapter, start) in stride(from: 0, to: articles.count, by: size).enumerated() {
            let own = articles[start..<min(start + size, articles.count)]
            text += "  - judul: Bab\n"
            if chapter % 2 == 0 {
                text += "    pasal:\n" + own.map { yaml(of: $0, indent: "      ") }.joined()
            } else {
                let half = own.startIndex + own.count / 2
                text += "    bagian:\n"
                for part in [own[..<half], own[half...]] where !part.isEmpty {
                    text += "      - judul: Bagian\n        pasal:\n"
                    text += part.map { yaml(of: $0, indent: "          ") }.joined()
                }
            }
        }
        return text
    }

    private func yaml(of article: Article, indent: String) -> String {
        var text = "\(indent)- id: \(article.id)\n"
        guard !article.letters.isEmpty else { return text + "\(indent)  isi: Tanpa ayat.\n" }
        text += "\(indent)  ayat:\n"
        for (index, count) in article.letters.enumerated() {
            let references = article.references.filter { $0.from == index }.map { reference in
                let ayat = reference.ayat.map { "-a\($0)" } ?? "", letter = reference.letter.map { "-h\($0)" } ?? ""
                return " lihat [](#\(reference.to)\(ayat)\(letter))."
            }
            text += "\(indent)    - id: \(article.id)-a\(index)\n"
            text += "\(indent)      isi: \"Ayat:\(references.joined())\"\n"
            guard count > 0 else { continue }
            text += "\(indent)      huruf:\n"
            for letter in 0..<count {
                text += "\(indent)        - { id: \(article.id)-a\(index)-h\(letter), isi: satu; }\n"
            }
        }
        return text
    }

    private func randomArticles(_ count: Int, seed: UInt64) -> [Article] {
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        var articles = (0..<count).map { index in
            Article(id: "p\(index)", letters: (0..<next(4)).map { _ in next(4) })
        }
        for index in articles.indices {
            for ayat in articles[index].letters.indices {
                let target = next(3) == 0 ? articles[index] : articles[next(count)]
                let aimed = target.letters.isEmpty || next(3) == 0 ? nil : next(target.letters.count)
                let letters = aimed.map { target.letters[$0] } ?? 0
                let letter = letters > 0 && next(2) == 0 ? next(letters) : nil
                articles[index].references.append((ayat, target.id, aimed, letter))
            }
        }
        return articles
    }

    /// What a lawyer would write: the Pasal unless it is this one, the ayat unless it is this one, the letter.
    private func citation(
        _ reference: (from: Int, to: String, ayat: Int?, letter: Int?), in article: Article, _ order: [String]
    )
        throws -> String
    {
        let number = try #require(order.firstIndex(of: reference.to)) + 1
        let isHere = article.id == reference.to
        let letter = reference.letter.map { "huruf \(["a", "b", "c", "d"][$0])" }
        guard let ayat = reference.ayat else { return "Pasal \(number)" }
        let paragraph = "ayat (\(ayat + 1))"
        if isHere {
            return ayat == reference.from
                ? letter ?? paragraph : [paragraph, letter].compactMap { $0 }.joined(separator: " ")
        }
        return ["Pasal \(number)", paragraph, letter].compactMap { $0 }.joined(separator: " ")
    }

    private func citations(_ root: DataRecord?) -> [String] {
        (root?.record("peraturan")?.records("semua_pasal") ?? []).flatMap { article in
            article.records("ayat").flatMap { $0.records("uraian") }.filter { $0.text("ke") != nil }
                .compactMap { $0.text("teks")?.replacing("\u{A0}", with: " ") }
        }
    }

    private func expected(_ articles: [Article]) throws -> [String] {
        let order = articles.map(\.id)
        return try articles.flatMap { article in
            try article.references.sorted { $0.from < $1.from }.map { try citation($0, in: article, order) }
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func anArticleInTheMiddleLeavesAllReferencesRight(seed: UInt64) throws {
        var articles = randomArticles(60, seed: seed)
        let (root, findings) = try load("peraturan", text(of: articles))
        #expect(findings == [])
        let before = citations(root)
        #expect(before == (try expected(articles)))
        #expect(before.count > 40)
        articles.insert(Article(id: "baru", letters: [2, 0]), at: 30)
        let (changed, moreFindings) = try load("peraturan", text(of: articles))
        #expect(moreFindings == [])
        let after = citations(changed)
        #expect(after == (try expected(articles)))
        #expect(after != before)
        let numbers = changed?.record("peraturan")?.records("semua_pasal").compactMap { $0.integer("nomor") }
        #expect(numbers == Array(1...61))
    }

    @Test func linksLeadToWhatIsCited() throws {
        let articles = randomArticles(30, seed: 9)
        let root = try load("peraturan", text(of: articles)).root
        var anchors: Set<String> = [], targets: [String] = []
        for article in root?.record("peraturan")?.records("semua_pasal") ?? [] {
            let parts = [article] + article.records("ayat") + article.records("ayat").flatMap { $0.records("huruf") }
            for part in parts {
                #expect(anchors.insert(part.text("jangkar") ?? "").inserted)
                targets += part.records("uraian").compactMap { $0.text("ke") }
            }
        }
        #expect(!targets.isEmpty && targets.allSatisfy(anchors.contains))
    }

    // MARK: Amendments

    /// What an amendment puts in or deletes leaves the numbers of all others, and references to both are right.
    @Test func amendmentsLeaveTheOtherNumbers() throws {
        let (root, findings) = try load(
            "peraturan",
            Self.head + """
                  - judul: Bab
                    pasal:
                      - { id: satu, isi: "Lihat [](#dua-a) dan [](#dua-b-2)." }
                      - id: dua
                        ayat:
                          - { id: ayat-1, isi: "Lihat [](#ayat-1a)." }
                          - { id: ayat-1a, sisipan: ya, isi: "Lihat [](#tiga)." }
                          - { id: ayat-1b, sisipan: ya, isi: "Lihat [](#ayat-2)." }
                          - { id: ayat-2, dihapus: ya }
                      - { id: dua-a, sisipan: ya, isi: "Lihat [](#ayat-1b)." }
                      - id: dua-b
                        sisipan: ya
                        ayat:
                          - { isi: Satu. }
                          - { id: dua-b-2, isi: "Lihat [](#dua-b)." }
                  - judul: Lain
                    pasal:
                      - { id: tiga, dihapus: ya, isi: Dulu berbunyi begini. }
                      - { id: empat, isi: "Lihat [](#tiga)." }
                """)
        #expect(findings == [])
        let articles = try #require(root?.record("peraturan")).records("semua_pasal")
        let numbers = articles.map { $0.integer("nomor").map(String.init) ?? $0.text("nomor") ?? "" }
        #expect(numbers == ["1", "2", "2A", "2B", "3", "4"])
        let paragraphs = articles[1].records("ayat")
        #expect(
            paragraphs.map { $0.integer("nomor").map(String.init) ?? $0.text("nomor") ?? "" } == ["1", "1a", "1b", "2"])
        func text(_ record: DataRecord) -> String {
            record.records("uraian").compactMap { $0.text("teks") }.joined().replacing("\u{A0}", with: " ")
        }
        #expect(text(articles[0]) == "Lihat Pasal 2A dan Pasal 2B ayat (2).")
        #expect(
            paragraphs.map(text) == ["Lihat ayat (1a).", "Lihat Pasal 3.", "Lihat ayat (2).", "Dihapus."])
        #expect(text(articles[2]) == "Lihat Pasal 2 ayat (1b)." && text(articles[5]) == "Lihat Pasal 3.")
        #expect(text(articles[4]) == "Dihapus.")
        #expect(articles[2].text("jangkar") == "pasal-2a")
    }

    // MARK: What is wrong

    @Test func whatIsCitedMustBeThere() throws {
        let (_, findings) = try load(
            "peraturan",
            Self.head + """
                  - judul: Bab
                    pasal:
                      - { id: dewan, isi: "Menurut [](#dewan)." }
                      - { id: dewan, isi: "Menurut [](#dewann)." }
                      - { id: kosong }
                penjelasan: { umum: [Umum.], pasal: { dewam: Cukup. } }
                """)
        #expect(
            findings.sorted() == [
                "data.empty-article 13", "data.repeated-provision 12", "data.unknown-provision 12",
                "data.unknown-provision 14",
            ])
    }

    @Test func decreesCountInWords() throws {
        let clauses = (1...21).map { "  - { id: d\($0), isi: \"Lihat [](#d\($0 % 21 + 1)).\" }" }.joined(
            separator: "\n")
        let (root, findings) = try load(
            "keputusan",
            """
            judul: Keputusan Bupati Contoh
            tentang: Tim
            tanggal: 2026-01-05
            menimbang: [bahwa *smart city* perlu;]
            mengingat: [Undang-Undang;]
            diktum:
            \(clauses)
            penandatangan:
              - { kelompok: utama, pejabat: [bupati] }
            """)
        #expect(findings == [])
        let decree = try #require(root?.record("keputusan"))
        #expect(decree.integer("tahun") == 2026, "that of the day")
        let names = decree.records("diktum").compactMap { $0.text("nomor") }
        #expect(names.prefix(3) == ["KESATU", "KEDUA", "KETIGA"])
        #expect(names[9...11] == ["KESEPULUH", "KESEBELAS", "KEDUA BELAS"] && names.last == "KEDUA PULUH SATU")
        let cited = decree.records("diktum").flatMap { $0.records("uraian") }.filter { $0.text("ke") != nil }
        #expect(
            cited.compactMap { $0.text("teks")?.replacing("\u{A0}", with: " ") }
                == (names.dropFirst() + names.prefix(1)).map { "Diktum \($0)" })
        let considered = decree.list("daftar_menimbang").compactMap { node -> [String]? in
            guard case .list(let pieces) = node.value else { return nil }
            return pieces.compactMap { piece in
                if case .record(let record) = piece.value { record["miring"]?.isTrue ?? false ? "*" : "-" } else { nil }
            }
        }
        #expect(considered == [["-", "*", "-"]])
    }

    @Test(arguments: [
        ("a *b* c", "a |*b|  c"), ("2 * 3 * 4", "2 * 3 * 4"), ("[](#x)y", "#x|y"), ("*a", "*a"), ("[](#x", "[](#x"),
        ("", ""),
        ("**", "**"),
    ])
    func textsArePartedAtTheirMarks(text: String, expected: String) {
        let pieces = LegalText.pieces(of: text).map { piece in
            switch piece {
            case .plain(let words): words
            case .italic(let words): "*" + words
            case .reference(let id): "#" + id
            }
        }
        #expect(pieces.joined(separator: "|").filter { $0 != " " } == expected.filter { $0 != " " })
    }

    @Test func lettersGoOnBehindZ() {
        #expect([1, 26, 27, 52, 53].map(LegalNumbering.letter) == ["a", "z", "aa", "az", "ba"])
        #expect([1, 2, 12, 21].map(LegalNumbering.ordinal) == ["Kesatu", "Kedua", "Kedua Belas", "Kedua Puluh Satu"])
    }

    /// UU 12/2011 Lampiran II: laws and government regulations are cited with both gazettes.
    @Test func lawsAreCitedWithTheirGazettes() throws {
        let bases = """
            mengingat:
              - "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;"
              - "Undang-Undang Nomor 1 Tahun 2000 tentang Contoh;"
              - "Undang-Undang Nomor 2 Tahun 2000 tentang Contoh (Lembaran Negara Republik Indonesia Tahun 2000 Nomor 2);"
              - "Peraturan Pemerintah Nomor 3 Tahun 2000 tentang Contoh;"
              - "Peraturan Menteri Dalam Negeri Nomor 4 Tahun 2000 tentang Contoh;"
            """
        let text = Self.head.replacing("mengingat: [Undang-Undang;]", with: bases)
        let findings = try load("peraturan", text + "  - judul: Umum\n    pasal: [{ isi: Satu. }]\n").findings
        #expect(findings == ["data.missing-gazette 7", "data.missing-gazette 9"])
    }
}
