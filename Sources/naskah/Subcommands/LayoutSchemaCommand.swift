import ArgumentParser
import DocumentLayout
import LayoutLanguage

/// `naskah schema layout`
struct LayoutSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layout",
        abstract: HelpText.said(
            id: "RELAX NG berkas tata letak, atau rujukannya.", en: "RELAX NG of layout files, or their reference."),
        discussion: """
            naskah schema layout -o layout.rng && xmllint --noout --relaxng layout.rng layout/komitmen/formulir.xml
            naskah schema layout --reference
            """)

    @Flag(
        help: .said(
            id: "Rujukan unsur, atribut, saringan, dan fungsi sebagai Markdown.",
            en: "The reference of elements, attributes, filters and functions as Markdown instead."))
    var reference = false

    @Option(
        name: .shortAndLong,
        help: .said(
            id: "Berkas yang ditulis. (bawaan: keluaran standar)", en: "File to write. (default: standard output)"),
        completion: .file())
    var output: String?

    @OptionGroup var speech: LanguageOptions

    func run() throws {
        try TextOutput(path: output, language: speech.language).write(
            reference ? ReferenceWriter.page() : RelaxNGWriter.schema)
    }
}
