import Diagnostics

/// Writes workbooks: the same bytes for the same sheets.
package enum WorkbookWriter {
    /// The bytes of an `.xlsx`; nil after a finding.
    package static func bytes(_ sheets: [SheetDraft], into findings: inout Findings) -> [UInt8]? {
        var parts = [
            ("[Content_Types].xml", contentTypes(sheets)),
            ("_rels/.rels", relationships([("r1", "officeDocument", "xl/workbook.xml", false)])),
            ("xl/workbook.xml", workbook(sheets)),
            (
                "xl/_rels/workbook.xml.rels",
                relationships(
                    sheets.indices.map { ("s\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml", false) }
                        + [("styles", "styles", "styles.xml", false)])
            ),
            ("xl/styles.xml", styles),
        ]
        for (index, sheet) in sheets.enumerated() {
            let writer = SheetWriter(sheet)
            parts.append(("xl/worksheets/sheet\(index + 1).xml", writer.text))
            if !writer.targets.isEmpty {
                let links = writer.targets.enumerated().map { ("h\($0.offset + 1)", "hyperlink", $0.element, true) }
                parts.append(("xl/worksheets/_rels/sheet\(index + 1).xml.rels", relationships(links)))
            }
        }
        do throws(OfficeFault) {
            return try ZipWriter.bytes(parts.map { ($0.0, Array($0.1.utf8)) })
        } catch {
            findings.report(error.diagnostic(sheets.first?.name ?? "", at: nil))
            return nil
        }
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let namespaces =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"\(officeRelations)\""

    private static func contentTypes(_ sheets: [SheetDraft]) -> String {
        let main = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        let overrides =
            [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
            + sheets.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", "worksheet") }
        return head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + overrides.map { "<Override PartName=\"\($0.0)\" ContentType=\"\(main)\($0.1)+xml\"/>" }.joined()
            + "</Types>"
    }

    private static func relationships(_ all: [(id: String, kind: String, target: String, isExternal: Bool)]) -> String {
        head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + all.map { relation in
                "<Relationship Id=\"\(relation.id)\" Type=\"\(officeRelations)/\(relation.kind)\" "
                    + "Target=\"\(escaped(relation.target))\"\(relation.isExternal ? " TargetMode=\"External\"" : "")/>"
            }.joined() + "</Relationships>"
    }

    private static func workbook(_ sheets: [SheetDraft]) -> String {
        let entries = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"s\(index + 1)\"/>"
        }
        return head + "<workbook \(namespaces)><sheets>\(entries.joined())</sheets></workbook>"
    }

    /// 0 text in lines, 1 heading, 2 link.
    private static let styles =
        head + "<styleSheet \(namespaces)><fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><u/><sz val=\"11\"/><color rgb=\"FF0563C1\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDDE6F0\"/></patternFill></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + "<cellXfs count=\"3\">"
        + "<xf fontId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\"/>"
        + "<xf fontId=\"2\" applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "</cellXfs></styleSheet>"

    /// For texts and attributes: what XML has no characters for is left out.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case _ where scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
