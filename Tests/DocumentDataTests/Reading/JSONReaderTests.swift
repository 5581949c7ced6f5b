import Diagnostics
import Testing
@testable import DocumentData

struct JSONReaderTests {
    func read(_ text: String) -> (node: DataNode?, findings: Findings) {
        var findings = Findings()
        return (JSONReader.read(SourceFile(path: "a.json", text: text), scalars: .written, into: &findings), findings)
    }

    @Test func readsWithPlaces() {
        let (node, findings) = read("{\"a\":1,\"b\":[true,null,\"é\\/\\u0041\"],\n\t\"c\": {\"d\":-2.5}}")
        #expect(findings.isEmpty, "\(findings.all.map { $0.message.english })")
        #expect(describe(node) == "{a: =1, b: [true, null, 'é/A'], c: {d: =-2.5}}")
        #expect(
            node.map(scalarSources) == [
                "\"a\"=", "1", "\"b\"=", "true", "null", "\"é\\/\\u0041\"", "\"c\"=", "\"d\"=", "-2.5",
            ])
    }

    @Test(arguments: ["{a: 1}", "[1,]", "{\"a\":1", "'x'", "[1] # x", "{\"a\": 01}"])
    func refusesWhatIsOnlyYAML(_ text: String) {
        let (node, findings) = read(text)
        #expect(node == nil)
        #expect(findings.all.map(\.id) == ["data.json"])
    }

    @Test func tellsWhatYAMLCannotExpress() {
        let sample = MarkedText("[\"❶\\ud83d❶\\ude00\"]")
        expect(read(sample.text).findings, in: "a.json", sample, ["❶": "data.json-surrogate"])
        #expect(read("[\"\\\\ud83d\"]").findings.isEmpty)
    }

    @Test func findsDuplicateKeys() {
        let sample = MarkedText("{\"a\": 1, ❶\"a\"❶: 2}")
        expect(read(sample.text).findings, in: "a.json", sample, ["❶": "data.duplicate-key"])
    }
}
