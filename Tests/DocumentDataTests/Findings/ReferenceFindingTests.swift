import Diagnostics
import TestSupport
import Testing
@testable import DocumentData

/// Reference documents that contradict themselves, or that another one cannot be matched with for certain.
@Suite struct ReferenceFindingTests {
    private static let head = "nama,opd,indikator,satuan,sumber_dana,target_2026,pagu_2026\n"
    private static let renstra =
        head + "Program Upaya Kesehatan,Dinas Kesehatan,Antrean,menit,APBD,50,1000\n"
        + "Program Upaya Kesehatan,Dinas Kesehatan,Kunjungan,orang,APBD,9,\n"

    /// Without what a comparison of two documents finds besides.
    private func findings(_ renstra: String, _ rkpd: String, of id: String) throws -> [Diagnostic] {
        var files = [
            "naskah.yaml": """
            judul: Uji
            tanda: CONTOH
            data:
              wilayah: data/wilayah.yaml
            acuan:
              renstra-2025-2029: data/renstra.csv
              rkpd-2026: data/rkpd.csv
            dokumen:
              a: { layout: a.xml, judul: A }

            """, "data/renstra.csv": renstra, "data/rkpd.csv": rkpd,
        ]
        files["data/wilayah.yaml"] = MiniProject.files["data/wilayah.yaml"]
        files["lambang.svg"] = MiniProject.files["lambang.svg"]
        return try NearSlip.findings(in: files, besides: "agreement.").filter { $0.id == id || $0.severity == .error }
    }

    @Test func twoAmountsOfOneYear() throws {
        func told(_ amount: String, source: String = "APBD") throws -> [Diagnostic] {
            let text = Self.renstra.replacing("orang,APBD,9,\n", with: "orang,\(source),9,\(amount)\n")
            return try findings(text, Self.renstra, of: "agreement.two-amounts")
        }
        let found = try told("1200")
        #expect(found.map(\.id) == ["agreement.two-amounts"], "\(found.map(\.message.english))")
        let finding = try #require(found.first)
        #expect(finding.range?.text == "1200" && finding.range?.position.line == 3)
        #expect(finding.fix?.message.english == "delete the wrong one")
        #expect(finding.notes.first?.range?.position.line == 2)
        #expect(finding.message.english.contains("Rp1.000 and Rp1.200"))
        for harmless in ["", "1000", "0"] { #expect(try told(harmless).isEmpty, "\(harmless)") }
        #expect(try told("1200", source: "DAK").isEmpty, "money of another source")
    }

    /// Two programmes of an office that a name resembles as much.
    @Test func aNameThatMayMeanTwo() throws {
        func rows(_ names: String...) -> String {
            Self.head + names.map { "\($0),Dinas Kesehatan,Layanan \($0.suffix(6)),orang,APBD,9,1000\n" }.joined()
        }
        let found = try findings(
            rows("Program Pengelolaan Data Terpadu"),
            rows("Program Pengelolaan Data Terpadu A", "Program Pengelolaan Data Terpadu B"), of: "agreement.ambiguous")
        #expect(found.map(\.id) == ["agreement.ambiguous"], "\(found.map(\.message.english))")
        #expect(found.first?.fix?.message.english == "say in padanan which it is: renstra-2025-2029, rkpd-2026")
        #expect(
            try findings(
                rows("Program Pengelolaan Data Terpadu A", "Program Pengelolaan Data Terpadu B"),
                rows("Program Pengelolaan Data Terpadu A", "Program Pengelolaan Data Terpadu B"),
                of: "agreement.ambiguous"
            ).isEmpty)
        #expect(
            try findings(
                rows("Program Pengelolaan Data Terpadu"),
                rows("Program Pengelolaan Data Terpadu A", "Program Lain Sama Sekali"),
                of: "agreement.ambiguous"
            ).isEmpty)
    }

    /// A profile that asks for it has the note of a smaller budget as a warning.
    @Test func lessMoneyThanTheReferenceIsANote() throws {
        var files = MiniProject.files
        files["naskah.yaml"]? += "acuan:\n  rpjmd: data/rpjmd.csv\n"
        files["naskah.yaml"] = files["naskah.yaml"]?.replacing(
            "  quick_win:", with: "  pagu: data/pagu.csv\n  quick_win:")
        files["data/program.csv"] =
            "id,kode,dimensi,nama,opd,jangka,quick_win\np1,2.11.11,environment,Program Pengelolaan Persampahan,dlh,pendek,bank-sampah\n"
        func found(_ planned: Int) throws -> [String] {
            files["data/pagu.csv"] =
                "program,sumber_dana,pagu_2024,pagu_2025,pagu_2026,pagu_2027,pagu_2028\np1,APBD,900000000,\(planned),,,\n"
            files["data/rpjmd.csv"] =
                "kode,nama,opd,indikator,satuan,pagu_2024,pagu_2025\n2.11.11,Program Pengelolaan Persampahan,Dinas Lingkungan Hidup,Nasabah,orang,900000000,800000000\n"
            return try NearSlip.findings(in: files, besides: "").filter { $0.id.contains("budget") }.map {
                "\($0.severity) \($0.id)"
            }
        }
        #expect(try found(700_000_000) == ["note agreement.lower-budget"])
        #expect(try found(800_000_000) == [])
        #expect(try found(800_000_001) == ["warning agreement.budget"])
    }
}
