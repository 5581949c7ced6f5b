import Diagnostics
import Testing

/// A source with marked places: `⟦id⟧` stands directly before the place that a finding `id` must be about; the marks are taken out.
/// Every mark must be met by exactly one finding, and every finding by a mark.
public struct MarkedSource {
    public let file: SourceFile
    private let expected: [String]

    public init(_ text: String, path: String = "uji.xml") {
        var plain = "", marks: [(id: String, offset: Int)] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
            plain += rest[..<open]
            marks.append((String(rest[rest.index(after: open)..<close]), plain.utf8.count))
            rest = rest[rest.index(after: close)...]
        }
        plain += rest
        let file = SourceFile(path: path, text: plain)
        self.file = file
        expected = marks.map { "\(SourceRange(file, $0.offset, $0.offset)) \($0.id)" }
    }

    public func check(_ findings: Findings, sourceLocation: SourceLocation = #_sourceLocation) {
        let actual = findings.all.map { "\($0.range.map(\.description) ?? "-") \($0.id)" }
        #expect(actual.sorted() == expected.sorted(), sourceLocation: sourceLocation)
    }
}
