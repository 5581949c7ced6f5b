import Diagnostics
import OfficeFiles
import TestSupport
import Testing
@testable import DocumentData

/// Tables as the field knows them: T-C.27, T-C.28, RKPD.
struct ReferenceShapeTests {
    /// The finding ids of a project with these tables, as sheets of workbooks with the headings of offices.
    private static func findings(_ tables: [(name: String, text: String)]) throws -> [Diagnostic] {
        let folder = try TemporaryFolder()
        var told = Findings(), names = ""
        for table in tables {
            let rows = table.text.split(separator: "\n").map { line in
                line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            }
            let head = rows.first ?? []
            let sheet = SheetDraft(
                "Tabel", columns: head.map { ($0, 12) }, rows: rows.dropFirst().map { $0.map { SheetDraft.Cell($0) } })
            let bytes = try #require(WorkbookWriter.bytes([sheet], into: &told))
            try folder.write(bytes, as: "data/\(table.name).xlsx")
            names += "  \(table.name): data/\(table.name).xlsx\n"
        }
        let project = "judul: U\ntanda: CONTOH\ndata: {}\nacuan:\n\(names)dokumen: {}\n"
        try folder.write(Array(project.utf8), as: "naskah.yaml")
        var findings = Findings()
        _ = ProjectLoader.load(folder.path, into: &findings)
        return withExtendedLifetime(folder) { findings.all.filter { $0.severity != .note } }
    }

    private static let renstra = """
        No|Kode|Tujuan/Sasaran/Program/Kegiatan/Sub|Indikator|Satuan|Kondisi Awal|Target I|Target II|Pendanaan I|Pendanaan II|Kondisi Akhir|OPD
        1|1.02.02|Program Upaya Kesehatan|Antrean|menit|60|50|40|100|200|10|Dinas Kesehatan
        2|1.02.02.2.01|Penyediaan Layanan|Layanan|unit|1|1|1|60|120|1|Dinas Kesehatan
        3|1.02.02.2.02|Penyelenggaraan Informasi|Sistem|unit|1|1|1|40|80|1|Dinas Kesehatan
        """
    private static let rkpd = """
        Kode|Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan|Indikator Kinerja Program/Kegiatan|Rencana Tahun 2026 Target Capaian Kinerja|Rencana Tahun 2026 Kebutuhan Dana/Pagu Indikatif|Rencana Tahun 2026 Sumber Dana
        1.02.02|Program Upaya Kesehatan|Antrean|40|200|APBD
        """
    private static let indicators = """
        No|Kode|Indikator|Satuan|Baseline|Target T1|Target T2|Referensi RPJMD|PJ
        1|IKU.1|Antrean|menit|60|50|40|Sasaran 1|Dinas Kesehatan
        """

    @Test func formsOfTheFieldAgree() throws {
        let found = try Self.findings([
            ("renstra-2025-2029", Self.renstra), ("rkpd-2026", Self.rkpd), ("iku-2025-2029", Self.indicators),
        ])
        #expect(found.map { $0.message.english } == [])
    }

    @Test(arguments: [
        ("rkpd-2026", "|40|200|", "|40|250|", ["agreement.budget"]),
        ("rkpd-2026", "|40|200|", "|41|200|", ["agreement.target"]),
        ("iku-2025-2029", "|50|40|", "|50|42|", ["agreement.target", "agreement.target"]),
        ("iku-2025-2029", "|Antrean|", "|Rujukan|", ["agreement.missing-indicator", "agreement.missing-indicator"]),
    ])
    func whatDiffersIsTold(_ table: String, _ old: String, _ new: String, _ ids: [String]) throws {
        let tables = [
            ("renstra-2025-2029", Self.renstra), ("rkpd-2026", Self.rkpd), ("iku-2025-2029", Self.indicators),
        ].map { name, text in (name: name, text: name == table ? text.replacing(old, with: new) : text) }
        let found = try Self.findings(tables)
        #expect(found.map(\.id) == ids, "\(found.map(\.message.english))")
    }

    /// The year of all baselines may stand in their heading.
    @Test(arguments: [
        ("Baseline 2024", "60", nil), ("Baseline Tahun 2024", "61", "60 (2024)"),
        ("Baseline 2023", "60", "another year"),
        ("Baseline", "61", "60 (2024)"),
    ])
    func yearsOfBaselines(_ heading: String, _ value: String, _ told: String?) throws {
        let found = try Self.findings([
            ("renstra-2025-2029", Self.renstra.replacing("Kondisi Awal", with: "Kondisi Awal 2024")),
            (
                "iku-2025-2029",
                Self.indicators.replacing("Baseline", with: heading).replacing("|60|", with: "|\(value)|")
            ),
        ])
        #expect(found.map(\.id) == (told == nil ? [] : ["agreement.baseline"]), "\(found.map(\.message.english))")
        #expect(told.map { found.first?.message.english.contains($0) == true } ?? true)
    }

    /// An office that a table of indicators alone has is told once, whatever the number of its indicators.
    @Test func anOfficeOfIndicatorsAlone() throws {
        let more =
            "\n2|IKU.2|Bantuan|orang|1|2|3|Sasaran 2|Dinas Sosial\n3|IKU.3|Panti|unit|1|2|3|Sasaran 2|Dinas Sosial"
        let found = try Self.findings([
            ("renstra-2025-2029", Self.renstra), ("iku-2025-2029", Self.indicators + more),
        ])
        #expect(found.map(\.id) == ["agreement.agency"], "\(found.map(\.message.english))")
        #expect(found.first?.message.english.hasPrefix("Dinas Sosial has indicators in IKU") == true)
        #expect(found.first?.range?.file.path == "data/iku-2025-2029.xlsx")
        #expect(found.first?.notes.first?.range?.file.path == "data/renstra-2025-2029.xlsx")
    }

    /// Of a table whose rows stand for activities too: what a programme gets is what they get.
    @Test(arguments: [("120", []), ("121", ["agreement.sum"])]) func sumsOfActivities(
        _ amount: String, _ ids: [String]
    ) throws {
        let table = """
            kode,nama,indikator,satuan,pagu_2026
            1.02.02,Program Upaya Kesehatan,Antrean,menit,200
            1.02.02.2.01,Penyediaan Layanan,,,\(amount)
            1.02.02.2.02,Penyelenggaraan Informasi,,,80
            ,JUMLAH,,,200

            """
        let folder = try TemporaryFolder([
            "data/r.csv": table,
            "naskah.yaml": "judul: U\ntanda: CONTOH\ndata: {}\nacuan:\n  renstra-2025-2029: data/r.csv\ndokumen: {}\n",
        ])
        var findings = Findings()
        _ = ProjectLoader.load(folder.path, into: &findings)
        #expect(findings.all.map(\.id) == ids)
        #expect(findings.all.first?.message.english.contains("Rp201") ?? ids.isEmpty)
        // A total that is not the sum.
        try folder.write(Array(table.replacing("JUMLAH,,,200", with: "JUMLAH,,,300").utf8), as: "data/r.csv")
        var wrong = Findings()
        _ = ProjectLoader.load(folder.path, into: &wrong)
        #expect(wrong.all.map(\.id) == ids + ["agreement.sum"])
    }

    /// Years that nobody says are told, and nothing is compared in silence.
    @Test func yearsThatNobodySays() throws {
        let found = try Self.findings([("renstra", Self.renstra), ("rkpd-2026", Self.rkpd)])
        #expect(found.contains { $0.id == "agreement.no-year" })
    }

    @Test(arguments: [
        ("1.03.02", "10302", true), ("1.03.10", "1.03.1.0", true), ("1.03.02.", "1.03.02", true),
        ("1.02.2.14.000.02.0000", "1.02.2.14.0.00.02.0000", true), ("1.03.02", "1.03.03", false),
    ])
    func codesAsOfficesWriteThem(_ one: String, _ other: String, _ areSame: Bool) {
        #expect((PlanningCode.key(one) == PlanningCode.key(other)) == areSame)
    }

    @Test(arguments: [
        ("rpjmd-2025-2029", "RPJMD 2025–2029", 2025, 2029), ("rkpd_2026", "RKPD 2026", 2026, 2026),
        ("renstra-2025-2029", "Renstra 2025–2029", 2025, 2029),
    ])
    func names(_ key: String, _ title: String, _ first: Int, _ last: Int) {
        #expect(PlanningName(key).title == title && PlanningName(key).years == first...last)
    }
}
