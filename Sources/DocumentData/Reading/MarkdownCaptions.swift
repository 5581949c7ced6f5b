import Diagnostics

/// Captions and ids: `Tabel: Judul {#tab-x}` beside a table, `Gambar: Judul {#gbr-x}` beside a picture, `: Judul {#x}` beside either, and
/// `![Judul](x.png){#gbr-x}`.
struct MarkdownCaptions {
    private(set) var findings = Findings()

    private enum Lead: String, CaseIterable {
        case table = "Tabel:", picture = "Gambar:", any = ": "

        func fits(_ block: MarkdownBlock?) -> Bool {
            guard let block, block.caption == nil else { return false }
            let isTable = if case .table = block.kind { true } else { false }
            return switch self {
            case .table: isTable
            case .picture: block.isPicture
            case .any: isTable || block.isPicture
            }
        }
    }

    /// Gives tables and pictures the captions that stand beside them.
    mutating func captioned(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
        var result: [MarkdownBlock] = [], waiting: (lead: Lead, block: MarkdownBlock)?
        for block in blocks.map(MarkdownCaptions.picture) {
            if let (lead, caption) = waiting {
                waiting = nil
                if lead.fits(block) {
                    result.append(MarkdownCaptions.joined(block, caption))
                    continue
                }
                tellLost(caption)
                result.append(caption)
            }
            guard let lead = MarkdownCaptions.lead(of: block) else {
                result.append(block)
                continue
            }
            // What names a table stands above it, everything else below; each may stand on the other side.
            if lead != .table, lead.fits(result.last), let last = result.popLast() {
                result.append(MarkdownCaptions.joined(last, block))
            } else {
                waiting = (lead, block)
            }
        }
        if let (lead, caption) = waiting {
            if lead.fits(result.last), let last = result.popLast() {
                result.append(MarkdownCaptions.joined(last, caption))
            } else {
                tellLost(caption)
                result.append(caption)
            }
        }
        return result
    }

    private static func lead(of block: MarkdownBlock) -> Lead? {
        guard case .paragraph(let content) = block.kind, case .text(let first)? = content.first?.kind else {
            return nil
        }
        // `Tabel\: …` is a text that begins so.
        let place = content.first?.range, written = place?.text ?? first
        if let place, place.lower > 0, place.file.bytes[place.lower - 1] == UInt8(ascii: "\\") { return nil }
        return Lead.allCases.first { first.hasPrefix($0.rawValue) && written.hasPrefix($0.rawValue) }
    }

    private static func joined(_ block: MarkdownBlock, _ caption: MarkdownBlock) -> MarkdownBlock {
        guard case .paragraph(let content) = caption.kind, case .text(let first)? = content.first?.kind,
            let lead = lead(of: caption)
        else { return block }
        let rest = first.dropFirst(lead.rawValue.count).drop { $0 == " " }
        let whole =
            (rest.isEmpty ? [] : [MarkdownInline(.text(String(rest)), at: content[0].range)]) + content.dropFirst()
        let (title, id) = identified(whole)
        return MarkdownBlock(block.kind, at: block.range, id: id, caption: title)
    }

    /// `![Judul](x.png){#gbr-x}`: the description is the caption.
    private static func picture(_ block: MarkdownBlock) -> MarkdownBlock {
        guard case .paragraph(let content) = block.kind, content.count == 2, case .image(_, let text) = content[0].kind
        else { return block }
        let (rest, id) = identified(Array(content.dropFirst()))
        guard rest.isEmpty, let id else { return block }
        return MarkdownBlock(
            .paragraph([content[0]]), at: block.range, id: id,
            caption: [MarkdownInline(.text(text), at: content[0].range)])
    }

    private mutating func tellLost(_ block: MarkdownBlock) {
        guard case .paragraph(let content) = block.kind, let lead = MarkdownCaptions.lead(of: block) else { return }
        let isPicture = lead == .picture
        findings.report(
            Diagnostic(
                isPicture ? "markdown.caption-without-picture" : "markdown.caption-without-table", .warning,
                Wording(
                    id: isPicture ? "judul gambar tanpa gambar di sampingnya" : "judul tabel tanpa tabel di bawahnya",
                    en: isPicture
                        ? "the caption of a picture without a picture beside it"
                        : "the caption of a table without a table below it"),
                at: content.first?.range ?? block.range
            )
            .fix(
                Wording(
                    id: isPicture
                        ? "tulis gambarnya langsung di atas baris ini, atau hapus kata \"Gambar:\""
                        : "tulis tabelnya langsung di bawah baris ini, atau hapus kata \"Tabel:\"",
                    en: isPicture
                        ? "write the picture directly above, or take 'Gambar:' away"
                        : "write the table directly below, or take 'Tabel:' away")))
    }

    // MARK: Ids and references

    /// A text without the `{#id}` at its end.
    static func identified(_ content: [MarkdownInline]) -> ([MarkdownInline], String?) {
        guard let last = content.last, case .text(let text) = last.kind, text.hasSuffix("}"),
            let open = text.lastIndex(of: "{")
        else { return (content, nil) }
        let id = text[text.index(after: open)...].dropLast()
        guard id.first == "#", isID(id.dropFirst()) else { return (content, nil) }
        var before = text[..<open]
        while before.last == " " { before.removeLast() }
        let range = last.range.map { SourceRange($0.file, $0.lower, min($0.upper, $0.lower + before.utf8.count)) }
        let rest = before.isEmpty ? [] : [MarkdownInline(.text(String(before)), at: range)]
        return (content.dropLast() + rest, String(id.dropFirst()))
    }

    private static func isID(_ text: Substring) -> Bool {
        guard let first = text.first, first.isLetter else { return false }
        return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
    }

    /// Whether braces at the end of a line are an id that this line can have.
    static func isOwnID(_ braces: Substring, in line: Substring) -> Bool {
        var text = braces
        while text.last?.isWhitespace == true { text.removeLast() }
        guard text.hasPrefix("{#"), text.last == "}", isID(text.dropFirst(2).dropLast()) else { return false }
        let body = line.drop { $0 == " " || $0 == ">" }
        return ["#", "![", ": "].contains { body.hasPrefix($0) }
            || Lead.allCases.contains { body.hasPrefix($0.rawValue) }
    }

    /// Whether a link with this text is a reference: a word that stands before a number.
    static func isReferenceWord(_ text: String) -> Bool {
        [
            "tabel", "gambar", "bab", "subbab", "bagian", "lampiran", "grafik", "bagan", "diagram", "peta", "table",
            "figure",
        ].contains(text.lowercased())
    }
}
