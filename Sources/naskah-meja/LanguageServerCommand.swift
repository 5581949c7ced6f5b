import ArgumentParser
import Desk
import Diagnostics
import DocumentProduction
import Synchronization

/// `naskah lsp`
struct LanguageServerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp",
        abstract: Speech.help.text(
            Wording(
                id: "Melayani penyunting teks lewat Language Server Protocol.",
                en: "Serves text editors by the Language Server Protocol.")),
        discussion: Speech.help.text(
            Wording(
                id: """
                    Penyunting menjalankannya sendiri, dengan folder proyek sebagai akarnya. Pesannya lewat masukan dan keluaran standar.

                    Neovim: vim.lsp.start({ name = 'naskah', cmd = { 'naskah', 'lsp' }, root_dir = vim.fn.getcwd() })
                    """,
                en: """
                    Editors start it themselves, with the folder of the project as root. Messages go over standard input and output.

                    Neovim: vim.lsp.start({ name = 'naskah', cmd = { 'naskah', 'lsp' }, root_dir = vim.fn.getcwd() })
                    """)))

    /// Some editors say how they speak; there is one way here.
    @Flag(name: .customLong("stdio"), help: .hidden)
    var overStandardStreams = false

    private final class Ending: Sendable {
        let isInOrder = Mutex(false)
    }

    func run() throws {
        let ending = Ending()
        // Layout recurses into nested boxes: it gets a thread with room for that.
        JoinableThread(stackSize: 64 << 20) {
            let isInOrder = LanguageServer(MessageStream(), language: Speech.messages).run()
            ending.isInOrder.withLock { $0 = isInOrder }
        }?.join()
        guard ending.isInOrder.withLock({ $0 }) else { throw ExitCode(1) }
    }
}
