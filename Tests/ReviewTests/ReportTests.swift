import Diagnostics
import Foundation
#if canImport(FoundationXML)
import FoundationXML
#endif
@testable import Review
import TestSupport
import Testing

/// Reports as the programs read them that they are for: numbers agree with what they count, and no text becomes a sign.
@Suite struct ReportTests {
    // MARK: JUnit

    /// Elements of an XML file with their attributes and their text, as Foundation's parser tells them.
    private final class Elements: NSObject, XMLParserDelegate {
        struct Element {
            let name: String
            let attributes: [String: String]
            let parent: Int?
            var text = ""
        }

        var all: [Element] = []
        private var open: [Int] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            all.append(Element(name: name, attributes: attributes, parent: open.last))
            open.append(all.count - 1)
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) { open.removeLast() }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if let last = open.last { all[last].text += text }
        }
    }

    private func elements(_ text: String) throws -> [Elements.Element] {
        let parser = XMLParser(data: Data(text.utf8)), elements = Elements()
        parser.delegate = elements
        try #require(parser.parse(), "\(String(describing: parser.parserError)) \(text)")
        return elements.all
    }

    /// What XML cannot write stands as a replacement character.
    private func writable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value < 0x20 && !"\t\n".unicodeScalars.contains($0) ? "\u{FFFD}" : $0 }))
    }

    @Test(arguments: UInt64(0)..<25, Language.allCases) func junitCountsItsCases(
        _ seed: UInt64, _ language: Language
    ) throws {
        let reviews = MadeReview.several(seed), missingFails = seed.isMultiple(of: 2)
        let all = try elements(JUnitReport(language: language).text(of: reviews, missingFails: missingFails))
        let suites = all.indices.filter { all[$0].name == "testsuite" }
        try #require(suites.count == reviews.count)
        var tests = 0, failures = 0
        for (suite, review) in zip(suites, reviews) {
            let cases = all.indices.filter { all[$0].name == "testcase" && all[$0].parent == suite }
            let failed = all.indices.filter { all[$0].name == "failure" && cases.contains(all[$0].parent ?? -1) }
            #expect(all[suite].attributes["tests"] == "\(cases.count)")
            #expect(all[suite].attributes["failures"] == "\(failed.count)")
            #expect(all[suite].attributes["name"] == writable(review.name))
            #expect(cases.count == review.pages.count + (review.hasBaseline ? 0 : 1))
            let missing = review.hasBaseline || !missingFails ? 0 : 1
            #expect(failed.count == review.pages.filter { $0.state != .same && $0.state != .tolerated }.count + missing)
            // Two pages never share a name, or CI would show one of them.
            #expect(Set(cases.map { all[$0].attributes["name"] ?? "" }).count == cases.count)
            tests += cases.count
            failures += failed.count
        }
        #expect(all.first?.attributes["tests"] == "\(tests)" && all.first?.attributes["failures"] == "\(failures)")
    }

    @Test func junitQuotesTheWordsThatChanged() throws {
        var found = 0
        for seed in UInt64(0)..<40 {
            let made = MadeReview(seed: seed)
            let all = try elements(JUnitReport(language: .english).text(of: [made.review], missingFails: true))
            let told = all.filter { $0.name == "failure" }.map(\.text).joined(separator: "\n")
            for change in made.review.comparison?.changes ?? [] where change.kind == .amount {
                #expect(told.contains(writable("number \(change.oldText) → \(change.newText)")))
                found += 1
            }
        }
        #expect(found > 10)
    }

    // MARK: HTML

    private func data(_ reviews: [DocumentReview]) throws -> [String: Any] {
        let text = ReportData.text(of: reviews, language: .indonesian)
        #expect(!text.contains("<"), "a text could end the script")
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test(arguments: UInt64(100)..<130) func htmlKnowsWhatTheReviewKnows(_ seed: UInt64) throws {
        let reviews = MadeReview.several(seed), data = try data(reviews)
        let documents = try #require(data["documents"] as? [[String: Any]])
        try #require(documents.count == reviews.count)
        let places = try #require(data["places"] as? [[String]])
        for (document, review) in zip(documents, reviews) {
            #expect(document["project"] as? String == review.project && document["key"] as? String == review.key)
            #expect(document["title"] as? String == review.title)
            let pages = try #require(document["pages"] as? [[String: Any]])
            #expect(pages.map { $0["state"] as? String } == review.pages.map { $0.state.rawValue })
            #expect(pages.map { $0["old"] as? Int } == review.pages.map(\.pair.old))
            #expect(pages.map { $0["new"] as? Int } == review.pages.map(\.pair.new))
            for page in pages {
                for spot in try #require(page["spots"] as? [[Int]]) {
                    try #require(spot.count == 6 && spot[4] < places.count && spot[5] == -1)
                    #expect(places[spot[4]] == ["data/<uji>.yaml:1:8", "</script>"])
                }
            }
            let statements = try #require(document["statements"] as? [[String: Any]])
            for statement in statements {
                let concerned = try #require(statement["pages"] as? [Int])
                #expect(concerned.allSatisfy(pages.indices.contains))
            }
            // Every change of the text is told in its own words.
            let told = statements.map { "\($0["oldText"] ?? "") > \($0["newText"] ?? "")" }
            for change in review.comparison?.changes ?? [] where change.kind == .replaced {
                #expect(told.contains("\(change.oldText) > \(change.newText)"))
            }
        }
    }

    /// The frame holds whatever stands in the texts: one script of ours for any document.
    @Test func htmlIsOneFrame() {
        let report = HTMLReport(language: .english)
        func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }
        let plain = report.text(of: [])
        for seed in UInt64(200)..<220 {
            let text = report.text(of: MadeReview.several(seed))
            for tag in ["<script", "</script", "<style", "</style", "<body", "</html", "<!--"] {
                #expect(count(tag, in: text) == count(tag, in: plain), "\(tag)")
            }
        }
        #expect(count("</html", in: plain) == 1 && !plain.contains("⟦"))
    }

    // MARK: Markdown and text

    @Test(arguments: UInt64(300)..<330) func markdownStaysMarkdown(_ seed: UInt64) throws {
        let reviews = MadeReview.several(seed)
        let lines = MarkdownReport(language: .english).text(of: reviews).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        // A table row has as many cells as its head: bars of texts are escaped.
        let rows = lines.filter { $0.hasPrefix("|") }
        #expect(rows.count == reviews.count + 2)
        for row in rows { #expect(row.replacing("\\|", with: "").filter { $0 == "|" }.count == 4, "\(row)") }
        let tags = ["<details>", "<summary>", "</summary>", "</details>"].reduce(lines.joined(separator: "\n")) {
            $0.replacing($1, with: "")
        }
        #expect(!tags.contains("<"))
        let sections = lines.indices.filter { lines[$0].hasPrefix("### ") }
        #expect(sections.count == reviews.filter(\.isDifferent).count)
        for (index, start) in sections.enumerated() {
            let end = index + 1 < sections.count ? sections[index + 1] : lines.count
            let items = lines[start..<end].prefix { !$0.contains("<details>") }.filter { $0.hasPrefix("- ") }
            #expect(items.count <= 31)
        }
    }

    @Test(arguments: UInt64(400)..<440) func textTellsEveryPageAndCountsWhatItLeavesOut(_ seed: UInt64) {
        let review = MadeReview(seed: seed).review
        let lines = TextReport(language: .english).text(of: [review]).split(separator: "\n").map(String.init)
        let statements = StatementWriter.statements(for: review)
        let shown = lines.filter { $0.hasPrefix("  - ") }, left = shown.filter { $0.hasPrefix("  - … and ") }
        let number = left.first.flatMap { Int($0.filter(\.isNumber)) } ?? 0
        #expect(left.count <= 1 && shown.count - left.count + number == statements.count)
        var byKind: [Statement.Kind: Int] = [:]
        for statement in statements { byKind[statement.kind, default: 0] += 1 }
        #expect(number == byKind.values.reduce(0) { $0 + max(0, $1 - 12) })
        let pages = lines.filter { $0.hasPrefix("  page ") || $0.hasPrefix("  former page ") }
        #expect(pages.count == review.pages.filter(\.isDifferent).count)
    }

    @Test func neverApproved() {
        let review = MadeReview.unapproved("baru")
        #expect(!review.isDifferent && StatementWriter.statements(for: review).isEmpty)
        for language in Language.allCases {
            let line = TextReport(language: language).text(of: [review])
            #expect(line.hasPrefix("uji/baru: ") && line.contains("naskah approve"))
        }
    }

    // MARK: Statements

    /// Pages that came or went are told one by one, with a count that agrees.
    @Test func statementsAboutPages() {
        var counted = 0
        for seed in UInt64(500)..<560 {
            let made = MadeReview(seed: seed), statements = StatementWriter.statements(for: made.review)
            let added = statements.count { $0.kind == .pageAdded },
                removed = statements.count { $0.kind == .pageRemoved }
            #expect(made.old.count + added - removed == made.new.count)
            #expect((statements.contains { $0.kind == .pageCount }) == (made.old.count != made.new.count))
            #expect(statements.allSatisfy { !$0.text.indonesian.isEmpty && !$0.text.english.isEmpty })
            counted += added + removed
        }
        #expect(counted > 20)
    }

    /// Numbers that are written as ranges mean the same numbers.
    @Test func pageLists() {
        var dice = Dice(seed: 1)
        for _ in 0..<300 {
            let numbers = (0..<dice.number(0...20)).map { _ in dice.number(1...30) }
            let parts = PageList.text(numbers).components(separatedBy: ", ").filter { !$0.isEmpty }
            var read: [Int] = []
            for part in parts {
                let ends = part.split(separator: "–").compactMap { Int($0) }
                guard let first = ends.first, let last = ends.last else { continue }
                #expect(ends.count == 1 || last - first >= 2, "\(part)")
                read += Array(first...last)
            }
            #expect(read == Set(numbers).sorted())
            // Three in a row are a range.
            let single = Set(parts.compactMap { Int($0) })
            #expect(!single.contains { single.contains($0 + 1) && single.contains($0 + 2) })
            #expect(PageList.wording(numbers).english.hasPrefix("page ") == (read.count == 1))
        }
    }
}
