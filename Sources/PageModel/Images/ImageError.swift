import Diagnostics

/// Why a file is no image that can be placed.
public enum ImageError: Error, Sendable {
    /// Not PNG, JPEG or SVG.
    case unsupportedFormat
    /// The reason; in the words of the library that decodes, where that tells it.
    case unreadable(Wording)
}
