import Files
import PageModel

/// Tells sizes of PNG and SVG files; the renderers decode them when they are drawn.
public final class CairoImageLibrary: ImageLibrary {
    private var known: [String: Result<ImageResource, ImageError>] = [:]

    public init() {}

    public func image(at file: String) throws(ImageError) -> ImageResource {
        if let result = known[file] { return try result.get() }
        let result = CairoImageLibrary.inspect(file)
        known[file] = result
        return try result.get()
    }

    private static func inspect(_ file: String) -> Result<ImageResource, ImageError> {
        guard let bytes = FileBytes.read(file) else { return .failure(.unreadable("the file cannot be read")) }
        do throws(ImageError) {
            if bytes.starts(with: PNGInspection.signature) {
                return .success(ImageResource(file: file, format: .png, size: try PNGInspection(bytes).size))
            }
            guard looksLikeSVG(bytes) else { throw .unsupportedFormat }
            return .success(ImageResource(file: file, format: .svg, size: try SVGImage(bytes).size))
        } catch {
            return .failure(error)
        }
    }

    /// Whether the first thing in the file is markup, and an `svg` element soon follows.
    private static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
        return start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.hasPrefix("<") && start.contains("<svg")
            || start.contains(":svg")
    }
}
