/// How cells of written sheets look; the raw value is the place in the workbook's styles.
enum SheetStyle: Int, CaseIterable {
    /// Text in lines.
    case text
    case heading, link, title, explanation, example
    /// To be filled in: text, whatever it looks like, and numbers.
    case entry, numberEntry
    /// Not to be changed.
    case kept
    /// Numbers that can be added up, with marks between thousands; with two places.
    case figure, fraction

    private static let top = "<alignment vertical=\"top\" wrapText=\"1\"/>"
    private static let open = "<protection locked=\"0\"/>"

    /// Fonts: 0 plain, 1 bold, 2 link, 3 large, 4 slanted and grey. Fills: 2 of headings, 3 of what is kept. Borders: 1 thin lines.
    var format: String {
        func xf(_ format: String, font: Int, fill: Int = 0, border: Int = 0, _ inner: String = "") -> String {
            "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\" "
                + "applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" "
                + "applyProtection=\"1\">\(SheetStyle.top)\(inner)</xf>"
        }
        return switch self {
        case .text: xf("0", font: 0)
        case .heading: xf("0", font: 1, fill: 2)
        case .link: xf("0", font: 2)
        case .title: "<xf numFmtId=\"0\" fontId=\"3\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        case .explanation: "<xf numFmtId=\"0\" fontId=\"4\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        case .example: xf("49", font: 4, fill: 3, border: 1)
        case .entry: xf("49", font: 0, border: 1, SheetStyle.open)
        case .numberEntry: xf("0", font: 0, border: 1, SheetStyle.open)
        case .kept: xf("49", font: 0, fill: 3, border: 1)
        case .figure: xf("3", font: 0)
        case .fraction: xf("4", font: 0)
        }
    }

    static let sheet =
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"5\">"
        + font("") + font("<b/>") + font("<u/>", colour: "FF0563C1") + font("<b/>", size: 14)
        + font("<i/>", colour: "FF5F6B7A") + "</fonts><fills count=\"4\">"
        + "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + fill("FFDDE6F0") + fill("FFF2F2F2") + "</fills><borders count=\"2\">"
        + "<border><left/><right/><top/><bottom/><diagonal/></border><border>"
        + ["left", "right", "top", "bottom"].map { "<\($0) style=\"thin\"><color rgb=\"FFB8C2CC\"/></\($0)>" }.joined()
        + "<diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"\(allCases.count)\">\(allCases.map(\.format).joined())</cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"

    private static func font(_ marks: String, size: Int = 11, colour: String? = nil) -> String {
        "<font>\(marks)<sz val=\"\(size)\"/>\(colour.map { "<color rgb=\"\($0)\"/>" } ?? "")<name val=\"Calibri\"/></font>"
    }

    private static func fill(_ colour: String) -> String {
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(colour)\"/></patternFill></fill>"
    }
}
