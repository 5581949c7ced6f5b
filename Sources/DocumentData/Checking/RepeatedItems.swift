import Diagnostics

/// The same twice in a list: a row that was pasted once more, a point or a paragraph that was copied and not changed. Budgets of such rows count
/// twice, points of a decree get two letters.
struct RepeatedItems {
    /// Letters from which on a repetition is no chance: 'Bupati' may be there twice.
    private static let leastText = 12

    private var findings = Findings()
    private var visited = VisitedRecords()
    /// Whether a file is a workbook, of the last one that was asked for: thousands of rows are of one.
    private var lastFile: (file: SourceFile, isWorkbook: Bool)?

    static func findings(on root: DataRecord) -> Findings {
        var checks = RepeatedItems()
        for entry in root.entries where !["proyek", "profil", "keselarasan"].contains(entry.key) {
            // Tables of the project's own may be measurements, which are alike now and then.
            checks.look(at: entry.node, DataCollection.named(entry.key) == nil ? .note : .warning)
        }
        return checks.findings
    }

    private mutating func look(at node: DataNode, _ severity: Severity) {
        if PlaceholderChecks.isReference(node) { return }
        switch node.value {
        case .record(let record) where visited.isFirst(record):
            record.forEachBranch { look(at: $1, severity) }
        case .list(let items):
            // Lists that were worked out have the same rows once more.
            if node.range != nil { compare(items, severity) }
            for item in items { look(at: item, severity) }
        case .markdown(let document): look(at: document.blocks)
        default: return
        }
    }

    private mutating func compare(_ items: [DataNode], _ severity: Severity) {
        guard items.count > 1 else { return }
        var seen: [String: SourceRange] = [:]
        for item in items where !PlaceholderChecks.isReference(item) {
            guard let range = item.range, let text = written(item, at: range) else { continue }
            if let first = seen[text] {
                // What is numbered may be read from one place twice.
                guard first.file !== range.file || first.lower != range.lower else { continue }
                findings.report(RepeatedItems.repeated(at: range, first, severity))
            } else {
                seen[text] = range
            }
        }
    }

    /// What was written; nil for what may well be there twice.
    private mutating func written(_ item: DataNode, at range: SourceRange) -> String? {
        switch item.value {
        case .record(let record):
            // A row of a workbook has no text of its own.
            return RepeatedItems.trimmed(isWorkbook(range.file) ? RepeatedItems.values(of: record) : range.text)
        case .text, .markdown: return RepeatedItems.trimmed(range.text)
        default: return nil
        }
    }

    private mutating func isWorkbook(_ file: SourceFile) -> Bool {
        if let lastFile, lastFile.file === file { return lastFile.isWorkbook }
        let isWorkbook = WorkbookTables.isWorkbook(file.path)
        lastFile = (file, isWorkbook)
        return isWorkbook
    }

    private static func values(of record: DataRecord) -> String {
        record.nodes.compactMap { $0.value.asText ?? $0.value.asNumber.map { "\($0)" } }.joined(separator: "\u{1}")
    }

    /// Byte by byte: large tables are gone through with each change.
    private static func trimmed(_ text: String) -> String? {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        let bytes = text.utf8
        guard let start = bytes.firstIndex(where: { !isSpace($0) }),
            let last = bytes.lastIndex(where: { !isSpace($0) && $0 != UInt8(ascii: ",") }), start <= last
        else { return nil }
        var letters = 0
        for byte in bytes[start...last] {
            let isLetter =
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            // Of other letters the first byte counts.
            if isLetter || byte >= 0xC0 { letters += 1 }
            if letters == leastText { return String(text[start...last]) }
        }
        return nil
    }

    // MARK: Markdown

    /// Of texts only what follows itself is told: formulas of letters come again in other places.
    private mutating func look(at blocks: [MarkdownBlock]) {
        for (block, next) in zip(blocks, blocks.dropFirst()) {
            if case .paragraph = block.kind, case .paragraph = next.kind { compare(block.range, next.range) }
        }
        for block in blocks {
            switch block.kind {
            case .list(_, _, let items, _):
                for (item, next) in zip(items, items.dropFirst()) {
                    compare(
                        RepeatedItems.range(of: item.compactMap(\.range)),
                        RepeatedItems.range(of: next.compactMap(\.range)))
                }
                for item in items { look(at: item) }
            case .table(_, _, let rows):
                let ranges = rows.map { row in RepeatedItems.range(of: row.joined().compactMap(\.range)) }
                for (row, next) in zip(ranges, ranges.dropFirst()) { compare(row, next) }
            case .quote(let inner), .fenced(_, _, let inner): look(at: inner)
            default: continue
            }
        }
    }

    private static func range(of parts: [SourceRange]) -> SourceRange? {
        guard let first = parts.first, let last = parts.last, first.lower < last.upper else { return nil }
        return SourceRange(first.file, first.lower, last.upper)
    }

    private mutating func compare(_ first: SourceRange?, _ second: SourceRange?) {
        guard let first, let second, let text = RepeatedItems.trimmed(first.text),
            text == RepeatedItems.trimmed(second.text)
        else { return }
        findings.report(RepeatedItems.repeated(at: second, first, .warning))
    }

    // MARK: Message

    private static func repeated(at range: SourceRange, _ first: SourceRange, _ severity: Severity) -> Diagnostic {
        Diagnostic(
            "data.repeated-item", severity,
            Wording(id: "sama dengan yang sudah ada", en: "the same as one that is there already"),
            at: firstLine(of: range)
        )
        .note(Wording(id: "yang pertama di sini", en: "the first one is here"), at: firstLine(of: first))
        .fix(Wording(id: "hapus atau ubah salah satunya", en: "delete one of them, or change it"))
    }

    private static func firstLine(of range: SourceRange) -> SourceRange {
        range.slice(0..<max(1, range.text.prefix { $0 != "\n" }.utf8.count))
    }
}
