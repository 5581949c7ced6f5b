@testable import Review
import TestSupport
import Testing

/// Changes that were made on purpose are told, each once, as what they are, and nothing else is.
@Suite struct GeneratedChangesTests {
    @Test(arguments: 0..<10) func everyChangeIsTold(_ part: UInt64) {
        for seed in part * 30..<(part + 1) * 30 {
            var document = GeneratedDocument(seed: seed), dice = Dice(seed: seed &+ 1000)
            document.change()
            let old = GeneratedDocument.pages(document.old, of: dice.number(2...9)),
                new = GeneratedDocument.pages(document.new, of: dice.number(2...9))
            #expect(Pages.changes(old, new).sorted() == document.expected.sorted(), "seed \(seed)")
        }
    }

    /// Seen from the other side, what was added was removed.
    @Test func theOtherWayRound() {
        for seed in UInt64(500)..<560 {
            var document = GeneratedDocument(seed: seed)
            document.change()
            let old = GeneratedDocument.pages(document.old, of: 5), new = GeneratedDocument.pages(document.new, of: 5)
            let forth = DocumentComparison(old, new).changes, back = DocumentComparison(new, old).changes
            let mirrored = back.map { change -> String in
                let kind = change.kind == .added ? "removed" : change.kind == .removed ? "added" : change.kind.rawValue
                return "\(kind): \(change.newText) > \(change.oldText)"
            }
            #expect(
                forth.map { "\($0.kind.rawValue): \($0.oldText) > \($0.newText)" }.sorted() == mirrored.sorted(),
                "seed \(seed)")
        }
    }

    /// Other page ends are no change of content; words that went to another page flowed there.
    @Test func pageEndsAreNoChange() {
        for seed in UInt64(600)..<680 {
            let document = GeneratedDocument(seed: seed)
            var dice = Dice(seed: seed)
            let counts = (dice.number(2...9), dice.number(2...9))
            let comparison = DocumentComparison(
                GeneratedDocument.pages(document.old, of: counts.0), GeneratedDocument.pages(document.old, of: counts.1)
            )
            #expect(
                comparison.changes.isEmpty && comparison.fonts.isEmpty && comparison.geometries.isEmpty, "seed \(seed)")
            #expect(counts.0 == counts.1 || document.old.count <= min(counts.0, counts.1) || !comparison.flows.isEmpty)
            // Long texts are shortened for people.
            for flow in comparison.flows {
                #expect(flow.wordCount > 0 && flow.text.split(separator: " ").count <= flow.wordCount + 1)
            }
        }
    }

    /// Each page has one partner at most, pairs keep the order of the pages, and no page is forgotten.
    @Test func pairsCoverAllPages() {
        for seed in UInt64(700)..<780 {
            var document = GeneratedDocument(seed: seed), dice = Dice(seed: seed)
            document.change()
            let old = GeneratedDocument.pages(document.old, of: dice.number(1...9)),
                new = GeneratedDocument.pages(document.new, of: dice.number(1...9))
            let pairs = DocumentComparison(old, new).pairs
            #expect(
                pairs.compactMap(\.old).sorted() == Array(old.indices)
                    && pairs.compactMap(\.new).sorted() == Array(new.indices), "seed \(seed)")
            let both = pairs.filter { $0.old != nil && $0.new != nil }
            #expect(
                zip(both, both.dropFirst()).allSatisfy {
                    ($0.old ?? 0) < ($1.old ?? 0) && ($0.new ?? 0) < ($1.new ?? 0)
                })
        }
    }

    /// What a baseline keeps is read back as it was.
    @Test func baselinesAreReadBack() {
        for seed in UInt64(800)..<860 {
            var document = GeneratedDocument(seed: seed)
            document.change()
            let pages = GeneratedDocument.pages(document.new, of: 4), contents = pages.map(\.content)
            #expect(ContentText.pages(ContentText.text(of: contents)) == contents)
            #expect(PageTable.pages(PageTable.text(of: pages), contents: contents) == pages)
        }
    }

    /// A damaged baseline is refused or read as something, but never ends the process.
    @Test func damagedBaselines() {
        var refused = 0
        for seed in UInt64(900)..<1200 {
            var dice = Dice(seed: seed)
            let pages = GeneratedDocument.pages(GeneratedDocument(seed: seed).old, of: 5)
            func damaged(_ text: String) -> String {
                var bytes = Array(text.utf8)
                for _ in 0..<dice.number(1...8) {
                    let place = dice.number(0...bytes.count - 1)
                    switch dice.number(0...2) {
                    case 0: bytes[place] = dice.pick(Array("\t\n 0-9x".utf8))
                    case 1: bytes.remove(at: place)
                    default: bytes.insert(dice.pick(Array("\t\n 0-9x".utf8)), at: place)
                    }
                }
                return String(decoding: bytes, as: UTF8.self)
            }
            let contents = ContentText.pages(damaged(ContentText.text(of: pages.map(\.content))))
            let table = PageTable.pages(damaged(PageTable.text(of: pages)), contents: pages.map(\.content))
            refused += (contents == nil ? 1 : 0) + (table == nil ? 1 : 0)
            // Whatever was read can be compared.
            if let table { _ = DocumentComparison(pages, table) }
        }
        #expect(refused > 50 && refused < 600)
    }
}
