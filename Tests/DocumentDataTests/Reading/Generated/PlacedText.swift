/// A file that is written piece by piece, and where its keys and values stand.
struct PlacedText {
    /// A key or a value in the order of the file.
    struct Item: Equatable, CustomStringConvertible {
        /// nil for nothing: an empty cell, `null`.
        let value: String?
        let range: Range<Int>
        var description: String { "\(value.map { "'\($0)'" } ?? "nothing") at \(range)" }
    }

    private(set) var text = ""
    private(set) var items: [Item] = []
    /// What ends a line in this file.
    let lineEnd: String

    init(lineEnd: String = "\n") {
        self.lineEnd = lineEnd
    }

    var offset: Int { text.utf8.count }

    mutating func write(_ piece: String) {
        text += piece
    }

    mutating func endLine() {
        text += lineEnd
    }

    mutating func removeLast(_ count: Int) {
        text.unicodeScalars.removeLast(count)
    }

    /// Writes what means a value. `skipping` bytes at both ends belong to the form, not to the place: quotation marks of CSV.
    mutating func write(_ piece: String, meaning value: String?, skipping: Int = 0) {
        let start = offset
        text += piece
        items.append(Item(value: value, range: start + skipping..<offset - skipping))
    }
}
