/// What a signature in a PDF says of itself: a signed message (Cryptographic Message Syntax, RFC 5652 §5) without the bytes that it signs.
/// Whether the signature is valid, and whether somebody trusts its certificate, is for programs that know certificates.
struct SignedMessage {
    /// The common name of the certificate with which it was signed.
    let signer: String?
    /// Of the bytes that were signed, by SHA-256; nil for other ways.
    let digest: [UInt8]?

    private static let signedData: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]
    private static let messageDigest: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x04]
    private static let sha256: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
    private static let commonName: [UInt8] = [0x55, 0x04, 0x03]

    /// nil for what is no such message.
    init?(_ bytes: [UInt8]) {
        guard let outer = DERValue(bytes[...])?.parts, outer.count > 1, outer[0].isIdentifier(SignedMessage.signedData),
            let data = outer[1].parts.first?.parts, let signers = data.last, signers.tag == DERValue.set,
            let signer = signers.parts.first?.parts, signer.count > 3
        else { return nil }
        let certificates = data.first { $0.tag == DERValue.context(0) }?.parts ?? []
        self.signer = SignedMessage.name(in: certificates, of: signer[1])
        digest = SignedMessage.digest(in: signer)
    }

    private static func digest(in signer: [DERValue]) -> [UInt8]? {
        guard signer[2].parts.first?.isIdentifier(sha256) == true, signer[3].tag == DERValue.context(0) else {
            return nil
        }
        for attribute in signer[3].parts.map(\.parts) where attribute.count > 1 {
            guard attribute[0].isIdentifier(messageDigest), let value = attribute[1].parts.first else { continue }
            return value.tag == DERValue.octets ? Array(value.content) : nil
        }
        return nil
    }

    /// - Parameter signer: issuer and number of the certificate. Where it is told otherwise, a single certificate is the one.
    private static func name(in certificates: [DERValue], of signer: DERValue) -> String? {
        for certificate in certificates {
            guard var fields = certificate.parts.first?.parts else { continue }
            if fields.first?.tag == DERValue.context(0) { fields.removeFirst() }
            // Number, algorithm, issuer, validity, subject.
            guard fields.count > 4 else { continue }
            let isNamed = signer.parts.map(\.whole) == [fields[2].whole, fields[0].whole]
            guard isNamed || certificates.count == 1 else { continue }
            for part in fields[4].parts.flatMap(\.parts).map(\.parts) where part.count > 1 {
                if part[0].isIdentifier(commonName) { return part[1].text }
            }
        }
        return nil
    }
}
