import ArgumentParser
import Diagnostics
import Files

/// Where a command writes the text that it makes: a file, or standard output.
struct TextOutput {
    /// nil or `-` for standard output.
    let path: String?
    let language: Language

    /// A file is complete or not there at all.
    func write(_ text: String) throws {
        guard let path, path != "-" else { return StandardOutput.write(text) }
        do throws(OutputError) {
            try AtomicFile.write(Array(text.utf8), to: path)
        } catch {
            StandardOutput.write(PlainDiagnosticPrinter(language: language).text(for: error.diagnostic), toError: true)
            throw CommandExit.document
        }
    }
}
