import Diagnostics
import Yams

/// Reads YAML into a tree whose every value and key knows its place.
///
/// Refused: aliases and anchors, tags other than the core ones, several documents, keys that are not scalars, duplicate keys,
/// nesting deeper than `depthLimit`.
public struct YAMLReader {
    static let depthLimit = 64

    private let file: SourceFile
    private let scalars: ScalarReading
    private var marks: YAMLMarks
    private var findings = Findings()

    /// nil when the file is no YAML; whatever else is wrong is reported and replaced by null.
    public static func read(
        _ file: SourceFile, scalars: ScalarReading = .text, into findings: inout Findings
    ) -> DataNode? {
        if let offset = YAMLAliasScan.firstAlias(in: file.bytes) {
            findings.report(aliasFinding(at: file.character(at: offset)))
            return nil
        }
        var reader = YAMLReader(file: file, scalars: scalars, marks: YAMLMarks(file))
        let node = reader.document()
        findings.report(contentsOf: reader.findings)
        return node
    }

    private init(file: SourceFile, scalars: ScalarReading, marks: YAMLMarks) {
        self.file = file
        self.scalars = scalars
        self.marks = marks
    }

    private mutating func document() -> DataNode? {
        do {
            // Without rules nothing is resolved: the shapes decide, and no regular expressions are compiled.
            let parser = try Parser(yaml: file.text(0..<file.bytes.count), resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else { return DataNode(.null, at: file.range) }
            // The parser alone holds the anchors, the nodes refer to them weakly.
            return withExtendedLifetime(parser) { value(of: root, depth: 0) }
        } catch let error as YamlError {
            findings.report(YAMLFailure(error, file).diagnostic(&marks))
        } catch {
            findings.report(
                Diagnostic(
                    "data.yaml",
                    Wording(
                        id: "YAML tidak dapat dibaca",
                        en: "cannot read the YAML"), at: file.range))
        }
        return nil
    }

    private mutating func value(of node: Node, depth: Int) -> DataNode {
        let start = node.mark.map { marks.offset(line: $0.line, column: $0.column) } ?? 0
        if node.anchor != nil {
            findings.report(YAMLReader.aliasFinding(at: file.character(at: start)))
            return DataNode(.null, at: SourceRange(file, start, start))
        }
        if depth >= YAMLReader.depthLimit {
            findings.report(
                Diagnostic(
                    "data.too-deep",
                    Wording(
                        id: "data bersarang lebih dari \(YAMLReader.depthLimit) tingkat",
                        en: "data is nested more than \(YAMLReader.depthLimit) levels deep"),
                    at: file.character(at: start)))
            return DataNode(.null, at: SourceRange(file, start, start))
        }
        switch node {
        case .scalar(let scalar): return self.scalar(scalar, at: start)
        case .sequence(let sequence): return list(sequence, at: start, depth)
        case .mapping(let mapping): return record(mapping, at: start, depth)
        case .alias: return DataNode(.null, at: SourceRange(file, start, start))
        }
    }

    private mutating func scalar(_ scalar: Node.Scalar, at mark: Int) -> DataNode {
        refuseForeignTag(scalar.tag, at: mark)
        let start = YAMLExtent.skippingTag(from: mark, in: file.bytes)
        let style: YAMLExtent.Style =
            switch scalar.style {
            case .singleQuoted: .singleQuoted
            case .doubleQuoted: .doubleQuoted
            case .literal, .folded: .block
            case .plain, .any: .plain
            }
        let range = SourceRange(file, start, YAMLExtent.end(of: scalar.string, style, from: start, in: file))
        if style == .plain { findings.report(contentsOf: YAMLComments.cuts(behind: range)) }
        let isPlain = style == .plain && scalar.tag.rawValue != Tag.Name.str.rawValue
        return DataNode(isPlain ? scalars.value(ofPlain: scalar.string) : .text(scalar.string), at: range)
    }

    private mutating func list(_ sequence: Node.Sequence, at start: Int, _ depth: Int) -> DataNode {
        refuseForeignTag(sequence.tag, at: start)
        var items: [DataNode] = []
        items.reserveCapacity(sequence.count)
        for node in sequence { items.append(value(of: node, depth: depth + 1)) }
        if file.bytes.indices.contains(start), file.bytes[start] == UInt8(ascii: "[") { tellDecimalCommas(in: items) }
        let end = YAMLExtent.end(ofCollectionFrom: start, lastChild: items.last?.range?.upper ?? start, in: file.bytes)
        return DataNode(.list(items), at: SourceRange(file, start, end))
    }

    private mutating func record(_ mapping: Node.Mapping, at start: Int, _ depth: Int) -> DataNode {
        refuseForeignTag(mapping.tag, at: start)
        var entries: [DataRecord.Entry] = []
        entries.reserveCapacity(mapping.count)
        var end = start
        for (key, node) in mapping {
            let name = value(of: key, depth: depth + 1)
            let value = value(of: node, depth: depth + 1)
            end = max(end, value.range?.upper ?? end)
            guard let scalar = key.scalar else {
                findings.report(
                    Diagnostic(
                        "data.complex-key", Wording(id: "kunci harus berupa teks", en: "a key must be text"),
                        at: name.range))
                continue
            }
            if let range = name.range, case .null = value.value { refuseDecimalComma(at: range) }
            entries.append(DataRecord.Entry(key: scalar.string, keyRange: name.range, node: value))
        }
        end = YAMLExtent.end(ofCollectionFrom: start, lastChild: end, in: file.bytes)
        return DataNode(.record(DataRecord(entries)), at: SourceRange(file, start, end))
    }

    /// `{ nilai: 3,46 }` is 3 and a key '46' without a value: nobody has meant that.
    /// - Parameter key: one without a value.
    private mutating func refuseDecimalComma(at key: SourceRange) {
        func isDigit(_ index: Int) -> Bool {
            file.bytes.indices.contains(index) && (0x30...0x39).contains(file.bytes[index])
        }
        guard key.lower >= 2, file.bytes[key.lower - 1] == UInt8(ascii: ","), isDigit(key.lower - 2), isDigit(key.lower)
        else { return }
        var start = key.lower - 2
        while start > 0, isDigit(start - 1) || file.bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
        let range = SourceRange(file, start, key.upper), text = range.text
        let isNumber = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
        }
        let meant = isNumber ? text.replacing(".", with: "").replacing(",", with: ".") : "\"\(text)\""
        findings.report(
            Diagnostic(
                "data.decimal-comma",
                Wording(
                    id: "\(text) dibaca sebagai dua hal: koma memisahkan isian di dalam { }",
                    en: "\(text) is read as two things: a comma parts entries within { }"),
                at: range
            )
            .rule(
                Wording(
                    id: "bilangan di dalam { } ditulis dengan titik desimal, atau dalam tanda kutip",
                    en: "numbers within { } have a decimal point, or stand in quotes")
            )
            .fix(Wording(id: "tulis \(meant)", en: "write \(meant)")))
    }

    /// `[1,5, 2,5]` are four numbers: where some commas have a space behind them and some have none, those are likely of decimals.
    private mutating func tellDecimalCommas(in items: [DataNode]) {
        let pairs = zip(items, items.dropFirst()).compactMap { first, second -> (SourceRange, isTight: Bool)? in
            guard let one = first.range, let other = second.range, one.upper < other.lower else { return nil }
            let isTight =
                other.lower == one.upper + 1 && one.text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
                && other.upper - other.lower < 3 && other.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            return (SourceRange(file, one.lower, other.upper), isTight)
        }
        guard pairs.contains(where: { !$0.isTight }), let (range, _) = pairs.first(where: \.isTight) else { return }
        findings.report(
            Diagnostic(
                "data.decimal-comma", .warning,
                Wording(
                    id: "\(range.text) dibaca sebagai dua bilangan: koma memisahkan isian di dalam [ ]",
                    en: "\(range.text) is read as two numbers: a comma parts entries within [ ]"), at: range
            )
            .fix(
                Wording(
                    id: "tulis \(range.text.replacing(",", with: ".")), atau beri spasi sesudah setiap koma",
                    en: "write \(range.text.replacing(",", with: ".")), or put a space behind each comma")))
    }

    private mutating func refuseForeignTag(_ tag: Tag, at start: Int) {
        let core = ["", "!", "str", "seq", "map", "int", "float", "bool", "null"]
        let name = tag.rawValue.hasPrefix("tag:yaml.org,2002:") ? String(tag.rawValue.dropFirst(18)) : tag.rawValue
        guard !core.contains(name) else { return }
        let length = file.bytes[min(start, file.bytes.count)...].prefix { !AlignmentWalk.isSpace($0) }.count
        findings.report(
            Diagnostic(
                "data.yaml-tag", Wording(id: "tag \"\(name)\" tidak didukung", en: "tag \"\(name)\" is not supported"),
                at: SourceRange(file, start, start + length)))
    }

    private static func aliasFinding(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            "data.yaml-alias",
            Wording(
                id: "jangkar (&) dan alias (*) tidak didukung",
                en: "anchors (&) and aliases (*) are not supported"), at: range
        )
        .fix(
            Wording(
                id: "tulis nilainya; teks yang diawali & atau * ditaruh dalam tanda kutip",
                en: "write the value itself; put text that begins with & or * in quotes"))
    }
}
