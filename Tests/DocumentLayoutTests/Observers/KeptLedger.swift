import Diagnostics
import DocumentData
import TestSupport
@testable import DocumentLayout
import Foundation
import LayoutLanguage
import PageModel

/// A document of bound data, laid out with square letters while its ledger is kept.
struct KeptLedger {
    struct Entry: Decodable {
        struct Place: Decodable { let file: String, line: Int, column: Int }
        struct Reach: Decodable { let page: Int, x: Double, y: Double, width: Double, height: Double }

        let entry: Int
        let status: String
        let value: String
        let data: Place?
        let layout: Place?
        let finding: String?
        let artifact: Bool?
        let on: [Reach]

        /// `halo dunia placed 1 2`: value, status, pages.
        var summary: String { ([value, status] + on.map { String($0.page) }).joined(separator: " ") }
    }

    private(set) var entries: [Entry] = []
    private(set) var own = Findings()

    /// - Parameter content: of a layout, with page masters and sections.
    /// - Parameter alter: changes a page before it is recorded.
    init(_ content: String, alter: (Page) -> Page? = { $0 }) throws {
        var lines: [String] = [], findings = Findings()
        let ledger = ContentLedger { lines.append($0) }
        let file = SourceFile(path: "uji.xml", text: "<layout font-family=\"Square\" font-size=\"10pt\" line-height=\"10pt\">\(content)</layout>")
        guard let document = LayoutDocument.read(file, into: &findings) else { return }
        let binder = Binder(document, data: Bound.data, observer: ledger)
        let environment = LayoutEnvironment(shaper: SquareShaper(), hyphenator: nil, images: SizedImages(), resolveImage: { path, _ in path })
        environment.ledger = ledger
        let sections = binder.sections(into: &findings)
        let layouter = DocumentLayouter(sections, styles: [], root: binder.root(into: &findings), environment: environment)
        let laidOut = layouter.layout(), composer = PageComposer(laidOut)
        for index in 0..<laidOut.pageCount {
            if let page = alter(composer.page(index)) { ledger.record(page, index: index) }
        }
        findings.report(contentsOf: layouter.findings)
        own = ledger.finish(explainedBy: findings)
        entries = try lines.map { try JSONDecoder().decode(Entry.self, from: Data($0.utf8)) }
    }

    var summaries: [String] { entries.map(\.summary) }
}
