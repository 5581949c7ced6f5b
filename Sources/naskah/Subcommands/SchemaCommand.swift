import ArgumentParser

/// `naskah schema`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: HelpText.said(
            id: "Mencetak aturan berkas tata letak atau data, untuk penyunting teks yang memeriksa selagi menulis.",
            en: "Prints the rules of layout files or data files, for editors that check while one writes."),
        discussion: """
            naskah schema layout -o layout.rng
            naskah schema layout --reference -o layout.md
            naskah schema data program
            naskah schema data --all -o skema
            """,
        subcommands: [LayoutSchemaCommand.self, DataSchemaCommand.self])
}
