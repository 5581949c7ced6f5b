import Foundation
import TestSupport
import Testing

/// Words that are parted at the ends of lines are found and copied whole.
@Suite struct PartedWordTests {
    private static let words = [
        "pertanggungjawaban", "kesejahteraan", "penyelenggaraan", "mengintegrasikan", "keberlanjutan",
        "sekurang-kurangnya",
        "pemberdayaan", "kemasyarakatan", "berkesinambungan", "pengadministrasian",
    ]

    private func made(width: Int) throws -> (project: TestProject, text: [String]) {
        let text = (0..<60).map { Self.words[($0 * 7 + width) % Self.words.count] }
        let project = try TestProject(
            layout: """
                <layout lang="id" hyphens="auto" text-align="justify"><page-master name="m" size="\(width)mm 90mm" margin="10mm"/>
                <section page-master="m"><h1>Uji</h1><p>\(text.joined(separator: " "))</p>
                <p><a href="https://contoh.go.id/">\(text.joined(separator: " "))</a>.</p></section></layout>
                """)
        let result = try Naskah.run(["compile", project.path])
        #expect(result.status == 0, "\(result.errors)")
        return (project, text)
    }

    /// Over lines and over pages, in columns of several widths: poppler gives the words of the paragraphs, in their order and no others.
    @Test(arguments: [60, 67, 74, 90]) func wordsAreCopiedWhole(width: Int) throws {
        let (project, text) = try made(width: width)
        let path = project.path + "/build/uji.pdf"
        // Where a line has nothing but a part of a word, it is a space without width.
        let found = try PDFFile(path: path).pages.joined(separator: " ").replacing("\u{200B}", with: "")
            .split(whereSeparator: \.isWhitespace).map(String.init)
        let expected = ["Uji"] + text + text.dropLast() + ["\(text.last ?? "")."]
        #expect(found == expected)
        // Not a test of lines that end between words.
        let lines = try Naskah.run(["dump", project.path]).output.split(separator: "\n")
        #expect(lines.count { $0.hasSuffix("\u{AD}'") } > 5)
        #expect(try Naskah.run(["validate", path]).status == 0)
        #expect(try PDFFile(path: path).complaints == "")
    }

    /// A screen reader is told each word once.
    @Test func wordsAreReadWhole() throws {
        let (project, text) = try made(width: 60)
        let tree = try Naskah.run(["dump", project.path, "--structure"]).output
        #expect(tree.contains("P \"\(text.joined(separator: " "))\""), "\(tree)")
        #expect(!tree.contains("\u{AD}"))
    }

    /// A hyphen that was written is a hyphen still, also where a line ends behind it.
    @Test func writtenHyphensStay() throws {
        let project = try TestProject(
            layout: """
                <layout lang="id" hyphens="auto"><page-master name="m" size="60mm 90mm" margin="10mm"/><section page-master="m">
                <p>\((1...40).map { "sekurang-kurangnya-\($0)" }.joined(separator: " "))</p></section></layout>
                """)
        #expect(try Naskah.run(["compile", project.path]).status == 0)
        let text = try PDFFile(path: project.path + "/build/uji.pdf").pages.joined(separator: " ")
        let words = text.replacing("\u{200B}", with: "").split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(words == (1...40).map { "sekurang-kurangnya-\($0)" }, "\(text)")
    }
}
