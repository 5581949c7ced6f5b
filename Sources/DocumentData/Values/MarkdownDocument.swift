import Diagnostics

/// A Markdown text (CommonMark with GFM tables and footnotes) as blocks and inlines that know their place.
public struct MarkdownDocument: Sendable {
    public let blocks: [MarkdownBlock]
    public let range: SourceRange?

    public init(blocks: [MarkdownBlock], range: SourceRange?) {
        self.blocks = blocks
        self.range = range
    }
}

public struct MarkdownBlock: Sendable {
    public enum Kind: Sendable {
        /// Levels 1 to 6.
        case heading(level: Int, [MarkdownInline])
        case paragraph([MarkdownInline])
        case quote([MarkdownBlock])
        /// `start` is nil for bullets. `marker` is the pattern of the number, or the bullet, where the text has one of its own: `{a}.`,
        /// `({1})`, `–`; nil for those of the layout.
        case list(start: Int?, isTight: Bool, items: [[MarkdownBlock]], marker: String? = nil)
        case table(alignments: [ColumnAlignment], head: [[MarkdownInline]], rows: [[[MarkdownInline]]])
        case code(String)
        case rule
    }

    public enum ColumnAlignment: Sendable { case start, centre, end }

    public let kind: Kind
    public let range: SourceRange?

    public init(_ kind: Kind, at range: SourceRange?) {
        self.kind = kind
        self.range = range
    }
}

public struct MarkdownInline: Sendable {
    public indirect enum Kind: Sendable {
        case text(String)
        case emphasis([MarkdownInline])
        case strong([MarkdownInline])
        case strikethrough([MarkdownInline])
        case code(String)
        case link(target: String, [MarkdownInline])
        case image(path: String, description: String)
        /// The content of the footnote stands where it is referred to.
        case footnote([MarkdownBlock])
        case softBreak
        case hardBreak
    }

    public let kind: Kind
    public let range: SourceRange?

    public init(_ kind: Kind, at range: SourceRange?) {
        self.kind = kind
        self.range = range
    }
}
