import Diagnostics
import DocumentData

/// What is told of a click, as JSON.
package enum PlaceJSON {
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
        return StateJSON.object(fields)
    }
}
