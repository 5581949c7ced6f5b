import Diagnostics
import DocumentData

/// What is told of a click, as JSON.
package enum PlaceJSON {
    /// Nobody reads more of them, and a sum may have thousands.
    private static let mostSources = 100

    package static func text(of value: ValuePlace) -> String {
        var fields = [
            ("text", StateJSON.quoted(value.text)), ("bounds", StateJSON.rectangle(value.bounds)),
            ("shown", value.shown.map(StateJSON.quoted) ?? "null"),
        ]
        if let source = value.source {
            fields.append(("source", StateJSON.place(source)))
            fields.append(("value", StateJSON.quoted(ValueText.read(source))))
            fields.append(("isValue", String(ValueText.isValue(source))))
        }
        if let expression = value.expression { fields.append(("expression", StateJSON.place(expression))) }
        if let element = value.element { fields.append(("element", StateJSON.place(element))) }
        if !value.sources.isEmpty {
            fields.append(("sourceCount", String(value.sources.count)))
            fields.append(("sources", StateJSON.list(Array(value.sources.prefix(mostSources)), source)))
        }
        return StateJSON.object(fields)
    }

    private static func source(_ range: SourceRange) -> String {
        StateJSON.object([
            ("place", StateJSON.place(range)), ("value", StateJSON.quoted(ValueText.read(range))),
            ("isValue", String(ValueText.isValue(range))),
        ])
    }
}
