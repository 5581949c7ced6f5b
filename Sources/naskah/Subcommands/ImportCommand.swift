import ArgumentParser
import Diagnostics
import DocumentData

/// `naskah import`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes lists of units, officials and programmes from workbooks into a project.",
        discussion: """
            naskah import daftar.xlsx --project surat
            naskah import opd.xlsx pejabat.ods --project surat --yes

            Titles, numbers of columns, totals and signatures around a list are left out. What a column means is asked where it is \
            not certain, and the answers are kept in naskah.yaml under impor. A project that is not there is made. A second import \
            tells what changed before it takes it over; ids stay the same.

            Exit codes: 0 done, 4 something in the workbook must be corrected first, 5 changes that were not taken over.
            """)

    @Argument(help: "Workbooks: .xlsx, .xlsm or .ods.", completion: .file())
    var files: [String]

    @Option(help: "Folder of the project.", completion: .directory)
    var project = "."

    @OptionGroup var details: ImportDetails
    @OptionGroup var reporting: ReportOptions

    func run() throws {
        try ImportRun(files: files, folder: ProjectName.folder(project), details: details, reporting: reporting).run()
    }
}
