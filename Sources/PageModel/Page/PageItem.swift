/// What is drawn, or what the structure of the document gets to know, in the order of the page.
public enum PageItem: Sendable {
    case text(TextRun)
    case fill(Fill)
    case stroke(Stroke)
    case image(PlacedImage)
    /// Begins or ends a structure element; balanced on each page; `StructureContinuation` says what is one element.
    case tag(TagEvent)
    /// A place that links, the outline and the contents list can name; names are unique within a document.
    case destination(name: String, at: Point)
    case watermark(Watermark)
}
