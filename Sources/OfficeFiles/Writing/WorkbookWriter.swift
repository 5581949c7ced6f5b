import Diagnostics

/// Writes workbooks: the same bytes for the same sheets.
package enum WorkbookWriter {
    /// The bytes of an `.xlsx`; nil after a finding.
    ///
    /// - Parameter properties: what the file says of itself, by name.
    package static func bytes(
        _ sheets: [SheetDraft], properties: [(name: String, value: String)] = [], into findings: inout Findings
    ) -> [UInt8]? {
        var parts = [
            ("[Content_Types].xml", ""),
            (
                "_rels/.rels",
                relationships(
                    [("r1", "officeDocument", "xl/workbook.xml", false)]
                        + (properties.isEmpty ? [] : [("r2", "custom-properties", "docProps/custom.xml", false)]))
            ),
            ("xl/workbook.xml", workbook(sheets)),
            (
                "xl/_rels/workbook.xml.rels",
                relationships(
                    sheets.indices.map { ("s\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml", false) }
                        + [("styles", "styles", "styles.xml", false)])
            ),
            ("xl/styles.xml", head + SheetStyle.sheet),
        ]
        if !properties.isEmpty { parts.append(("docProps/custom.xml", custom(properties))) }
        for (index, sheet) in sheets.enumerated() { parts += self.parts(of: sheet, number: index + 1) }
        parts[0].1 = contentTypes(parts.map(\.0))
        do throws(OfficeFault) {
            return try ZipWriter.bytes(parts.map { ($0.0, Array($0.1.utf8)) })
        } catch {
            findings.report(error.diagnostic(sheets.first?.name ?? "", at: nil))
            return nil
        }
    }

    private static func parts(of sheet: SheetDraft, number: Int) -> [(String, String)] {
        let writer = SheetWriter(sheet)
        var parts = [("xl/worksheets/sheet\(number).xml", writer.text)]
        var relations = writer.targets.enumerated().map { ("h\($0.offset + 1)", "hyperlink", $0.element, true) }
        if !writer.notes.isEmpty {
            relations.append(("v", "vmlDrawing", "../drawings/vmlDrawing\(number).vml", false))
            relations.append(("n", "comments", "../comments\(number).xml", false))
            parts.append(("xl/comments\(number).xml", SheetNotes.comments(writer.notes)))
            parts.append(("xl/drawings/vmlDrawing\(number).vml", SheetNotes.drawing(writer.notes, block: number)))
        }
        if !relations.isEmpty {
            parts.append(("xl/worksheets/_rels/sheet\(number).xml.rels", relationships(relations)))
        }
        return parts
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let namespaces =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"\(officeRelations)\""

    static let sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    private static func contentTypes(_ parts: [String]) -> String {
        let overrides = parts.compactMap { part -> (String, String)? in
            switch part {
            case "xl/workbook.xml": (part, sheetTypes + "sheet.main+xml")
            case "xl/styles.xml": (part, sheetTypes + "styles+xml")
            case "docProps/custom.xml": (part, "application/vnd.openxmlformats-officedocument.custom-properties+xml")
            case _ where part.hasPrefix("xl/worksheets/sheet"): (part, sheetTypes + "worksheet+xml")
            case _ where part.hasPrefix("xl/comments"): (part, sheetTypes + "comments+xml")
            default: nil
            }
        }
        return head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
            + overrides.map { "<Override PartName=\"/\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined() + "</Types>"
    }

    private static func custom(_ properties: [(name: String, value: String)]) -> String {
        let elements = properties.enumerated().map { index, property in
            "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"\(index + 2)\" "
                + "name=\"\(escaped(property.name))\"><vt:lpwstr>\(escaped(property.value))</vt:lpwstr></property>"
        }
        return head + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
            + "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
            + elements.joined() + "</Properties>"
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
            "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(index + 1)\""
                + "\(sheet.isHidden ? " state=\"hidden\"" : "") r:id=\"s\(index + 1)\"/>"
        }
        return head + "<workbook \(namespaces)><sheets>\(entries.joined())</sheets></workbook>"
    }

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
