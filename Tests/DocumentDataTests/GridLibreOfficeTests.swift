import Diagnostics
import Foundation
import TestGenerators
import TestSupport
import Testing

/// What LibreOffice shows of workbooks that a grid has edited, computing all formulas anew, is what a plain model says: `make office`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["NASKAH_LIBREOFFICE"] != nil)) struct GridLibreOfficeTests {
    private static let count = ProcessInfo.processInfo.environment["NASKAH_EDITS"].flatMap { Int($0) } ?? 40

    @Test func editedListsAreShownTheSame() throws {
        let folder = try TemporaryFolder(), office = try LibreOffice(folder.url)
        var lists: [String: EditedList] = [:]
        for seed in 0..<Self.count {
            for isOpenDocument in [false, true] {
                let list = try EditedList(seed: UInt64(seed + 30_000), isOpenDocument: isOpenDocument)
                lists["\(isOpenDocument ? "o" : "x")\(seed)"] = list
            }
        }
        try edit(&lists, in: folder)
        try compare(lists, in: folder, office)
    }

    /// Workbooks that LibreOffice has written, in both kinds.
    @Test func listsOfLibreOfficeAreEdited() throws {
        let folder = try TemporaryFolder(), office = try LibreOffice(folder.url)
        var models: [String: ListModel] = [:], lists: [String: EditedList] = [:]
        for seed in 0..<Self.count {
            var dice = Dice(seed: UInt64(seed + 40_000))
            let model = ListModel.random(&dice)
            models["a\(seed)"] = model
            try folder.write(try model.spreadsheet(&dice), as: "a\(seed).xlsx")
        }
        let files = models.keys.sorted().map { $0 + ".xlsx" }
        for kind in ["xlsx", "ods"] { try office.convert(files, to: kind, into: "asli") }
        for (name, model) in models {
            for kind in ["xlsx", "ods"] {
                let bytes = [UInt8](try Data(contentsOf: folder.url.appending(path: "asli/\(name).\(kind)")))
                lists["\(kind.prefix(1))\(name)"] = try EditedList(
                    model, bytes, isOpenDocument: kind == "ods", isForeign: true)
            }
        }
        try edit(&lists, in: folder)
        try compare(lists, in: folder, office)
    }

    private func edit(_ lists: inout [String: EditedList], in folder: TemporaryFolder) throws {
        var done = 0, refused = 0
        for (name, list) in lists.sorted(by: { $0.key < $1.key }) {
            var list = list
            var dice = Dice(seed: UInt64(name.utf8.reduce(7) { $0 * 31 + Int($1) } + 60_000))
            for _ in 0..<15 { try list.edit(&dice) }
            try folder.write(list.bytes, as: file(name, list))
            lists[name] = list
            done += list.done
            refused += list.refused
        }
        #expect(done > refused, "\(done) \(refused)")
    }

    private func file(_ name: String, _ list: EditedList) -> String {
        "\(name).\(list.isOpenDocument ? "ods" : "xlsx")"
    }

    private func compare(_ lists: [String: EditedList], in folder: TemporaryFolder, _ office: LibreOffice) throws {
        let files = lists.map { file($0.key, $0.value) }.sorted()
        try office.convert(files, to: LibreOffice.sheets, into: "csv")
        try office.convert(files, to: "ods", into: "ods")
        for (name, list) in lists.sorted(by: { $0.key < $1.key }) {
            for sheet in [ListModel.list, ListModel.other] {
                let path = folder.url.appending(path: "csv/\(name)-\(sheet).csv")
                let cells = Self.cells(of: try String(contentsOf: path, encoding: .utf8))
                #expect(!cells.isEmpty && cells == Self.cells(of: list.model, on: sheet), "\(name) \(sheet)")
            }
            let bytes = [UInt8](try Data(contentsOf: folder.url.appending(path: "ods/\(name).ods")))
            #expect(try EditedList.shown(bytes) == list.expected, "\(name)")
            #expect(try Self.strangers(bytes, list) == [], "\(name)")
        }
    }

    /// The judge computes: a value that is wrong in the file is right in what it shows.
    @Test func formulasAreComputedAnew() throws {
        let folder = try TemporaryFolder(), office = try LibreOffice(folder.url)
        var model = ListModel(
            head: 3, headings: ["Nama", "NIP", "Jabatan", "Unit Kerja", "Nilai", "Tanggal"], counts: false,
            isArea: false)
        model.areaEnd = 4
        model[CellAddress(row: 1, column: 1)] = .number("20")
        let area = model.area(1, 1, 1, 1)
        model[CellAddress(row: 1, column: 2)] = .formula(.double(area))
        var dice = Dice(seed: 1)
        for (name, bytes) in [("a.xlsx", try model.spreadsheet(&dice)), ("b.ods", try model.openDocument())] {
            var parts = try OfficeFileMaker.parts(of: bytes)
            for part in ["xl/worksheets/sheet1.xml", "content.xml"] {
                parts[part] = parts[part]?.replacing("<v>40</v>", with: "<v>41</v>").replacing(
                    "office:value=\"40\"", with: "office:value=\"41\"")
            }
            let ordered = parts.sorted {
                ($0.key == "mimetype" ? 0 : 1, $0.key) < ($1.key == "mimetype" ? 0 : 1, $1.key)
            }
            try folder.write(try OfficeFileMaker.file(ordered.map { (name: $0.key, text: $0.value) }), as: name)
        }
        try office.convert(["a.xlsx", "b.ods"], to: LibreOffice.sheets, into: "csv")
        for name in ["a", "b"] {
            let text = try String(contentsOf: folder.url.appending(path: "csv/\(name)-Daftar.csv"), encoding: .utf8)
            #expect(Self.cells(of: text)["B1"] == "40", "\(name)")
        }
    }

    // MARK: What was shown

    /// By address; texts begin with a quote.
    private static func cells(of model: ListModel, on sheet: String) -> [String: String] {
        var cells: [String: String] = [:]
        for cell in model.cells[sheet]?.keys.map({ $0 }) ?? [] {
            guard let shown = model.shown(cell, on: sheet) else { continue }
            cells["\(cell)"] = (shown.isText ? "\"" : "") + shown.text
        }
        return cells
    }

    private static func cells(of text: String) -> [String: String] {
        var cells: [String: String] = [:], row = 1, column = 1, own = "", isQuoted = false, last: Character?
        func keep() {
            if !own.isEmpty { cells["\(CellAddress(row: row, column: column))"] = own }
            own = ""
            column += 1
        }
        for character in text {
            if character == "\"" {
                if !isQuoted, last == "\"" { own.append("\"") } else if !isQuoted, own.isEmpty { own = "\"" }
                isQuoted.toggle()
                last = last == "\"" && isQuoted ? nil : character
                continue
            }
            last = character
            if !isQuoted, character == "," {
                keep()
            } else if !isQuoted, character == "\n" {
                keep()
                (row, column) = (row + 1, 1)
            } else {
                own.append(character)
            }
        }
        if !own.isEmpty { keep() }
        return cells
    }

    /// Areas, merged cells and notes that are not where they should be.
    private static func strangers(_ bytes: [UInt8], _ list: EditedList) throws -> [String] {
        let model = list.model, content = try OfficeFileMaker.parts(of: bytes)["content.xml"] ?? ""
        let end = CellAddress.letters(model.headings.count), value = CellAddress.letters(model.column("Nilai"))
        var strange = [
            "table:cell-range-address=\"$Daftar.$A$\(model.head):.$\(end)$\(model.areaEnd)\"",
            "table:target-range-address=\"Daftar.A\(model.head):Daftar.\(end)\(model.areaEnd)\"",
            "table:print-ranges=\"Daftar.A1:Daftar.\(end)\(model.areaEnd)\"",
            "calcext:target-range-address=\"Daftar.\(value)\(model.first):Daftar.\(value)\(model.areaEnd)\"",
        ].filter { !content.contains($0) }
        if content.matches(of: /number-columns-spanned="[2-9]"/).count != model.merges.count {
            strange.append("gabungan")
        }
        let notes = try WrittenPlaces(bytes, true).cells.filter { $0.value.contains("<office:annotation") }.keys.map {
            "\($0)"
        }
        if notes != [model.note].compactMap({ $0.map { "\($0)" } }) { strange.append("catatan \(notes)") }
        return strange
    }
}
