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
                id: "\(path) tidak dapat ditulis: \(reason.indonesian)",
                en: "\(path) cannot be written: \(reason.english)"), at: nil
        ).ofMachine(isOfMachine)
    }

    /// Whether the same may go well later or on another machine: the place is at fault, not what was asked for.
    private var isOfMachine: Bool {
        switch code {
        case EACCES, EPERM, ENOSPC, EDQUOT, EROFS, EIO, ENOMEM, ENFILE, EMFILE, EAGAIN, ESTALE, ETIMEDOUT, EFBIG: true
        default: false
        }
    }

    private var reason: Wording {
        switch code {
        case EACCES, EPERM: Wording(id: "tidak diizinkan", en: "permission denied")
        case ENOENT: Wording(id: "foldernya tidak ada", en: "its folder does not exist")
        case ENOTDIR: Wording(id: "yang menjadi foldernya bukan folder", en: "what should be its folder is none")
        case EISDIR: Wording(id: "sudah ada folder dengan nama itu", en: "a folder has this name")
        case ENOSPC, EDQUOT: Wording(id: "tempat penyimpanan penuh", en: "no space is left")
        case EROFS: Wording(id: "tempat itu hanya dapat dibaca", en: "the place can only be read")
        case ENAMETOOLONG: Wording(id: "namanya terlalu panjang", en: "the name is too long")
        default: Wording(id: "galat sistem \(code)", en: systemText)
        }
    }

    private var systemText: String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard strerror_r(code, &buffer, buffer.count) == 0 else { return "errno \(code)" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
