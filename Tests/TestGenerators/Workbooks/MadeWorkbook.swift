import Diagnostics
import Foundation

/// Writes cells as `.xlsx` in the ways that programs differ in.
package struct MadeWorkbook {
    package var isStrict = false
    package var prefix = ""
    package var isInline = false
    package var isAbsolute = false
    package var is1904 = false
    package var isStored = false

    package init(
        isStrict: Bool = false, prefix: String = "", isInline: Bool = false, isAbsolute: Bool = false,
        is1904: Bool = false,
        isStored: Bool = false
    ) {
        self.isStrict = isStrict
        self.prefix = prefix
        self.isInline = isInline
        self.isAbsolute = isAbsolute
        self.is1904 = is1904
        self.isStored = isStored
    }

    package static func random(_ dice: inout Dice) -> MadeWorkbook {
        func toss() -> Bool { dice.number(0...1) == 1 }
        return MadeWorkbook(
            isStrict: toss(), prefix: toss() ? "x:" : "", isInline: toss(), isAbsolute: toss(),
            is1904: toss(), isStored: toss())
    }

    private var namespace: String {
        isStrict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    }
    private var relations: String {
        isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    }

    package func element(_ name: String, _ content: String) -> String {
        let attribute = prefix.isEmpty ? "xmlns" : "xmlns:x"
        return "<\(prefix)\(name) \(attribute)=\"\(namespace)\" xmlns:r=\"\(relations)\">\(content)</\(prefix)\(name)>"
    }

    /// - Parameters:
    ///   - data: replaces what the worksheet holds, columns and `sheetData` and all.
    ///   - strings: the shared texts.
    package func parts(
        data: String, strings: [String] = [], sheet attributes: String = ""
    ) -> [(name: String, text: String)] {
        let target = isAbsolute ? "/xl/worksheets/lembar.xml" : "worksheets/lembar.xml"
        let items = strings.map { "<\(prefix)si>\($0)</\(prefix)si>" }.joined()
        return [
            ("_rels/.rels", relationships([("rId1", "officeDocument", isAbsolute ? "/xl/buku.xml" : "xl/buku.xml")])),
            (
                "xl/buku.xml",
                element(
                    "workbook",
                    "<\(prefix)workbookPr date1904=\"\(is1904 ? 1 : 0)\"/>"
                        + "<\(prefix)sheets><\(prefix)sheet name=\"Daftar\" sheetId=\"1\" r:id=\"r1\" \(attributes)/></\(prefix)sheets>"
                )
            ),
            (
                "xl/_rels/buku.xml.rels",
                relationships([
                    ("r1", "worksheet", target), ("r2", "sharedStrings", "teks.xml"), ("r3", "styles", "gaya.xml"),
                ])
            ),
            ("xl/teks.xml", element("sst", items)),
            ("xl/gaya.xml", element("styleSheet", styles)),
            ("xl/worksheets/lembar.xml", element("worksheet", data)),
            ("[Content_Types].xml", MadeWorkbook.contentTypes),
        ]
    }

    package func file(_ cells: [MadeCell]) throws -> [UInt8] {
        var strings: [String] = [], rows = "", row = 0
        for cell in cells {
            if cell.address.row != row {
                rows += (row > 0 ? "</\(prefix)row>" : "") + "<\(prefix)row r=\"\(cell.address.row)\">"
                row = cell.address.row
            }
            rows += written(cell, &strings)
        }
        let data = "<\(prefix)sheetData>\(rows)</\(prefix)row></\(prefix)sheetData>"
        return try OfficeFileMaker.file(parts(data: data, strings: strings), isStored: isStored)
    }

    private static var contentTypes: String {
        let types = [
            ("/xl/buku.xml", "sheet.main"), ("/xl/worksheets/lembar.xml", "worksheet"),
            ("/xl/teks.xml", "sharedStrings"),
            ("/xl/gaya.xml", "styles"),
        ]
        let prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + types.map { "<Override PartName=\"\($0.0)\" ContentType=\"\(prefix)\($0.1)+xml\"/>" }.joined()
            + "</Types>"
    }

    private func relationships(_ all: [(id: String, kind: String, target: String)]) -> String {
        let items = all.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(relations)/\($0.kind)\" Target=\"\($0.target)\"/>"
        }
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + items.joined() + "</Relationships>"
    }

    /// 1 percent, 2 date, 3 date and time.
    private var styles: String {
        let formats = ["0%", "[$-421]dd mmmm yyyy;@", "yyyy\\-mm\\-dd hh:mm:ss"].enumerated()
            .map { "<\(prefix)numFmt numFmtId=\"\(170 + $0.offset)\" formatCode=\"\($0.element)\"/>" }.joined()
        let cells = [0, 170, 171, 172].map { "<\(prefix)xf numFmtId=\"\($0)\"/>" }.joined()
        return "<\(prefix)numFmts count=\"3\">\(formats)</\(prefix)numFmts>"
            + "<\(prefix)cellStyleXfs><\(prefix)xf numFmtId=\"9\"/></\(prefix)cellStyleXfs>"
            + "<\(prefix)cellXfs>\(cells)</\(prefix)cellXfs>"
            + "<\(prefix)dxfs><\(prefix)dxf><\(prefix)numFmt numFmtId=\"170\" formatCode=\"yyyy\"/></\(prefix)dxf></\(prefix)dxfs>"
    }

    private func written(_ cell: MadeCell, _ strings: inout [String]) -> String {
        func c(_ attributes: String, _ content: String) -> String {
            "<\(prefix)c r=\"\(cell.address)\" \(attributes)>\(content)</\(prefix)c>"
        }
        func v(_ text: String) -> String { "<\(prefix)v>\(text)</\(prefix)v>" }
        switch cell.content {
        case .text(let text):
            let written = MadeWorkbook.escaped(text.replacing("_x", with: "_x005F_x"))
            let t = "<\(prefix)t xml:space=\"preserve\">\(written)</\(prefix)t>"
            if isInline { return c("t=\"inlineStr\"", "<\(prefix)is>\(t)</\(prefix)is>") }
            strings.append(t + "<\(prefix)rPh><\(prefix)t>カ</\(prefix)t></\(prefix)rPh>")
            return c("t=\"s\"", v(String(strings.count - 1)))
        case .number(let digits): return c("", v(digits))
        case .percent(let hundredths): return c("s=\"1\"", v("\(Double(hundredths) / 100)"))
        case .day(let days, let seconds):
            let serial = 36_526 + days - (is1904 ? 1462 : 0)
            if seconds == 0 { return c("s=\"2\"", v(String(serial))) }
            return c("s=\"3\"", v("\(Double(serial) + Double(seconds) / 86_400)"))
        case .boolean(let value): return c("t=\"b\"", v(value ? "1" : "0"))
        case .error(let text): return c("t=\"e\"", v(text))
        case .formulaWithoutResult: return c("", "<\(prefix)f>A1+1</\(prefix)f><\(prefix)v/>")
        }
    }

    package static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
