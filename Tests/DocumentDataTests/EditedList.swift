import Diagnostics
import DocumentData
import Files
import Foundation
import OfficeFiles
import TestGenerators
import TestSupport
import Testing

/// A workbook with a list that a grid edits, and the model that has to say the same.
struct EditedList {
    let isOpenDocument: Bool
    private(set) var model: ListModel
    private(set) var bytes: [UInt8]
    /// How many edits were done and how many refused.
    private(set) var done = 0
    private(set) var refused = 0
    private let folder: TemporaryFolder
    private let name: String

    /// Whether another program has written the file: then only what it says is known, and not how.
    private let isForeign: Bool

    init(seed: UInt64, isOpenDocument: Bool) throws {
        var dice = Dice(seed: seed)
        let model = ListModel.random(&dice)
        let bytes = isOpenDocument ? try model.openDocument() : try model.spreadsheet(&dice)
        try self.init(model, bytes, isOpenDocument: isOpenDocument)
    }

    init(_ model: ListModel, _ bytes: [UInt8], isOpenDocument: Bool, isForeign: Bool = false) throws {
        self.isOpenDocument = isOpenDocument
        self.isForeign = isForeign
        self.model = model
        self.bytes = bytes
        name = "data/daftar.\(isOpenDocument ? "ods" : "xlsx")#\(model.isArea ? "Pejabat" : "Daftar")"
        folder = try TemporaryFolder(["naskah.yaml": "data:\n  daftar: \(name)\n"])
        let strangers = try strangers()
        try #require(strangers == [], "\(name)")
    }

    private var grid: WorkbookGrid? { WorkbookGrid(name, bytes, in: ProjectFolder(root: folder.path)) }

    /// One random edit, compared with the model's.
    mutating func edit(_ dice: inout Dice) throws {
        let rows = model.listed
        guard let last = rows.last else { return }
        let column = dice.number((model.counts ? 2 : 1)...model.column("Tanggal"))
        switch dice.number(0...9) {
        case 0...3:
            let text = ListModel.texts(model.headings, dice.number(1...500), &dice)[column - 1]
            let cell = CellAddress(row: dice.pick(rows), column: column)
            try set([(cell, text.isEmpty && column != model.column("Unit Kerja") ? "Isi" : text)])
        case 4: try paste(below: last, &dice)
        case 5: try arrange(.insert(last + 1))
        case 6: try arrange(.insert(dice.pick(rows)))
        case 7: if rows.count > 2 { try arrange(.remove(dice.pick(rows))) }
        default: try arrange(.move(dice.pick(rows), to: dice.pick(rows)))
        }
    }

    private mutating func paste(below last: Int, _ dice: inout Dice) throws {
        var typed: [(CellAddress, String)] = []
        for row in (last + 1)...(last + dice.number(1...3)) {
            var texts = ListModel.texts(model.headings, dice.number(1...500), &dice)
            if model.counts, let number = model.shown(CellAddress(row: last, column: 1), on: ListModel.list)?.text {
                texts[0] = "\((Int(number) ?? 0) + row - last)"
            }
            for (index, text) in texts.enumerated() where model.headings[index] != "Tahun" {
                typed.append((CellAddress(row: row, column: index + 1), text))
            }
        }
        try set(typed)
    }

    private mutating func set(_ typed: [(CellAddress, String)]) throws {
        let grid = try #require(grid)
        let (model, found) = model.setting(typed)
        var new = model, verdict = found
        if typed.contains(where: { $0.0.row >= new.below }) { verdict = .must }
        // A link is on the text of a cell: without a text there is none.
        if isOpenDocument, let link = new.link, typed.contains(where: { $0.0 == link && $0.1.isEmpty }) {
            new.link = nil
        }
        let changes = typed.map { (row: $0.0.row - new.head, column: $0.0.column - 1, text: $0.1) }
        let cells = Set(typed.map(\.0))
        try take(new, verdict, "\(typed)") { () throws(WorkbookGrid.Refusal) in
            try grid.setting(changes)
        } isSame: { cell in
            cells.contains(cell) ? nil : cell
        }
    }

    private mutating func arrange(_ edit: ListModel.RowEdit) throws {
        let grid = try #require(grid), head = model.head
        let (new, found) = model.arranging(edit, notesGo: isOpenDocument)
        var verdict = found
        // A row without anything may be taken for the end of a list.
        if case .insert = edit, !model.counts { verdict = max(verdict, .may) }
        let order = Dictionary(model.order(edit).map { ($0.target, $0.source) }) { first, _ in first }
        let old = model
        let kept = model.isCounting ? 1 : 0
        try take(new, verdict, "\(edit)") { () throws(WorkbookGrid.Refusal) in
            switch edit {
            case .insert(let row): try grid.arranging(.insert(at: row - head))
            case .remove(let row): try grid.arranging(.remove(row - head))
            case .move(let row, let place): try grid.arranging(.move(row - head, to: place - head))
            }
        } isSame: { cell in
            guard let source = order[cell.row] else { return cell }
            if cell.column == kept || old.isArea && cell.column > old.headings.count {
                return cell.column == 1 ? nil : cell
            }
            return source.map { CellAddress(row: $0, column: cell.column) }
        }
    }

    /// - Parameter isSame: the cell that a cell must be written like; nil where nothing is known.
    private mutating func take(
        _ new: ListModel, _ verdict: ListModel.Verdict, _ what: String,
        _ edit: () throws(WorkbookGrid.Refusal) -> [UInt8], isSame: (CellAddress) -> CellAddress?
    ) throws {
        let comment: Comment = "\(name) \(what)"
        let after: [UInt8]
        do throws(WorkbookGrid.Refusal) {
            after = try edit()
        } catch {
            #expect(verdict != .mustNot, "\(comment) \(error)")
            refused += 1
            return
        }
        #expect(verdict != .must, "\(comment) \(model) \(new.results)")
        done += 1
        let old = bytes, before = model
        (bytes, model) = (after, new)
        let strangers = try strangers()
        try #require(strangers == [], comment)
        let places = try WrittenPlaces(old, isOpenDocument), others = try WrittenPlaces(after, isOpenDocument)
        #expect(places.around == others.around, comment)
        let cells = Set(places.cells.keys).union(others.cells.keys)
        for cell in cells {
            guard let source = isSame(cell), !isFormula(cell, before), !isFormula(source, before) else { continue }
            #expect(others.cells[cell] == places.cells[source], "\(comment) \(cell)")
        }
        #expect(places.others == others.others, comment)
        if !isForeign { #expect(others.problems(model, isOpenDocument).isEmpty, comment) }
    }

    private func isFormula(_ cell: CellAddress, _ model: ListModel) -> Bool {
        if case .formula? = model[cell] { true } else { false }
    }

    // MARK: What cells say

    /// What is read and not meant, and what is meant and not read.
    private func strangers() throws -> [String] {
        let shown = try EditedList.shown(bytes), expected = expected
        return shown.filter { !expected.contains($0) } + expected.filter { !shown.contains($0) }.map { "-" + $0 }
    }

    /// As Naskah reads a workbook.
    static func shown(_ bytes: [UInt8]) throws -> [String] {
        var findings = Findings()
        let workbook = try #require(
            Workbook.open(bytes, path: "a", location: "a", namedAt: nil, into: &findings))
        let sheets = try #require(workbook.read(Set(workbook.sheets.indices), into: &findings))
        #expect(findings.isEmpty)
        return sheets.flatMap { sheet in
            sheet.cells.indices.map { index in
                let mark = sheet.kinds[index] == .text ? "t" : "n"
                return "\(sheet.name)!\(sheet.cells[index].address) \(mark) \(sheet.text(index))"
            }
        }.sorted()
    }

    var expected: [String] {
        model.cells.flatMap { sheet, cells in
            cells.keys.compactMap { cell in
                model.shown(cell, on: sheet).map { shown in
                    let text = shown.isText ? shown.text : shown.text.replacing(".", with: ",")
                    return "\(sheet)!\(cell) \(shown.isText ? "t" : "n") \(text)"
                }
            }
        }.sorted()
    }
}
