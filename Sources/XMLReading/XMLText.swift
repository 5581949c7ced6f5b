import Diagnostics

/// Text of an XML file as it is meant, with the place where it is written; `&lt;` is one character here and four there.
public struct XMLText: Sendable {
    public enum Form: Sendable {
        /// References are resolved.
        case text
        /// References are resolved, white space becomes spaces (XML 1.0 §3.3.3).
        case attribute
        /// As written, except for line ends.
        case cdata
    }

    public let text: String
    public let range: SourceRange
    private let form: Form

    /// - Parameter form: `.cdata` for texts of other files, where nothing is written as a reference.
    package init(_ form: Form, at range: SourceRange) {
        self.form = form
        self.range = range
        let written = range.file.bytes[range.lower..<range.upper]
        guard written.contains(where: { ReferenceDecoder.isSpecial($0) }) else {
            text = String(decoding: written, as: UTF8.self)
            return
        }
        var decoder = ReferenceDecoder(written, form: form)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.upper - range.lower)
        while let piece = decoder.next() { bytes.append(contentsOf: piece) }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// The place in the file of a range of UTF-8 offsets in `text`.
    public func place(_ offsets: Range<Int>) -> SourceRange {
        SourceRange(range.file, fileOffset(offsets.lowerBound), fileOffset(offsets.upperBound))
    }

    private func fileOffset(_ offset: Int) -> Int {
        guard text.utf8.count != range.upper - range.lower else { return min(range.upper, range.lower + offset) }
        var decoder = ReferenceDecoder(range.file.bytes[range.lower..<range.upper], form: form)
        var count = 0
        while count < offset, let piece = decoder.next() { count += piece.count }
        return decoder.position
    }
}
