import DocumentLayout
import PDFFinishing

/// What a signing program must know of a document: `NAME.signing.json` beside `NAME.pdf`.
public struct SigningRecord: Encodable, Sendable {
    /// A place on a page in points, with the origin at the page's lower left corner (as PDF counts) and at its upper left.
    struct Bounds: Encodable {
        struct Corner: Encodable {
            let x: Double
            let y: Double
        }

        let width: Double
        let height: Double
        /// The space's lower left corner, counted from the lower left corner of the page.
        let lowerLeft: Corner
        /// The space's upper left corner, counted from the upper left corner of the page.
        let upperLeft: Corner
    }

    struct Signer: Encodable {
        let key: String
        let name: String
        let office: String
        let nip: String
        let page: Int
        let rectangle: Bounds
        /// Name of the signature field in the PDF; nil when the PDF has none.
        let field: String?
        let anchor: String?
        let requests: SigningRequests
    }

    let document: String
    let sha256: String
    let pages: Int
    let signers: [Signer]

    /// - Parameter identities: NIK by the key of the space; empty unless somebody asked for them.
    public init(_ written: WrittenDocument, sha256: String, identities: [String: String] = [:]) {
        let name = written.path.split(separator: "/").last.map(String.init) ?? written.path
        document = name
        self.sha256 = sha256
        pages = written.pageCount
        let hasDrawnCode = written.hasDrawnCodes
        signers = written.signatureSpaces.map { space in
            let field = space.space.identity, corners = space.corners
            let place = Bounds(
                width: SigningRecord.rounded(corners.right - corners.left),
                height: SigningRecord.rounded(corners.top - corners.bottom),
                lowerLeft: .init(x: SigningRecord.rounded(corners.left), y: SigningRecord.rounded(corners.bottom)),
                upperLeft: .init(
                    x: SigningRecord.rounded(corners.left),
                    y: SigningRecord.rounded(space.space.rectangle.origin.y.points)))
            return Signer(
                key: field.key, name: field.signer.withPlainSpaces, office: field.office.withPlainSpaces,
                nip: field.nip.withPlainSpaces,
                page: space.page, rectangle: place, field: written.hasSignatureFields ? field.key : nil,
                anchor: field.anchor,
                requests: SigningRequests(
                    space, place, document: name, identity: identities[field.key] ?? "", isVisible: !hasDrawnCode))
        }
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

extension String {
    /// With ordinary spaces where the page has ones that do not break.
    var withPlainSpaces: String { replacing("\u{A0}", with: " ") }
}
