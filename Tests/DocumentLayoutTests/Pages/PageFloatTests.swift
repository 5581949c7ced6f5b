import PageModel
import Testing
@testable import DocumentLayout

/// Tables and figures that stand at the top of the next page (`float: page`), on pages of ten lines of 10 pt.
@Suite struct PageFloatTests {
    private func lines(_ count: Int, _ prefix: String) -> String {
        (1...count).map { "\(prefix)\($0)" }.joined(separator: "<br/>")
    }

    private func text(_ count: Int, _ prefix: String) -> String { "<p>\(lines(count, prefix))</p>" }

    private func table(_ rows: Int, _ prefix: String, _ attributes: String = "float=\"page\"") -> String {
        let body = (1...rows).map { "<tr><td>\(prefix)\($0)</td></tr>" }.joined()
        return "<table columns=\"1fr\" break-inside=\"avoid\" \(attributes)><tbody>\(body)</tbody></table>"
    }

    private func pages(_ body: String) -> [[String]] {
        let layout = Layout(body, width: 100, height: 100)
        #expect(layout.findings.isEmpty)
        return layout.pages.indices.map { layout.lines(onPage: $0) }
    }

    private func names(_ count: Int, _ prefix: String, from first: Int = 1) -> [String] {
        (first..<first + count).map { "\(prefix)\($0)" }
    }

    @Test func textFillsThePageThatTheTableLeaves() {
        let pages = pages(text(7, "a") + table(5, "t") + text(6, "b"))
        #expect(pages == [names(7, "a") + names(3, "b"), names(5, "t") + names(3, "b", from: 4)])
    }

    @Test func whatMayNotFloatBeginsThePage() {
        let pages = pages(text(7, "a") + table(5, "t", "") + text(4, "b"))
        #expect(pages == [names(7, "a"), names(5, "t") + names(4, "b")])
    }

    @Test func whatFindsRoomStandsWhereItWasWritten() {
        #expect(pages(text(3, "a") + table(5, "t") + text(2, "b")) == [names(3, "a") + names(5, "t") + names(2, "b")])
    }

    @Test func floatsKeepTheirOrder() {
        // The second would find room, and waits for the first.
        let pages = pages(text(7, "a") + table(5, "t") + table(2, "u") + text(5, "b"))
        #expect(pages == [names(7, "a") + names(3, "b"), names(5, "t") + names(2, "u") + names(2, "b", from: 4)])
    }

    @Test func noHeadingIsPassed() {
        let pages = pages(text(7, "a") + table(5, "t") + text(1, "b") + "<h1>h</h1>" + text(2, "c"))
        #expect(pages == [names(7, "a") + ["b1"], names(5, "t") + ["h"] + names(2, "c")])
    }

    @Test func theSourceComesAlong() {
        let source = "<p break-before=\"avoid\">s</p>"
        let pages = pages(text(7, "a") + table(4, "t") + source + text(4, "b"))
        #expect(pages == [names(7, "a") + names(2, "b"), names(4, "t") + ["s", "b3", "b4"]])
    }

    @Test func whatIsKeptWithItStaysAboveIt() {
        let pages = pages(text(6, "a") + "<p break-after=\"avoid\">k</p>" + table(5, "t") + text(2, "b"))
        #expect(pages == [names(6, "a"), ["k"] + names(5, "t") + names(2, "b")])
    }

    @Test func tallOnesAreSetAsUsual() {
        let pages = pages(text(5, "a") + table(7, "t") + text(2, "b"))
        #expect(pages == [names(5, "a"), names(7, "t") + names(2, "b")])
    }

    @Test func oneBelowASingleLineStandsAtTheFoot() {
        let pages = pages(text(1, "a") + table(4, "t") + text(9, "b"))
        #expect(pages == [["a1"] + names(5, "b") + names(4, "t"), names(4, "b", from: 6)])
    }

    @Test func oneFollowsAnotherAtTheFootOfItsPage() {
        let pages = pages(text(7, "a") + table(4, "t") + text(5, "b") + table(2, "u") + text(6, "c"))
        #expect(
            pages == [
                names(7, "a") + names(3, "b"),
                names(4, "t") + names(2, "b", from: 4) + names(2, "c") + names(2, "u"), names(4, "c", from: 3),
            ])
    }

    @Test func thePartEndsBelowItsFloat() {
        let pages = pages(text(1, "a") + table(3, "t") + text(3, "b") + "<h1>h</h1>" + text(2, "c"))
        #expect(pages == [["a1"] + names(3, "b") + names(3, "t") + ["h"] + names(2, "c")])
    }

    /// Everything stands once, no page is too full, and what is spoken of in one part stands in it.
    @Test func nothingIsLostOrSaidTwice() {
        for seed in 0..<600 {
            let (a, t, b, u, c) = (seed % 4, 1 + seed / 4 % 5, seed / 20 % 10, seed / 7 % 6, seed / 11 % 12)
            let parts = [
                a > 0 ? text(a, "a") : "", table(t, "t"), b > 0 ? text(b, "b") : "", u > 0 ? table(u, "u") : "",
                c > 0 ? text(c, "c") : "", "<h1>h</h1>", text(3, "d"),
            ]
            let pages = pages(parts.joined())
            let all = [(a, "a"), (t, "t"), (b, "b"), (u, "u"), (c, "c")].flatMap { names($0.0, $0.1) }
            let got = pages.flatMap { $0 }, heading = got.firstIndex(of: "h") ?? 0
            #expect(got[..<heading].sorted() == all.sorted(), "\(seed): \(pages)")
            #expect(Array(got[heading...]) == ["h"] + names(3, "d"), "\(seed): \(pages)")
            #expect(pages.allSatisfy { $0.count <= 10 }, "\(seed): \(pages)")
        }
    }

    @Test func theLastOneIsNotLost() {
        #expect(pages(text(7, "a") + table(5, "t")) == [names(7, "a"), names(5, "t")])
        let forced = pages(text(7, "a") + table(5, "t") + "<p break-before=\"page\">c</p>")
        #expect(forced == [names(7, "a"), names(5, "t"), ["c"]])
    }

    /// Whatever stands on the pages: each word once, floats in their order, and text in its order.
    @Test(arguments: 1...60) func nothingIsLostOrTurnedRound(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        var body = "", texts: [String] = [], floats: [String] = []
        for part in 0..<14 {
            switch random(4) {
            case 0:
                let rows = 1 + random(6)
                body += table(rows, "t\(part)r")
                floats += names(rows, "t\(part)r")
            case 1 where part % 5 == 4:
                body += "<h1>h\(part)</h1>"
                texts.append("h\(part)")
            default:
                let count = 1 + random(7)
                body += text(count, "p\(part)l")
                texts += names(count, "p\(part)l")
            }
        }
        let pages = Layout(body, width: 100, height: 100)
        let all = pages.pages.indices.flatMap { pages.lines(onPage: $0) }
        #expect(all.filter { $0.hasPrefix("t") } == floats)
        #expect(all.filter { !$0.hasPrefix("t") } == texts)
        for page in pages.pages.indices {
            #expect(pages.words(onPage: page).allSatisfy { $0.y <= 100 })
        }
    }
}
