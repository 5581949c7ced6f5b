import LayoutLanguage
import PageModel
import Typesetting

/// A space for a signature in its place, with what it has for machines: the QR code and the invisible anchor. On paper alone it is empty.
struct SignatureSpaceFragment: FragmentContent {
    let content: SignatureSpaceContent

    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {
        let rectangle = SignatureSpaceFragment.rectangle(of: fragment, at: origin)
        painter.record(SignatureSpace(content.identity, rectangle: rectangle))
        if let code = content.code { paint(code, in: rectangle, fragment.box.style.text.textAlign, &painter) }
        if let anchor = content.anchor { paint(anchor, in: rectangle, &painter) }
        if content.isTagged {
            painter.begin(.init(.form))
            painter.end()
        }
    }

    /// The content box.
    static func rectangle(of fragment: Fragment, at origin: Point) -> Rectangle {
        let borderPadding = fragment.box.style.box.borderPadding
        return Rectangle(
            x: origin.x + borderPadding.left, y: origin.y + borderPadding.top,
            width: max(.zero, fragment.size.width - borderPadding.left - borderPadding.right),
            height: max(.zero, fragment.size.height - borderPadding.top - borderPadding.bottom))
    }

    /// As large as the space allows, aligned as the block's text is.
    private func paint(_ code: QRSymbol, in rectangle: Rectangle, _ align: TextAlign, _ painter: inout FragmentPainter)
    {
        let edge = min(rectangle.size.width, rectangle.size.height)
        let free = rectangle.size.width - edge
        let x: Length =
            switch align {
            case .center: free / 2
            case .right, .end: free
            case .left, .start, .justify, .decimal: .zero
            }
        painter.paint(
            .qr(code), in: Rectangle(x: rectangle.origin.x + x, y: rectangle.origin.y, width: edge, height: edge))
    }

    /// Not part of what is read: the text of an artifact.
    private func paint(_ anchor: SetLine, in rectangle: Rectangle, _ painter: inout FragmentPainter) {
        guard let line = anchor.line else { return }
        painter.begin(.init(.artifact))
        LinePainter(paragraph: anchor.text, line: line, width: line.width).paint(
            at: Point(x: rectangle.origin.x, y: rectangle.maxY - line.height + line.ascent), &painter)
        painter.end()
    }
}
