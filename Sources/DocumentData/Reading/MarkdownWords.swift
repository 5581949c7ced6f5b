import Diagnostics

/// A census of words: whatever stands in a Markdown text is in its document, or is told.
///
/// Words are runs of letters and digits. Those that only steer (names of entities and of code, labels of notes and links, numbers of
/// lists, comments) are passed over.
struct MarkdownWords {
    private var counts: [Substring: Int] = [:]

    init(_ blocks: [MarkdownBlock]) {
        add(blocks)
    }

    /// Places in the text of words that the document does not have, neighbours together.
    /// - Parameter isTold: whether the place of a word has been told already.
    mutating func lost(from text: String, except isTold: (Int) -> Bool) -> [Range<Int>] {
        var lost: [Range<Int>] = []
        let steering = MarkdownWords.steering(in: text)
        var next = 0
        for word in MarkdownWords.words(of: text[...]) {
            let lower = text.utf8.distance(from: text.startIndex, to: word.startIndex), upper = lower + word.utf8.count
            while next < steering.count, steering[next].upperBound <= lower { next += 1 }
            if next < steering.count, steering[next].lowerBound < upper { continue }
            if isTold(lower) { continue }
            if let count = counts[word], count > 0 {
                counts[word] = count - 1
            } else if let last = lost.last, lower - last.upperBound <= 3 {
                lost[lost.count - 1] = last.lowerBound..<upper
            } else {
                lost.append(lower..<upper)
            }
        }
        return lost
    }

    // MARK: What a document has

    private mutating func add(_ text: String) {
        for word in MarkdownWords.words(of: text[...]) { counts[word, default: 0] += 1 }
    }

    private mutating func add(_ blocks: [MarkdownBlock]) {
        for block in blocks {
            if let id = block.id { add(id) }
            if let caption = block.caption {
                add(block.isPicture ? "Gambar" : "Tabel")
                // A description that is the caption stands there once.
                if let place = caption.first?.range, case .paragraph(let inlines) = block.kind, block.isPicture,
                    place == inlines.first?.range
                {
                    // A caption that is its picture's description is counted once, with the picture.
                } else {
                    add(caption)
                }
            }
            switch block.kind {
            case .fenced(_, let title, let inner):
                add(title)
                add(inner)
            case .heading(_, let inlines), .paragraph(let inlines): add(inlines)
            case .quote(let inner): add(inner)
            case .list(let start, _, let items, let marker):
                for item in items { add(item) }
                // Lists that were made of marked lines have their markers in their pattern.
                if let start, let marker { addMarkers(from: start, count: items.count, marker) }
            case .table(_, let head, let rows): for cell in (CollectionOfOne(head) + rows).joined() { add(cell) }
            case .code(let text): add(text)
            case .rule: break
            }
        }
    }

    private mutating func addMarkers(from start: Int, count: Int, _ marker: String) {
        for number in start..<start + count {
            if marker.contains("{i}") { add(RomanNumeral.lower(number) ?? "") }
            if marker.contains("{I}") { add(RomanNumeral.upper(number) ?? "") }
            if marker.contains("{1}") { add(String(number)) }
            if (1...26).contains(number), let letter = UnicodeScalar(96 + number) {
                if marker.contains("{a}") { add(String(letter)) }
                if marker.contains("{A}") { add(String(letter).uppercased()) }
            }
        }
    }

    private mutating func add(_ inlines: [MarkdownInline]) {
        // A word may be written in pieces: 'per*tanggung*jawaban', and broken lines part words.
        var text = ""
        collect(inlines, into: &text)
        add(text)
    }

    private mutating func collect(_ inlines: [MarkdownInline], into text: inout String) {
        for inline in inlines {
            switch inline.kind {
            case .text(let content), .code(let content): text += content
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
                // Marks part words in the text that was written.
                text += "*"
                collect(inner, into: &text)
                text += "*"
            case .foreign(let language, let inner):
                collect(inner, into: &text)
                text += MarkdownLanguages.mark(language)
            case .link(let target, let inner):
                collect(inner, into: &text)
                text += " "
                add(target)
            case .image(let path, let description):
                text += " \(description) "
                add(path)
            case .footnote(let blocks): add(blocks)
            case .expression(let content): text += content
            case .reference(let id, let word):
                text += word + " "
                add(id)
            case .citation(let items):
                for item in items {
                    add(item.key)
                    add(item.locator)
                }
                text += " "
            case .softBreak, .hardBreak: text += " "
            }
        }
    }

    // MARK: Words

    static func words(of text: Substring) -> [Substring] {
        plainWords(of: text) ?? text.split { !($0.isLetter || $0.isNumber) }
    }

    /// The words of a text of ASCII, Latin-1 letters and common punctuation, told by their bytes: Unicode's tables took a tenth of the time
    /// of loading a book. nil for any other text.
    private static func plainWords(of text: Substring) -> [Substring]? {
        var words: [Substring] = [], start: Int?, index = 0
        let utf8 = text.utf8
        func end(at end: Int) {
            guard let first = start else { return }
            start = nil
            let lower = utf8.index(utf8.startIndex, offsetBy: first)
            words.append(text[lower..<utf8.index(lower, offsetBy: end - first)])
        }
        let isPlain = utf8.withContiguousStorageIfAvailable { bytes -> Bool in
            while index < bytes.count {
                switch bytes[index] {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
                    if start == nil { start = index }
                    index += 1
                case 0x00...0x7F:
                    end(at: index)
                    index += 1
                // U+00C0 to U+00FF but for the signs × and ÷.
                case 0xC3 where index + 1 < bytes.count && bytes[index + 1] != 0x97 && bytes[index + 1] != 0xB7:
                    if start == nil { start = index }
                    index += 2
                // U+2010 to U+203A: dashes, quotation marks, dots.
                case 0xE2
                where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x90...0xBA).contains(bytes[index + 2]):
                    end(at: index)
                    index += 3
                default: return false
                }
            }
            end(at: bytes.count)
            return true
        }
        return isPlain == true ? words : nil
    }

    /// Offsets of what steers and is no text, in their order.
    private static func steering(in text: String) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        let bytes = Array(text.utf8)
        var index = 0, isLineStart = true, isFenced = false
        func end(of line: Int) -> Int { bytes[line...].firstIndex(of: 10) ?? bytes.count }
        while index < bytes.count {
            if isLineStart {
                isLineStart = false
                let line = end(of: index)
                if let steering = lineSteering(bytes, index..<line, &isFenced) { ranges.append(steering) }
            }
            switch bytes[index] {
            case 10: isLineStart = true
            case UInt8(ascii: "<") where bytes[index...].starts(with: "<!--".utf8):
                let close = (index..<bytes.count).first { bytes[$0...].starts(with: "-->".utf8) } ?? bytes.count
                ranges.append(index..<close)
                index = close
                continue
            case UInt8(ascii: "&"):
                let name = bytes[(index + 1)...].prefix { isWordByte($0) || $0 == UInt8(ascii: "#") }
                if !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") {
                    ranges.append(index..<name.endIndex)
                }
            case UInt8(ascii: "[") where bytes[index...].starts(with: "[^".utf8):
                ranges.append(index..<(bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count))
            case UInt8(ascii: "]") where bytes[index...].starts(with: "][".utf8):
                ranges.append(index..<(bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count))
            default: break
            }
            index += 1
        }
        return ranges.sorted { $0.lowerBound < $1.lowerBound }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...122).contains(byte | 0x20)
    }

    /// Numbers of lists, fences of code with their language, definitions of links.
    private static func lineSteering(_ bytes: [UInt8], _ line: Range<Int>, _ isFenced: inout Bool) -> Range<Int>? {
        var start = line.lowerBound
        while start < line.upperBound, " \t>-*+".utf8.contains(bytes[start]) { start += 1 }
        let rest = bytes[start..<line.upperBound]
        if !isFenced, rest.starts(with: ":::".utf8) {
            let name = rest.dropFirst(3).drop { $0 == 32 || $0 == UInt8(ascii: ":") }.prefix { $0 != 32 }
            return start..<name.endIndex
        }
        if rest.starts(with: "```".utf8) || rest.starts(with: "~~~".utf8) {
            isFenced.toggle()
            return start..<line.upperBound
        }
        guard !isFenced else { return nil }
        if rest.first == UInt8(ascii: "["), let close = rest.firstIndex(of: UInt8(ascii: "]")),
            close + 1 < line.upperBound,
            bytes[close + 1] == UInt8(ascii: ":"), !rest.starts(with: "[^".utf8)
        {
            return start..<line.upperBound
        }
        let digits = rest.prefix { (48...57).contains($0) }
        if !digits.isEmpty, digits.endIndex < line.upperBound,
            bytes[digits.endIndex] == UInt8(ascii: ".") || bytes[digits.endIndex] == UInt8(ascii: ")")
        {
            return start..<digits.endIndex
        }
        return nil
    }
}

extension SourceRange {
    /// Number of the line that it begins on.
    fileprivate var lowerLine: Int { position.line }
}

extension MarkdownConversion {
    mutating func reportLostWords(in blocks: [MarkdownBlock]) {
        let text = placesText
        var words = MarkdownWords(blocks)
        // What is wrong with a line already says where its words went.
        let told = Set(findings.all.compactMap { $0.range?.lowerLine })
        for offsets in words.lost(from: text, except: { !told.isEmpty && told.contains(range(of: $0..<$0).lowerLine) })
        {
            let place = range(of: offsets)
            report(
                Diagnostic(
                    "markdown.lost-text", .warning,
                    Wording(
                        id: "teks ini tidak tampil dalam hasil: '\(place.text.prefix(60))'",
                        en: "this text is not shown: '\(place.text.prefix(60))'"), at: place
                )
                .fix(Wording(id: "tulis dengan cara lain, atau hapus", en: "write it in another way, or delete it")))
        }
    }
}
