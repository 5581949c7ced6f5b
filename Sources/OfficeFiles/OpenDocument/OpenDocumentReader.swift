import Diagnostics

/// Reads the tables of `content.xml`. Empty cells and rows may be repeated to the end of the sheet, and are counted, never made.
final class OpenDocumentReader: MarkupHandler {
    private(set) var entries: [Workbook.Entry] = []
    private(set) var read: [Sheet] = []
    private(set) var areas: [NamedArea] = []
    private(set) var fault: OfficeFault?
    private let path: SourcePath
    private let isWanted: (Int) -> Bool

    private let styles: OpenDocumentStyles
    /// Of the columns of a sheet, by their first: cells without a style of their own have it.
    private var columnStyles: [(first: Int, style: String)] = []
    private var isInStyles = false
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
    /// Cells of the conditional format that is read.
    private var condition = ""
    /// What stands at a cell without being its text: notes, drawings. They hold paragraphs too.
    private var skipped = 0

    init(
        path: SourcePath, styles: OpenDocumentStyles = OpenDocumentStyles(), isWanted: @escaping (Int) -> Bool
    ) {
        self.path = path
        self.styles = styles
        self.isWanted = isWanted
    }

    func start(_ element: MarkupElement) {
        let name = element.name
        if isInStyles {
            styles.start(element)
        } else if name.isNamed("automatic-styles") {
            isInStyles = true
        } else if skipped > 0 || isBeside(name) {
            skipped += 1
        } else if name.isNamed("named-range") || name.isNamed("database-range") {
            addArea(element)
        } else if name.isNamed("table") {
            startTable(element)
        } else if builder != nil {
            startPart(element)
        }
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
            cell?.start(element, styles.looks)
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
            if let style = element.text("default-cell-style-name"), columnStyles.count < OfficeLimits.sheets {
                columnStyles.append((column + 1, style))
            }
            column += count
        } else if name.isNamed("conditional-format") {
            condition = element.text("target-range-address") ?? ""
        } else if name.isNamed("condition"), let style = element.text("apply-style-name"), styles.hides(style) {
            hide(condition)
        }
    }

    /// 'Daftar.C3:Daftar.C5 Daftar.E3'; a name with a space is in quotes, which such a list seldom has: it is read as one area then.
    private func hide(_ areas: String) {
        let parts = areas.contains("'") ? [areas] : areas.split(separator: " ").map(String.init)
        for part in parts {
            guard let range = NamedArea.reference(part)?.range, let known = builder?.hidingFormats,
                known.count < OfficeLimits.sheets, !known.contains(range)
            else { continue }
            builder?.hidingFormats.append(range)
        }
    }

    func end(_ name: MarkupName) {
        if isInStyles {
            if name.isNamed("automatic-styles") { isInStyles = false } else { styles.end(name) }
        } else if skipped > 0 {
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
        if isInStyles { return styles.text(bytes) }
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
        isHidden = element.text("style-name").map(styles.hiddenTables.contains) ?? false
        if isWanted(entries.count) { builder = SheetBuilder(part: "content.xml") }
        entries.append(Workbook.Entry(name: name, isHidden: isHidden))
        (row, column) = (0, 0)
        columnStyles = []
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
        (isStruck, isUnseen) = (false, false)
        if styles.strikesCells || styles.hasWhite,
            let style = element.text("style-name") ?? columnStyles.last(where: { $0.first <= column + 1 })?.style
        {
            isStruck = styles.isStruck(style)
            isUnseen = styles.isWhite(style)
        }
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
        if isUnseen || cell.showsNothing {
            builder?.remark(RunRemark(isUnseen: true), at: CellAddress(row: row, column: column + 1))
        }
        builder?.add(kind, at: CellAddress(row: row, column: column + 1)) { $0 += text }
        for further in 1..<max(1, count) where builder?.fault == nil {
            builder?.repeatLast(at: CellAddress(row: row, column: column + 1 + further))
        }
    }
}
