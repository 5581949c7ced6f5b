@testable import DocumentLayout
import PageModel
import Testing

/// Organisation charts: where posts stand, how they are connected, what is read.
@Suite struct OrganisationTests {
    private func chart(_ posts: String, width: Double = 400, height: Double = 400) -> Layout {
        Layout(
            "<orgchart gap=\"10pt\">\(posts)</orgchart>", width: width, height: height,
            styles: "<style for=\"orgchart\" font-size=\"5pt\" line-height=\"6pt\" margin=\"0\"/>"
                + "<style for=\"post\" padding=\"2pt\" border=\"1pt solid #1F4E79\"/>")
    }

    private func post(_ name: String, under parent: String = "", _ text: String? = nil) -> String {
        "<post name=\"\(name)\" under=\"\(parent)\">\(text ?? name)</post>"
    }

    private func words(_ layout: Layout) -> [String: Rectangle] {
        Dictionary(
            zip(layout.words(onPage: 0).map(\.text), layout.texts(onPage: 0).map(\.bounds)),
            uniquingKeysWith: { first, _ in first })
    }

    @Test func thoseBelowStandBelow() throws {
        let layout = chart(
            post("kepala") + post("satu", under: "kepala") + post("dua", under: "kepala") + post("tiga", under: "dua"))
        #expect(layout.findings.isEmpty)
        let words = words(layout)
        let head = try #require(words["kepala"]), one = try #require(words["satu"]), two = try #require(words["dua"])
        let three = try #require(words["tiga"])
        #expect(head.maxY < one.origin.y && one.origin.y == two.origin.y && two.maxY < three.origin.y)
        #expect(one.maxX < two.origin.x)
    }

    @Test func thoseOfOneLevelAreEquallyHigh() throws {
        let layout = Layout(
            "<orgchart>\(post("a") + post("b", under: "a") + post("c", under: "a", "dua<br/>baris"))</orgchart>",
            width: 400,
            height: 400,
            styles: "<style for=\"post\" padding=\"7pt\" border=\"1pt solid black\" background-color=\"#EEEEEE\"/>")
        let boxes = layout.pages[0].items.compactMap { item -> Rectangle? in
            guard case .fill(let fill) = item, fill.color == Color(red: 0xEE, green: 0xEE, blue: 0xEE),
                case .rectangle(let frame, _) = fill.shape
            else { return nil }
            return frame
        }
        try #require(boxes.count == 3)
        #expect(boxes[1].size.height == boxes[2].size.height && boxes[0].size.height < boxes[1].size.height)
    }

    @Test func theyAreReadAsAListWithinAList() {
        let layout = chart(post("a") + post("b", under: "a") + post("c", under: "b") + post("d", under: "a"))
        #expect(
            layout.tagTree.replacing("Artifact()", with: "")
                == "Sect(L(LI(LBody(P(a)L(LI(LBody(P(b)L(LI(LBody(P(c))))))LI(LBody(P(d))))))))")
    }

    /// Whatever the chart: nothing lost, no post over another, none beyond the sides, one connector to each that is below somebody.
    @Test(arguments: 0..<40)
    func chartsOfAnyShapeAreWhole(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let count = 1 + next(14)
        let parents = (0..<count).map { $0 == 0 || next(12) == 0 ? nil : next($0) }
        let posts = parents.enumerated().map { index, parent in
            post("n\(index)", under: parent.map { "n\($0)" } ?? "", "pos\(index)")
        }
        let layout = chart(posts.joined(), width: Double(120 + next(400)), height: 2000)
        let errors = layout.findings.filter { $0 == "layout.no-room-for-posts" }
        // Where there is no room at all, that is told, and so are the words that are cut.
        guard errors.isEmpty else { return }
        #expect(layout.findings.isEmpty, "\(layout.findings)")
        #expect(Set(layout.words(onPage: 0).map(\.text)) == Set((0..<count).map { "pos\($0)" }))
        let words = layout.texts(onPage: 0).map(\.bounds)
        for (index, word) in words.enumerated() {
            #expect(word.origin.x >= .zero && word.maxX <= layout.pages[0].size.width)
            for other in words[(index + 1)...] {
                let isApart =
                    word.maxX <= other.origin.x || other.maxX <= word.origin.x || word.maxY <= other.origin.y
                    || other.maxY <= word.origin.y
                #expect(isApart)
            }
        }
    }

    @Test func endsOfBranchesAreStackedWhereThereIsNoRoom() {
        let posts = post("kepala") + (1...8).map { post("bawahan\($0)", under: "kepala") }.joined()
        let wide = chart(posts, width: 700), narrow = chart(posts, width: 120)
        func rows(_ layout: Layout) -> Int { Set(layout.texts(onPage: 0).map(\.bounds.origin.y)).count }
        #expect(rows(wide) == 2 && rows(narrow) == 9)
        #expect(wide.findings.isEmpty && narrow.findings.isEmpty)
    }

    @Test func whatDoesNotHangTogetherIsTold() {
        func ids(_ posts: String) -> [String] { chart(posts).findings }
        #expect(ids(post("a") + post("a")) == ["layout.repeated-post"])
        #expect(ids(post("a", under: "b")) == ["layout.unknown-post"])
        #expect(ids(post("a", under: "b") + post("b", under: "a")) == ["layout.post-above-itself"])
        #expect(ids("") == ["layout.empty-organisation"])
        #expect(
            chart(post("a", "satukatayangpanjangsekali") + post("b", "satukatayangpanjangsekali"), width: 60).findings
                .contains("layout.no-room-for-posts"))
    }
}
