import Diagnostics
import PageModel
import Testing
@testable import DocumentLayout

/// What holds for every table, over 2,100 seeded random ones.
@Suite struct RandomTableTests {
    private static let groups = 14, tablesPerGroup = 150

    /// One table, laid out.
    private struct Trial {
        let seed: UInt64
        let table: RandomTable
        let layout: Layout
        let lines: [String]
        let unaccounted: Findings

        /// - Parameter defersRows: whether rows are made when they are asked for, however few there are.
        init(seed: UInt64, defersRows: Bool = false) {
            self.seed = seed
            var lines: [String] = []
            let ledger = ContentLedger { lines.append($0) }
            var table = RandomTable(seed: seed)
            let section = table.section()
            layout = Layout(
                section, master: table.master(), Layout.Request(longTableRows: defersRows ? 0 : nil, ledger: ledger))
            for (index, page) in layout.pages.enumerated() { ledger.record(page, index: index) }
            unaccounted = ledger.finish(explainedBy: layout.allFindings)
            self.lines = lines
            self.table = table
        }

        /// Words that were cut come in pieces.
        var isCut: Bool { layout.findings.contains("layout.word-cut") }
        var mayOverflow: Bool {
            layout.findings.contains { ["layout.overfull-line", "layout.too-tall", "layout.word-cut"].contains($0) }
        }
    }

    @Test(arguments: 0..<groups) func nothingIsLostAndNothingStandsWrong(group: Int) {
        for offset in 0..<RandomTableTests.tablesPerGroup {
            let trial = Trial(seed: UInt64(group * RandomTableTests.tablesPerGroup + offset))
            for fault in faults(of: trial) { Issue.record("seed \(trial.seed): \(fault)") }
            if trial.seed % 50 == 0 {
                #expect(trial.layout.dump == Trial(seed: trial.seed).layout.dump, "seed \(trial.seed)")
            }
        }
    }

    /// Tables whose rows are made when they are asked for are the same.
    @Test(arguments: 0..<groups) func deferredRowsAreTheSame(group: Int) {
        for offset in stride(from: 0, to: RandomTableTests.tablesPerGroup, by: 3) {
            let seed = UInt64(group * RandomTableTests.tablesPerGroup + offset)
            let atOnce = Trial(seed: seed), deferred = Trial(seed: seed, defersRows: true)
            #expect(atOnce.layout.dump == deferred.layout.dump, "seed \(seed)")
            #expect(atOnce.layout.findings == deferred.layout.findings, "seed \(seed)")
            #expect(atOnce.lines == deferred.lines, "seed \(seed)")
        }
    }

    private func faults(of trial: Trial) -> [String] {
        var faults = lostWords(trial) + wrongPlaces(trial)
        if let lost = trial.lines.first(where: { $0.contains("\"lost\"") || $0.contains("\"altered\"") }) {
            faults.append(lost)
        }
        if !trial.mayOverflow { faults += trial.unaccounted.all.map { "\($0.id): \($0.message.english)" } }
        if trial.table.sharesLines, !trial.mayOverflow { faults += crossedLines(trial) }
        if trial.layout.pages.count > trial.table.wordCount * 8 + 4 {
            faults.append("\(trial.layout.pages.count) pages")
        }
        return faults
    }

    // MARK: Words

    private func lostWords(_ trial: Trial) -> [String] {
        guard !trial.isCut else { return [] }
        var seen = [Int](repeating: 0, count: trial.table.wordCount + 1), faults: [String] = []
        var artifacts = ArtifactDepth()
        for (index, page) in trial.layout.pages.enumerated() {
            var words: Set<Int> = []
            for item in page.items {
                if case .tag(let event) = item { artifacts.take(event) }
                guard case .text(let run) = item else { continue }
                for word in run.pieces.compactMap({ RandomTableTests.number($0.shaped.text) }) where word < seen.count {
                    words.insert(word)
                    if !artifacts.isInside {
                        seen[word] += 1
                    } else if !trial.table.repeatable.contains(word) {
                        faults.append("w\(word) is repeated")
                    }
                }
            }
            faults += lackingHead(trial, words, index)
        }
        let wrong = (1..<max(1, seen.count)).filter { seen[$0] != 1 }
        if !wrong.isEmpty {
            faults.append(
                "\(wrong.count) words not once: " + wrong.prefix(5).map { "w\($0) \(seen[$0])" }.joined(separator: ", ")
            )
        }
        return faults
    }

    /// The number of `w17`.
    private static func number(_ text: [UInt8]) -> Int? {
        guard text.first == UInt8(ascii: "w"), text.count > 1 else { return nil }
        var number = 0
        for byte in text.dropFirst() {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }

    /// A page with rows of the table has its head as well, unless that was reported.
    private func lackingHead(_ trial: Trial, _ words: Set<Int>, _ index: Int) -> [String] {
        guard !trial.table.head.isEmpty, !trial.layout.findings.contains("layout.tall-head"),
            let table = RandomTableTests.outerTable(trial.layout.fragments[index])?.content as? TableFragment,
            !table.body.isEmpty, !table.body.allSatisfy({ $0.cells.isEmpty })
        else { return [] }
        return trial.table.head.isSubset(of: words) ? [] : ["page \(index + 1) has no head"]
    }

    private static func outerTable(_ fragment: Fragment?) -> Fragment? {
        switch fragment?.content {
        case is TableFragment: fragment
        case let flow as FlowFragment: flow.placements.lazy.compactMap { outerTable($0.fragment) }.first
        default: nil
        }
    }

    // MARK: Lines

    /// Where cells share lines, no two lines cover each other.
    private func crossedLines(_ trial: Trial) -> [String] {
        trial.layout.pages.enumerated().compactMap { index, page in
            StrokeChecks.crossing(in: page).map { "page \(index + 1): \($0)" }
        }
    }

    // MARK: Places

    private func wrongPlaces(_ trial: Trial) -> [String] {
        let layout = trial.layout
        return zip(layout.pages, layout.fragments).enumerated().flatMap { index, page -> [String] in
            guard let fragment = page.1, let content = page.0.contentArea else { return [] }
            var faults: [String] = []
            if !FragmentChecks.addsUp(fragment, isTooTall: layout.findings.contains("layout.too-tall")) {
                faults.append("heights of page \(index + 1) do not add up")
            }
            if let fault = FragmentChecks.fault(fragment) { faults.append("page \(index + 1): \(fault)") }
            guard !trial.mayOverflow else { return faults }
            if fragment.size.height > content.size.height {
                faults.append("page \(index + 1) is too full by \(fragment.size.height - content.size.height)")
            }
            if FragmentChecks.hasOverfullLine(fragment) { faults.append("page \(index + 1): a line leaves its cell") }
            return faults
        }
    }
}
