import Foundation
import TestSupport
import Testing

/// Plans of regencies that nobody here has seen: what their tables, papers and regulations have, through the real command.
@Suite struct AnyPlanTests {
    /// The large plan with one document, so that its data is checked and nothing else is laid out.
    private func plan(_ documents: String) throws -> TestProject {
        let project = try TestProject(sample: "kabupaten-contoh")
        let settings = try project.text(of: "naskah.yaml")
        let start = try #require(settings.range(of: "dokumen:\n")),
            end = try #require(settings.range(of: "\nprofil:\n"))
        try project.write(
            settings[..<start.upperBound] + documents + settings[end.lowerBound...].dropFirst(), to: "naskah.yaml")
        return project
    }

    private static let paper = "  komitmen: { layout: komitmen/formulir.xml, judul: Komitmen Bersama }\n"

    private func text(_ project: TestProject, _ document: String) throws -> String {
        let run = try Naskah.run(["compile", project.path, "--only", document, "--quiet"])
        try #require(run.status == 0, "\(run.output)\(run.errors)")
        return try PDFFile(path: "\(project.path)/build/\(document).pdf").pages.joined(separator: "\n")
    }

    // MARK: Tables

    /// Grades, values with their grade, ranges, percentages: printed as they were written, left out where something is drawn of numbers.
    @Test func targetsAreTexts() throws {
        let project = try plan(
            "  masterplan: { layout: masterplan/buku.xml, judul: Masterplan Smart City 2026–2030 }\n")
        let table = try project.text(of: "data/indikator.csv")
        let lines = table.split(separator: "\n").map(String.init)
        let written = [
            "B,BB,BB,A,A,AA,AA", "\"52,10 (C)\",\"54,19 (CC)\",\"55,00 (CC)\",\"56,5 (B)\",\"9,70 – 10,30\",N/A,100%",
        ]
        var changed = lines
        for (index, texts) in written.enumerated() {
            let line = lines[index + 1], head = try #require(line.range(of: ",naik,"))
            changed[index + 1] = String(line[..<head.upperBound]) + texts + ",Laporan"
        }
        try project.write(changed.joined(separator: "\n") + "\n", to: "data/indikator.csv")
        let text = try text(project, "masterplan"), squashed = text.filter { !$0.isWhitespace }
        for value in ["54,19 (CC)", "56,5 (B)", "9,70 – 10,30", "N/A", "100%"] {
            // Cells are narrow: lines end anywhere.
            #expect(squashed.contains(value.filter { !$0.isWhitespace }), "\(value)")
        }
        #expect(text.contains(try Regex("\\bBB +BB +A +A +AA")))
        // A rising indicator that falls is told; a range is compared by its beginning, a grade by its order.
        let found = try Naskah.findings("check", project.path).findings.filter {
            $0.id == "data.target-against-direction"
        }
        #expect(found.map(\.line) == [3], "\(found)")
    }

    /// The table of the nomenclature has 14,135 rows: each is found by its code, and once for each of them.
    @Test func codesAreFoundInALongTable() throws {
        let project = try plan("  cari: { layout: cari.xml, judul: Cari }\n" + Self.paper)
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        func four(_ number: Int) -> String { String(repeating: "0", count: 4 - String(number).count) + String(number) }
        let codes = (0..<14_135).map { index in
            "\(index / 2000 + 1).\(two(index / 100 % 20 + 1)).\(two(index / 10 % 10 + 1)).2.\(two(index % 10 + 1)).\(four(index % 10_000))"
        }
        let rows = codes.enumerated().map { "\($0.element),Subkegiatan \($0.offset)" }
        try project.write("kode,nama\n" + rows.joined(separator: "\n") + "\n", to: "data/kode.csv")
        try project.replace("\ndata:\n", with: "\ndata:\n  kodeku: data/kode.csv\n", in: "naskah.yaml")
        try project.replace(
            "  nomenklatur: { kode: kode }", with: "  nomenklatur: { kode: kode }\n  kodeku: { kode: kode }",
            in: "naskah.yaml")
        let last = try #require(codes.last)
        try project.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <layout>
              <page-master name="p" size="A4" margin="20mm"/>
              <section page-master="p" title="Cari">
                <p>AKHIR {{ find(kodeku, .kode, '\(last)').nama }}; TIDAK {{ find(kodeku, .kode, '9.99').nama | default:'ada' }}</p>
                <p>INDUK {{ '\(last)' | induk }}, {{ '\(last)' | induk:'program' }}, {{ '\(last)' | induk:'bidang' }}, {{ '\(last)' | induk:'urusan' }}</p>
                <p>JUMLAH {{ count(where(kodeku, find(kodeku, .kode, .kode).nama = .nama)) }}</p>
                <p>NAMA {{ find(nomenklatur, .kode, '1.01').nama }}</p>
              </section>
            </layout>
            """, to: "layout/cari.xml")
        let text = try text(project, "cari")
        let above = last.split(separator: ".")
        #expect(text.contains("AKHIR Subkegiatan 14134; TIDAK ada") && text.contains("NAMA Pendidikan"), "\(text)")
        #expect(
            text.contains(
                "INDUK \(above.prefix(5).joined(separator: ".")), \(above.prefix(3).joined(separator: ".")), \(above.prefix(2).joined(separator: ".")), \(above[0])"
            ), "\(text)")
        #expect(text.contains("JUMLAH 14.135"), "\(text)")
    }

    // MARK: Papers

    /// Every kind of unit, named by its name; everybody signs, on a day that is filled in by hand.
    @Test func unitsOfEveryKindSign() throws {
        let project = try plan(Self.paper)
        let units = [
            "bag-hukum,Bagian Hukum,Bag. Hukum,bagian,Kepala Bagian Hukum,4.01",
            "kel-maju,Kelurahan Maju,Kel. Maju,kelurahan,Lurah Maju,7.01",
            "uptd-lab,UPTD Laboratorium Kesehatan,UPTD Lab,uptd,Kepala UPTD Laboratorium Kesehatan,1.02",
            "pkm-maju,Puskesmas Maju,PKM Maju,puskesmas,Kepala Puskesmas Maju,1.02",
            "pam,Perumda Air Minum Contoh,PAM,bumd,Direktur Utama Perumda Air Minum Contoh,1.03",
        ]
        let heads = [
            "kabag-hukum,,Kepala Bagian Hukum,Bagian Hukum", "lurah,,Lurah Maju,Kelurahan Maju",
            "ka-uptd,,Kepala UPTD Laboratorium Kesehatan,uptd laboratorium kesehatan",
            "kapus,,Kepala Puskesmas Maju,Puskesmas Maju", "dirut,,Direktur Utama Perumda Air Minum Contoh,pam",
        ]
        try project.write(
            try project.text(of: "data/opd.csv") + units.joined(separator: "\n") + "\n", to: "data/opd.csv")
        try project.write(
            try project.text(of: "data/pejabat.csv") + heads.joined(separator: "\n") + "\n", to: "data/pejabat.csv")
        try project.replace("tanggal: ……", with: "tanggal: …… …… 2026", in: "data/komitmen.yaml")
        let text = try text(project, "komitmen").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for office in [
            "Kepala Bagian Hukum", "Lurah Maju", "Kepala Puskesmas Maju", "Direktur Utama Perumda Air Minum Contoh",
        ] {
            #expect(text.localizedCaseInsensitiveContains(office), "\(office)")
        }
        #expect(text.contains(try Regex("tahun dua ribu dua puluh enam \\(…+-…+-2026\\)")), "\(text.prefix(900))")
        // A name that two units have says nothing.
        let twice = ["sama-1", "sama-2"].map { "\($0),Kelurahan Sama,Kel. Sama,kelurahan,Lurah Sama,7.01" }
        try project.write(
            try project.text(of: "data/opd.csv") + twice.joined(separator: "\n") + "\n", to: "data/opd.csv")
        try project.write(
            try project.text(of: "data/pejabat.csv") + "lurah-sama,,Lurah Sama,Kelurahan Sama\n", to: "data/pejabat.csv"
        )
        let found = try Naskah.findings("check", project.path)
        #expect(
            found.findings.contains { $0.severity == "error" && $0.file == "data/pejabat.csv" }, "\(found.findings)")
    }

    // MARK: Differences

    struct Difference: CustomTestStringConvertible, Sendable {
        let name: String
        let file: String
        let old: String
        let new: String
        let id: String
        /// Where it is told, and what stands beside it.
        let at: String
        let beside: String
        var testDescription: String { name }
    }

    private static let renstra = "data/renstra.csv", rpjmd = "data/rpjmd.csv"

    /// Kind, document, what is written there and what instead, id, where it is told, and what stands beside it.
    private static func difference(
        _ name: String, _ file: String, _ change: (old: String, new: String), _ id: String, _ at: String,
        _ beside: String
    ) -> Difference {
        Difference(name: name, file: file, old: change.old, new: change.new, id: id, at: at, beside: beside)
    }

    /// In the first row of the RPJMD, or of the Renstra, which is a copy of it.
    private static func differences(in file: String, _ title: String) -> [Difference] {
        let row = "1.01.02,Program Pengelolaan Pendidikan,Indeks literasi murid,indeks"
        let table = "data/indikator.csv"
        var all: [Difference] = []
        func add(_ kind: String, _ old: String, _ new: String, _ id: String, _ at: String, _ beside: String) {
            all.append(difference("\(kind), \(title)", file, (old, new), id, at, beside))
        }
        add("code", row, row.replacing("1.01.02", with: "1.01.09"), "agreement.missing-program", renstra, rpjmd)
        add("name", row, row.replacing("Pendidikan,", with: "Sekolah,"), "agreement.name", renstra, rpjmd)
        add("indicator", row, row.replacing("literasi", with: "numerasi"), "agreement.indicator", table, file)
        add("unit", row, row.replacing(",indeks", with: ",persen"), "agreement.unit", table, file)
        add("target", "\"67,2\"", "\"69,9\"", "agreement.target", table, file)
        add("target of both", "\"67,2\"", "\"69,9\"", "agreement.target", renstra, rpjmd)
        let end = "\"74,0\",\"74,0\"", other = "\"74,0\",\"75,5\""
        add("end", end, other, "agreement.target", table, file)
        add("end of both", end, other, "agreement.target", renstra, rpjmd)
        add("budget", "18.935.000.000", "1.000.000", "agreement.budget", "data/pagu.csv", file)
        add("budget of both", "18.935.000.000", "18.395.000.000", "agreement.budget", renstra, rpjmd)
        return all
    }

    private static var spoken: [Difference] {
        let chapter = "narasi/bab-4.md", slides = "data/paparan.yaml", budget = "data/program.csv"
        let amount = (old: "Rp2.240.162.000.000", new: "Rp2.240.126.000.000")
        let line = "Laporan terbuka setiap tahun"
        var all: [Difference] = []
        all.append(difference("amount in prose", chapter, amount, "data.unknown-amount", chapter, budget))
        all.append(
            difference(
                "count in prose", chapter, ("130 program", "131 program"), "data.unknown-count", chapter,
                "data/program.csv"))
        all.append(
            difference(
                "indicators in prose", chapter, ("271 indikator", "272 indikator"), "data.unknown-count", chapter,
                "data/indikator.csv"))
        all.append(
            difference(
                "amount on a slide", slides, (line, "Anggaran lima tahun \(amount.new)"), "data.unknown-amount", slides,
                budget))
        all.append(
            difference(
                "count on a slide", slides, (line, "Kami menjalankan 131 program"), "data.unknown-count", slides,
                "data/program.csv"))
        all.append(
            difference(
                "amount in a speaker's notes", slides,
                ("Tutup dengan ucapan", "Sebut \(amount.new). Tutup dengan ucapan"),
                "data.unknown-amount", slides, budget))
        return all
    }

    static let differences: [Difference] =
        differences(in: rpjmd, "RPJMD") + differences(in: renstra, "Renstra") + spoken

    /// A difference of each kind between RPJMD, Renstra, masterplan, prose and slides is told at both places.
    @Test(arguments: AnyPlanTests.differences) func aPlantedDifference(_ difference: Difference) throws {
        let project = try plan(Self.paper)
        try project.write(try project.text(of: Self.rpjmd), to: Self.renstra)
        try project.replace(
            "  rpjmd: data/rpjmd.csv\n", with: "  rpjmd: data/rpjmd.csv\n  renstra: data/renstra.csv\n",
            in: "naskah.yaml")
        let text = try project.text(of: difference.file)
        let place = try #require(text.range(of: difference.old))
        try project.write(text.replacingCharacters(in: place, with: difference.new), to: difference.file)
        let found = try Naskah.findings("check", project.path).findings
        #expect(
            found.contains { finding in
                finding.id == difference.id && finding.file == difference.at
                    && finding.notes?.contains { $0.file == difference.beside } ?? false
            }, "\(found) \(found.flatMap { $0.notes ?? [] })")
    }

    // MARK: Recorded changes

    /// What was decided on settles the difference that it describes: it is a remark in the book's table, and no finding.
    @Test func aDecisionSettlesADifference() throws {
        let project = try plan(
            "  masterplan: { layout: masterplan/buku.xml, judul: Masterplan Smart City 2026–2030 }\n")
        let name = "Persentase dokumen kependudukan yang selesai pada hari yang sama"
        try project.replace(
            "\(name),persen,\"41,5\",\"49,1\",\"59,9\"", with: "\(name),persen,\"41,5\",\"49,1\",\"58,0\"",
            in: Self.rpjmd)
        try project.replace(
            "\"92,5\",\"92,5\",3.600.000.000,4.275.500.000", with: "\"92,5\",\"95,0\",3.600.000.000,4.000.500.000",
            in: Self.rpjmd)
        #expect(
            try Naskah.findings("check", project.path).findings.map(\.id) == ["agreement.target", "agreement.budget"])
        let changes =
            "dokumen,program,indikator,hal,tahun,dari,menjadi,ditetapkan_dengan,tanggal,alasan\n"
            + "masterplan,gov-01,\(name),target,2027,\"58,0\",\"59,9\",Keputusan Bupati Contoh Nomor 12 Tahun 2026,"
            + "2026-03-02,loket dibuka lebih awal\n"
            + "masterplan,gov-01,\(name),kondisi_akhir,,\"95,0\",\"92,5\",Keputusan Bupati Contoh Nomor 12 Tahun 2026,"
            + "2026-03-02,\n"
        try project.write(changes, to: "data/perubahan.csv")
        try project.replace("acuan:", with: "perubahan: data/perubahan.csv\nacuan:", in: "naskah.yaml")
        #expect(try Naskah.findings("check", project.path).findings.map(\.id) == ["agreement.budget"])
        try project.write(
            changes + "masterplan,2.12.02,,pagu,2027,4.000.500.000,4.275.500.000,Persetujuan DPRD Nomor 3 Tahun 2026,"
                + "10 Februari 2026,\n", to: "data/perubahan.csv")
        #expect(try Naskah.findings("check", project.path).findings.map(\.id) == [])
        let text = try text(project, "masterplan").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            text.contains(
                "target 2027 diubah dari 58 menjadi 59,9, diselesaikan dengan Keputusan Bupati Contoh Nomor 12 Tahun 2026 "
                    + "tanggal 2 Maret 2026: loket dibuka lebih awal"))
        #expect(
            text.contains(
                "pagu 2027 diubah dari Rp4.000.500.000 menjadi Rp4.275.500.000, diselesaikan dengan Persetujuan DPRD "
                    + "Nomor 3 Tahun 2026 tanggal 10 Februari 2026"))
        #expect(text.contains("kondisi akhir diubah dari 95 menjadi 92,5, diselesaikan dengan"))
        #expect(text.contains("Program yang selaras dengan semua acuan 130 dari 130"))
        // The matrix has the plan, its units and the decisions too.
        let matrix = try Naskah.run(["agree", project.path, "--language", "en"])
        #expect(
            matrix.status == 0 && matrix.output.contains("RPJMD – Masterplan: 130 of 130 programmes in both (100%)"))
        // Another value is no settlement, and the row is told at its place.
        try project.replace("\"58,0\",\"59,9\"", with: "\"58,0\",\"60,9\"", in: "data/perubahan.csv")
        let found = try Naskah.findings("check", project.path)
        #expect(found.status == 4)
        #expect(
            Set(found.findings.map { "\($0.id) \($0.file ?? ""):\($0.line ?? 0)" }) == [
                "agreement.target data/indikator.csv:2", "agreement.wrong-change data/perubahan.csv:2",
            ])
        try project.write(changes, to: "data/perubahan.csv")
        let units = project.path + "/opd"
        #expect(try Naskah.run(["agree", project.path, "--each", "agency", "-o", units]).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: units)
        #expect(names == ["dinas-kependudukan-dan-pencatatan-sipil.xlsx"], "the budget of one unit is open")
    }

    // MARK: Regulations

    /// Sixty Pasal that refer to each other; one is put in behind the thirtieth: every reference leads to the Pasal that it led to.
    @Test(arguments: [nil, 30]) func sixtyArticles(inserted: Int?) throws {
        let project = try plan(
            "  peraturan: { layout: peraturan/peraturan.xml, judul: Peraturan Bupati, jenis: pengaturan }\n")
        var ids = (1...60).map { "p\($0)" }
        if let inserted { ids.insert("baru", at: inserted) }
        var body = ""
        for (index, id) in ids.enumerated() {
            if index % 15 == 0 { body += "  - judul: Hal \(index / 15 + 1)\n    pasal:\n" }
            let number = Int(id.dropFirst()) ?? 0, one = number * 7 % 60 + 1, other = number * 11 % 60 + 1
            body += """
                      - id: \(id)
                        ayat:
                          - { id: \(id)a, isi: "TANDA\(id) satu." }
                          - { id: \(id)b, isi: "Dua sebagaimana dimaksud dalam [](#p\(one)) dan [](#p\(other)b)=UNTUK=p\(one)=p\(other)." }

                """
        }
        let text = try project.text(of: "data/peraturan.yaml")
        let head = try #require(text.range(of: "bab:\n"))
        try project.write(
            text[..<head.upperBound] + body + "penandatangan:\n  - { kelompok: utama, pejabat: [bupati] }\n",
            to: "data/peraturan.yaml")
        let printed = try self.text(project, "peraturan").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var numbers: [String: String] = [:]
        for match in printed.matches(of: /Pasal (\d+) \(1\) TANDA(\w+) satu/) {
            numbers[String(match.output.2)] = String(match.output.1)
        }
        #expect(numbers.count == ids.count && numbers["p31"] == (inserted == nil ? "31" : "32"))
        let references = printed.matches(
            of: /dalam Pasal (\d+) dan Pasal (\d+) ayat \((\d)\)=UNTUK=(p\d+)=(p\d+)/)
        #expect(references.count == ids.count)
        for match in references {
            let (_, one, other, paragraph, first, second) = match.output
            #expect(numbers[String(first)] == String(one) && numbers[String(second)] == String(other))
            #expect(paragraph == "2")
        }
    }

    /// 'DENGAN RAHMAT TUHAN YANG MAHA ESA' is of regulations (UU 12/2011 Lampiran II): decrees are none.
    @Test func onlyRegulationsInvokeGod() throws {
        let project = try plan(
            "  peraturan: { layout: peraturan/peraturan.xml, judul: Peraturan Bupati, jenis: pengaturan }\n"
                + "  keputusan: { layout: keputusan/dewan.xml, judul: Keputusan Bupati, jenis: penetapan }\n")
        #expect(try text(project, "peraturan").contains("DENGAN RAHMAT TUHAN YANG MAHA ESA"))
        #expect(try !text(project, "keputusan").contains("RAHMAT"))
    }

    /// The explanation of an amending regulation goes through its items; what is not explained is clear.
    @Test func anAmendmentIsExplained() throws {
        let project = try TestProject(sample: "peraturan-perubahan")
        let key = try #require(
            try project.text(of: "naskah.yaml").firstMatch(
                of: #/([\w\-]+):\s*(?:\{ layout|\n    layout): peraturan\/perubahan.xml/#))
        let text = try text(project, String(key.output.1)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let explanation = try #require(text.range(of: "II. PASAL DEMI PASAL"))
        let rest = text[explanation.upperBound...]
        #expect(text.contains("PENJELASAN ATAS PERATURAN BUPATI CONTOH"))
        #expect(
            rest.contains(
                /Pasal I Angka 1 .*Angka \d Pasal \d+ Rapat secara elektronik dicatat.*Pasal II Cukup jelas\./),
            "\(rest)")
        #expect(rest.contains("Tenaga Ahli antara lain dosen dan praktisi"))
        // An id that no Pasal has is told.
        try project.replace("    ahli: \"Tenaga", with: "    ahlii: \"Tenaga", in: "data/perubahan.yaml")
        let found = try Naskah.findings("check", project.path).findings
        #expect(found.contains { $0.id == "data.unknown-provision" && $0.file == "data/perubahan.yaml" }, "\(found)")
    }
}
