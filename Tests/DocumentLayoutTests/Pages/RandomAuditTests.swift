import Diagnostics
import DocumentData
@testable import DocumentLayout
import PageModel
import TestSupport
import Testing

/// On pages of random documents the audit finds what a comparison of every text with every other one finds, and nothing else.
@Suite struct RandomAuditTests {
    private struct Body {
        let x: ClosedRange<Double>
        let y: ClosedRange<Double>
    }

    /// Square letters: 0.7 em high, an em wide with the space that is added to each but the last; nil for what nobody sees.
    private func body(_ run: TextRun) -> Body? {
        let size = run.size.points, spacing = run.letterSpacing.points
        var left = Double.infinity, right = -Double.infinity
        for piece in run.pieces {
            let text = String(decoding: piece.shaped.text, as: UTF8.self)
            guard text.contains(where: { $0 != " " && $0 != "\u{A0}" }) else { continue }
            let advance = piece.shaped.glyphs.reduce(0.0) { $0 + Double($1.advance) / 1000 * size + spacing }
            left = min(left, piece.x.points)
            right = max(right, piece.x.points + advance - max(0, spacing))
        }
        guard left < right, run.color.alpha > 0 else { return nil }
        let x = run.origin.x.points, y = run.origin.y.points, height = size * 0.7
        switch run.direction {
        case .right: return Body(x: x + left...x + right, y: y - height...y)
        case .up: return Body(x: x - height...x, y: y - right...y - left)
        case .down: return Body(x: x...x + height, y: y + left...y + right)
        }
    }

    /// How far two ranges overlap; negative where they do not.
    private func overlap(_ one: ClosedRange<Double>, _ other: ClosedRange<Double>) -> Double {
        min(one.upperBound, other.upperBound) - max(one.lowerBound, other.lowerBound)
    }

    @Test(arguments: 0..<15) func agreesWithAllPairs(part: UInt64) throws {
        for seed in part * 12..<(part + 1) * 12 {
            let document = RandomDocument(Dice(seed: seed + 50_000))
            var findings = Findings()
            let file = SourceFile(path: "acak.yaml", text: document.data)
            let node = DataFileReader.read(file, scalars: .written, namedAt: nil, into: &findings)
            guard case .record(let data)? = node?.value else {
                Issue.record("seed \(seed): \(findings.all.map(\.message.english))")
                continue
            }
            let layout = Layout(document: document.layout, .init(data: data))
            var isOver = false, isOff = false, isClose = false
            for page in layout.pages {
                let bodies = page.items.compactMap { item -> Body? in
                    if case .text(let run) = item { body(run) } else { nil }
                }
                for (index, one) in bodies.enumerated() {
                    let beyond = max(
                        -one.x.lowerBound, -one.y.lowerBound, one.x.upperBound - page.size.width.points,
                        one.y.upperBound - page.size.height.points)
                    if beyond > 0.5 { isOff = true }
                    for other in bodies[(index + 1)...] {
                        let both = min(overlap(one.x, other.x), overlap(one.y, other.y))
                        if both > 0.5 { isOver = true }
                        // Lengths are whole numbers of a small unit: what lies that near the border may be told either way.
                        if abs(both - 0.5) < 0.001 { isClose = true }
                    }
                    if abs(beyond - 0.5) < 0.001 { isClose = true }
                }
            }
            guard !isClose else { continue }
            #expect(layout.findings.contains("layout.overprinted") == isOver, "seed \(seed)")
            #expect(layout.findings.contains("layout.off-paper") == isOff, "seed \(seed)")
        }
    }
}
