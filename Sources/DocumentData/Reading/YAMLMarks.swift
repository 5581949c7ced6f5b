import Diagnostics

/// Turns the marks of the YAML library into byte offsets.
///
/// libyaml counts columns in Unicode scalars and, unlike `SourceFile`, ends lines also at CR, NEL, LS and PS.
struct YAMLMarks {
    private let bytes: [UInt8]
    private let lineStarts: [Int]
    /// The last place asked for. Marks come in the order of the file, so a long line is walked once and not for every mark.
    private var last = (line: 0, column: 0, offset: 0)

    init(_ file: SourceFile) {
        bytes = file.bytes
        var starts = [0]
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let length = YAMLMarks.breakLength(bytes, at: index)
                index += max(1, length)
                if length > 0 { starts.append(index) }
            }
        }
        lineStarts = starts
    }

    /// The byte offset of a line and column counted from 1; clamped to the file.
    mutating func offset(line: Int, column: Int) -> Int {
        guard line >= 1, line <= lineStarts.count else { return bytes.count }
        var (current, offset) = (1, lineStarts[line - 1])
        if last.line == line, last.column <= column { (current, offset) = (last.column, last.offset) }
        while current < column, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            current += 1
        }
        last = (line, current, offset)
        return offset
    }

    private static func breakLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        func follows(_ sequence: [UInt8]) -> Bool {
            index + sequence.count <= bytes.count && sequence.indices.allSatisfy { bytes[index + $0] == sequence[$0] }
        }
        switch bytes[index] {
        case 10: return 1
        case 13: return index + 1 < bytes.count && bytes[index + 1] == 10 ? 2 : 1
        case 0xC2: return follows([0xC2, 0x85]) ? 2 : 0
        case 0xE2: return follows([0xE2, 0x80, 0xA8]) || follows([0xE2, 0x80, 0xA9]) ? 3 : 0
        default: return 0
        }
    }
}
