import Diagnostics

/// The layout files that a producer has asked for. Belongs to one thread.
final class LayoutFilesRead {
    /// A name as it was written, and the file that it led to.
    struct Request: Sendable {
        let path: String
        let besides: SourceFile?
        let file: SourceFile
    }

    private(set) var requests: [Request] = []

    /// Their bytes by their paths as they are shown.
    var files: [String: [UInt8]] {
        Dictionary(requests.map { ($0.file.path, $0.file.bytes) }) { _, last in last }
    }

    func note(_ request: Request) { requests.append(request) }
}
