import Diagnostics

/// A field of an entry of BibTeX, with its value as TeX.
struct BibTeXField {
    let name: String
    let nameRange: SourceRange
    let value: String
    /// Of the value, without its braces or quotes.
    let range: SourceRange
}
