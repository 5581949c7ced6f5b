import ArgumentParser

/// `naskah completions`
struct CompletionsCommand: ParsableCommand {
    enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: HelpText.said(
            id: "Mencetak pelengkap perintah bagi terminal.", en: "Prints the completion script of a shell."),
        discussion: """
            naskah completions bash > ~/.local/share/bash-completion/completions/naskah
            naskah completions zsh > ~/.zfunc/_naskah
            naskah completions fish > ~/.config/fish/completions/naskah.fish
            """)

    @Argument(help: .said(id: "Salah satu dari bash, zsh, atau fish.", en: "bash, zsh or fish."))
    var shell: Shell

    func run() {
        let known: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        StandardOutput.write(NaskahCommand.completionScript(for: known) + "\n")
    }
}
