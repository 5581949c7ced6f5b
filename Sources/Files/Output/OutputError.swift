import Diagnostics
import Glibc

/// A file or folder that could not be created or written.
public struct OutputError: DiagnosticError, Hashable, Sendable {
    public let path: String
    /// The number of `errno`.
    public let code: Int32

    public init(path: String, code: Int32) {
        self.path = path
        self.code = code
    }

    public var diagnostic: Diagnostic {
        Diagnostic(
            "rendering.output", .error,
            Wording(
                id: "\(path) tidak dapat ditulis: \(reason)", en: "\(path) cannot be written: \(reason)"), at: nil)
    }

    private var reason: String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard strerror_r(code, &buffer, buffer.count) == 0 else { return "errno \(code)" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
