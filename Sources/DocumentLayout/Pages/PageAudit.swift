import Diagnostics
import PageModel

/// Looks at every page that is composed, whatever made it: no text may stand on another one, none may leave the paper.
///
/// It knows nothing of kinds. Bodies of letters are compared, from the baseline to the height of capitals, without the spaces at the ends
/// of texts: lines that are set tight do not touch, and words of one line meet without overlapping.
struct PageAudit {
    /// The body of a text's letters on the page, in units of `Length`.
    private struct Body {
        let left: Int
        let right: Int
        let top: Int
        let bottom: Int
        let item: Int
    }

    /// What kerning and slanted letters may take of the neighbour: half a point.
    private static let slack = Length.pt(0.5).units
    /// Pairs that are told of one page; one cause seldom has more.
    private static let mostPairs = 3

    private let page: Page
    /// What people call the page: its printed number, else where it stands.
    private var name: Wording {
        if let label = page.label { return Wording(id: "halaman \(label.text)", en: "page \(label.text)") }
        let sheet = page.position.page + 1, section = page.position.section + 1
        return Wording(id: "lembar ke-\(sheet) bagian ke-\(section)", en: "sheet \(sheet) of section \(section)")
    }
    private var bodies: [Body] = []

    init(_ page: Page) {
        self.page = page
        bodies.reserveCapacity(page.items.count / 2)
        for (index, item) in page.items.enumerated() {
            if case .text(let run) = item, let body = PageAudit.body(of: run, item: index) { bodies.append(body) }
        }
    }

    func findings() -> [Diagnostic] { offPaper() + overprinted() }

    /// nil for what nobody sees: spaces, and the anchors of signatures.
    private static func body(of run: TextRun, item: Int) -> Body? {
        guard run.color.alpha > 0, let first = run.pieces.first(where: { !isSpace($0.shaped) }),
            let last = run.pieces.last(where: { !isSpace($0.shaped) })
        else { return nil }
        let start = first.x.units
        let end = last.x.units + run.advance(of: last.shaped).units - max(0, run.letterSpacing.units)
        let height = run.face.length(run.face.capHeight, at: run.size).units
        let x = run.origin.x.units, y = run.origin.y.units
        return switch run.direction {
        case .right: Body(left: x + start, right: x + end, top: y - height, bottom: y, item: item)
        case .up: Body(left: x - height, right: x, top: y - end, bottom: y - start, item: item)
        case .down: Body(left: x, right: x + height, top: y + start, bottom: y + end, item: item)
        }
    }

    private static func isSpace(_ text: ShapedText) -> Bool {
        text.text.first == 0x20 || text.text.isEmpty
            || (text.text.count == 2 && text.text[0] == 0xC2 && text.text[1] == 0xA0)
    }

    private func offPaper() -> [Diagnostic] {
        let slack = PageAudit.slack
        let outside = bodies.filter { body in
            body.left < -slack || body.top < -slack || body.right > page.size.width.units + slack
                || body.bottom > page.size.height.units + slack
        }
        return outside.prefix(PageAudit.mostPairs).compactMap { body in
            run(of: body).map { .offPaper($0, on: name) }
        }
    }

    /// Bodies from top to bottom, each compared with those that begin before it ends.
    private func overprinted() -> [Diagnostic] {
        let sorted = bodies.sorted { ($0.top, $0.left, $0.item) < ($1.top, $1.left, $1.item) }, slack = PageAudit.slack
        var pairs: [(Body, Body)] = []
        for (index, body) in sorted.enumerated() {
            var next = index + 1
            while next < sorted.count, sorted[next].top < body.bottom - slack {
                let other = sorted[next]
                if other.left < body.right - slack, body.left < other.right - slack, other.bottom > body.top + slack {
                    pairs.append(body.item < other.item ? (body, other) : (other, body))
                    guard pairs.count < PageAudit.mostPairs else { return pairs.compactMap(finding) }
                }
                next += 1
            }
        }
        return pairs.compactMap(finding)
    }

    private func finding(_ pair: (Body, Body)) -> Diagnostic? {
        guard let under = run(of: pair.0), let over = run(of: pair.1) else { return nil }
        return .overprinted(under, by: over, on: name)
    }

    private func run(of body: Body) -> TextRun? {
        if case .text(let run) = page.items[body.item] { run } else { nil }
    }
}

extension TextRun {
    /// The text's beginning, for messages.
    fileprivate var beginning: String {
        let text = pieces.prefix(12).map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
        return text.count > 40 ? text.prefix(39) + "…" : text
    }

    fileprivate var place: SourceRange? { source ?? layout }
}

extension Diagnostic {
    /// One text stands on another: neither can be read.
    fileprivate static func overprinted(_ under: TextRun, by over: TextRun, on page: Wording) -> Diagnostic {
        Diagnostic(
            "layout.overprinted", .warning,
            Wording(
                id: "\(page.indonesian): '\(over.beginning)' tercetak di atas '\(under.beginning)'",
                en: "\(page.english): '\(over.beginning)' is printed over '\(under.beginning)'"), at: over.place
        )
        .note(Wording(id: "teks di bawahnya dari sini", en: "the text below it is from here"), at: under.place)
        .note(Wording(id: "disusun oleh tata letak di sini", en: "placed by the layout here"), at: over.layout)
        .fix(
            Wording(
                id: "pendekkan salah satu teksnya, atau beri ruang lebih pada tata letaknya",
                en: "shorten one of the texts, or give it more room in the layout")
        )
        .once(for: "\(under.place.map(PageAudit.key) ?? "") \(over.place.map(PageAudit.key) ?? "")")
    }

    /// Text that no reader of the paper will see.
    fileprivate static func offPaper(_ run: TextRun, on page: Wording) -> Diagnostic {
        Diagnostic(
            "layout.off-paper", .error,
            Wording(
                id: "\(page.indonesian): '\(run.beginning)' keluar dari kertas",
                en: "\(page.english): '\(run.beginning)' leaves the paper"), at: run.place
        )
        .note(Wording(id: "disusun oleh tata letak di sini", en: "placed by the layout here"), at: run.layout)
        .fix(
            Wording(
                id: "pendekkan teksnya, lebarkan kolomnya, atau pakai kertas yang lebih besar",
                en: "shorten the text, widen its column, or use larger paper")
        )
        .once(for: run.place.map(PageAudit.key) ?? run.beginning)
    }
}

extension PageAudit {
    fileprivate static func key(_ range: SourceRange) -> String {
        "\(range.file.path):\(range.lower)"
    }
}
