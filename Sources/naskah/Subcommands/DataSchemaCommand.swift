import ArgumentParser
import Diagnostics
import DocumentData
import Files
import Foundation

/// `naskah schema data`
struct DataSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data",
        abstract: HelpText.said(
            id: "JSON Schema (draf 7) bagi naskah.yaml atau sebuah berkas data.",
            en: "JSON Schema (draft 7) of naskah.yaml or of a data file."),
        discussion: HelpText.said(
            id: """
                naskah schema data                       bagi naskah.yaml
                naskah schema data komitmen              bagi berkas komitmen di bawah data:
                naskah schema data --all -o skema        semuanya, sebagai skema/NAMA.schema.json

                Penyunting dengan yaml-language-server memakainya sesudah baris pertama ini:
                # yaml-language-server: $schema=../skema/komitmen.schema.json
                """,
            en: """
                naskah schema data                       of naskah.yaml
                naskah schema data komitmen              of the file named komitmen under data:
                naskah schema data --all -o skema        all of them, as skema/NAME.schema.json

                An editor with yaml-language-server uses it after this first line:
                # yaml-language-server: $schema=../skema/komitmen.schema.json
                """))

    @Argument(
        help: .said(
            id: "Nama di bawah data:, atau naskah bagi naskah.yaml.", en: "Name under data:, or naskah for naskah.yaml."
        ),
        completion: .list(["naskah"] + DataCollection.all.map(\.name)))
    var name = "naskah"

    @Flag(help: .said(id: "Semua skema, ke dalam folder pada -o.", en: "All schemas, into the folder of -o."))
    var all = false

    @Option(
        name: .shortAndLong,
        help: .said(
            id: "Berkas yang ditulis; bersama --all sebuah folder. (bawaan: keluaran standar)",
            en: "File to write, with --all a folder. (default: standard output)"), completion: .file()
    )
    var output: String?

    @OptionGroup var speech: LanguageOptions

    private static var names: [String] { ["naskah"] + DataCollection.all.map(\.name) }

    func validate() throws {
        if all, output ?? "-" == "-" { throw ValidationError("--all needs a folder: -o FOLDER") }
        guard DataSchemaCommand.names.contains(name) else {
            let list = DataSchemaCommand.names.joined(separator: ", ")
            throw ValidationError(
                speech.text(
                    Wording(
                        id: "tidak ada skema '\(name)'; yang ada: \(list)",
                        en: "there is no schema '\(name)'; there are: \(list)")))
        }
    }

    func run() throws {
        guard all, let output else {
            return try TextOutput(path: output, language: speech.language).write(schema(of: name))
        }
        try? AtomicFolder.make(output)
        for name in DataSchemaCommand.names {
            try TextOutput(path: "\(output)/\(name).schema.json", language: speech.language).write(schema(of: name))
        }
    }

    private func schema(of name: String) -> String {
        let writer = JSONSchemaWriter(language: speech.language)
        return DataCollection.named(name).map(writer.schema) ?? writer.projectSchema
    }
}
