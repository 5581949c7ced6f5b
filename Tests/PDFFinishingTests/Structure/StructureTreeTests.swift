import Files
import PageModel
import Testing

@testable import PDFFinishing

/// What stays when a tree has been written.
@Suite struct StructureTreeTests {
    /// Elements know the one around them; one that knew an element within it as well would stay for as long as the program runs, and
    /// a run over many projects would need more with each.
    @Test func elementsAreLetGo() throws {
        let seen = Seen()
        do {
            let tree = StructureTree(try PDFWriter(DiscardingSink()), language: "id")
            try write(.init(.table), to: tree, seen) {
                try write(.init(.tableHead), to: tree, seen) { try row(.tableHeader, of: tree, seen) }
                try write(.init(.tableBody), to: tree, seen) { try row(.tableData, of: tree, seen) }
            }
            try write(.init(.contents), to: tree, seen) {
                var entry = StructureTag(.contentsItem)
                entry.level = 1
                try write(entry, to: tree, seen) {
                    try write(StructureTag(.link, link: .destination("bab-1")), to: tree, seen) {
                        _ = tree.number(of: tree.current)
                    }
                }
            }
            #expect(try tree.finish() != nil)
        }
        #expect(seen.elements.count == 20)
        #expect(seen.elements.filter { $0.element != nil }.isEmpty)
    }

    private final class Seen {
        struct Weakly { weak var element: StructureElement? }
        var elements: [Weakly] = []
    }

    private func write(
        _ tag: StructureTag, to tree: StructureTree, _ seen: Seen, _ inside: () throws -> Void
    ) throws {
        let element = try tree.begin(tag)
        seen.elements.append(.init(element: element))
        if let parent = element?.parent { seen.elements.append(.init(element: parent)) }
        try inside()
        try tree.end()
    }

    private func row(_ cell: StructureTag.Role, of tree: StructureTree, _ seen: Seen) throws {
        try write(.init(.tableRow), to: tree, seen) {
            var tag = StructureTag(cell)
            tag.cell = StructureCell(column: 0, scope: cell == .tableHeader ? .column : nil)
            try write(tag, to: tree, seen) { _ = tree.number(of: tree.current) }
        }
    }
}
