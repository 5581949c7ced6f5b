import Desk
import Diagnostics
import Foundation
import PageModel
import TestSupport
import Testing

/// Sections that a change has not touched are taken from the last time: what is shown is what a new session shows.
struct KeptSectionsTests {
    /// All that can be seen of a session: pages as text, what each text names as its place, findings.
    private func dump(_ session: CompileSession) -> [String] {
        var lines = session.state.isOld ? ["old"] : []
        for document in session.state.documents {
            lines.append("\(document.key) \(document.title)\(document.isOld ? " old" : "")")
            for (index, shown) in document.pages.enumerated() {
                lines.append(PageDump().text(of: shown.page, index: index))
                let text = PageText(shown)
                lines.append(text.runs.map { text.place(of: $0).map(\.description) ?? "-" }.joined(separator: " "))
            }
        }
        for finding in session.state.findings + session.state.documents.flatMap(\.findings) {
            let places = finding.ranges.map { "\($0) \($0.text)" }.joined(separator: ", ")
            lines.append("\(finding.id) \(finding.message.english) \(places)")
        }
        return lines
    }

    private func firstDifference(_ left: [String], _ right: [String]) -> String {
        for (a, b) in zip(left, right) where a != b {
            let lines = zip(a.split(separator: "\n"), b.split(separator: "\n")).first { $0 != $1 }
            return "\(lines?.0 ?? "") | \(lines?.1 ?? "")"
        }
        return "\(left.count) and \(right.count)"
    }

    /// NASKAH_EDITS=500 NASKAH_SEED=7 for more of them (make edits).
    @Test func randomEditsGiveThePagesOfAColdCompile() throws {
        let environment = ProcessInfo.processInfo.environment
        let count = environment["NASKAH_EDITS"].flatMap(Int.init) ?? 40
        let seed = environment["NASKAH_SEED"].flatMap(UInt64.init) ?? 1
        var book = try EditedBook(seed: seed)
        let session = CompileSession(book.project.path)
        session.compile()
        try #require(!session.state.isOld && session.state.documents.allSatisfy { !$0.isOld })
        var kept = 0, pages = 0, good = 0
        for round in 1...count {
            let edit = try book.edit()
            // Somebody looks at one page after the other: its section is laid out before its turn.
            let document = session.state.documents[0]
            let look = LookedAt(document: document.key, page: round * 7 % max(1, document.pages.count))
            session.compile(after: [edit.file], first: look)
            let cold = CompileSession(book.project.path)
            cold.compile()
            // What a session shows after an error is from before it.
            guard !cold.state.isOld, cold.state.documents.allSatisfy({ !$0.isOld }) else {
                #expect(session.state.isOld == cold.state.isOld)
                try book.restore()
                session.compile()
                continue
            }
            good += 1
            kept += session.state.documents.reduce(0) { $0 + $1.keptPages }
            pages += session.state.documents.reduce(0) { $0 + $1.pages.count }
            let (warm, new) = (dump(session), dump(cold))
            guard warm != new else { continue }
            Issue.record(
                "seed \(seed), edit \(round), \(edit.what) of \(edit.file): \(firstDifference(warm, new))")
            return
        }
        #expect(good * 4 >= count * 3, "\(good) of \(count) edits gave pages")
        #expect(kept * 4 > pages, "\(kept) of \(pages) pages were kept")
    }

    /// One cell touches its section and the table of all rows.
    @Test func aCellTouchesItsSections() throws {
        let book = try EditedBook(seed: 1), session = CompileSession(book.project.path)
        session.compile()
        #expect(session.state.documents[0].keptPages == 0)
        let text = try book.project.text(of: "data/daftar.csv")
        try book.project.write(text.replacing(",37\n", with: ",38\n"), to: "data/daftar.csv")
        session.compile(after: ["data/daftar.csv"])
        let document = session.state.documents[0]
        #expect(document.keptPages > 5 && document.keptPages < document.pages.count)
        #expect(document.pages.filter { $0.since == session.state.generation }.count == 1)
    }

    /// A kept page leads to the lines on which its values stand now.
    @Test func placesOfKeptPagesFollowTheirValues() throws {
        let book = try EditedBook(seed: 1), session = CompileSession(book.project.path)
        session.compile()
        let text = try book.project.text(of: "data/opd.csv")
        let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
        let row = lines[1].replacing(lines[1].prefix { $0 != "," }, with: "baru")
        try book.project.write("\(lines[0])\n\(row)\n\(lines[1])\n\(lines[2])", to: "data/opd.csv")
        session.compile(after: ["data/opd.csv"])
        let cold = CompileSession(book.project.path)
        cold.compile()
        #expect(dump(session) == dump(cold))
    }
}
