import PageModel

/// Chooses the form in which a part of a signature block fits its column: the first one whose lines are few enough, none of them wider
/// than the column and no word of them cut; else the last one.
struct SignatureFit {
    let engine: LayoutEngine
    let width: Length

    func fragment(of candidates: [Box], lineLimit: Int) -> Fragment {
        let silent = candidates.dropLast().lazy.first { candidate in
            engine.environment.findings.silently { fits(engine.layoutWhole(candidate, width: width), lineLimit) }
        }
        // Laid out once more, now telling what is wrong with it.
        let box = silent ?? candidates[candidates.count - 1]
        return engine.layoutWhole(box, width: width)
    }

    private func fits(_ fragment: Fragment, _ limit: Int) -> Bool {
        var result = true
        if case .lines(let range, let lines) = fragment.content {
            let room = width + .pt(0.01)
            result = range.count <= limit && !lines.lines[range].contains { $0.x + $0.width > room || $0.endOffset > 0 }
        }
        AnchorWalk.forEachChild(of: fragment) { result = result && fits($0, limit) }
        return result
    }
}
