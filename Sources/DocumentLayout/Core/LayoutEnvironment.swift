import Diagnostics
import PageModel

/// What every step of layout may ask: the shaper, the hyphenator, the images. One per thread; nothing in it changes what layout yields.
public final class LayoutEnvironment {
    public let shaper: any TextShaper
    public let hyphenator: (any Hyphenator)?
    public let images: any ImageLibrary
    /// nil where nothing draws QR codes.
    public let qrEncoder: (any QREncoder)?
    /// Turns the path that a layout or the data names into a file that may be read; reports by itself when it may not.
    public let resolveImage: (String, SourceRange?) -> String?
    /// What rooms for signatures carry; nil when they are for ink only.
    public let signatureMarks: SignatureMarks?
    /// A word under the text of every page.
    public var watermark: String?
    /// Accounts for what is placed; nil when nobody asked.
    public var ledger: ContentLedger?
    /// Remembers which breaks were considered; nil when nobody asked.
    public var breakTrace: BreakTrace?
    var recordsBreaks: Bool { breakTrace != nil }
    /// The rows of tables that have so many are made when they are asked for. Those of shorter tables are made once: to make them again
    /// would cost more than it saves.
    var longTableRows = 4_000
    let wordBreaks = WordBreakCache()
    /// Measures the stages of layout; nil where nobody asks.
    public var clock: StageClock?

    public init(
        shaper: any TextShaper, hyphenator: (any Hyphenator)?, images: any ImageLibrary, qrEncoder: (any QREncoder)? = nil, signatureMarks: SignatureMarks? = nil,
        resolveImage: @escaping (String, SourceRange?) -> String? = { _, _ in nil }
    ) {
        self.shaper = shaper
        self.hyphenator = hyphenator
        self.images = images
        self.qrEncoder = qrEncoder
        self.signatureMarks = signatureMarks
        self.resolveImage = resolveImage
    }
}
