import Diagnostics
import PageModel

/// What layout takes from outside: fonts, images, codes. Belongs to one thread.
public struct LayoutResources {
    public let shaper: any TextShaper
    public let hyphenator: (any Hyphenator)?
    public let images: any ImageLibrary
    /// nil where nothing draws QR codes.
    public let qrEncoder: (any QREncoder)?
    /// Turns the path that a layout or the data names into a file that may be read; reports by itself when it may not.
    public let resolveImage: (String, SourceRange?) -> String?

    public init(
        shaper: any TextShaper, hyphenator: (any Hyphenator)?, images: any ImageLibrary,
        qrEncoder: (any QREncoder)? = nil,
        resolveImage: @escaping (String, SourceRange?) -> String? = { _, _ in nil }
    ) {
        self.shaper = shaper
        self.hyphenator = hyphenator
        self.images = images
        self.qrEncoder = qrEncoder
        self.resolveImage = resolveImage
    }
}
