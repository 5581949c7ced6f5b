import Diagnostics

/// A piece of a line on a page with the places that it comes from.
struct SourceSpot: Sendable {
    /// In whole points: left edge, top, width and height.
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    /// Where the text was written: in the data, or in the layout for literal text.
    let text: SourceRange?
    /// The layout's element that placed it.
    let layout: SourceRange?
}
