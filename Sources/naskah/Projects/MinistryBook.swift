import Diagnostics
import Files
import Foundation
import OfficeFiles

/// A project that reports about all regencies: the figures of their plans as data, a layout that is installed, and its book.
///
/// It is data like any other, to be looked at, changed and compiled again.
struct MinistryBook {
    /// Of the projects that have figures.
    let regencies: [(figures: ProjectFigures, exit: Int32)]

    init(_ manifest: ProjectsManifest) {
        regencies = manifest.projects.compactMap { entry in entry.figures.map { ($0, entry.exit) } }
    }

    /// Names of dimensions as regencies call them, in the order in which they are met.
    private var dimensions: [(name: String, programs: Int, quickWins: Int, regencies: Int)] {
        var order: [String] = [], sums: [String: (programs: Int, quickWins: Int, regencies: Int)] = [:]
        for dimension in regencies.flatMap(\.figures.dimensions) {
            if sums[dimension.name] == nil { order.append(dimension.name) }
            let sum = sums[dimension.name] ?? (0, 0, 0)
            sums[dimension.name] = (
                sum.programs + dimension.programs, sum.quickWins + dimension.quickWins,
                sum.regencies + (dimension.quickWins > 0 ? 1 : 0)
            )
        }
        return order.compactMap { name in sums[name].map { (name, $0.programs, $0.quickWins, $0.regencies) } }
    }

    /// Writes the project into a folder, in place of files of the same names.
    /// - Throws: `OutputError` when it cannot be written.
    func write(to folder: String) throws(OutputError) {
        try AtomicFolder.make(folder + "/data")
        let files = [
            "naskah.yaml": """
            # Ditulis oleh naskah merge-manifests --book.
            judul: Rekapitulasi Rencana Daerah
            data: { daerah: data/daerah.yaml, menurut_dimensi: data/dimensi.yaml }
            dokumen:
              rekapitulasi: { layout: kementerian/rekapitulasi.xml, judul: Rekapitulasi Rencana Daerah }

            """,
            "data/daerah.yaml": regencies.map(MinistryBook.line).joined(),
            "data/dimensi.yaml": dimensions.map { dimension in
                "- { nama: \(JSONText.quoted(dimension.name)), program: \(dimension.programs), "
                    + "quick_win: \(dimension.quickWins), daerah: \(dimension.regencies) }\n"
            }.joined(),
        ]
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            try AtomicFile.write(Array(text.utf8), to: "\(folder)/\(name)")
        }
    }

    private static func line(_ regency: ProjectFigures, _ exit: Int32) -> String {
        "- { nama: \(JSONText.quoted(regency.region)), provinsi: \(JSONText.quoted(regency.province)), "
            + "program: \(regency.programs), pagu: \(regency.budget), quick_win: \(regency.quickWins), "
            + "indikator: \(regency.indicators), dibandingkan: \(regency.compared), selaras: \(regency.agreeing), "
            + "kode_akhir: \(exit) }\n"
    }

    /// The same as a sheet.
    func sheet(in language: Language) -> SheetDraft {
        func word(_ id: String, _ en: String) -> String { Wording(id: id, en: en).text(in: language) }
        return SheetDraft(
            word("Rencana", "Plans"),
            columns: [
                (word("Daerah", "Regency"), 32), (word("Provinsi", "Province"), 24),
                (word("Program", "Programmes"), 12),
                (word("Pagu (Rp)", "Budget (Rp)"), 20), ("Quick win", 12), (word("Indikator", "Indicators"), 12),
                (word("Dibandingkan", "Compared"), 14), (word("Selaras", "Agreeing"), 12),
            ].enumerated().map { SheetColumn($0.element.0, width: $0.element.1, isFigure: $0.offset > 1) },
            rows: regencies.map { regency, _ in
                [
                    regency.region, regency.province, String(regency.programs), regency.budget,
                    String(regency.quickWins), String(regency.indicators), String(regency.compared),
                    String(regency.agreeing),
                ].map { SheetDraft.Cell($0) }
            })
    }
}
