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
        let text = "id,nama\r\n1,\"Dinas A,\r\nB\"\r\n2, \"kata \"\"dia\"\"\" \r\n3,\r\n".replacing(",", with: delimiter)
        let (node, findings) = read(text)
        #expect(findings.isEmpty)
        let inner = "'Dinas A\(delimiter)\r\nB'"
        #expect(describe(node) == "[{id: '1', nama: \(inner)}, {id: '2', nama: 'kata \"dia\"'}, {id: '3', nama: null}]")
        #expect(node.map(scalarSources) == [
            "id=", "1", "nama=", "Dinas A\(delimiter)\r\nB", "id=", "2", "nama=", "kata \"\"dia\"\"", "id=", "3", "nama=", "",
        ])
    }

    @Test func keepsNumbersAsTextUnlessFree() {
        #expect(describe(read("a,b,c\n008,12,\"12\"\n").node) == "[{a: '008', b: '12', c: '12'}]")
        #expect(describe(read("a,b,c\n008,12,\"12\"\n", .resolved).node) == "[{a: '008', b: #12, c: '12'}]")
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
        ("a,b\n❶1❶\n2,3\n", "data.csv-missing-cell"),
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

    @Test func agreesWithTheLibraryOrSaysSo() {
        // A combining mark joins the delimiter in the library's eyes; guessing would shift every following cell.
        #expect(read("a,b\n1,\u{301}2\n").findings.hasErrors)
        #expect(read("a\u{b}b,c\n1,2\n").findings.hasErrors || read("a\u{b}b,c\n1,2\n").node != nil)
    }

    @Test func readsHugeCellsAndManyRows() {
        let huge = String(repeating: "kata ", count: 100_000)
        let (node, findings) = read("a,b\n\"\(huge)\",2\n")
        #expect(findings.isEmpty)
        if case .list(let rows)? = node?.value, case .record(let record)? = rows.first?.value {
            #expect(record.text("a")?.utf8.count == 499_999)
        } else {
            Issue.record("no rows")
        }
        let rows = (0..<5000).map { "\($0),\"nama \($0), é\"" }.joined(separator: "\n")
        let clock = ContinuousClock()
        let time = clock.measure { #expect(read("id,nama\n" + rows).findings.isEmpty) }
        #expect(time < .seconds(20))
    }
}
