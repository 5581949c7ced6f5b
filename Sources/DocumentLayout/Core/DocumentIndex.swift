import Diagnostics
import LayoutLanguage

/// What a document says about itself: headings, captions, ids. Filled while boxes are built; pages are known after layout.
public struct DocumentIndex: Sendable {
    struct Entry: Hashable, Sendable {
        enum Kind: Hashable, Sendable { case heading(level: Int), table, figure, section }

        let kind: Kind
        /// 'BAB I', 'Tabel 4.2'; empty without a number.
        let number: String
        let title: String
        let anchor: String
        /// Level in the PDF's outline; nil for none.
        let bookmarkLevel: Int?
        let bookmarkTitle: String
        /// Where the title is written.
        var place: SourceRange?
        /// The id of the table or figure whose caption has another.
        var wholeID: String?
        var ids: [String] { [anchor] + (wholeID.map { [$0] } ?? []) }
    }

    private(set) var entries: [Entry] = []
    private var positions: [String: Int] = [:]

    mutating func append(_ entry: Entry) {
        for id in entry.ids { positions[id] = positions[id] ?? entries.count }
        entries.append(entry)
    }

    mutating func append(_ other: DocumentIndex) {
        for entry in other.entries { append(entry) }
    }

    func entry(anchor: String) -> Entry? { positions[anchor].map { entries[$0] } }
}

/// What earlier passes found out, so that contents lists and references can be filled in.
public struct ReferenceTable: Sendable {
    var index = DocumentIndex()
    /// Printed page number by anchor.
    var pageLabels: [String: String] = [:]
    /// Whether a pass has been made: before, nothing that is missing is an error.
    var isComplete = false

    public init() {}
}
