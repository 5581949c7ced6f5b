import CCMarkGFM

/// A node of cmark's tree, seen from Swift. Valid as long as the tree lives; owns nothing.
struct CMarkNode {
    enum Kind: String {
        case document, quote = "block_quote", list, item, codeBlock = "code_block", htmlBlock = "html_block", paragraph,
            heading
        case rule = "thematic_break", footnoteDefinition
        case table, tableHeader = "table_header", tableRow = "table_row", tableCell = "table_cell"
        case text, softBreak = "softbreak", hardBreak = "linebreak", code, htmlInline = "html_inline"
        case emphasis = "emph", strong, strikethrough, link, image, footnoteReference
        case unknown
    }

    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    var kind: Kind {
        // Footnotes have no type string; the types of extensions have no constants that Swift 6 could use.
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
        default: cmark_node_get_type_string(pointer).flatMap { Kind(rawValue: String(cString: $0)) } ?? .unknown
        }
    }

    var children: [CMarkNode] {
        var nodes: [CMarkNode] = []
        var next = cmark_node_first_child(pointer)
        while let child = next {
            nodes.append(CMarkNode(child))
            next = cmark_node_next(child)
        }
        return nodes
    }

    /// The definitions that are referred to, in the order of their first reference.
    var footnotes: [CMarkNode] { children.filter { $0.kind == .footnoteDefinition } }

    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
    var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

    /// nil for bullets.
    var listStart: Int? {
        cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
    }

    /// Whether its numbers are followed by a parenthesis: `1)`.
    var hasParenthesis: Bool { listStart != nil && cmark_node_get_list_delim(pointer) == CMARK_PAREN_DELIM }

    var columnAlignments: [MarkdownBlock.ColumnAlignment] {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let alignments = cmark_gfm_extensions_get_table_alignments(pointer) else {
            return Array(repeating: .start, count: count)
        }
        return (0..<count).map {
            switch alignments[$0] {
            case UInt8(ascii: "c"): .centre
            case UInt8(ascii: "r"): .end
            default: .start
            }
        }
    }

    /// Lines and byte columns from 1, the end included.
    var start: (line: Int, column: Int) {
        (Int(cmark_node_get_start_line(pointer)), Int(cmark_node_get_start_column(pointer)))
    }
    var end: (line: Int, column: Int) {
        (Int(cmark_node_get_end_line(pointer)), Int(cmark_node_get_end_column(pointer)))
    }

    /// All text below this node, without marks.
    var plainText: String {
        var text = ""
        var stack = [self]
        while let node = stack.popLast() {
            switch node.kind {
            case .text, .code: text += node.literal
            case .softBreak, .hardBreak: text += " "
            default: stack += node.children.reversed()
            }
        }
        return text
    }
}
