/// What an element says, for people to read. What stands in it may be written later than itself.
struct ElementTranscript {
    private enum Part {
        case text(String)
        case element(Int)
    }

    private let heading: String
    private var parts: [Part] = []

    init(of element: StructureElement) {
        heading = element.heading
        var text = ""
        for (index, kid) in element.kids.enumerated() {
            text += element.texts[index] ?? ""
            guard case .element(let number) = kid else { continue }
            if !text.isEmpty { parts.append(.text(text)) }
            text = ""
            parts.append(.element(number))
        }
        if !text.isEmpty { parts.append(.text(text)) }
    }

    /// A text that stands alone is on the element's line, anything else below.
    func lines(with others: [Int: ElementTranscript]) -> [String] {
        if parts.count == 1, case .text(let text) = parts[0] { return ["\(heading) \"\(text)\""] }
        return [heading]
            + parts.flatMap { part in
                switch part {
                case .text(let text): ["\"\(text)\""]
                case .element(let number): others[number]?.lines(with: others) ?? []
                }
            }.map { "  " + $0 }
    }
}
