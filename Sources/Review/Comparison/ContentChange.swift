/// One change of what a document says.
struct ContentChange: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case amount, added, removed, replaced
        /// A number of a heading or caption, or a reference to one.
        case renumbered
        /// A number of a row or list item.
        case itemNumber
        /// A page number in the contents list.
        case contentsPage
        /// The same text at another place of the document.
        case moved
    }

    let kind: Kind
    var oldText: String
    var newText: String
    /// A few words before and after, for people.
    let before: String
    let after: String
    let oldPlaces: [Token.Bounds]
    let newPlaces: [Token.Bounds]

    var oldPage: Int? { oldPlaces.first?.page }
    var newPage: Int? { newPlaces.first?.page }
}
