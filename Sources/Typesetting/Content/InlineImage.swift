import LayoutLanguage
import PageModel

/// An image or a drawn ornament that stands in a line.
package struct InlineImage: Sendable {
    package let graphic: Graphic
    package let size: Size
    package let style: ComputedStyle

    package init(_ graphic: Graphic, size: Size, style: ComputedStyle) {
        self.graphic = graphic
        self.size = size
        self.style = style
    }

    /// Distance of the lower edge above the baseline: `middle` centres it on the x-height.
    /// - Parameter fontSize: of the text around it.
    package func rise(fontSize: Length) -> Length {
        switch style.box.verticalAlign {
        case .middle: fontSize.scaled(by: 0.26) - size.height / 2
        default: .zero
        }
    }
}
