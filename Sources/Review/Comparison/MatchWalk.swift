/// Walks over the words that did not change, for what did change around them: their page and their font.
struct MatchWalk {
    private(set) var flows: [DocumentComparison.Flow] = []
    private(set) var fonts: [DocumentComparison.Spread<DocumentComparison.FontChange>] = []

    init(_ difference: TextDifference, _ pairs: [PagePair]) {
        var newPage: [Int: Int] = [:], pairOfNew: [Int: Int] = [:]
        for (index, pair) in pairs.enumerated() {
            if let old = pair.old, let new = pair.new { newPage[old] = new }
            if let new = pair.new { pairOfNew[new] = index }
        }
        var run: (start: Int, end: Int, old: Int, new: Int)?
        func close() {
            guard let moved = run else { return }
            run = nil
            let words = difference.old[moved.start...moved.end]
            let text = words.count <= 12 ? words.text : words.prefix(6).text + " … " + words.suffix(4).text
            flows.append(.init(text: text, wordCount: words.count, oldPage: moved.old, newPage: moved.new))
        }
        for (word, match) in difference.newIndex.enumerated() {
            guard match >= 0 else { continue }
            let (old, new) = (difference.old[word], difference.new[match])
            if old.font != new.font { fonts.note(.init(old: old.font, new: new.font), at: pairOfNew[new.page] ?? 0) }
            guard newPage[old.page] != new.page else {
                close()
                continue
            }
            if let open = run, open.old == old.page, open.new == new.page {
                run?.end = word
            } else {
                close()
                run = (word, word, old.page, new.page)
            }
        }
        close()
    }
}
