/// Makes one sequence of words of the pages of a document, free of what line breaks do to words.
///
/// 1. Words that were hyphenated are whole again, over lines and pages.
/// 2. Where a line may break without a space ('undang-undang', 'sarana/prasarana') two words begin, wherever the line does break.
struct TokenReader {
    private(set) var tokens: [Token] = []
    private var block = -1
    /// The last word ended with a hyphen that is not part of it.
    private var isOpen = false

    /// - Parameter artifacts: running heads and the like instead of the text itself.
    static func tokens(of pages: [PageContent], artifacts: Bool = false) -> [Token] {
        var reader = TokenReader()
        for (index, page) in pages.enumerated() {
            for block in page.blocks where block.isArtifact == artifacts && !block.isNote {
                reader.read(block, page: index, fonts: page.fonts)
            }
        }
        // Where footnotes stand between the text of two pages depends on the page break.
        for (index, page) in pages.enumerated() where !artifacts {
            for block in page.blocks where block.isNote { reader.read(block, page: index, fonts: page.fonts) }
        }
        return reader.tokens
    }

    private mutating func read(_ block: PageContent.Block, page: Int, fonts: [String]) {
        if !block.continues {
            self.block += 1
            isOpen = false
        }
        var isFirst = !block.continues
        for piece in block.pieces {
            let place = Token.Bounds(
                page: page, x: piece.x, y: piece.baseline - piece.size, width: piece.width, height: piece.size * 5 / 4)
            var text = piece.text, ends = false
            if text.hasSuffix("\u{AD}") {
                text.removeLast()
                ends = true
            }
            text.unicodeScalars.removeAll { $0 == "\u{AD}" || $0 == "\u{200B}" || $0 == "\u{2060}" }
            if isOpen, let last = tokens.indices.last {
                let whole = tokens[last].text + text
                let parts = TokenReader.parts(of: whole)
                tokens[last].text = parts[0]
                tokens[last].places.append(place)
                append(parts.dropFirst(), piece, fonts, block.role, place, isFirst: false)
            } else {
                append(TokenReader.parts(of: text)[...], piece, fonts, block.role, place, isFirst: isFirst)
            }
            isFirst = false
            isOpen = ends
        }
    }

    private mutating func append(
        _ parts: ArraySlice<String>, _ piece: PageContent.Piece, _ fonts: [String], _ role: String,
        _ place: Token.Bounds, isFirst: Bool
    ) {
        for part in parts {
            var token = Token(
                text: part, font: fonts.indices.contains(piece.font) ? fonts[piece.font] : "", block: block, role: role,
                isFirst: isFirst && part == parts.first, places: [place])
            token.numbering = numbering(of: token)
            tokens.append(token)
        }
    }

    private func numbering(of token: Token) -> Token.Numbering? {
        let isHeading = token.role.utf8.first == UInt8(ascii: "H") && token.role.utf8.count == 2
        guard isHeading || TokenReader.numberedRoles.contains(token.role), Amount.isOrdinal(token.text) else {
            return nil
        }
        let before = token.isFirst ? nil : tokens.last
        let isNamed = before.map { $0.isFirst && TokenReader.numbered.contains($0.text.lowercased()) } ?? false
        switch token.role {
        case "TOCI":
            return token.isFirst || isNamed
                ? .contentsItem : Amount.isNumeric(token.text) || before?.role != "TOCI" ? .contentsPage : nil
        case "Lbl", PageContent.firstCell: return token.isFirst ? .item : nil
        case "Caption": return token.isFirst || isNamed ? .caption : nil
        default: return isHeading && (token.isFirst || isNamed) ? .heading : nil
        }
    }

    private static let numberedRoles: Set<String> = ["TOCI", "Lbl", PageContent.firstCell, "Caption"]

    /// What stands before the number of a heading, a caption or a reference to one.
    static let numbered: Set<String> = [
        "tabel", "gambar", "bagan", "grafik", "peta", "bab", "lampiran", "bagian", "halaman", "butir", "pasal", "ayat",
        "huruf", "nomor", "no",
        "no.", "table", "figure", "chapter", "section", "page",
    ]

    /// At least one part.
    private static func parts(of word: String) -> [String] {
        guard word.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") || $0 == 0xE2 }) else {
            return [word]
        }
        var parts: [String] = [""], before: Character?
        for character in word {
            let breaks = before.map { "-/–—".contains($0) } ?? false
            if breaks, character.isLetter, parts[parts.count - 1].dropLast().last?.isLetter ?? false {
                parts.append("")
            }
            parts[parts.count - 1].append(character)
            before = character
        }
        return parts
    }
}
