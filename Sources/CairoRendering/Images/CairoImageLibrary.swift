import Diagnostics
import Files
import PageModel

/// Tells sizes of PNG, JPEG and SVG files; the renderers decode them when they are drawn.
public final class CairoImageLibrary: ImageLibrary {
    /// For the texts of pictures; nil where they are not looked at.
    private let fonts: FontLibrary?
    private var known: [String: Result<ImageResource, ImageError>] = [:]

    public init(fonts: FontLibrary? = nil) {
        self.fonts = fonts
    }

    public func image(at file: String) throws(ImageError) -> ImageResource {
        if let result = known[file] { return try result.get() }
        let result = inspect(file)
        known[file] = result
        return try result.get()
    }

    public func image(at file: String, filling fills: [RegionFill]) throws(ImageError) -> ImageResource {
        let plain = try image(at: file)
        guard plain.format == .svg, let bytes = FileBytes.read(file) else {
            throw .unreadable(Wording(id: "peta harus berkas SVG", en: "a map has to be an SVG file"))
        }
        let style = RegionStyle(bytes)
        _ = try style.filled(with: fills)
        let missing = Set(style.missing(fills))
        return ImageResource(
            file: file, format: .svg, size: plain.size,
            faults: plain.faults + missing.sorted().map(ImageFault.unknownRegion),
            fills: fills.filter { !missing.contains($0.region) })
    }

    private func inspect(_ file: String) -> Result<ImageResource, ImageError> {
        guard let bytes = FileBytes.read(file) else {
            return .failure(.unreadable(Wording(id: "berkasnya tidak dapat dibaca", en: "the file cannot be read")))
        }
        do throws(ImageError) {
            if bytes.starts(with: PNGInspection.signature) {
                return .success(ImageResource(file: file, format: .png, size: try PNGInspection(bytes).size))
            }
            if bytes.starts(with: JPEGInspection.signature) {
                let photograph = try JPEGInspection(bytes), pixels = photograph.pixels
                return .success(
                    ImageResource(
                        file: file, format: .jpeg, size: photograph.size,
                        pixels: .init(across: pixels.across, down: pixels.down)))
            }
            guard CairoImageLibrary.looksLikeSVG(bytes) else { throw .unsupportedFormat }
            let picture = try SVGImage(bytes)
            try picture.tryOut()
            return .success(
                ImageResource(
                    file: file, format: .svg, size: picture.size,
                    faults: fonts.map { faults(of: bytes, $0) } ?? []))
        } catch {
            return .failure(error)
        }
    }

    private func faults(of bytes: [UInt8], _ fonts: FontLibrary) -> [ImageFault] {
        let texts = SVGTexts(SVGScripts.composed(bytes))
        var faults: [ImageFault] = []
        let missing = texts.characters.filter { !fonts.covers($0) }.sorted()
        if !missing.isEmpty { faults.append(.missingGlyphs(String(String.UnicodeScalarView(missing)))) }
        let generic: Set = ["serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "inherit"]
        for names in texts.families where !texts.characters.isEmpty {
            let fault = ImageFault.unknownFamilies(names)
            if !names.contains(where: { generic.contains($0.lowercased()) || fonts.knows(family: $0) }),
                !faults.contains(fault)
            {
                faults.append(fault)
            }
        }
        if !texts.leftOut.isEmpty { faults.append(.leftOut(texts.leftOut)) }
        return faults
    }

    /// Whether the first thing in the file is markup, and an `svg` element soon follows.
    private static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
        return start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.hasPrefix("<") && start.contains("<svg")
            || start.contains(":svg")
    }
}
