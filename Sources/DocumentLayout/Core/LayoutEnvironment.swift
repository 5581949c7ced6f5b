import Diagnostics
import PageModel
import Typesetting

/// What every step of layout may ask: the typesetter, the images. One per thread; nothing in it changes what layout yields.
public final class LayoutEnvironment {
    /// Sets texts.
    let typesetter: Typesetter
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
    /// Measures the stages of layout; nil where nobody asks.
    public var clock: StageClock? {
        didSet { typesetter.clock = clock }
    }

    public init(
        shaper: any TextShaper, hyphenator: (any Hyphenator)?, images: any ImageLibrary, qrEncoder: (any QREncoder)? = nil, signatureMarks: SignatureMarks? = nil,
        resolveImage: @escaping (String, SourceRange?) -> String? = { _, _ in nil }
    ) {
        typesetter = Typesetter(shaper: shaper, hyphenator: hyphenator)
        self.images = images
        self.qrEncoder = qrEncoder
        self.signatureMarks = signatureMarks
        self.resolveImage = resolveImage
    }
}
