import CCSV

/// The cells of a CSV text as libcsv reads them, without white space around them. The library skips lines without any cell.
final class CSVLibraryCells {
    /// The cells of all rows, one row after the other.
    private var values: [String] = []
    /// Where each row begins in `values`.
    private var rowStarts: [Int] = [0]

    /// nil when the library refuses the text or has no memory for it.
    init?(_ bytes: [UInt8], delimiter: UInt8, expectedCount: Int) {
        values.reserveCapacity(expectedCount)
        var parser = csv_parser()
        guard csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI)) == 0 else { return nil }
        defer { csv_free(&parser) }
        csv_set_delim(&parser, delimiter)
        // The buffer of a cell grows by this; the library's own 128 bytes are few for a cell of a megabyte.
        csv_set_blk_size(&parser, 16 << 10)
        if delimiter == UInt8(ascii: "\t") { csv_set_space_func(&parser) { $0 == UInt8(ascii: " ") ? 1 : 0 } }
        let box = Unmanaged.passUnretained(self).toOpaque()
        let count = bytes.withUnsafeBytes {
            csv_parse(
                &parser, $0.baseAddress, $0.count, CSVLibraryCells.receiveCell, CSVLibraryCells.receiveRowEnd, box)
        }
        guard count == bytes.count,
            csv_fini(&parser, CSVLibraryCells.receiveCell, CSVLibraryCells.receiveRowEnd, box) == 0
        else { return nil }
    }

    /// The cells of a row; none behind the last.
    func row(_ index: Int) -> ArraySlice<String> {
        index + 1 < rowStarts.count ? values[rowStarts[index]..<rowStarts[index + 1]] : []
    }

    private static let receiveCell: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        bytes, count, box in
        guard let box else { return }
        let cells = Unmanaged<CSVLibraryCells>.fromOpaque(box).takeUnretainedValue()
        let bytes = UnsafeRawBufferPointer(start: bytes, count: count)
        var (lower, upper) = (0, bytes.count)
        while lower < upper, AlignmentWalk.isSpace(bytes[lower]) { lower += 1 }
        while upper > lower, AlignmentWalk.isSpace(bytes[upper - 1]) { upper -= 1 }
        cells.values.append(String(decoding: bytes[lower..<upper], as: UTF8.self))
    }

    private static let receiveRowEnd: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, box in
        guard let box else { return }
        let cells = Unmanaged<CSVLibraryCells>.fromOpaque(box).takeUnretainedValue()
        cells.rowStarts.append(cells.values.count)
    }
}
