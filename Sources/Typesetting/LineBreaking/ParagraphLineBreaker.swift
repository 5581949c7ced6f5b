import Diagnostics
import LayoutLanguage
import PageModel

/// Breaks a shaped paragraph into lines of a width: first without hyphenation, then with, then with emergency stretch
/// (as TeX does).
struct ParagraphLineBreaker {
    /// A line without hyphens is taken when no line is worse than this.
    static let pretolerance = 100
    static let tolerance = 200
    /// Of lines that keep the last one from being too short.
    static let toleranceForLongLastLine = 500
    /// Of lines that are short for a reason, and of the last resort.
    static let anyTolerance = 10_000
    /// Of a hyphen in justified text, where letters and their distances give way too. Twice TeX's 50: with 200 some
    /// lines are looser, and hyphens hardly fewer.
    static let hyphenPenalty = 100
    /// Lines one below the other that may end in a hyphen.
    static let hyphenLimit = 2

    let paragraph: ShapedParagraph
    let style: TextStyle
    let typesetter: Typesetter
    let request: LineRequest

    private var width: Length { request.width }

    func lines() -> BrokenLines {
        style.textWrap == .balance ? balanced() : lines(in: width)
    }

    private var isJustified: Bool { style.textAlign == .justify }

    private func lines(in width: Length) -> BrokenLines {
        let attempt = breaks(in: width)
        let builder = LineBuilder(paragraph: paragraph, style: style, typesetter: typesetter, request: request)
        let lines = builder.lines(attempt.breaks, attempt.collector.candidates)
        return BrokenLines(lines, findings: findings(about: lines, attempt.collector.cutSegments))
    }

    /// The narrowest measure that needs no more lines than the full one (CSS Text 4 `text-wrap: balance`).
    private func balanced() -> BrokenLines {
        let full = breaks(in: width)
        guard full.breaks.count > 1, full.collector.cutSegments.isEmpty else { return lines(in: width) }
        var low = width / 3, high = width
        while high - low > .pt(2) {
            let middle = (low + high) / 2
            let trial = breaks(in: middle)
            if trial.breaks.count <= full.breaks.count, trial.collector.cutSegments.isEmpty, !trial.isOverfull {
                high = middle
            } else {
                low = middle
            }
        }
        return lines(in: high)
    }

    private struct Attempt {
        let breaks: [Int]
        let collector: CandidateCollector
        var isOverfull = false
        /// Whether the last line is shorter than it should be.
        var endsShort = false
    }

    private func breaks(in width: Length) -> Attempt {
        let attempt = usualBreaks(in: width)
        return isJustified ? attempt : keepingDates(attempt, in: width) ?? attempt
    }

    /// A month and its year stay together where that needs no further line: 'Desember | 2024' in a narrow column is read twice. In
    /// justified text the spaces of two lines would pay for it.
    private func keepingDates(_ attempt: Attempt, in width: Length) -> Attempt? {
        let dates = MonthAndYear(paragraph)
        guard attempt.breaks.contains(where: { dates.parts(at: attempt.collector.candidates[$0]) }) else { return nil }
        var parameters = TotalFitLineBreaker.Parameters()
        parameters.backgroundStretch = style.fontSize * 3
        parameters.hyphenLimit = ParagraphLineBreaker.hyphenLimit
        parameters.tolerance = ParagraphLineBreaker.anyTolerance
        for hyphenates in [false, true] {
            let collector = collect(in: width, hyphenates: hyphenates, bound: dates)
            guard let kept = self.attempt(collector, parameters), kept.breaks.count <= attempt.breaks.count,
                kept.collector.cutSegments.isEmpty
            else { continue }
            return kept
        }
        return nil
    }

    private func usualBreaks(in width: Length) -> Attempt {
        var parameters = TotalFitLineBreaker.Parameters()
        let em = style.fontSize
        // A ragged margin is ragged up to three ems; beyond, a hyphen is better.
        parameters.backgroundStretch = isJustified ? .zero : em * 3
        parameters.hyphenLimit = ParagraphLineBreaker.hyphenLimit
        parameters.tolerance = ParagraphLineBreaker.pretolerance
        let plain = collect(in: width, hyphenates: false)
        if let attempt = attempt(plain, parameters), !attempt.endsShort { return attempt }
        let hyphenated = collect(in: width, hyphenates: true)
        parameters.tolerance = isJustified ? ParagraphLineBreaker.tolerance : 1_000
        let second = attempt(hyphenated, parameters)
        if let second, !second.endsShort { return second }
        if second != nil, isJustified {
            parameters.tolerance = ParagraphLineBreaker.toleranceForLongLastLine
            return attempt(hyphenated, parameters) ?? second ?? lastAttempt(hyphenated, parameters)
        }
        if let second { return second }
        parameters.backgroundStretch = max(parameters.backgroundStretch + em, width / 6)
        parameters.tolerance = 1_000
        if let third = attempt(hyphenated, parameters) { return third }
        parameters.hyphenLimit = nil
        return attempt(hyphenated, parameters) ?? lastAttempt(hyphenated, parameters)
    }

    private func attempt(_ collector: CandidateCollector, _ parameters: TotalFitLineBreaker.Parameters) -> Attempt? {
        var parameters = parameters
        let short = isJustified ? collector.firstShortStart : nil
        parameters.firstShortStart = short
        let breaker = TotalFitLineBreaker(parameters: parameters, width: collector.width)
        guard let result = breaker.breaks(for: collector.candidates, isFinalPass: false) else { return nil }
        let lastStart = result.breaks.dropLast().last ?? 0
        return Attempt(
            breaks: result.breaks, collector: collector, endsShort: lastStart > 0 && lastStart >= short ?? .max)
    }

    /// Rather a line that is too wide than none.
    private func lastAttempt(
        _ collector: CandidateCollector, _ parameters: TotalFitLineBreaker.Parameters
    ) -> Attempt {
        var parameters = parameters
        parameters.hyphenLimit = nil
        parameters.tolerance = ParagraphLineBreaker.anyTolerance
        let last = TotalFitLineBreaker(parameters: parameters, width: collector.width).breaks(
            for: collector.candidates, isFinalPass: true)
        return Attempt(
            breaks: last?.breaks ?? [collector.candidates.count - 1], collector: collector, isOverfull: true)
    }

    private func collect(in width: Length, hyphenates: Bool, bound: MonthAndYear? = nil) -> CandidateCollector {
        var collector = CandidateCollector(
            paragraph, in: typesetter, width: width, style: style, hyphenates: hyphenates)
        if isJustified { collector.hyphenPenalty = ParagraphLineBreaker.hyphenPenalty }
        collector.bound = bound
        collector.collect(indent: style.textIndent)
        return collector
    }

    private func findings(about lines: [Line], _ cutSegments: [Int]) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if !cutSegments.isEmpty {
            let brokenSegments = Set(lines.filter { $0.endOffset > 0 }.map(\.end))
            for index in cutSegments where brokenSegments.contains(index) {
                let segment = paragraph.segments[index]
                let text = String(decoding: segment.shaped?.text ?? [], as: UTF8.self)
                findings.append(.cutWord(text, width, at: paragraph.run(of: segment).source))
            }
        }
        for line in lines where line.x + line.width + line.slack > width + .pt(0.01) {
            findings.append(.overfullLine(line, width, at: paragraph.source(ofSegment: line.start)))
        }
        return findings
    }
}
