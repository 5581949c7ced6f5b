import Testing
@testable import DocumentLayout

/// Ends of neighbouring pages that are chosen together (`align-content: space-between`).
@Suite struct PageWindowTests {
    private func lines(_ count: Int, _ prefix: String) -> String {
        (1...count).map { "\(prefix)\($0)" }.joined(separator: "<br/>")
    }

    private func text(_ count: Int, _ prefix: String) -> String {
        "<p margin-bottom=\"6pt\">\(lines(count, prefix))</p>"
    }

    private func kept(_ count: Int, _ prefix: String) -> String {
        "<box break-inside=\"avoid\" margin-bottom=\"6pt\">\(text(count, prefix))</box>"
    }

    /// Pages of 106 pt: ten lines and a space.
    private func layout(_ body: String, _ alignment: String = "space-between", trace: BreakTrace? = nil) -> Layout {
        Layout("<section align-content=\"\(alignment)\">\(body)</section>", height: 106, trace: trace)
    }

    /// Height that pages leave below their text, but for the last one.
    private func gaps(_ layout: Layout) -> [Double] {
        layout.pages.indices.dropLast().map { 106 - (layout.words(onPage: $0).map(\.y).max() ?? 0) - 2 }
    }

    @Test func theCostOfAnEndGrowsWithWhatIsLeft() {
        func cost(_ count: Int) -> Double {
            let layout = layout(kept(count, "a") + kept(9, "b") + kept(9, "c"), "start")
            guard let fragment = layout.fragments[0] else { return -1 }
            let result = LayoutResult(
                fragment: fragment, token: BreakToken(ChildResumePoint(1)), judgement: .perfect, inner: nil)
            return PageEndCost(result, room: .pt(106)).value
        }
        #expect(cost(9) < cost(8) && cost(8) < cost(6) && cost(6) < cost(3))
        #expect(cost(3) > 2000)
    }

    /// The third page would end early, because what follows is kept together; that the pages above it end two lines earlier closes it.
    @Test func pagesAboveEndEarlierForOneThatEndsBadly() {
        let body =
            text(4, "a") + text(5, "b") + text(4, "c") + text(4, "d") + kept(5, "e") + text(4, "f") + text(9, "g")
        let together = gaps(layout(body)), alone = gaps(layout(body, "start"))
        #expect(together.max() ?? 0 <= alone.max() ?? 0)
        #expect(together.reduce(0, +) <= alone.reduce(0, +))
    }

    /// 21 lines on pages of ten: the last page would have one alone.
    @Test func aLastPageHasMoreThanALine() {
        let body = (1...21).map { text(1, "p\($0)l") }.joined().replacing("6pt", with: "0pt")
        let alone = layout(body, "start"), together = layout(body)
        #expect(alone.lines(onPage: alone.pages.count - 1).count == 1)
        #expect(together.pages.count == alone.pages.count)
        #expect(together.lines(onPage: together.pages.count - 1).count > 1)
    }

    /// A break between the rows of a table costs more than one between blocks.
    @Test func tablesAreWholeWhereTheyCanBe() {
        let fragment = layout(kept(9, "a") + kept(9, "b"), "start").fragments[0]
        func cost(_ token: BreakToken) -> Double {
            PageEndCost(
                LayoutResult(fragment: fragment, token: token, judgement: .perfect, inner: nil), room: .pt(106)
            ).value
        }
        let row = RowResumePoint(row: 3, cells: nil, spans: [], isHeadInBody: false)
        let within = BreakToken(ChildResumePoint(0, BreakToken(ChildResumePoint(2, BreakToken(row)))))
        #expect(cost(within) > cost(BreakToken(ChildResumePoint(1))))
    }

    /// A sentence never stops where everybody sees room for it; at the end of a full page it may.
    @Test func pagesThatAreNotFullEndBetweenBlocks() {
        func cost(_ count: Int, _ token: BreakToken) -> Double {
            let fragment = layout(kept(count, "a") + kept(9, "b"), "start").fragments[0]
            return PageEndCost(
                LayoutResult(fragment: fragment, token: token, judgement: .perfect, inner: nil), room: .pt(106)
            ).value
        }
        let between = BreakToken(ChildResumePoint(1))
        let within = BreakToken(
            ChildResumePoint(0, BreakToken(ChildResumePoint(2, BreakToken(LineResumePoint(line: 2))))))
        #expect(cost(6, within) > cost(6, between) + cost(9, between))
        #expect(cost(10, within) == cost(10, between))
    }

    @Test func whatEndsWellStaysAsItIs() {
        let body = text(5, "a") + text(5, "b") + text(5, "c") + text(5, "d")
        #expect(gaps(layout(body)) == gaps(layout(body, "start")))
    }

    /// Nothing is lost, nothing comes twice, whatever was tried; and pages never leave more together than one by one.
    @Test(arguments: 1...80) func everyLineStandsOnce(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        var body = "", expected: [String] = []
        for part in 0..<16 {
            let count = 1 + random(6), prefix = "p\(part)l"
            body += random(3) == 0 ? kept(count, prefix) : text(count, prefix)
            expected += (1...count).map { "\(prefix)\($0)" }
        }
        let layout = layout(body)
        #expect(layout.pages.indices.flatMap { layout.lines(onPage: $0) } == expected)
        for page in layout.pages.indices { #expect(layout.words(onPage: page).allSatisfy { $0.y <= 106 }) }
    }

    @Test func whoAsksIsToldTheCost() {
        for seed in 1...40 {
            let count = 1 + seed % 5
            let body =
                text(4, "a") + text(3 + seed % 4, "b") + text(4, "c") + kept(3 + count, "d") + text(6, "e")
                + kept(4 + seed % 3, "f") + text(9, "g")
            let layout = layout(body, trace: BreakTrace())
            guard let explanation = layout.explanation else { continue }
            let told = layout.pages.indices.flatMap { explanation.lines(ofPage: $0) }.map(\.english)
            if told.contains(where: { $0.contains("were chosen together: cost") }) { return }
        }
        Issue.record("no page was mended")
    }
}
