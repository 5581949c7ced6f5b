/// Prints findings for code-scanning services: one SARIF 2.1.0 log (OASIS, 27 March 2020), keys in a fixed order.
///
/// A file is told by its path from where the command was started. Of a workbook the cell is a logical location, for lines mean nothing there.
public struct SARIFPrinter {
    public let language: Language
    public let version: String

    public init(language: Language, version: String) {
        self.language = language
        self.version = version
    }

    public func text(for diagnostics: [Diagnostic]) -> String {
        var rules: [String] = [], indices: [String: Int] = [:]
        for diagnostic in diagnostics where indices[diagnostic.id] == nil {
            indices[diagnostic.id] = rules.count
            rules.append(diagnostic.id)
        }
        let driver = object([
            ("name", quoted("Naskah")), ("version", quoted(version)),
            ("rules", list(rules.map { object([("id", quoted($0))]) })),
        ])
        let run = object([
            ("tool", object([("driver", driver)])), ("language", quoted(language.rawValue)),
            ("columnKind", quoted("unicodeCodePoints")),
            ("results", list(diagnostics.map { result($0, rule: indices[$0.id] ?? 0) })),
        ])
        return object([
            ("$schema", quoted("https://json.schemastore.org/sarif-2.1.0.json")), ("version", quoted("2.1.0")),
            ("runs", list([run])),
        ]) + "\n"
    }

    private func result(_ diagnostic: Diagnostic, rule: Int) -> String {
        var members = [
            ("ruleId", quoted(diagnostic.id)), ("ruleIndex", String(rule)),
            ("level", quoted(diagnostic.severity.rawValue)), ("message", message(text(of: diagnostic))),
        ]
        if let range = diagnostic.range { members.append(("locations", list([object(place(range))]))) }
        let related = diagnostic.notes.enumerated().compactMap { index, note in
            note.range.map {
                object(
                    [("id", String(index + 1))] + place($0) + [("message", message(note.message.text(in: language)))])
            }
        }
        if !related.isEmpty { members.append(("relatedLocations", list(related))) }
        if let fix = diagnostic.fix, let replacement = fix.replacement, replacement.range.file.sheet == nil {
            members.append(("fixes", list([self.fix(fix, replacement)])))
        }
        if let page = diagnostic.page { members.append(("properties", object([("page", String(page))]))) }
        return object(members)
    }

    /// With all that a person needs: services show nothing else.
    private func text(of diagnostic: Diagnostic) -> String {
        var lines = [diagnostic.message.text(in: language)]
        if let page = diagnostic.page { lines[0] = word("halaman \(page): ", "page \(page): ") + lines[0] }
        if let range = diagnostic.range, range.file.sheet != nil { lines[0] = "\(range): " + lines[0] }
        if let rule = diagnostic.rule { lines.append(word("aturan: ", "rule: ") + rule.text(in: language)) }
        lines += diagnostic.notes.filter { $0.range == nil }.map { $0.message.text(in: language) }
        if let fix = diagnostic.fix { lines.append(word("saran: ", "fix: ") + fix.message.text(in: language)) }
        return lines.joined(separator: "\n")
    }

    private func fix(_ fix: Diagnostic.Fix, _ replacement: Diagnostic.Fix.Replacement) -> String {
        let change = object([
            ("deletedRegion", region(replacement.range)),
            ("insertedContent", object([("text", quoted(replacement.text))])),
        ])
        return object([
            ("description", message(fix.message.text(in: language))),
            (
                "artifactChanges",
                list([object([("artifactLocation", artifact(replacement.range)), ("replacements", list([change]))])])
            ),
        ])
    }

    private func place(_ range: SourceRange) -> [(String, String)] {
        guard let sheet = range.file.sheet else {
            let physical = object([("artifactLocation", artifact(range)), ("region", region(range))])
            return [("physicalLocation", physical)]
        }
        let logical = object([
            ("name", quoted(sheet.address(at: range.lower)?.description ?? sheet.sheet)),
            ("fullyQualifiedName", quoted(sheet.name(of: range.lower..<range.upper))),
        ])
        return [
            ("physicalLocation", object([("artifactLocation", artifact(range))])),
            ("logicalLocations", list([logical])),
        ]
    }

    private func region(_ range: SourceRange) -> String {
        let start = range.position, end = range.file.position(at: range.upper)
        return object([
            ("startLine", String(start.line)), ("startColumn", String(start.column)), ("endLine", String(end.line)),
            ("endColumn", String(end.column)),
        ])
    }

    private func artifact(_ range: SourceRange) -> String {
        object([("uri", quoted(SARIFPrinter.uri(range.file.location)))])
    }

    /// A path as a relative reference, or as an absolute one with its scheme (RFC 3986).
    static func uri(_ path: String) -> String {
        let plain = Set("/-._~!$&'()*+,;=@".utf8)
        var text = ""
        for byte in path.utf8 {
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || plain.contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            text += isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
        }
        return path.hasPrefix("/") ? "file://" + text : text
    }

    // MARK: Text

    private func word(_ id: String, _ en: String) -> String { Wording(id: id, en: en).text(in: language) }
    private func message(_ text: String) -> String { object([("text", quoted(text))]) }
    private func quoted(_ text: String) -> String { JSONText.quoted(text) }
    private func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
    private func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }
}
