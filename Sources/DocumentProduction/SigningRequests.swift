/// Ready bodies of requests to the e-Sign client of BSrE, and the field specification of pyHanko. What only the signer knows
/// (passphrase) and what was not asked for (NIK) is empty.
struct SigningRequests: Encodable {
    /// Fields of `POST /api/sign/pdf`, multipart. The corner is the lower left one, counted from the lower left of the page.
    struct FirstVersion: Encodable {
        let file: String
        let nik: String
        let passphrase = ""
        /// `visible` unless the page has a QR code of its own in the space.
        let tampilan: String
        let image = "false"
        let page: Int
        let xAxis: Double
        let yAxis: Double
        let width: Double
        let height: Double
        /// The service looks for this text; then page and corner do not count.
        let tagKoordinat: String?

        enum CodingKeys: String, CodingKey {
            case file, nik, passphrase, tampilan, image, page, xAxis, yAxis, width, height, tagKoordinat =
                "tag_koordinat"
        }
    }

    /// The JSON of `POST /api/v2/sign/pdf`; `file` takes the document in Base64.
    struct SecondVersion: Encodable {
        struct Properties: Encodable {
            let tampilan: String
            let page: Int
            let originX: Double
            let originY: Double
            let width: Double
            let height: Double
            let tag: String?
        }

        let nik: String
        let passphrase = ""
        let signatureProperties: [Properties]
        let file: [String]
    }

    let bsreV1: FirstVersion
    let bsreV2: SecondVersion
    /// `PAGE/X1,Y1,X2,Y2/NAME`, in whole points as pyHanko reads them.
    let pyhanko: String

    init(
        _ space: PlacedSignatureSpace, _ place: SigningRecord.Bounds, document: String, identity: String,
        isVisible: Bool
    ) {
        let field = space.space.identity, corner = place.lowerLeft
        bsreV1 = FirstVersion(
            file: document, nik: identity, tampilan: isVisible ? "visible" : "invisible", page: space.page,
            xAxis: corner.x,
            yAxis: corner.y, width: place.width, height: place.height, tagKoordinat: field.anchor)
        let properties = SecondVersion.Properties(
            tampilan: isVisible ? "VISIBLE" : "INVISIBLE", page: space.page, originX: corner.x,
            originY: corner.y, width: place.width, height: place.height, tag: field.anchor)
        bsreV2 = SecondVersion(nik: identity, signatureProperties: [properties], file: [])
        let corners = space.corners
        let numbers = [corners.left, corners.bottom, corners.right, corners.top].map { String(Int($0.rounded())) }
        pyhanko = "\(space.page)/\(numbers.joined(separator: ","))/\(field.key)"
    }
}
