import Diagnostics

/// Reads the tables of `content.xml`. Empty cells and rows may be repeated to the end of the sheet, and are counted, never made.
final class OpenDocumentReader: MarkupHandler {
    private(set) var entries: [Workbook.Entry] = []
    private(set) var read: [Sheet] = []
    private(set) var areas: [NamedArea] = []
    private(set) var fault: OfficeFault?
    private let path: SourcePath
    private let isWanted: (Int) -> Bool

    private var hiddenStyles: Set<String> = []
    private var struckStyles: Set<String> = []
    private var looks: [String: RunText.Look] = [:]
    private var whiteStyles: Set<String> = []
    private var filledStyles: Set<String> = []
    private var style: String?
    /// Tables, and tables within cells of tables.
    private var depth = 0
    private var name = ""
    private var isHidden = false
    private var builder: SheetBuilder?
    private var column = 0
    private var row = 0
    private var rowCount = 1
    private var firstOfRow = 0
    private var cell: OpenDocumentCell?
    private var isStruck = false
    private var isUnseen = false
    /// What stands at a cell without being its text: notes, drawings. They hold paragraphs too.
    private var skipped = 0

    init(path: SourcePath, isWanted: @escaping (Int) -> Bool) {
        self.path = path
        self.isWanted = isWanted
    }

    func start(_ element: MarkupElement) {
        let name = element.name
        if skipped > 0 || isBeside(name) {
            skipped += 1
        } else if name.isNamed("style") {
            style = element.text("name")
        } else if name.isNamed("table-properties") {
            if element.has("display", "false"), let style { hiddenStyles.insert(style) }
        } else if name.isNamed("text-properties") {
            let line = element.text("text-line-through-style")
            if let style, builder == nil, let line, line != "none" { struckStyles.insert(style) }
            if let style, builder == nil { readLook(of: style, element) }
        } else if name.isNamed("table-cell-properties") {
            let fill = element.text("background-color")
            if let style, builder == nil, let fill, fill != "transparent", fill.lowercased() != "#ffffff" {
                filledStyles.insert(style)
            }
        } else if name.isNamed("named-range") || name.isNamed("database-range") {
            addArea(element)
        } else if name.isNamed("table") {
            startTable(element)
        } else if builder != nil {
            startPart(element)
        }
    }

    /// 'super 58%', 'sub 58%' or how many percent above the line.
    private func readLook(of style: String, _ element: MarkupElement) {
        let position = element.text("text-position")?.split(separator: " ").first ?? ""
        if element.text("color")?.lowercased() == "#ffffff" { whiteStyles.insert(style) }
        var look = RunText.Look(isStruck: struckStyles.contains(style))
        let percent = Int(position.filter { $0 != "%" }) ?? 0
        if position == "super" || percent > 0 { look.shift = .above }
        if position == "sub" || percent < 0 { look.shift = .below }
        if look.isStruck || look.shift != nil { looks[style] = look }
    }

    private func addArea(_ element: MarkupElement) {
        let text = element.text("cell-range-address") ?? element.text("target-range-address")
        guard let name = element.text("name"), !name.hasPrefix("__Anonymous"), areas.count < OfficeLimits.sheets,
            let (sheet, range) = text.flatMap(NamedArea.reference)
        else { return }
        areas.append(NamedArea(name: name, sheet: sheet, range: range))
    }

    private func startPart(_ element: MarkupElement) {
        let name = element.name
        if cell != nil {
            cell?.start(element, looks)
        } else if name.isNamed("table-cell") || name.isNamed("covered-table-cell") {
            startCell(element)
        } else if name.isNamed("table-row") {
            row += 1
            column = 0
            rowCount = max(1, min(element.number("number-rows-repeated") ?? 1, CellAddress.mostRows - row + 1))
            firstOfRow = builder?.count ?? 0
            if element.has("visibility", "collapse") || element.has("visibility", "filter") {
                builder?.hiddenRows.append(row...(row + rowCount - 1))
            }
        } else if name.isNamed("table-column") {
            let count = max(1, min(element.number("number-columns-repeated") ?? 1, CellAddress.mostColumns))
            if element.has("visibility", "collapse") || element.has("visibility", "filter") {
                builder?.hiddenColumns.append((column + 1)...(column + count))
            }
            column += count
        }
    }

    func end(_ name: MarkupName) {
        if skipped > 0 {
            skipped -= 1
        } else if name.isNamed("table") {
            endTable()
        } else if builder != nil {
            if name.isNamed("table-cell") || name.isNamed("covered-table-cell") {
                endCell()
            } else if cell != nil {
                cell?.end(name)
            } else if name.isNamed("table-row") {
                endRow()
            }
        }
        if fault == nil { fault = builder?.fault }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if skipped == 0 { cell?.text(bytes) }
    }

    private func isBeside(_ name: MarkupName) -> Bool {
        name.isNamed("annotation") || name.isNamed("shapes") || name.isNamed("note") || name.isNamed("ruby-text")
            || name.isNamed("tracked-changes") || name.isNamed("frame") || name.isNamed("custom-shape")
            || name.isNamed("g") || name.isNamed("dde-links") || (depth > 0 && name.isNamed("table"))
    }

    // MARK: Tables

    private func startTable(_ element: MarkupElement) {
        guard entries.count < OfficeLimits.sheets else { fault = .tooLarge(part: "content.xml"); return }
        depth += 1
        name = element.text("name") ?? ""
        isHidden = element.text("style-name").map(hiddenStyles.contains) ?? false
        if isWanted(entries.count) { builder = SheetBuilder(part: "content.xml") }
        entries.append(Workbook.Entry(name: name, isHidden: isHidden))
        (row, column) = (0, 0)
    }

    private func endTable() {
        depth -= 1
        guard builder != nil else { return }
        do throws(OfficeFault) {
            if let sheet = try builder?.sheet(name, path: path, isHidden: isHidden) { read.append(sheet) }
        } catch {
            fault = error
        }
        builder = nil
    }

    private func endRow() {
        let cells = firstOfRow..<(builder?.count ?? 0)
        if !cells.isEmpty, rowCount > 1 {
            builder?.expect(cells.count * (rowCount - 1))
            for distance in 1..<rowCount where builder?.fault == nil {
                builder?.repeatCells(cells, rowsBelow: distance)
            }
        }
        row += rowCount - 1
    }

    // MARK: Cells

    private func startCell(_ element: MarkupElement) {
        cell = OpenDocumentCell(element)
        isStruck = !struckStyles.isEmpty && element.text("style-name").map(struckStyles.contains) ?? false
        isUnseen =
            !whiteStyles.isEmpty
            && element.text("style-name").map { whiteStyles.contains($0) && !filledStyles.contains($0) } ?? false
        let rows = element.number("number-rows-spanned") ?? 1, columns = element.number("number-columns-spanned") ?? 1
        guard rows > 1 || columns > 1, rows <= CellAddress.mostRows, columns <= CellAddress.mostColumns else { return }
        let first = CellAddress(row: row, column: column + 1)
        let last = CellAddress(row: row + max(1, rows) - 1, column: column + max(1, columns))
        guard (builder?.merges.count ?? 0) < OfficeLimits.merges else {
            builder?.refuse(Wording(id: "terlalu banyak sel gabungan", en: "too many merged cells"))
            return
        }
        builder?.merges.append(CellRange(first, last))
    }

    private func endCell() {
        guard var cell else { return }
        self.cell = nil
        let count = cell.count
        defer { column += count }
        let remark = cell.finish()
        guard let (kind, text) = cell.content else { return }
        guard row <= CellAddress.mostRows, column + count <= CellAddress.mostColumns else {
            builder?.refuse(Wording(id: "terlalu banyak kolom", en: "too many columns"))
            return
        }
        if isStruck { builder?.struckRows.insert(row) }
        if let remark { builder?.remark(remark, at: CellAddress(row: row, column: column + 1)) }
        if isUnseen { builder?.remark(RunRemark(isUnseen: true), at: CellAddress(row: row, column: column + 1)) }
        builder?.add(kind, at: CellAddress(row: row, column: column + 1)) { $0 += text }
        for further in 1..<max(1, count) where builder?.fault == nil {
            builder?.repeatLast(at: CellAddress(row: row, column: column + 1 + further))
        }
    }
}
