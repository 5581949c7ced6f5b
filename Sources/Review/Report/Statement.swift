import Diagnostics

/// One sentence about what changed in a document, for people.
struct Statement: Sendable {
    enum Kind: String, Sendable {
        case environment, pageCount, pageAdded, pageRemoved, size, margins, fonts
        case amount, added, removed, replaced, renumbered, itemNumber, contentsPage, moved, flow, runningHead,
            pageNumber, appearance, sameText
    }

    let kind: Kind
    let text: Wording
    /// The text before and after, where a change has one.
    var oldText = ""
    var newText = ""
    /// What stands around it.
    var before = ""
    var after = ""
    /// Indices of the reviewed pages that it concerns.
    var pages: [Int] = []
    var oldPlaces: [Token.Bounds] = []
    var newPlaces: [Token.Bounds] = []
}
