import DocumentData

/// A long loop over rows of a table, before it is bound: its steps are bound when their rows are asked for, as often as that happens.
/// A table of very many rows need not be in memory as a whole.
public final class BoundLoop: Sendable {
    let loop: LayoutElement
    /// What the place of the loop sees.
    let frame: BindingFrame
    let elements: [DataNode]
    let parent: ElementDeclaration

    init(_ loop: LayoutElement, _ frame: BindingFrame, over elements: [DataNode], in parent: ElementDeclaration) {
        self.loop = loop
        self.frame = frame
        self.elements = elements
        self.parent = parent
    }

    public var stepCount: Int { elements.count }

    /// Whether a loop yields nothing but rows of a table.
    static func yieldsRows(_ loop: LayoutElement, in parent: ElementDeclaration) -> Bool {
        parent == .tbody || (parent == .table && loop.elements.allSatisfy { $0.declaration == .tr })
    }
}
