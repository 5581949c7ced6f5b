import Diagnostics
import DocumentData
import LayoutLanguage
import Testing
import TestSupport

/// What loops, conditions, names, components and slots put on paper is what their words say.
@Suite struct ControlOracleTests {
    @Test(arguments: 0..<30) func contentIsAsWritten(_ part: Int) throws {
        var used = (slots: 0, paragraphs: 0)
        for seed in UInt64(part * 10)..<UInt64(part * 10 + 10) {
            var dice = Dice(seed: seed)
            let data = KnownValue.data(&dice), control = RandomControl(seed: seed)
            let components = control.components.enumerated().map { $1.written($0, &dice) }.joined()
            let text =
                "<layout>\(components)<section>\(control.content.map { $0.written(&dice) }.joined())</section></layout>"
            let expected = ControlOracle(data: data, components: control.components).paragraphs(control.content)
            guard expected.count < 20_000 else { continue }
            var findings = Findings()
            let document = try #require(
                LayoutDocument.read(SourceFile(path: "uji.xml", text: text), into: &findings),
                "\(findings.all.map(\.message.english)) \(text)")
            let root = DataRecord(data.map { .init(key: $0.key, node: $0.value.node) })
            let sections = Binder(document, data: root).sections(into: &findings)
            #expect(findings.isEmpty, "seed \(seed): \(findings.all.map(\.message.english)) \(text)")
            let paragraphs = sections.flatMap { $0.element.elements.map(Bound.text) }
            #expect(paragraphs == expected, "seed \(seed): \(text)")
            used.paragraphs += expected.count
            used.slots += text.contains("<slot/>") ? 1 : 0
        }
        #expect(used.paragraphs > 10 && used.slots > 0)
    }

    /// The same content as sections of their own: as many as the loop goes round, and each is the same when it is asked
    /// for alone.
    @Test func sectionsInLoops() throws {
        for seed in UInt64(0)..<60 {
            var dice = Dice(seed: seed)
            let data = KnownValue.data(&dice), rows = data[0].value.elements
            let least = dice.number(-20...60)
            let text = """
                <layout><for each="b" in="baris" index="i"><if test="b.n > \(least)"><section><p>{{ i }}</p><for each="l" in="lain">
                <p>{{ b.s }}/{{ l.n }}</p></for></section><else><for each="t" in="range(1, 2)"><section><p>{{ t }}</p></section></for></else>
                </if></for></layout>
                """
            var expected: [[String]] = []
            for (offset, row) in rows.enumerated() {
                guard case .number(let number) = row.field("n"), ExactNumber(Int128(least)) < number else {
                    expected += [["1"], ["2"]]
                    continue
                }
                let others = data[1].value.elements.map { row.field("s").printed + "/" + $0.field("n").printed }
                expected.append([String(offset + 1)] + others)
            }
            var findings = Findings()
            let document = try #require(
                LayoutDocument.read(SourceFile(path: "uji.xml", text: text), into: &findings))
            let root = DataRecord(data.map { .init(key: $0.key, node: $0.value.node) })
            let binder = Binder(document, data: root)
            let together = binder.sections(into: &findings).map { $0.element.elements.map(Bound.text) }
            #expect(together == expected && findings.isEmpty)
            let source = binder.sectionSource()
            #expect(source.count == expected.count)
            // Backwards, as nobody prints them.
            for index in expected.indices.reversed() {
                #expect(source.section(index)?.element.elements.map(Bound.text) == expected[index])
            }
        }
    }

    /// A name that is not seen where it is used is told, wherever a component or loop ended before it.
    @Test func namesEndWithTheirElement() {
        var dice = Dice(seed: 3)
        for _ in 0..<100 {
            let name = dice.pick(["satu", "dua", "tiga"])
            let (open, close) = dice.pick([
                ("<for each=\"\(name)\" in=\"daftar\">", "</for>"), ("<let name=\"\(name)\" value=\"1\">", "</let>"),
                ("<for each=\"lain\" index=\"\(name)\" in=\"daftar\">", "</for>"),
            ])
            let inside = open.contains("each=\"\(name)\"") ? "{{ \(name).nama }}" : "{{ \(name) }}"
            let source = MarkedSource(
                Bound.layout("\(open)<p>\(inside)</p>\(close)<p>{{ ⟦layout.unknown-name⟧\(name) }}</p>"))
            var findings = Findings()
            _ = Bound.sections(source.file, into: &findings)
            source.check(findings)
        }
    }
}
