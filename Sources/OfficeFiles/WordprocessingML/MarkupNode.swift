/// An element of a part with all that it holds. Names are local: prefixes may be any.
final class MarkupNode {
    enum Content {
        case element(MarkupNode)
        case text(String)
    }

    let name: String
    let attributes: [(name: String, value: String)]
    fileprivate(set) var content: [Content] = []

    init(_ name: String, _ attributes: [(name: String, value: String)]) {
        self.name = name
        self.attributes = attributes
    }

    var children: [MarkupNode] {
        content.compactMap { if case .element(let child) = $0 { child } else { nil } }
    }

    /// All text below.
    var text: String {
        var text = ""
        for item in content {
            switch item {
            case .text(let piece): text += piece
            case .element(let child): text += child.text
            }
        }
        return text
    }

    subscript(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    func child(_ name: String) -> MarkupNode? { children.first { $0.name == name } }

    /// The child at the end of a path.
    func child(_ first: String, _ rest: String...) -> MarkupNode? {
        rest.reduce(child(first)) { $0?.child($1) }
    }

    /// The `val` of a child, which is how most properties are written.
    func value(_ name: String) -> String? { child(name)?["val"] }

    /// A property that is on when its element is there, unless its `val` says otherwise. nil when it is not there.
    func flag(_ name: String) -> Bool? {
        child(name).map { !["0", "false", "off"].contains($0["val"] ?? "1") }
    }

    /// Elements of a name at any depth below, in their order; not within each other.
    func all(_ name: String) -> [MarkupNode] {
        children.flatMap { $0.name == name ? [$0] : $0.all(name) }
    }
}

/// Reads a part into a tree of bounded size.
final class MarkupTree: MarkupHandler {
    private static let nodeLimit = 3_000_000

    private let part: String
    private var open: [MarkupNode] = []
    private var root: MarkupNode?
    private var count = 0
    private var size = 0
    private(set) var fault: OfficeFault?

    static func read(_ part: String, of archive: ZipArchive) throws(OfficeFault) -> MarkupNode {
        let tree = MarkupTree(part)
        try MarkupStream.read(part, of: archive, with: tree)
        guard let root = tree.root else { throw .damaged(part: part, detail: nil) }
        return root
    }

    private init(_ part: String) {
        self.part = part
    }

    func start(_ element: MarkupElement) {
        count += 1
        guard count <= MarkupTree.nodeLimit else { fault = .tooLarge(part: part); return }
        let node = MarkupNode(element.name.text, element.all)
        open.last?.content.append(.element(node))
        if open.isEmpty, root == nil { root = node }
        open.append(node)
    }

    func end(_ name: MarkupName) { _ = open.popLast() }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        size += bytes.count
        guard size <= OfficeLimits.text else { fault = .tooLarge(part: part); return }
        guard let node = open.last else { return }
        let piece = String(decoding: bytes, as: UTF8.self)
        if case .text(let before)? = node.content.last {
            node.content[node.content.count - 1] = .text(before + piece)
        } else {
            node.content.append(.text(piece))
        }
    }
}

extension MarkupElement {
    /// All attributes by their local names.
    fileprivate var all: [(name: String, value: String)] {
        (0..<count).compactMap { index in
            guard let attributes, let name = attributes[5 * index], let lower = attributes[5 * index + 3],
                let upper = attributes[5 * index + 4]
            else { return nil }
            let bytes = UnsafeBufferPointer(start: lower, count: max(0, upper - lower))
            return (String(cString: name), MarkupElement.text(of: bytes))
        }
    }
}
