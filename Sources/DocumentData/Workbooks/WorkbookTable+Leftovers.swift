import Diagnostics
import OfficeFiles

/// What of a sheet is not in the records: it is named, so that nobody has to guess what was read.
extension WorkbookTable {
    mutating func reportLeftovers() {
        let kinds: [(SheetList.Leftover, Wording)] = [
            (.group, Wording(id: "judul kelompok", en: "headings within the list")),
            (.total, Wording(id: "jumlah", en: "totals")),
            (.footer, Wording(id: "di bawah daftar", en: "below the list")),
            (.repeatedHead, Wording(id: "judul kolom diulang", en: "headings again")),
            (.example, Wording(id: "contoh pengisian", en: "examples")),
        ]
        let parts = kinds.compactMap { kind, name -> Wording? in
            let rows = rows(kind)
            guard !rows.isEmpty else { return nil }
            let text = RowNumbers.text(rows)
            return Wording(id: "\(name.indonesian): baris \(text)", en: "\(name.english): rows \(text)")
        }
        if !parts.isEmpty {
            findings.report(
                Diagnostic(
                    "workbook.left-out", .note,
                    Wording(
                        id: "bukan baris daftar: \(parts.map(\.indonesian).joined(separator: "; "))",
                        en: "no rows of the list: \(parts.map(\.english).joined(separator: "; "))"),
                    at: list.columns.first?.range))
        }
        reportLoneTexts()
        guard let row = list.rowBelow else { return }
        findings.report(
            Diagnostic(
                "workbook.row-below",
                Wording(
                    id: "baris \(row) di bawah akhir daftar tampak seperti data",
                    en: "row \(row) below the end of the list looks like one of its rows"),
                at: place(row)
            )
            .fix(
                Wording(
                    id: "pindahkan baris itu ke dalam daftar, atau ke lembar lain",
                    en: "move the row into the list, or to another sheet")))
    }

    private func rows(_ kind: SheetList.Leftover) -> [Int] { list.leftovers.filter { $0.kind == kind }.map(\.row) }

    private func place(_ row: Int) -> SourceRange? {
        list.sheet.cells.firstIndex { $0.address.row == row }.map(list.sheet.range)
    }

    // MARK: Texts alone

    private mutating func reportLoneTexts() {
        let groups = rows(.presumedGroup)
        if let first = groups.first {
            let text = RowNumbers.text(groups)
            findings.report(
                Diagnostic(
                    "workbook.presumed-heading", .warning,
                    Wording(
                        id: "baris \(text) hanya berisi satu teks: dianggap judul kelompok, tidak diambil",
                        en: "rows \(text) hold one text only: taken for headings within the list, and left out"),
                    at: place(first)
                )
                .fix(
                    Wording(
                        id: "bila data, lengkapi barisnya; bila judul, gabungkan selnya selebar daftar",
                        en: "complete the row if it is data; merge its cells over the list if it is a heading")))
        }
        for row in rows(.fragment) {
            guard let range = place(row) else { continue }
            findings.report(
                Diagnostic(
                    "workbook.fragment",
                    Wording(
                        id: "baris \(row) hanya berisi \"\(HeadingText.oneLine(range.text))\"",
                        en: "row \(row) holds \"\(HeadingText.oneLine(range.text))\" only"), at: range
                )
                .rule(
                    Wording(
                        id: "satu baris untuk satu catatan: sambungan ditulis dalam sel yang sama (Alt+Enter)",
                        en: "a row for a record: what goes on is written in the same cell (Alt+Enter)")
                )
                .fix(
                    Wording(
                        id: "satukan dengan baris di atasnya, atau lengkapi: jabatan yang lowong bernama Lowong",
                        en: "join it to the row above, or complete it: the name of a vacant post is Lowong")))
        }
    }

    // MARK: Columns

    /// Cells beside the list's headings, in its rows.
    mutating func reportStrays() {
        for (number, cells) in list.strays.sorted(by: { $0.key < $1.key }) {
            guard let first = cells.first, !list.sheet.isColumnHidden(number) else { continue }
            let letters = CellAddress.letters(number),
                rows = RowNumbers.text(cells.map { list.sheet.cells[$0].address.row })
            // A heading beside its values: the column below it is empty.
            let shifted = list.columns.indices.last { list.columns[$0].number < number }.flatMap { index in
                list.rows.contains { $0.cells[index] != nil } ? nil : list.columns[index].heading
            }
            let finding = Diagnostic(
                "workbook.column-without-heading", shifted == nil ? .warning : .error,
                Wording(
                    id: "kolom \(letters) berisi tetapi tidak berjudul: tidak diambil (baris \(rows))",
                    en: "column \(letters) has values and no heading: not taken (rows \(rows))"),
                at: list.sheet.range(first))
            findings.report(
                finding.fix(
                    shifted.map {
                        Wording(
                            id: "kolom \"\($0)\" kosong: pindahkan judulnya ke kolom \(letters)",
                            en: "the column \"\($0)\" is empty: move its heading to column \(letters)")
                    }
                        ?? Wording(
                            id: "beri judul kolom itu, atau kosongkan", en: "give the column a heading, or empty it")))
        }
    }

    mutating func reportAmountUnit() {
        guard let collection, let mapping else { return }
        let amounts = mapping.columns.filter { column in
            if case .rupiah = collection.shape.field(column.field)?.type { return true }
            return false
        }
        if let finding = AmountUnit.finding(list, amounts: amounts.map(\.column)) { findings.report(finding) }
    }

    /// Only one list of a sheet is read where a project names the sheet.
    mutating func reportOtherLists() {
        for row in [list.listAbove, list.otherList].compactMap({ $0 }) {
            findings.report(
                Diagnostic(
                    "workbook.second-list",
                    Wording(
                        id: "lembar ini memuat daftar lain mulai baris \(row): tidak dibaca",
                        en: "the sheet has another list from row \(row) on: it is not read"), at: place(row)
                )
                .fix(
                    Wording(
                        id: "pindahkan ke lembar lain, atau sebut selnya: #\(list.sheet.name)!A\(row):…",
                        en: "move it to another sheet, or name its cells: #\(list.sheet.name)!A\(row):…")))
        }
    }

    /// Rows that somebody has struck out look as if they were gone.
    mutating func reportStruck() {
        let rows = list.rows.map(\.number).filter(list.sheet.struckRows.contains)
        guard let first = rows.first else { return }
        let text = RowNumbers.text(rows)
        findings.report(
            Diagnostic(
                "workbook.struck-out", .warning,
                Wording(
                    id: "baris \(text) dicoret, tetapi tetap diambil", en: "rows \(text) are struck out, and taken"),
                at: place(first)
            )
            .fix(
                Wording(
                    id: "hapus barisnya, atau hilangkan coretannya", en: "delete the row, or take the strike away")))
    }

    /// Whether their conditions hold is not known here: what cannot be seen may be meant to be gone.
    mutating func reportHidingFormats() {
        let sheet = list.sheet
        let cells = list.rows.flatMap { $0.cells.compactMap { $0 } }
        for range in sheet.hidingFormats {
            guard let first = cells.first(where: { range.contains(sheet.cells[$0].address) }) else { continue }
            findings.report(
                Diagnostic(
                    "workbook.hiding-format", .warning,
                    Wording(
                        id: "format bersyarat pada \(range) dapat menyembunyikan isi sel; isinya tetap diambil",
                        en: "a conditional format of \(range) can hide what cells hold; it is taken all the same"),
                    at: sheet.range(first)
                )
                .fix(
                    Wording(
                        id: "kosongkan sel yang tersembunyi, atau hapus format bersyaratnya",
                        en: "empty the cells that are hidden, or delete the conditional format")))
        }
    }

    /// Officials without a unit below one that has it: clerks leave out what is the same as above, and nobody knows whether this is that.
    mutating func reportBlankUnits(_ mapping: ColumnMapping) {
        guard collection?.name == "pejabat", rule == .judged, let column = mapping["opd"],
            let name = mapping["nama"] ?? mapping[HeadingTable.nameAndNumber]
        else { return }
        let rows = list.rows.drop { $0.cells[column] == nil }
            .filter { $0.cells[column] == nil && $0.cells[name] != nil }.map(\.number)
            .filter { !(numbers?.isNumber($0, of: list) ?? false) }
        guard let first = rows.first else { return }
        let text = RowNumbers.text(rows)
        findings.report(
            Diagnostic(
                "workbook.blank-unit", .warning,
                Wording(
                    id: "baris \(text): unit kerja kosong di bawah baris yang berisi",
                    en: "rows \(text): no unit below a row that has one"), at: place(first)
            )
            .fix(
                Wording(
                    id: "tulis unitnya pada setiap baris, atau gabungkan selnya; biarkan bila memang tanpa unit",
                    en: "write the unit in each row, or merge its cells; leave it if there is none")))
    }

    mutating func reportHidden() {
        let sheet = list.sheet, cells = sheet.cells
        let rows = Set(cells.lazy.map(\.address.row).filter(sheet.isRowHidden)).filter { $0 > list.headRows.upperBound }
        let columns = Set(cells.lazy.map(\.address.column).filter(sheet.isColumnHidden))
        guard !rows.isEmpty || !columns.isEmpty else { return }
        let rowText = RowNumbers.text(rows.sorted())
        let columnText = columns.sorted().map(CellAddress.letters).joined(separator: ", ")
        let id = [rows.isEmpty ? nil : "baris \(rowText)", columns.isEmpty ? nil : "kolom \(columnText)"]
        let en = [rows.isEmpty ? nil : "rows \(rowText)", columns.isEmpty ? nil : "columns \(columnText)"]
        findings.report(
            Diagnostic(
                "workbook.hidden", .warning,
                Wording(
                    id: "yang disembunyikan tidak dibaca: \(id.compactMap { $0 }.joined(separator: "; "))",
                    en: "what is hidden is not read: \(en.compactMap { $0 }.joined(separator: "; "))"),
                at: list.columns.first?.range
            )
            .fix(Wording(id: "tampilkan, atau hapus dari lembar itu", en: "show it, or delete it from the sheet")))
    }
}
