import Foundation
import TestSupport
import Testing

/// Comments on a PDF that came back, as viewers write them: put in with libqpdf's own program.
struct CommentsTests {
    /// The project's PDF with annotations on its first page.
    private func returned(_ project: TestProject, _ annotations: [String]) throws -> String {
        try #require(try Naskah.run(["compile", project.path]).status == 0)
        let path = project.path + "/build/komitmen.pdf",
            script = """
                import json, subprocess, sys
                path, out, annotations = sys.argv[1], sys.argv[2], sys.argv[3:]
                whole = json.loads(subprocess.run(['qpdf', '--json=2', path], capture_output=True, check=True).stdout)
                objects = whole['qpdf'][1]
                page = whole['pages'][0]['object']
                number = max(int(key[4:].split()[0]) for key in objects if key.startswith('obj:'))
                names = []
                for text in annotations:
                    number += 1
                    objects[f'obj:{number} 0 R'] = {'value': json.loads(text.replace('FIRST', names[0] if names else ''))}
                    names.append(f'{number} 0 R')
                entry = objects['obj:' + page]['value']
                kept = entry.get('/Annots', [])
                entry['/Annots'] = (kept if isinstance(kept, list) else []) + names
                update = {'version': 2, 'qpdf': [whole['qpdf'][0], {key: objects[key] for key in ['obj:' + page] + ['obj:' + name for name in names]}]}
                open(out + '.json', 'w').write(json.dumps(update))
                subprocess.run(['qpdf', path, '--update-from-json=' + out + '.json', out], check=True)
                """
        let file = project.path + "/komitmen (kembali).pdf"
        let made = try Program(path: "/usr/bin/python3").run(["-c", script, path, file] + annotations)
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

    @Test func whatIsNoPDF() throws {
        let project = try TestProject(sample: "contoh")
        for file in ["naskah.yaml", "tidak-ada.pdf"] {
            let found = try Naskah.run(["comments", "\(project.path)/\(file)", "--project", project.path])
            #expect(found.status == 1 && !found.errors.isEmpty)
        }
    }
}
