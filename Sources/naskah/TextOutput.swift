import ArgumentParser
import CairoRendering
import Diagnostics

/// Where a command writes the text that it makes: a file, or standard output.
struct TextOutput {
    /// nil or `-` for standard output.
    let path: String?
    let language: Language

    /// A file is complete or not there at all.
    func write(_ text: String) throws {
        guard let path, path != "-" else { return StandardOutput.write(text) }
        do {
            let file = try AtomicFile(path)
            // An untyped closure: a typed throw through this generic function crashes the compiler (Swift 6.3.1).
            try Array(text.utf8).withUnsafeBytes { (bytes) throws -> Void in try file.write(bytes) }
            try file.commit()
        } catch let error as RenderingError {
            StandardOutput.write(PlainDiagnosticPrinter(language: language).text(for: error.diagnostic), toError: true)
            throw CommandExit.document
        }
    }
}
