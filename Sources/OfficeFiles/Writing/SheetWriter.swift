import Diagnostics

/// One sheet as XML.
struct SheetWriter {
    private(set) var text = ""
    /// Of links, in the order of their numbers.
    private(set) var targets: [String] = []
    private var links = ""

    /// Spreadsheets take no longer texts.
    private static let mostCharacters = 32_767

    init(_ sheet: SheetDraft) {
        var rows = row(1, sheet.columns.map { SheetDraft.Cell($0.heading) }, style: 1)
        for (index, cells) in sheet.rows.enumerated() { rows += row(index + 2, cells, style: 0) }
        let columns = sheet.columns.enumerated().map { index, column in
            "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" customWidth=\"1\"/>"
        }
        let last = CellAddress(row: max(1, sheet.rows.count + 1), column: max(1, sheet.columns.count))
        text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet \(WorkbookWriter.namespaces)>"
            + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews>"
            + "<cols>\(columns.joined())</cols><sheetData>\(rows)</sheetData><autoFilter ref=\"A1:\(last)\"/>"
            + (links.isEmpty ? "" : "<hyperlinks>\(links)</hyperlinks>") + "</worksheet>"
    }

    private mutating func row(_ number: Int, _ cells: [SheetDraft.Cell], style: Int) -> String {
        var row = "<row r=\"\(number)\">"
        for (index, cell) in cells.enumerated() where !cell.text.isEmpty {
            let address = CellAddress(row: number, column: index + 1)
            // An underscore that would be read as the sign of a character is written as one.
            let shown = String(cell.text.prefix(SheetWriter.mostCharacters)).replacing("_x", with: "_x005F_x")
            row +=
                "<c r=\"\(address)\" t=\"inlineStr\" s=\"\(cell.link == nil ? style : 2)\"><is>"
                + "<t xml:space=\"preserve\">\(WorkbookWriter.escaped(shown))</t></is></c>"
            if let link = cell.link { add(link, at: address) }
        }
        return row + "</row>"
    }

    private mutating func add(_ link: SheetDraft.Link, at address: CellAddress) {
        targets.append(link.target)
        let location = link.location.map { " location=\"\(WorkbookWriter.escaped($0))\"" } ?? ""
        links += "<hyperlink ref=\"\(address)\" r:id=\"h\(targets.count)\"\(location)/>"
    }
}
