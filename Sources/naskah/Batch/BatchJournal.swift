import DocumentProduction
import Files
import Foundation

/// Remembers finished files while a batch runs, one JSON line each, so that a run that is killed loses nothing. Gone when the manifest
/// is there.
final class BatchJournal: Sendable {
    private struct Line: Codable {
        let fingerprint: String
        let entry: BatchManifest.Entry
    }

    private let path: String
    private let fingerprint: String
    private let descriptor: Guarded<Int32>

    init(folder: String, fingerprint: String) {
        path = folder + "/.manifest.journal"
        self.fingerprint = fingerprint
        descriptor = Guarded(-1)
    }

    deinit {
        descriptor.withLock { if $0 >= 0 { close($0) } }
    }

    /// What an interrupted run with the same input has finished. A last line that is cut short does not count.
    func finished() -> [BatchManifest.Entry] {
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        let lines = data.split(separator: UInt8(ascii: "\n")).compactMap {
            try? JSONDecoder().decode(Line.self, from: Data($0))
        }
        return lines.filter { $0.fingerprint == fingerprint }.map(\.entry)
    }

    /// Begins anew.
    func start() { unlink(path) }

    /// Lines of different threads do not mix. That a line is lost costs only the time to make its file again.
    func add(_ entry: BatchManifest.Entry) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard var line = try? encoder.encode(Line(fingerprint: fingerprint, entry: entry)) else { return }
        line.append(UInt8(ascii: "\n"))
        descriptor.withLock { descriptor in
            if descriptor < 0 { descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666) }
            if descriptor >= 0 { _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } }
        }
    }

    func remove() { unlink(path) }
}
