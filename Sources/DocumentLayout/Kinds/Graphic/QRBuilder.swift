import LayoutLanguage
import PageModel
import Typesetting

/// Builds QR codes.
struct QRBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    /// A module should be so wide that a scan of 150 dpi (2.5 pixels), or a simple camera, still tells it from its neighbours.
    private static let leastModule = Length.mm(0.42)

    /// Of the symbol with its quiet zone.
    static func leastEdge(of symbol: QRSymbol) -> Length { leastModule * symbol.outerSide }

    func block(_ element: BoundElement, _ style: ComputedStyle) -> Box? {
        guard let (symbol, size) = symbol(element, style) else { return nil }
        return Box(
            GraphicContent(.qr(symbol), natural: Size(width: size, height: size)), style: style, role: .figure,
            origin: element,
            anchors: builder.ids(element))
    }

    func inline(_ element: BoundElement, _ style: ComputedStyle) -> InlineImage? {
        guard let (symbol, size) = symbol(element, style) else { return nil }
        return InlineImage(.qr(symbol), size: Size(width: size, height: size), style: style)
    }

    /// The symbol and its edge with the quiet zone; nil, and reported, when the text is empty or too long.
    private func symbol(_ element: BoundElement, _ style: ComputedStyle) -> (QRSymbol, Length)? {
        let text = element[QRElement.of]
        guard let symbol = builder.environment.qrEncoder?.symbol(for: text, correction: element[QRElement.level]) else {
            builder.report(.noQR(element, text))
            return nil
        }
        let asked = element[QRElement.size, in: style]
        let least = QRBuilder.leastEdge(of: symbol)
        let size = min(.greatest, asked ?? max(.mm(25), least))
        if size < least { builder.report(.smallQR(element, size, least)) }
        return (symbol, size)
    }
}
