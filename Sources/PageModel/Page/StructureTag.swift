/// A structure element (PDF 32000-1 §14.8). Only leaf elements contain drawing.
public struct StructureTag: Sendable {
    public enum Role: String, CaseIterable, Sendable {
        case document = "Document", part = "Part", section = "Sect", div = "Div"
        case h1 = "H1", h2 = "H2", h3 = "H3", h4 = "H4", h5 = "H5", h6 = "H6", paragraph = "P"
        case list = "L", listItem = "LI", label = "Lbl", listBody = "LBody"
        case table = "Table", tableHead = "THead", tableBody = "TBody", tableFoot = "TFoot"
        case tableRow = "TR", tableHeader = "TH", tableData = "TD"
        case figure = "Figure", caption = "Caption", note = "Note", span = "Span", link = "Link"
        case contents = "TOC", contentsItem = "TOCI", blockQuote = "BlockQuote", form = "Form"
        /// Running heads, rules, backgrounds: not part of the text.
        case artifact = "Artifact"
    }

    public let role: Role
    /// Text for those who cannot see a figure.
    public let alternative: String?
    /// For links: where to.
    public let link: LinkTarget?

    public init(_ role: Role, alternative: String? = nil, link: LinkTarget? = nil) {
        self.role = role
        self.alternative = alternative
        self.link = link
    }
}
