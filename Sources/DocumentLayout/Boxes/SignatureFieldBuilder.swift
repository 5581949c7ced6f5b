import Diagnostics

/// Builds rooms for signatures and gives each a key of its own.
struct SignatureFieldBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    func field(_ element: BoundElement, _ style: ComputedStyle) -> Box {
        Box(.signatureField(identity(element)), style: style, origin: element, anchors: builder.ids(element))
    }

    /// The room of a signature block, as high as its gap for ink and stamp.
    func field(of signature: BoundElement, height: Length, in parent: ComputedStyle) -> Box {
        let inherited = builder.cascade.style(element: "signature-field", in: parent)
        var box = inherited.box
        box.height = .length(height)
        return Box(.signatureField(identity(signature)), style: ComputedStyle(text: inherited.text, box: box), origin: signature)
    }

    private func identity(_ element: BoundElement) -> SignatureField {
        let name = element.attributes["name"]
        return SignatureField(key: key(element["key"] ?? ""), signer: name?.text ?? "", office: element["office"] ?? "",
                              nip: element["nip"] ?? "", layoutRange: element.layoutRange,
                              dataRange: element.dataRange ?? element.attributes["office"]?.range ?? name?.range)
    }

    /// The wanted key, else `ttd-1`, `ttd-2`, …; whoever signs twice gets `-2`, `-3` behind it.
    private func key(_ wanted: String) -> String {
        let plain = SignatureFieldBuilder.plain(wanted)
        var number = 1
        while true {
            let candidate = plain.isEmpty ? "ttd-\(number)" : number == 1 ? plain : "\(plain)-\(number)"
            if builder.counters.claim("signature-field " + candidate) { return candidate }
            number += 1
        }
    }

    /// Without the characters that part names in PDF (`.`) and in the arguments of signing programs (`/`, `,`).
    private static func plain(_ key: String) -> String {
        String(String.UnicodeScalarView(key.unicodeScalars.map { scalar in
            let isKept = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_")
            return isKept ? scalar : "-"
        }))
    }
}
