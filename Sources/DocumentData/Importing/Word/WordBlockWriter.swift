import OfficeFiles

/// Writes the blocks of a chapter as Markdown.
struct WordBlockWriter {
    var state: WordWriting
    private(set) var output: [String] = []

    init(state: WordWriting) {
        self.state = state
    }

    mutating func append(_ block: String) { if !block.isEmpty { output.append(block) } }

    /// The chapter's text, with its footnotes at the end.
    mutating func chapter(_ items: [WordOutline.Item]) -> String {
        (output, state.notes, state.noteCount) = ([], [], 0)
        var blocks: [WordBlock] = []
        for item in items {
            switch item {
            case .block(let block): blocks.append(block)
            case .heading(let heading):
                write(blocks)
                blocks = []
                write(heading)
            }
        }
        write(blocks)
        return (output + state.notes).joined(separator: "\n\n") + "\n"
    }

    private mutating func write(_ heading: WordHeading) {
        state.place = heading.paragraph.place
        var writer = WordInlineWriter(state: state, dropsBold: true)
        let title = writer.line(heading.title)
        state = writer.state
        let id = identifier(heading.paragraph)
        // A title may end with what closes a heading.
        let text = title.hasSuffix("#") ? title.dropLast() + "\\#" : title
        append(String(repeating: "#", count: max(2, heading.level)) + " " + text + id)
    }

    /// ` {#id}` of what something refers to.
    private mutating func identifier(_ paragraph: WordParagraph) -> String {
        guard let id = paragraph.bookmarks.compactMap({ state.ids[$0] }).first else { return "" }
        state.writtenIDs.insert(id)
        return " {#\(id)}"
    }

    // MARK: Blocks

    mutating func write(_ blocks: [WordBlock]) {
        var index = 0
        while index < blocks.count {
            switch blocks[index] {
            case .box(let inner, let place): box(inner, place)
            case .table(let table):
                if let caption = caption(at: index + 1, of: blocks, isTable: true),
                    isBare(index + 2, blocks, isTable: true)
                {
                    self.table(table, caption: written(caption))
                    index += 1
                } else {
                    self.table(table, caption: nil)
                }
            case .paragraph(let paragraph):
                if let taken = captioned(paragraph, at: index, of: blocks) {
                    index += taken
                    continue
                }
                let end = endOfList(from: index, blocks)
                if end > index {
                    list(blocks[index..<end])
                    index = end
                    continue
                }
                self.paragraph(paragraph)
            }
            index += 1
        }
    }

    /// Writes a caption with the table or picture beside it. How many blocks that were; nil for what is no caption and has none.
    private mutating func captioned(_ paragraph: WordParagraph, at index: Int, of blocks: [WordBlock]) -> Int? {
        if let caption = WordCaption(paragraph), index + 1 < blocks.count {
            if caption.isTable, case .table(let table) = blocks[index + 1] {
                self.table(table, caption: written(caption))
                return 2
            }
            if !caption.isTable, case .paragraph(let next) = blocks[index + 1], WordBlockWriter.isPicture(next),
                self.caption(at: index + 2, of: blocks, isTable: false) == nil
            {
                picture(next, caption)
                return 2
            }
        }
        guard WordBlockWriter.isPicture(paragraph) else { return nil }
        if let caption = self.caption(at: index + 1, of: blocks, isTable: false) {
            picture(paragraph, caption)
            return 2
        }
        picture(paragraph, nil)
        return 1
    }

    private func caption(at index: Int, of blocks: [WordBlock], isTable: Bool) -> WordCaption? {
        guard index < blocks.count, case .paragraph(let paragraph) = blocks[index],
            let caption = WordCaption(paragraph),
            caption.isTable == isTable
        else { return nil }
        return caption
    }

    /// Whether the block that a caption could belong to as well is none.
    private func isBare(_ index: Int, _ blocks: [WordBlock], isTable: Bool) -> Bool {
        guard index < blocks.count, case .table = blocks[index] else { return true }
        return false
    }

    static func isPicture(_ paragraph: WordParagraph) -> Bool {
        paragraph.text.allSatisfy(\.isWhitespace)
            && paragraph.runs.contains { if case .picture = $0.content { true } else { false } }
            && !paragraph.runs.contains { if case .note = $0.content { true } else { false } }
    }

    private mutating func picture(_ paragraph: WordParagraph, _ caption: WordCaption?) {
        state.place = paragraph.place
        var images: [String] = []
        for run in paragraph.runs {
            guard case .picture(let picture) = run.content else { continue }
            let image = state.image(picture)
            if image.isEmpty { append(state.comment(picture)) } else { images.append(image) }
        }
        if let label = paragraph.label { append(MarkdownEscaping.beginning(MarkdownEscaping.text(printed(label)))) }
        for image in images { append(image) }
        guard let caption else { return }
        if images.isEmpty {
            // Its picture cannot be printed: what it says stays.
            self.paragraph(caption.paragraph)
        } else {
            append(written(caption))
        }
    }

    /// `Tabel: Judul {#tab-…}`: the number is made anew.
    private mutating func written(_ caption: WordCaption) -> String {
        state.place = caption.paragraph.place
        if let label = caption.paragraph.label { _ = printed(label, isLeftOut: true) }
        state.leaveOut(
            caption.label,
            "nomor \"\(caption.label)\" dibuat ulang oleh tata letak"
                + (caption.isCertain ? "" : " (judul ditebak dari bentuknya)"),
            "the number '\(caption.label)' is made anew" + (caption.isCertain ? "" : " (a caption by its shape)"))
        var writer = WordInlineWriter(state: state, dropsBold: true)
        let title = writer.line(caption.title)
        state = writer.state
        let id = identifier(caption.paragraph)
        return (caption.isTable ? "Tabel: " : "Gambar: ") + title + id
    }

    private mutating func printed(_ label: WordLabel, isLeftOut: Bool = false) -> String {
        if !isLeftOut, label.number != nil { state.printedLabels.append(label.text) }
        return label.text
    }

    private mutating func paragraph(_ paragraph: WordParagraph) {
        state.place = paragraph.place
        let line = line(paragraph.runs)
        guard let label = paragraph.label else { return append(MarkdownEscaping.beginning(line)) }
        append(MarkdownEscaping.beginning(MarkdownEscaping.text(printed(label)) + " " + line))
    }

    private mutating func line(_ runs: [WordRun]) -> String {
        var writer = WordInlineWriter(state: state)
        let line = writer.line(runs)
        state = writer.state
        return line
    }

    mutating func box(_ blocks: [WordBlock], _ place: WordPlace) {
        var inner = WordBlockWriter(state: state)
        inner.write(blocks)
        state = inner.state
        guard !inner.output.isEmpty else { return }
        append((["::: catatan"] + [inner.output.joined(separator: "\n\n")] + [":::"]).joined(separator: "\n"))
    }

    /// The paragraphs of a note, the following ones indented below its label.
    mutating func noteText(_ blocks: [WordBlock]) -> String {
        var inner = WordBlockWriter(state: state)
        inner.write(blocks)
        state = inner.state
        return inner.output.map { $0.replacing("\n", with: "\n    ") }.joined(separator: "\n\n    ")
    }

    // MARK: Lists

    /// The end of the paragraphs with labels that begin here. Typed labels count when another one follows.
    private func endOfList(from start: Int, _ blocks: [WordBlock]) -> Int {
        var index = start
        while index < blocks.count, case .paragraph(let paragraph) = blocks[index], paragraph.label != nil,
            index == start || (WordCaption(paragraph) == nil && !WordBlockWriter.isPicture(paragraph))
        {
            index += 1
        }
        if index > start { return index }
        var last: TypedNumber?
        while index < blocks.count, case .paragraph(let paragraph) = blocks[index], paragraph.label == nil,
            let typed = TypedNumber(WordOutline.trimmed(paragraph.text)), let pattern = typed.pattern,
            let number = typed.number,
            last.map({ $0.pattern == pattern && $0.number == number - 1 }) ?? true
        {
            last = typed
            index += 1
        }
        return index > start + 1 ? index : start
    }

    private mutating func list(_ blocks: ArraySlice<WordBlock>) {
        var items: [WordListWriter.Item] = []
        for case .paragraph(let paragraph) in blocks {
            state.place = paragraph.place
            if let label = paragraph.label {
                items.append(.init(label: label, text: line(paragraph.runs)))
                _ = printed(label)
            } else if let typed = TypedNumber(WordOutline.trimmed(paragraph.text)) {
                let leading = paragraph.text.prefix(while: \.isWhitespace).count
                let text = WordOutline.trimmed(String(paragraph.text.dropFirst(leading).prefix(typed.length)))
                let label = WordLabel(text: text, level: 0, number: typed.number, pattern: typed.pattern)
                items.append(
                    .init(label: label, text: line(WordOutline.drop(leading + typed.length, of: paragraph.runs))))
            }
        }
        for block in WordListWriter.blocks(WordListWriter.tree(items)) { append(block) }
    }
}
