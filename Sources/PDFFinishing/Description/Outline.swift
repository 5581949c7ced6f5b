import PageModel

/// The bookmarks of a PDF (PDF 32000-1 §12.3.3). Entries whose destination does not exist are left out, for they would lead nowhere.
struct Outline {
    private struct Node {
        let entry: OutlineEntry
        let destination: PDFText
        let parent: Int?
        var children: [Int] = []
        /// Entries that are seen below it when it is open.
        var visible = 0
        var isOpen: Bool { entry.level <= 1 }
    }

    private var nodes: [Node] = []
    private var roots: [Int] = []
    /// The destinations that do not exist.
    private(set) var missing: Set<String> = []

    init(_ entries: [OutlineEntry], in destinations: Destinations) {
        // From the outermost entry to the last one.
        var path: [Int] = []
        for entry in entries {
            guard let destination = destinations.text(of: entry.destination) else {
                missing.insert(entry.destination)
                continue
            }
            while let last = path.last, nodes[last].entry.level >= entry.level { path.removeLast() }
            let index = nodes.count
            nodes.append(Node(entry: entry, destination: destination, parent: path.last))
            if let parent = path.last { nodes[parent].children.append(index) } else { roots.append(index) }
            path.append(index)
        }
        for index in nodes.indices.reversed() {
            nodes[index].visible = nodes[index].children.reduce(0) {
                $0 + 1 + (nodes[$1].isOpen ? nodes[$1].visible : 0)
            }
        }
    }

    func write(to writer: PDFWriter, into catalog: inout PDFDictionary) throws(FinishingError) {
        guard let first = roots.first, let last = roots.last else { return }
        let root = writer.allocate(), numbers = nodes.map { _ in writer.allocate() }
        let count = roots.reduce(0) { $0 + 1 + (nodes[$1].isOpen ? nodes[$1].visible : 0) }
        var text = PDFText()
        text.put("<</Type/Outlines/First \(numbers[first]) 0 R/Last \(numbers[last]) 0 R/Count \(count)>>")
        try writer.write(root, text)
        catalog["Outlines"] = .reference(root)
        for index in nodes.indices {
            let siblings = nodes[index].parent.map { nodes[$0].children } ?? roots
            try writer.write(numbers[index], self.text(of: index, siblings, root, numbers))
        }
    }

    private func text(of index: Int, _ siblings: [Int], _ root: Int, _ numbers: [Int]) -> PDFText {
        let node = nodes[index]
        var text = PDFText()
        text.put("<</Title ")
        text.put(text: node.entry.title)
        text.put("/Parent \(node.parent.map { numbers[$0] } ?? root) 0 R/Dest")
        text.bytes += node.destination.bytes
        // Siblings are in ascending order.
        if let place = siblings.firstIndex(of: index) {
            if place > 0 { text.put("/Prev \(numbers[siblings[place - 1]]) 0 R") }
            if place + 1 < siblings.count { text.put("/Next \(numbers[siblings[place + 1]]) 0 R") }
        }
        if let first = node.children.first, let last = node.children.last {
            text.put("/First \(numbers[first]) 0 R/Last \(numbers[last]) 0 R")
            text.put("/Count \(node.isOpen ? node.visible : -node.visible)")
        }
        text.put(">>")
        return text
    }
}
