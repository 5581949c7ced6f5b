import PageModel

/// Chooses the breaks of a whole paragraph at once (Knuth and Plass, 'Breaking Paragraphs into Lines', 1981), with the
/// arithmetic of TeX82's `try_break` so that its traces can be compared.
///
/// Steps: every legal break is tried against every break that a line could still start from (the active list); a line
/// that is too long retires its start; feasible lines keep, per fitness class, the way with the least demerits; the
/// best way to the end wins.
struct TotalFitLineBreaker {
    struct Parameters {
        /// Worst badness of a line that is still acceptable.
        var tolerance = 200
        var linePenalty = 10
        var adjacentDemerits = 10_000
        var doubleHyphenDemerits = 10_000
        var finalHyphenDemerits = 5_000
        /// Most lines one below the other that end in a hyphen, one or two; nil for any number.
        var hyphenLimit: Int?
        /// Candidates from this one on leave a last line that is too short; nil where any is long enough.
        var firstShortStart: Int?
        /// Of a last line that is too short: more than a paragraph of bad lines.
        var shortLastLineDemerits = 1_000_000
        /// Stretch that every line has besides its spaces: ragged margins, and emergency stretch.
        var backgroundStretch: Length = .zero
    }

    struct Result {
        /// Indices of the chosen candidates, without the start, with the end.
        let breaks: [Int]
        /// Demerits of all lines up to each break.
        let totals: [Int]
    }

    /// A break on the way to the end. `fitness` of the line that ends here: 0 very loose, 1 loose, 2 decent, 3 tight.
    private struct Node {
        let candidate: Int
        let previous: Int
        let fitness: Int
        let demerits: Int
        /// Lines up to here that end in a hyphen one below the other, as far as they are counted.
        var hyphens = 0
    }

    /// The best ways to one break, one for each fitness class of the line that ends there.
    private struct Ways {
        var least = (awful, awful, awful, awful)
        var origin = (-1, -1, -1, -1)
        var minimum = awful

        mutating func offer(_ demerits: Int, _ fitness: Int, from node: Int) {
            guard demerits <= get(least, fitness) else { return }
            set(&least, fitness, demerits)
            set(&origin, fitness, node)
            minimum = min(minimum, demerits)
        }
    }

    /// Of a paragraph of some lines: arrays that grow from nothing are made five times.
    private static let usualNodes = 32
    private static let infinitelyBad = 10_000
    private static let awful = Int.max / 2

    let parameters: Parameters
    let width: Length

    /// - Parameter candidates: the first is the start of the paragraph, the last its forced end.
    /// - Parameter isFinalPass: rather an overfull line than none.
    /// - Returns: nil when no way keeps within the tolerance.
    func breaks(for candidates: [BreakCandidate], isFinalPass: Bool) -> Result? {
        var nodes = [Node(candidate: 0, previous: -1, fitness: 2, demerits: 0)]
        var active = [0]
        nodes.reserveCapacity(TotalFitLineBreaker.usualNodes)
        active.reserveCapacity(TotalFitLineBreaker.usualNodes)
        for index in 1..<max(1, candidates.count) {
            tryBreak(at: index, candidates, &nodes, &active, isFinalPass)
            if active.isEmpty { return nil }
        }
        guard let best = active.min(by: { nodes[$0].demerits < nodes[$1].demerits }) else { return nil }
        var breaks: [Int] = [], totals: [Int] = []
        var node = best
        while nodes[node].previous >= 0 {
            breaks.append(nodes[node].candidate)
            totals.append(nodes[node].demerits)
            node = nodes[node].previous
        }
        return Result(breaks: breaks.reversed(), totals: totals.reversed())
    }

    private func tryBreak(
        at index: Int, _ candidates: [BreakCandidate], _ nodes: inout [Node], _ active: inout [Int], _ isFinalPass: Bool
    ) {
        let candidate = candidates[index]
        let isLast = index == candidates.count - 1
        let counts = parameters.hyphenLimit != nil && candidate.isHyphen
        // Ways whose line before does not end in a hyphen, and where it does: these may not go on like the others.
        var ways = Ways(), second = Ways()
        var kept = 0
        let count = active.count
        for position in 0..<count {
            let nodeIndex = active[position]
            let node = nodes[nodeIndex]
            let start = candidates[node.candidate]
            let (badness, fitness) = measure(from: start, to: candidate)
            var isArtificial = false
            var isFeasible = badness <= parameters.tolerance
            var staysActive = true
            if badness > TotalFitLineBreaker.infinitelyBad || candidate.isForced {
                staysActive = false
                if isFinalPass, min(ways.minimum, second.minimum) == TotalFitLineBreaker.awful, kept == 0,
                    position == count - 1
                {
                    isArtificial = true
                    isFeasible = true
                }
            }
            if counts, node.hyphens >= parameters.hyphenLimit ?? .max { isFeasible = false }
            if isFeasible {
                var demerits = 0
                if !isArtificial {
                    demerits = lineDemerits(badness, candidate.penalty, candidate.isForced)
                    if candidate.isHyphen || isLast, start.isHyphen {
                        demerits += isLast ? parameters.finalHyphenDemerits : parameters.doubleHyphenDemerits
                    }
                    if abs(fitness - node.fitness) > 1 { demerits += parameters.adjacentDemerits }
                    if isLast, node.candidate >= parameters.firstShortStart ?? .max, node.candidate > 0 {
                        demerits += parameters.shortLastLineDemerits
                    }
                }
                demerits += node.demerits
                if counts, node.hyphens > 0 {
                    second.offer(demerits, fitness, from: nodeIndex)
                } else {
                    ways.offer(demerits, fitness, from: nodeIndex)
                }
            }
            if staysActive {
                active[kept] = nodeIndex
                kept += 1
            }
        }
        active.removeLast(count - kept)
        activate(ways, at: index, hyphens: counts ? 1 : 0, within: ways.minimum, &nodes, &active)
        // A way that may end in another hyphen is never worse than one that may not.
        activate(second, at: index, hyphens: 2, within: min(ways.minimum, second.minimum), &nodes, &active)
    }

    /// Keeps the ways that could still be part of the best one.
    private func activate(
        _ ways: Ways, at candidate: Int, hyphens: Int, within minimum: Int, _ nodes: inout [Node], _ active: inout [Int]
    ) {
        guard ways.minimum < TotalFitLineBreaker.awful else { return }
        for fitness in 0..<4
        where TotalFitLineBreaker.get(ways.least, fitness) < TotalFitLineBreaker.awful
            && TotalFitLineBreaker.get(ways.least, fitness) <= minimum + parameters.adjacentDemerits
        {
            active.append(nodes.count)
            nodes.append(
                Node(
                    candidate: candidate, previous: TotalFitLineBreaker.get(ways.origin, fitness), fitness: fitness,
                    demerits: TotalFitLineBreaker.get(ways.least, fitness), hyphens: hyphens))
        }
    }

    /// Badness and fitness class of the line between two breaks (TeX82 §851–853).
    private func measure(from start: BreakCandidate, to end: BreakCandidate) -> (badness: Int, fitness: Int) {
        let shortfall = width.units - (end.before.width - start.after.width)
        if shortfall > 0 {
            if end.before.fills > start.after.fills { return (0, 2) }
            let stretch = end.before.stretch - start.after.stretch + parameters.backgroundStretch.units
            if shortfall > 7_230_584, stretch < 1_663_497 { return (TotalFitLineBreaker.infinitelyBad, 0) }
            let badness = TotalFitLineBreaker.badness(shortfall, stretch)
            return (badness, badness > 99 ? 0 : badness > 12 ? 1 : 2)
        }
        let shrink = end.before.shrink - start.after.shrink
        if -shortfall > shrink { return (TotalFitLineBreaker.infinitelyBad + 1, 3) }
        let badness = TotalFitLineBreaker.badness(-shortfall, shrink)
        return (badness, badness > 12 ? 3 : 2)
    }

    private func lineDemerits(_ badness: Int, _ penalty: Int, _ isForced: Bool) -> Int {
        let base = parameters.linePenalty + badness
        let square = abs(base) >= 10_000 ? 100_000_000 : base * base
        if isForced || penalty == 0 { return square }
        return penalty > 0 ? square + penalty * penalty : square - penalty * penalty
    }

    /// About 100 (t/s)³, as TeX82 §108 computes it.
    static func badness(_ total: Int, _ available: Int) -> Int {
        if total == 0 { return 0 }
        if available <= 0 { return infinitelyBad }
        let ratio: Int
        if total <= 7_230_584 {
            ratio = total * 297 / available
        } else if available >= 1_663_497 {
            ratio = total / (available / 297)
        } else {
            ratio = total
        }
        if ratio > 1290 { return infinitelyBad }
        return (ratio * ratio * ratio + 0o400000) / 0o1000000
    }

    private static func get(_ values: (Int, Int, Int, Int), _ index: Int) -> Int {
        switch index {
        case 0: values.0
        case 1: values.1
        case 2: values.2
        default: values.3
        }
    }

    private static func set(_ values: inout (Int, Int, Int, Int), _ index: Int, _ value: Int) {
        switch index {
        case 0: values.0 = value
        case 1: values.1 = value
        case 2: values.2 = value
        default: values.3 = value
        }
    }
}
