import CQREncode
import PageModel

/// QR codes through libqrencode.
public struct LibQREncoder: QREncoder {
    public init() {}

    public func symbol(for text: String, correction: QRSymbol.Correction) -> QRSymbol? {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, level(correction)) else {
            return nil
        }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        guard side > 0, let data = code.pointee.data else { return nil }
        return QRSymbol(side: side, modules: (0..<side * side).map { data[$0] & 1 == 1 }, text: text)
    }

    private func level(_ correction: QRSymbol.Correction) -> QRecLevel {
        switch correction {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}
