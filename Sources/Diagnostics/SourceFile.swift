import Glibc

/// One file of a project as it was read: its path for people, its bytes, and the start of every line.
///
/// Positions are byte offsets everywhere; lines and columns are computed only when somebody is told about them.
public final class SourceFile: Sendable {
    /// Path as it is shown: relative to the project folder, with `/` as separator.
    public let path: String
    /// The same file as a command finds it from where it was started: with the folder of its project.
    public let location: String
    public let bytes: [UInt8]
    /// The cells of the text, when it is a sheet of a workbook.
    public let sheet: SheetPlaces?
    private let lineStarts: [Int]

    /// - Parameter location: nil when the path is one from where the command was started.
    public init(path: String, location: String? = nil, bytes: [UInt8], sheet: SheetPlaces? = nil) {
        self.path = path
        self.location = location ?? path
        self.sheet = sheet
        self.bytes = bytes
        var starts = [0]
        bytes.withUnsafeBytes { bytes in
            while let start = starts.last, start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
            {
                starts.append(UnsafeRawPointer(found) - base + 1)
            }
        }
        lineStarts = starts
    }

    public convenience init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    public var lineCount: Int { lineStarts.count }

    /// The whole file as one range.
    public var range: SourceRange { SourceRange(self, 0, bytes.count) }

    /// Line and column of a byte offset; an offset past the end counts as the end.
    public func position(at offset: Int) -> SourcePosition {
        let offset = max(0, min(offset, bytes.count))
        var low = 0, high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let prefix = String(decoding: bytes[lineStarts[low]..<offset], as: UTF8.self)
        return SourcePosition(line: low + 1, column: prefix.unicodeScalars.count + 1)
    }

    /// The byte offset of a line and column, both counted from 1; columns count Unicode scalars. Clamped to the file.
    public func offset(line: Int, column: Int) -> Int {
        guard line >= 1, line <= lineStarts.count else { return bytes.count }
        let text = String(decoding: lineBytes(line), as: UTF8.self)
        let prefix = text.unicodeScalars.prefix(max(0, column - 1))
        return lineStarts[line - 1] + String(String.UnicodeScalarView(prefix)).utf8.count
    }

    /// The byte offset of a line and a column that counts bytes from 1. Clamped to the file.
    public func offset(line: Int, byteColumn: Int) -> Int {
        guard line >= 1, line <= lineStarts.count else { return bytes.count }
        return min(bytes.count, lineStarts[line - 1] + max(0, byteColumn - 1))
    }

    /// The character at a byte offset, as a whole; at the end of the file the empty range there. What is no UTF-8 counts by bytes.
    public func character(at offset: Int) -> SourceRange {
        var lower = max(0, min(offset, bytes.count))
        guard lower < bytes.count else { return SourceRange(self, lower, lower) }
        // No character has more than three bytes behind its first.
        while lower > 0, offset - lower < 3, SourceFile.isContinuation(bytes[lower]) { lower -= 1 }
        if SourceFile.isContinuation(bytes[lower]) {
            return SourceRange(self, min(offset, bytes.count - 1), offset + 1)
        }
        var upper = lower + 1
        while upper < bytes.count, upper - lower < 4, SourceFile.isContinuation(bytes[upper]) { upper += 1 }
        return SourceRange(self, lower, upper)
    }

    /// Whether a byte is one of those behind the first of a character in UTF-8.
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// The text of a line counted from 1, without its line end.
    public func line(_ number: Int) -> String {
        guard number >= 1, number <= lineStarts.count else { return "" }
        return String(decoding: lineBytes(number), as: UTF8.self)
    }

    /// The text between two byte offsets.
    public func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    private func lineBytes(_ number: Int) -> ArraySlice<UInt8> {
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return bytes[start..<max(start, end)]
    }
}

extension SourceFile: Hashable {
    public static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A line and a column, both counted from 1; columns count Unicode scalars.
public struct SourcePosition: Hashable, Sendable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
