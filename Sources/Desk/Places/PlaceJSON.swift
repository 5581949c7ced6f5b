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
            let isInstalled = PlaceJSON.isInstalled(source)
            // What is installed belongs to all projects: its text is shown on the page, and nothing offers to change it.
            fields.append(("source", StateJSON.place(source, withText: !isInstalled)))
            fields.append(("value", StateJSON.quoted(ValueText.read(source))))
            fields.append(("isValue", String(!isInstalled && ValueText.isValue(source))))
            if isInstalled {
                fields.append(("isInstalled", "true"))
                fields.append(
                    (
                        "note",
                        StateJSON.wording(
                            Wording(
                                id: "kata tata letak terpasang, yang dipakai semua proyek: tidak diubah dari sini",
                                en: "words of an installed layout, which all projects use: not changed from here"))
                    ))
            }
        }
        if let expression = value.expression { fields.append(("expression", StateJSON.place(expression))) }
        if let element = value.element { fields.append(("element", StateJSON.place(element))) }
        if !value.sources.isEmpty {
            fields.append(("sourceCount", String(value.sources.count)))
            fields.append(("sources", StateJSON.list(Array(value.sources.prefix(mostSources)), source)))
        }
        return StateJSON.object(fields)
    }

    private static func isInstalled(_ range: SourceRange) -> Bool { range.file.path.hasPrefix("Layouts/") }

    private static func source(_ range: SourceRange) -> String {
        StateJSON.object([
            ("place", StateJSON.place(range)), ("value", StateJSON.quoted(ValueText.read(range))),
            ("isValue", String(ValueText.isValue(range))),
        ])
    }
}
