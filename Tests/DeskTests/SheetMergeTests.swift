import Desk
import DocumentData
import Files
import TestGenerators
import TestSupport
import Testing

/// Two people and Excel in one list that is a sheet.
struct SheetMergeTests {
    private static let name = "data/daftar.xlsx#Daftar"

    /// A list in a workbook, and who edits it.
    private struct Shared {
        let folder: TemporaryFolder
        let editor: FileEditor

        init(_ rows: [[String]], counts: Bool = false, isOpenDocument: Bool = false) throws {
            let heads = ["Nama", "NIP", "Jabatan", "Unit Kerja"]
            let all =
                [(counts ? ["No"] : []) + heads]
                + rows.enumerated().map { (counts ? ["\($0.offset + 1)"] : []) + $0.element }
            folder = try TemporaryFolder(["naskah.yaml": "data:\n  daftar: \(SheetMergeTests.name)\n"])
            try folder.write(try Shared.workbook(all, counts), as: "data/daftar.xlsx")
            editor = FileEditor(ProjectFolder(root: folder.path))
        }

        private static func workbook(_ rows: [[String]], _ counts: Bool) throws -> [UInt8] {
            let lines = rows.enumerated().map { index, row in
                let cells = row.enumerated().map { column, text in
                    let place = "\(String(UnicodeScalar(UInt8(65 + column))))\(index + 1)"
                    if text.isEmpty { return "" }
                    return counts && column == 0 && index > 0
                        ? "<c r=\"\(place)\"><v>\(text)</v></c>"
                        : "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
                }
                return "<row r=\"\(index + 1)\">\(cells.joined())</row>"
            }
            return try OfficeFileMaker.file(
                MadeWorkbook().parts(data: "<sheetData>\(lines.joined())</sheetData>"))
        }

        /// The list as somebody sees it now.
        func shown() throws -> WorkbookGrid {
            let grid = try #require(WorkbookGrid(SheetMergeTests.name, in: ProjectFolder(root: folder.path)))
            editor.remember(grid.bytes, of: grid.name, version: grid.version)
            return grid
        }

        /// What rows say, without their numbers.
        func rows() throws -> [[String]] { try shown().listed }
    }

    private static let officials = [
        ["Satu", "1901", "Camat", "Kecamatan A"], ["Dua", "1932", "Sekretaris", "Kecamatan A"],
        ["Tiga", "1917", "Kepala Seksi", "Kecamatan A"], ["Empat", "1944", "Lurah", "Kelurahan B"],
    ]

    @Test func editsOfOneRowMeet() throws {
        let shared = try Shared(Self.officials), version = try shared.shown().version
        let ani = shared.editor.of("ani"), budi = shared.editor.of("budi")
        try ani.setCells([(2, 2, "Sekretaris Camat")], of: Self.name, version: version)
        try ani.setCells([(2, 3, "Kecamatan C")], of: Self.name, version: try shared.shown().version)
        // Two cells of the row are others now, and it is still that of Dua.
        try budi.setCells([(2, 1, "1922")], of: Self.name, version: version)
        #expect(try shared.rows()[1] == ["Dua", "1922", "Sekretaris Camat", "Kecamatan C"])
        #expect(throws: EditRefusal.changedMeanwhile(Self.name)) {
            try budi.setCells([(2, 2, "Sekcam")], of: Self.name, version: version)
        }
        // Another person in that row is not the one whose rank was to be written.
        try ani.setCells([(2, 0, "Lima"), (2, 1, "1955")], of: Self.name, version: try shared.shown().version)
        #expect(throws: EditRefusal.changedMeanwhile(Self.name)) {
            try budi.setCells([(2, 3, "Kecamatan A")], of: Self.name, version: version)
        }
    }

    @Test(arguments: [false, true]) func rowsAreFoundWhereTheyAre(counts: Bool) throws {
        let shared = try Shared(Self.officials, counts: counts), version = try shared.shown().version
        let ani = shared.editor.of("ani"), budi = shared.editor.of("budi"), first = counts ? 1 : 0
        func names() throws -> [String] { try shared.rows().map { $0[first] } }
        try ani.setRows(.remove(1), of: Self.name, version: version)
        try ani.setRows(.move(3, to: 1), of: Self.name, version: try shared.shown().version)
        // Empat, Dua, Tiga: Budi still sees Satu, Dua, Tiga, Empat.
        try budi.setCells([(4, first + 2, "Lurah B"), (2, first, "Dua, S.E.")], of: Self.name, version: version)
        #expect(try names() == ["Empat", "Dua, S.E.", "Tiga"])
        #expect(try shared.rows()[0][first + 2] == "Lurah B")
        for edit in [
            { try budi.setCells([(1, first, "x")], of: Self.name, version: version) },
            { try budi.setRows(.remove(1), of: Self.name, version: version) },
            // Its name is another one meanwhile.
            { try budi.setRows(.remove(2), of: Self.name, version: version) },
        ] {
            #expect(throws: EditRefusal.changedMeanwhile(Self.name)) { try edit() }
        }
        try budi.setRows(.remove(3), of: Self.name, version: version)
        #expect(try names() == ["Empat", "Dua, S.E."])
        // Everybody takes back what is their own, whatever came between.
        _ = try budi.undo()
        #expect(try names() == ["Empat", "Dua, S.E.", "Tiga"])
        _ = try ani.undo()
        #expect(try names() == ["Dua, S.E.", "Tiga", "Empat"])
        _ = try budi.undo()
        #expect(try names() == ["Dua", "Tiga", "Empat"])
        #expect(try shared.rows()[2][first + 2] == "Lurah")
    }

    /// Both type into the empty row below the list: the second one is told, nothing is mixed.
    @Test func newRowsAreNotMixed() throws {
        let shared = try Shared(Self.officials), version = try shared.shown().version
        try shared.editor.of("ani").setCells([(5, 0, "Baru Ani")], of: Self.name, version: version)
        #expect(throws: EditRefusal.changedMeanwhile(Self.name)) {
            try shared.editor.of("budi").setCells([(5, 1, "9")], of: Self.name, version: version)
        }
        let rows = try shared.shown().rows.map(\.cells)
        #expect(rows.count > 4 && rows[4] == ["Baru Ani", "", "", ""])
    }

    @Test func noRowIsTakenForAnother() throws {
        let shared = try Shared([
            ["A", "12", "x", "U"], ["B", "7", "x", "U"], ["LOWONG", "", "x", "U"], ["LOWONG", "", "x", "U"],
            ["C", "9", "y", "U"],
        ])
        let version = try shared.shown().version, ani = shared.editor.of("ani"), budi = shared.editor.of("budi")
        try ani.setRows(.remove(1), of: Self.name, version: version)
        try ani.setRows(.remove(2), of: Self.name, version: try shared.shown().version)
        for row in [1, 3, 4] {
            #expect(throws: EditRefusal.changedMeanwhile(Self.name)) {
                try budi.setCells([(row, 3, "unit")], of: Self.name, version: version)
            }
        }
        try budi.setCells([(2, 3, "unit B"), (5, 3, "unit C")], of: Self.name, version: version)
        #expect(
            try shared.rows() == [["B", "7", "x", "unit B"], ["LOWONG", "", "x", "U"], ["C", "9", "y", "unit C"]])
    }

    /// A value that somebody has clicked on a page.
    @Test func cellsOfPagesMeet() throws {
        let shared = try Shared(Self.officials), grid = try shared.shown()
        let range = try #require(grid.rows[2].range), file = range.file
        shared.editor.remember(file)
        let place = SeenPlace(
            file: file.path, version: SeenPlace.version(of: file.bytes), lower: 0, upper: 0, sheet: "Daftar", cell: "C4"
        )
        let ani = shared.editor.of("ani"), budi = shared.editor.of("budi")
        try ani.setRows(.move(3, to: 1), of: Self.name, version: grid.version)
        try budi.setValue(at: place, to: "Kepala Seksi Umum")
        #expect(try shared.rows()[0] == ["Tiga", "1917", "Kepala Seksi Umum", "Kecamatan A"])
        #expect(throws: EditRefusal.changedMeanwhile(file.path)) { try budi.setValue(at: place, to: "x") }
        try ani.setCells([(2, 1, "1911")], of: Self.name, version: try shared.shown().version)
        _ = try budi.undo()
        #expect(try shared.rows()[0][2] == "Kepala Seksi" && shared.rows()[1][1] == "1911")
    }

    // MARK: Random people

    /// The list as it has to be: rows keep a number of their own, whatever they say.
    private struct Model {
        struct Row: Equatable {
            let id: Int
            var cells: [String]
        }

        enum Edit {
            case set([(id: Int, column: Int, seen: String, text: String)])
            case remove(id: Int, seen: [String])
            case move(id: Int, target: Int, isDown: Bool)
        }

        var rows: [Row]

        /// Whether both have changed the same.
        func isConflict(_ edit: Edit) -> Bool {
            func row(_ id: Int) -> Row? { rows.first { $0.id == id } }
            switch edit {
            case .set(let cells): return !cells.allSatisfy { row($0.id)?.cells[$0.column] == $0.seen }
            case .remove(let id, let seen): return row(id)?.cells != seen
            case .move(let id, let target, let isDown):
                guard let from = rows.firstIndex(where: { $0.id == id }),
                    let to = rows.firstIndex(where: { $0.id == target })
                else { return true }
                return (from < to) != isDown
            }
        }

        mutating func take(_ edit: Edit) {
            func index(_ id: Int) -> Int { rows.firstIndex { $0.id == id } ?? 0 }
            switch edit {
            case .set(let cells): for cell in cells { rows[index(cell.id)].cells[cell.column] = cell.text }
            case .remove(let id, _): rows.remove(at: index(id))
            case .move(let id, let target, _):
                let to = index(target)
                rows.insert(rows.remove(at: index(id)), at: to)
            }
        }
    }

    private struct Person {
        let name: String
        var version = ""
        var seen: [Model.Row] = []
    }

    /// Whatever people do who saw the list at different times: an edit is in its row, or refused; and it is refused only where it meets
    /// another one, or where rows can hardly be told apart.
    @Test(arguments: 0..<40) func randomEditsMeet(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed + 400)), next = 100
        let counts = seed.isMultiple(of: 2), first = counts ? 1 : 0
        func cells(_ id: Int) -> [String] {
            [
                dice.number(0...9) == 0 ? "LOWONG" : "Nama \(id)", dice.number(0...5) == 0 ? "" : "\(9000 + id)",
                ["Kepala", "Sekretaris", "Staf"][dice.number(0...2)], ["Dinas A", "Dinas B"][dice.number(0...1)],
            ]
        }
        var model = Model(rows: (0..<dice.number(3...14)).map { Model.Row(id: $0, cells: cells($0)) })
        let shared = try Shared(model.rows.map(\.cells), counts: counts)
        var people = ["ani", "budi", "cici"].map { Person(name: $0) }
        func look(_ person: inout Person) throws {
            person.version = try shared.shown().version
            person.seen = model.rows
        }
        for index in people.indices { try look(&people[index]) }
        var free = 0, refused = 0
        for step in 0..<30 {
            let index = dice.number(0...2)
            if dice.number(0...3) == 0 { try look(&people[index]) }
            let person = people[index], editor = shared.editor.of(person.name), count = person.seen.count
            guard count > 0, model.rows.count > 2 else { break }
            let line = dice.number(0...count - 1), row = person.seen[line]
            var comment: Comment { "\(seed) \(step) \(person.name)" }
            func attempt(_ edit: Model.Edit, _ write: () throws -> Void) throws {
                let isDone = (try? write()) != nil, isConflict = model.isConflict(edit)
                if isDone { #expect(!isConflict, "\(seed) \(step) \(edit)") }
                if isDone, !isConflict { model.take(edit) }
                if !isConflict { (free, refused) = (free + 1, refused + (isDone ? 0 : 1)) }
                #expect(try shared.rows().map { Array($0.dropFirst(first)) } == model.rows.map(\.cells), comment)
            }
            switch dice.number(0...9) {
            case 0:
                // A new row below the list, by somebody who sees the list as it is.
                try look(&people[index])
                let new = Model.Row(id: next, cells: cells(next).map { $0.isEmpty ? "-" : $0 })
                next += 1
                let at = people[index].seen.count + 1
                try editor.setCells(
                    new.cells.enumerated().map { (at, $0.offset + first, $0.element) }
                        + (counts ? [(at, 0, "\(at)")] : []), of: Self.name, version: people[index].version)
                model.rows.append(new)
            case 1:
                guard model.rows.count > 3 else { continue }
                try attempt(.remove(id: row.id, seen: row.cells)) {
                    try editor.setRows(.remove(line + 1), of: Self.name, version: person.version)
                }
            case 2, 3:
                let to = dice.number(0...count - 1)
                guard to != line else { continue }
                try attempt(.move(id: row.id, target: person.seen[to].id, isDown: line < to)) {
                    try editor.setRows(.move(line + 1, to: to + 1), of: Self.name, version: person.version)
                }
            default:
                let lines = Set([line, dice.number(0...5) == 0 ? dice.number(0...count - 1) : line])
                let changes = lines.map { line in
                    let column = dice.number(0...3)
                    return (line, column, "\(person.name) \(step) \(dice.number(0...9))")
                }
                let edit = Model.Edit.set(
                    changes.map { (person.seen[$0.0].id, $0.1, person.seen[$0.0].cells[$0.1], $0.2) })
                try attempt(edit) {
                    try editor.setCells(
                        changes.map { ($0.0 + 1, $0.1 + first, $0.2) }, of: Self.name, version: person.version)
                }
            }
        }
        #expect(refused * 3 <= free, "\(refused) of \(free) were refused without need")
    }
}

extension WorkbookGrid {
    fileprivate var listed: [[String]] { rows.filter(\.isListed).map(\.cells) }
}
