/// Prints findings for programs: one JSON object per line, keys in a fixed order.
///
/// `{"id","severity","message","file","line","column","endLine","endColumn","page","rule","notes":[…],"fix":{…}}`;
/// keys without a value are left out.
public struct JSONDiagnosticPrinter {
    public let language: Language

    public init(language: Language) {
        self.language = language
    }

    public func line(for diagnostic: Diagnostic) -> String {
        var fields = [
            field("id", quoted(diagnostic.id)),
            field("severity", quoted(diagnostic.severity.rawValue)),
            field("message", quoted(diagnostic.message.text(in: language))),
        ]
        if let range = diagnostic.range { fields += place(range) }
        if let page = diagnostic.page { fields.append(field("page", String(page))) }
        if let rule = diagnostic.rule { fields.append(field("rule", quoted(rule.text(in: language)))) }
        if !diagnostic.notes.isEmpty {
            fields.append(field("notes", "[" + diagnostic.notes.map(object).joined(separator: ",") + "]"))
        }
        if let fix = diagnostic.fix { fields.append(field("fix", object(fix))) }
        return "{" + fields.joined(separator: ",") + "}"
    }

    private func object(_ note: Diagnostic.Note) -> String {
        let fields = [field("message", quoted(note.message.text(in: language)))] + (note.range.map(place) ?? [])
        return "{" + fields.joined(separator: ",") + "}"
    }

    private func object(_ fix: Diagnostic.Fix) -> String {
        var fields = [field("message", quoted(fix.message.text(in: language)))]
        if let replacement = fix.replacement {
            fields.append(field("replacement", quoted(replacement.text)))
            fields += place(replacement.range)
        }
        return "{" + fields.joined(separator: ",") + "}"
    }

    private func place(_ range: SourceRange) -> [String] {
        let start = range.position, end = range.file.position(at: range.upper)
        return [
            field("file", quoted(range.file.path)),
            field("line", String(start.line)), field("column", String(start.column)),
            field("endLine", String(end.line)), field("endColumn", String(end.column)),
        ]
    }

    private func field(_ name: String, _ value: String) -> String { "\"\(name)\":\(value)" }

    /// A JSON string (RFC 8259 §7): quotation mark, reverse solidus and control characters are escaped.
    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
