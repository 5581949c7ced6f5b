/// A half-open range of bytes in a source file: the place that a value, an element or a finding comes from.
///
/// Sixteen bytes, so that every node of every tree can carry one.
public struct SourceRange: Hashable, Sendable {
    public let file: SourceFile
    private let start: UInt32
    private let end: UInt32

    public init(_ file: SourceFile, _ lower: Int, _ upper: Int) {
        self.file = file
        let lower = max(0, min(lower, Int(UInt32.max)))
        start = UInt32(lower)
        end = UInt32(max(lower, min(upper, Int(UInt32.max))))
    }

    public var lower: Int { Int(start) }
    public var upper: Int { Int(end) }
    public var text: String { file.text(lower..<upper) }
    public var position: SourcePosition { file.position(at: lower) }

    /// `OPD!C7`; nil for text that stands in no sheet.
    public var cellName: String? { file.sheet?.name(of: lower..<upper) }

    /// A part of this range, in bytes from its beginning.
    public func slice(_ offsets: Range<Int>) -> SourceRange {
        SourceRange(file, min(upper, lower + offsets.lowerBound), min(upper, lower + offsets.upperBound))
    }
}

extension SourceRange: CustomStringConvertible {
    /// `path:line:column`, the form that editors and terminals can jump to; of a workbook `path, sheet!C7`.
    public var description: String {
        if let sheet = file.sheet { return "\(file.path), \(sheet.name(of: lower..<upper))" }
        let position = position
        return "\(file.path):\(position.line):\(position.column)"
    }
}
