import ArgumentParser
import Diagnostics
import DocumentData

/// `naskah import`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: HelpText.said(
            id: "Mengambil daftar OPD, pejabat, dan program dari buku kerja ke dalam proyek.",
            en: "Takes lists of units, officials and programmes from workbooks into a project."),
        discussion: HelpText.said(
            id: """
                naskah import daftar.xlsx --project surat
                naskah import opd.xlsx pejabat.ods --project surat --yes
                naskah import formulir/*.xlsx --project surat --marked salinan

                Judul, nomor kolom, jumlah, dan tanda tangan di sekitar daftar tidak diambil. Arti kolom ditanyakan bila belum pasti; \
                jawabannya disimpan di naskah.yaml di bawah impor. Proyek yang belum ada dibuat. Impor berikutnya memberi tahu apa yang berubah \
                sebelum mengambilnya; id tetap sama. Formulir dari naskah form dikumpulkan: siapa yang belum menjawab, dan jawaban mana \
                yang bertentangan.

                Kode akhir: 0 selesai, 4 ada yang harus dibetulkan dalam buku kerja, 5 ada perubahan yang tidak diambil alih.
                """,
            en: """
                naskah import daftar.xlsx --project surat
                naskah import opd.xlsx pejabat.ods --project surat --yes
                naskah import formulir/*.xlsx --project surat --marked salinan

                Titles, numbers of columns, totals and signatures around a list are left out. What a column means is asked where it is \
                not certain, and the answers are kept in naskah.yaml under impor. A project that is not there is made. A second import \
                tells what changed before it takes it over; ids stay the same. Forms of naskah form are gathered: who has not answered, \
                and who contradicts whom.

                Exit codes: 0 done, 4 something in the workbook must be corrected first, 5 changes that were not taken over.
                """))

    @Argument(
        help: .said(id: "Buku kerja: .xlsx, .xlsm, atau .ods.", en: "Workbooks: .xlsx, .xlsm or .ods."),
        completion: .file())
    var files: [String]

    @Option(help: .said(id: "Folder dari proyek itu.", en: "Folder of the project."), completion: .directory)
    var project = "."

    @OptionGroup var details: ImportDetails
    @OptionGroup var copies: MarkedCopies
    @OptionGroup var reporting: ReportOptions

    func run() throws {
        try ImportRun(
            files: files, folder: ProjectName.folder(project), details: details, reporting: reporting, copies: copies
        ).run()
    }
}
