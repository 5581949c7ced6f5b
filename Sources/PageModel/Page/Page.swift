/// A finished page: positions are final, nothing is left to decide. The renderer is one loop over `items`.
public struct Page: Sendable {
    public let size: Size
    /// Painted in this order.
    public let items: [PageItem]
    /// The printed page number, for the page labels of the PDF; nil on pages that have none.
    public let label: PageLabel?
    /// The rooms for signatures, in reading order.
    public let signatureSpaces: [SignatureSpace]
    /// Where the page belongs in the document, for outputs that take pages as they come.
    public let position: PagePosition
    /// The page without its margins; nil where nothing is known of margins.
    public var contentArea: Rectangle?
    /// How far the page goes on beyond each of its edges, to be cut off after printing.
    public var bleed = Length.zero

    public init(
        size: Size, items: [PageItem], label: PageLabel?, signatureSpaces: [SignatureSpace] = [],
        position: PagePosition = .first
    ) {
        self.size = size
        self.items = items
        self.label = label
        self.signatureSpaces = signatureSpaces
        self.position = position
    }
}
