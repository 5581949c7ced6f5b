/// The `t` of a cell.
enum CellType {
    case number, shared, inline, formulaText, boolean, error, date

    init?(_ bytes: UnsafeBufferPointer<UInt8>?) {
        guard let bytes, let first = bytes.first else { self = .number; return }
        switch (first, bytes.count) {
        case (UInt8(ascii: "s"), 1): self = .shared
        case (UInt8(ascii: "n"), 1): self = .number
        case (UInt8(ascii: "b"), 1): self = .boolean
        case (UInt8(ascii: "e"), 1): self = .error
        case (UInt8(ascii: "d"), 1): self = .date
        case (UInt8(ascii: "s"), 3): self = .formulaText
        case (UInt8(ascii: "i"), 9): self = .inline
        default: return nil
        }
    }
}
