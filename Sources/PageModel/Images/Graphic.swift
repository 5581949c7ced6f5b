/// Something drawn that is not text. Indirect, for it is rare and must not make every box and inline item large.
package indirect enum Graphic: Sendable {
    case image(ImageResource, alternative: String)
    case ring(Ring)
    case qr(QRSymbol)
}
