import DocumentData
import DocumentLayout
import PageModel

/// A document that has been written.
public struct WrittenDocument: Sendable {
    public let path: String
    public let pageCount: Int
    /// Every space that is signed electronically, in reading order.
    public let signatureSpaces: [PlacedSignatureSpace]
    let signatures: ElectronicSignatures?

    /// The same document by another name of its file.
    package func named(_ path: String) -> WrittenDocument {
        WrittenDocument(
            path: path, pageCount: pageCount, signatureSpaces: signatureSpaces, signatures: signatures)
    }

    /// Whether the document is prepared for electronic signatures, and so has a signing record.
    public var isSignedElectronically: Bool { signatures != nil }
    var hasSignatureFields: Bool { signatures?.hasFields ?? false }
    /// Whether the spaces show a QR code already.
    var hasDrawnCodes: Bool { signatures?.link != nil }
}

/// A space for a signature with its page.
public struct PlacedSignatureSpace: Sendable {
    public let space: SignatureSpace
    /// From 1.
    public let page: Int
    public let pageSize: Size

    /// Left, bottom, right, top in points from the lower left corner of the page, as PDF counts.
    var corners: (left: Double, bottom: Double, right: Double, top: Double) {
        let rectangle = space.rectangle, height = pageSize.height.points
        return (
            rectangle.origin.x.points, height - rectangle.maxY.points, rectangle.maxX.points,
            height - rectangle.origin.y.points
        )
    }
}
