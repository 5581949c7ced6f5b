import Diagnostics
import Files

/// Checks data against its shape and replaces texts by typed values. All findings are collected; a wrong value becomes null.
///
/// References stay texts here: `ReferenceResolver` replaces them when all collections are known.
struct ShapeChecker {
    private(set) var findings = Findings()
    private let folder: ProjectFolder
    private let kept: KeptData?
    /// Whether files that the data names were looked for: what comes of it is not the data's own doing.
    private var hasAskedForFiles = false
    /// Rows of a table share their header: what is wrong with a column is told once.
    private var reportedColumns: Set<SourceRange> = []
    private var reportedMissing: Set<String> = []

    /// Of the table that is being checked.
    var table = TableColumns()

    /// - Parameter kept: chapters that were read the last time.
    init(folder: ProjectFolder, keeping kept: KeptData? = nil) {
        self.folder = folder
        self.kept = kept
    }

    /// Checks the whole of a file's data.
    /// - Returns: besides, whether the same data would be found the same again: nothing was found, and no other file had a say in it.
    mutating func checkAll(
        _ node: consuming DataNode, as type: FieldType, key: String
    ) -> (node: DataNode, isLasting: Bool) {
        let before = findings.all.count
        hasAskedForFiles = false
        let checked = check(node, as: type, key: key)
        return (checked, !hasAskedForFiles && findings.all.count == before)
    }

    /// What was found since this was asked for the last time.
    mutating func takeFindings() -> Findings {
        defer { findings = Findings() }
        return findings
    }

    /// - Parameter key: names the value in messages.
    mutating func check(_ node: consuming DataNode, as type: FieldType, key: String) -> DataNode {
        if case .null = node.value { return node }
        switch type {
        case .record(let shape):
            var fit: RecordFit?
            return record(node, shape, key, &fit)
        case .list(let item): return list(node, of: item, key)
        case .map(let value): return map(node, of: value, key)
        case .free: return free(node)
        case .own: return own(node)
        default: return scalar(node, type, key)
        }
    }

    // MARK: Records

    /// - Parameter fit: of the record before in the same list; rows of a table share it.
    private mutating func record(_ node: DataNode, _ shape: Shape, _ key: String, _ fit: inout RecordFit?) -> DataNode {
        guard case .record(let record) = node.value else {
            return wrongType(
                node, key,
                Wording(
                    id: "kelompok kunci dan nilai (\(shape.name))",
                    en: "keys and values (\(shape.name))"))
        }
        let current: RecordFit
        if let fit, fit.source === record.header {
            current = fit
        } else {
            current = RecordFit(record.header, shape, in: table)
            fit = current
        }
        var nodes: [DataNode] = []
        nodes.reserveCapacity(current.fields.count + current.filled.count)
        for (index, field) in current.fields.enumerated() {
            if let field {
                nodes.append(checked(record.node(at: index), field, at: record.header.ranges[index], in: node))
            } else {
                reportUnknown(record.entry(at: index), shape, meaning: current.meanings[record.keys[index]])
            }
        }
        for field in current.filled {
            nodes.append(
                field.defaultText.map { check(DataNode(.text($0)), as: field.type, key: field.key) } ?? DataNode(.null))
        }
        for field in current.lacking where !current.meanings.values.contains(field.key) {
            reportMissing(field, record, in: node, shape)
        }
        return DataNode(.record(DataRecord(current.header, nodes)), at: node.range)
    }

    /// - Parameter keyRange: where the key of the value stands.
    private mutating func checked(
        _ value: DataNode, _ field: FieldDeclaration, at keyRange: SourceRange?, in node: DataNode
    ) -> DataNode {
        guard case .null = value.value else { return check(value, as: field.type, key: field.key) }
        if let text = field.defaultText {
            return check(DataNode(.text(text), at: value.range), as: field.type, key: field.key)
        }
        let isTable = ShapeChecker.isTable(node)
        var isColour = false
        if case .colour = field.type { isColour = true }
        // `warna: #1F4E79` without quotes is a comment: never what its author meant.
        if field.isRequired || (isColour && !isTable) {
            // An empty cell has its own place; an empty YAML value is best shown at its key.
            let range = isTable ? value.range : keyRange
            var diagnostic = Diagnostic(
                "data.missing-value",
                Wording(
                    id: "nilai \"\(field.key)\" kosong",
                    en: "\"\(field.key)\" has no value"),
                at: range
            ).rule(field.explanation)
            if isColour {
                diagnostic = diagnostic.fix(
                    Wording(
                        id: "taruh warna dalam tanda kutip: # memulai komentar",
                        en: "put the colour in quotes: # begins a comment"))
            }
            findings.report(diagnostic)
        }
        return value
    }

    private mutating func reportUnknown(_ entry: DataRecord.Entry, _ shape: Shape, meaning: String?) {
        if let range = entry.keyRange, !reportedColumns.insert(range).inserted { return }
        var diagnostic = Diagnostic(
            "data.unknown-key",
            Wording(
                id: "kunci \"\(entry.key)\" tidak dikenal",
                en: "unknown key \"\(entry.key)\""),
            at: entry.keyRange
        )
        .rule(
            Wording(
                id: "kunci \(shape.name): \(shape.namedKeys.joined(separator: ", "))"
                    + (shape.isOpen ? "; kolom sendiri yang mirip disebut pada kolom: di naskah.yaml" : ""),
                en: "keys of \(shape.name): \(shape.namedKeys.joined(separator: ", "))"
                    + (shape.isOpen ? "; own columns that resemble them are named under kolom: in naskah.yaml" : "")))
        if let near = meaning {
            diagnostic = diagnostic.fix(
                Wording(id: "mungkin maksudnya \"\(near)\"", en: "did you mean \"\(near)\"?"),
                replacing: entry.keyRange.map { .init($0, with: near) })
        }
        findings.report(diagnostic)
    }

    /// A column that is missing is missing in every row, and told once at the header; a key is told for every record.
    private mutating func reportMissing(
        _ field: FieldDeclaration, _ record: DataRecord, in node: DataNode, _ shape: Shape
    ) {
        let range = node.range
        let first = record.entries.first?.keyRange
        if ShapeChecker.isTable(node) {
            guard reportedMissing.insert("\(range?.file.path ?? "")/\(field.key)").inserted else { return }
            let header = first.map { SourceRange($0.file, $0.lower, record.entries.last?.keyRange?.upper ?? $0.upper) }
            findings.report(
                Diagnostic(
                    "data.missing-column",
                    Wording(
                        id: "kolom \"\(field.key)\" tidak ada",
                        en: "column \"\(field.key)\" is missing"),
                    at: header
                ).rule(field.explanation))
        } else {
            findings.report(
                Diagnostic(
                    "data.missing-key",
                    Wording(
                        id: "kunci \"\(field.key)\" tidak ada pada \(shape.name)",
                        en: "\(shape.name) lacks the key \"\(field.key)\""),
                    at: first ?? range?.slice(0..<1)
                ).rule(field.explanation))
        }
    }

    private static func isTable(_ node: DataNode) -> Bool {
        guard let file = node.range?.file, file.path.utf8.count > 4 else { return false }
        if file.sheet != nil { return true }
        let path = file.path.utf8
        // Asked for every value: no new strings here.
        return path.suffix(4).elementsEqual(".csv".utf8) || path.suffix(4).elementsEqual(".CSV".utf8)
            || path.suffix(4).elementsEqual(".tsv".utf8)
    }

    // MARK: Collections

    private mutating func list(_ node: consuming DataNode, of item: FieldType, _ key: String) -> DataNode {
        var fit: RecordFit?
        if node.replaceItems({ self.item($0, item, key, &fit) }) { return node }
        if case .reference(let reference) = item, reference.allowsAll, case .text(FieldType.Reference.all) = node.value
        {
            return node
        }
        guard case .text(let text) = node.value, ShapeChecker.isTable(node) else {
            return wrongType(node, key, Wording(id: "daftar", en: "a list"))
        }
        var items: [DataNode] = []
        for part in ShapeChecker.cellItems(text, at: node.range) { items.append(check(part, as: item, key: key)) }
        return DataNode(.list(items), at: node.range)
    }

    /// nil for an empty item.
    private mutating func item(_ node: DataNode, _ type: FieldType, _ key: String, _ fit: inout RecordFit?) -> DataNode?
    {
        if case .null = node.value {
            findings.report(
                Diagnostic(
                    "data.missing-value",
                    Wording(
                        id: "butir \"\(key)\" kosong",
                        en: "an item of \"\(key)\" is empty"), at: node.range))
            return nil
        }
        if case .record(let shape) = type { return record(node, shape, key, &fit) }
        return check(node, as: type, key: key)
    }

    /// The items of a cell, parted by `;`, each with its own place.
    private static func cellItems(_ text: String, at range: SourceRange?) -> [DataNode] {
        // Without doubled quotes the cell stands in the file as it is.
        let isVerbatim = range.map { $0.upper - $0.lower == text.utf8.count } ?? false
        let alignment = isVerbatim ? nil : range.map { SourceAlignment(of: text, in: $0) }
        var items: [DataNode] = []
        var offset = 0
        for part in text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            let leading = part.prefix(while: AlignmentWalk.isSpace).count
            var body = part.dropFirst(leading)
            while let last = body.last, AlignmentWalk.isSpace(last) { body.removeLast() }
            if !body.isEmpty {
                let lower = offset + leading
                let place = lower..<(lower + body.count)
                items.append(
                    DataNode(
                        .text(String(Substring(body))), at: isVerbatim ? range?.slice(place) : alignment?.range(place)))
            }
            offset += part.count + 1
        }
        return items
    }

    private mutating func map(_ node: DataNode, of type: FieldType, _ key: String) -> DataNode {
        guard case .record(let record) = node.value else {
            return wrongType(node, key, Wording(id: "kelompok kunci dan nilai", en: "keys and values"))
        }
        var entries: [DataRecord.Entry] = []
        for entry in record.entries {
            if case .null = entry.node.value {
                findings.report(
                    Diagnostic(
                        "data.missing-value",
                        Wording(
                            id: "nilai \"\(entry.key)\" kosong",
                            en: "\"\(entry.key)\" has no value"), at: entry.keyRange))
                continue
            }
            entries.append(
                DataRecord.Entry(
                    key: entry.key, keyRange: entry.keyRange, node: check(entry.node, as: type, key: entry.key)))
        }
        return DataNode(.record(DataRecord(entries)), at: node.range)
    }

    private func free(_ node: DataNode) -> DataNode {
        switch node.value {
        case .text(let text):
            let isQuoted =
                node.range.map { "\"'|>".utf8.contains($0.file.bytes[min($0.lower, max(0, $0.file.bytes.count - 1))]) }
                ?? false
            return isQuoted ? node : DataNode(ScalarReading.written.value(ofPlain: text), at: node.range)
        case .list(let items): return DataNode(.list(items.map(free)), at: node.range)
        case .record(let record):
            return DataNode(
                .record(DataRecord(record.header, record.own.map(free), added: record.added.map(free))), at: node.range)
        default: return node
        }
    }

    /// A cell as it was written; what a list in YAML has for a key of its own is free data.
    private func own(_ node: DataNode) -> DataNode {
        guard case .text(let text) = node.value, ShapeChecker.isTable(node) else { return free(node) }
        return DataNode(ScalarReading.written.value(ofCell: text), at: node.range)
    }

    // MARK: Scalars

    private mutating func scalar(_ node: DataNode, _ type: FieldType, _ key: String) -> DataNode {
        guard case .text(let text) = node.value else {
            return wrongType(node, key, Wording(id: "satu nilai", en: "a single value"))
        }
        if case .markdown = type { return markdown(text, node) }
        let trimmed = ShapeChecker.trimmed(text)
        if case .file = type, let range = node.range {
            hasAskedForFiles = true
            guard folder.absolutePath(trimmed, namedAt: range, into: &findings) != nil else {
                return DataNode(.null, at: range)
            }
        }
        switch ScalarText.value(trimmed, as: type) {
        case .success(let value): return DataNode(value, at: node.range)
        case .failure(let problem):
            findings.report(problem.diagnostic(at: node.range))
            return DataNode(.null, at: node.range)
        }
    }

    /// `narasi/bab-1.md` names a file; everything else is Markdown itself.
    private mutating func markdown(_ text: String, _ node: DataNode) -> DataNode {
        let trimmed = ShapeChecker.trimmed(text)
        guard let range = node.range else { return node }
        if trimmed.lowercased().hasSuffix(".md"), !trimmed.contains(where: \.isNewline) {
            hasAskedForFiles = true
            guard let file = folder.source(trimmed, namedAt: range, into: &findings) else {
                return DataNode(.null, at: range)
            }
            let document = KeptData.markdown(file, in: kept, into: &findings)
            if let remark = ChapterFile.remark(on: document, of: file, namedAt: range) { findings.report(remark) }
            return DataNode(.markdown(document), at: range)
        }
        if isPath(trimmed) {
            findings.report(
                Diagnostic(
                    "data.path-as-text",
                    Wording(
                        id: "\"\(trimmed)\" nama berkas, tetapi tidak berakhir .md: namanya yang akan dicetak",
                        en: "'\(trimmed)' is a file name that does not end in .md: the name itself would be printed"),
                    at: range
                )
                .fix(Wording(id: "tulis nama berkas .md", en: "write the name of a .md file")))
        }
        let body = FoldedText.paragraphs(text, at: range)
        return DataNode(.markdown(MarkdownReader.read(body, at: range, into: &findings)), at: range)
    }

    /// Whether a text is one word that begins with a folder of the project, and goes on like a file: 'data/informasi' are words.
    private func isPath(_ text: String) -> Bool {
        guard text.utf8.count < 200, let slash = text.lastIndex(of: "/"), slash != text.startIndex,
            !text.contains(where: { $0.isWhitespace || "[](){}*".contains($0) })
        else { return false }
        let names = folder.names(in: String(text[..<slash])), name = text[text.index(after: slash)...]
        return !names.isEmpty && (name.dropLast().contains(".") || names.contains { $0.hasPrefix(name + ".") })
    }

    private static func trimmed(_ text: String) -> String {
        // An ASCII byte at either end settles most texts: a character that has it there is white space only if the byte is.
        if let first = text.utf8.first, let last = text.utf8.last, first > 32, first < 127, last > 32, last < 127 {
            return text
        }
        guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
        var body = text[...].drop(while: \.isWhitespace)
        while body.last?.isWhitespace == true { body.removeLast() }
        return String(body)
    }

    private mutating func wrongType(_ node: DataNode, _ key: String, _ expected: Wording) -> DataNode {
        let message = Wording(
            id: "\"\(key)\" harus berupa \(expected.indonesian)", en: "\"\(key)\" must be \(expected.english)")
        // The first line is enough to show where a whole list or record stands in place of a text.
        let range = node.range.map { $0.slice(0..<max(1, $0.text.prefix { $0 != "\n" }.utf8.count)) }
        findings.report(Diagnostic("data.wrong-type", message, at: range))
        return DataNode(.null, at: node.range)
    }
}
