/// Prints findings for programs: one JSON object per line, keys in a fixed order.
///
/// `{"id","severity","message","file","line","column","endLine","endColumn","page","rule","notes":[…],"fix":{…}}`;
/// keys without a value are left out. Of a cell of a workbook the line is its row; `"sheet"` and `"cell"` say which one it is.
public struct JSONDiagnosticPrinter {
    public let language: Language

    /// Where findings of several projects are told: the name of this one, in the key `project`.
    private let project: String?

    public init(language: Language, project: String? = nil) {
        self.language = language
        self.project = project
    }

    public func line(for diagnostic: Diagnostic) -> String {
        var fields =
            (project.map { [field("project", JSONText.quoted($0))] } ?? []) + [
                field("id", JSONText.quoted(diagnostic.id)),
                field("severity", JSONText.quoted(diagnostic.severity.rawValue)),
                field("message", JSONText.quoted(diagnostic.message.text(in: language))),
            ]
        if let range = diagnostic.range { fields += place(range) }
        if let page = diagnostic.page { fields.append(field("page", String(page))) }
        if let rule = diagnostic.rule { fields.append(field("rule", JSONText.quoted(rule.text(in: language)))) }
        if !diagnostic.notes.isEmpty {
            fields.append(field("notes", "[" + diagnostic.notes.map(object).joined(separator: ",") + "]"))
        }
        if let fix = diagnostic.fix { fields.append(field("fix", object(fix))) }
        return "{" + fields.joined(separator: ",") + "}"
    }

    private func object(_ note: Diagnostic.Note) -> String {
        let fields =
            [field("message", JSONText.quoted(note.message.text(in: language)))] + (note.range.map(place) ?? [])
        return "{" + fields.joined(separator: ",") + "}"
    }

    private func object(_ fix: Diagnostic.Fix) -> String {
        var fields = [field("message", JSONText.quoted(fix.message.text(in: language)))]
        if let replacement = fix.replacement {
            fields.append(field("replacement", JSONText.quoted(replacement.text)))
            fields += place(replacement.range)
        }
        return "{" + fields.joined(separator: ",") + "}"
    }

    private func place(_ range: SourceRange) -> [String] { JSONPlace.fields(of: range) }

    private func field(_ name: String, _ value: String) -> String { "\"\(name)\":\(value)" }
}
