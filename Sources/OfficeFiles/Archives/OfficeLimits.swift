/// How much of a workbook is read. A file of 2 MB may unfold to any size; what is above these is refused, not cut.
enum OfficeLimits {
    static let entries = 10_000
    /// Unfolded bytes of one part, and of all parts that are read of one file.
    static let part = 256 << 20
    static let all = 512 << 20
    /// Bytes of text of one sheet, and of the texts that sheets share.
    static let text = 40 << 20
    static let cells = 2_000_000
    static let merges = 100_000
    static let sheets = 1_000
    /// Bytes of one cell; spreadsheets allow 32,767 characters.
    static let cell = 1 << 20
}
