/// Why a file is no image that can be placed.
public enum ImageError: Error, Sendable {
    /// Not PNG or SVG.
    case unsupportedFormat
    /// The reason as the decoding library tells it.
    case unreadable(String)
}
