/// What whoever reads a list knows of the words in it.
package struct ListWords {
    /// Whether a heading, as `HeadingText` makes it, is one of ours.
    let isKnown: (String) -> Bool
    /// Whether a heading stands over the names of the records.
    let isName: (String) -> Bool
    /// Whether a text in the column of names is a record without anything beside it: 'Dinas Kesehatan' among units.
    let isRecord: (String) -> Bool
    /// Whether a text is a heading within the list, however it is written.
    let isGroup: (String) -> Bool
    /// Whether the headings of a row make the head of another list.
    let isHead: ([String]) -> Bool
    /// Whether a row may hold nothing but one text behind the names: one more indicator of the programme above.
    let takesParts: Bool

    package init(
        isKnown: @escaping (String) -> Bool, isName: @escaping (String) -> Bool = { _ in false },
        isRecord: @escaping (String) -> Bool = { _ in false }, isGroup: @escaping (String) -> Bool = { _ in false },
        isHead: @escaping ([String]) -> Bool = { _ in false }, takesParts: Bool = false
    ) {
        self.isKnown = isKnown
        self.isName = isName
        self.isRecord = isRecord
        self.isGroup = isGroup
        self.isHead = isHead
        self.takesParts = takesParts
    }
}
