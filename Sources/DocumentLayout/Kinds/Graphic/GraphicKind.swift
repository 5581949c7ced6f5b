import LayoutLanguage
import PageModel

/// Pictures, QR codes and ornaments, as boxes and within lines.
enum GraphicKind: BoxKind {
    static let blocks: [ElementDeclaration: BlockBuilder] = [
        .img: { element, style, builder in ImageBuilder(builder).image(element, style) },
        .qr: { element, style, builder in QRBuilder(builder).block(element, style) },
        .ring: { element, style, builder in ImageBuilder(builder).ring(element, style) },
    ]

    static let inlines: [ElementDeclaration: InlineElementBuilder] = [.img: inline, .qr: inline, .ring: inline]

    private static let inline: InlineElementBuilder = { element, style, builder in
        ImageBuilder(builder).inline(element, style).map { [.image($0)] } ?? []
    }
}
