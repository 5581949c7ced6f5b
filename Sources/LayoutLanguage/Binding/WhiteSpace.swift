import Diagnostics

/// White space of layout files that means nothing.
enum WhiteSpace {
    /// Where blocks and text may stand beside each other, a run of blank texts that touches a block or is all that there is beside
    /// blocks is indentation. Between inlines it is a space and stays.
    static func dropBetweenBlocks(_ nodes: inout [BoundNode], in parent: ElementDeclaration) {
        guard parent.content == .flow, nodes.contains(where: isBlock) else { return }
        var kept: [BoundNode] = []
        var index = 0
        while index < nodes.count {
            var end = index
            while end < nodes.count, isBlank(nodes[end]) { end += 1 }
            let touchesBlock = (index > 0 && isBlock(nodes[index - 1])) || (end < nodes.count && isBlock(nodes[end]))
            if !touchesBlock { kept.append(contentsOf: nodes[index..<end]) }
            if end < nodes.count { kept.append(nodes[end]) }
            index = end + 1
        }
        nodes = kept
    }

    private static func isBlank(_ node: BoundNode) -> Bool {
        guard case .text(let text) = node else { return false }
        return text.text.utf8.allSatisfy { " \t\n\r".utf8.contains($0) }
    }

    private static func isBlock(_ node: BoundNode) -> Bool {
        guard case .element(let element) = node else { return false }
        return element.declaration.isBlock && !element.declaration.isInline
    }
}
