import Files
@testable import Review

/// Pages for tests, from lines of text: every line is a block, words are one em of ten points wide.
enum Pages {
    /// `# ` begins a heading, `| ` the first cell of a row, `|| ` another cell, `~ ` a footnote, `^ ` a running head, `+ ` a paragraph
    /// that goes on from the page before; a hyphen at the end of a word is one that only a line break needs when it is `=`.
    static func page(
        _ lines: String..., font: String = "TeX Gyre Pagella 11pt", margins: [Int] = [100, 100, 100, 100],
        label: String = ""
    ) -> PageRecord {
        page(of: lines, font: font, margins: margins, label: label)
    }

    static func page(
        of lines: [String], font: String = "TeX Gyre Pagella 11pt", margins: [Int] = [100, 100, 100, 100],
        label: String = ""
    ) -> PageRecord {
        var content = PageContent(fonts: [font])
        for (row, line) in lines.enumerated() {
            var role = "P", text = line[...], continues = false
            for (mark, name) in [
                ("# ", "H1"), ("|| ", "TD"), ("| ", PageContent.firstCell), ("~ ", "Note"), ("^ ", "Artifact"),
                ("+ ", "P"),
            ] where text.hasPrefix(mark) {
                role = name
                continues = mark == "+ "
                text = text.dropFirst(mark.count)
                break
            }
            let words: [String] = text.split(separator: " ").map { String($0).replacing("=", with: "\u{AD}") }
            content.blocks.append(
                .init(
                    role: role, continues: continues,
                    pieces: words.enumerated().map { column, word in
                        .init(
                            text: String(word), font: 0, x: column * 40, baseline: (row + 1) * 14, width: 30, size: 11)
                    }))
        }
        var drawing = PageRecord.Drawing(), words = Digest()
        for line in lines + [font] { drawing.text.absorb(line) }
        for block in content.blocks where !block.isArtifact { for piece in block.pieces { words.absorb(piece.text) } }
        return PageRecord(
            geometry: .init(width: 59_500, height: 84_200, margins: margins), label: label, drawing: drawing,
            words: words, content: content,
            format: .standard, pixels: Digest())
    }

    static func changes(_ old: [PageRecord], _ new: [PageRecord]) -> [String] {
        DocumentComparison(old, new).changes.map { "\($0.kind.rawValue): \($0.oldText) > \($0.newText)" }
    }
}
