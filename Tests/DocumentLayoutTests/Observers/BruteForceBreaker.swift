@testable import DocumentLayout
import Typesetting

/// Breaks small documents into pages by trying every break of a page: a second opinion on the breaker, written from its rules alone.
///
/// A document is a list of paragraphs of whole lines; neighbouring paragraphs of one `keep` group ask to stay together.
struct BruteForceBreaker {
    struct Paragraph {
        var lines: Int
        var orphans = 2
        var widows = 2
        var avoidsBefore = false
        var avoidsAfter = false
        var group: Int?
    }

    struct Break: Equatable {
        /// Lines of the page above the break.
        let line: Int
        let appeal: BreakAppeal
        let isLast: Bool
    }

    let paragraphs: [Paragraph]
    let pageLines: Int

    private struct Candidate {
        let position: Int
        var appeal: BreakAppeal
        let group: Int?
    }

    /// Every legal break after the line `start`, with its appeal.
    private func candidates(from start: Int) -> [Candidate] {
        var result: [Candidate] = [], first = 0
        for (index, paragraph) in paragraphs.enumerated() {
            for line in 1...paragraph.lines {
                let position = first + line
                guard position > start, position - start <= pageLines else { continue }
                if line < paragraph.lines {
                    let above = first >= start ? line : position - start
                    let isOrphan = first >= start && above < paragraph.orphans,
                        isWidow = paragraph.lines - line < paragraph.widows
                    result.append(
                        Candidate(
                            position: position, appeal: isOrphan || isWidow ? .violatingOrphansAndWidows : .perfect,
                            group: paragraph.group))
                } else if index + 1 < paragraphs.count {
                    let next = paragraphs[index + 1]
                    let group = paragraph.group == next.group ? paragraph.group : nil
                    result.append(
                        Candidate(
                            position: position,
                            appeal: paragraph.avoidsAfter || next.avoidsBefore ? .violatingAvoid : .perfect,
                            group: group))
                }
            }
            first += paragraph.lines
        }
        return result
    }

    /// A group that has to be broken is broken where it is least bad; for everything around it the break is a violation.
    private func cappedByGroup(_ candidates: [Candidate]) -> [Candidate] {
        var result = candidates.filter { $0.group == nil }
        for group in Set(candidates.compactMap(\.group)) {
            let inside = candidates.filter { $0.group == group }
            guard var best = inside.max(by: { ($0.appeal, $0.position) < ($1.appeal, $1.position) }) else { continue }
            best.appeal = min(best.appeal, .violatingAvoid)
            result.append(best)
        }
        return result
    }

    func breaks() -> [Break] {
        let total = paragraphs.reduce(0) { $0 + $1.lines }
        var result: [Break] = [], start = 0
        while total - start > pageLines {
            let all = cappedByGroup(candidates(from: start))
            guard let best = all.max(by: { ($0.appeal, $0.position) < ($1.appeal, $1.position) }) else { return result }
            result.append(Break(line: best.position - start, appeal: best.appeal, isLast: false))
            start = best.position
        }
        return result + [Break(line: total - start, appeal: .perfect, isLast: true)]
    }

    /// Appeal of every break on a page, by the lines above it.
    func appeals(from start: Int) -> [Int: BreakAppeal] {
        Dictionary(
            candidates(from: start).map {
                ($0.position - start, $0.group == nil ? $0.appeal : min($0.appeal, .violatingAvoid))
            },
            uniquingKeysWith: { first, _ in first })
    }
}
