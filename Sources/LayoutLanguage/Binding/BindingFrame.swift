import Diagnostics

/// What the content of a place sees: names, the slot of the component around it, and how it came to be used.
struct BindingFrame: Sendable {
    var scope: Scope?
    var slot: Slot?
    /// Uses of components, outermost first.
    var uses: [LayoutElement] = []
    /// The data that a loop is at, for the elements directly inside the loop.
    var loopData: SourceRange?

    /// The children of a use, with what they see: the names of the place where they are written.
    final class Slot: Sendable {
        let children: [LayoutNode]
        let frame: BindingFrame

        init(_ children: [LayoutNode], seeing frame: BindingFrame) {
            self.children = children
            self.frame = frame
        }
    }
}
