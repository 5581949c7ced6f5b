import LayoutLanguage
import PageModel
import Typesetting

extension ComputedStyle {
    /// Room that a hanging marker has at least.
    var markerIndent: Length { box.markerWidth ?? text.fontSize.scaled(by: 1.8) }

    /// Room for hanging markers that begin below each other: wider where one of them needs more than the style gives, so that texts
    /// never begin on a marker. Between the widest marker and the text stays a quarter of an em.
    func markerIndent(for markers: [SetLine]) -> Length {
        guard let widest = markers.map(\.width).max() else { return markerIndent }
        return max(markerIndent, widest + text.fontSize.scaled(by: 0.25))
    }

    /// The same style with more padding on the left.
    func indented(by length: Length) -> ComputedStyle {
        var box = box
        box.padding.left += length
        return ComputedStyle(text: text, box: box)
    }
}
