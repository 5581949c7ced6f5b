import ArgumentParser
import Diagnostics
import DocumentData
import Foundation
import OfficeFiles

/// `naskah import`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: HelpText.said(
            id: "Mengambil daftar dari buku kerja, atau isi berkas Word, ke dalam proyek.",
            en: "Takes lists from workbooks, or the text of a Word file, into a project."),
        discussion: HelpText.said(
            id: """
                naskah import daftar.xlsx --project surat
                naskah import opd.xlsx pejabat.ods --project surat --yes
                naskah import formulir/*.xlsx --project surat --marked salinan
                naskah import buku.docx surat

                Judul, nomor kolom, jumlah, dan tanda tangan di sekitar daftar tidak diambil. Arti kolom ditanyakan bila belum pasti; \
                jawabannya disimpan di naskah.yaml di bawah impor. Proyek yang belum ada dibuat. Impor berikutnya memberi tahu apa yang berubah \
                sebelum mengambilnya; id tetap sama. Formulir dari naskah form dikumpulkan: siapa yang belum menjawab, dan jawaban mana \
                yang bertentangan.

                Berkas Word menjadi satu teks Markdown bagi setiap bab di narasi/, dengan gambarnya; narasi/catatan-impor.md menyebutkan \
                apa yang ditebak atau tidak dibawa, dan letaknya di Word. Tidak satu kata pun hilang: kata keduanya dibandingkan. Perubahan \
                terlacak ditanyakan di terminal, selain itu diterima (--changes).

                Kode akhir: 0 selesai, 4 ada yang harus dibetulkan dalam buku kerja, 5 ada perubahan yang tidak diambil alih.
                """,
            en: """
                naskah import daftar.xlsx --project surat
                naskah import opd.xlsx pejabat.ods --project surat --yes
                naskah import formulir/*.xlsx --project surat --marked salinan
                naskah import buku.docx surat

                Titles, numbers of columns, totals and signatures around a list are left out. What a column means is asked where it is \
                not certain, and the answers are kept in naskah.yaml under impor. A project that is not there is made. A second import \
                tells what changed before it takes it over; ids stay the same. Forms of naskah form are gathered: who has not answered, \
                and who contradicts whom.

                A Word file becomes one Markdown text for each chapter in narasi/, with its pictures; narasi/catatan-impor.md says what was \
                guessed or left out, and where it stands in Word. No word is lost: the words of both are compared. Tracked changes are \
                asked about on a terminal, and accepted elsewhere (--changes).

                Exit codes: 0 done, 4 something in the workbook must be corrected first, 5 changes that were not taken over.
                """))

    @Argument(
        help: .said(
            id:
                "Buku kerja (.xlsx, .xlsm, .ods), daftar sebagai teks (.csv, .tsv), atau satu berkas Word (.docx); folder di akhir ialah proyeknya.",
            en:
                "Workbooks (.xlsx, .xlsm, .ods), lists saved as text (.csv, .tsv), or one Word file (.docx); a folder at the end is the project."
        ),
        completion: .file())
    var files: [String]

    @Option(help: .said(id: "Folder dari proyek itu.", en: "Folder of the project."), completion: .directory)
    var project: String?

    @OptionGroup var details: ImportDetails
    @OptionGroup var choices: ImportChoices
    @OptionGroup var copies: MarkedCopies
    @OptionGroup var reporting: ReportOptions

    func run() throws {
        var files = files, folder = project
        if folder == nil, files.count > 1, let last = files.last, ImportCommand.isFolder(last) {
            folder = last
            files.removeLast()
        }
        let target = ProjectName.folder(folder ?? ".")
        guard files.contains(where: WordFile.isMeant) else {
            return try ImportRun(
                files: files, folder: target, details: details, reporting: reporting, copies: copies,
                isConfirmed: choices.isConfirmed
            ).run()
        }
        guard files.count == 1, let file = files.first else {
            throw ValidationError(
                reporting.speech.text(
                    Wording(id: "berkas Word diimpor satu demi satu", en: "Word files are imported one by one")))
        }
        try WordImportRun(file: file, folder: target, choices: choices, reporting: reporting).run()
    }

    /// Whether the last argument is the project: a folder, or a name that no file has.
    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) { return isFolder.boolValue }
        return !path.split(separator: "/").contains { $0.contains(".") && $0 != "." && $0 != ".." }
    }
}
