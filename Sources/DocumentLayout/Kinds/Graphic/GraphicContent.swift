import Diagnostics
import LayoutLanguage
import PageModel

/// A picture, a QR code or an ornament with its natural size.
final class GraphicContent: BoxContent {
    let graphic: Graphic
    let natural: Size

    init(_ graphic: Graphic, natural: Size) {
        self.graphic = graphic
        self.natural = natural
    }

    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        GraphicAlgorithm(box: box, graphic: graphic, natural: natural).layout(in: space)
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        .init(minimum: min(natural.width, .pt(12)), maximum: natural.width)
    }

    var wording: Wording { Wording(id: "gambar", en: "the picture") }
}

struct GraphicFragment: FragmentContent {
    let graphic: Graphic

    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {
        painter.paintGraphic(graphic, of: fragment, at: origin)
    }
}
