import ArgumentParser

/// `naskah lsp`: becomes the language server.
struct LanguageServerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp",
        abstract: HelpText.said(
            id: "Melayani penyunting teks lewat Language Server Protocol.",
            en: "Serves text editors by the Language Server Protocol."),
        discussion: HelpText.said(
            id: """
                naskah lsp

                Penyunting menjalankannya sendiri, dengan folder proyek sebagai akarnya. Dalam Neovim:
                vim.lsp.start({ name = 'naskah', cmd = { 'naskah', 'lsp' }, root_dir = vim.fn.getcwd() })
                """,
            en: """
                naskah lsp

                Editors start it themselves, with the folder of the project as root. In Neovim:
                vim.lsp.start({ name = 'naskah', cmd = { 'naskah', 'lsp' }, root_dir = vim.fn.getcwd() })
                """))

    /// Some editors say how they speak; there is one way here.
    @Flag(name: .customLong("stdio"), help: .hidden)
    var overStandardStreams = false

    func run() throws { throw DeskProgram.become("lsp", []) }
}
