import Diagnostics
import OfficeFiles

/// Finds the headings of a Word file: by their styles, and by their shape where they have none.
struct WordOutline {
    enum Item {
        case heading(WordHeading)
        case block(WordBlock)
    }

    private(set) var items: [Item] = []

    /// Kinds of guessed headings that are open, from the highest: 'BAB', 'A.', '1.', bold.
    private var open: [Kind] = []
    /// The level of the last heading with a style; guessed ones are below.
    private var styledLevel = 0
    private let hasChapters: Bool

    private enum Kind: Hashable {
        case number(TypedNumber.Kind)
        case label(String)
        case capitals, bold
    }

    private static let fewestLetters = 2, mostLetters = 140, mostWords = 16

    init(_ blocks: [WordBlock]) {
        hasChapters = blocks.contains { block in
            if case .paragraph(let paragraph) = block {
                TypedNumber(WordOutline.trimmed(paragraph.text))?.kind == .chapter
            } else {
                false
            }
        }
        var index = 0
        while index < blocks.count {
            index += 1
            guard case .paragraph(let paragraph) = blocks[index - 1], var heading = heading(paragraph) else {
                items.append(.block(blocks[index - 1]))
                continue
            }
            // 'BAB II', and its title in the paragraph below.
            if heading.text.isEmpty, index < blocks.count, case .paragraph(let next) = blocks[index],
                next.isCentred || next.isBold || next.outlineLevel != nil,
                TypedNumber(WordOutline.trimmed(next.text)) == nil
            {
                heading.title = next.runs
                index += 1
            }
            if heading.text.isEmpty {
                items.append(.block(blocks[index - 1]))
            } else {
                items.append(.heading(heading))
            }
        }
        raise()
    }

    /// The highest headings are chapters, whatever level they had.
    private mutating func raise() {
        let levels = items.compactMap { if case .heading(let heading) = $0 { heading.level } else { nil } }
        guard let highest = levels.min() else { return }
        for index in items.indices {
            guard case .heading(var heading) = items[index] else { continue }
            heading.level = min(6, heading.level - highest + 1)
            items[index] = .heading(heading)
        }
    }

    // MARK: What is a heading

    private mutating func heading(_ paragraph: WordParagraph) -> WordHeading? {
        let text = WordOutline.trimmed(paragraph.text), typed = TypedNumber(text)
        guard text.contains(where: \.isLetter), !paragraph.style.hasPrefix("toc") else { return nil }
        let hasOnlyText = paragraph.runs.allSatisfy { run in
            switch run.content {
            case .text, .lineBreak, .note: true
            case .picture: false
            }
        }
        if let level = paragraph.outlineLevel, hasOnlyText {
            styledLevel = level + 1
            open = []
            return make(paragraph, level: level + 1, typed, isGuessed: false)
        }
        guard hasOnlyText, let kind = guessedKind(paragraph, text, typed) else { return nil }
        if kind == .number(.chapter) {
            styledLevel = 0
            open = []
        }
        if let place = open.firstIndex(of: kind) { open.removeSubrange((place + 1)...) } else { open.append(kind) }
        return make(paragraph, level: styledLevel + open.count, typed, isGuessed: true)
    }

    private func guessedKind(_ paragraph: WordParagraph, _ text: String, _ typed: TypedNumber?) -> Kind? {
        let body = typed.map { String(text.dropFirst($0.length)) } ?? text
        guard text.count <= WordOutline.mostLetters,
            text.split(whereSeparator: \.isWhitespace).count <= WordOutline.mostWords,
            !["title", "subtitle", "caption"].contains(paragraph.style)
        else { return nil }
        if typed?.kind == .chapter { return paragraph.isBold || paragraph.isCentred ? .number(.chapter) : nil }
        guard paragraph.isBold, body.count(where: \.isLetter) >= WordOutline.fewestLetters,
            let last = text.last, !".;:,?!".contains(last), WordCaption(paragraph) == nil
        else { return nil }
        if let typed { return .number(typed.kind) }
        if let label = paragraph.label {
            return label.number == nil ? nil : .label("\(label.level) \(label.pattern ?? "")")
        }
        let isCapital = text == text.uppercased()
        if hasChapters, isCapital, paragraph.isCentred {
            return WordOutline.isMatter(text) ? .number(.chapter) : nil
        }
        return isCapital ? .capitals : .bold
    }

    /// What stands before and behind numbered chapters.
    private static func isMatter(_ text: String) -> Bool {
        [
            "KATA PENGANTAR", "DAFTAR ", "LAMPIRAN", "ABSTRAK", "RINGKASAN", "PRAKATA", "SAMBUTAN", "PENUTUP",
            "GLOSARIUM",
        ]
        .contains { text.hasPrefix($0) }
    }

    private func make(
        _ paragraph: WordParagraph, level: Int, _ typed: TypedNumber?, isGuessed: Bool
    ) -> WordHeading {
        var title = paragraph.runs, number = paragraph.label?.number == nil ? "" : paragraph.label?.text ?? ""
        let isTyped = paragraph.label == nil && typed != nil
        if isTyped, let typed {
            let leading = paragraph.text.prefix(while: \.isWhitespace).count
            number = String(paragraph.text.dropFirst(leading).prefix(typed.length))
            title = WordOutline.drop(leading + typed.length, of: title)
        }
        return WordHeading(
            level: level, title: title, number: number, isNumberTyped: isTyped, isGuessed: isGuessed,
            paragraph: paragraph)
    }

    static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// Runs without so many characters at their beginning.
    static func drop(_ count: Int, of runs: [WordRun]) -> [WordRun] {
        var rest = count, result: [WordRun] = []
        for var run in runs {
            guard rest > 0, run.text.count > 0 else { result.append(run); continue }
            let taken = min(rest, run.text.count)
            rest -= taken
            guard case .text(let text) = run.content, taken < text.count else { continue }
            run.content = .text(String(text.dropFirst(taken)))
            result.append(run)
        }
        return result
    }
}
