import Diagnostics

extension SourceFile {
    /// Where the last occurrence of a text begins that ends at or before an offset.
    func lastOffset(of text: String, before end: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard end >= wanted.count else { return nil }
        return (0...(end - wanted.count)).last { bytes[$0...].starts(with: wanted) }
    }
}
