import Desk
import Diagnostics
import DocumentData
import Files
import Foundation
import TestGenerators
import TestSupport
import Testing

/// Edits of files as somebody has seen them.
struct FileEditorTests {
    private func editor(_ folder: TemporaryFolder) -> FileEditor { FileEditor(ProjectFolder(root: folder.path)) }

    private func seen(_ text: String, _ part: String, in file: String) -> SeenPlace {
        let bytes = Array(text.utf8),
            lower = text.utf8.distance(from: text.startIndex, to: text.range(of: part)?.lowerBound ?? text.startIndex)
        return SeenPlace(
            file: file, version: SeenPlace.version(of: bytes), lower: lower, upper: lower + part.utf8.count)
    }

    private func text(_ folder: TemporaryFolder, _ file: String) throws -> String {
        // With its byte order mark, which Foundation leaves out.
        String(decoding: try #require(FileBytes.read(folder.path(file))), as: UTF8.self)
    }

    @Test func aValueIsChangedAndTakenBack() throws {
        let before = "\u{FEFF}# komentar\nnama: Lama # di belakang\nlain: x\n"
        let folder = try TemporaryFolder(["data/a.yaml": before]), editor = editor(folder)
        try editor.setValue(at: seen(String(before.dropFirst()), "Lama", in: "data/a.yaml"), to: "Baru: sekali")
        #expect(try text(folder, "data/a.yaml") == before.replacing("Lama", with: "\"Baru: sekali\""))
        #expect(try editor.undo() == "data/a.yaml")
        #expect(try text(folder, "data/a.yaml") == before)
        #expect(throws: EditRefusal.nothingToUndo) { try editor.undo() }
    }

    @Test func nothingIsWrittenOverWhatOthersWrote() throws {
        let folder = try TemporaryFolder(["a.csv": "id,nama\n1,A\n"]), editor = editor(folder)
        let place = seen("id,nama\n1,A\n", "A", in: "a.csv")
        try folder.write(Array("id,nama\n1,dari Excel\n".utf8), as: "a.csv")
        #expect(throws: EditRefusal.changedMeanwhile("a.csv")) { try editor.setValue(at: place, to: "B") }
        #expect(try text(folder, "a.csv") == "id,nama\n1,dari Excel\n")
        try editor.setValue(at: seen("id,nama\n1,dari Excel\n", "dari Excel", in: "a.csv"), to: "B")
        try folder.write(Array("id,nama\n1,C\n".utf8), as: "a.csv")
        #expect(throws: EditRefusal.changedSince("a.csv")) { try editor.undo() }
        #expect(try text(folder, "a.csv") == "id,nama\n1,C\n")
    }

    private static let table = "id,nama,nip\na,Satu,1\nb,Dua,2\nc,Tiga,3\nd,Empat,4\n"

    private func shown(_ text: String, in file: String, by editor: FileEditor) -> String {
        let bytes = Array(text.utf8), version = SeenPlace.version(of: bytes)
        editor.remember(bytes, of: file, version: version)
        return version
    }

    /// Two people, and Excel, in one list: whoever has seen the list as it was changes another cell of it all the same.
    @Test func editsOfOtherCellsMeet() throws {
        let folder = try TemporaryFolder(["a.csv": Self.table]), editor = editor(folder)
        let version = shown(Self.table, in: "a.csv", by: editor), ani = editor.of("ani"), budi = editor.of("budi")
        try ani.setCells([(2, 1, "Dua Ani")], of: "a.csv", version: version)
        try budi.setCells([(3, 1, "Tiga Budi")], of: "a.csv", version: version)
        // The same row, another cell; then the same cell.
        try budi.setCells([(2, 2, "22")], of: "a.csv", version: version)
        #expect(try text(folder, "a.csv") == "id,nama,nip\na,Satu,1\nb,Dua Ani,22\nc,Tiga Budi,3\nd,Empat,4\n")
        #expect(throws: EditRefusal.changedMeanwhile("a.csv")) {
            try budi.setCells([(2, 1, "Dua Budi")], of: "a.csv", version: version)
        }
        // Rows that others have put in and out before it: it is still the row of d.
        try folder.write(Array("id,nama,nip\nx,Baru,9\nb,Dua Ani,22\nd,Empat,4\n".utf8), as: "a.csv")
        try ani.setCells([(4, 1, "Empat Ani")], of: "a.csv", version: version)
        #expect(try text(folder, "a.csv") == "id,nama,nip\nx,Baru,9\nb,Dua Ani,22\nd,Empat Ani,4\n")
        #expect(throws: EditRefusal.changedMeanwhile("a.csv")) {
            try ani.setCells([(3, 1, "siapa")], of: "a.csv", version: version)
        }
        // What was never shown is compared with nothing.
        #expect(throws: EditRefusal.changedMeanwhile("a.csv")) {
            try ani.setCells([(1, 1, "x")], of: "a.csv", version: "x")
        }
    }

    /// Rows that read alike, and a row that has taken the place of another, are not guessed at.
    @Test func noRowIsTakenForAnother() throws {
        let before = "nama,unit\nA,x\nB,x\n", same = "nama,unit\n,x\n,x\n,y\n"
        let folder = try TemporaryFolder(["a.csv": before, "b.csv": same]), editor = editor(folder)
        let version = shown(before, in: "a.csv", by: editor)
        try folder.write(Array("nama,unit\nB,x\nC,x\n".utf8), as: "a.csv")
        #expect(throws: EditRefusal.changedMeanwhile("a.csv")) {
            try editor.setCells([(1, 1, "unit A")], of: "a.csv", version: version)
        }
        let other = shown(same, in: "b.csv", by: editor)
        try folder.write(Array("nama,unit\n,x\n,y\n,x\n".utf8), as: "b.csv")
        #expect(throws: EditRefusal.changedMeanwhile("b.csv")) {
            try editor.setCells([(2, 0, "N")], of: "b.csv", version: other)
        }
    }

    /// Whatever two people change in cells of their own, the list has both.
    @Test(arguments: 0..<60) func randomEditsMeet(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed + 11))
        let width = dice.number(2...4), height = dice.number(2...12)
        var rows = (0..<height).map { row in
            (0..<width).map { column in
                column == 0 ? "id\(row)" : ["", "x", "A, B", "\"y\"", "satu"][dice.number(0...4)]
            }
        }
        func csv(_ rows: [[String]]) -> String {
            ([(0..<width).map { "k\($0)" }] + rows).map { row in
                row.map { text in
                    text.contains { ",\"".contains($0) } ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
                }.joined(separator: ",") + "\n"
            }.joined()
        }
        let folder = try TemporaryFolder(["a.csv": csv(rows)]), editor = editor(folder)
        let version = shown(csv(rows), in: "a.csv", by: editor)
        let before = rows
        var changed: Set<[Int]> = []
        for person in ["ani", "budi", "cici"] {
            let (row, column) = (dice.number(0...height - 1), dice.number(1...width - 1))
            let text = "\(person) \(dice.number(0...99))"
            let isTaken = changed.contains([row, column])
            let isDone =
                (try? editor.of(person).setCells([(row + 1, column, text)], of: "a.csv", version: version)) != nil
            #expect(!(isTaken && isDone))
            // Two changes of one row may be too near to each other; of two rows never.
            if !changed.contains(where: { $0[0] == row }) { #expect(isDone) }
            if isDone {
                rows[row][column] = text
                changed.insert([row, column])
            }
        }
        let grid = try #require(CSVGrid(SourceFile(path: "a.csv", text: try text(folder, "a.csv"))))
        #expect((0..<height).map { grid.row($0 + 1) } == rows)
        for person in ["cici", "budi", "ani"] { while (try? editor.of(person).undo()) != nil {} }
        let after = try #require(CSVGrid(SourceFile(path: "a.csv", text: try text(folder, "a.csv"))))
        #expect((0..<height).map { after.row($0 + 1) } == before)
    }

    /// Everybody takes back what is their own; what others have written since stays.
    @Test func undoIsOnesOwn() throws {
        let folder = try TemporaryFolder(["a.csv": Self.table]), editor = editor(folder)
        let version = shown(Self.table, in: "a.csv", by: editor), ani = editor.of("ani"), budi = editor.of("budi")
        try ani.setCells([(1, 1, "Satu Ani")], of: "a.csv", version: version)
        try budi.setCells([(2, 1, "Dua Budi")], of: "a.csv", version: version)
        #expect(ani.undoCount == 1 && budi.undoCount == 1 && editor.undoCount == 0)
        #expect(throws: EditRefusal.nothingToUndo) { try editor.undo() }
        let now = try text(folder, "a.csv").replacing("Empat", with: "Empat Excel")
        try folder.write(Array(now.utf8), as: "a.csv")
        #expect(try ani.undo() == "a.csv")
        #expect(try text(folder, "a.csv") == now.replacing("Satu Ani", with: "Satu"))
        // Its own place was changed again: that is told, and what was done before it can still be taken back.
        let next = shown(try text(folder, "a.csv"), in: "a.csv", by: editor)
        try budi.setCells([(4, 2, "44")], of: "a.csv", version: next)
        try folder.write(Array(try text(folder, "a.csv").replacing("44", with: "45").utf8), as: "a.csv")
        #expect(throws: EditRefusal.changedSince("a.csv")) { try budi.undo() }
        #expect(try budi.undo() == "a.csv")
        #expect(
            try text(folder, "a.csv")
                == now.replacing("Satu Ani", with: "Satu").replacing("Dua Budi", with: "Dua")
                .replacing("Excel,4", with: "Excel,45"))
    }

    /// A value of a YAML file, while others write elsewhere in it.
    @Test func valuesMeet() throws {
        let before = "# catatan\nnama: Satu\nalamat: Jalan A\nbutir:\n  - x\n  - y\n"
        let folder = try TemporaryFolder(["a.yaml": before]), editor = editor(folder)
        _ = shown(before, in: "a.yaml", by: editor)
        try folder.write(Array(before.replacing("Satu", with: "Dua").utf8), as: "a.yaml")
        try editor.setValue(at: seen(before, "Jalan A", in: "a.yaml"), to: "Jalan: B")
        #expect(
            try text(folder, "a.yaml") == "# catatan\nnama: Dua\nalamat: \"Jalan: B\"\nbutir:\n  - x\n  - y\n")
        #expect(throws: EditRefusal.changedMeanwhile("a.yaml")) {
            try editor.setValue(at: seen(before, "Satu", in: "a.yaml"), to: "Tiga")
        }
    }

    /// Cells beyond the last heading belong to no column.
    @Test func nothingIsWrittenBesideTheTable() throws {
        let folder = try TemporaryFolder(["a.csv": Self.table]), editor = editor(folder)
        let version = shown(Self.table, in: "a.csv", by: editor)
        #expect(throws: EditRefusal.withoutHeading("a.csv", cell: "D3")) {
            try editor.setCells([(2, 2, "1"), (2, 3, "2")], of: "a.csv", version: version)
        }
        #expect(try text(folder, "a.csv") == Self.table)
        // Empty cells of a wide range are nothing; a heading makes a column.
        try editor.setCells([(2, 2, "9"), (2, 3, "")], of: "a.csv", version: version)
        let next = Self.table.replacing("Dua,2", with: "Dua,9")
        #expect(try text(folder, "a.csv") == next)
        try editor.setCells(
            [(0, 3, "opd"), (1, 3, "dinas")], of: "a.csv", version: SeenPlace.version(of: Array(next.utf8)))
        #expect(try text(folder, "a.csv").hasPrefix("id,nama,nip,opd\na,Satu,1,dinas\nb"))
    }

    @Test(arguments: [
        "../luar.yaml", "/etc/passwd", "a/../../luar.yaml", ".rahasia.yaml", "tautan.yaml", "a.sh", "",
        "data/.x/a.yaml",
    ])
    func onlyFilesOfTheProject(name: String) throws {
        let outside = try TemporaryFolder(["luar.yaml": "nama: A\n"])
        let folder = try TemporaryFolder([
            ".rahasia.yaml": "nama: A\n", "a.sh": "nama: A\n", "data/.x/a.yaml": "nama: A\n",
        ])
        try folder.link("tautan.yaml", to: outside.path("luar.yaml"))
        #expect(throws: EditRefusal.self) {
            try editor(folder).replace(seen("nama: A\n", "A", in: name), with: "B")
        }
        #expect(try text(outside, "luar.yaml") == "nama: A\n")
    }

    @Test func placesBeyondTheFileAreRefused() throws {
        let folder = try TemporaryFolder(["a.yaml": "nama: A\n"])
        for (lower, upper) in [(-1, 3), (5, 2), (0, 99)] {
            let place = SeenPlace(
                file: "a.yaml", version: SeenPlace.version(of: Array("nama: A\n".utf8)), lower: lower, upper: upper)
            #expect(throws: EditRefusal.self) { try editor(folder).replace(place, with: "B") }
        }
        #expect(try text(folder, "a.yaml") == "nama: A\n")
    }

    @Test func aFileThatIsGone() throws {
        let folder = try TemporaryFolder(["a.csv": Self.table]), editor = editor(folder)
        let version = shown(Self.table, in: "a.csv", by: editor)
        try FileManager.default.removeItem(atPath: folder.path("a.csv"))
        #expect(throws: EditRefusal.isGone("a.csv")) {
            try editor.setCells([(1, 1, "x")], of: "a.csv", version: version)
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path("a.csv")))
    }

    /// Why a file is not written is told.
    @Test func reasonsOfTheDisk() {
        let wording = EditRefusal.unwritable("data/a.csv", code: ENOSPC).wording
        #expect(wording.indonesian.hasPrefix("data/a.csv tidak dapat ditulis: "))
        #expect(EditRefusal.unwritable("data/a.csv", code: EROFS).wording.english != wording.english)
    }

    /// Of many who change the same value at once, one is first, and the others are told: no edit is lost silently.
    @Test func editsAtTheSameTime() async throws {
        let text = "nama: awal\n", folder = try TemporaryFolder(["a.yaml": text]), editor = editor(folder)
        let place = seen(text, "awal", in: "a.yaml")
        let written = await withTaskGroup(of: String?.self) { tasks in
            for number in 0..<20 {
                tasks.addTask {
                    let name = "orang \(number)"
                    return (try? editor.setValue(at: place, to: name)) == nil ? nil : name
                }
            }
            return await tasks.reduce(into: [String]()) { names, name in if let name { names.append(name) } }
        }
        #expect(written.count == 1)
        #expect(try self.text(folder, "a.yaml") == "nama: \(written.first ?? "")\n")
    }
}
