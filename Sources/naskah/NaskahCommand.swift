import ArgumentParser
import Diagnostics
import DocumentProduction
import Files

/// The root command.
struct NaskahCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "naskah",
        abstract: HelpText.said(
            id: "Menyusun naskah resmi dalam PDF dari data dan tata letak.",
            en: "Makes formal PDF documents from data and layout files."),
        discussion: HelpText.said(
            id: """
                Proyek ialah folder yang memuat berkas naskah.yaml.

                  naskah init surat-kami          proyek pertama, untuk diubah
                  naskah check surat-kami         yang keliru dalam data dan tata letak
                  naskah compile surat-kami       PDF-nya, ke surat-kami/build

                Kode akhir: 0 selesai, 1 kesalahan dokumen, 2 perintah keliru, 3 peringatan dengan --strict, 4 kesalahan data, 5 halaman berbeda dari
                yang disetujui, 75 mesinnya gagal (tempat penyimpanan penuh): boleh dicoba lagi.
                """,
            en: """
                A project is a folder with a file naskah.yaml.

                  naskah init surat-kami          a first project to change
                  naskah check surat-kami         what is wrong in the data and layouts
                  naskah compile surat-kami       the PDFs, into surat-kami/build

                Exit codes: 0 done, 1 errors in a document, 2 wrong use of the command, 3 warnings with --strict, 4 errors in the data,
                5 pages that differ from the approved ones, 75 the machine failed (no space is left): may be tried again.
                """),
        version: ProductVersion.current,
        subcommands: [
            CompileCommand.self, CheckCommand.self, InitCommand.self, ImportCommand.self, FormCommand.self,
            FontsCommand.self,
            SchemaCommand.self,
            DumpCommand.self, ExplainCommand.self,
            ReviewCommand.self, ApproveCommand.self, ValidateCommand.self, WatchCommand.self, ServeCommand.self,
            LanguageServerCommand.self, PasswordCommand.self, CommentsCommand.self,
            LockCommand.self, MigrateCommand.self,
            AgreeCommand.self, DiffCommand.self, WhereCommand.self, VerifyCommand.self,
            MergeManifestsCommand.self, InfoCommand.self, CompletionsCommand.self, MeasureCommand.self,
        ])

    /// Runs the command line. Returns the exit code.
    static func start() -> Int32 {
        let code = run()
        let failure = StandardOutput.failure.load(ordering: .relaxed)
        guard failure != 0 else { return code }
        // On a full disk the command has not done what was asked for.
        let error = OutputError(path: "stdout", code: failure).diagnostic
        StandardOutput.write(PlainDiagnosticPrinter(language: .indonesian).text(for: error), toError: true)
        return code == 0 ? CommandExit.machine.rawValue : code
    }

    /// Most command lines name a command that understands them, and asking all others takes a third of the time of a page. What is wrong
    /// with a command line, and help, is told by the whole tree of commands.
    private static func parsed() throws -> any ParsableCommand {
        let arguments = CommandLine.arguments.dropFirst()
        let named = configuration.subcommands.first { command in
            arguments.first.map { name in
                command.configuration.commandName == name || command.configuration.aliases.contains(name)
            } ?? false
        }
        if let named, named.configuration.subcommands.isEmpty,
            let command = try? named.parse(Array(arguments.dropFirst()))
        {
            return command
        }
        return try parseAsRoot()
    }

    private static func run() -> Int32 {
        do {
            var command = try parsed()
            try command.run()
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            let code = exitCode(for: error)
            let message = HelpText.translated(fullMessage(for: error))
            StandardOutput.write(message + "\n", toError: code != .success)
            // sysexits' 64 for wrong use is our 2.
            return code == .success
                ? 0 : code == .validationFailure ? CommandExit.usage.rawValue : CommandExit.document.rawValue
        }
    }
}
