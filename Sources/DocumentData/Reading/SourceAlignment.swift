import Diagnostics

/// Maps the bytes of a value back to the file that it was read from, through YAML's indentation, quotes and escapes and
/// through CSV's doubled quotes.
///
/// Both texts are walked side by side: white space may differ in any way, every other byte of the value is looked for at the
/// next place of the source.
struct SourceAlignment {
    private let offsets: [UInt32]
    private let end: Int
    let file: SourceFile

    /// The value is a file: every byte stands for itself.
    init(whole file: SourceFile) {
        self.file = file
        offsets = []
        end = -1
    }

    init(of value: String, in range: SourceRange) {
        file = range.file
        var walk = AlignmentWalk(range)
        var offsets: [UInt32] = []
        offsets.reserveCapacity(value.utf8.count)
        for byte in value.utf8 {
            offsets.append(UInt32(clamping: walk.offset(ofNext: byte)))
        }
        self.offsets = offsets
        end = walk.position
    }

    /// The place in the file of a byte of the value; the end of the value is allowed.
    func fileOffset(_ offset: Int) -> Int {
        if end < 0 { return offset }
        return offset < offsets.count ? Int(offsets[max(0, offset)]) : end
    }

    func range(_ offsets: Range<Int>) -> SourceRange {
        let lower = fileOffset(offsets.lowerBound)
        // The end is where the last byte ends, not where the next begins: line ends and indentation lie between.
        let upper = offsets.isEmpty ? lower : fileOffset(offsets.upperBound - 1) + 1
        return SourceRange(file, lower, upper)
    }
}
