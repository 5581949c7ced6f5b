import Diagnostics
import DocumentData
import PageModel
import Typesetting

/// What every step of layout may ask: the typesetter, the images. One for each document; nothing in it changes what layout yields.
public final class LayoutEnvironment {
    /// Sets texts.
    let typesetter: Typesetter
    let images: any ImageLibrary
    let qrEncoder: (any QREncoder)?
    let resolveImage: (String, SourceRange?) -> String?
    let signatureMarks: SignatureMarks?
    let watermark: String?
    let changes: ChangedPlaces?
    let longTableRows: Int
    let pageSearch: PageSearch
    let ledger: ContentLedger?
    let breakTrace: BreakTrace?
    let clock: StageClock?
    let fragmentObserver: (any FragmentObserver)?

    var recordsBreaks: Bool { breakTrace != nil }

    public init(
        _ resources: LayoutResources, options: LayoutOptions = LayoutOptions(),
        observers: LayoutObservers = LayoutObservers()
    ) {
        typesetter = Typesetter(shaper: resources.shaper, hyphenator: resources.hyphenator, clock: observers.clock)
        images = resources.images
        qrEncoder = resources.qrEncoder
        resolveImage = resources.resolveImage
        signatureMarks = options.signatureMarks
        watermark = options.watermark
        changes = options.changes
        longTableRows = options.longTableRows
        pageSearch = options.pageSearch
        ledger = observers.ledger
        breakTrace = observers.breakTrace
        clock = observers.clock
        fragmentObserver = observers.fragments
    }
}
