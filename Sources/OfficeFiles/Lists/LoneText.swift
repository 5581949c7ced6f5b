/// What a row with a single text is, in a list of at least three columns.
enum LoneText {
    /// A heading within the list: merged over columns, behind 'A' or 'IV', in capitals, before the names.
    case heading
    /// Nothing tells it from a record of which only the name is written.
    case presumedHeading
    /// A text behind the names alone: it may go on with the row above, or be a record whose name is missing.
    case fragment
    case record

    /// Numbers of records, and what the rows of a list have in the column of names.
    struct Surroundings {
        let nameColumn: Int
        /// Whether names are written in capitals too.
        let areNamesInCapitals: Bool

        init(_ head: ListHead, _ grid: SheetGrid, _ words: ListWords) {
            let named = head.columns.first { words.isName(HeadingText.key($0.heading)) }
            let first = head.columns.first { !LoneText.numbers.contains(HeadingText.key($0.heading)) }
            let column = (named ?? first ?? head.columns[0]).number
            nameColumn = column
            let names = grid.rows.lazy.filter { $0.number > head.rows.upperBound && $0.cells.count > 2 }.prefix(50)
                .compactMap { row in row.cells.first { grid.column($0) == column } }
                .map { grid.sheet.text($0) }
            let capitals = names.filter { LoneText.isInCapitals($0) }
            areNamesInCapitals = 2 * capitals.count >= names.count && !names.isEmpty
        }
    }

    /// Headings of columns that count the records.
    static let numbers: Set = ["no", "nomor", "no urut", "#"]

    /// - Parameter cell: the only one of its row.
    init(_ cell: Int, in grid: SheetGrid, _ surroundings: Surroundings, _ words: ListWords) {
        let text = grid.sheet.text(cell), address = grid.sheet.cells[cell].address
        let isWide = grid.sheet.merges.contains { $0.first == address && $0.last.column > address.column }
        let isName = address.column == surroundings.nameColumn
        if isWide || address.column < surroundings.nameColumn {
            self = .heading
        } else if LoneText.isNumber(text) {
            // A NIP below its name.
            self = .record
        } else if !isName {
            let isShouted = LoneText.isInCapitals(text) && !surroundings.areNamesInCapitals
            self = isShouted ? .heading : words.takesParts ? .record : .fragment
        } else if LoneText.isInCapitals(text), !surroundings.areNamesInCapitals {
            self = .heading
        } else if words.isRecord(text) {
            self = .record
        } else {
            self = words.isGroup(text) || LoneText.isMarked(text) ? .heading : .presumedHeading
        }
    }

    private static func isNumber(_ text: String) -> Bool { text.utf8.filter { (48...57).contains($0) }.count >= 15 }

    private static func isInCapitals(_ text: String) -> Bool {
        text.filter(\.isLetter).count > 1 && text == text.uppercased()
    }

    /// 'A. Pimpinan', 'IV. Kecamatan'.
    private static func isMarked(_ text: String) -> Bool {
        guard let end = text.firstIndex(where: { ".)".contains($0) }) else { return false }
        let mark = HeadingText.key(text[..<end])
        guard !mark.isEmpty, text.index(after: end) < text.endIndex, text[text.index(after: end)].isWhitespace else {
            return false
        }
        return mark.count == 1 && mark.allSatisfy(\.isLetter) || Set("ivxl").isSuperset(of: mark)
    }
}
