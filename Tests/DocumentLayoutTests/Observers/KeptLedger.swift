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
        var lines: [String] = []
        let ledger = ContentLedger { lines.append($0) }
        let layout = Layout(
            document: "<layout \(Layout.letters)>\(content)</layout>", Layout.Request(ledger: ledger, path: "uji.xml"))
        for (index, page) in layout.pages.enumerated() {
            if let page = alter(page) { ledger.record(page, index: index) }
        }
        own = ledger.finish(explainedBy: layout.allFindings)
        entries = try lines.map { try JSONDecoder().decode(Entry.self, from: Data($0.utf8)) }
    }

    var summaries: [String] { entries.map(\.summary) }
}
