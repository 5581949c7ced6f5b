import PageModel

/// Chooses the form in which a part of a signature block fits its column: the first one whose lines are few enough, none of them wider
/// than the column and no word of them cut; else the last one.
struct SignatureFit {
    let engine: LayoutEngine
    let width: Length

    func fragment(of candidates: [Box], lineLimit: Int) -> Fragment {
        for candidate in candidates.dropLast() {
            let fragment = engine.layoutWhole(candidate, width: width)
            if fits(fragment, lineLimit) { return fragment }
        }
        return engine.layoutWhole(candidates[candidates.count - 1], width: width)
    }

    private func fits(_ fragment: Fragment, _ limit: Int) -> Bool {
        var result = true
        if let text = fragment.content.linesOfText {
            let room = width + .pt(0.01)
            result = text.lines.count <= limit && !text.lines.contains { $0.x + $0.width > room || $0.endOffset > 0 }
        }
        fragment.forEachChild { result = result && fits($0, limit) }
        return result
    }
}
