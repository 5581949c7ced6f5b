import ArgumentParser
import Diagnostics
import Foundation

/// Shows what was made.
struct OpeningOptions: ParsableArguments {
    @Flag(
        help: .said(
            id: "Buka PDF yang selesai ditulis dengan program pada desktop.",
            en: "Show the PDFs when they are written, in the program of the desktop."))
    var open = false

    func show(_ paths: [String], _ reporting: ReportOptions) {
        guard open else { return }
        guard let program = OpeningOptions.program else {
            return reporting.tell(
                Wording(
                    id: "tidak ada program yang membuka berkas (xdg-open)",
                    en: "there is no program that opens files (xdg-open)"))
        }
        for path in paths {
            let process = Process()
            process.executableURL = URL(filePath: program)
            process.arguments = [path]
            // It goes on when the command has ended.
            try? process.run()
        }
    }

    private static var program: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.lazy.map { "\($0)/xdg-open" }.first { access($0, X_OK) == 0 }
    }
}
