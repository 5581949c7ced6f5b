import Diagnostics
import Testing
@testable import DocumentData

struct CSVReaderTests {
    func read(_ text: String, _ scalars: ScalarReading = .text) -> (node: DataNode?, findings: Findings) {
        var findings = Findings()
        return (CSVReader.read(SourceFile(path: "a.csv", text: text), scalars: scalars, into: &findings), findings)
    }

    @Test(arguments: [",", ";", "\t"])
    func readsEveryDelimiter(_ delimiter: String) {
        let text = "id,nama\r\n1,\"Dinas A,\r\nB\"\r\n2, \"kata \"\"dia\"\"\" \r\n3,\r\n".replacing(
            ",", with: delimiter)
        let (node, findings) = read(text)
        #expect(findings.isEmpty)
        let inner = "'Dinas A\(delimiter)\r\nB'"
        #expect(describe(node) == "[{id: '1', nama: \(inner)}, {id: '2', nama: 'kata \"dia\"'}, {id: '3', nama: null}]")
        #expect(
            node.map(scalarSources) == [
                "id=", "1", "nama=", "Dinas A\(delimiter)\r\nB", "id=", "2", "nama=", "kata \"\"dia\"\"", "id=", "3",
                "nama=", "",
            ])
    }

    @Test func keepsNumbersAsTextUnlessFree() {
        #expect(describe(read("a,b,c\n008,12,\"12\"\n").node) == "[{a: '008', b: '12', c: '12'}]")
        #expect(describe(read("a,b,c\n008,12,\"12\"\n", .written).node) == "[{a: '008', b: =12, c: '12'}]")
    }

    @Test func sniffsOutsideQuotes() {
        #expect(describe(read("\"a,b,c\";d\n1;2\n").node) == "[{a,b,c: '1', d: '2'}]")
    }

    @Test func lastCellMayBeEmptyAtTheEndOfTheFile() {
        #expect(describe(read("a,b\n1,").node) == "[{a: '1', b: null}]")
        #expect(describe(read("a\n\"\"").node) == "[]")
        #expect(describe(read("a\n1\n\n\n").node) == "[{a: '1'}]")
        #expect(read("a\n1\n\n\n").findings.isEmpty)
    }

    @Test(arguments: [
        ("a,b\n1,❶\"❶buka\n2,3\n", "data.csv-quote"),
        ("a,b\n1,x❶\"❶y\n", "data.csv-quote"),
        ("a,b\n1,\"x\"❶y❶\n", "data.csv-quote"),
        ("a,b\n1,2,❶tiga❶\n", "data.csv-surplus-cell"),
        ("a,b,\n1,2,❶tiga❶\n", "data.csv-surplus-cell"),
        ("a,b,❶b❶\n", "data.csv-duplicate-column"),
        ("a,b\n❶,❶\n1,2\n", "data.csv-blank-row"),
        ("a,b\n❶❶\n1,2\n", "data.csv-blank-row"),
        ("❶❶", "data.csv-header"),
        ("❶❶\n1,2\n", "data.csv-header"),
    ])
    func findsFaults(_ marked: String, _ id: String) {
        let sample = MarkedText(marked)
        expect(read(sample.text).findings, in: "a.csv", sample, ["❶": id])
    }

    /// Spreadsheets write no empty cells at the end of a row.
    @Test(arguments: ["a,b,c\n1\n2,3\n4,5,6\n", "a,b,c\n1,,\n2,3,\n4,5,6\n"])
    func rowsMayEndEarly(_ text: String) {
        let (node, findings) = read(text)
        #expect(findings.isEmpty)
        #expect(
            describe(node) == "[{a: '1', b: null, c: null}, {a: '2', b: '3', c: null}, {a: '4', b: '5', c: '6'}]")
    }

    /// A combining mark behind a delimiter belongs to the cell, wherever a text view of the file would put it.
    @Test func cutsBytesNotCharacters() {
        #expect(describe(read("a,b\n1,\u{301}2\n").node) == "[{a: '1', b: '\u{301}2'}]")
        #expect(describe(read("a,b\n1,\"x\"\n\u{301}2,3\n").node) == "[{a: '1', b: 'x'}, {a: '\u{301}2', b: '3'}]")
        #expect(describe(read("a\u{b}b,c\n1,2\n").node) == "[{a\u{b}b: '1', c: '2'}]")
        #expect(read("a,b\n1,\u{301}2\n").findings.isEmpty)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func readsEveryLineEnd(_ end: String) {
        let text = "a,b\n1,2\n\n3,\"x\ny\"\n".replacing("\n", with: end)
        let (node, findings) = read(text)
        #expect(describe(node) == "[{a: '1', b: '2'}, {a: '3', b: 'x\(end)y'}]")
        #expect(findings.all.map(\.id) == ["data.csv-blank-row"])
    }

    /// The library skips such lines, or has a row of one empty cell for them; each is told, and no row moves.
    @Test(arguments: [",", ";", "\t"], ["", "   ", "\u{b}", "\"\"", " \"  \" ", "DD", " D D "])
    func toldForEveryBlankLine(_ delimiter: String, _ line: String) {
        let text = ("aDb\n1D2\n" + line + "\n3D4\n" + line + "\n" + line + "\n").replacing("D", with: delimiter)
        let (node, findings) = read(text)
        #expect(describe(node) == "[{a: '1', b: '2'}, {a: '3', b: '4'}]")
        #expect(findings.all.map(\.id) == ["data.csv-blank-row"])
        #expect(findings.all.first?.range?.description == "a.csv:3:1")
    }

    @Test func leavesOutSpaceAroundCells() {
        #expect(describe(read("a,b\n  x y \t,\t\" z \" \n").node) == "[{a: 'x y', b: 'z'}]")
        #expect(describe(read("a\tb\n  x y \t \" z \" \n").node) == "[{a: 'x y', b: 'z'}]")
        #expect(describe(read("a\tb\tc\n\t\tx\n").node) == "[{a: null, b: null, c: 'x'}]")
    }

    @Test func readsTheLastLineWithoutItsEnd() {
        #expect(describe(read("a,b\n1,\"zwei\"").node) == "[{a: '1', b: 'zwei'}]")
        #expect(describe(read("a,b\n1,\"zwei\"  ").node) == "[{a: '1', b: 'zwei'}]")
        #expect(describe(read("a,b\n1,2\n  ").node) == "[{a: '1', b: '2'}]")
        #expect(describe(read("a,b").node) == "[]")
    }

    @Test func keepsBytesThatAreNoLetters() {
        #expect(describe(read("a,b\nx\u{0}y,\"\u{0}\"\n").node) == "[{a: 'x\u{0}y', b: '\u{0}'}]")
        #expect(describe(read("a,b\n\u{FEFF}x,\u{A0}y\n").node) == "[{a: '\u{FEFF}x', b: '\u{A0}y'}]")
    }

    @Test func aNoBreakSpaceAloneIsNoValue() {
        #expect(
            describe(read("a,b\n\u{A0}, \u{A0}\u{2003}\n1,\u{A0}é\n").node)
                == "[{a: null, b: null}, {a: '1', b: '\u{A0}é'}]")
    }

    /// Two quotes in a cell without quotes are two for some programs and one for others.
    @Test func refusesDoubledQuotesWithoutQuotes() {
        let sample = MarkedText("a,b\n1,4❶\"❶\" pipa\n")
        expect(read(sample.text).findings, in: "a.csv", sample, ["❶": "data.csv-quote"])
    }

    @Test func sharesTheHeaderAmongRows() {
        guard case .list(let rows)? = read("a,b\n1,2\n3,4\n").node?.value, case .record(let first)? = rows.first?.value,
            case .record(let last)? = rows.last?.value
        else {
            Issue.record("no rows")
            return
        }
        #expect(first.header === last.header)
    }

    @Test(.timeLimit(.minutes(10))) func readsHugeCellsAndManyRows() {
        let huge = String(repeating: "kata ", count: 100_000)
        let (node, findings) = read("a,b\n\"\(huge)\",2\n")
        #expect(findings.isEmpty)
        if case .list(let rows)? = node?.value, case .record(let record)? = rows.first?.value {
            #expect(record.text("a")?.utf8.count == 499_999)
        } else {
            Issue.record("no rows")
        }
        let rows = (0..<5000).map { "\($0),\"nama \($0), é\"" }.joined(separator: "\n")
        #expect(read("id,nama\n" + rows).findings.isEmpty)
    }
}

/// Prose in cells: what begins with an apostrophe is no text in quotes.
struct CSVProseTests {
    @Test(arguments: ["'sekolah **dasar**", "|\u{20}satu", "'", "> kutip", "\"\"a\"\" **b**"])
    func placesInCells(_ cell: String) {
        let file = SourceFile(path: "a.csv", text: "n;isi\n1;\(cell.contains("\"") ? "\"\(cell)\"" : cell)\n2;lain\n")
        var findings = Findings()
        guard case .list(let rows)? = CSVReader.read(file, into: &findings)?.value,
            case .record(let row)? = rows.first?.value,
            let node = row["isi"], case .text(let text) = node.value, let range = node.range
        else {
            Issue.record("no cell")
            return
        }
        let document = MarkdownReader.read(text, at: range, into: &findings)
        for source in inlineSources(document.blocks) {
            #expect(cell.contains(source) && !source.isEmpty, "'\(source)' in '\(cell)'")
        }
        #expect(findings.isEmpty)
    }
}
