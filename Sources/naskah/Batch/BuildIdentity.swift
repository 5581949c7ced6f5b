import Glibc

/// What tells two builds of the same version apart: the identity that the linker writes into the executable.
enum BuildIdentity {
    /// In hexadecimal; nil where the linker has written none.
    static let ofProgram = read("/proc/self/exe")

    /// Enough for the head of an executable: its table of segments, and its notes, which linkers put first.
    private static let headSize = 1 << 16
    private static let noteSegment = 4
    private static let buildNote = 3

    /// Of an ELF file of 64 bits, little endian: the note `NT_GNU_BUILD_ID` in a segment `PT_NOTE`.
    static func read(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var head = [UInt8](repeating: 0, count: headSize)
        let size = head.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        guard size > 64, head.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return nil }
        head.removeLast(headSize - size)
        let table = number(head, 32, 8), entrySize = number(head, 54, 2), count = number(head, 56, 2)
        for index in 0..<count {
            let entry = table + index * entrySize
            guard entry + 56 <= head.count else { return nil }
            guard number(head, entry, 4) == noteSegment else { continue }
            let start = number(head, entry + 8, 8), end = start + number(head, entry + 32, 8)
            guard start >= 0, end <= head.count, let found = note(head, start, end) else { continue }
            return found
        }
        return nil
    }

    private static func note(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String? {
        var position = start
        while position + 12 <= end {
            let nameSize = number(bytes, position, 4), size = number(bytes, position + 4, 4)
            let content = position + 12 + (nameSize + 3) / 4 * 4
            guard content + size <= end else { return nil }
            if number(bytes, position + 8, 4) == buildNote {
                return bytes[content..<content + size].map { byte in
                    let digits = String(byte, radix: 16)
                    return digits.count == 1 ? "0" + digits : digits
                }.joined()
            }
            position = content + (size + 3) / 4 * 4
        }
        return nil
    }

    /// Little endian; -1 for what no file of ours has.
    private static func number(_ bytes: [UInt8], _ offset: Int, _ size: Int) -> Int {
        guard offset >= 0, offset + size <= bytes.count else { return -1 }
        let value = (0..<size).reduce(UInt64(0)) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) }
        return value <= 1 << 40 ? Int(value) : -1
    }
}
