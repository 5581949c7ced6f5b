/// What has changed in a document, before anything is drawn.
struct DocumentComparison: Sendable {
    /// Words that went from one page to another because the text before them became longer or shorter.
    struct Flow: Sendable {
        let text: String
        let wordCount: Int
        let oldPage: Int
        let newPage: Int
    }

    struct FontChange: Hashable, Sendable {
        let old: String
        let new: String
    }

    struct GeometryChange: Hashable, Sendable {
        /// Hundredths of a point; width and height, or one margin.
        enum Measure: Hashable, Sendable { case size, left, top, right, bottom }
        let measure: Measure
        let old: [Int]
        let new: [Int]
    }

    struct RunningHeadChange: Hashable, Sendable {
        let old: String
        let new: String
        /// Whether only page numbers differ.
        let isNumber: Bool
    }

    /// Something that is true of several pages, with the pairs (by index) where it is and how often.
    struct Spread<Value: Hashable & Sendable>: Sendable {
        let value: Value
        var pairs: Set<Int>
        var count: Int
    }

    let pairs: [PagePair]
    let changes: [ContentChange]
    let flows: [Flow]
    let fonts: [Spread<FontChange>]
    let geometries: [Spread<GeometryChange>]
    let runningHeads: [Spread<RunningHeadChange>]

    init(_ old: [PageRecord], _ new: [PageRecord]) {
        if DocumentComparison.isSame(old, new) {
            pairs = old.indices.map { PagePair(old: $0, new: $0) }
            (changes, flows, fonts, geometries, runningHeads) = ([], [], [], [], [])
            return
        }
        let difference = TextDifference(
            TokenReader.tokens(of: old.map(\.content)), TokenReader.tokens(of: new.map(\.content)))
        let pairs = PagePairing.pairs(old, new, difference)
        self.pairs = pairs
        changes = ChangeClassifier.changes(in: difference)
        let walk = MatchWalk(difference, pairs)
        flows = walk.flows
        fonts = walk.fonts
        geometries = DocumentComparison.geometries(old, new, pairs)
        runningHeads = DocumentComparison.runningHeads(old, new, pairs)
    }

    /// What is drawn alike says the same: the usual case, in which no word needs to be looked at.
    private static func isSame(_ old: [PageRecord], _ new: [PageRecord]) -> Bool {
        old.count == new.count
            && zip(old, new).allSatisfy {
                $0.drawing == $1.drawing && $0.geometry == $1.geometry && $0.words == $1.words
            }
    }

    private static func geometries(
        _ old: [PageRecord], _ new: [PageRecord], _ pairs: [PagePair]
    ) -> [Spread<GeometryChange>] {
        var found: [Spread<GeometryChange>] = []
        for (index, pair) in pairs.enumerated() {
            guard let a = pair.old, let b = pair.new else { continue }
            let (before, after) = (old[a].geometry, new[b].geometry)
            if (before.width, before.height) != (after.width, after.height) {
                found.note(
                    .init(measure: .size, old: [before.width, before.height], new: [after.width, after.height]),
                    at: index)
            }
            let edges: [GeometryChange.Measure] = [.left, .top, .right, .bottom]
            for (edge, margins) in zip(edges, zip(before.margins, after.margins)) where margins.0 != margins.1 {
                found.note(.init(measure: edge, old: [margins.0], new: [margins.1]), at: index)
            }
        }
        return found
    }

    private static func runningHeads(
        _ old: [PageRecord], _ new: [PageRecord], _ pairs: [PagePair]
    ) -> [Spread<RunningHeadChange>] {
        var found: [Spread<RunningHeadChange>] = []
        for (index, pair) in pairs.enumerated() {
            guard let a = pair.old, let b = pair.new else { continue }
            let before = TokenReader.tokens(of: [old[a].content], artifacts: true),
                after = TokenReader.tokens(of: [new[b].content], artifacts: true)
            guard before.map(\.text) != after.map(\.text) else { continue }
            let difference = TextDifference(before, after)
            for hunk in difference.hunks {
                let (oldWords, newWords) = (before[hunk.old], after[hunk.new])
                let isNumber =
                    oldWords.count == newWords.count
                    && zip(oldWords, newWords).allSatisfy {
                        isPageNumber($0.text, a, of: old) && isPageNumber($1.text, b, of: new)
                    }
                found.note(
                    .init(old: isNumber ? "" : oldWords.text, new: isNumber ? "" : newWords.text, isNumber: isNumber),
                    at: index)
            }
        }
        return found
    }

    /// The number of the page or of the last one ('3 dari 58'), and no other: sums are carried in repeated table rows.
    private static func isPageNumber(_ word: String, _ page: Int, of pages: [PageRecord]) -> Bool {
        [pages[page].label, pages.last?.label, String(pages.count)].contains(Amount.core(word))
    }
}

extension Array {
    /// Notes that something is true of a pair of pages too.
    mutating func note<Value>(_ value: Value, at pair: Int, count: Int = 1)
    where Element == DocumentComparison.Spread<Value> {
        if let known = firstIndex(where: { $0.value == value }) {
            self[known].pairs.insert(pair)
            self[known].count += count
        } else {
            append(.init(value: value, pairs: [pair], count: count))
        }
    }
}
