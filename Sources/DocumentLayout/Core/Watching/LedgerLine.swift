import Diagnostics
import PageModel

/// Writes entries of the ledger as JSON objects, keys in a fixed order; keys without a value are left out.
enum LedgerLine {
    static func text(of entry: LedgerEntry, _ status: LedgerStatus, because finding: Diagnostic?) -> String {
        var fields = [
            field("entry", String(entry.number)), field("status", JSONText.quoted(status.rawValue)),
            field("value", JSONText.quoted(entry.text)),
        ]
        if let data = entry.data { fields.append(field("data", place(data))) }
        if !entry.sources.isEmpty {
            fields.append(field("sources", "[" + entry.sources.map(place).joined(separator: ",") + "]"))
        }
        fields.append(field("layout", place(entry.layout)))
        if let finding { fields.append(field("finding", JSONText.quoted(finding.id))) }
        if entry.isArtifact { fields.append(field("artifact", "true")) }
        fields.append(field("on", "[" + entry.reaches.map(self.reach).joined(separator: ",") + "]"))
        return "{" + fields.joined(separator: ",") + "}"
    }

    /// Text that has been seen before: heads of tables on following pages, labels of spanning cells, running heads.
    static func repetition(of run: TextRun, _ number: Int, _ reach: LedgerEntry.Reach) -> String {
        let text = run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
        var fields = [
            field("entry", String(number)), field("status", "\"repeated\""), field("value", JSONText.quoted(text)),
        ]
        if let source = run.source { fields.append(field("data", place(source))) }
        fields.append(field("on", "[" + self.reach(reach) + "]"))
        return "{" + fields.joined(separator: ",") + "}"
    }

    private static func reach(_ reach: LedgerEntry.Reach) -> String {
        let bounds = reach.bounds
        var fields = [field("page", String(reach.page + 1))]
        if let label = reach.label { fields.append(field("label", JSONText.quoted(label))) }
        fields += [
            field("x", points(bounds.origin.x)), field("y", points(bounds.origin.y)),
            field("width", points(bounds.size.width)), field("height", points(bounds.size.height)),
        ]
        return "{" + fields.joined(separator: ",") + "}"
    }

    private static func place(_ range: SourceRange) -> String {
        "{" + JSONPlace.fields(of: range).joined(separator: ",") + "}"
    }

    /// Points with two decimals, as in the dump.
    private static func points(_ length: Length) -> String { String(length.description.dropLast(2)) }

    private static func field(_ name: String, _ value: String) -> String { "\"\(name)\":\(value)" }
}
