import Diagnostics

/// As LibreOffice writes it: what is alike side by side is written once, also rows, and empty rows and columns go to the end of the sheet.
extension ListModel {
    package func openDocument() throws -> [UInt8] {
        let names =
            ["office", "table", "text", "style"].map {
                "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
            } + [
                "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\"",
                "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"",
                "xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\"",
                "xmlns:xlink=\"http://www.w3.org/1999/xlink\"",
                "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"",
                "office:version=\"1.3\"",
            ]
        let last = CellAddress.letters(headings.count)
        let content =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content \(names.joined(separator: " "))>"
            + "<office:automatic-styles>\(ListModel.openStyles)</office:automatic-styles><office:body><office:spreadsheet>"
            + "<table:content-validations><table:content-validation table:name=\"val1\" table:condition=\"of:cell-content-is-in-list(&quot;Dinas A&quot;;&quot;Dinas B&quot;;&quot;Camat&quot;)\" table:allow-empty-cell=\"true\" table:base-cell-address=\"Daftar.A1\"/></table:content-validations>"
            + openTable(ListModel.list) + openTable(ListModel.other)
            + "<table:named-expressions><table:named-range table:name=\"Pejabat\" table:base-cell-address=\"$Daftar.$A$1\" table:cell-range-address=\"$Daftar.$A$\(head):.$\(last)$\(areaEnd)\"/><table:named-range table:name=\"TahunAnggaran\" table:base-cell-address=\"$Rekap.$B$1\" table:cell-range-address=\"$Rekap.$B$1\"/></table:named-expressions>"
            + "<table:database-ranges><table:database-range table:name=\"TabelPejabat\" table:target-range-address=\"Daftar.A\(head):Daftar.\(last)\(areaEnd)\" table:display-filter-buttons=\"true\"/></table:database-ranges>"
            + "</office:spreadsheet></office:body></office:document-content>"
        let manifest =
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">"
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>"
            + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"
        return try OfficeFileMaker.file([
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content),
            ("META-INF/manifest.xml", manifest),
        ])
    }

    /// 'ce1' coloured, 'ce2' a day, 'ce3' a coloured day.
    private static let openStyles =
        "<number:date-style style:name=\"N1\"><number:year number:style=\"long\"/><number:text>-</number:text><number:month number:style=\"long\"/><number:text>-</number:text><number:day number:style=\"long\"/></number:date-style>"
        + "<style:style style:name=\"co1\" style:family=\"table-column\"/><style:style style:name=\"ro1\" style:family=\"table-row\"/>"
        + "<style:style style:name=\"ce1\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"#ddebf7\"/></style:style>"
        + "<style:style style:name=\"ce2\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
        + "<style:style style:name=\"ce3\" style:family=\"table-cell\" style:data-style-name=\"N1\"><style:table-cell-properties fo:background-color=\"#ddebf7\"/></style:style>"

    private func openTable(_ sheet: String) -> String {
        let isList = sheet == ListModel.list, own = cells[sheet] ?? [:]
        let last = (own.keys.map(\.row) + [isList ? areaEnd : 1]).max() ?? 1
        var rows: [(text: String, count: Int)] = []
        for row in 1...last {
            let text = openRow(row, sheet)
            if let before = rows.last, before.text == text, !text.contains("table:formula") {
                rows[rows.count - 1].count += 1
            } else {
                rows.append((text, 1))
            }
        }
        rows.append(
            (
                "<table:table-row table:style-name=\"ro1\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>",
                1_048_576 - last
            ))
        let texts = rows.map { row in
            row.count == 1
                ? row.text
                : "<table:table-row table:number-rows-repeated=\"\(row.count)\""
                    + row.text.dropFirst("<table:table-row".count)
        }
        let end = CellAddress.letters(headings.count), value = CellAddress.letters(column("Nilai"))
        let print = isList ? " table:print-ranges=\"Daftar.A1:Daftar.\(end)\(areaEnd)\"" : ""
        let rules =
            isList
            ? "<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address=\"Daftar.\(value)\(first):Daftar.\(value)\(areaEnd)\"><calcext:condition calcext:apply-style-name=\"Default\" calcext:value=\"&gt;1000\" calcext:base-cell-address=\"Daftar.\(value)\(first)\"/></calcext:conditional-format></calcext:conditional-formats>"
            : ""
        return
            "<table:table table:name=\"\(sheet)\"\(print)><table:table-column table:style-name=\"co1\" table:number-columns-repeated=\"1024\"/>"
            + texts.joined() + rules + "</table:table>"
    }

    private func openRow(_ row: Int, _ sheet: String) -> String {
        let isList = sheet == ListModel.list, own = cells[sheet] ?? [:]
        let isStyled = isList && hasStyles && (first...areaEnd).contains(row)
        var end = own.keys.filter { $0.row == row }.map(\.column).max() ?? 0
        for merge in merges where isList && merge.first.row == row { end = max(end, merge.last.column) }
        if isStyled || isList && (first...areaEnd).contains(row) { end = max(end, headings.count) }
        var pieces: [(text: String, count: Int)] = []
        if end > 0 {
            for column in 1...end {
                let text = openCell(CellAddress(row: row, column: column), sheet, isStyled && column <= headings.count)
                let isAlone = ["table:formula", "office:annotation", "spanned"].contains { text.contains($0) }
                if let before = pieces.last, before.text == text, !isAlone {
                    pieces[pieces.count - 1].count += 1
                } else {
                    pieces.append((text, 1))
                }
            }
        }
        pieces.append(("<table:table-cell/>", 1024 - end))
        let texts = pieces.map { piece -> String in
            guard piece.count > 1 else { return piece.text }
            let name = piece.text.hasPrefix("<table:covered") ? "<table:covered-table-cell" : "<table:table-cell"
            return name + " table:number-columns-repeated=\"\(piece.count)\"" + piece.text.dropFirst(name.count)
        }
        let hidden = isList && row == hiddenRow ? " table:visibility=\"collapse\"" : ""
        return "<table:table-row table:style-name=\"ro1\"\(hidden)>\(texts.joined())</table:table-row>"
    }

    private func openCell(_ cell: CellAddress, _ sheet: String, _ isStyled: Bool) -> String {
        let isList = sheet == ListModel.list, value = cells[sheet]?[cell]
        if isList, let merge = merges.first(where: { $0.contains(cell) && $0.first != cell }) {
            return merge.first.row == cell.row ? "<table:covered-table-cell/>" : "<table:covered-table-cell/>"
        }
        var isDay = isList && isStyled && cell.column == column("Tanggal")
        if case .day = value { isDay = true }
        var head =
            isDay ? " table:style-name=\"\(isStyled ? "ce3" : "ce2")\"" : isStyled ? " table:style-name=\"ce1\"" : ""
        if isList, cell.column == column("Unit Kerja"), (first...areaEnd).contains(cell.row) {
            head += " table:content-validation-name=\"val1\""
        }
        if isList, let merge = merges.first(where: { $0.first == cell }) {
            head +=
                " table:number-columns-spanned=\"\(merge.last.column - cell.column + 1)\" table:number-rows-spanned=\"\(merge.last.row - cell.row + 1)\""
        }
        let note =
            isList && note == cell
            ? "<office:annotation office:display=\"false\"><text:p>tolong periksa</text:p></office:annotation>" : ""
        let (attributes, shown) = open(value, cell, sheet)
        let text =
            isList && link == cell && !shown.isEmpty
            ? "<text:p><text:a xlink:href=\"#Rekap.A1\" xlink:type=\"simple\">\(shown)</text:a></text:p>"
            : shown.isEmpty ? "" : "<text:p>" + shown.replacing("\n", with: "</text:p><text:p>") + "</text:p>"
        let content = note + text
        return content.isEmpty
            ? "<table:table-cell\(head)\(attributes)/>"
            : "<table:table-cell\(head)\(attributes)>\(content)</table:table-cell>"
    }

    private func open(_ value: Value?, _ cell: CellAddress, _ sheet: String) -> (attributes: String, shown: String) {
        switch value {
        case nil: return ("", "")
        case .text(let text):
            return (" office:value-type=\"string\" calcext:value-type=\"string\"", ListModel.spaced(text))
        case .number(let digits):
            return (
                " office:value-type=\"float\" office:value=\"\(digits)\" calcext:value-type=\"float\"",
                digits.replacing(".", with: ",")
            )
        case .day(let days):
            let day = MadeCell.iso(days)
            return (" office:value-type=\"date\" office:date-value=\"\(day)\" calcext:value-type=\"date\"", day)
        case .formula(let formula):
            let area = formula.area, range = "[$\(area.sheet).\(area.first):.\(area.last)]"
            let name =
                switch formula {
                case .sum: "SUM(\(range))"
                case .count: "COUNTA(\(range))"
                case .copy: "[$\(area.sheet).\(area.first)]"
                case .double: namesYear ? "TahunAnggaran*2" : "[$\(area.sheet).\(area.first)]*2"
                case .countOfName: "COUNTA(\(range))"
                }
            let head = " table:formula=\"of:=\(name)\""
            guard let result = shown(cell, on: sheet) else { return (head, "") }
            if result.isText { return (head + " office:value-type=\"string\"", ListModel.spaced(result.text)) }
            return (
                head + " office:value-type=\"float\" office:value=\"\(result.text)\"",
                result.text.replacing(".", with: ",")
            )
        }
    }

    private static func spaced(_ text: String) -> String {
        var escaped = MadeWorkbook.escaped(text).replacing("  ", with: " <text:s/>")
        if escaped.hasPrefix(" ") { escaped = "<text:s/>" + escaped.dropFirst() }
        if escaped.hasSuffix(" ") { escaped = escaped.dropLast() + "<text:s/>" }
        return escaped
    }
}
