import Diagnostics
import OfficeFiles

/// A Word file as chapters of a project: one Markdown text each, with pictures, tables that look like data, and an account of what was
/// guessed or left out. The words of the file and of the chapters are compared: none is lost, none is there twice.
package struct WordImport {
    package struct Chapter: Sendable {
        package let title: String
        /// `02-gambaran-umum.md`
        package let file: String
        package let text: String
        /// Whether Word printed a number before its title.
        package let isNumbered: Bool
    }

    package private(set) var chapters: [Chapter] = []
    /// Names and bytes, for a folder beside the chapters.
    package private(set) var pictures: [(name: String, bytes: [UInt8])] = []
    package private(set) var tables: [(name: String, csv: String)] = []
    package private(set) var remarks: [WordRemark] = []
    package let title: String
    package private(set) var findings = Findings()

    /// - Parameters:
    ///   - path: as it is shown.
    ///   - acceptsChanges: whether tracked changes are taken over.
    package init(_ file: WordFile, path: String, acceptsChanges: Bool) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let read = file.read(acceptsChanges: acceptsChanges, into: &findings) else {
            title = name
            return
        }
        title = WordImport.title(of: read.blocks) ?? name
        let items = WordOutline(read.blocks).items, marks = WordMarks(items)
        var state = WordWriting(
            pictures: gatherPictures(read.blocks, file), ids: marks.ids, labels: marks.labels, referred: marks.referred)
        let parts = WordImport.chapters(items)
        var writer = WordBlockWriter(state: state)
        write(parts, with: &writer)
        // What a caption without its table would be called by stands in no chapter: nothing can refer to it.
        let written = writer.state.writtenIDs
        if written.count < Set(state.ids.values).count {
            state.ids = state.ids.filter { written.contains($0.value) }
            writer = WordBlockWriter(state: state)
            write(parts, with: &writer)
        }
        tables = writer.state.tables
        remarks = read.remarks + WordImport.remarks(on: items) + writer.state.remarks
        compare(
            read, labels: writer.state.printedLabels, isFirstTitled: parts.first?.heading != nil,
            hasTitles: parts.count > 1)
    }

    // MARK: Chapters

    private mutating func write(
        _ parts: [(heading: WordHeading?, items: [WordOutline.Item])], with writer: inout WordBlockWriter
    ) {
        chapters = []
        for (index, part) in parts.enumerated() {
            let number = index < 9 ? "0\(index + 1)" : String(index + 1)
            let title =
                part.heading.map { WordImport.plain($0, &writer) } ?? (parts.count > 1 ? "Bagian Awal" : self.title)
            let text = writer.chapter(part.items)
            chapters.append(
                Chapter(
                    title: title, file: "\(number)-\(WordMarks.slug(title, words: 5)).md", text: text,
                    isNumbered: part.heading?.number.isEmpty == false))
        }
    }

    private static func chapters(_ items: [WordOutline.Item]) -> [(heading: WordHeading?, items: [WordOutline.Item])] {
        var chapters: [(heading: WordHeading?, items: [WordOutline.Item])] = [(nil, [])]
        for item in items {
            if case .heading(let heading) = item, heading.level == 1 {
                chapters.append((heading, []))
            } else {
                chapters[chapters.count - 1].items.append(item)
            }
        }
        return chapters[0].items.isEmpty && chapters.count > 1 ? Array(chapters.dropFirst()) : chapters
    }

    private static func title(of blocks: [WordBlock]) -> String? {
        for case .paragraph(let paragraph) in blocks where paragraph.style == "title" {
            let text = paragraph.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !text.isEmpty { return text }
        }
        return nil
    }

    /// The title of a chapter stands in the project's data, without marks. Notes of titles are left out, and told.
    private static func plain(_ heading: WordHeading, _ writer: inout WordBlockWriter) -> String {
        for case .note(let blocks) in heading.title.map(\.content) {
            writer.state.place = heading.paragraph.place
            writer.state.leaveOut(
                blocks.map(WordBlock.wholeText).joined(separator: "\n"), "catatan kaki pada judul bab tidak dibawa",
                "a note of a chapter's title is left out")
        }
        return heading.text
    }

    private static func remarks(on items: [WordOutline.Item]) -> [WordRemark] {
        items.compactMap { item in
            guard case .heading(let heading) = item, heading.isGuessed || !heading.number.isEmpty else { return nil }
            let number = heading.number.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            var id =
                heading.isGuessed
                ? "ditebak sebagai judul tingkat \(heading.level): \"\(heading.text)\"" : "judul \"\(heading.text)\""
            var en =
                heading.isGuessed
                ? "guessed to be a heading of level \(heading.level): '\(heading.text)'" : "heading '\(heading.text)'"
            if !number.isEmpty {
                id += "; nomor \"\(number)\" dibuat ulang oleh tata letak"
                en += "; the number '\(number)' is made anew"
            }
            return WordRemark(
                Wording(id: id, en: en), at: heading.paragraph.place,
                leftOut: heading.isNumberTyped ? heading.number : "")
        }
    }

    // MARK: Pictures

    /// Where chapters find the picture of a part; nil for one that cannot be printed, which is kept beside them all the same.
    private mutating func gatherPictures(_ blocks: [WordBlock], _ file: WordFile) -> [String: String?] {
        var result: [String: String?] = [:], names: Set<String> = []
        for part in WordImport.pictureParts(blocks) where result[part] == nil {
            guard let bytes = file.picture(part, into: &findings) else { continue }
            var name = part.split(separator: "/").last.map(String.init) ?? "gambar"
            name = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "-" })
            while !names.insert(name.lowercased()).inserted { name = "x" + name }
            pictures.append((name, bytes))
            result[part] = .some(WordImport.isPrintable(bytes) ? "gambar/\(name)" : nil)
        }
        return result
    }

    private static func isPrintable(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
            || String(decoding: bytes.prefix(1024), as: UTF8.self).contains("<svg")
    }

    private static func pictureParts(_ blocks: [WordBlock]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph):
                paragraph.runs.flatMap { run -> [String] in
                    switch run.content {
                    case .picture(let picture): picture.part.map { [$0] } ?? []
                    case .note(let blocks): pictureParts(blocks)
                    case .text, .lineBreak: []
                    }
                }
            case .box(let inner, _): pictureParts(inner)
            case .table(let table): pictureParts(table.rows.joined().flatMap(\.blocks))
            }
        }
    }

    // MARK: The census

    /// Reads the chapters as a project does, and compares their words with those of the Word file.
    private mutating func compare(_ read: WordText, labels: [String], isFirstTitled: Bool, hasTitles: Bool) {
        var expected = WordCount(), found = WordCount()
        for text in read.census { expected.add(text) }
        for label in labels { expected.add(label) }
        for remark in remarks { expected.add(remark.leftOut, -1) }
        for (index, chapter) in chapters.enumerated() {
            if index > 0 || isFirstTitled { found.add(chapter.title) }
            let source = SourceFile(path: "narasi/" + chapter.file, bytes: Array(chapter.text.utf8))
            found.add(MarkdownReader.read(source, into: &findings))
        }
        let lost = expected.surplus(over: found), added = found.surplus(over: expected)
        // What stood between two words of Word and is left out may have kept them apart: the same letters are the same words.
        guard WordCount.letters(lost) != WordCount.letters(added) else { return }
        func list(_ words: [(word: String, count: Int)]) -> String {
            words.isEmpty
                ? "–"
                : words.prefix(12).map { $0.count > 1 ? "\($0.word) ×\($0.count)" : $0.word }.joined(separator: ", ")
        }
        findings.report(
            Diagnostic(
                "word.words-differ", .error,
                Wording(
                    id:
                        "kata di bab tidak sama dengan kata di berkas Word; hilang: \(list(lost)); lebih: \(list(added))",
                    en:
                        "the words of the chapters are not those of the Word file; lost: \(list(lost)); added: \(list(added))"
                ),
                at: nil
            )
            .rule(
                Wording(
                    id: "tidak satu kata pun hilang atau tercetak dua kali",
                    en: "no word is lost, and none is printed twice")
            )
            .fix(
                Wording(
                    id: "sederhanakan bagian itu di Word, lalu impor lagi; tidak ada berkas yang ditulis",
                    en: "make that part simpler in Word, and import again; no file was written")))
    }
}
