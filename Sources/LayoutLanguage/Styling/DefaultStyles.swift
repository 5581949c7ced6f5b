/// What elements look like before any layout says otherwise: the least that makes them what they are.
enum DefaultStyles {
    static let rules: [BoundElement] = [
        rule("h1", ["font-size": "1.6em", "font-weight": "bold", "text-align": "left", "hyphens": "none", "break-after": "avoid",
                    "break-inside": "avoid", "margin-bottom": "0.5em", "bookmark-level": "1"]),
        rule("h2", ["font-size": "1.3em", "font-weight": "bold", "text-align": "left", "hyphens": "none", "break-after": "avoid",
                    "break-inside": "avoid", "margin-top": "1em", "margin-bottom": "0.4em", "bookmark-level": "2"]),
        rule("h3", ["font-size": "1.1em", "font-weight": "bold", "text-align": "left", "hyphens": "none", "break-after": "avoid",
                    "break-inside": "avoid", "margin-top": "1em", "margin-bottom": "0.4em", "bookmark-level": "3"]),
        rule("h4", ["font-weight": "bold", "text-align": "left", "hyphens": "none", "break-after": "avoid", "break-inside": "avoid",
                    "margin-top": "0.8em", "margin-bottom": "0.3em"]),
        rule("h5", ["font-weight": "bold", "text-align": "left", "hyphens": "none", "break-after": "avoid", "margin-top": "0.8em"]),
        rule("h6", ["font-style": "italic", "text-align": "left", "hyphens": "none", "break-after": "avoid", "margin-top": "0.8em"]),
        rule("p", ["margin-bottom": "0.6em"]),
        rule("ul", ["margin-bottom": "0.6em"]),
        rule("ol", ["margin-bottom": "0.6em"]),
        rule("table", ["margin-bottom": "1em", "font-variant-numeric": "tabular-nums lining-nums", "hanging-punctuation": "none"]),
        rule("caption", ["text-align": "left", "break-after": "avoid", "margin-bottom": "0.4em"]),
        rule("th", ["font-weight": "bold", "text-align": "left", "padding": "2pt 3pt"]),
        rule("td", ["text-align": "left", "padding": "2pt 3pt"]),
        rule("figure", ["break-inside": "avoid", "margin-bottom": "1em"]),
        rule("figcaption", ["break-before": "avoid"]),
        rule("chart", ["font-size": "0.85em", "line-height": "1.2", "text-align": "left", "font-variant-numeric": "tabular-nums lining-nums",
                       "hanging-punctuation": "none", "text-indent": "0", "margin-bottom": "1em"]),
        rule("rule", ["border-top": "0.5pt solid black"]),
        rule("b", ["font-weight": "bold"]),
        // Foreign words are written in italics (EYD V): the language of what is emphasised is not known, and a rule for another one
        // would break it wrongly.
        rule("i", ["font-style": "italic", "lang": "und"]),
        rule("u", ["text-decoration": "underline"]),
        rule("sup", ["font-variant-position": "super"]),
        rule("sub", ["font-variant-position": "sub"]),
        rule("signature-field", ["height": "22mm"]),
        rule("signatures", ["text-align": "left", "hyphens": "none"]),
    ] + signatureLists

    /// Lists that are signed are filled in by hand: all cells have lines, each drawn by one cell only.
    private static let signatureLists: [BoundElement] = [
        classRule("daftar", ["margin-bottom": "0"]),
        classRule("daftar-kepala", ["border-top": line, "border-right": line, "border-bottom": line, "text-align": "center",
                                    "vertical-align": "middle", "padding": "4pt 3pt"]),
        classRule("daftar-sel", ["border-right": line, "border-bottom": line, "text-align": "left", "vertical-align": "middle",
                                 "padding": "2pt 4pt"]),
        classRule("daftar-awal", ["border-left": line]),
        classRule("daftar-nomor", ["text-align": "center", "padding": "2pt"]),
        classRule("daftar-teks", ["margin-bottom": "0", "line-height": "1.2", "hyphens": "none"]),
        classRule("daftar-nomor-ruang", ["margin-bottom": "0", "line-height": "1.2", "font-size": "0.85em"]),
        classRule("meterai", ["border": "0.6pt dashed #7F7F7F", "padding": "5pt 2pt"]),
        classRule("meterai-teks", ["font-size": "7pt", "line-height": "1.2", "color": "#7F7F7F", "text-align": "center", "margin-bottom": "0"]),
        classRule("tanda-salinan", ["text-align": "center", "margin-bottom": "0"]),
        classRule("nip", ["font-variant-numeric": "tabular-nums"]),
    ]

    private static let line = "0.5pt solid black"

    private static func classRule(_ name: String, _ properties: [String: String]) -> BoundElement {
        var attributes = properties.mapValues { BoundAttribute($0) }
        attributes["class"] = BoundAttribute(name)
        return BoundElement(name: "style", attributes: attributes)
    }

    private static func rule(_ element: String, _ properties: [String: String]) -> BoundElement {
        var attributes = properties.mapValues { BoundAttribute($0) }
        attributes["for"] = BoundAttribute(element)
        return BoundElement(name: "style", attributes: attributes)
    }
}
