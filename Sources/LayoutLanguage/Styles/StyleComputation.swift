import PageModel

/// A style while properties are applied to it: it inherits the text of its parent and has a box of its own.
package struct StyleComputation {
    package var text: TextStyle
    package var box = BoxStyle()
    let parent: ComputedStyle

    init(in parent: ComputedStyle) {
        text = parent.text
        self.parent = parent
    }
}
