/// All words of a part, by rules of its own and not by those of the reader: what letters stand in it, paragraph by paragraph. The chapters
/// are compared with it.
final class WordCensus: MarkupHandler {
    private let acceptsChanges: Bool
    private var texts: [String] = []
    /// Paragraphs that are open: a text box stands within another.
    private var open: [String] = []
    private var skipped = 0
    private var isText = false
    private var isInProperties = false
    /// Whether the end of the paragraph is a deleted one, and what it hands over to the next.
    private var joins = false
    private var carried = ""
    /// Names of the elements that are open, with whether a choice was met among alternatives.
    private var alternatives: [Bool] = []

    static func texts(of part: String, in archive: ZipArchive, acceptsChanges: Bool) throws(OfficeFault) -> [String] {
        let census = WordCensus(acceptsChanges: acceptsChanges)
        try MarkupStream.read(part, of: archive, with: census)
        return census.texts + census.open + [census.carried]
    }

    private init(acceptsChanges: Bool) {
        self.acceptsChanges = acceptsChanges
    }

    func start(_ element: MarkupElement) {
        let name = element.name.text
        if name == "Choice", skipped == 0, !alternatives.isEmpty {
            if alternatives[alternatives.count - 1] { skipped = 1; return }
            alternatives[alternatives.count - 1] = true
        }
        if skipped > 0 || isSkipped(name) {
            skipped += 1
            if isInProperties { joins = true }
            return
        }
        switch name {
        case "AlternateContent": alternatives.append(false)
        case "p":
            open.append(carried)
            carried = ""
        case "pPr": isInProperties = true
        case "t", "delText": isText = true
        case "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen": add(" ")
        default: return
        }
    }

    private func isSkipped(_ name: String) -> Bool {
        switch name {
        case "Fallback": alternatives.last ?? false
        case "del", "moveFrom": acceptsChanges
        case "ins", "moveTo": !acceptsChanges
        default: false
        }
    }

    func end(_ name: MarkupName) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch name.text {
        case "AlternateContent": _ = alternatives.popLast()
        case "p":
            guard let text = open.popLast() else { return }
            if joins { carried = text } else if !text.isEmpty { texts.append(text) }
            joins = false
        case "pPr": isInProperties = false
        case "t", "delText": isText = false
        default: return
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isText, skipped == 0 { add(String(decoding: bytes, as: UTF8.self)) }
    }

    private func add(_ text: String) {
        if open.isEmpty { open.append("") }
        open[open.count - 1] += text
    }
}
