import ArgumentParser
import Diagnostics
import DocumentProduction

/// `naskah init`
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: HelpText.said(
            id: "Membuat proyek baru dari sebuah contoh.", en: "Makes a new project from a sample."),
        discussion: HelpText.said(
            id: """
                naskah init surat-kami
                naskah init surat-kami --layouts                 dengan semua tata letak, untuk diubah
                naskah init buku-kami --sample solok-selatan
                naskah init surat-kami --from daftar.xlsx        naskah yang ditandatangani pejabat dalam daftar
                naskah init surat-kami --from daftar.xlsx --open     lalu susun dan buka PDF-nya

                Foldernya harus baru atau kosong. Tata letak dalam folder layout proyek didahulukan daripada yang terpasang dengan nama \
                sama: simpan di sana yang Anda ubah, dan hapus sisanya.
                """,
            en: """
                naskah init surat-kami
                naskah init surat-kami --layouts                 with all layouts, to change them
                naskah init buku-kami --sample solok-selatan
                naskah init surat-kami --from daftar.xlsx        a form that the officials of a list sign
                naskah init surat-kami --from daftar.xlsx --open     then compile it and show the PDF

                The folder must be new or empty. A layout in the project's folder layout comes before the installed one of the same \
                name: keep what you change there and delete the rest.
                """))

    @Argument(help: .said(id: "Folder yang dibuat.", en: "Folder to make."), completion: .directory)
    var folder: String

    @Flag(
        help: .said(id: "Salin juga tata letaknya, ke dalam folder layout.", en: "Copy the layouts too, into layout."))
    var layouts = false

    @Option(help: .said(id: "Contoh mana yang disalin.", en: "Which sample to copy."))
    var sample = "contoh"

    @Option(
        name: .customLong("from"),
        help: .said(
            id: "Buku kerja berisi daftar pejabat sebagai permulaan.",
            en: "Workbook with a list of officials to begin with."), completion: .file())
    var list: String?

    @Flag(
        help: .said(
            id: "Susun proyek itu, lalu buka PDF-nya dengan program pada desktop.",
            en: "Compile the project and show its PDFs in the program of the desktop."))
    var open = false

    @OptionGroup var details: ImportDetails
    @OptionGroup var reporting: ReportOptions

    private var speech: LanguageOptions { reporting.speech }

    func run() throws {
        try make()
        guard open else { return }
        let compiling = try CompileCommand.parse([folder, "--open", "--language", reporting.language.rawValue])
        try compiling.run()
    }

    private func make() throws {
        if let list {
            try refuseFull()
            return try ImportRun(files: [list], folder: folder, details: details, reporting: reporting).run()
        }
        guard let installation = Installation.find() else {
            StandardOutput.write(
                PlainDiagnosticPrinter(language: speech.language).text(for: Installation.notFound), toError: true)
            throw CommandExit.document
        }
        let template = ProjectTemplate(installation: installation)
        guard template.samples.contains(sample) else {
            let list = template.samples.joined(separator: ", ")
            throw ValidationError(
                speech.text(
                    Wording(
                        id: "tidak ada contoh '\(sample)'; yang ada: \(list)",
                        en: "there is no sample '\(sample)'; there are: \(list)")))
        }
        try refuseFull()
        do {
            try template.copy(sample: sample, withLayouts: layouts, to: folder)
        } catch {
            StandardOutput.write(
                PlainDiagnosticPrinter(language: speech.language).text(for: Diagnostic(error)), toError: true)
            throw CommandExit.document
        }
        tellNextSteps()
    }

    private func refuseFull() throws {
        guard !ProjectTemplate.isFree(folder) else { return }
        throw ValidationError(
            speech.text(
                Wording(
                    id: "'\(folder)' sudah ada dan tidak kosong; pilih folder lain",
                    en: "'\(folder)' exists and is not empty; choose another folder")))
    }

    private func tellNextSteps() {
        let isPlain = folder.allSatisfy { $0.isLetter || $0.isNumber || "-_./~".contains($0) }
        let name = isPlain ? folder : "'" + folder.replacing("'", with: "'\\''") + "'"
        StandardOutput.write(
            speech.text(
                Wording(
                    id: "Proyek dibuat di \(folder). Berikutnya:", en: "The project is in \(folder). Next:")) + """

                      naskah check \(name)
                      naskah compile \(name)

                    """)
    }
}
