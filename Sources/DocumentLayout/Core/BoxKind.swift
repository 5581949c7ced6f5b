import LayoutLanguage
import PageModel
import Typesetting

/// A kind of boxes: the elements that it builds boxes of.
protocol BoxKind: SendableMetatype {
    /// Makes the box of an element whose style is known; nil when there is nothing to show.
    typealias BlockBuilder = @Sendable (BoundElement, ComputedStyle, BoxBuilder) -> Box?
    /// Makes the items that an element becomes in a line.
    typealias InlineElementBuilder = @Sendable (BoundElement, ComputedStyle, BoxBuilder) -> [InlineItem]

    /// By element.
    static var blocks: [ElementDeclaration: BlockBuilder] { get }
    static var inlines: [ElementDeclaration: InlineElementBuilder] { get }
}

extension BoxKind {
    static var blocks: [ElementDeclaration: BlockBuilder] { [:] }
    static var inlines: [ElementDeclaration: InlineElementBuilder] { [:] }
}

/// The builders of all kinds by element.
struct ElementBuilders {
    let blocks: [ElementDeclaration: BoxKind.BlockBuilder]
    let inlines: [ElementDeclaration: BoxKind.InlineElementBuilder]
    /// Of elements that no kind claims: what they have inside, one below the other.
    let container: @Sendable (BoundElement, ComputedStyle, BoxBuilder) -> Box
    /// Of text and inline elements that stand between blocks.
    let text: TextBuilder

    typealias TextBuilder = @Sendable ([BoundNode], ComputedStyle, StructureTag.Role?, BoxBuilder) -> Box

    init(
        _ kinds: [any BoxKind.Type], container: @escaping @Sendable (BoundElement, ComputedStyle, BoxBuilder) -> Box,
        text: @escaping TextBuilder
    ) {
        self.container = container
        self.text = text
        blocks = kinds.reduce(into: [:]) { $0.merge($1.blocks) { first, _ in first } }
        inlines = kinds.reduce(into: [:]) { $0.merge($1.inlines) { first, _ in first } }
    }
}
