import Diagnostics

/// One sheet as XML.
struct SheetWriter {
    private(set) var text = ""
    /// Of links, in the order of their numbers.
    private(set) var targets: [String] = []
    private(set) var notes: [SheetNotes.Note] = []
    private let sheet: SheetDraft
    private var links = ""

    /// Spreadsheets take no longer texts.
    private static let mostCharacters = 32_767
    /// Below what is there, so many rows can be filled in under the same rules.
    private static let ruledRows = 1_000

    init(_ sheet: SheetDraft) {
        self.sheet = sheet
        let rows = allRows(), last = CellAddress(row: lastRow, column: max(1, sheet.columns.count))
        let area = "\(CellAddress(row: sheet.headRow, column: 1)):\(last)"
        notes = sheet.columns.enumerated().compactMap { index, column in
            column.note.map { SheetNotes.Note(address: CellAddress(row: sheet.headRow, column: index + 1), text: $0) }
        }
        let pane = CellAddress(row: sheet.headRow + 1, column: 1)
        text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet \(WorkbookWriter.namespaces)>"
            + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">"
            + "<pane ySplit=\"\(sheet.headRow)\" topLeftCell=\"\(pane)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
            + "</sheetView></sheetViews><cols>\(columnElements)</cols><sheetData>\(rows)</sheetData>"
            + (sheet.isProtected ? SheetWriter.protection : "<autoFilter ref=\"\(area)\"/>") + validations
            + (links.isEmpty ? "" : "<hyperlinks>\(links)</hyperlinks>")
            + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
            + (notes.isEmpty ? "" : "<legacyDrawing r:id=\"v\"/>") + "</worksheet>"
    }

    private static let protection =
        "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\" sort=\"0\"/>"

    // MARK: Rows

    private var firstRow: Int { sheet.headRow + 1 + (sheet.example.isEmpty ? 0 : 1) }
    private var lastRow: Int { max(sheet.headRow, firstRow + sheet.rows.count + sheet.emptyRows - 1) }

    private mutating func allRows() -> String {
        var rows = ""
        for (index, title) in sheet.titles.enumerated() {
            rows += row(index + 1, [SheetDraft.Cell(title)]) { _ in index == 0 ? .title : .explanation }
        }
        rows += row(sheet.headRow, sheet.columns.map { SheetDraft.Cell($0.heading) }) { _ in .heading }
        if !sheet.example.isEmpty {
            rows += row(sheet.headRow + 1, sheet.example.map { SheetDraft.Cell($0) }, isWhole: true) { _ in .example }
        }
        let isForm = sheet.emptyRows > 0
        for (index, cells) in sheet.rows.enumerated() {
            rows += row(firstRow + index, cells, isWhole: isForm) { [sheet] in SheetWriter.style(sheet.columns[$0]) }
        }
        for index in 0..<sheet.emptyRows {
            let number = sheet.rows.count + index + 1
            let cells = [SheetDraft.Cell(String(number))] + sheet.columns.dropFirst().map { _ in SheetDraft.Cell("") }
            rows += row(firstRow + number - 1, cells, isWhole: true) { [sheet] in SheetWriter.style(sheet.columns[$0]) }
        }
        return rows
    }

    private static func style(_ column: SheetColumn) -> SheetStyle {
        switch column.entry {
        case .none, .figure: .text
        case .number: .numberEntry
        case .text, .choice, .judged: .entry
        }
    }

    /// - Parameter isWhole: empty cells are written too, for their style.
    private mutating func row(
        _ number: Int, _ cells: [SheetDraft.Cell], isWhole: Bool = false, style: (Int) -> SheetStyle
    ) -> String {
        var row = "<row r=\"\(number)\">"
        for (index, cell) in cells.enumerated() {
            let address = CellAddress(row: number, column: index + 1)
            var style = cell.link == nil ? style(index) : .link
            if sheet.isProtected, style == .text { style = .kept }
            if cell.text.isEmpty {
                if isWhole { row += "<c r=\"\(address)\" s=\"\(style.rawValue)\"/>" }
                continue
            }
            if number > sheet.headRow, index < sheet.columns.count, case .figure = sheet.columns[index].entry,
                SheetWriter.isNumber(cell.text)
            {
                style = cell.text.contains(".") ? .fraction : .figure
            }
            if [.numberEntry, .figure, .fraction].contains(style), SheetWriter.isNumber(cell.text) {
                row += "<c r=\"\(address)\" s=\"\(style.rawValue)\"><v>\(cell.text)</v></c>"
                continue
            }
            // An underscore that would be read as the sign of a character is written as one.
            let shown = String(cell.text.prefix(SheetWriter.mostCharacters)).replacing("_x", with: "_x005F_x")
            row +=
                "<c r=\"\(address)\" t=\"inlineStr\" s=\"\(style.rawValue)\"><is>"
                + "<t xml:space=\"preserve\">\(WorkbookWriter.escaped(shown))</t></is></c>"
            if let link = cell.link { add(link, at: address) }
        }
        return row + "</row>"
    }

    /// As the file has numbers: with a point, without marks, and with no more digits than spreadsheets keep.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.filter { (48...57).contains($0) }.count
        return digits > 0 && digits <= 15 && text.wholeMatch(of: /-?(0|[1-9]\d*)(\.\d+)?/) != nil
    }

    private mutating func add(_ link: SheetDraft.Link, at address: CellAddress) {
        targets.append(link.target)
        let location = link.location.map { " location=\"\(WorkbookWriter.escaped($0))\"" } ?? ""
        links += "<hyperlink ref=\"\(address)\" r:id=\"h\(targets.count)\"\(location)/>"
    }

    // MARK: Columns

    private var columnElements: String {
        sheet.columns.enumerated().map { index, column in
            let style = SheetWriter.style(column)
            // Rows that people add below are filled in like the others.
            let filled = style == .text ? "" : " style=\"\(style.rawValue)\""
            return
                "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\"\(filled) customWidth=\"1\"/>"
        }.joined()
    }

    /// The rules of what may be filled in, with a word at each cell.
    private var validations: String {
        guard sheet.isProtected else { return "" }
        let all = sheet.columns.enumerated().compactMap { index, column in validation(column, index + 1) }
        return all.isEmpty ? "" : "<dataValidations count=\"\(all.count)\">\(all.joined())</dataValidations>"
    }

    private func validation(_ column: SheetColumn, _ number: Int) -> String? {
        let first = CellAddress(row: firstRow, column: number)
        let range = "\(first):\(CellAddress(row: firstRow + SheetWriter.ruledRows, column: number))"
        let title = WorkbookWriter.escaped(String(column.heading.prefix(32)))
        let note = WorkbookWriter.escaped(String((column.note ?? "").prefix(225)))
        let prompt = note.isEmpty ? "" : " showInputMessage=\"1\" promptTitle=\"\(title)\" prompt=\"\(note)\""
        func element(_ kind: String, _ formula: String) -> String {
            "<dataValidation type=\"\(kind)\" allowBlank=\"1\"\(prompt) showErrorMessage=\"1\" errorTitle=\"\(title)\" "
                + "error=\"\(note)\" sqref=\"\(range)\">\(formula)</dataValidation>"
        }
        switch column.entry {
        case .none, .figure: return nil
        case .text:
            return note.isEmpty ? nil : "<dataValidation allowBlank=\"1\"\(prompt) sqref=\"\(range)\"/>"
        case .number:
            return element("decimal\" operator=\"greaterThanOrEqual", "<formula1>-1E+15</formula1>")
        case .choice(let source, let isOpen):
            let style = isOpen ? "list\" errorStyle=\"warning" : "list"
            return element(style, "<formula1>\(WorkbookWriter.escaped(source))</formula1>")
        case .judged(let formula):
            let own = formula.replacing("CELL", with: first.description)
            return element("custom", "<formula1>\(WorkbookWriter.escaped(own))</formula1>")
        }
    }
}
