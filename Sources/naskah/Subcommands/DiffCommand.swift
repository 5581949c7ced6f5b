import ArgumentParser
import Diagnostics
import DocumentData
import Files
import Foundation
import OfficeFiles

/// `naskah diff`
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: HelpText.said(
            id: "Menunjukkan apa yang berubah antara dua versi data, baris demi baris.",
            en: "Says what has changed between two versions of the data, row by row."),
        discussion: HelpText.said(
            id: """
                naskah diff proyek-maret proyek
                naskah diff program-lama.xlsx program.xlsx
                naskah diff proyek-maret proyek --workbook perubahan.xlsx
                naskah diff proyek@HEAD~1 proyek

                Baris dikenali dari id, kode, atau namanya: ditambah, dihapus, ganti nama, pindah OPD, nilainya berubah. Perubahan yang sama \
                dapat ditandai dalam buku dengan naskah compile --changes-since. FOLDER@REVISI adalah versi yang disimpan dalam git.
                """,
            en: """
                naskah diff proyek-maret proyek
                naskah diff program-lama.xlsx program.xlsx
                naskah diff proyek-maret proyek --workbook perubahan.xlsx
                naskah diff proyek@HEAD~1 proyek

                Rows are known by their id, code or name: added, removed, renamed, moved to another unit, amounts changed. The same \
                changes are marked in the book by naskah compile --changes-since. FOLDER@REVISION is a version that git keeps.
                """))

    @Argument(
        help: .said(
            id: "Versi lama: folder proyek atau buku kerja, juga @REVISI dalam git.",
            en: "The old version: a project's folder or a workbook, also @REVISION of git."),
        completion: .file())
    var old: String

    @Argument(help: .said(id: "Versi baru.", en: "The new version."), completion: .file())
    var new: String

    @Option(
        help: .said(id: "Tulis juga sebagai buku kerja (.xlsx).", en: "Also write a workbook (.xlsx)."),
        completion: .file())
    var workbook: String?

    @OptionGroup var reporting: ReportOptions

    func run() throws {
        var findings = Findings()
        let folders = (RevisionFolder(old, into: &findings), RevisionFolder(new, into: &findings))
        defer { withExtendedLifetime(folders) {} }
        guard let earlier = folders.0, let later = folders.1,
            let before = DataVersion(earlier.path, into: &findings),
            let after = DataVersion(later.path, into: &findings)
        else {
            reporting.report([findings])
            throw CommandExit.data
        }
        let comparison = DataComparison(from: before, to: after)
        for change in comparison.changes {
            let place = change.newPlace ?? change.oldPlace
            StandardOutput.write(change.wording.text(in: reporting.language) + (place.map { "  [\($0)]" } ?? "") + "\n")
        }
        let counts = DataChange.Kind.allCases.compactMap { kind -> (DataChange.Kind, Int)? in
            let count = comparison[kind].count
            return count > 0 ? (kind, count) : nil
        }
        reporting.tell(
            counts.isEmpty
                ? Wording(id: "tidak ada yang berubah", en: "nothing has changed")
                : Wording(
                    id: counts.map { "\($0.1) \($0.0.wording.indonesian)" }.joined(separator: ", "),
                    en: counts.map { "\($0.1) \($0.0.wording.english)" }.joined(separator: ", ")))
        if let workbook { try write(comparison, to: workbook, after.folder, into: &findings) }
        try reporting.end([findings])
    }

    private func write(
        _ comparison: DataComparison, to path: String, _ folder: String, into findings: inout Findings
    ) throws {
        let links = PlaceLink(path: path, project: folder)
        let rows = comparison.changes.map { change -> [SheetDraft.Cell] in
            let texts = [
                change.kind.wording.text(in: reporting.language), change.table, change.row, change.field, change.old,
                change.new, change.difference.map { NumberFormat.text($0) } ?? "",
            ]
            return texts.map { SheetDraft.Cell($0) } + [
                change.newPlace.map(links.cell) ?? SheetDraft.Cell(change.oldPlace?.description ?? "")
            ]
        }
        let sheet = SheetDraft(
            "Perubahan",
            columns: [
                ("Jenis", 14), ("Data", 18), ("Baris", 40), ("Kolom", 20), ("Semula", 40), ("Menjadi", 40),
                ("Selisih", 18), ("Tempat", 32),
            ], rows: rows)
        do {
            if let bytes = WorkbookWriter.bytes([sheet], into: &findings) { try AtomicFile.write(bytes, to: path) }
        } catch {
            findings.report(Diagnostic(error))
        }
    }
}
