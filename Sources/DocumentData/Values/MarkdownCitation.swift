import Diagnostics

/// One work that `[@contoh-2024, hlm. 12; @umpama]` cites.
public struct MarkdownCitation: Sendable {
    /// Its `id` in the table `pustaka`.
    public let key: String
    public let keyRange: SourceRange?
    /// 'hlm. 12'; empty where the whole work is meant.
    public let locator: String
    /// `-@contoh-2024`: the sentence names the authors itself.
    public let isYearOnly: Bool
}
