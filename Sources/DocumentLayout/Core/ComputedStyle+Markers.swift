import LayoutLanguage
import PageModel

extension ComputedStyle {
    /// Room that a hanging marker takes.
    var markerIndent: Length { box.markerWidth ?? text.fontSize.scaled(by: 1.8) }

    /// The same style with more padding on the left.
    func indented(by length: Length) -> ComputedStyle {
        var box = box
        box.padding.left += length
        return ComputedStyle(text: text, box: box)
    }
}
