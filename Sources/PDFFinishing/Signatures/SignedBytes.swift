/// The bytes that a signature covers: all from the first one on, but for the signature itself (PDF 32000-1 §12.8.1).
struct SignedBytes {
    let bytes: [UInt8]
    /// The first byte behind them.
    let end: Int

    /// - Parameters:
    ///   - range: where bytes begin and how many there are, twice.
    ///   - content: the signature. It stands between the two in hexadecimal digits, and nothing else does.
    /// - Returns: nil where other bytes are left out as well.
    init?(_ range: [Int], around content: [UInt8], in file: [UInt8]) {
        guard range.count == 4, range.allSatisfy({ (0...file.count).contains($0) }), range[0] == 0,
            case let (gap, next, end) = (range[1], range[2], range[2] + range[3]), gap < next, end <= file.count,
            file[gap] == UInt8(ascii: "<"), file[next - 1] == UInt8(ascii: ">"),
            SignedBytes.isSpelt(content, by: file[gap + 1..<next - 1])
        else { return nil }
        bytes = Array(file[..<gap] + file[next..<end])
        self.end = end
    }

    private static func isSpelt(_ content: [UInt8], by digits: ArraySlice<UInt8>) -> Bool {
        var index = content.startIndex, high: UInt8?
        for byte in digits where !PDFParser.isSpace(byte) {
            guard let value = Character(UnicodeScalar(byte)).hexDigitValue.map({ UInt8($0) }) else { return false }
            guard let first = high else {
                high = value
                continue
            }
            guard index < content.count, content[index] == first << 4 | value else { return false }
            index += 1
            high = nil
        }
        return high == nil && index == content.count
    }
}
