import Diagnostics
import DocumentData
import Foundation

/// Every value of a data file stands where its place says, in the form in which it is written there.
struct DataProperties {
    let format: String

    init(rawValue: String) {
        format = rawValue
    }

    func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        let file = SourceFile(path: "acak." + format, bytes: bytes), places = Places(file: file)
        // Other files are refused before they are read (ProjectFolder).
        guard places.isText else { return }
        for scalars in [ScalarReading.text, .written] {
            var findings = Findings()
            let node = DataFileReader.read(file, scalars: scalars, namedAt: nil, into: &findings)
            try places.check(findings, isRefused: node == nil)
            if let node { try check(node, inside: file.range, places) }
        }
    }

    private func check(_ root: DataNode, inside: SourceRange, _ places: Places) throws(BrokenProperty) {
        var open = [(root, inside)]
        while let (node, outer) = open.popLast() {
            try places.check(node.range, isInside: outer, "a value")
            let inner = node.range ?? outer
            switch node.value {
            case .list(let items): open += items.map { ($0, inner) }
            case .record(let record):
                // The keys of tables stand in their first row.
                let whole = format == "csv" ? places.file.range : inner
                for entry in record.entries {
                    try places.check(entry.keyRange, isInside: whole, "key \(entry.key)")
                    try check(entry.key, at: entry.keyRange)
                    open.append((entry.node, inner))
                }
            case .text(let text):
                try check(text, at: node.range)
                try checkProse(text, at: node.range, places)
            case .number(let number): try check(number, at: node.range)
            default: break
            }
        }
    }

    /// What stands there means the text. Places of cells are inside of their quotes; block scalars of YAML are folded and indented.
    private func check(_ text: String, at range: SourceRange?) throws(BrokenProperty) {
        guard let written = range?.text else { return }
        let meant: String? =
            switch format {
            case "csv": written.replacing("\"\"", with: "\"")
            case "json": json(written) ?? written
            default: yaml(written)
            }
        if let meant, meant != text {
            throw BrokenProperty("'\(text)' is said to stand where '\(written)' does, which is '\(meant)'")
        }
    }

    /// The text of a string; nil for other values, whose text is as it is written.
    private func json(_ written: String) -> String? {
        (try? JSONSerialization.jsonObject(with: Data(written.utf8), options: .fragmentsAllowed)) as? String
    }

    /// nil where YAML has rules of its own: for lines that are folded, blocks and quotes.
    private func yaml(_ written: String) -> String? {
        written.isEmpty || written.contains(where: \.isNewline) || "'\"|>".contains(written.prefix(1)) ? nil : written
    }

    private func check(_ number: Decimal, at range: SourceRange?) throws(BrokenProperty) {
        guard let range else { return }
        let written = range.text.replacing(",", with: ".")
        if Decimal(string: written) != number {
            throw BrokenProperty("\(number) is said to stand where '\(range.text)' does")
        }
    }

    /// Any text may be asked for as Markdown, with places inside of it.
    private func checkProse(_ text: String, at range: SourceRange?, _ places: Places) throws(BrokenProperty) {
        guard let range else { return }
        var findings = Findings()
        let document = MarkdownReader.read(text, at: range, into: &findings)
        try places.check(findings, isRefused: false)
        try MarkdownProperties.check(document.blocks, inside: range, places)
    }
}
