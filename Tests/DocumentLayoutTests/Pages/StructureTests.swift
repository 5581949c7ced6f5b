import Testing
@testable import DocumentLayout

/// Tags over all pages, in a form that can be read: `P(…)`.
@Suite struct StructureTests {
    private func tree(_ layout: Layout) -> String {
        var text = ""
        for item in layout.pages.flatMap(\.items) {
            switch item {
            case .tag(.begin(let tag)): text += tag.role.rawValue + "("
            case .tag(.end): text += ")"
            case .text(let run): text += run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
            default: break
            }
        }
        return text
    }

    @Test func elementsOpenOverPagesStayOpen() {
        let layout = Layout("<ul><li><p>a</p><p break-before=\"page\">b</p></li></ul>")
        #expect(tree(layout) == "Sect(L(LI(Lbl(•)LBody(P(a)P(b)))))")
    }

    @Test func elementsInParallelFlowsEndOnTheirPage() {
        let side = "<ul><li><p>a</p><p break-before=\"page\">b</p></li></ul>"
        let layout = Layout("<columns><column>\(side)</column><column><p>c</p></column></columns>", width: 200)
        #expect(tree(layout) == "Sect(L(LI(Lbl(•)LBody(P(a))))P(c)L(LI(LBody(P(b)))))")
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
