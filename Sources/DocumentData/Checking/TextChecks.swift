import Diagnostics

/// Texts that were damaged on their way into the data, or that are marked up for another program: they would print as they are.
struct TextChecks {
    private enum Fault: CaseIterable {
        case mojibake, entity, markup, lookalike, unseen, digits

        /// Whether Markdown means something else by it.
        var isOfMarkdown: Bool { self == .entity || self == .markup }
    }

    private static let signs = ByteSigns("&<OIl", others: true)

    private var findings = Findings()
    private var told: Set<String> = []
    private var visited = VisitedRecords()

    /// - Parameter root: with own tables and all; Markdown is looked at by its reader.
    static func findings(on root: DataRecord) -> Findings {
        var checks = TextChecks()
        for entry in root.entries { checks.look(at: entry.node) }
        return checks.findings
    }

    private mutating func look(at node: DataNode) {
        switch node.value {
        case .text(let text):
            // Most texts have none of these bytes.
            guard
                ByteScan.contains(text, TextChecks.signs, where: TextChecks.isSuspicious)
            else { return }
            look(text, at: node.range)
        case .markdown(let document):
            look(MarkdownText.plainBlocks(document.blocks), at: document.range, isMarkdown: true)
        case .list(let items): for item in items { look(at: item) }
        case .record(let record) where visited.isFirst(record):
            for index in record.indices { look(at: record.node(at: index)) }
        default: return
        }
    }

    private mutating func look(_ text: String, at place: SourceRange?, isMarkdown: Bool = false) {
        for fault in Fault.allCases where !isMarkdown || !fault.isOfMarkdown {
            guard let place, let part = TextChecks.part(of: text, with: fault),
                // The same in the same file has one cause.
                told.insert("\(place.file.path) \(fault) \(part)").inserted
            else { continue }
            findings.report(TextChecks.finding(fault, part, at: TextChecks.exactPlace(of: part, in: place)))
        }
    }

    /// Whether a sign at this place can be the beginning of a fault: dashes and quotation marks are in most texts, and are none.
    private static func isSuspicious(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), 0xC2, 0xC3: true
        default: DamagedWords.mayBegin(bytes, at: index)
        }
    }

    private static func exactPlace(of part: String, in place: SourceRange) -> SourceRange {
        let bytes = place.file.bytes[place.lower..<min(place.upper, place.file.bytes.count)], wanted = Array(part.utf8)
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else { return place }
        return SourceRange(place.file, start, start + wanted.count)
    }

    private static func part(of text: String, with fault: Fault) -> String? {
        switch fault {
        case .mojibake:
            // All begin with one of four letters that Indonesian has not: most texts are told by their bytes.
            guard mayBeMojibake(text) else { return nil }
            return [
                "â‰¥", "â‰¤", "â€œ", "â€", "Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¤", "Ã±", "Â°", "Â²", "Â½", "Â·", "Â\u{A0}", "ï»¿",
            ]
            .first(where: text.contains)
        case .entity:
            guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
            return ["&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&#"].first(where: text.contains)
        case .markup:
            guard text.utf8.contains(UInt8(ascii: "<")) else { return nil }
            let lower = text.lowercased()
            return [
                "<b>", "<i>", "<u>", "<br>", "<br/>", "<br />", "<p>", "<strong>", "<em>", "<span", "<div", "<sup>",
                "<sub>",
            ]
            .first(where: lower.contains)
        case .lookalike: return DamagedWords.first(in: text, where: DamagedWords.hasLookalikes)
        case .unseen: return DamagedWords.first(in: text, where: DamagedWords.hasUnseen)
        case .digits: return DamagedWords.first(in: text, where: DamagedWords.hasLettersForDigits)
        }
    }

    /// Whether â, Ã, Â or ï is among the letters.
    private static func mayBeMojibake(_ text: String) -> Bool {
        var isSecond = false
        for byte in text.utf8 {
            if isSecond, byte == 0xA2 || byte == 0x83 || byte == 0x82 || byte == 0xAF { return true }
            isSecond = byte == 0xC3
        }
        return false
    }

    /// Only where the place is the word alone: texts of Markdown and of quotation marks may be written otherwise.
    private static func replacement(
        of part: String, at place: SourceRange, with repaired: (String) -> String
    ) -> Diagnostic.Fix.Replacement? {
        place.file.bytes[place.lower..<min(place.upper, place.file.bytes.count)].elementsEqual(part.utf8)
            ? .init(place, with: repaired(part)) : nil
    }

    private static func finding(_ fault: Fault, _ part: String, at place: SourceRange) -> Diagnostic {
        switch fault {
        case .mojibake:
            Diagnostic(
                "data.mojibake", .warning,
                Wording(
                    id: "\"\(part)\" huruf yang rusak oleh pengodean lain",
                    en: "'\(part)' was damaged by another encoding"), at: place
            )
            .fix(
                Wording(
                    id: "buka aslinya sebagai UTF-8 dan salin ulang", en: "open the original as UTF-8 and copy it again"
                ))
        case .entity:
            Diagnostic(
                "data.entity", .warning,
                Wording(id: "\"\(part)\" akan tercetak apa adanya", en: "'\(part)' would print as it is"), at: place
            )
            .fix(Wording(id: "tulis hurufnya sendiri", en: "write the character itself"))
        case .markup:
            Diagnostic(
                "data.markup", .warning,
                Wording(
                    id: "tanda HTML \"\(part)\" akan tercetak apa adanya", en: "the HTML '\(part)' would print as it is"
                ), at: place
            )
            .fix(
                Wording(
                    id: "hapus tandanya; bentuk huruf diatur tata letak", en: "delete it; layouts say how texts look"))
        case .lookalike:
            Diagnostic(
                "data.lookalike-letters", .warning,
                Wording(
                    id: "\"\(part)\" memuat huruf abjad lain yang hanya mirip: \(DamagedWords.lookalikes(of: part))",
                    en:
                        "'\(part)' has letters of another alphabet that only look alike: \(DamagedWords.lookalikes(of: part))"
                ),
                at: place
            )
            .fix(
                Wording(id: "ketik ulang katanya", en: "type the word again"),
                replacing: replacement(of: part, at: place, with: DamagedWords.latin))
        case .unseen:
            Diagnostic(
                "data.unseen-characters", .warning,
                Wording(
                    id: "\"\(part)\" memuat tanda yang tidak terlihat", en: "'\(part)' has a character that is not seen"
                ),
                at: place
            )
            .fix(
                Wording(id: "hapus tandanya", en: "delete it"),
                replacing: replacement(of: part, at: place, with: DamagedWords.withoutUnseen))
        case .digits:
            Diagnostic(
                "data.letter-in-number", .warning,
                Wording(id: "\"\(part)\" memuat huruf di antara angka", en: "'\(part)' has a letter among its digits"),
                at: place
            )
            .fix(
                Wording(id: "tulis angkanya", en: "write the digit"),
                replacing: replacement(of: part, at: place, with: DamagedWords.withDigits))
        }
    }
}

/// Markdown without its marks, for looking at.
private enum MarkdownText {
    static func plainBlocks(_ blocks: [MarkdownBlock]) -> String { blocks.map(plain).joined(separator: "\n") }

    private static func plain(_ block: MarkdownBlock) -> String {
        (block.caption.map { $0.map(plain).joined() + "\n" } ?? "") + content(of: block)
    }

    private static func content(of block: MarkdownBlock) -> String {
        switch block.kind {
        case .heading(_, let inlines), .paragraph(let inlines): inlines.map(plain).joined()
        case .quote(let blocks): plainBlocks(blocks)
        case .list(_, _, let items, _): items.map(plainBlocks).joined(separator: "\n")
        case .table(_, let head, let rows):
            ([head] + rows).map { $0.map { $0.map(plain).joined() }.joined(separator: " ") }.joined(separator: "\n")
        case .code(let text): text
        case .rule: ""
        case .fenced(_, let title, let blocks): title.map(plain).joined() + "\n" + plainBlocks(blocks)
        }
    }

    private static func plain(_ inline: MarkdownInline) -> String {
        switch inline.kind {
        case .text(let text), .code(let text): text
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner),
            .foreign(_, let inner):
            inner.map(plain).joined()
        case .image(_, let description): description
        case .footnote(let blocks): plainBlocks(blocks)
        case .expression, .citation: ""
        case .reference(_, let word): word
        case .softBreak, .hardBreak: " "
        }
    }
}
