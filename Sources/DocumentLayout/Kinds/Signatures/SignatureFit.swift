import PageModel

/// Chooses the form in which a part of a signature block fits its column: the first one whose lines are few enough, none of them
/// wider than the column and no word of them cut. Before another form is tried, the block may reach into the gutter.
struct SignatureFit {
    let engine: LayoutEngine
    /// Of the column.
    let width: Length
    /// With what the block may take of the gutter at both sides.
    let reach: Length

    func fragment(of forms: [SignatureForm]) -> Fragment {
        fitting(forms) ?? engine.layoutWhole(forms[forms.count - 1].box, width: reach)
    }

    /// Whether some form fits.
    func finds(_ forms: [SignatureForm]) -> Bool { fitting(forms) != nil }

    private func fitting(_ forms: [SignatureForm]) -> Fragment? {
        for form in forms {
            for room in reach > width ? [width, reach] : [width] {
                let fragment = engine.layoutWhole(form.box, width: room)
                if fits(fragment, form.lineLimit, in: room) { return fragment }
            }
        }
        return nil
    }

    private func fits(_ fragment: Fragment, _ limit: Int, in width: Length) -> Bool {
        var result = true
        if let text = fragment.content.linesOfText {
            let room = width + .pt(0.01)
            result = text.lines.count <= limit && !text.lines.contains { $0.x + $0.width > room || $0.endOffset > 0 }
        }
        fragment.forEachChild { result = result && fits($0, limit, in: width) }
        return result
    }
}
