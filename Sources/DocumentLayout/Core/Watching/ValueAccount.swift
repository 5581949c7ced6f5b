import Diagnostics
import PageModel

/// What became of one value that a layout placed: what it says, where it comes from, where it stands.
public struct ValueAccount: Sendable {
    public struct Standing: Sendable {
        /// From 1.
        public let page: Int
        public let label: String?
        public let bounds: Rectangle
    }

    public let value: String
    /// nil for what is computed.
    public let data: SourceRange?
    /// The data that it was computed of.
    public let sources: [SourceRange]
    /// The expression that placed it.
    public let layout: SourceRange
    public let standings: [Standing]

    init(_ entry: LedgerEntry) {
        value = entry.text
        data = entry.data
        sources = entry.sources
        layout = entry.layout
        standings = entry.reaches.map { Standing(page: $0.page + 1, label: $0.label, bounds: $0.bounds) }
    }
}
