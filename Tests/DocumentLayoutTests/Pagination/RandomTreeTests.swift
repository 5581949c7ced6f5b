import Testing
@testable import DocumentLayout

/// What holds for every document, over seeded random trees.
@Suite struct RandomTreeTests {
    private static let groups = 10, treesPerGroup = 105

    private func layout(_ seed: UInt64) -> (Layout, RandomTree) {
        var tree = RandomTree(seed: seed)
        let section = tree.section()
        return (Layout([section], master: tree.master()), tree)
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
            for plan in layout(seed).0.document.plans {
                if let fragment = plan.fragment { #expect(addsUp(fragment), "seed \(seed)") }
            }
        }
    }

    /// Children lie below each other and inside of their parent; lines fill their paragraph.
    private func addsUp(_ fragment: Fragment) -> Bool {
        switch fragment.content {
        case .flow(let placements):
            var bottom = Length.zero
            for placement in placements {
                guard placement.offset.y >= bottom, addsUp(placement.fragment) else { return false }
                bottom = placement.offset.y + placement.fragment.size.height
            }
            return bottom <= fragment.size.height
        case .group(let placements):
            return placements.allSatisfy { $0.offset.y + $0.fragment.size.height <= fragment.size.height && addsUp($0.fragment) }
        case .lines(let range, let lines):
            let frame = fragment.box.style.box.frame
            let inner = lines[range].reduce(Length.zero) { $0 + $1.height }
            let top = fragment.isFirst ? frame.top : .zero
            return fragment.size.height >= top + inner && fragment.size.height <= top + inner + frame.bottom
        case .table(let table):
            var bottom = table.caption.map { $0.fragment.size.height + $0.marginBottom } ?? .zero
            for row in table.allRows {
                guard row.y == bottom else { return false }
                bottom += row.height
                guard row.cells.allSatisfy({ $0.content.map { $0.size.height } ?? .zero <= $0.height }) else { return false }
            }
            return fragment.size.height == bottom
        case .graphic, .none: return true
        }
    }

    /// What is reported may leave its column; nothing else does.
    /// Runs that leave the content of their page although nothing was reported.
    private func outside(_ layout: Layout) -> [String] {
        if layout.findings.contains(where: { $0 == "layout.overfull-line" || $0 == "layout.too-tall" }) { return [] }
        return layout.pages.enumerated().flatMap { index, page -> [String] in
            let content = layout.document.sections[layout.document.plans[index].section].master.content
            return layout.texts(onPage: index).compactMap { run in
                let text = run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
                let isInside = run.origin.x >= content.origin.x && run.origin.y <= content.maxY && run.origin.y >= content.origin.y
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
