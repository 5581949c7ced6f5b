import ArgumentParser
import Diagnostics
import DocumentProduction
import Glibc

/// The desk: what `naskah serve` and `naskah lsp` become.
struct MejaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "naskah",
        abstract: Speech.help.text(
            Wording(id: "Meja kerja Naskah dalam peramban.", en: "Naskah's desk in a browser.")),
        version: ProductVersion.current,
        subcommands: [ServeCommand.self, LanguageServerCommand.self, PasswordCommand.self])

    /// Runs the command line. Returns the exit code.
    static func start() async -> Int32 {
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            let code = exitCode(for: error)
            Speech.write(fullMessage(for: error) + "\n", toError: code != .success)
            // As naskah: sysexits' 64 for wrong use is 2.
            return code == .success ? 0 : code == .validationFailure ? 2 : 1
        }
    }
}

/// What the command says, and in which language.
enum Speech {
    /// Of messages: Indonesian unless `NASKAH_LANGUAGE` names another.
    static let messages = language(Language.indonesian)
    /// Of help: English unless `NASKAH_LANGUAGE` names another.
    static let help = SpokenLanguage(language(Language.english))

    private static func language(_ ordinary: Language) -> Language {
        getenv("NASKAH_LANGUAGE").flatMap { Language(rawValue: String(cString: $0)) } ?? ordinary
    }

    static func write(_ text: String, toError: Bool = false) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(toError ? 2 : 1, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}

/// One of the languages.
struct SpokenLanguage: Sendable {
    private let language: Language

    init(_ language: Language) {
        self.language = language
    }

    func text(_ wording: Wording) -> String { wording.text(in: language) }
    func help(_ id: String, _ en: String) -> ArgumentHelp { ArgumentHelp(text(Wording(id: id, en: en))) }
}
