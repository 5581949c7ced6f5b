import Desk
import Diagnostics
import Files
import Foundation
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
        #expect(throws: EditRefusal.changedMeanwhile("a.csv")) { try editor.undo() }
        #expect(try text(folder, "a.csv") == "id,nama\n1,C\n")
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
