/// A structure element (PDF 32000-1 §14.8).
public struct StructureTag: Sendable {
    public enum Role: String, CaseIterable, Sendable {
        case document = "Document", part = "Part", section = "Sect", div = "Div"
        /// Of the document, as covers have it.
        case title = "Title"
        case h1 = "H1", h2 = "H2", h3 = "H3", h4 = "H4", h5 = "H5", h6 = "H6", paragraph = "P"
        case list = "L", listItem = "LI", label = "Lbl", listBody = "LBody"
        case table = "Table", tableHead = "THead", tableBody = "TBody", tableFoot = "TFoot"
        case tableRow = "TR", tableHeader = "TH", tableData = "TD"
        case figure = "Figure", caption = "Caption", note = "Note", span = "Span", link = "Link"
        case reference = "Reference", quote = "Quote", code = "Code"
        case contents = "TOC", contentsItem = "TOCI", blockQuote = "BlockQuote", form = "Form"
        /// Running heads, rules, backgrounds: not part of the text.
        case artifact = "Artifact"
    }

    public let role: Role
    /// Text for those who cannot see a figure.
    public let alternative: String?
    /// For links: where to.
    public let link: LinkTarget?
    /// For what goes on over pages; nil for what is whole.
    package var continuation: StructureContinuation?
    /// For cells of a table.
    package var cell: StructureCell?
    /// For tables: so many columns has each row; 0 where rows are as they are.
    package var columnCount = 0
    /// For rows of tables: whether a group of them begins.
    package var beginsGroup = false
    /// For notes and for the references that call them: which note.
    package var note: ObjectIdentifier?
    /// For entries of a contents list: how deep they stand, from 1.
    package var level = 0
    /// BCP 47; nil where it is that of the text around.
    package var language: String?
    /// For figures in prose: the data that they come from.
    package var origin: DataOrigin?

    public init(_ role: Role, alternative: String? = nil, link: LinkTarget? = nil) {
        self.role = role
        self.alternative = alternative
        self.link = link
    }

    package init(_ role: Role, continuation: StructureContinuation?) {
        self.init(role)
        self.continuation = continuation
    }
}
