import LayoutLanguage

/// Processes: steps in boxes, one after the other.
enum ProcessKind: BoxKind {
    static let blocks: [ElementDeclaration: BlockBuilder] = [
        .process: { element, style, builder in ProcessBuilder(builder).process(element, style) }
    ]
}
