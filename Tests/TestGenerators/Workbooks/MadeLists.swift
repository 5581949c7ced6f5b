import Diagnostics

/// Workbooks of lists as clerks make them, written as text: a line for each row, cells parted by `|`.
///
/// `#12` is a number, `!#N/A` an error, `=` a formula without result, `\n` a line end within the cell.
package enum MadeLists {
    package struct Sheet {
        let name: String
        let rows: String
        let merges: [String]
        let isHidden: Bool

        package init(_ name: String, merges: [String] = [], isHidden: Bool = false, _ rows: String) {
            self.name = name
            self.rows = rows
            self.merges = merges
            self.isHidden = isHidden
        }
    }

    package static func workbook(_ sheets: Sheet...) throws -> [UInt8] { try workbook(sheets) }

    package static func workbook(_ sheets: [Sheet]) throws -> [UInt8] {
        let form = MadeWorkbook()
        var parts = form.parts(data: "")
        parts.removeLast(2)
        let names = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"s\(index)\"\(sheet.isHidden ? " state=\"hidden\"" : "")/>"
        }
        parts[1].text = form.element("workbook", "<sheets>\(names.joined())</sheets>")
        let relationships = sheets.indices.map {
            "<Relationship Id=\"s\($0)\" Type=\"x/worksheet\" Target=\"lembar\($0).xml\"/>"
        }
        parts[2].text = "<Relationships>\(relationships.joined())</Relationships>"
        for (index, sheet) in sheets.enumerated() {
            parts.append(("xl/lembar\(index).xml", form.element("worksheet", data(sheet))))
        }
        return try OfficeFileMaker.file(parts)
    }

    private static func data(_ sheet: Sheet) -> String {
        let rows = sheet.rows.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { row, line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).enumerated().compactMap {
                column, text in
                cell(text.trimming(), at: CellAddress(row: row + 1, column: column + 1))
            }
            return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
        }
        let merges = sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        return "<sheetData>\(rows.joined())</sheetData>" + (merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>")
    }

    private static func cell(_ text: String, at address: CellAddress) -> String? {
        switch text.first {
        case nil: nil
        case "#" where text.count > 1: "<c r=\"\(address)\"><v>\(text.dropFirst())</v></c>"
        case "!": "<c r=\"\(address)\" t=\"e\"><v>\(text.dropFirst())</v></c>"
        case "=": "<c r=\"\(address)\"><f>A1</f><v/></c>"
        default:
            "<c r=\"\(address)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + MadeWorkbook.escaped(text.replacing("\\n", with: "\n")) + "</t></is></c>"
        }
    }
}

extension Substring {
    fileprivate func trimming() -> String {
        var text = self.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
