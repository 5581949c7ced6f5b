/// What is written on the pages of a baseline, as text that a person and `git diff` can read.
///
/// `page`; its fonts in order, `font TeX Gyre Pagella 11pt`; blocks, `block P` (`block+ P` when it goes on from the page before); and
/// the lines of a block: font, baseline, font size, left edge and width of each word, a tab, the words.
enum ContentText {
    static func text(of pages: [PageContent]) -> String {
        var text = ""
        for page in pages {
            text += "page\n"
            for font in page.fonts { text += "font \(font)\n" }
            for block in page.blocks {
                text += "block\(block.continues ? "+" : "") \(block.role)\n"
                var rest = block.pieces[...]
                while let first = rest.first {
                    let line = rest.prefix {
                        $0.font == first.font && $0.baseline == first.baseline && $0.size == first.size
                    }
                    text += " \(first.font) \(first.baseline) \(first.size)"
                    for piece in line { text += " \(piece.x) \(piece.width)" }
                    text += "\t" + line.map(\.text).joined(separator: " ") + "\n"
                    rest = rest.dropFirst(line.count)
                }
            }
        }
        return text
    }

    /// Nil when the text has not this format.
    static func pages(_ text: String) -> [PageContent]? {
        var pages: [PageContent] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            if line.first == UInt8(ascii: " ") {
                guard let last = pages.indices.last, let block = pages[last].blocks.indices.last,
                    let pieces = pieces(line)
                else { return nil }
                pages[last].blocks[block].pieces += pieces
                continue
            }
            let words = String(line)?.split(separator: " ", maxSplits: 1) ?? []
            switch (words.first, words.count) {
            case ("page", 1): pages.append(PageContent())
            case ("font", 2):
                guard let last = pages.indices.last else { return nil }
                pages[last].fonts.append(String(words[1]))
            case ("block", 2), ("block+", 2):
                guard let last = pages.indices.last else { return nil }
                pages[last].blocks.append(.init(role: String(words[1]), continues: words[0] == "block+", pieces: []))
            default: return nil
            }
        }
        return pages
    }

    private static func pieces(_ line: Substring.UTF8View) -> [PageContent.Piece]? {
        let halves = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
        guard halves.count == 2 else { return nil }
        let numbers = halves[0].split(separator: UInt8(ascii: " ")).compactMap { String($0).flatMap { Int($0) } }
        let words = halves[1].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard numbers.count == 3 + 2 * words.count else { return nil }
        return words.enumerated().compactMap { index, word in
            String(word).map {
                .init(
                    text: $0, font: numbers[0], x: numbers[3 + 2 * index], baseline: numbers[1],
                    width: numbers[4 + 2 * index], size: numbers[2])
            }
        }
    }
}
