/// What may stand inside an element.
public enum ContentModel: Hashable, Sendable {
    case empty
    /// What stands at the top of a layout file.
    case top
    /// Blocks, no text.
    case block
    /// Text and inlines.
    case inline
    /// Text, inlines and blocks.
    case flow
    /// Exactly these elements, no text.
    case only([String])
    /// Everything that can stand in a section, at any depth: what components are made of.
    case any
    /// What the parent allows: loops, conditions, names.
    case parent

    /// Whether text that is not white space may stand here.
    public var allowsText: Bool {
        switch self {
        case .inline, .flow, .any: true
        case .empty, .top, .block, .only, .parent: false
        }
    }
}
