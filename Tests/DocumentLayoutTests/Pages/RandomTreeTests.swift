import PageModel
import Testing
@testable import DocumentLayout

/// What holds for every document, over seeded random trees.
@Suite struct RandomTreeTests {
    private static let groups = 10, treesPerGroup = 105

    private func layout(_ seed: UInt64) -> (Layout, RandomTree) {
        var tree = RandomTree(seed: seed)
        let section = tree.section()
        return (Layout(section, master: tree.master()), tree)
    }

    private func seeds(_ group: Int) -> Range<UInt64> {
        UInt64(group * RandomTreeTests.treesPerGroup)..<UInt64((group + 1) * RandomTreeTests.treesPerGroup)
    }

    @Test(arguments: 0..<groups)
    func everyWordOnceAndInsideItsPage(group: Int) {
        for seed in seeds(group) {
            let (layout, tree) = layout(seed)
            var seen: [String: Int] = [:]
            for word in layout.readWords where word.hasPrefix("w") { seen[word, default: 0] += 1 }
            let wrong = (1...max(1, tree.wordCount)).prefix(tree.wordCount).map { "w\($0)" }.filter { seen[$0] != 1 }
            // Cut words come in pieces: then letters are counted.
            if layout.findings.contains("layout.word-cut") {
                #expect(layout.runWords.joined().count { $0 == "w" } >= tree.wordCount, "seed \(seed)")
            } else {
                #expect(wrong.isEmpty, "seed \(seed): \(wrong.prefix(5)) \(Set(layout.findings))")
            }
            #expect(layout.pages.count <= max(1, tree.wordCount) * 2 + 4, "seed \(seed)")
            let outside = outside(layout)
            #expect(outside.isEmpty, "seed \(seed): \(outside.prefix(3)) \(Set(layout.findings))")
            #expect(isBalanced(layout), "seed \(seed)")
        }
    }

    @Test func sameDumpTwice() {
        for seed: UInt64 in 0..<40 { #expect(layout(seed).0.dump == layout(seed).0.dump, "seed \(seed)") }
    }

    @Test func heightsAddUp() {
        for seed: UInt64 in 0..<100 {
            for fragment in layout(seed).0.fragments.compactMap(\.self) {
                #expect(FragmentChecks.addsUp(fragment), "seed \(seed)")
            }
        }
    }

    /// What is reported may leave its column; nothing else does.
    /// Runs that leave the content of their page although nothing was reported.
    private func outside(_ layout: Layout) -> [String] {
        if layout.findings.contains(where: { $0 == "layout.overfull-line" || $0 == "layout.too-tall" }) { return [] }
        return layout.pages.enumerated().flatMap { index, page -> [String] in
            guard let content = page.contentArea else { return ["page \(index) has no content"] }
            return layout.texts(onPage: index).compactMap { run in
                let text = run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
                let isInside =
                    run.origin.x >= content.origin.x && run.origin.y <= content.maxY && run.origin.y >= content.origin.y
                    // Markers may be wider than their place.
                    && (run.right <= content.maxX + .pt(0.01) || !text.contains("w"))
                return isInside ? nil : "page \(index) of \(content): \(text) at \(run.origin)–\(run.right)"
            }
        }
    }

    private func isBalanced(_ layout: Layout) -> Bool {
        var depth = 0
        for case .tag(let event) in layout.pages.flatMap(\.items) {
            if case .begin = event { depth += 1 } else { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0
    }
}
