import Diagnostics

/// A Markdown text (CommonMark with GFM tables and footnotes) as blocks and inlines that know their place.
public struct MarkdownDocument: Sendable {
    public let blocks: [MarkdownBlock]
    public let range: SourceRange?
    /// Whether values of the data stand in it: `{{ … }}`.
    public let hasExpressions: Bool

    public init(blocks: [MarkdownBlock], range: SourceRange?, hasExpressions: Bool = false) {
        self.blocks = blocks
        self.range = range
        self.hasExpressions = hasExpressions
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
        /// `::: name Title` … `:::`
        indirect case fenced(MarkdownFence, title: [MarkdownInline], [MarkdownBlock])
    }

    public enum ColumnAlignment: Sendable { case start, centre, end }

    public let kind: Kind
    public let range: SourceRange?
    /// What references name it by: of a heading, or of a table or picture with a caption.
    public let id: String?
    /// Of a table, or of a paragraph that is a picture.
    public let caption: [MarkdownInline]?

    public init(_ kind: Kind, at range: SourceRange?, id: String? = nil, caption: [MarkdownInline]? = nil) {
        self.kind = kind
        self.range = range
        self.id = id
        self.caption = caption
    }

    /// Whether it is one picture and nothing else.
    public var isPicture: Bool {
        guard case .paragraph(let content) = kind, content.count == 1, case .image = content[0].kind else {
            return false
        }
        return true
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
        /// `{{ … }}`: what stands between the braces.
        case expression(String)
        /// `[](#id)`, `[Tabel](#id)`: the number of what has this id, with a word before it.
        case reference(id: String, word: String)
        /// `[@contoh-2024, hlm. 12]`: works of the bibliography.
        case citation([MarkdownCitation])
        /// `*smart city*{lang=en}`, `[Smart Living]{lang=en}`: words of another language (BCP 47).
        case foreign(language: String, [MarkdownInline])
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
