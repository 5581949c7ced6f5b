import Diagnostics
import Foundation
import TestSupport
import Testing
@testable import DocumentData

/// A programme, its indicator and its money are the same in the plan and in the documents that it has to agree with, or that is told with
/// both places.
struct AgreementTests {
    private static let rpjmd = """
        kode,nama,opd,indikator,satuan,target_2024,target_2025,target_2026,target_2027,target_2028,kondisi_akhir,pagu_2024,pagu_2025
        2.11.11,Program Pengelolaan Persampahan,Dinas Lingkungan Hidup,Nasabah,orang,200,300,400,500,"612,5",,100,200
        2.11.11,Program Pengelolaan Persampahan,Dinas Lingkungan Hidup,Indeks Sampah,%,10,20,BB,N/A,"54,19 (CC)",,,
        1.02.02,Program Upaya Kesehatan,Dinkes,Antrean,menit,60,50,40,30,20,,1000,1000

        """
    private static let programs = """
        id,kode,dimensi,nama,rpjmd,opd,jangka
        p1,2.11.11,environment,Bank Sampah,,dlh,pendek
        p2,,governance,Antrean Daring,Program Upaya Kesehatan,dinkes,menengah

        """
    private static let indicators = """
        program,indikator,satuan,target_2024,target_2025,target_2026,target_2027,target_2028
        p1,Nasabah,orang,200,300,400,500,"612,5"
        p1,Indeks Sampah,%,10,20,BB,N/A,"54,19 (CC)"
        p2,Antrean,menit,60,50,40,30,20

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
        var files = MiniProject.files
        files["data/rpjmd.csv"] = Self.rpjmd
        files["data/program.csv"] = Self.programs
        files["data/indikator.csv"] = Self.indicators
        files["data/pagu.csv"] = Self.budgets
        files["naskah.yaml"] = files["naskah.yaml"]?.replacing(
            "  quick_win:", with: "  indikator: data/indikator.csv\n  pagu: data/pagu.csv\n  quick_win:")
        files["naskah.yaml"]? += "acuan:\n  rpjmd: data/rpjmd.csv\n"
        for (file, old, new) in changes {
            #expect(files[file]?.contains(old) == true, "nothing is planted")
            files[file] = files[file]?.replacing(old, with: new)
        }
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let project = ProjectLoader.load(folder.path, into: &findings)
        return withExtendedLifetime(folder) { (project?.root, findings.all) }
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
        ("data/rpjmd.csv", "200,300,400", "200,,400"),
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
            file: "data/rpjmd.csv", old: ",100,200", new: ",100,201", id: "agreement.budget",
            places: ["pagu.csv:2", "rpjmd.csv:2"], says: "2025: Rp200 (RPJMD: Rp201)"),
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

    /// Several programmes of the plan may carry out one: together they get no more than it has.
    @Test(arguments: [(1, false), (60, false), (61, true)]) func moneyOfSeveralProgrammes(
        amount: Int, isTold: Bool
    ) throws {
        let findings = try compare([
            ("data/program.csv", "p2,,", "p3,2.11.11,environment,Kompos,,dlh,pendek\np2,,"),
            ("data/pagu.csv", "p2,APBD", "p3,CSR,\(amount),,,,\np2,APBD"), ("data/rpjmd.csv", ",100,200", ",160,200"),
        ]).findings
        #expect(findings.map(\.id) == (isTold ? ["agreement.budget"] : []))
        if isTold { #expect(findings.first?.message.english.contains("2 programmes get more") == true) }
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
        #expect(findings.all.isEmpty)
        let programs = project?.root.records("program") ?? []
        #expect(programs.count == count)
        for (index, program) in programs.enumerated() {
            #expect(program.records("keselarasan").first?.text("nama") == "Program \(index)")
        }
    }
}
