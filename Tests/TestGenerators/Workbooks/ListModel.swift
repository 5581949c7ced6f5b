import Diagnostics

/// A workbook with a list as people have it, as a plain model: what a grid does to it is done here once more, in the simplest way, and its formulas
/// are computed.
package struct ListModel {
    package struct Area: Hashable {
        package let sheet: String
        package let first: CellAddress
        package let last: CellAddress

        package func contains(_ cell: CellAddress) -> Bool {
            (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
        }
        package var cells: [CellAddress] {
            (first.row...last.row).flatMap { row in
                (first.column...last.column).map { CellAddress(row: row, column: $0) }
            }
        }
    }

    package enum Formula: Hashable {
        case sum(Area), count(Area), copy(Area), double(Area)
        /// Of a table's column, where there is a table.
        case countOfName(Area)

        package var area: Area {
            switch self {
            case .sum(let area), .count(let area), .copy(let area), .double(let area), .countOfName(let area): area
            }
        }
    }

    package enum Value: Hashable {
        case text(String)
        /// Digits with a point.
        case number(String)
        /// Counted from 1 January 2000.
        case day(Int)
        case formula(Formula)
    }

    package static let list = "Daftar"
    package static let other = "Rekap"

    package var cells: [String: [CellAddress: Value]] = [list: [:], other: [:]]
    /// Cells of the list's columns have one, empty ones too.
    package var hasStyles = false
    package let head: Int
    package let headings: [String]
    package let counts: Bool
    /// Whether the project names the area, and not the sheet.
    package let isArea: Bool
    /// Where tables, names, print areas and rules for cells end.
    package var areaEnd = 0
    package var merges: [Area] = []
    package var hiddenRow: Int?
    package var note: CellAddress?
    package var link: CellAddress?
    package var hasTable = false
    /// Whether formulas know the year by its name.
    package var namesYear = false

    package init(head: Int, headings: [String], counts: Bool, isArea: Bool) {
        self.head = head
        self.headings = headings
        self.counts = counts
        self.isArea = isArea
    }

    package var first: Int { head + 1 }
    package func column(_ heading: String) -> Int { (headings.firstIndex(of: heading) ?? 0) + 1 }

    package subscript(_ cell: CellAddress) -> Value? {
        get { cells[ListModel.list]?[cell] }
        set { cells[ListModel.list]?[cell] = newValue }
    }

    /// Rows of the list that hold something and are seen.
    package var listed: [Int] { filled.filter { $0 != hiddenRow } }

    package var filled: [Int] {
        var rows: [Int] = [], row = first
        while row < first + 200 {
            let isFilled = (1...headings.count).contains { self[CellAddress(row: row, column: $0)] != nil }
            if isFilled { rows.append(row) }
            if !isFilled, row > areaEnd { break }
            if row >= below { break }
            row += 1
        }
        return rows.filter { $0 < below }
    }

    /// The first row of what stands below the list, and is none of its rows.
    package var below = Int.max

    // MARK: Random ones

    package static func random(_ dice: inout Dice) -> ListModel {
        let counts = dice.chance(70)
        var headings = (counts ? ["No"] : []) + ["Nama", "NIP", "Jabatan", "Unit Kerja", "Nilai", "Tanggal"]
        if dice.chance(15) { headings.append("Tahun") }
        var model = ListModel(head: dice.number(3...5), headings: headings, counts: counts, isArea: dice.chance(30))
        model[CellAddress(row: 1, column: 1)] = .text("DAFTAR PEJABAT KABUPATEN CONTOH")
        for (index, heading) in headings.enumerated() {
            model[CellAddress(row: model.head, column: index + 1)] = .text(heading)
        }
        let count = dice.number(3...8)
        for number in 1...count { model.addRow(number, &dice) }
        model.areaEnd = model.head + count
        model.addSurroundings(&dice)
        model.addFormulas(&dice)
        return model
    }

    private mutating func addRow(_ number: Int, _ dice: inout Dice) {
        let row = head + number
        if number > 1, !counts, dice.chance(25) {
            for column in 1...headings.count {
                self[CellAddress(row: row, column: column)] = self[CellAddress(row: row - 1, column: column)]
            }
            return
        }
        for (index, text) in ListModel.texts(headings, number, &dice).enumerated() where !text.isEmpty {
            self[CellAddress(row: row, column: index + 1)] = .text(text)
        }
        if counts { self[CellAddress(row: row, column: 1)] = .number("\(number)") }
        self[CellAddress(row: row, column: column("Nilai"))] =
            .number(dice.chance(70) ? "\(dice.number(1...9000))" : "\(dice.number(0...99)).5")
        self[CellAddress(row: row, column: column("Tanggal"))] = .day(dice.number(0...9000))
        guard headings.contains("Tahun") else { return }
        let year = CellAddress(row: 1, column: 2)
        self[CellAddress(row: row, column: column("Tahun"))] = .formula(
            .copy(Area(sheet: ListModel.other, first: year, last: year)))
    }

    /// What a row of the list may say, as it is typed.
    package static func texts(_ headings: [String], _ number: Int, _ dice: inout Dice) -> [String] {
        headings.map { heading in
            switch heading {
            case "No": "\(number)"
            case "Nama":
                dice.pick([
                    "Nama \(number), S.E.", "Drs. <Nama> & \"Lain\" \(number)", "Nama  dua \(number)",
                    " tepi \(number) ",
                    "Nama\nbaris \(number)", "_x0041_ \(number)", "Camat",
                ])
            case "NIP": "19700101199003\(String(1000 + number).suffix(4))"
            case "Jabatan": dice.pick(["Camat", "Kepala Dinas \(number)", "Sekretaris"])
            case "Unit Kerja": dice.pick(["Dinas A", "Dinas B", "Camat", ""])
            case "Nilai": dice.pick(["\(dice.number(1...900))", "1.250", "12,5"])
            case "Tanggal": dice.pick(["2026-03-0\(dice.number(1...9))", "0\(dice.number(1...9))/04/2026"])
            default: ""
            }
        }
    }

    private mutating func addSurroundings(_ dice: inout Dice) {
        let side = headings.count + 2
        hasStyles = dice.chance(60)
        hasTable = dice.chance(50)
        merges.append(area(1, 1, 1, 4))
        if dice.chance(30) {
            for row in first...areaEnd where dice.chance(40) {
                self[CellAddress(row: row, column: side)] = .text("catatan \(row)")
            }
        }
        if dice.chance(50) {
            below = areaEnd + dice.number(1...6)
            self[CellAddress(row: below, column: 2)] = .text("Mengetahui,")
            self[CellAddress(row: below + 1, column: 2)] = .text("Bupati Contoh")
            merges.append(area(below, 2, below, 3))
        }
        if dice.chance(15) {
            let row = dice.number(first...areaEnd), left = column("Jabatan")
            self[CellAddress(row: row, column: left + 1)] = nil
            merges.append(area(row, left, row, left + 1))
        }
        if dice.chance(15) { hiddenRow = dice.number(first...areaEnd) }
        if dice.chance(25) { note = CellAddress(row: dice.number(first...areaEnd), column: column("Jabatan")) }
        if dice.chance(15) { link = CellAddress(row: dice.number(first...areaEnd), column: column("NIP")) }
    }

    private mutating func addFormulas(_ dice: inout Dice) {
        let side = headings.count + 2, value = column("Nilai")
        namesYear = dice.chance(50)
        if dice.chance(15) {
            let name = column("NIP"), own = area(first, name, areaEnd, name)
            cells[ListModel.other]?[CellAddress(row: 5, column: 2)] = .formula(.countOfName(own))
        }
        cells[ListModel.other]?[CellAddress(row: 1, column: 1)] = .text("Tahun")
        cells[ListModel.other]?[CellAddress(row: 1, column: 2)] = .number("2026")
        let year = CellAddress(row: 1, column: 2)
        cells[ListModel.other]?[CellAddress(row: 2, column: 2)] = .formula(
            .double(Area(sheet: ListModel.other, first: year, last: year)))
        if dice.chance(25) {
            self[CellAddress(row: 2, column: side)] = .formula(.sum(area(first, value, areaEnd, value)))
        }
        if counts, dice.chance(25) {
            self[CellAddress(row: 2, column: side + 1)] = .formula(.count(area(first, 1, areaEnd, 1)))
        }
        if dice.chance(20) {
            let row = dice.number(first...areaEnd), name = column("Nama"), own = area(row, name, row, name)
            cells[ListModel.other]?[CellAddress(row: 3, column: 2)] = .formula(.copy(own))
        }
        if dice.chance(20) {
            let row = dice.number(first...areaEnd + 2), name = column("NIP"), own = area(row, name, row + 1, name)
            cells[ListModel.other]?[CellAddress(row: 4, column: 2)] = .formula(.count(own))
        }
    }

    package func area(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) -> Area {
        Area(
            sheet: ListModel.list, first: CellAddress(row: top, column: left),
            last: CellAddress(row: bottom, column: right))
    }

    // MARK: Computing

    package var formulas: [(sheet: String, cell: CellAddress, formula: Formula)] {
        cells.flatMap { sheet, cells in
            cells.compactMap { cell, value in
                if case .formula(let formula) = value { (sheet, cell, formula) } else { nil }
            }
        }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    /// What a cell shows, and whether it is text; numbers with a point.
    package func shown(_ cell: CellAddress, on sheet: String) -> (text: String, isText: Bool)? {
        switch cells[sheet]?[cell] {
        case nil: nil
        case .text(let text): (text, true)
        case .number(let digits): (digits, false)
        case .day(let days): (MadeCell.iso(days), false)
        case .formula(let formula): computed(formula)
        }
    }

    private func computed(_ formula: Formula) -> (text: String, isText: Bool)? {
        let area = formula.area
        let numbers = area.cells.compactMap { cell -> Double? in
            shown(cell, on: area.sheet).flatMap { $0.isText ? nil : Double($0.text) }
        }
        switch formula {
        case .sum: return (ListModel.digits(numbers.reduce(0, +)), false)
        case .count, .countOfName: return ("\(area.cells.count { shown($0, on: area.sheet) != nil })", false)
        case .double: return (ListModel.digits((numbers.first ?? 0) * 2), false)
        case .copy: return shown(area.first, on: area.sheet) ?? ("0", false)
        }
    }

    private static func digits(_ number: Double) -> String {
        number == number.rounded() ? "\(Int(number))" : "\(number)"
    }

    /// What all formulas say, to compare.
    package var results: [String] {
        formulas.map { "\($0.sheet)!\($0.cell) \(shown($0.cell, on: $0.sheet)?.text ?? "")" }
    }

    package func isRead(_ cell: CellAddress) -> Bool {
        formulas.contains { $0.formula.area.sheet == ListModel.list && $0.formula.area.contains(cell) }
    }
}
