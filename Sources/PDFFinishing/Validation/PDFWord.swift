import PageModel

/// A word on a page of a finished PDF.
package struct PDFWord: Sendable {
    package let text: String
    /// From the upper left corner of the page; nil where the file does not say how wide its letters are.
    package let bounds: Rectangle?
}
