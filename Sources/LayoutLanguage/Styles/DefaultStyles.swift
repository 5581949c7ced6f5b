/// What elements look like before any layout says otherwise: the least that makes them what they are.
enum DefaultStyles {
    struct Rule: Sendable {
        let element: String
        var part: String?
        let properties: [BoundProperty]
    }

    /// By element: 'property: value' as CSS writes them.
    static let elements: KeyValuePairs<String, String> = [
        "h1": """
        font-size: 1.6em; font-weight: bold; text-align: left; hyphens: none; break-after: avoid; break-inside: avoid;
        margin-bottom: 0.5em; bookmark-level: 1
        """,
        "h2": """
        font-size: 1.3em; font-weight: bold; text-align: left; hyphens: none; break-after: avoid; break-inside: avoid;
        margin-top: 1em; margin-bottom: 0.4em; bookmark-level: 2
        """,
        "h3": """
        font-size: 1.1em; font-weight: bold; text-align: left; hyphens: none; break-after: avoid; break-inside: avoid;
        margin-top: 1em; margin-bottom: 0.4em; bookmark-level: 3
        """,
        "h4": """
        font-weight: bold; text-align: left; hyphens: none; break-after: avoid; break-inside: avoid; margin-top: 0.8em;
        margin-bottom: 0.3em
        """,
        "h5": "font-weight: bold; text-align: left; hyphens: none; break-after: avoid; margin-top: 0.8em",
        "h6": "font-style: italic; text-align: left; hyphens: none; break-after: avoid; margin-top: 0.8em",
        "p": "margin-bottom: 0.6em",
        "ul": "margin-bottom: 0.6em",
        "ol": "margin-bottom: 0.6em",
        "table": "margin-bottom: 1em; font-variant-numeric: tabular-nums lining-nums; hanging-punctuation: none",
        "caption": "text-align: left; break-after: avoid; margin-bottom: 0.4em",
        "th": "font-weight: bold; text-align: left; padding: 2pt 3pt",
        "td": "text-align: left; padding: 2pt 3pt",
        "figure": "break-inside: avoid; margin-bottom: 1em",
        "figcaption": "break-before: avoid",
        "chart": """
        font-size: 0.85em; line-height: 1.2; text-align: left; font-variant-numeric: tabular-nums lining-nums;
        hanging-punctuation: none; text-indent: 0; margin-bottom: 1em
        """,
        "gantt": """
        font-size: 0.85em; line-height: 1.2; text-align: left; font-variant-numeric: tabular-nums lining-nums;
        hanging-punctuation: none; text-indent: 0; margin-bottom: 1em
        """,
        "process": "text-align: center; hyphens: none; margin-bottom: 1em; break-inside: avoid",
        "orgchart": "text-align: center; hyphens: none; margin-bottom: 1em; break-inside: avoid",
        "post": "padding: 4pt 5pt; border: 0.75pt solid #1A1A1A",
        "rule": "border-top: 0.5pt solid black",
        "b": "font-weight: bold",
        // Foreign words are written in italics (EYD V): the language of what is emphasised is not known, and a rule for another one
        // would break it wrongly.
        "i": "font-style: italic; lang: und",
        "u": "text-decoration: underline",
        "sup": "font-variant-position: super",
        "sub": "font-variant-position: sub",
        "signature-field": "height: 22mm",
        "signatures": "text-align: left; hyphens: none",
    ]

    static let rules: [Rule] =
        elements.map { Rule(element: $0.key, properties: properties($0.value)) }
        + ElementDeclaration.all.flatMap { element in
            element.parts.map { Rule(element: element.name, part: $0.name, properties: properties($0.defaults)) }
        }

    /// Properties as CSS writes them; what is wrong is left out.
    private static func properties(_ text: String) -> [BoundProperty] {
        // Every process reads them: bytes are parted faster than characters.
        text.utf8.split(separator: UInt8(ascii: ";")).compactMap { declaration in
            let sides = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1).map {
                ValueText.collapsed(Substring($0))
            }
            return sides.count == 2 ? BoundProperty(named: sides[0], sides[1]) : nil
        }
        .sorted { $0.declaration.place < $1.declaration.place }
    }
}
