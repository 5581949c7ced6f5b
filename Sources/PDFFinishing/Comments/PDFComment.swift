import PageModel

/// What somebody has put on a page of a finished PDF: a note, a highlight, a strike-out (PDF 32000-1 §12.5.6).
package struct PDFComment: Sendable {
    /// The annotation's type as PDF names it: `Text`, `Highlight`, `StrikeOut`.
    package let kind: String
    /// From 0.
    package let page: Int
    /// Where it lies, from the upper left corner of the page.
    package let bounds: Rectangle
    /// The pieces of text that it marks; empty for a note.
    package let marked: [Rectangle]
    package let text: String
    package let author: String
    /// As the file has it, `D:20260131…`; empty where it has none.
    package let date: String
    /// The annotation's own name, or what stands for it: the same as long as the comment is.
    package let identity: String
    /// Answers of others, in their order.
    package var replies: [String] = []
    /// Somebody has marked it as done.
    package var isDone = false
}
