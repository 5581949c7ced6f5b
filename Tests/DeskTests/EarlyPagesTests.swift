import Desk
import Files
import PageModel
import TestSupport
import Testing

/// What is new is shown before all of a document is laid out, and is what stays.
struct EarlyPagesTests {
    private func look(in session: CompileSession, where isThere: (String) -> Bool) throws -> LookedAt {
        let document = session.state.documents[0]
        let page = try #require(
            document.pages.firstIndex {
                $0.page.position.section > 0 && PageText($0).runs.contains { isThere($0.text) }
            }, "nothing is there")
        return LookedAt(document: document.key, page: page)
    }

    /// The states of one change.
    private func states(of session: CompileSession, after file: String, at look: LookedAt?) -> [SessionState] {
        var states: [SessionState] = []
        session.compile(after: [file], first: look) { states.append($0) }
        return states
    }

    @Test func thePageInViewIsThereFirst() throws {
        let book = try EditedBook(seed: 1), session = CompileSession(book.project.path)
        session.compile()
        let look = try look(in: session) { $0.contains("Bagian 4") }
        let before = session.state.documents[0]
        let text = try book.project.text(of: "data/daftar.csv")
        let row = try #require(text.split(separator: "\n").first { $0.contains(",b4,") })
        try book.project.write(
            text.replacing(row, with: row.replacing(",b4,\"", with: ",b4,\"Yang dilihat ")), to: "data/daftar.csv")
        let states = states(of: session, after: "data/daftar.csv", at: look)
        let early = try #require(states.first), last = try #require(states.last)
        #expect(states.count > 1 && !early.isComplete && last.isComplete)
        #expect(early.documents[0].pages[look.page].digest == last.documents[0].pages[look.page].digest)
        #expect(early.documents[0].pages[look.page].digest != before.pages[look.page].digest)
        #expect(early.documents[0].pages[look.page].since == last.generation)
        // The list of all rows comes later, and is still as it was.
        let list = try #require(
            last.documents[0].pages.lastIndex { page in PageText(page).runs.contains { $0.text.contains("dilihat") } })
        #expect(list > look.page && early.documents[0].pages[list].digest == before.pages[list].digest)
    }

    /// A page far behind others that change is laid out before these.
    @Test func aPageBehindOthersIsThereFirst() throws {
        let book = try EditedBook(seed: 1), session = CompileSession(book.project.path)
        session.compile()
        let before = session.state.documents[0]
        let text = try book.project.text(of: "data/daftar.csv")
        let row = try #require(text.split(separator: "\n").last { $0.contains(",b4,") })
        let name = try #require(row.split(separator: "\"").dropFirst().first.map(String.init))
        // The list of all rows is the last that names it.
        let list = try #require(
            before.pages.lastIndex { page in
                PageText(page).runs.contains { name.contains($0.text) && $0.text.count > 4 }
            })
        try book.project.write(
            text.replacing(row, with: row.replacing(",b4,\"", with: ",b4,\"Lain ")), to: "data/daftar.csv")
        let states = states(
            of: session, after: "data/daftar.csv", at: LookedAt(document: before.key, page: list))
        let early = try #require(states.first), last = try #require(states.last)
        #expect(states.count > 1 && !early.isComplete && last.isComplete)
        let (shown, final) = (early.documents[0].pages, last.documents[0].pages)
        #expect(shown[list].digest == final[list].digest && shown[list].digest != before.pages[list].digest)
        let section = shown[list].page.position.section
        let changed = final.indices.filter { final[$0].digest != before.pages[$0].digest }
        let earlier = changed.filter { final[$0].page.position.section < section }
        #expect(!earlier.isEmpty && earlier.allSatisfy { shown[$0].digest == before.pages[$0].digest })
    }

    /// A style has changed, and with it all sections: the page in view does not wait for those before it.
    @Test func aPageIsThereFirstWhenStylesChange() throws {
        let book = try EditedBook(seed: 1), session = CompileSession(book.project.path)
        session.compile()
        let look = try look(in: session) { $0.contains("Bagian 4") }, before = session.state.documents[0].pages
        let layout = "layout/buku.xml"
        try book.project.replace("font-size=\"10pt\"", with: "font-size=\"10pt\" color=\"#204060\"", in: layout)
        let states = states(of: session, after: layout, at: look)
        let early = try #require(states.first), last = try #require(states.last)
        #expect(states.count > 1 && !early.isComplete && last.isComplete)
        let (shown, final) = (early.documents[0].pages, last.documents[0].pages)
        #expect(
            shown[look.page].digest == final[look.page].digest && final[look.page].digest != before[look.page].digest)
        let others = final.indices.filter { $0 != look.page && final[$0].digest != before[$0].digest }
        #expect(others.count > 3 && others.allSatisfy { shown[$0].digest == before[$0].digest })
    }

    /// Each page of a state that is not complete is the old one or the new one of its place.
    @Test func pagesThatAreShownEarlyStay() throws {
        var book = try EditedBook(seed: 4)
        let session = CompileSession(book.project.path)
        session.compile()
        var early = 0
        for round in 1...25 {
            let before = session.state.documents[0]
            let edit = try book.edit()
            let place = LookedAt(document: before.key, page: round * 7 % max(1, before.pages.count))
            let states = states(of: session, after: edit.file, at: place)
            guard let last = states.last, last.isComplete, !last.isOld, !last.documents[0].isOld else {
                try book.restore()
                session.compile()
                continue
            }
            var known = Set(before.pages.map { "\($0.page.position) \($0.digest)" })
            known.formUnion(last.documents[0].pages.map { "\($0.page.position) \($0.digest)" })
            for state in states.dropLast() {
                early += 1
                #expect(!state.isComplete && state.generation == last.generation)
                let pages = state.documents[0].pages
                #expect(pages.allSatisfy { known.contains("\($0.page.position) \($0.digest)") }, "\(round) \(edit)")
                // In the order of the book, each once.
                #expect(zip(pages, pages.dropFirst()).allSatisfy { $0.page.position < $1.page.position })
            }
        }
        #expect(early > 8, "\(early) states were early")
    }

    /// A later section has an error: the last good pages come back.
    @Test func anErrorFurtherOnTakesThemBack() throws {
        let book = try EditedBook(seed: 1), session = CompileSession(book.project.path)
        session.compile()
        let look = try look(in: session) { $0.contains("Bagian 2") }, good = session.state.documents[0].pages
        try book.project.replace("b2,Bagian 2", with: "b2,Bagian Kedua", in: "data/bagian.csv")
        let prose = try book.project.text(of: "data/narasi/akhir.md")
        try book.project.write(prose + "\n![Gambar](tidak-ada.svg)\n", to: "data/narasi/akhir.md")
        let states = states(of: session, after: "data/bagian.csv", at: look)
        let last = try #require(states.last)
        #expect(last.isComplete && last.documents[0].isOld)
        #expect(last.documents[0].pages.map(\.digest) == good.map(\.digest))
    }
}
