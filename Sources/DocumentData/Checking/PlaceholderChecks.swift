import Diagnostics

/// Texts of a template in a project that is to be a true paper: each file and kind is told once, at its first place.
struct PlaceholderChecks {
    private struct Found {
        let text: String
        let place: SourceRange
        var others = 0
    }

    private var found: [String: (kind: PlaceholderText.Kind, found: Found)] = [:]
    private var order: [String] = []
    /// Values that are reached in several ways count once.
    private var seen: Set<SourceRange> = []
    private var visited = VisitedRecords()

    /// Of everything that the documents may print: the project's titles and the data of known shapes.
    static func findings(on root: DataRecord, documents: [LoadedProject.Document]) -> Findings {
        var checks = PlaceholderChecks()
        for entry in root.entries where entry.key == "proyek" || DataCollection.named(entry.key) != nil {
            checks.look(at: entry.node)
        }
        for document in documents { checks.look(document.title, isName: true, at: document.titleRange) }
        // Names of the samples matter where somebody signs or a plan is made; an exercise may call its region Contoh.
        let isPaper = (["pejabat", "masterplan"] + OfficialForm.collectionNames).contains { root[$0] != nil }
        var findings = Findings()
        for key in checks.order {
            if let (kind, found) = checks.found[key], isPaper || kind != .sampleName {
                findings.report(finding(kind, found))
            }
        }
        return findings
    }

    private mutating func look(at node: DataNode) {
        switch node.value {
        case .text(let text): look(text, isName: true, at: node.range)
        case .markdown(let document): look(document.blocks)
        case .list(let items): for item in items { look(at: item) }
        case .record(let record) where visited.isFirst(record):
            for (key, node) in zip(record.keys, record.nodes) where key != "tanda" {
                // A day that is left open is filled in by hand, and on purpose.
                if key == "tanggal", node.value.asText.flatMap({ OpenDate($0) }) != nil { continue }
                // What a reference names stands elsewhere, and is looked at there.
                if PlaceholderChecks.isReference(node) { continue }
                look(at: node)
            }
        default: return
        }
    }

    /// A record whose own values stand at another place than the value that it is.
    static func isReference(_ node: DataNode) -> Bool {
        guard let range = node.range else { return false }
        func isElsewhere(_ record: DataRecord) -> Bool {
            guard let first = record.indices.lazy.compactMap({ record.node(at: $0).range }).first else { return false }
            return first.file !== range.file || first.lower < range.lower || first.upper > range.upper
        }
        switch node.value {
        case .record(let record): return isElsewhere(record)
        case .list(let items):
            guard case .record(let record)? = items.first?.value else { return false }
            return isElsewhere(record)
        default: return false
        }
    }

    private mutating func look(_ blocks: [MarkdownBlock]) {
        for block in blocks {
            if let caption = block.caption { look(caption) }
            switch block.kind {
            case .fenced(_, let title, let inner):
                look(title)
                look(inner)
            case .heading(_, let inlines), .paragraph(let inlines): look(inlines)
            case .quote(let inner): look(inner)
            case .list(_, _, let items, _): for item in items { look(item) }
            case .table(_, let head, let rows): for cell in (CollectionOfOne(head) + rows).joined() { look(cell) }
            case .code, .rule: continue
            }
        }
    }

    private mutating func look(_ inlines: [MarkdownInline]) {
        for inline in inlines {
            switch inline.kind {
            case .text(let text): look(text, isName: false, at: inline.range)
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner),
                .foreign(_, let inner):
                look(inner)
            case .footnote(let blocks): look(blocks)
            case .code, .image, .softBreak, .hardBreak, .expression, .reference, .citation: continue
            }
        }
    }

    private mutating func look(_ text: String, isName: Bool, at place: SourceRange?) {
        guard let place, let kind = PlaceholderText.kind(of: text, isName: isName), seen.insert(place).inserted
        else { return }
        let key = "\(place.file.path) \(kind)"
        if found[key] == nil {
            found[key] = (kind, Found(text: text, place: place))
            order.append(key)
        } else {
            found[key]?.found.others += 1
        }
    }

    private static func finding(_ kind: PlaceholderText.Kind, _ found: Found) -> Diagnostic {
        let text = String(found.text.prefix { !$0.isNewline }.prefix(60))
        let more = found.others == 0 ? "" : " (+\(found.others))"
        let message =
            switch kind {
            case .blanks:
                Wording(
                    id: "masih ada yang belum diisi: \"\(text)\"\(more)",
                    en: "something is not filled in yet: '\(text)'\(more)")
            case .filler:
                Wording(id: "masih ada teks pengganti: \"\(text)\"\(more)", en: "filler text is left: '\(text)'\(more)")
            case .sampleName:
                Wording(
                    id: "masih ada nama contoh: \"\(text)\"\(more)",
                    en: "a name of the sample is left: '\(text)'\(more)")
            }
        return Diagnostic("data.placeholder", .warning, message, at: found.place)
            .rule(
                Wording(
                    id: "naskah tanpa tanda CONTOH atau DRAF berisi keterangan yang sebenarnya",
                    en: "a paper without a mark such as CONTOH or DRAF says what is true")
            )
            .fix(
                Wording(
                    id: "isi yang sebenarnya, atau tulis tanda: DRAF di naskah.yaml selama belum selesai",
                    en: "fill it in, or write tanda: DRAF in naskah.yaml as long as it is not finished"))
    }
}
