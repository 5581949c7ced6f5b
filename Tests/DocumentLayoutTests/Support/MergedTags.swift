import PageModel

extension Layout {
    /// The elements of all pages, those of one key as one, in a form that can be read: `P(…)`.
    var structure: String {
        final class Node {
            let role: String
            var parts: [Part] = []
            init(_ role: String) { self.role = role }
            var text: String { parts.map(\.text).joined() }
        }
        enum Part {
            case node(Node)
            case word(String)
            var text: String {
                switch self {
                case .node(let node): "\(node.role)(\(node.text))"
                case .word(let word): word
                }
            }
        }
        let root = Node("")
        var open = [root], known: [StructureContinuation.Key: Node] = [:]
        for item in pages.flatMap(\.items) {
            switch item {
            case .tag(.begin(let tag)):
                if let continuation = tag.continuation, !continuation.isFirst, let node = known[continuation.key] {
                    open.append(node)
                } else {
                    let node = Node(tag.role.rawValue)
                    open[open.count - 1].parts.append(.node(node))
                    open.append(node)
                    if let continuation = tag.continuation { known[continuation.key] = node }
                }
            case .tag(.end): open.removeLast()
            case .text(let run):
                let text = run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
                open[open.count - 1].parts.append(.word(text))
            default: break
            }
        }
        return root.text
    }
}
