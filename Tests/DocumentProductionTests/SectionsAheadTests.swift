import Diagnostics
import DocumentLayout
@testable import DocumentProduction
import Foundation
import LayoutLanguage
import PageModel
import TestSupport
import Testing

/// The next section is bound while one is broken into pages: nothing of what is made or found depends on that.
@Suite struct SectionsAheadTests {
    private static func layout(_ sections: [String]) -> String {
        "<layout><page-master name=\"m\" size=\"A5\" margin=\"15mm\"/>"
            + sections.map { "<section page-master=\"m\">\($0)</section>" }.joined() + "</layout>"
    }

    private static let table =
        "<table columns=\"1fr 20mm\"><tbody><for each=\"o\" in=\"opd\"><tr><td>{{ o.nama }}</td><td>{{ o.id }}</td></tr></for></tbody></table>"

    private static let sections = (0..<9).map { number in
        "<h1>Bagian \(number)</h1>" + String(repeating: "<p>Kata {{ wilayah.nama }} kata.</p>", count: 20 + 30 * number)
            + table
    }

    /// Dumped pages, and what was found, in its order.
    private func made(_ layout: String, _ observers: LayoutObservers) throws -> (pages: [String], found: [String]) {
        let project = try TestProject(layout: layout)
        defer { withExtendedLifetime(project) {} }
        let production = try Production(project), producer = production.producer()
        let pages = try producer.prepare(production.document("uji"), watchedBy: observers).flatMap(producer.pages) ?? []
        let dump = PageDump()
        return (
            pages.enumerated().map { dump.text(of: $1, index: $0) },
            producer.findings.all.map { "\($0.id) \($0.range?.description ?? "-")" }
        )
    }

    /// Whoever measures the stages has them one after the other.
    @Test func pagesAreTheSame() throws {
        let layout = SectionsAheadTests.layout(SectionsAheadTests.sections)
        let ahead = try made(layout, LayoutObservers()), one = try made(layout, LayoutObservers(clock: StageClock()))
        #expect(ahead.pages.count > 9 && ahead.pages.count == one.pages.count && ahead.found == one.found)
        let different = zip(ahead.pages, one.pages).first { $0 != $1 }
        #expect(different == nil, "\(different.map { ($0.0.prefix(600), $0.1.prefix(600)) } ?? ("", ""))")
    }

    @Test(arguments: [0, 1, 4, 8]) func findingsAreTheSame(_ faulty: Int) throws {
        var sections = SectionsAheadTests.sections
        for index in [faulty, 7] { sections[index] += "<p>{{ tidak.ada\(index) }}</p><p>\u{4E00}</p>" }
        let layout = SectionsAheadTests.layout(sections)
        let ahead = try made(layout, LayoutObservers()), one = try made(layout, LayoutObservers(clock: StageClock()))
        #expect(ahead.pages.isEmpty && ahead.found == one.found, "\(ahead.found) \(one.found)")
        #expect(Set(ahead.found).count >= (faulty == 7 ? 1 : 2))
    }

    /// Rows of a long table are asked for again while its pages are made: that is not paid from what the next section may spend.
    @Test func rowsAreAskedForAgain() throws {
        let table =
            "<table columns=\"1fr\"><tbody><for each=\"i\" in=\"range(1, 200)\"><tr><td>{{ i }}</td></tr></for></tbody></table>"
        var findings = Findings(), limits = BindingLimits()
        limits.deferredSteps = 64
        limits.nodes = 900
        let text = "<layout>" + String(repeating: "<section>\(table)</section>", count: 5) + "</layout>"
        let document = try #require(
            LayoutDocument.read(SourceFile(path: "uji.xml", text: text), into: &findings))
        let sections = SectionsAhead(
            Binder(document, data: Bound.data, limits: limits).sectionSource(), isAhead: true)
        for index in 0..<sections.count {
            let section = try #require(sections.section(index))
            let loops = Self.loops(in: section.element)
            #expect(loops.count == 1)
            for isAgain in [false, true] {
                if isAgain { sections.expect(index + 1) }
                for loop in loops {
                    for step in 0..<loop.stepCount { #expect(sections.nodes(ofStep: step, in: loop).count == 1) }
                }
            }
        }
        #expect(sections.findings.all.map(\.id) == [])
    }

    /// An error in a heading is found before the first page is laid out, and does not hide those of the texts.
    @Test func headingsHideNoErrors() throws {
        let faulty = ["<toc/>", "<h1>{{ wilayah.nama | rupiah }}</h1>", "<h1>Dua</h1><p>{{ tidak.ada }}</p>"]
        let rows = "<for each=\"o\" in=\"opd\"><tr><td>{{ o.lain }}</td></tr></for>"
        let found = try made(
            SectionsAheadTests.layout(faulty + ["<h1>Tiga</h1><table columns=\"1fr\"><tbody>\(rows)</tbody></table>"]),
            LayoutObservers()
        ).found
        #expect(
            Set(found.map { $0.prefix { $0 != " " } }) == [
                "layout.wrong-type", "layout.unknown-name", "layout.unknown-key",
            ], "\(found)")
    }

    /// Whoever has a section from elsewhere passes it over, and may ask for one again.
    @Test(arguments: 0..<20) func sectionsArePassedOver(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        var findings = Findings()
        let text = SectionsAheadTests.layout(
            (0..<9).map { "<for each=\"i\" in=\"range(1, \(20 * ($0 + 1)))\"><p>\($0) {{ i }}</p></for>" })
        let document = try #require(LayoutDocument.read(SourceFile(path: "uji.xml", text: text), into: &findings))
        func source() -> BindingSections { Binder(document, data: Bound.data).sectionSource() }
        let ahead = SectionsAhead(source(), isAhead: true), direct = source()
        var index = 0
        while index < ahead.count {
            for _ in 0..<dice.number(1...2) {
                let section = ahead.section(index)
                #expect(section?.element.plainText == direct.section(index)?.element.plainText)
            }
            if dice.number(0...3) > 0 { ahead.expect(index + 1) }
            index += dice.number(1...3)
        }
        #expect(ahead.findings.isEmpty)
    }

    private static func loops(in element: BoundElement) -> [BoundLoop] {
        element.children.flatMap { node -> [BoundLoop] in
            switch node {
            case .loop(let loop): [loop]
            case .element(let element): loops(in: element)
            case .text: []
            }
        }
    }

    /// A layout that somebody has begun to read is waited for; one that nobody has begun with is the asker's.
    @Test func layoutsAreReadOnce() throws {
        let project = try TestProject(layout: SectionsAheadTests.layout(SectionsAheadTests.sections))
        let production = try Production(project), document = try production.document("uji")
        let ahead = LayoutsAhead(project: project.path, installed: production.resources.installation.layouts)
        #expect(ahead.take(document.layout) == nil)
        ahead.expect([document])
        let threads = (0..<3).compactMap { _ in JoinableThread(stackSize: 8 << 20) { ahead.read() } }
        for thread in threads { thread.join() }
        #expect(ahead.take(document.layout)?.layout != nil)
        #expect(ahead.take("lain.xml") == nil)
    }
}
