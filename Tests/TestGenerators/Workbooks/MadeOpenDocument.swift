import Diagnostics
import Foundation

/// Writes cells as `.ods`, the way LibreOffice does: with repeated empty cells and rows to the end of the sheet.
package enum MadeOpenDocument {
    package static func file(_ cells: [MadeCell]) throws -> [UInt8] {
        var rows = "", row = 0, column = 0
        for cell in cells {
            if cell.address.row != row {
                if row > 0 { rows += filler(16_384 - column) + "</table:table-row>" }
                let gap = cell.address.row - row - 1
                if gap > 0 {
                    rows += "<table:table-row table:number-rows-repeated=\"\(gap)\">\(filler(16_384))</table:table-row>"
                }
                rows += "<table:table-row>"
                (row, column) = (cell.address.row, 0)
            }
            rows += filler(cell.address.column - column - 1) + written(cell.content)
            column = cell.address.column
        }
        rows += filler(16_384 - column) + "</table:table-row>"
        rows += "<table:table-row table:number-rows-repeated=\"\(1_048_576 - row)\">\(filler(16_384))</table:table-row>"
        return try file(
            tables:
                "<table:table table:name=\"Daftar\"><table:table-column table:number-columns-repeated=\"16384\"/>\(rows)</table:table>"
        )
    }

    package static func file(
        tables: String, styles: String = "", named: String = "", manifest: String = ""
    ) throws -> [UInt8] {
        let names =
            ["office", "table", "text", "style"].map {
                "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
            }
            + [
                "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"",
                "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"",
                "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"",
                "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\"",
                "office:version=\"1.2\"",
            ]
        return try OfficeFileMaker.file([
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            (
                "content.xml",
                "<office:document-content \(names.joined(separator: " "))><office:automatic-styles>\(styles)</office:automatic-styles><office:body>"
                    + "<office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
            ),
            (
                "styles.xml",
                "<office:document-styles \(names.joined(separator: " "))><office:styles>\(named)</office:styles></office:document-styles>"
            ),
            ("META-INF/manifest.xml", MadeOpenDocument.manifest(manifest)),
        ])
    }

    private static func manifest(_ more: String) -> String {
        let type = "application/vnd.oasis.opendocument.spreadsheet"
        return "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"\(type)\"/>"
            + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\(more)</manifest:manifest>"
    }

    private static func filler(_ count: Int) -> String {
        count > 0 ? "<table:table-cell table:number-columns-repeated=\"\(count)\"/>" : ""
    }

    private static func written(_ content: MadeCell.Content) -> String {
        func cell(_ attributes: String, _ shown: String) -> String {
            "<table:table-cell \(attributes)><office:annotation><text:p>catatan</text:p></office:annotation>\(shown)</table:table-cell>"
        }
        func p(_ text: String) -> String { "<text:p>\(text)</text:p>" }
        switch content {
        case .text(let text):
            let paragraphs = MadeWorkbook.escaped(text).replacing("  ", with: " <text:s/>").split(separator: "\n")
            return cell(
                "office:value-type=\"string\" calcext:value-type=\"string\"", paragraphs.map { p(String($0)) }.joined())
        case .number(let digits):
            return cell("office:value-type=\"float\" office:value=\"\(digits)\"", p(digits.replacing(".", with: ",")))
        case .percent(let hundredths):
            return cell(
                "office:value-type=\"percentage\" office:value=\"\(Double(hundredths) / 100)\"", p("\(hundredths)%"))
        case .day(let days, let seconds):
            let clock = String(format: "T%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
            return cell(
                "office:value-type=\"date\" office:date-value=\"\(MadeCell.iso(days))\(seconds == 0 ? "" : clock)\"",
                p("31/12/99"))
        case .boolean(let value):
            return cell("office:value-type=\"boolean\" office:boolean-value=\"\(value)\"", p("BENAR"))
        case .error(let text):
            return cell(
                "table:formula=\"of:=X\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
                p(text))
        case .formulaWithoutResult: return cell("table:formula=\"of:=A1+1\"", "")
        }
    }
}
