import Diagnostics

/// Maps the bytes of a value back to the file that it was read from, through YAML's indentation, quotes and escapes and
/// through CSV's doubled quotes.
///
/// Both texts are walked side by side: white space may differ in any way, every other byte of the value is looked for at the
/// next place of the source.
struct SourceAlignment {
    /// Where each byte of the value stands; nil when every byte stands for itself, from the beginning of the range on.
    private let offsets: [UInt32]?
    private let end: Int
    private let range: SourceRange
    let file: SourceFile

    /// The value is a file.
    init(whole file: SourceFile) {
        self.file = file
        range = file.range
        offsets = nil
        end = range.upper
    }

    init(of value: String, in range: SourceRange) {
        file = range.file
        self.range = range
        // What looks like a quote or a block of YAML may be a cell of CSV that begins so.
        if range.upper <= file.bytes.count, file.bytes[range.lower..<range.upper].elementsEqual(value.utf8) {
            offsets = nil
            end = range.upper
            return
        }
        var walk = AlignmentWalk(range)
        offsets = value.utf8.map { UInt32(clamping: walk.offset(ofNext: $0)) }
        end = walk.position
    }

    /// The place in the file of a byte of the value; the end of the value is allowed.
    func fileOffset(_ offset: Int) -> Int {
        guard let offsets else { return min(range.lower + offset, end) }
        return offset < offsets.count ? Int(offsets[max(0, offset)]) : end
    }

    func range(_ offsets: Range<Int>) -> SourceRange {
        let lower = fileOffset(offsets.lowerBound)
        // The end is where the last byte ends, not where the next begins: line ends and indentation lie between.
        let upper = offsets.isEmpty ? lower : fileOffset(offsets.upperBound - 1) + 1
        return SourceRange(file, min(lower, range.upper), min(upper, range.upper))
    }
}
