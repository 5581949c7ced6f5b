import DocumentLayout

/// A page before and after, and how the two differ.
struct PageReview: Sendable {
    enum State: String, Sendable {
        case same
        /// Pixels differ within the tolerance, words not at all. Counts as the same.
        case tolerated
        case changed, added, removed
    }

    /// Why a page looks different, most telling first.
    enum Reason: String, Sendable, CaseIterable {
        case content
        /// Text came from another page or went there.
        case flow
        case size, margins, fonts
        case runningHead, pageNumber
        /// Only seen where words, fonts and margins are the same: text at another place or in another colour; lines and areas; images.
        case position, shapes, images
        /// What is drawn is the same, but libraries or font files are not.
        case environment
    }

    let pair: PagePair
    var state: State
    var reasons: [Reason]
    var difference: PictureDifference?
    /// PNG files; the old one stays in the baseline's folder until it is needed.
    var oldPicture: [UInt8]?
    var newPicture: [UInt8]?
    let oldLabel: String
    let newLabel: String
    /// In points, of the newer page.
    let width: Double
    let height: Double
    /// Places on the new page.
    let spots: [SourceSpot]

    var isDifferent: Bool { state != .same && state != .tolerated }
    /// The page's number counted from 1, in the document as it is now; that before for a removed page.
    var number: Int { (pair.new ?? pair.old ?? 0) + 1 }
}
