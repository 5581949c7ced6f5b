import Diagnostics
import DocumentData
import LayoutLanguage
import Testing
import TestSupport

/// The language computes what an evaluator of the test computes from the same trees, whatever brackets and spaces they
/// are written with.
@Suite struct ExpressionOracleTests {
    /// Values from the text of one paragraph for each expression.
    private func printed(
        _ expressions: [(source: String, isCondition: Bool)], _ data: [(key: String, value: KnownValue)]
    ) throws -> [String] {
        let content = expressions.map { source, isCondition in
            isCondition
                ? "<p><if test=\"\(source.escaped)\">ya<else>tidak</else></if></p>" : "<p>{{ \(source.escaped) }}</p>"
        }
        var findings = Findings()
        let file = SourceFile(path: "uji.xml", text: Bound.layout(content.joined()))
        let document = try #require(
            LayoutDocument.read(file, into: &findings), "\(findings.all.map(\.message.english))")
        let root = DataRecord(data.map { .init(key: $0.key, node: $0.value.node) })
        let sections = Binder(document, data: root).sections(into: &findings)
        #expect(
            findings.isEmpty,
            "\(findings.all.map { "\($0.message.english): \($0.range?.text ?? "")" }) \(expressions.map(\.source))")
        return sections.flatMap { $0.element.elements.map(Bound.text) }
    }

    @Test(arguments: 0..<40) func valuesAndConditions(_ part: Int) throws {
        var dice = Dice(seed: UInt64(part)), outcomes: Set<String> = []
        for _ in 0..<12 {
            let data = KnownValue.data(&dice)
            var made = RandomExpression(Dice(seed: dice.next()), names: RandomExpression.rootNames)
            let oracle = ExpressionOracle(names: data)
            var sources: [(source: String, isCondition: Bool)] = [], expected: [String] = []
            for number in 0..<9 {
                let depth = dice.number(1...3)
                let tree =
                    number % 3 == 0 ? made.number(depth) : number % 3 == 1 ? made.text(depth) : made.condition(depth)
                sources.append((tree.written(&dice), number % 3 == 2))
                expected.append(
                    number % 3 == 2 ? (oracle.holds(tree) ? "ya" : "tidak") : oracle.value(of: tree).printed)
            }
            let texts = try printed(sources, data)
            #expect(texts.count == expected.count)
            for (index, text) in texts.enumerated() where text != expected[index] {
                Issue.record("\(sources[index].source) is '\(expected[index])', not '\(text)'; data: \(data)")
            }
            outcomes.formUnion(expected)
        }
        // Most of them must say something of their own.
        #expect(outcomes.count > 30 && outcomes.contains("ya") && outcomes.contains("tidak"))
    }

    /// The order of lists is told by their elements, not only by their sums.
    @Test func orderOfLists() throws {
        var dice = Dice(seed: 77), isSorted = 0
        for _ in 0..<150 {
            let data = KnownValue.data(&dice)
            var made = RandomExpression(Dice(seed: dice.next()), names: RandomExpression.rootNames)
            let tree = made.rows(3), oracle = ExpressionOracle(names: data)
            let source = tree.written(&dice).escaped
            var findings = Findings()
            let loop = "<for each=\"b\" in=\"\(source)\"><p>{{ b.n }}/{{ b.k }}/{{ b.s }}</p></for>"
            let document = try #require(
                LayoutDocument.read(SourceFile(path: "uji.xml", text: Bound.layout(loop)), into: &findings))
            let root = DataRecord(data.map { .init(key: $0.key, node: $0.value.node) })
            let sections = Binder(document, data: root).sections(into: &findings)
            let texts = sections.flatMap { $0.element.elements.map(Bound.text) }
            let expected = oracle.value(of: tree).elements.map { row in
                ["n", "k", "s"].map { row.field($0).printed }.joined(separator: "/")
            }
            #expect(findings.isEmpty && texts == expected, "\(source)")
            isSorted += source.contains("sort") && expected.count > 2 ? 1 : 0
        }
        #expect(isSorted > 15)
    }

    /// Groups by a field: every row in exactly one group, in order of first sight, rows in their own order.
    @Test func groups() throws {
        var dice = Dice(seed: 5)
        for _ in 0..<60 {
            let data = KnownValue.data(&dice), field = dice.pick(["s", "k"])
            let layout =
                "<for each=\"g\" in=\"group(baris, .\(field))\"><p>{{ g.kunci }}:<for each=\"b\" in=\"g.isi\">{{ b.n }};</for></p></for>"
            var findings = Findings()
            let document = try #require(
                LayoutDocument.read(SourceFile(path: "uji.xml", text: Bound.layout(layout)), into: &findings))
            let root = DataRecord(data.map { .init(key: $0.key, node: $0.value.node) })
            let sections = Binder(document, data: root).sections(into: &findings)
            var rest = data[0].value.elements, expected: [String] = []
            while let first = rest.first?.field(field).printed {
                let members = rest.filter { $0.field(field).printed == first }
                expected.append("\(first):" + members.map { $0.field("n").printed + ";" }.joined())
                rest.removeAll { $0.field(field).printed == first }
            }
            #expect(sections.flatMap { $0.element.elements.map(Bound.text) } == expected)
            #expect(findings.isEmpty)
        }
    }

    /// Quotients are those of long division, rounded half up at the eighteenth decimal.
    @Test func quotients() throws {
        var dice = Dice(seed: 9), sources: [(source: String, isCondition: Bool)] = [], expected: [String] = []
        for _ in 0..<300 {
            let dividend = dice.number(0...99_999), divisor = dice.number(1...999), isNegative = dice.chance(30)
            sources.append(("\(isNegative ? "-" : "")\(dividend) / \(divisor)", false))
            var whole = Int128(dividend / divisor), rest = dividend % divisor
            for _ in 0..<18 {
                rest *= 10
                whole = whole * 10 + Int128(rest / divisor)
                rest %= divisor
            }
            if rest * 2 >= divisor { whole += 1 }
            expected.append(ExactNumber(isNegative ? -whole : whole, decimals: 18).printed)
        }
        #expect(try printed(sources, []) == expected)
    }

    /// An average is the sum divided by how many numbers there are.
    @Test func averages() throws {
        var dice = Dice(seed: 10)
        for _ in 0..<40 {
            let data = KnownValue.data(&dice), rows = data[0].value.elements
            let known = rows.filter { !$0.field("k").isNull }.count
            let texts = try printed(
                [
                    ("avg(baris, .k)", false),
                    (known == 0 ? "null" : "sum(baris, .k) / \(known)", false),
                    ("avg(baris, .n) | default:'tidak ada'", false),
                    ("count(baris) = 0 or avg(baris, .n) * count(baris) - sum(baris, .n) < 0.0001", true),
                    ("count(baris) = 0 or sum(baris, .n) - avg(baris, .n) * count(baris) < 0.0001", true),
                ], data)
            #expect(texts[0] == texts[1])
            #expect((texts[2] == "tidak ada") == rows.isEmpty)
            #expect(texts[3] == "ya" && texts[4] == "ya")
        }
    }
}
