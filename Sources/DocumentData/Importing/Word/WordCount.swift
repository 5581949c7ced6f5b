import Foundation

/// Words by how often they stand in texts: runs of letters or of digits, whatever form a character has (² is 2).
struct WordCount {
    private(set) var counts: [String: Int] = [:]

    mutating func add(_ text: String, _ times: Int = 1) {
        var word = "", wasNumber = false
        for character in text.precomposedStringWithCompatibilityMapping {
            let isNumber = character.isNumber
            guard character.isLetter || isNumber else {
                take(&word, times)
                continue
            }
            if isNumber != wasNumber { take(&word, times) }
            wasNumber = isNumber
            word.append(character)
        }
        take(&word, times)
    }

    private mutating func take(_ word: inout String, _ times: Int) {
        guard !word.isEmpty else { return }
        counts[word, default: 0] += times
        if counts[word] == 0 { counts[word] = nil }
        word = ""
    }

    /// How often each letter and digit stands in words.
    static func letters(_ words: [(word: String, count: Int)]) -> [Character: Int] {
        var letters: [Character: Int] = [:]
        for (word, count) in words { for letter in word { letters[letter, default: 0] += count } }
        return letters
    }

    /// Words that stand here and not there, or more often.
    func surplus(over other: WordCount) -> [(word: String, count: Int)] {
        Set(counts.keys).union(other.counts.keys).compactMap { word in
            let more = (counts[word] ?? 0) - (other.counts[word] ?? 0)
            return more > 0 ? (word, more) : nil
        }.sorted { $0.word < $1.word }
    }
}

extension WordCount {
    /// What a text of Markdown prints, labels of its lists and all. Descriptions of pictures are not printed.
    mutating func add(_ document: MarkdownDocument) { add(document.blocks) }

    private mutating func add(_ blocks: [MarkdownBlock]) {
        for block in blocks {
            if let caption = block.caption { add(caption) }
            switch block.kind {
            case .heading(_, let content), .paragraph(let content): add(content)
            case .quote(let inner): add(inner)
            case .fenced(_, let title, let inner):
                add(title)
                add(inner)
            case .list(let start, _, let items, let marker):
                for (index, item) in items.enumerated() {
                    if let start { add(WordCount.label(start + index, marker ?? "{1}.")) }
                    add(item)
                }
            case .table(_, let head, let rows): for cell in (CollectionOfOne(head) + rows).joined() { add(cell) }
            case .code(let text): add(text)
            case .rule: continue
            }
        }
    }

    private mutating func add(_ content: [MarkdownInline]) {
        var text = "", notes: [[MarkdownBlock]] = []
        WordCount.collect(content, &text, &notes)
        add(text)
        for note in notes { add(note) }
    }

    private static func collect(_ content: [MarkdownInline], _ text: inout String, _ notes: inout [[MarkdownBlock]]) {
        for inline in content {
            switch inline.kind {
            case .text(let own), .code(let own): text += own
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner),
                .foreign(_, let inner):
                collect(inner, &text, &notes)
            case .reference(_, let word): text += word
            case .footnote(let blocks): notes.append(blocks)
            case .softBreak, .hardBreak: text += " "
            // What a citation says is written by what it is shown with; the words of its brackets are the author's.
            case .citation(let items): text += items.map { "@\($0.key) \($0.locator)" }.joined(separator: "; ")
            case .image, .expression: continue
            }
        }
    }

    private static func label(_ number: Int, _ pattern: String) -> String {
        var label = pattern
        label = label.replacing("{1}", with: String(number))
        label = label.replacing("{i}", with: RomanNumeral.lower(number) ?? "")
        label = label.replacing("{I}", with: RomanNumeral.lower(number)?.uppercased() ?? "")
        let letter = (1...26).contains(number) ? UnicodeScalar(96 + number).map { String(Character($0)) } ?? "" : ""
        return label.replacing("{a}", with: letter).replacing("{A}", with: letter.uppercased())
    }
}
