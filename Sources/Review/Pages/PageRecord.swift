import Files

/// A page as a baseline keeps it, all but its picture.
struct PageRecord: Equatable, Sendable {
    /// What is drawn, by kind: equal digests mean equal pixels, as long as fonts and libraries are the same.
    struct Drawing: Equatable, Sendable {
        var text = Digest()
        /// Lines and filled areas.
        var shapes = Digest()
        var images = Digest()
    }

    /// In hundredths of a point: width and height; left, top, right and bottom margin.
    struct Geometry: Equatable, Sendable {
        var width: Int
        var height: Int
        var margins: [Int]
    }

    let geometry: Geometry
    /// The printed page number.
    let label: String
    let drawing: Drawing
    /// Of the text without artifacts, as it is broken into lines: finds the same page at another place of the document.
    let words: Digest
    let content: PageContent
    /// How the page's picture is kept; nil for a page that has not been drawn.
    var format: PictureFormat?
    /// Of the pixels at the format's resolution, before they are rounded to steps.
    var pixels: Digest?
}
