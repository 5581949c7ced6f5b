import Foundation
import TestSupport
import Testing

/// Comments on a PDF that came back, as viewers write them: put in with libqpdf's own program.
struct CommentsTests {
    /// The project's PDF with annotations on its first page.
    private func returned(_ project: TestProject, _ annotations: [String]) throws -> String {
        try #require(try Naskah.run(["compile", project.path]).status == 0)
        let file = project.path + "/komitmen (kembali).pdf"
        let script = Repository.root + "/Tests/CommandTests/Browser/annotate.py"
        let made = try Program(path: "/usr/bin/python3").run(
            [script, project.path + "/build/komitmen.pdf", file] + annotations)
        try #require(made.status == 0, "\(made.errors)")
        return file
    }

    private func places(_ project: TestProject, of text: String) throws -> (x: Double, y: Double, height: Double) {
        let dump = try Naskah.run(["dump", project.path, "--only", "komitmen", "--page", "1"]).output
        let line = try #require(dump.split(separator: "\n").first { $0.contains("text (") && $0.contains(text) })
        let found = try #require(line.firstMatch(of: /text \(([\d.]+)pt, ([\d.]+)pt\)/))
        let size = try #require(dump.firstMatch(of: /× ([\d.]+)pt/))
        return (
            try #require(Double(found.output.1)), try #require(Double(found.output.2)),
            try #require(Double(size.output.1))
        )
    }

    @Test func eachIsToldAtItsPlace() throws {
        let project = try TestProject(sample: "contoh")
        let place = try places(project, of: "NAMA CONTOH SATU")
        let (x, y) = (place.x, place.height - place.y)
        let quad = "[\(x + 1),\(y + 8),\(x + 20),\(y + 8),\(x + 1),\(y - 2),\(x + 20),\(y - 2)]"
        let file = try returned(
            project,
            [
                "{\"/Type\":\"/Annot\",\"/Subtype\":\"/Highlight\",\"/Rect\":[\(x),\(y - 2),\(x + 20),\(y + 8)],\"/QuadPoints\":\(quad),"
                    + "\"/Contents\":\"u:Namanya keliru\",\"/T\":\"u:Bappeda\",\"/NM\":\"u:satu\"}",
                "{\"/Type\":\"/Annot\",\"/Subtype\":\"/Text\",\"/Rect\":[\(x - 24),\(y),\(x - 6),\(y + 18)],\"/Contents\":\"u:di tepi\"}",
                "{\"/Type\":\"/Annot\",\"/Subtype\":\"/StrikeOut\",\"/Rect\":[0,0,4,4]}",
                "{\"/Type\":\"/Annot\",\"/Subtype\":\"/Text\",\"/Rect\":[0,0,9,9],\"/IRT\":\"FIRST\",\"/Contents\":\"u:setuju\",\"/T\":\"u:Setda\"}",
            ])
        let list = project.path + "/komentar.md"
        func run() throws -> (status: Int32, findings: [FoundProblem], isTimedOut: Bool) {
            try Naskah.findings("comments", file, "--project", project.path, "--markdown", list, "--language", "en")
        }
        let found = try run()
        #expect(found.status == 0 && found.findings.count == 3)
        let ids = found.findings.map(\.id).sorted()
        #expect(
            ids.contains("comment.exact") && ids.contains("comment.near") && ids.contains("comment.unanchored"),
            "\(ids)")
        let exact = try #require(found.findings.first { $0.id == "comment.exact" })
        #expect(exact.file == "data/pejabat.csv" && exact.message == "Bappeda: Namanya keliru")
        // What is ticked stays so.
        let text = try project.text(of: "komentar.md")
        #expect(text.split(separator: "\n").count == 3 && text.contains("- [ ] page 1, `data/pejabat.csv"))
        try project.write(
            text.replacing(
                "- [ ] page 1, `data/pejabat.csv", with: "- [x] page 1, `data/pejabat.csv", maxReplacements: 1),
            to: "komentar.md")
        _ = try run()
        #expect(try project.text(of: "komentar.md").contains("- [x] page 1, `data/pejabat.csv"))
    }

    /// Pages are made anew after the comments were written: each stays with its text, wherever that stands now.
    @Test func theyFollowTheirText() throws {
        let project = try TestProject(sample: "contoh")
        func highlight(_ text: String, _ note: String) throws -> String {
            let place = try places(project, of: text)
            let (x, y) = (place.x, place.height - place.y)
            let quad = "[\(x + 1),\(y + 8),\(x + 20),\(y + 8),\(x + 1),\(y - 2),\(x + 20),\(y - 2)]"
            return "{\"/Type\":\"/Annot\",\"/Subtype\":\"/Highlight\",\"/Rect\":[\(x),\(y - 2),\(x + 20),\(y + 8)],"
                + "\"/QuadPoints\":\(quad),\"/Contents\":\"u:\(note)\"}"
        }
        let place = try places(project, of: "WAKIL BUPATI")
        let file = try returned(
            project,
            [
                try highlight("NAMA CONTOH SATU", "nama"), try highlight("dalam menyusun program", "kata"),
                "{\"/Type\":\"/Annot\",\"/Subtype\":\"/Text\",\"/Contents\":\"u:tepi\",\"/Rect\":"
                    + "[\(place.x - 24),\(place.height - place.y),\(place.x - 6),\(place.height - place.y + 18)]}",
            ])
        func found() throws -> [String: FoundProblem] {
            let found = try Naskah.findings("comments", file, "--project", project.path, "--language", "en")
            #expect(found.status == 0 && found.findings.count == 3)
            return Dictionary(found.findings.map { ($0.message, $0) }) { first, _ in first }
        }
        let before = try found()
        #expect(before["nama"]?.id == "comment.exact" && before["nama"]?.page == 1)
        #expect(before["kata"]?.file == "data/komitmen.yaml" && before["tepi"]?.id == "comment.near")
        // Forty lines above: the signatures stand on another page.
        let text = try project.text(of: "data/komitmen.yaml")
        let more = String(
            repeating: "  Kalimat tambahan di atas yang sudah dikomentari, baris demi baris.\n", count: 40)
        try project.write(
            text.replacing("pembuka: |\n", with: "pembuka: |\n" + more, maxReplacements: 1), to: "data/komitmen.yaml")
        let moved = try found()
        #expect(moved["nama"]?.id == "comment.exact" && moved["nama"]?.page ?? 0 > 1)
        #expect(moved["nama"]?.file == "data/pejabat.csv" && moved["tepi"]?.id == "comment.near")
        #expect(moved["tepi"]?.page ?? 0 > 1 && moved["kata"]?.id == "comment.exact")
        // What reads otherwise now is near, and says what was there.
        try project.write(
            try project.text(of: "data/pejabat.csv").replacing("Nama Contoh Satu", with: "Tokoh Pengganti"),
            to: "data/pejabat.csv")
        let changed = try found()
        #expect(changed["nama"]?.id == "comment.near" && changed["nama"]?.file == "data/pejabat.csv")
        let output = try Naskah.run(["comments", file, "--project", project.path, "--language", "en"])
        #expect((output.output + output.errors).contains("it was written on 'NAMA"))
        // A paragraph that is gone with all around it leaves the comment without a text.
        try project.write(
            text.replacing(/butir:\n(?:  .*\n)+/, with: "butir:\n  - |\n    lain sekali.\n"), to: "data/komitmen.yaml")
        #expect(try found().keys.sorted() == ["kata", "nama", "tepi"])
    }

    /// A sentence of which the first words read otherwise now is not what was marked.
    @Test func partsThatAreGoneAreTold() throws {
        let project = try TestProject(sample: "contoh")
        let place = try places(project, of: "dalam menyusun program"), (x, y) = (place.x, place.height - place.y)
        let quad = "[\(x + 1),\(y + 8),\(x + 200),\(y + 8),\(x + 1),\(y - 2),\(x + 200),\(y - 2)]"
        let file = try returned(
            project,
            [
                "{\"/Type\":\"/Annot\",\"/Subtype\":\"/Highlight\",\"/Rect\":[\(x),\(y - 2),\(x + 200),\(y + 8)],"
                    + "\"/QuadPoints\":\(quad),\"/Contents\":\"u:kalimat\"}"
            ])
        #expect(
            try Naskah.findings("comments", file, "--project", project.path).findings.map(\.id) == ["comment.exact"])
        let text = try project.text(of: "data/komitmen.yaml")
        try project.write(
            text.replacing(/dalam\s+menyusun\s+program/, with: "ketika merancang program"), to: "data/komitmen.yaml")
        let found = try Naskah.findings("comments", file, "--project", project.path).findings
        #expect(found.map(\.id) == ["comment.near"])
        let output = try Naskah.run(["comments", file, "--project", project.path, "--language", "en"])
        #expect((output.output + output.errors).contains("it was written on 'sebagai acuan dalam menyusun"))
    }

    @Test func whatIsNoPDF() throws {
        let project = try TestProject(sample: "contoh")
        for file in ["naskah.yaml", "tidak-ada.pdf"] {
            let found = try Naskah.run(["comments", "\(project.path)/\(file)", "--project", project.path])
            #expect(found.status == 1 && !found.errors.isEmpty)
        }
    }
}
