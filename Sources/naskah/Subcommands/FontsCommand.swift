import ArgumentParser
import CairoRendering
import Diagnostics
import DocumentProduction

/// `naskah fonts`
struct FontsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fonts",
        abstract: HelpText.said(
            id: "Menampilkan huruf yang dapat dipakai tata letak, dan memeriksa keasliannya.",
            en: "Lists the fonts that layouts can use, and compares them with their lock."),
        discussion: HelpText.said(
            id: """
                naskah fonts
                naskah fonts proyek              juga yang ada di proyek/fonts
                naskah fonts --format json

                Kode akhir 1 bila berkas yang dikunci tidak ada atau lain versinya.
                """,
            en: """
                naskah fonts
                naskah fonts proyek              also those in proyek/fonts
                naskah fonts --format json

                Exit code 1 when a locked file is missing or is another version.
                """))

    @Argument(
        help: .said(
            id: "Folder proyek, untuk huruf dalam folder fonts-nya.",
            en: "Folder of a project, for the fonts in its folder fonts."), completion: .directory)
    var project: String?

    @Option(
        help: .said(
            id: "Bentuk jawaban: plain untuk dibaca, json untuk program.", en: "plain for people, json for programs."))
    var format: OutputFormat = .plain

    @OptionGroup var speech: LanguageOptions

    func run() throws {
        var findings = Findings()
        guard let resources = ProductionResources.survey(project: project, into: &findings) else {
            tell(findings)
            throw CommandExit.document
        }
        let list = FontList(resources.fonts)
        switch format {
        case .plain: StandardOutput.write(list.text(in: speech.language))
        case .json: StandardOutput.write(try JSONOutput.text(of: list))
        }
        for path in resources.fonts.unusableFiles { findings.report(UnusableFont(path: path).diagnostic) }
        for finding in list.lockFindings { findings.report(finding.diagnostic) }
        if format == .plain { tell(findings) }
        guard list.lockFindings.isEmpty else { throw CommandExit.document }
    }

    private func tell(_ findings: Findings) {
        let printer = PlainDiagnosticPrinter(language: speech.language, isColoured: StandardOutput.isErrorColoured)
        for diagnostic in findings.sorted { StandardOutput.write(printer.text(for: diagnostic), toError: true) }
    }
}
