/// Makes QR codes. A protocol, so that layout does not depend on a library.
public protocol QREncoder: Sendable {
    /// nil when the text is longer than a symbol holds (2,953 bytes at the lowest correction).
    func symbol(for text: String, correction: QRSymbol.Correction) -> QRSymbol?
}
