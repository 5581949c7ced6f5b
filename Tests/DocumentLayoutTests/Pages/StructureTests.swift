import Testing
@testable import DocumentLayout

/// Tags over all pages, in a form that can be read: `P(…)`.
@Suite struct StructureTests {
    private func tree(_ layout: Layout) -> String { layout.structure }

    @Test func elementsOverPagesAreOne() {
        let layout = Layout("<ul><li><p>a</p><p break-before=\"page\">b</p></li></ul>")
        #expect(layout.pages.count == 2)
        #expect(tree(layout) == "Sect(L(LI(Lbl(•)LBody(P(a)P(b)))))")
    }

    @Test func paragraphsOverPagesAreOne() {
        let layout = Layout("<p orphans=\"1\" widows=\"1\">a<br/>b<br/>c</p>", height: 20)
        #expect(layout.pages.count > 1)
        #expect(tree(layout) == "Sect(P(abc))")
    }

    /// Columns over pages are read one by one.
    @Test func elementsInParallelFlowsAreOne() {
        let side = "<ul><li><p>a</p><p break-before=\"page\">b</p></li></ul>"
        let layout = Layout("<columns><column>\(side)</column><column><p>c</p></column></columns>", width: 200)
        #expect(layout.pages.count == 2)
        #expect(tree(layout) == "Sect(L(LI(Lbl(•)LBody(P(a)P(b))))P(c))")
    }

    /// Also cells of several rows, and rows that are parted.
    @Test func rowsAndCellsOverPagesAreOne() {
        let long = "<p orphans=\"1\" widows=\"1\">a<br/>b<br/>c<br/>d<br/>e</p>"
        let layout = Layout(
            """
            <table columns="1fr 1fr"><tr><td rowspan="2">\(long)</td><td>c</td></tr><tr><td>\(long)</td></tr>\
            <tr><td>d</td><td>e</td></tr></table>
            """, width: 200, height: 30)
        #expect(layout.pages.count > 2)
        #expect(tree(layout).components(separatedBy: "TR(").count == 4, "\(tree(layout))")
        #expect(tree(layout).components(separatedBy: "TD(").count == 6)
        #expect(tree(layout).components(separatedBy: "TBody(").count == 2)
    }

    /// Every page begins and ends all of its elements.
    @Test func pagesStandAlone() {
        let side = "<ul><li><p>a</p><p break-before=\"page\">b</p></li></ul>"
        for page in Layout("<columns><column>\(side)</column><column><p>c</p></column></columns>", width: 200).pages {
            var depth = 0
            for case .tag(let event) in page.items {
                if case .begin = event { depth += 1 } else { depth -= 1 }
                #expect(depth >= 0)
            }
            #expect(depth == 0)
        }
    }

    @Test func repeatedHeadsAreArtifacts() {
        let rows = (1...4).map { "<tr><td>\($0)</td></tr>" }.joined()
        let layout = Layout(
            "<table columns=\"1fr\"><thead><tr><th id=\"k\">H</th></tr></thead>\(rows)</table>", height: 30)
        #expect(tree(layout).components(of: "THead(").count == 2)
        #expect(tree(layout).components(of: "Artifact(H)").count == 2)
        let destinations = layout.pages.flatMap(\.items).count { if case .destination = $0 { true } else { false } }
        #expect(destinations == 1)
    }

    @Test func idsAreUniqueInTheDocument() {
        let layout = Layout(
            "<section><h1 id=\"a\">x</h1></section><section><h1 id=\"a\">y</h1><p id=\"a\">z</p></section>")
        #expect(layout.findings == ["layout.duplicate-id", "layout.duplicate-id"])
        let names = layout.pages.flatMap(\.items).compactMap { item -> String? in
            if case .destination(let name, _) = item { return name }
            return nil
        }
        #expect(Set(names).count == names.count)
    }

    @Test func artifactsOverPagesStayArtifacts() {
        let layout = Layout(
            "<box role=\"Artifact\"><ul><li><p>a</p><p break-before=\"page\">b</p></li></ul></box><p>c</p>")
        #expect(tree(layout) == "Sect(Artifact(•ab)P(c))")
    }
}
