import Diagnostics
import PageModel
import Typesetting

/// The empty space for somebody's signature: ink and stamp on paper, a signature field in an electronic document. What it shows for
/// machines, a QR code and an anchor that is invisible on paper, comes with electronic signatures only.
final class SignatureSpaceContent: BoxContent {
    let identity: SignatureIdentity
    let anchor: SetLine?
    let code: QRSymbol?
    /// Whether the space has a structure element for its signature field.
    let isTagged: Bool

    init(_ identity: SignatureIdentity, anchor: SetLine? = nil, code: QRSymbol? = nil, isTagged: Bool = false) {
        self.identity = identity
        self.anchor = anchor
        self.code = code
        self.isTagged = isTagged
    }

    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        let result = EmptyContent.layout(box, in: space) { _ in SignatureSpaceFragment(content: self) }
        guard let fragment = result.fragment else { return result }
        return findings(of: fragment).reduce(result) { $0.reporting($1) }
    }

    private func findings(of fragment: Fragment) -> [Diagnostic] {
        var findings = anchor?.text.findings ?? []
        let rectangle = SignatureSpaceFragment.rectangle(of: fragment, at: .zero),
            edge = min(rectangle.size.width, rectangle.size.height)
        if let code, edge < QRBuilder.leastEdge(of: code) {
            findings.append(.smallSpace(fragment.box, edge, QRBuilder.leastEdge(of: code)))
        }
        return findings
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        .init(minimum: .mm(20), maximum: .mm(50))
    }
}
