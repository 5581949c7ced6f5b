import LayoutLanguage
import PageModel
import Typesetting

/// A room for a signature in its place, with what it has for machines: the QR code and the invisible anchor. On paper alone it is empty.
struct SignatureRoomFragment: FragmentContent {
    let room: SignatureRoom

    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {
        let rectangle = SignatureRoomFragment.room(of: fragment, at: origin)
        painter.record(SignatureFrame(room.field, rectangle: rectangle))
        if let code = room.code { paint(code, in: rectangle, fragment.box.style.text.textAlign, &painter) }
        if let anchor = room.anchor { paint(anchor, in: rectangle, &painter) }
        if room.isTagged {
            painter.begin(.init(.form))
            painter.end()
        }
    }

    /// The content box.
    static func room(of fragment: Fragment, at origin: Point) -> Rectangle {
        let frame = fragment.box.style.box.frame
        return Rectangle(
            x: origin.x + frame.left, y: origin.y + frame.top,
            width: max(.zero, fragment.size.width - frame.left - frame.right),
            height: max(.zero, fragment.size.height - frame.top - frame.bottom))
    }

    /// As large as the room allows, aligned as the block's text is.
    private func paint(_ code: QRSymbol, in room: Rectangle, _ align: TextAlign, _ painter: inout FragmentPainter) {
        let edge = min(room.size.width, room.size.height)
        let free = room.size.width - edge
        let x: Length =
            switch align {
            case .center: free / 2
            case .right, .end: free
            case .left, .start, .justify, .decimal: .zero
            }
        painter.paint(.qr(code), in: Rectangle(x: room.origin.x + x, y: room.origin.y, width: edge, height: edge))
    }

    /// Not part of what is read: the text of an artifact.
    private func paint(_ anchor: Paragraph, in room: Rectangle, _ painter: inout FragmentPainter) {
        let environment = painter.environment
        guard let line = anchor.lines(width: .unbounded, in: environment.typesetter).lines.first else { return }
        painter.begin(.init(.artifact))
        LinePainter(
            paragraph: anchor.shaped(in: environment.typesetter), line: line, width: line.width,
            environment: environment
        )
        .paint(at: Point(x: room.origin.x, y: room.maxY - line.height + line.ascent), isSpanned: false, &painter)
        painter.end()
    }
}
