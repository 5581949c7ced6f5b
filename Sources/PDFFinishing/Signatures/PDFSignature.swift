/// A signature in a PDF, with the bytes that it covers.
package struct PDFSignature: Sendable, Equatable {
    package enum Coverage: Sendable, Equatable {
        /// From the first byte up to this one, but for the signature itself.
        case upTo(Int)
        /// It leaves out other bytes than its own, so that these can say anything.
        case leavingOut
    }

    /// As its certificate names them, or else the signature; nil when neither does. Nobody has checked that certificate.
    package let signer: String?
    /// As its program wrote it.
    package let date: String
    package let reason: String
    package let coverage: Coverage
    /// Whether the bytes that it covers are those that were signed; nil where their digest is made in a way that is not known here.
    package let isIntact: Bool?
    /// Pages, counted from 0, that show something else now than when this was signed.
    package internal(set) var changedPages: [Int] = []
}

/// A field of a form in which somebody signs.
package struct PDFSignatureField: Sendable, Equatable {
    /// Its full name in the form: for fields that Naskah makes, the key of the signer.
    package let name: String
    /// What people are shown.
    package let title: String
    /// Counted from 0; nil for one that stands on no page.
    package let page: Int?
    package internal(set) var signature: PDFSignature?
}
