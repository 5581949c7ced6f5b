import Diagnostics
import Foundation
import TestSupport
import Testing
@testable import DocumentData

/// A programme, its indicator and its money are the same in the plan and in the documents that it has to agree with, or that is told with
/// both places.
struct AgreementTests {
    private static let rpjmd = """
        kode,nama,opd,indikator,satuan,baseline,target_2024,target_2025,target_2026,target_2027,target_2028,kondisi_akhir,pagu_2024,pagu_2025
        2.11.11,Program Pengelolaan Persampahan,Dinas Lingkungan Hidup,Nasabah,orang,"150,5",200,300,400,500,"612,5",,100,200
        2.11.11,Program Pengelolaan Persampahan,Dinas Lingkungan Hidup,Indeks Sampah,%,"49,1 (C)",10,20,BB,N/A,"54,19 (CC)",,,
        1.02.02,Program Upaya Kesehatan,Dinkes,Antrean,menit,CC,60,50,40,30,20,,1000,1000

        """
    private static let programs = """
        id,kode,dimensi,nama,rpjmd,opd,jangka
        p1,2.11.11,environment,Bank Sampah,,dlh,pendek
        p2,,governance,Antrean Daring,Program Upaya Kesehatan,dinkes,menengah

        """
    private static let indicators = """
        program,indikator,satuan,baseline,target_2024,target_2025,target_2026,target_2027,target_2028
        p1,Nasabah,orang,"150,5",200,300,400,500,"612,5"
        p1,Indeks Sampah,%,"49,1 (C)",10,20,BB,N/A,"54,19 (CC)"
        p2,Antrean,menit,CC,60,50,40,30,20

        """
    private static let budgets = """
        program,sumber_dana,pagu_2024,pagu_2025,pagu_2026,pagu_2027,pagu_2028
        p1,APBD,60,150,,,
        p1,DAK,40,50,,,
        p2,APBD,1000,1000,,,

        """

    private func compare(
        _ file: String, _ old: String, _ new: String
    ) throws -> (root: DataRecord?, findings: [Diagnostic]) {
        try compare([(file, old, new)])
    }

    private func compare(
        _ changes: [(file: String, old: String, new: String)] = []
    ) throws -> (root: DataRecord?, findings: [Diagnostic]) {
        var files = Self.project
        for (file, old, new) in changes {
            #expect(files[file]?.contains(old) == true, "nothing is planted")
            files[file] = files[file]?.replacing(old, with: new)
        }
        return try Self.load(files)
    }

    private static var project: [String: String] {
        var files = MiniProject.files
        files["data/rpjmd.csv"] = rpjmd
        files["data/program.csv"] = programs
        files["data/indikator.csv"] = indicators
        files["data/pagu.csv"] = budgets
        files["naskah.yaml"] = files["naskah.yaml"]?.replacing(
            "  quick_win:", with: "  indikator: data/indikator.csv\n  pagu: data/pagu.csv\n  quick_win:")
        files["naskah.yaml"]? += "acuan:\n  rpjmd: data/rpjmd.csv\n"
        return files
    }

    private static func load(_ files: [String: String]) throws -> (root: DataRecord?, findings: [Diagnostic]) {
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let project = ProjectLoader.load(folder.path, into: &findings)
        // Amounts are small here, so that they can be added up in the head, and no programme has a quick win.
        let told = findings.all.filter { !["data.amount-scale", "data.quick-win-without-program"].contains($0.id) }
        return withExtendedLifetime(folder) { (project?.root, told) }
    }

    @Test func whatAgreesIsSilent() throws {
        let (root, findings) = try compare()
        #expect(findings.map(brief) == [])
        let found = root?.records("program").map { $0.records("keselarasan") } ?? []
        #expect(found.map { $0.map { $0.text("acuan") } } == [["RPJMD"], ["RPJMD"]])
        #expect(found.flatMap { $0 }.map { $0.text("kode") } == ["2.11.11", "1.02.02"])
        #expect(found.flatMap { $0 }.allSatisfy { $0["selaras"]?.isTrue == true })
        #expect(root?.record("acuan")?.records("rpjmd").count == 3)
    }

    /// Spellings that offices use for the same thing.
    @Test(arguments: [
        (
            "data/program.csv", "p1,2.11.11,environment,Bank Sampah,,",
            "p1,,environment,Bank Sampah,program pengelolaan  persampahan,"
        ),
        ("data/rpjmd.csv", "Dinkes,Antrean,menit", "Dinkes,antrean,Menit"),
        ("data/rpjmd.csv", ",Indeks Sampah,%", ",Indeks Sampah,persen"),
        ("data/rpjmd.csv", "54,19 (CC)", "54,19(cc)"),
        ("data/rpjmd.csv", "1.02.02,Program Upaya Kesehatan,Dinkes", "1.02.02,Program Upaya Kesehatan,"),
        ("data/rpjmd.csv", "60,50,40", "60,\"50,0\",40"), ("data/rpjmd.csv", "Dinas Lingkungan Hidup", "DLH"),
        ("data/rpjmd.csv", "2.11.11,", "2.11.11.,"), ("data/rpjmd.csv", "2.11.11,", "21111,"),
        ("data/rpjmd.csv", "200,300,400", "200,,400"), ("data/rpjmd.csv", "\"150,5\"", "\"150,50\""),
        ("data/rpjmd.csv", "49,1 (C)", "49,1(c)"),
        ("data/rpjmd.csv", "menit,CC", "menit,cc"),
        // The plan may carry out a part.
        ("data/rpjmd.csv", ",100,200", ",100,201"), ("data/rpjmd.csv", ",1000,1000", ",3000,1000"),
    ])
    func harmlessVariants(_ file: String, _ old: String, _ new: String) throws {
        #expect(try compare(file, old, new).findings.map(brief) == [])
    }

    /// What cannot be compared does not pass for what agrees.
    @Test func aDocumentOfOtherYears() throws {
        let years = (2024...2028).map { ("data/rpjmd.csv", "_\($0)", "_\($0 - 10)") }
        let findings = try compare(years).findings
        #expect(findings.map(\.id) == ["agreement.other-years"])
    }

    struct Planted: Sendable, CustomTestStringConvertible {
        let file: String
        let old: String
        let new: String
        let id: String
        /// Lines in the plan and in the reference.
        let places: [String]
        let says: String
        var testDescription: String { "\(id): \(old) → \(new)" }
    }

    static let planted = [
        Planted(
            file: "data/rpjmd.csv", old: "200,300,400", new: "200,310,400", id: "agreement.target",
            places: ["indikator.csv:2", "rpjmd.csv:2"], says: "2025: 300 (RPJMD: 310)"),
        Planted(
            file: "data/rpjmd.csv", old: "\"612,5\"", new: "612", id: "agreement.target-decimals",
            places: ["indikator.csv:2", "rpjmd.csv:2"], says: "decimals were cut"),
        Planted(
            file: "data/rpjmd.csv", old: "60,50,40,30,20", new: "\"0,6\",\"0,5\",\"0,4\",\"0,3\",\"0,2\"",
            id: "agreement.target-ratio",
            places: ["indikator.csv:4", "rpjmd.csv:4"], says: "a percentage for a fraction"),
        Planted(
            file: "data/indikator.csv", old: "BB", new: "B", id: "agreement.target",
            places: ["indikator.csv:3", "rpjmd.csv:3"], says: "2026: B (RPJMD: BB)"),
        Planted(
            file: "data/rpjmd.csv", old: "Nasabah,orang", new: "Nasabah,keluarga", id: "agreement.unit",
            places: ["indikator.csv:2", "rpjmd.csv:2"], says: "orang"),
        Planted(
            file: "data/rpjmd.csv", old: "Indeks Sampah", new: "Indek Sampah", id: "agreement.indicator",
            places: ["indikator.csv:3", "rpjmd.csv:3"], says: "is called \"Indek Sampah\""),
        Planted(
            file: "data/indikator.csv", old: "p2,Antrean", new: "p2,Keluhan warga", id: "agreement.indicator",
            places: ["indikator.csv:4", "rpjmd.csv:4"], says: "no indicator of \"Antrean Daring\""),
        Planted(
            file: "data/program.csv", old: ",Program Upaya Kesehatan", new: ",Program Upaya Kesehatn",
            id: "agreement.name",
            places: ["program.csv:3", "rpjmd.csv:4"], says: "is called \"Program Upaya Kesehatan\""),
        Planted(
            file: "data/program.csv", old: ",Program Upaya Kesehatan", new: ",1.03.02", id: "agreement.missing-program",
            places: ["program.csv:3"], says: "no programme \"1.03.02\""),
        Planted(
            file: "data/program.csv", old: ",Program Upaya Kesehatan", new: ",", id: "agreement.no-program-named",
            places: ["program.csv:3"], says: "does not say which programme"),
        Planted(
            file: "data/program.csv", old: "p2,,", new: "p2,1.02.03,", id: "agreement.code",
            places: ["program.csv:3", "rpjmd.csv:4"], says: "1.02.02"),
        Planted(
            file: "data/rpjmd.csv", old: ",100,200", new: ",100,199", id: "agreement.budget",
            places: ["pagu.csv:2", "rpjmd.csv:2"],
            says: "2025: Rp200 (RPJMD: Rp199, Rp1 more); in all: Rp300 (RPJMD: Rp299, Rp1 more)"),
        Planted(
            file: "data/rpjmd.csv", old: ",100,200", new: ",100,", id: "agreement.budget",
            places: ["pagu.csv:2", "rpjmd.csv:2"], says: "2025: Rp200 (RPJMD: Rp0, Rp200 more)"),
        // In one year alone: the sum of all is the same.
        Planted(
            file: "data/rpjmd.csv", old: ",100,200", new: ",101,199", id: "agreement.budget",
            places: ["pagu.csv:2", "rpjmd.csv:2"], says: "Rp1 more); in all: Rp300 (RPJMD: Rp300)"),
        Planted(
            file: "data/rpjmd.csv", old: "\"150,5\"", new: "\"105,5\"", id: "agreement.baseline",
            places: ["indikator.csv:2", "rpjmd.csv:2"],
            says: "the baseline of \"Nasabah\" is 150,5, in RPJMD 105,5 (a slip of typing)"),
        Planted(
            file: "data/rpjmd.csv", old: "\"150,5\"", new: "150", id: "agreement.baseline",
            places: ["indikator.csv:2", "rpjmd.csv:2"], says: "decimals were cut"),
        Planted(
            file: "data/rpjmd.csv", old: "menit,CC", new: "menit,C", id: "agreement.baseline",
            places: ["indikator.csv:4", "rpjmd.csv:4"], says: "is CC, in RPJMD C"),
        Planted(
            file: "data/indikator.csv", old: "49,1 (C)", new: "49,1 (CC)", id: "agreement.baseline",
            places: ["indikator.csv:3", "rpjmd.csv:3"], says: "is 49,1 (CC), in RPJMD 49,1 (C)"),
    ]

    @Test(arguments: planted) func differencesAreToldAtBothPlaces(_ planted: Planted) throws {
        let (root, findings) = try compare(planted.file, planted.old, planted.new)
        #expect(findings.map(\.id) == [planted.id])
        let finding = try #require(findings.first)
        let ranges = [finding.range] + finding.notes.map(\.range)
        let places = ranges.compactMap { range in
            range.map { "\($0.file.path.split(separator: "/").last ?? ""):\($0.file.position(at: $0.lower).line)" }
        }
        #expect(places == planted.places)
        #expect(finding.severity == .warning && finding.message.english.contains(planted.says))
        // The table in the book has it too.
        let listed = root?.records("program").flatMap { $0.records("keselarasan") }.filter {
            $0["selaras"]?.isTrue != true
        }
        #expect(listed?.count == 1 && listed?.first?.texts("perbedaan").count == 1)
    }

    // MARK: Recorded changes

    /// A difference of the plan, and the row of `perubahan` that settles it: programme, indicator, subject, year, old and new value.
    struct Settled: Sendable, CustomTestStringConvertible {
        let file: String
        let old: String
        let new: String
        let id: String
        let row: (program: String, rest: String)
        var testDescription: String { "\(id): \(row.rest)" }
    }

    private static let rpjmdFile = "data/rpjmd.csv", health = ",Program Upaya Kesehatan"

    static let settled = [
        Settled(
            file: rpjmdFile, old: "200,300,400", new: "200,310,400", id: "agreement.target",
            row: ("p1", "Nasabah,target,2025,310,300")),
        Settled(
            file: rpjmdFile, old: "200,300,400", new: "200,310,400", id: "agreement.target",
            row: ("Bank Sampah", "nasabah,target,,310,300")),
        Settled(
            file: rpjmdFile, old: "Nasabah,orang", new: "Nasabah,keluarga", id: "agreement.unit",
            row: ("Program Pengelolaan Persampahan", "Nasabah,satuan,,Keluarga,orang")),
        Settled(
            file: rpjmdFile, old: "Indeks Sampah", new: "Indek Sampah", id: "agreement.indicator",
            row: ("p1", ",indikator,,Indek Sampah,Indeks Sampah")),
        Settled(
            file: "data/indikator.csv", old: "p2,Antrean", new: "p2,Keluhan warga", id: "agreement.indicator",
            row: ("p2", "Keluhan warga,indikator,,Antrean,Keluhan warga")),
        Settled(
            file: "data/indikator.csv", old: "p2,Antrean", new: "p2,Keluhan warga", id: "agreement.indicator",
            row: ("p2", ",indikator,,,Keluhan warga")),
        Settled(
            file: "data/program.csv", old: health, new: ",Program Upaya Kesehatn", id: "agreement.name",
            row: ("Upaya Kesehatan", ",nama,,Program Upaya Kesehatan,Upaya Kesehatn")),
        Settled(
            file: "data/program.csv", old: health, new: ",1.03.02", id: "agreement.missing-program",
            row: ("Antrean Daring", ",program,,,Antrean Daring")),
        Settled(
            file: "data/program.csv", old: health, new: ",", id: "agreement.no-program-named",
            row: ("p2", ",program,,,Antrean Daring")),
        Settled(
            file: "data/program.csv", old: "p2,,", new: "p2,1.02.03,", id: "agreement.code",
            row: ("1.02.03", ",kode,,1.02.02.,1.02.03")),
        // The sum of all years follows.
        Settled(
            file: rpjmdFile, old: ",100,200", new: ",100,199", id: "agreement.budget",
            row: ("p1", ",pagu,2025,199,200")),
        Settled(
            file: rpjmdFile, old: ",100,200", new: ",100,", id: "agreement.budget", row: ("p1", ",pagu,2025,,200")),
        Settled(
            file: rpjmdFile, old: "\"150,5\"", new: "\"105,5\"", id: "agreement.baseline",
            row: ("p1", "Nasabah,nilai_awal,,\"105,5\",\"150,5\"")),
        Settled(
            file: rpjmdFile, old: "\"150,5\"", new: "", id: "agreement.no-baseline",
            row: ("p1", "Nasabah,nilai_awal,,,\"150,5\"")),
    ]

    private func compare(
        _ planted: Settled, recording row: String, reason: String = ""
    ) throws -> (root: DataRecord?, findings: [Diagnostic]) {
        var files = Self.project
        #expect(files[planted.file]?.contains(planted.old) == true, "nothing is planted")
        files[planted.file] = files[planted.file]?.replacing(planted.old, with: planted.new)
        files["naskah.yaml"]? += "perubahan: data/perubahan.csv\n"
        files["data/perubahan.csv"] =
            "dokumen,program,indikator,hal,tahun,dari,menjadi,ditetapkan_dengan,tanggal,alasan\n"
            + "\(row),Keputusan Bupati Nomor 7 Tahun 2026,2026-03-02,\(reason)\n"
        return try Self.load(files)
    }

    @Test(arguments: settled) func aRecordedChangeSettlesADifference(_ planted: Settled) throws {
        let row = "masterplan,\(planted.row.program),\(planted.row.rest)"
        let (root, findings) = try compare(planted, recording: row, reason: "hasil evaluasi")
        #expect(findings.map(brief) == [])
        let compared = root?.records("program").flatMap { $0.records("keselarasan") } ?? []
        #expect(compared.allSatisfy { $0["selaras"]?.isTrue == true && $0.texts("perbedaan").isEmpty })
        let remarks = compared.flatMap { $0.texts("catatan") }
        #expect(remarks.count == 1)
        #expect(
            remarks.first?.hasSuffix(
                ", diselesaikan dengan Keputusan Bupati Nomor 7 Tahun 2026 tanggal 2 Maret 2026: hasil evaluasi")
                == true
                && remarks.first?.contains(" diubah dari ") == true, "\(remarks)")
    }

    /// Another value, another document, another programme, another year: the difference stays, and the row is told at its place.
    @Test(arguments: settled) func aChangeOfSomethingElseSettlesNothing(_ planted: Settled) throws {
        let rest = planted.row.rest
        let other = rest.hasSuffix("\"") ? rest.dropLast() + "7\"" : rest + "7"
        let rows = [
            "masterplan,\(planted.row.program),\(other)", "rpjmd,\(planted.row.program),\(rest)",
            "masterplan,p9,\(rest)",
        ]
        for row in rows {
            let (root, findings) = try compare(planted, recording: row)
            #expect(findings.contains { $0.id == planted.id }, "\(row)")
            let told = findings.filter { $0.id != planted.id }
            #expect(
                told.count == 1
                    && told.allSatisfy { ["agreement.wrong-change", "agreement.unused-change"].contains($0.id) })
            #expect(told.first?.range?.file.path.hasSuffix("perubahan.csv") == true)
            #expect(told.first?.range?.position.line == 2 && told.first?.fix != nil)
            #expect(
                root.map { $0.records("program").flatMap { $0.records("keselarasan") }.flatMap { $0.texts("catatan") } }
                    ?? [] == [])
        }
    }

    /// One of several values settles itself alone; what two documents say otherwise is settled by a row for each value.
    @Test func changesSettleWhatTheySay() throws {
        var files = Self.project
        files["data/rpjmd.csv"] = files["data/rpjmd.csv"]?.replacing("200,300,400", with: "200,310,410")
        files["data/renstra.csv"] = files["data/rpjmd.csv"]?.replacing("200,310,410", with: "200,300,420")
        files["naskah.yaml"]? += "  renstra: data/renstra.csv\nperubahan: data/perubahan.csv\n"
        files["data/perubahan.csv"] =
            "dokumen,program,indikator,hal,tahun,dari,menjadi,ditetapkan_dengan,tanggal\n"
            + "masterplan,p1,Nasabah,target,2026,410,400,SK 1,2026-03-02\n"
        let findings = try Self.load(files).findings.filter { $0.range?.file.path.hasSuffix("indikator.csv") == true }
        #expect(
            findings.map(\.message.english) == [
                "targets differ from RPJMD: 2025: 300 (RPJMD: 310)",
                "targets differ from Renstra: 2026: 400 (Renstra: 420)",
            ])
    }

    /// Changes of a project without reference documents, and of a document that there is not.
    @Test func changesOfNothing() throws {
        var files = Self.project
        files["data/perubahan.csv"] =
            "dokumen,program,hal,dari,menjadi,ditetapkan_dengan,tanggal\nmasterplann,p1,kode,1,2,SK 1,2026-03-02\n"
        files["naskah.yaml"]? += "perubahan: data/perubahan.csv\n"
        for hasReferences in [true, false] {
            if !hasReferences {
                files["naskah.yaml"] = files["naskah.yaml"]?.replacing("acuan:\n  rpjmd: data/rpjmd.csv\n", with: "")
            }
            let finding = try #require(try Self.load(files).findings.first)
            #expect(finding.id == "agreement.unused-change" && finding.severity == .note)
            #expect(finding.message.english.contains("there is no document \"masterplann\""))
            #expect(finding.fix?.message.english == "did you mean \"masterplan\"?")
        }
    }

    // MARK: Money

    /// Several programmes of the plan may carry out one: together they get no more than it has, from whatever source its money comes.
    @Test(arguments: [
        ("DAK", 1, false), ("DAK", 60, false), ("DAK", 61, true), ("CSR", 61, false), ("APBD; CSR", 61, true),
    ])
    func moneyOfSeveralProgrammes(source: String, amount: Int, isTold: Bool) throws {
        let (root, findings) = try compare([
            ("data/program.csv", "p2,,", "p3,2.11.11,environment,Kompos,,dlh,pendek\np2,,"),
            ("data/pagu.csv", "p2,APBD", "p3,\(source),\(amount),,,,\np2,APBD"),
            ("data/rpjmd.csv", ",100,200", ",160,200"),
        ])
        #expect(findings.map(\.id) == (isTold ? ["agreement.budget"] : []))
        guard isTold else { return }
        let message = findings.first?.message.english ?? ""
        #expect(
            message.contains("2 programmes get more") && message.contains("\"Bank Sampah\", \"Kompos\""), "\(message)")
        #expect(findings.first?.fix?.message.english.contains("a row for each source") == source.contains("CSR"))
        // Told once, and listed with both in the book.
        let agree = root?.records("program").flatMap { $0.records("keselarasan") }.map { $0["selaras"]?.isTrue }
        #expect(agree == [false, false, true])
    }

    /// An RPJMD that names the sources of its money counts them itself.
    @Test(arguments: [(",CSR", 40, false), (",CSR", 41, true), (",", 41, false)])
    func moneyOfOtherSources(source: String, amount: Int, isTold: Bool) throws {
        let findings = try compare([
            ("data/rpjmd.csv", "kondisi_akhir,pagu", "kondisi_akhir,sumber_dana,pagu"),
            ("data/rpjmd.csv", ",,100,200", ",,APBD,60,200"), ("data/rpjmd.csv", ",,,\n", ",\(source),40,\n"),
            ("data/rpjmd.csv", ",,1000,1000", ",,APBD,1000,1000"),
            ("data/pagu.csv", "p1,DAK,40,50", "p1,CSR,\(amount),"),
        ]).findings
        #expect(findings.map(\.id) == (isTold ? ["agreement.budget"] : []), "\(findings.map(\.message.english))")
    }

    @Test(arguments: [
        ("CSR dan mitra", true), ("APBN", true), ("APBD Provinsi", true), ("Dana Desa", true), ("APB Nagari", true),
        ("TJSL BUMN; swasta", true), ("APBD Kabupaten", false), ("Dana Alokasi Khusus", false), ("APBD; CSR", false),
        ("APBD dan APBN", false), ("", false),
    ])
    func sourcesOutsideTheBudget(_ source: String, _ isOutside: Bool) {
        #expect(FundingSource.isOutsideBudget(source) == isOutside)
    }

    /// Less is noted where the programme itself is in the plan, by the same code and name, with all that carry it out. Of parts it is told where
    /// the profile asks for it.
    @Test(arguments: [
        ("Pengelolaan Persampahan", "", "diam", "lower-budget", "gets less than the same programme"),
        ("Bank Sampah", "", "diam", "", ""),
        ("Pengelolaan Persampahan", "Kompos", "diam", "lower-budget", "2 programmes together get less"),
        ("Bank Sampah", "Kompos", "diam", "", ""),
        ("Bank Sampah", "", "catatan", "partial-budget", "\"Bank Sampah\" gets less than \"Program Pengelolaan"),
        ("Bank Sampah", "Kompos", "peringatan", "partial-budget", "2 programmes together get less"),
    ])
    func lessMoney(_ name: String, _ other: String, _ level: String, _ rule: String, _ says: String) throws {
        let shared = other.isEmpty ? "" : "p3,2.11.11,environment,\(other),,dlh,pendek\n"
        let (root, findings) = try compare([
            ("naskah.yaml", "profil:\n", "profil:\n  keselarasan: { pagu_bagian: \(level) }\n"),
            ("data/program.csv", "environment,Bank Sampah", "environment,\(name)"),
            ("data/program.csv", "p2,,", shared + "p2,,"), ("data/rpjmd.csv", ",100,200", ",100,250"),
        ])
        #expect(findings.map(\.id) == (rule.isEmpty ? [] : ["agreement." + rule]))
        let agree = root?.records("program").flatMap { $0.records("keselarasan") }.map { $0["selaras"]?.isTrue }
        #expect(agree?.filter { $0 == false }.count == (rule.isEmpty ? 0 : other.isEmpty ? 1 : 2))
        guard let finding = findings.first else { return }
        #expect(finding.severity == (level == "peringatan" ? .warning : .note))
        let message = finding.message.english
        #expect(message.contains(says) && message.contains("2025: Rp200 (RPJMD: Rp250, Rp50 less)"), "\(message)")
        #expect(
            finding.range?.position.line == 2 && finding.notes.first?.range?.position.line == 2 && finding.fix != nil)
    }

    /// The sum decides, and not what each of them gets.
    @Test(arguments: [(50, ""), (49, "agreement.partial-budget"), (51, "agreement.budget")])
    func theSumOfAllPartsIsCompared(amount: Int, id: String) throws {
        let findings = try compare([
            ("naskah.yaml", "profil:\n", "profil:\n  keselarasan: { pagu_bagian: catatan }\n"),
            ("data/program.csv", "p2,,", "p3,2.11.11,environment,Kompos,,dlh,pendek\np2,,"),
            ("data/pagu.csv", "p2,APBD", "p3,APBD,,\(amount),,,\np2,APBD"), ("data/rpjmd.csv", ",100,200", ",100,250"),
        ]).findings
        #expect(findings.map(\.id) == (id.isEmpty ? [] : [id]))
    }

    /// Plans that say nothing of years, beside all years of the document; of another period nothing can be said.
    @Test(arguments: [
        ("rpjmd", "pagu_2024,pagu_2025,pagu_2026,pagu_2027,pagu_2028", "100,200,300,400,500", 1500, false),
        ("rpjmd", "pagu_2024,pagu_2025,pagu_2026,pagu_2027,pagu_2028", "100,200,300,400,500", 1501, true),
        ("rpjmd", "pagu_2024,pagu_2025", "100,200", 1501, false), ("rpjmd-2024-2028", "anggaran", "1500", 1500, false),
        ("rpjmd-2024-2028", "anggaran", "1500", 1501, true), ("rpjmd-2021-2026", "anggaran", "1500", 1501, false),
    ])
    func moneyOfAllYears(_ name: String, _ columns: String, _ amounts: String, _ own: Int, _ isTold: Bool) throws {
        let findings = try compare([
            ("naskah.yaml", "rpjmd: data", "\(name): data"), ("data/rpjmd.csv", "pagu_2024,pagu_2025", columns),
            ("data/rpjmd.csv", ",100,200", ",\(amounts)"), ("data/rpjmd.csv", ",1000,1000", ","),
            ("data/pagu.csv", "p1,APBD,60,150,,,\np1,DAK,40,50,,,\n", ""),
            ("data/program.csv", "jangka\n", "jangka,anggaran\n"),
            ("data/program.csv", "dlh,pendek", "dlh,pendek,\(own)"),
        ]).findings.filter { $0.id.contains("budget") }
        #expect(findings.map(\.id) == (isTold ? ["agreement.budget"] : []))
        let says = findings.first?.message.english.hasSuffix(
            "in all: Rp1.501 (\(PlanningName(name).title): Rp1.500, Rp1 more)")
        #expect(says ?? !isTold, "\(findings.map(\.message.english))")
    }

    /// Baselines are of the time before a period: of periods that begin in other years they are other ones, unless both say the same year.
    @Test(arguments: [
        ("rpjmd", "", "", true), ("rpjmd-2024-2028", "", "", true), ("rpjmd-2021-2026", "", "", false),
        ("rpjmd-2021-2026", "2023", "2023", true), ("rpjmd-2021-2026", "2023", "2020", false),
        ("rpjmd-2024-2028", "2023", "2022", true), ("rpjmd-2024-2028", "2023", "", true), ("rkpd-2024", "", "", false),
        ("rkpd-2024", "2023", "2023", true),
    ])
    func baselinesOfYears(_ name: String, _ own: String, _ other: String, _ isTold: Bool) throws {
        let findings = try compare([
            ("naskah.yaml", "rpjmd: data", "\(name): data"),
            ("data/indikator.csv", ",baseline,", ",tahun_baseline,baseline,"),
            ("data/indikator.csv", ",\"150,5\"", ",\(own),\"150,5\""), ("data/indikator.csv", ",\"49,1", ",,\"49,1"),
            ("data/indikator.csv", ",CC", ",,CC"), ("data/rpjmd.csv", ",baseline,", ",tahun_baseline,baseline,"),
            ("data/rpjmd.csv", ",\"150,5\"", ",\(other),\"160,5\""), ("data/rpjmd.csv", ",\"49,1", ",,\"49,1"),
            ("data/rpjmd.csv", ",CC", ",,CC"),
        ]).findings
        #expect(findings.map(\.id) == (isTold ? ["agreement.baseline"] : []), "\(findings.map(\.message.english))")
        if !own.isEmpty, !other.isEmpty, own != other, isTold {
            #expect(findings.first?.message.english.contains("150,5 (2023), in RPJMD 2024–2028 160,5 (2022)") == true)
        }
    }

    /// A baseline that one of two documents has alone is noted with both places, also where the cell has a dash.
    @Test(arguments: [
        ("data/rpjmd.csv", "", "the baseline of \"Nasabah\" is 150,5, and RPJMD has none"),
        ("data/rpjmd.csv", "–", "the baseline of \"Nasabah\" is 150,5, and RPJMD has none"),
        ("data/indikator.csv", "", "there is no baseline of \"Nasabah\", in RPJMD it is 150,5"),
    ])
    func baselinesOfOneDocument(_ file: String, _ value: String, _ says: String) throws {
        let (root, findings) = try compare(file, "\"150,5\"", value)
        let finding = try #require(findings.first)
        #expect(findings.map(\.id) == ["agreement.no-baseline"] && finding.severity == .note)
        #expect(finding.message.english == says && finding.fix != nil)
        let places = ([finding.range] + finding.notes.map(\.range)).compactMap { range in
            range.map { "\($0.file.path.split(separator: "/").last ?? ""):\($0.file.position(at: $0.lower).line)" }
        }
        #expect(places == ["indikator.csv:2", "rpjmd.csv:2"])
        let shorts = root?.records("program").flatMap { $0.records("keselarasan") }.flatMap { $0.texts("perbedaan") }
        #expect(shorts == [file.contains("rpjmd") ? "nilai awal 150,5 (RPJMD: –)" : "nilai awal – (RPJMD: 150,5)"])
    }

    /// Documents that state no baseline, and those of other periods, lack none.
    @Test func baselinesThatNobodyMisses() throws {
        let none = [("\"150,5\"", ""), ("\"49,1 (C)\"", ""), (",CC,", ",,")]
        for file in ["data/rpjmd.csv", "data/indikator.csv"] {
            #expect(try compare(none.map { (file, $0.0, $0.1) }).findings.map(brief) == [])
        }
        let other = [("naskah.yaml", "rpjmd: data", "rpjmd-2021-2026: data"), ("data/rpjmd.csv", "\"150,5\"", "")]
        #expect(try compare(other).findings.map(brief) == [])
    }

    /// Differences that are planted at random in targets made at random: each indicator that has one is told, and no other.
    @Test(arguments: 0..<12) func randomTargets(seed: Int) throws {
        var state = UInt64(seed &* 7919 &+ 29)
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let count = 40
        let targets = (0..<count).map { _ in
            (0..<5).map { _ in ["\(random(900) + 1)", "\"\(random(90)),\(random(9) + 1)\"", "BB", "N/A"][random(4)] }
        }
        var wrong: Set<Int> = [], other = targets
        for _ in 0..<random(12) {
            let row = random(count)
            other[row][random(5)] = "\(1000 + random(1000))"
            wrong.insert(row)
        }
        let years = "target_2024,target_2025,target_2026,target_2027,target_2028"
        var files = MiniProject.files
        files["data/program.csv"] =
            "id,dimensi,nama,jangka\n"
            + (0..<count).map { "p\($0),governance,Program nomor \($0) utama,pendek\n" }.joined()
        files["data/indikator.csv"] =
            "program,indikator,\(years)\n"
            + targets.enumerated().map { "p\($0.offset),Ukuran,\($0.element.joined(separator: ","))\n" }.joined()
        files["data/rpjmd.csv"] =
            "nama,indikator,\(years)\n"
            + other.enumerated().map {
                "Program nomor \($0.offset) utama,Ukuran,\($0.element.joined(separator: ","))\n"
            }.joined()
        files["naskah.yaml"] = files["naskah.yaml"]?.replacing(
            "  quick_win:", with: "  indikator: data/indikator.csv\n  quick_win:")
        files["naskah.yaml"]? += "acuan:\n  rpjmd: data/rpjmd.csv\n"
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        _ = ProjectLoader.load(folder.path, into: &findings)
        let told = findings.all.filter { $0.severity != .note }
        #expect(told.allSatisfy { $0.id.hasPrefix("agreement.target") })
        #expect(Set(told.compactMap { ($0.range?.position.line ?? 0) - 2 }) == wrong && told.count == wrong.count)
    }

    @Test(arguments: [
        ("Jumlah nasabah bank sampah", "Jumlah nasabah bank smpah", true), ("Indeks Sampah", "Sampah, Indeks", true),
        ("Jumlah petugas yang dilatih", "Jumlah warga yang dilatih", false), ("Indeks SPBE", "Indeks IKM", false),
        ("Persentase jalan kabupaten dalam kondisi mantap", "Persentase jalan kabupaten kondisi mantap", true),
        ("Jumlah gedung yang diaudit", "Jumlah petugas yang dilatih", false), ("", "Indeks", false),
    ])
    func namesThatAreAlike(_ one: String, _ other: String, _ areAlike: Bool) {
        #expect(Likeness.areAlike(one, other) == areAlike && Likeness.areAlike(other, one) == areAlike)
    }

    /// 3,000 programmes beside 3,000 without codes and in the opposite order: each finds its own. What it costs is measured by
    /// Tests/Benchmarks/agreement.py.
    @Test func thousandsAreCompared() throws {
        let count = 3000
        var files = MiniProject.files
        files["data/program.csv"] =
            "id,dimensi,nama,jangka\n" + (0..<count).map { "p\($0),governance,Program \($0),pendek\n" }.joined()
        files["data/rpjmd.csv"] = "nama\n" + (0..<count).reversed().map { "Program \($0)\n" }.joined()
        files["naskah.yaml"]? += "acuan:\n  rpjmd: data/rpjmd.csv\n"
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let project = ProjectLoader.load(folder.path, into: &findings)
        #expect(findings.all.allSatisfy { $0.severity == .note })
        let programs = project?.root.records("program") ?? []
        #expect(programs.count == count)
        for (index, program) in programs.enumerated() {
            #expect(program.records("keselarasan").first?.text("nama") == "Program \(index)")
        }
    }
}
