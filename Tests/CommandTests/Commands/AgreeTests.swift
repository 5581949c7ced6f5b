import Foundation
import OfficeFiles
import Diagnostics
import TestSupport
import Testing

/// Documents that agree, versions that differ, values that are asked for, copies that are verified: by the real command.
@Suite struct AgreeTests {
    private static func project() throws -> TestProject {
        let project = try TestProject(
            layout:
                "<layout><page-master name=\"m\" size=\"A4\" margin=\"25mm\"/><section page-master=\"m\"><h1>Uji</h1>"
                + "<for each=\"k\" in=\"kerja\"><p>{{ k.nama }}: {{ k.anggaran | rupiah }}</p></for>"
                + "<p>Jumlah {{ sum(kerja, .anggaran) | rupiah }}</p></section></layout>")
        try project.write("id,nama,anggaran\na,Bank Sampah,1250000\nb,Antrean Daring,2000000\n", to: "data/kerja.csv")
        try project.replace("  komitmen: data", with: "  kerja: data/kerja.csv\n  komitmen: data", in: "naskah.yaml")
        return project
    }

    private static let references = [
        "rpjmd-2025-2029": "kode,nama,opd,indikator,satuan,target_2026,pagu_2026\n"
            + "1.02.02,Program Upaya Kesehatan,Dinas Kesehatan,Antrean,menit,50,1000\n"
            + "2.11.11,Program Pengelolaan Persampahan,Dinas Lingkungan Hidup,Nasabah,orang,\"78,21\",500\n",
        "rkpd-2026": "kode,nama,opd,indikator,satuan,target,anggaran\n"
            + "1.02.02,Program Upaya Kesehatan,Dinas Kesehatan,Antrean,menit,50,1000\n"
            + "21111,Pengelolaan Persampahan,Dinas Lingkungan Hidup,Nasabah,orang,78,650\n",
    ]

    @Test func theMatrixIsAWorkbookWithLinks() throws {
        let project = try Self.project()
        for (name, text) in Self.references { try project.write(text, to: "data/\(name).csv") }
        try project.replace(
            "dokumen:",
            with: "acuan:\n  rpjmd-2025-2029: data/rpjmd-2025-2029.csv\n  rkpd-2026: data/rkpd-2026.csv\ndokumen:",
            in: "naskah.yaml")
        let result = try Naskah.run(["agree", project.path, "--language", "en"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            result.output.contains("RPJMD 2025–2029 – RKPD 2026: 2 of 2 programmes in both (100%)"), "\(result.output)")
        #expect(result.errors.contains("agreement.target-decimals") && result.errors.contains("agreement.budget"))
        #expect(result.errors.contains("Rp650, in RPJMD 2025–2029 Rp500 (by +Rp150 = +30%)"), "\(result.errors)")
        let sheets = try Self.sheets(project.path + "/build/mkpp.xlsx")
        #expect(sheets.map(\.name) == ["MKPP", "Perbedaan"])
        let texts = sheets.last.map { sheet in sheet.cells.indices.map { sheet.text($0) } } ?? []
        #expect(texts.contains("data/rkpd-2026.csv:3:52") || texts.contains { $0.hasPrefix("data/rkpd-2026.csv:3:") })
        #expect(texts.contains { $0.hasPrefix("data/rpjmd-2025-2029.csv:3:") })
        let each = try Naskah.run(["agree", project.path, "--each", "agency", "-o", project.path + "/opd"])
        #expect(each.status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: project.path + "/opd")
        #expect(names == ["dinas-lingkungan-hidup.xlsx"], "who has no difference gets no sheet")
    }

    private static func sheets(_ path: String) throws -> [Sheet] {
        var findings = Findings()
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let workbook = try #require(Workbook.open(bytes, path: path, namedAt: nil, into: &findings))
        return try #require(workbook.read(Set(workbook.sheets.indices), into: &findings))
    }

    /// Baselines that differ are a row of the workbook with both places, and one of the office's sheet.
    @Test func baselinesAreInTheWorkbook() throws {
        let project = try Self.project(), head = "kode,nama,opd,indikator,satuan,baseline,tahun_baseline,target_2026\n"
        let row = "1.02.02,Program Upaya Kesehatan,Dinas Kesehatan,Antrean,menit"
        let other = "1.02.03,Program Sumber Daya Kesehatan,Dinas Kesehatan,SAKIP,nilai"
        try project.write(
            head + row + ",\"54,19 (CC)\",2024,50\n" + other + ",BB,,A\n", to: "data/rpjmd-2025-2029.csv")
        try project.write(
            head + row + ",\"54,91 (CC)\",2024,50\n" + other + ",bb,,A\n", to: "data/renstra-2025-2029.csv")
        try project.replace(
            "dokumen:",
            with:
                "acuan:\n  rpjmd-2025-2029: data/rpjmd-2025-2029.csv\n  renstra-2025-2029: data/renstra-2025-2029.csv\ndokumen:",
            in: "naskah.yaml")
        let told = try Naskah.findings("check", project.path).findings
        #expect(told.map { "\($0.id) \($0.file ?? "")" } == ["agreement.baseline data/renstra-2025-2029.csv"])
        #expect(try Naskah.run(["agree", project.path]).status == 0)
        let sheet = try #require(Self.sheets(project.path + "/build/mkpp.xlsx").last)
        let texts = sheet.cells.indices.map { sheet.text($0) }
        #expect(texts.contains("nilai_awal"), "\(texts)")
        #expect(
            texts.contains(
                "nilai awal \"Antrean\" 54,91 (CC) (2024), dalam RPJMD 2025–2029 54,19 (CC) (2024)"), "\(texts)")
        #expect(texts.contains { $0.hasPrefix("data/renstra-2025-2029.csv:2:") })
        #expect(texts.contains { $0.hasPrefix("data/rpjmd-2025-2029.csv:2:") })
        // One that a document lacks is a note with both places.
        let renstra = try project.text(of: "data/renstra-2025-2029.csv")
        try project.write(renstra.replacing("bb,,A", with: ",,A"), to: "data/renstra-2025-2029.csv")
        let lacking = try Naskah.run(["agree", project.path, "--language", "en"])
        #expect(
            lacking.errors.contains(
                "there is no baseline of \"SAKIP\", in RPJMD 2025–2029 it is BB [agreement.no-baseline]"))
        #expect(
            lacking.errors.contains("data/renstra-2025-2029.csv:3:")
                && lacking.errors.contains("data/rpjmd-2025-2029.csv:3:"))
        try project.write(renstra, to: "data/renstra-2025-2029.csv")
        // What was decided on settles it, and is a footnote.
        try project.write(
            "dokumen,program,indikator,hal,dari,menjadi,ditetapkan_dengan,tanggal\nrenstra-2025-2029,1.02.02,Antrean,nilai_awal,"
                + "\"54,19 (CC)\",\"54,91 (CC)\",Perbup 7 Tahun 2026,2026-03-02\n", to: "data/perubahan.csv")
        try project.replace("acuan:", with: "perubahan: data/perubahan.csv\nacuan:", in: "naskah.yaml")
        #expect(try Naskah.findings("check", project.path).findings.map(\.id) == [])
        #expect(try Naskah.run(["agree", project.path]).status == 0)
        let notes = try #require(Self.sheets(project.path + "/build/mkpp.xlsx").last)
        #expect(
            notes.cells.indices.contains {
                notes.text($0).hasPrefix("nilai awal diubah dari 54,19 (CC) menjadi 54,91 (CC)")
            })
    }

    @Test func differencesOfVersions() throws {
        let old = try Self.project(), new = try Self.project()
        try new.write("id,nama,anggaran\na,Bank Sampah,1500000\nc,Kompos,7\n", to: "data/kerja.csv")
        let result = try Naskah.run(
            ["diff", old.path, new.path, "--language", "en", "--workbook", new.path + "/beda.xlsx"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            result.output.contains(
                "amount: kerja · \"Bank Sampah\" · anggaran: 1250000 → 1500000 (+250.000)  [data/kerja.csv:2:"))
        #expect(
            result.output.contains("added: kerja · \"Kompos\"")
                && result.output.contains("removed: kerja · \"Antrean Daring\""))
        #expect(try Self.sheets(new.path + "/beda.xlsx").first?.name == "Perubahan")
        let same = try Naskah.run(["diff", old.path, old.path, "--language", "en"])
        #expect(same.output == "nothing has changed\n")
    }

    /// Bars beside what has changed, and notes of what it was; nothing where nothing has.
    @Test func changesAreMarkedInTheBook() throws {
        let old = try Self.project(), new = try Self.project()
        try new.write("id,nama,anggaran\na,Bank Sampah,1500000\nb,Antrean Daring,2000000\n", to: "data/kerja.csv")
        let result = try Naskah.run(["compile", new.path, "--changes-since", old.path, "--strict"])
        #expect(result.status == 0, "\(result.errors)")
        let text = try PDFFile(path: new.path + "/build/uji.pdf").pages.joined()
        #expect(text.contains("Semula: 1250000."), "\(text)")
        #expect(
            try Naskah.run(["compile", new.path, "--changes-since", new.path, "-o", new.path + "/sama"]).status == 0)
        #expect(try Naskah.run(["compile", new.path, "-o", new.path + "/biasa"]).status == 0)
        #expect(try PDFFile(path: new.path + "/sama/uji.pdf").bytes == PDFFile(path: new.path + "/biasa/uji.pdf").bytes)
    }

    @Test func valuesSayWhereTheyStand() throws {
        let project = try Self.project()
        let value = try Naskah.run(["where", project.path, "Rp1.250.000", "--language", "en"])
        #expect(value.status == 0 && value.output.contains("uji: page 1"), "\(value.output) \(value.errors)")
        #expect(value.output.contains("data: [data/kerja.csv:2:") && value.output.contains("k.anggaran | rupiah"))
        let sum = try Naskah.run(["where", project.path, "3.250.000", "--language", "en"])
        #expect(
            sum.output.contains("of: 1250000  [data/kerja.csv:2:")
                && sum.output.contains("of: 2000000  [data/kerja.csv:3:"))
        let place = try Naskah.run(["where", project.path, "data/kerja.csv:3", "--language", "en"])
        #expect(place.output.contains("Antrean Daring") && place.output.contains("Rp3.250.000"), "\(place.output)")
        #expect(!place.output.contains("Rp1.250.000\n"))
        #expect(try Naskah.run(["where", project.path, "Rp9"]).status == 1)
    }

    @Test func copiesAreVerified() throws {
        let project = try Self.project(), pdf = project.path + "/build/uji.pdf"
        #expect(try Naskah.run(["compile", project.path]).status == 0)
        func verify(_ file: String) throws -> Program.Result {
            try Naskah.run(["verify", file, "--project", project.path, "--only", "uji", "--language", "en"])
        }
        let untouched = try verify(pdf)
        #expect(untouched.status == 0 && untouched.output.contains("the same, untouched"), "\(untouched.errors)")
        let copy = project.path + "/salinan.pdf"
        _ = try Program.output(of: "qpdf", "--object-streams=disable", "--recompress-flate", pdf, copy)
        let resaved = try verify(copy)
        #expect(resaved.status == 0 && resaved.output.contains("saved again"), "\(resaved.output) \(resaved.errors)")
        // Made of other data.
        try project.replace("1250000", with: "1250001", in: "data/kerja.csv")
        let altered = try verify(pdf)
        #expect(altered.status == 1 && altered.errors.contains("pages 1 differ"), "\(altered.errors)")
        // What the page shows of which data.
        #expect(
            altered.errors.contains("page 1: the copy has \"Rp1.250.000\", the project \"Rp1.250.001\""),
            "\(altered.errors)")
        #expect(altered.errors.contains("data/kerja.csv:2:"), "\(altered.errors)")
        #expect(altered.errors.contains("the copy has \"Rp3.250.000\", the project \"Rp3.250.001\""))
        #expect(!altered.errors.contains("2.000.000"), "what is the same is not told")
    }

    /// The word of a copy that somebody changed in the file itself.
    @Test func aChangedWordIsNamed() throws {
        let project = try Self.project(), pdf = project.path + "/build/uji.pdf", copy = project.path + "/ubahan.pdf"
        #expect(try Naskah.run(["compile", project.path]).status == 0)
        try project.replace("Antrean Daring", with: "Antrean Luring", in: "data/kerja.csv")
        #expect(try Naskah.run(["compile", project.path, "-o", project.path + "/lain"]).status == 0)
        _ = try Program.output(of: "qpdf", "--object-streams=disable", project.path + "/lain/uji.pdf", copy)
        try project.replace("Antrean Luring", with: "Antrean Daring", in: "data/kerja.csv")
        let result = try Naskah.run([
            "verify", copy, "--project", project.path, "--only", "uji", "--language", "en",
        ])
        #expect(result.status == 1 && result.errors.contains("the copy has \"Luring\", the project \"Daring\""))
        #expect(result.errors.contains("(value 'Antrean Daring')") && result.errors.contains("data/kerja.csv:3:"))
        #expect(try Naskah.run(["verify", pdf, "--project", project.path, "--only", "uji"]).status == 0)
    }

    // MARK: Versions that git keeps

    private static func git(_ arguments: String..., in folder: String) throws {
        let fixed = ["-C", folder, "-c", "user.name=Contoh", "-c", "user.email=contoh@contoh.invalid"]
        let result = try Program(path: "/usr/bin/env").run(["git"] + fixed + arguments)
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test func revisionsAreVersions() throws {
        let project = try Self.project()
        try Self.git("init", "--quiet", in: project.path)
        try Self.git("add", "--all", in: project.path)
        try Self.git("commit", "--quiet", "-m", "pertama", in: project.path)
        try Self.git("tag", "v1", in: project.path)
        try project.replace("1250000", with: "1500000", in: "data/kerja.csv")
        for revision in ["HEAD", "v1"] {
            let result = try Naskah.run(["diff", "\(project.path)@\(revision)", project.path, "--language", "en"])
            #expect(result.status == 0, "\(result.errors)")
            #expect(
                result.output.hasPrefix(
                    "amount: kerja · \"Bank Sampah\" · anggaran: 1250000 → 1500000 (+250.000)  [data/kerja.csv:2:"),
                "\(result.output)")
        }
        let marked = try Naskah.run(["compile", project.path, "--changes-since", project.path + "@v1", "--strict"])
        #expect(marked.status == 0, "\(marked.errors)")
        #expect(try PDFFile(path: project.path + "/build/uji.pdf").pages.joined().contains("Semula: 1250000."))
        // Nothing of the project itself was touched.
        let state = try Program.output(
            of: "git", "-C", project.path, "status", "--porcelain", "--", "data", "naskah.yaml")
        #expect(state == " M data/kerja.csv\n")
        try Self.git("add", "--all", in: project.path)
        try Self.git("commit", "--quiet", "-m", "kedua", in: project.path)
        let both = try Naskah.run(["diff", project.path + "@HEAD~1", project.path + "@HEAD", "--language", "en"])
        #expect(both.output.contains("1250000 → 1500000"), "\(both.output) \(both.errors)")
        let none = try Naskah.run(["diff", project.path + "@v9", project.path, "--language", "en"])
        #expect(none.status == 4 && none.errors.contains("git.no-revision"), "\(none.errors)")
        let missing = try Naskah.run(
            ["diff", project.path + "@v1", project.path, "--language", "en"], environment: ["PATH": "/nirgendwo"])
        #expect(missing.status == 4 && missing.errors.contains("git.missing"), "\(missing.errors)")
    }

    @Test func aFolderBelowTheTopOfItsRepository() throws {
        let folder = try TemporaryFolder(["lain.txt": "x"]), project = try Self.project()
        try FileManager.default.copyItem(atPath: project.path, toPath: folder.path + "/proyek")
        let before = try Naskah.run(["diff", folder.path + "/proyek@HEAD", folder.path + "/proyek", "--language", "en"])
        #expect(before.status == 4 && before.errors.contains("git.no-repository"), "\(before.errors)")
        try Self.git("init", "--quiet", in: folder.path)
        try Self.git("add", "lain.txt", in: folder.path)
        try Self.git("commit", "--quiet", "-m", "pertama", in: folder.path)
        let early = try Naskah.run(["diff", folder.path + "/proyek@HEAD", folder.path + "/proyek", "--language", "en"])
        #expect(early.status == 4 && early.errors.contains("git.not-in-revision"), "\(early.errors)")
        try Self.git("add", "--all", in: folder.path)
        try Self.git("commit", "--quiet", "-m", "kedua", in: folder.path)
        let same = try Naskah.run(["diff", folder.path + "/proyek@HEAD", folder.path + "/proyek", "--language", "en"])
        #expect(same.status == 0 && same.output == "nothing has changed\n", "\(same.output) \(same.errors)")
    }

    /// Twenty edits: each is one line of the account and one note in the book, and what is deleted is listed.
    @Test func twentyEditsAreMarked() throws {
        let old = try Self.project(), new = try Self.project(), rows = Array(1...30)
        func table(_ amount: (Int) -> Int, without gone: Set<Int> = []) -> String {
            "id,nama,anggaran\n"
                + rows.filter { !gone.contains($0) }.map { "k\($0),Kerja \(10 + $0),\(amount($0))\n" }.joined()
        }
        try old.write(table { 1_000_000 + $0 }, to: "data/kerja.csv")
        try new.write(table({ $0 <= 18 ? 2_000_000 + $0 : 1_000_000 + $0 }, without: [25, 29]), to: "data/kerja.csv")
        try new.replace(
            "</section>",
            with: "<for each=\"b\" in=\"dokumen.perubahan\"><p>{{ b.jenis }} {{ b.baris }}.</p></for></section>",
            in: "layout/uji.xml")
        let told = try Naskah.run(["diff", old.path, new.path, "--language", "en"])
        let lines = told.output.split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("amount: ") }.count == 18, "\(told.output)")
        #expect(lines.filter { $0.hasPrefix("removed: ") }.count == 2)
        let result = try Naskah.run(["compile", new.path, "--changes-since", old.path])
        #expect(result.status == 0, "\(result.errors)")
        let text = try PDFFile(path: new.path + "/build/uji.pdf").pages.joined()
        for row in 1...18 { #expect(text.contains("Semula: \(1_000_000 + row)."), "\(row)") }
        #expect(text.components(separatedBy: "Semula:").count == 19)
        #expect(text.contains("dihapus Kerja 35.") && text.contains("dihapus Kerja 39."), "what was deleted is listed")
    }

    @Test func checksOfTheProject() throws {
        let project = try Self.project()
        try project.replace(
            "dokumen:", with: "pemeriksaan:\n  - { uji: \"sum(kerja, .anggaran) = 3250000\", pesan: jumlah }\ndokumen:",
            in: "naskah.yaml")
        #expect(try Naskah.run(["check", project.path]).status == 0)
        try project.replace("= 3250000", with: "= 3250001", in: "naskah.yaml")
        let wrong = try Naskah.run(["check", project.path, "--language", "en"])
        #expect(
            wrong.status == 4 && wrong.errors.contains("data.assert") && wrong.errors.contains("data/kerja.csv:2:"),
            "\(wrong.errors)")
    }

    @Test func theSheetShowsItsData() throws {
        let project = try TestProject(sample: "contoh")
        try project.replace(
            "    layout: komitmen/formulir.xml\n", with: "    layout: komitmen/formulir.xml\n    kode_data: ya\n",
            in: "naskah.yaml")
        let result = try Naskah.run(["compile", project.path, "--only", "komitmen"])
        #expect(result.status == 0, "\(result.errors)")
        let text = try PDFFile(path: project.path + "/build/komitmen.pdf").pages.joined()
        #expect(text.contains("Sidik data dokumen ini") && text.contains("Sidik halaman-halamannya"))
        // What the QR code says, from a sheet of paper.
        let info = try Program.output(
            of: "qpdf", "--qdf", "--object-streams=disable", project.path + "/build/komitmen.pdf", "-")
        let data = try #require(info.firstMatch(of: /NaskahData \(([0-9a-f]{64})\)/)).1
        let pages = try #require(info.firstMatch(of: /NaskahHalaman \(([0-9a-f]{64})\)/)).1
        func verify(_ code: String) throws -> Program.Result {
            try Naskah.run(["verify", code, "--project", project.path, "--language", "en"])
        }
        let good = try verify("naskah:komitmen:\(data.prefix(32)):\(pages.prefix(32))")
        #expect(good.status == 0 && good.output.contains("data and pages are those"), "\(good.output) \(good.errors)")
        let other = try verify("naskah:komitmen:\(data.prefix(32)):\(String(repeating: "1", count: 32))")
        #expect(other.status == 1 && other.errors.contains("komitmen: the pages are not"), "\(other.errors)")
        #expect(try verify("naskah:komitmen").status == 1)
        let verified = try Naskah.run([
            "verify", project.path + "/build/komitmen.pdf", "--project", project.path, "--language", "en",
        ])
        #expect(
            verified.status == 0 && verified.output.contains("that of the project"),
            "\(verified.output) \(verified.errors)")
    }
}
