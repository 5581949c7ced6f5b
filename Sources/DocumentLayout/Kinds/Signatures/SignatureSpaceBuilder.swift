import Diagnostics
import LayoutLanguage
import PageModel
import Typesetting

/// Builds spaces for signatures and gives each a key of its own.
struct SignatureSpaceBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    func field(_ element: BoundElement, _ style: ComputedStyle) -> Box {
        Box(space(element, style), style: style, origin: element, anchors: builder.ids(element))
    }

    /// The space of a signature block, as high as its gap for ink and stamp.
    func field(of signature: BoundElement, height: Length, in parent: ComputedStyle) -> Box {
        let inherited = builder.cascade.style(element: "signature-field", in: parent)
        var box = inherited.box
        box.height = .length(height)
        let style = ComputedStyle(text: inherited.text, box: box)
        return Box(space(signature, style), style: style, origin: signature)
    }

    private func space(_ element: BoundElement, _ style: ComputedStyle) -> SignatureSpaceContent {
        let marks = element[SignatureFieldElement.isElectronic] ? builder.environment.signatureMarks : nil
        let key = key(element[SignatureFieldElement.key])
        let anchor = marks.flatMap { self.anchor($0, key, element) }
        let code = marks?.link.flatMap { self.code($0.replacing(SignatureMarks.keyMark, with: key), element) }
        return SignatureSpaceContent(
            identity(element, key: key, anchor: anchor, isElectronic: marks != nil),
            anchor: anchor.map { invisible($0, style, element) }, code: code, isTagged: marks?.hasFields ?? false)
    }

    private func code(_ link: String, _ element: BoundElement) -> QRSymbol? {
        let symbol = builder.environment.qrEncoder?.symbol(for: link, correction: .medium)
        if symbol == nil { builder.report(.noQR(element, link)) }
        return symbol
    }

    private func identity(
        _ element: BoundElement, key: String, anchor: String?, isElectronic: Bool
    ) -> SignatureIdentity {
        // The space belongs to a signature, or stands for itself.
        let name = element.attribute(SignatureElement.name) ?? element.attribute(SignatureFieldElement.name)
        let office = element.attribute(SignatureElement.office) ?? element.attribute(SignatureFieldElement.office)
        let nip = element.attribute(SignatureElement.nip) ?? element.attribute(SignatureFieldElement.nip)
        return SignatureIdentity(
            key: key, signer: name?.text ?? "", office: office?.text ?? "", nip: nip?.text ?? "",
            isElectronic: isElectronic,
            anchor: anchor, layoutRange: element.layoutRange,
            dataRange: element.dataRange ?? office?.range ?? name?.range)
    }

    private func anchor(_ marks: SignatureMarks, _ key: String, _ element: BoundElement) -> String? {
        guard marks.anchor != nil, builder.page == nil else { return nil }
        defer { builder.counters.signatureAnchors += 1 }
        let anchor = marks.anchor(key: key, position: builder.counters.signatureAnchors)
        if anchor == nil || anchor?.contains(where: \.isWhitespace) == true {
            builder.report(.unusableAnchor(anchor, marks, element))
        }
        return anchor
    }

    /// One run in the colour of the page, so small that nothing it stands on makes it visible.
    private func invisible(_ anchor: String, _ parent: ComputedStyle, _ element: BoundElement) -> SetLine {
        var text = TextStyle()
        text.fontFamilies = parent.text.fontFamilies
        text.fontSize = .pt(1)
        text.lineHeight = .factor(1)
        text.color = .white
        text.features = [.noLigatures, .noKerning]
        text.whiteSpace = .nowrap
        text.hyphens = .none
        let style = ComputedStyle(text: text)
        let item = InlineItem.text(InlineText(anchor, style: style, source: element.layoutRange))
        return SetLine(Paragraph([item], style: style), in: builder.environment.typesetter)
    }

    /// The wanted key, else `ttd-1`, `ttd-2`, …; whoever signs twice gets `-2`, `-3` behind it.
    private func key(_ wanted: String) -> String {
        let plain = SignatureSpaceBuilder.plain(wanted)
        var number = 1
        while true {
            let candidate = plain.isEmpty ? "ttd-\(number)" : number == 1 ? plain : "\(plain)-\(number)"
            if builder.counters.claim("signature-field " + candidate) { return candidate }
            number += 1
        }
    }

    /// Without the characters that part names in PDF (`.`) and in the arguments of signing programs (`/`, `,`).
    private static func plain(_ key: String) -> String {
        String(
            String.UnicodeScalarView(
                key.unicodeScalars.map { scalar in
                    let isKept =
                        scalar.isASCII
                        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-"
                            || scalar == "_")
                    return isKept ? scalar : "-"
                }))
    }
}
