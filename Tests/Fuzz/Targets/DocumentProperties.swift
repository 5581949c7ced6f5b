import Diagnostics
import DocumentData
import DocumentLayout
import LayoutLanguage
import PageModel
import TestGenerators

/// A valid layout with its data is read, bound and laid out as a user's is. Every word reaches the pages, and a second time gives the
/// same pages.
package enum DocumentProperties {
    static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        // More would only make the same kinds of documents larger.
        try check(RandomDocument(Dice(bytes: Array(bytes.prefix(2000)))))
    }

    package static func check(seed: UInt64) throws(BrokenProperty) {
        try check(RandomDocument(Dice(seed: seed)))
    }

    package static func check(_ document: RandomDocument) throws(BrokenProperty) {
        let pages = try pages(document)
        guard let pages else { return }
        let lost = document.placed.subtracting(pages.flatMap { text(of: $0).unicodeScalars }).sorted()
        if !lost.isEmpty {
            let names = lost.prefix(9).map { String($0.value, radix: 16) }
            throw BrokenProperty(
                "\(lost.count) words are on no page: \(names.joined(separator: " ")) in\n\(document.layout)\n\(document.data)"
            )
        }
        let again = try self.pages(document)
        guard let again, dump(pages) == dump(again) else { throw BrokenProperty("the second time gives other pages") }
    }

    /// What stands on the pages; nil where laying out has found an error.
    package static func dump(_ document: RandomDocument) throws(BrokenProperty) -> String? {
        try pages(document).map(dump)
    }

    /// nil where laying out has found an error, such as a section that is told to be shorter.
    private static func pages(_ document: RandomDocument) throws(BrokenProperty) -> [Page]? {
        let (pages, findings) = try layOut(document, with: SquareShaper())
        // Text beyond the paper is told, and stands on its page all the same.
        return findings.contains { $0.severity == .error && $0.id != "layout.off-paper" } ? nil : pages
    }

    /// The pages, and what laying out has found.
    package static func layOut(
        _ document: RandomDocument, with shaper: any TextShaper
    ) throws(BrokenProperty) -> (pages: [Page], findings: [Diagnostic]) {
        var findings = Findings()
        let file = SourceFile(path: "acak.xml", text: document.layout)
        guard let layout = LayoutLibrary(source: OneLayout(file: file)).load(file.path, into: &findings),
            case .record(let data)? = DataFileReader.read(
                SourceFile(path: "acak.yaml", text: document.data), scalars: .written, namedAt: nil, into: &findings)?
                .value
        else {
            throw BrokenProperty("a valid document is refused: \(findings.all.map(\.message.english))")
        }
        let binder = Binder(layout, data: data)
        let styles = binder.styles(into: &findings), root = binder.root(into: &findings),
            sections = binder.sectionSource()
        let environment = LayoutEnvironment(
            LayoutResources(
                shaper: shaper, hyphenator: nil, images: SizedImages(), resolveImage: { path, _ in path }))
        let layouter = DocumentLayouter(sections, styles: styles, root: root, environment: environment)
        let pages = PagesInOrder()
        layouter.handOverPages(to: pages)
        findings.report(contentsOf: sections.findings)
        guard !findings.hasErrors else {
            throw BrokenProperty("a valid document is not bound: \(findings.all.map(\.message.english))")
        }
        return (pages.all, layouter.findings.all)
    }

    private static func text(of page: Page) -> String {
        page.items.map { item in
            guard case .text(let run) = item else { return "" }
            return run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
        }.joined()
    }

    private static func dump(_ pages: [Page]) -> String {
        let dump = PageDump()
        return pages.enumerated().map { dump.text(of: $0.element, index: $0.offset) }.joined()
    }
}
