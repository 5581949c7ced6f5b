import PageModel
@testable import Typesetting

/// The best way to break a short paragraph, found by trying every set of breaks.
///
/// Demerits of a line (Knuth and Plass 1981, §2; The TeXbook, chapter 14): (linePenalty + badness)² with the square of
/// the penalty added, or taken away when it is negative; something more after two hyphens, before a last line that
/// follows a hyphen, and between a line that is loose and its neighbour that is tight. Ours are two more: more hyphens one
/// below the other than a limit are no way at all, and a last line that is too short costs.
struct EveryWayOfBreaking {
    let parameters: TotalFitLineBreaker.Parameters
    let width: Length
    let candidates: [BreakCandidate]

    /// Demerits and breaks of the best way; nil when every way has a line that is not acceptable.
    func best() -> Int? {
        let inner = Array(candidates.indices.dropFirst().dropLast())
        let last = candidates.count - 1
        var best: Int?
        for choice in 0..<(1 << inner.count) {
            let chosen = inner.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element)
            let skipped = inner.enumerated().filter { choice >> $0.offset & 1 == 0 }.map(\.element)
            // A forced break is no choice.
            guard !skipped.contains(where: { candidates[$0].isForced }) else { continue }
            guard let demerits = demerits(of: [0] + chosen + [last]) else { continue }
            best = min(best ?? demerits, demerits)
        }
        return best
    }

    private enum Look: Int { case veryLoose = 0, loose, decent, tight }

    private func demerits(of breaks: [Int]) -> Int? {
        var total = 0, before = Look.decent, hyphens = 0
        for (start, end) in zip(breaks, breaks.dropFirst()) {
            guard let line = line(from: candidates[start], to: candidates[end]) else { return nil }
            hyphens = candidates[end].isHyphen ? hyphens + 1 : 0
            if let limit = parameters.hyphenLimit, hyphens > limit { return nil }
            let penalty = candidates[end].isForced ? 0 : candidates[end].penalty
            let base = parameters.linePenalty + line.badness
            total += (base >= 10_000 ? 100_000_000 : base * base) + penalty * abs(penalty)
            let isLast = end == candidates.count - 1
            if candidates[start].isHyphen {
                if isLast {
                    total += parameters.finalHyphenDemerits
                } else if candidates[end].isHyphen {
                    total += parameters.doubleHyphenDemerits
                }
            }
            if isLast, start > 0, let short = parameters.firstShortStart, start >= short {
                total += parameters.shortLastLineDemerits
            }
            if abs(line.look.rawValue - before.rawValue) > 1 { total += parameters.adjacentDemerits }
            before = line.look
        }
        return total
    }

    /// Nil for a line that is too loose or does not fit.
    private func line(from start: BreakCandidate, to end: BreakCandidate) -> (badness: Int, look: Look)? {
        let natural = end.before.width - start.after.width, room = width.units - natural
        if room >= 0, end.before.fills > start.after.fills { return (0, .decent) }
        if room > 0 {
            let stretch = end.before.stretch - start.after.stretch + parameters.backgroundStretch.units
            let badness = TotalFitLineBreaker.badness(room, stretch)
            guard badness <= parameters.tolerance else { return nil }
            return (badness, badness <= 12 ? .decent : badness <= 99 ? .loose : .veryLoose)
        }
        let shrink = end.before.shrink - start.after.shrink
        guard -room <= shrink else { return nil }
        let badness = TotalFitLineBreaker.badness(-room, shrink)
        guard badness <= parameters.tolerance else { return nil }
        return (badness, badness <= 12 ? .decent : .tight)
    }
}
