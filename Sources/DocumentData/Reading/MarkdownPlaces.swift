import Diagnostics

/// Where the pieces of a Markdown text stand in its file.
///
/// cmark's lines and columns are right for blocks. For inlines inside paragraphs of several lines its columns are not, so
/// these are looked for in the order of the text, from a cursor that moves forward inside the block.
struct MarkdownPlaces {
    private let bytes: [UInt8]
    private let alignment: SourceAlignment
    private let lineStarts: [Int]
    private var cursor = 0
    private var limit = 0

    /// How far behind the cursor a literal may begin: link targets and marks lie between.
    private static let window = 4096

    init(_ bytes: [UInt8], _ alignment: SourceAlignment) {
        self.bytes = bytes
        self.alignment = alignment
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            let isBreak = byte == 10 || (byte == 13 && !(index + 1 < bytes.count && bytes[index + 1] == 10))
            if isBreak { starts.append(index + 1) }
        }
        lineStarts = starts
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func range(_ offsets: Range<Int>) -> SourceRange { alignment.range(offsets.clamped(to: 0..<bytes.count)) }
    func range(of node: CMarkNode) -> SourceRange { range(offsets(of: node)) }

    /// Inlines are searched inside this block from now on.
    mutating func enter(_ node: CMarkNode) {
        let offsets = offsets(of: node)
        (cursor, limit) = (offsets.lowerBound, offsets.upperBound)
    }

    /// A table row: from the beginning of its line, for cmark's columns of cells are not to be trusted.
    mutating func enterLine(of node: CMarkNode) {
        cursor = offset(line: node.start.line, column: 1)
        limit = bytes[min(cursor, bytes.count)...].firstIndex(of: 10) ?? bytes.count
    }

    /// The number at the beginning of an item of a list.
    func number(of item: CMarkNode) -> (value: Int, offsets: Range<Int>)? {
        let start = offset(line: item.start.line, column: item.start.column)
        let digits = bytes[min(start, bytes.count)...].prefix { (48...57).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self)).map { ($0, start..<start + digits.count) }
    }

    /// Whether a line has nothing but white space and the marks of quotes.
    func isBlank(line: Int) -> Bool {
        guard line >= 1 else { return true }
        let start = offset(line: line, column: 1)
        return bytes[min(start, bytes.count)...].prefix { $0 != 10 && $0 != 13 }
            .allSatisfy { $0 == 32 || $0 == 9 || $0 == UInt8(ascii: ">") }
    }

    private func offsets(of node: CMarkNode) -> Range<Int> {
        let lower = offset(line: node.start.line, column: node.start.column)
        let upper = node.end.line >= node.start.line ? offset(line: node.end.line, column: node.end.column + 1) : lower
        return lower..<max(lower, upper)
    }

    private func offset(line: Int, column: Int) -> Int {
        guard line >= 1, line <= lineStarts.count else { return bytes.count }
        return min(bytes.count, lineStarts[line - 1] + max(0, column - 1))
    }

    /// The place of a table row's cell from which on there are more than so many; nil when there are no more.
    func cell(_ index: Int, of row: CMarkNode) -> SourceRange? {
        var start = offset(line: row.start.line, column: 1)
        var end = bytes[min(start, bytes.count)...].firstIndex(of: 10) ?? bytes.count
        func isSpace(_ byte: UInt8) -> Bool {
            byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == UInt8(ascii: ">")
        }
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        let bar = UInt8(ascii: "|"), escape = UInt8(ascii: "\\")
        if start < end, bytes[start] == bar { start += 1 }
        if end > start, bytes[end - 1] == bar, end < start + 2 || bytes[end - 2] != escape { end -= 1 }
        var cells = [start], isExpression = false
        for place in start..<max(start, end) {
            // Bars of filters part no cells.
            let pair = bytes[place..<min(bytes.count, place + 2)]
            if pair.elementsEqual("{{".utf8) { isExpression = true }
            if pair.elementsEqual("}}".utf8) { isExpression = false }
            if bytes[place] == bar, !isExpression, place == start || bytes[place - 1] != escape {
                cells.append(place + 1)
            }
        }
        return cells.count > index && index > 0 ? range(cells[index]..<max(cells[index], end)) : nil
    }

    // MARK: Inlines

    /// The place of a literal; where escapes hide it, the rest of the cursor's line.
    mutating func take(_ literal: String) -> SourceRange {
        let wanted = Array(literal.utf8)
        guard let found = find(wanted) ?? findEscaped(wanted) else {
            return range(cursor..<max(cursor, min(limit, lineEnd)))
        }
        cursor = found.upperBound
        return range(found)
    }

    /// Code with its backticks.
    mutating func takeCode() -> SourceRange {
        guard let start = find([UInt8(ascii: "`")])?.lowerBound else { return range(cursor..<cursor) }
        let ticks = Array(bytes[start..<limit].prefix { $0 == UInt8(ascii: "`") })
        cursor = start + ticks.count
        while let closing = find(ticks) {
            let run = bytes[closing.lowerBound..<limit].prefix { $0 == UInt8(ascii: "`") }.count
            cursor = closing.lowerBound + run
            if run == ticks.count { break }
        }
        return range(start..<cursor)
    }

    mutating func takeBreak() -> SourceRange {
        guard let start = bytes[cursor..<limit].firstIndex(where: { $0 == 10 || $0 == 13 }) else {
            return range(cursor..<cursor)
        }
        cursor = start + (bytes[start..<limit].starts(with: [13, 10]) ? 2 : 1)
        return range(start..<cursor)
    }

    /// Skips the target behind a link's text, so that words in it are not taken for the text that follows.
    mutating func skipTarget(_ url: String) {
        if bytes[cursor..<limit].starts(with: "[](".utf8) { cursor += 1 }
        if bytes[cursor..<limit].starts(with: "](".utf8) {
            if let found = find(Array(url.utf8)) { cursor = found.upperBound }
            if let close = find([UInt8(ascii: ")")]) { cursor = close.upperBound }
        } else if bytes[cursor..<limit].starts(with: "][".utf8) {
            cursor += 2
            if let close = find([UInt8(ascii: "]")]) { cursor = close.upperBound }
        }
    }

    /// Where looking goes on from; for `since` and `target`.
    var mark: Int { cursor }

    func since(_ mark: Int) -> SourceRange { range(min(mark, cursor)..<max(mark, cursor)) }

    /// The place of a target that was passed since a mark; what was passed where escapes hide it.
    func target(_ url: String, since mark: Int) -> SourceRange {
        let wanted = Array(url.utf8), passed = since(mark)
        guard
            let start = (mark..<max(mark, cursor)).first(where: {
                bytes[$0..<min(cursor, $0 + wanted.count)].elementsEqual(wanted)
            })
        else { return passed }
        return range(start..<start + wanted.count)
    }

    mutating func takeImage(_ path: String) -> SourceRange {
        let start = find(Array("![".utf8))?.lowerBound ?? cursor
        // The same path may stand before it, in what escapes hid.
        cursor = start
        if let found = find(Array(path.utf8)) { cursor = found.upperBound }
        if let close = find([UInt8(ascii: ")")]) { cursor = close.upperBound }
        return range(start..<cursor)
    }

    private var lineEnd: Int { bytes[min(cursor, limit)..<limit].firstIndex { $0 == 10 || $0 == 13 } ?? limit }

    private func find(_ wanted: [UInt8]) -> Range<Int>? {
        guard let first = wanted.first else { return cursor..<cursor }
        let end = min(limit, cursor + wanted.count + MarkdownPlaces.window)
        var index = cursor
        while index + wanted.count <= end {
            if bytes[index] == first, bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
                return index..<(index + wanted.count)
            }
            index += 1
        }
        return nil
    }

    /// Like `find`, for a text that is written with backslashes or entities.
    private func findEscaped(_ wanted: [UInt8]) -> Range<Int>? {
        guard let first = wanted.first else { return nil }
        for start in cursor..<max(cursor, min(limit, cursor + MarkdownPlaces.window)) {
            guard bytes[start] == first || bytes[start] == UInt8(ascii: "\\") || bytes[start] == UInt8(ascii: "&")
            else { continue }
            if let end = endOfEscaped(wanted, from: start) { return start..<end }
        }
        return nil
    }

    private func endOfEscaped(_ wanted: [UInt8], from start: Int) -> Int? {
        var source = start
        var index = 0
        while index < wanted.count {
            guard source < limit else { return nil }
            if bytes[source] == UInt8(ascii: "&"),
                let semicolon = bytes[source..<min(limit, source + 34)].firstIndex(of: UInt8(ascii: ";"))
            {
                // An entity stands for one character, whichever.
                source = semicolon + 1
                index += 1
                while index < wanted.count, wanted[index] & 0xC0 == 0x80 { index += 1 }
                continue
            }
            if bytes[source] == UInt8(ascii: "\\"), source + 1 < limit, bytes[source + 1] == wanted[index] {
                source += 1
            }
            guard bytes[source] == wanted[index] else { return nil }
            source += 1
            index += 1
        }
        return source
    }
}
