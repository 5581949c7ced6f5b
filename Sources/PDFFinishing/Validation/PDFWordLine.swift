import PageModel

/// Words as they are drawn, letter by letter.
struct PDFWordLine {
    var pen = PDFTextPen()
    private let sheet: PDFSheet
    private var words: [PDFWord] = []
    private var text = ""
    private var bounds: Rectangle?
    private var isOpen = false

    init(sheet: PDFSheet) {
        self.sheet = sheet
    }

    mutating func add(_ letters: String, _ corners: [Double]?) {
        for character in letters {
            if character.isWhitespace {
                end()
            } else if character != "\u{AD}" {
                text.append(character)
                isOpen = true
            }
        }
        if isOpen, let corners, letters.contains(where: { !$0.isWhitespace }) { join(corners, &bounds) }
    }

    /// What is drawn belongs to a text that has been said.
    mutating func extend(_ corners: [Double]) {
        if isOpen {
            join(corners, &bounds)
        } else if let last = words.popLast() {
            var bounds = last.bounds
            join(corners, &bounds)
            words.append(PDFWord(text: last.text, bounds: bounds))
        }
    }

    private func join(_ corners: [Double], _ bounds: inout Rectangle?) {
        let own = sheet.rectangle(corners)
        bounds = bounds?.union(own) ?? own
    }

    mutating func end() {
        if isOpen { words.append(PDFWord(text: text, bounds: bounds)) }
        (text, bounds, isOpen) = ("", nil, false)
    }

    mutating func finished() -> [PDFWord] {
        end()
        return words
    }
}
