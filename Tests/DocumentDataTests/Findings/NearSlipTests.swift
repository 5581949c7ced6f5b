import Diagnostics
import TestSupport
import Testing
@testable import DocumentData

/// Each slip is told at its place with what to do, its harmless neighbours are not, and where the suggestion is a text, that ends it.
@Suite struct NearSlipTests {
    @Test(arguments: NearSlip.all) func theSlipIsTold(_ slip: NearSlip) throws {
        let (files, place) = try slip.files(with: slip.told)
        let found = try NearSlip.findings(in: files)
        #expect(
            found.map { "\($0.severity) \($0.id)" } == ["\(slip.severity) \(slip.rule)"],
            "\(found.map(\.message.english))")
        let finding = try #require(found.first)
        #expect(try finding.range?.description == #require(place))
        #expect(finding.fix?.message.english == slip.fix && !finding.message.indonesian.isEmpty)
        if let replacement = finding.fix?.replacement {
            let mended = try NearSlip.findings(in: NearSlip.applying(replacement, to: files))
            #expect(mended.map(\.message.english) == [])
        }
    }

    @Test(arguments: NearSlip.all) func itsNeighboursAreNot(_ slip: NearSlip) throws {
        for text in slip.harmless {
            let found = try NearSlip.findings(in: slip.files(with: text).files)
            #expect(found.map { "\($0.id) \($0.message.english)" } == [], "\(text)")
        }
    }

    /// Projects that come near to a rule as a whole.
    @Test(arguments: quietProjects.keys.sorted()) func quietProjectsAre(_ name: String) throws {
        let files = MiniProject.files.merging(Self.quietProjects[name] ?? [:]) { $1 }
        #expect(try NearSlip.findings(in: files).map { "\($0.id) \($0.message.english)" } == [])
    }

    private static func project(_ old: String, _ new: String) -> [String: String] {
        ["naskah.yaml": (MiniProject.files["naskah.yaml"] ?? "").replacing(old, with: new)]
    }

    private static func plan(_ old: String, _ new: String) -> [String: String] {
        ["data/masterplan.yaml": (MiniProject.files["data/masterplan.yaml"] ?? "").replacing(old, with: new)]
    }

    private static let quietProjects: [String: [String: String]] = [
        "a nomenclature of urusan alone": project(
            "dokumen:\n", "  nomenklatur: data/nomenklatur.csv\nkolom: { nomenklatur: { kode: kode } }\ndokumen:\n"
        )
        .merging([
            "data/nomenklatur.csv": "kode,nama\n1.02,Kesehatan\n",
            "data/program.csv":
                "id,kode,dimensi,nama,opd,jangka,quick_win\np1,1.02.09,governance,Lain,dlh,pendek,bank-sampah\n",
        ]) { $1 },
        // Another document may be about another plan.
        "a title with other years": project("judul: Komitmen,", "judul: Komitmen RPJMD 2021–2026,"),
        "a book without a vision that says so": plan(
            "visi: Contoh yang melayani\nmisi: [Mendekatkan layanan]\n", ""
        ).mapValues {
            $0.replacing("  - {id: visi-misi, judul: Visi dan Misi}\n", with: "")
                .replacing("tanpa: [peta-jalan]", with: "tanpa: [peta-jalan, visi-misi]")
        },
        "a form without a plan": [
            "naskah.yaml": """
            judul: Smart City Contoh
            tanda: CONTOH
            data:
              wilayah: data/wilayah.yaml
              opd: data/opd.csv
              pejabat: data/pejabat.csv
              komitmen: data/komitmen.yaml
            dokumen:
              komitmen: { layout: komitmen/formulir.xml, judul: Komitmen, tanggal: 2023-10-10 }

            """, "data/dimensi.yaml": "", "data/program.csv": "", "data/quick-win.yaml": "", "data/masterplan.yaml": "",
            "data/bebas.csv": "", "narasi/bab-1.md": "",
        ],
    ]
}
