import Diagnostics
import DocumentLayout
import PageModel

/// Collects the spaces that are signed electronically, page by page, and checks that each anchor is found exactly once.
final class SignatureCensus: PageConsumer {
    private struct PrintedText {
        let text: String
        let source: SourceRange?
    }

    private let keepsTexts: Bool
    private var positions: [PagePosition] = []
    private var placed: [(space: SignatureSpace, position: PagePosition, size: Size)] = []
    private var texts: [PrintedText] = []

    /// - Parameter keepsTexts: whether anchors are used at all; without them no text is kept.
    init(keepsTexts: Bool) {
        self.keepsTexts = keepsTexts
    }

    /// All pages up to now are void.
    func restart() {
        positions = []
        placed = []
        texts = []
    }

    func take(_ page: Page) {
        positions.append(page.position)
        for space in page.signatureSpaces where space.identity.isElectronic {
            placed.append((space, page.position, page.size))
        }
        guard keepsTexts else { return }
        for case .text(let run) in page.items {
            texts.append(
                PrintedText(
                    text: run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined(),
                    source: run.source))
        }
    }

    /// In reading order.
    var spaces: [PlacedSignatureSpace] {
        guard !placed.isEmpty else { return [] }
        let numbers = Dictionary(positions.sorted().enumerated().map { ($0.element, $0.offset + 1) }) { first, _ in
            first
        }
        let ordered = placed.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
            .map(\.element)
        return ordered.map { PlacedSignatureSpace(space: $0.space, page: numbers[$0.position] ?? 0, pageSize: $0.size) }
    }

    /// A program that searches for an anchor would sign at the wrong place when other text has it too.
    func checkAnchors(into findings: inout Findings) {
        for anchor in spaces.compactMap(\.space.identity.anchor) {
            let found = texts.filter { $0.text.contains(anchor) }
            guard found.count > 1 else { continue }
            let other = found.first { $0.text != anchor }
            findings.report(
                Diagnostic(
                    "signing.repeated-anchor", .error,
                    Wording(
                        id: "penanda tanda tangan '\(anchor)' muncul \(found.count) kali dalam dokumen",
                        en: "the anchor '\(anchor)' stands \(found.count) times in the document"), at: other?.source
                )
                .rule(Wording(id: "penanda hanya boleh muncul sekali", en: "an anchor stands exactly once"))
                .fix(
                    Wording(
                        id: "pakai penanda yang tidak ada dalam teks, misalnya ${ttd_{kunci}}",
                        en: "use an anchor that no text has, such as ${ttd_{kunci}}")))
        }
    }
}
