/// All properties of one box, set and resolved to absolute values. Shared by all boxes that look alike.
package final class ComputedStyle: Sendable {
    package let text: TextStyle
    package let box: BoxStyle

    package init(text: TextStyle, box: BoxStyle = BoxStyle()) {
        self.text = text
        self.box = box
    }

    package static let initial = ComputedStyle(text: TextStyle())
}
