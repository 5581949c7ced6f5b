import Diagnostics
import Testing

@Suite struct SourceFileTests {
    private let file = SourceFile(path: "data/a.yaml", text: "satu\r\ndúa: 'é'\n\ntiga")

    @Test func columnsCountScalarsFromOne() {
        #expect(file.position(at: 0) == SourcePosition(line: 1, column: 1))
        #expect(file.position(at: 6) == SourcePosition(line: 2, column: 1))
        // 'ú' has two bytes and is one column.
        #expect(file.position(at: 9) == SourcePosition(line: 2, column: 3))
        #expect(file.position(at: 10_000) == SourcePosition(line: 4, column: 5))
        #expect(file.position(at: -1) == SourcePosition(line: 1, column: 1))
    }

    @Test func linesHaveNoEnds() {
        #expect((0...5).map(file.line) == ["", "satu", "dúa: 'é'", "", "tiga", ""])
        #expect(file.lineCount == 4)
    }

    @Test func offsetsAreTheInverseOfPositions() {
        for offset in [0, 3, 6, 7, 9, 12, 18] {
            let position = file.position(at: offset)
            #expect(file.offset(line: position.line, column: position.column) == offset)
        }
        #expect(file.offset(line: 2, byteColumn: 4) == 9)
        #expect(file.offset(line: 99, column: 1) == file.bytes.count)
    }

    @Test func rangesStayInTheFile() {
        let range = SourceRange(file, 6, 10)
        #expect(range.text == "dúa")
        #expect(range.description == "data/a.yaml:2:1")
        #expect(range.slice(1..<3).text == "ú")
        #expect(SourceRange(file, 8, 3).text == "")
        #expect(range.slice(0..<999).upper == range.upper)
    }
}
