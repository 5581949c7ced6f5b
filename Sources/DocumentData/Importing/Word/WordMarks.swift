import OfficeFiles

/// What references of a Word file refer to: headings and captions with a bookmark that some field or link names.
struct WordMarks {
    private(set) var ids: [String: String] = [:]
    private(set) var labels: [String: String] = [:]
    private(set) var referred: Set<String> = []
    private var taken: Set<String> = []

    init(_ items: [WordOutline.Item]) {
        for item in items {
            switch item {
            case .heading(let heading): collect(heading.title)
            case .block(let block): collect(block)
            }
        }
        for item in items {
            switch item {
            // A chapter's title stands in no text that could carry its id.
            case .heading(let heading): if heading.level > 1 { name(heading.paragraph, "", heading.text) }
            case .block(let block): name(block)
            }
        }
    }

    private mutating func collect(_ block: WordBlock) {
        switch block {
        case .paragraph(let paragraph): collect(paragraph.runs)
        case .box(let inner, _): for block in inner { collect(block) }
        case .table(let table): for block in table.rows.joined().flatMap(\.blocks) { collect(block) }
        }
    }

    private mutating func collect(_ runs: [WordRun]) {
        for run in runs {
            switch run.link {
            case .number(let mark), .text(let mark), .page(let mark): referred.insert(mark)
            case .address, nil: break
            }
            if case .note(let blocks) = run.content { for block in blocks { collect(block) } }
        }
    }

    private mutating func name(_ block: WordBlock) {
        guard case .paragraph(let paragraph) = block, let caption = WordCaption(paragraph) else { return }
        let title = caption.title.map(\.text).joined()
        let marks = name(paragraph, caption.isTable ? "tab-" : "gbr-", title)
        for mark in marks { labels[mark] = caption.label }
    }

    @discardableResult
    private mutating func name(_ paragraph: WordParagraph, _ prefix: String, _ title: String) -> [String] {
        let marks = paragraph.bookmarks.filter(referred.contains)
        guard !marks.isEmpty else { return [] }
        let slug = WordMarks.slug(title, words: 5)
        let base = prefix + (slug.first?.isLetter == true || !prefix.isEmpty ? slug : "bagian-" + slug)
        var id = base, number = 1
        while !taken.insert(id).inserted {
            number += 1
            id = "\(base)-\(number)"
        }
        for mark in marks { ids[mark] = id }
        return marks
    }

    /// 'Latar Belakang Masalah' as latar-belakang-masalah.
    static func slug(_ text: String, words: Int) -> String {
        let parts = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return parts.isEmpty ? "x" : parts.prefix(words).joined(separator: "-")
    }
}
