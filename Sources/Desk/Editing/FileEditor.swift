import Diagnostics
import DocumentData
import DocumentProduction
import Files
import Foundation
import OfficeFiles

/// Changes files of a project at places that somebody has seen, and takes changes back. One edit at a time, whoever asks for it.
///
/// 1. The file is read. When it has other bytes than those that were seen, the edit is made in what was seen, and what others have changed
///    since goes with it (`TextMerge`, `SheetMerge`); where both have changed the same, or nobody knows what was seen, nothing is written.
/// 2. The new bytes are made (`ValueEdit`, `WorkbookCells`), which refuse what would change more than was asked for.
/// 3. They get the file's name at once; the file is complete at every moment.
package struct FileEditor: Sendable {
    let folder: ProjectFolder
    let memory: EditMemory
    /// Who edits: everybody takes back only what is their own.
    private let person: String

    package init(_ folder: ProjectFolder) {
        self.folder = folder
        memory = EditMemory()
        person = ""
    }

    private init(_ editor: FileEditor, of person: String) {
        folder = editor.folder
        memory = editor.memory
        self.person = person
    }

    /// The same, for one of those who edit.
    package func of(_ person: String) -> FileEditor { FileEditor(self, of: person) }

    /// Keeps what somebody has been shown, so that an edit of it can be brought together with what others write.
    package func remember(_ bytes: [UInt8], of file: String, version: String) {
        memory.remember(bytes, of: file, version: version)
    }

    package func remember(_ file: SourceFile) {
        guard FileEditor.isEditable(file.path) else { return }
        if file.sheet == nil {
            remember(file.bytes, of: file.path, version: SeenPlace.version(of: file.bytes))
        } else {
            memory.remember(file, version: SeenPlace.version(of: file))
        }
    }

    /// Files whose names the project gives, but which nobody edits from here: links, secrets, programs.
    private static let kinds: Set = ["yaml", "yml", "csv", "tsv", "json", "md", "xml", "xlsx", "xlsm", "ods"]

    /// Gives a value another text.
    package func setValue(at place: SeenPlace, to text: String) throws(EditRefusal) {
        let name = place.file
        if let sheet = place.sheet { return try setCell(of: sheet, at: place, to: text) }
        try change(name, seen: place.version) { bytes throws(EditRefusal) in
            let file = try seen(bytes, place)
            guard let new = ValueEdit.bytes(replacing: SourceRange(file, place.lower, place.upper), with: text) else {
                throw .notInPlace(name)
            }
            return new
        }
    }

    /// Puts text in place of bytes, as fixes of findings do, and whoever edits lines of prose and layouts.
    package func replace(_ place: SeenPlace, with text: String) throws(EditRefusal) {
        let name = place.file
        guard place.sheet == nil else { throw .notEditable(name) }
        try change(name, seen: place.version) { bytes throws(EditRefusal) in
            let file = try seen(bytes, place)
            return ValueEdit.replaced(in: file, place.lower..<place.upper, with: text)
        }
    }

    /// Changes several cells of a table at once.
    /// - Parameter changes: rows and columns of the file, counted from 0.
    package func setCells(
        _ changes: [(row: Int, column: Int, text: String)], of name: String, version: String
    ) throws(EditRefusal) {
        if let file = WorkbookGrid.file(of: name, in: folder) { return try setCells(changes, of: name, file, version) }
        try change(name, seen: version) { bytes throws(EditRefusal) in
            let file = try seen(bytes, SeenPlace(file: name, version: version, lower: 0, upper: 0))
            guard let table = TableEdit(file) else { throw .notInPlace(name) }
            if let place = table.place(withoutHeadingIn: changes) { throw .withoutHeading(name, cell: place) }
            guard let edited = table.setting(changes) else { throw .notInPlace(name) }
            return edited
        }
    }

    /// Gives a record of a YAML file a key that it has not yet.
    ///
    /// - Parameters:
    ///   - path: keys, and numbers of list items from 0; the last step is the new key.
    ///   - following: keys that stand behind it.
    package func addKey(
        _ path: [String], _ text: String, before following: [String], of place: SeenPlace
    ) throws(EditRefusal) {
        try change(place.file, seen: place.version) { bytes throws(EditRefusal) in
            let insertion = KeyInsertion(of: path, text, in: try seen(bytes, place))
            guard let edited = insertion.bytes(before: following) else { throw .notInPlace(place.file) }
            return edited
        }
    }

    /// Puts an item of a list in a YAML file elsewhere in its list.
    ///
    /// - Parameters:
    ///   - path: keys, and numbers of list items from 0, that lead to the list.
    ///   - move: both counted from 0.
    package func moveItem(
        ofListAt path: [String], _ move: (item: Int, place: Int), of place: SeenPlace
    ) throws(EditRefusal) {
        try change(place.file, seen: place.version) { bytes throws(EditRefusal) in
            let file = try seen(bytes, place)
            guard let edited = ListMove(of: move.item, to: move.place, inListAt: path, of: file).bytes() else {
                throw .notInPlace(place.file)
            }
            return edited
        }
    }

    /// Puts a row of a table elsewhere, a new one in, or one out.
    package func setRows(_ rows: TableEdit.RowChange, of name: String, version: String) throws(EditRefusal) {
        if let file = WorkbookGrid.file(of: name, in: folder) { return try setRows(rows, of: name, file, version) }
        try change(name, seen: version) { bytes throws(EditRefusal) in
            let file = try seen(bytes, SeenPlace(file: name, version: version, lower: 0, upper: 0))
            guard let edited = TableEdit(file)?.arranging(rows) else { throw .notInPlace(name) }
            return edited
        }
    }

    /// Takes one's own latest change back; what others have written since stays. A change that cannot be taken back any more is forgotten, so
    /// that those before it can be.
    /// - Returns: the file.
    package func undo() throws(EditRefusal) -> String {
        memory.turn.lock()
        defer { memory.turn.unlock() }
        guard let step = memory.takeStep(of: person) else { throw .nothingToUndo }
        var former: [(file: String, bytes: [UInt8])] = []
        for change in step.files {
            let now = try path(change.file).bytes
            if now == change.after || now == change.before {
                former.append((change.file, change.before))
            } else {
                let merged: [UInt8]?
                if let table = step.table {
                    merged = takenBack(table, (change.after, change.before), of: change.file, now)
                } else {
                    merged = self.merged(change.file, (change.after, change.before), now)
                }
                guard let merged else { throw .changedSince(change.file) }
                former.append((change.file, merged))
            }
        }
        do throws(EditRefusal) {
            for (file, bytes) in former.reversed() { try write(bytes, to: file) }
        } catch {
            // A disk that is full today is not full tomorrow.
            memory.add(step, of: person)
            throw error
        }
        return step.files.map(\.file).joined(separator: ", ")
    }

    /// What others have made of a file, with an edit of what it was before that; nil where both have changed the same.
    private func merged(_ name: String, _ edit: (from: [UInt8], to: [UInt8]), _ now: [UInt8]) -> [UInt8]? {
        guard !["xlsx", "xlsm", "ods"].contains(FileEditor.kind(of: name)),
            let bytes = TextMerge(of: edit.from, edit.to, now).bytes
        else { return nil }
        return MergedFile(name, edit, now, bytes).isGood ? bytes : nil
    }

    /// Gives files of the project other contents, those of lists that were taken over; nobody else writes meanwhile. Taken back together.
    ///
    /// - Parameters:
    ///   - isNew: whether the project is only being made: its own file comes last, so that a desk sees a whole project or none.
    ///   - made: paths and texts; none where nothing is to be written.
    /// - Returns: whether something was written.
    package func takeOver(isNew: Bool, _ made: () -> [(path: String, text: String)]) throws(EditRefusal) -> Bool {
        memory.turn.lock()
        defer { memory.turn.unlock() }
        let files = made().sorted { ($0.path == Project.fileName ? 1 : 0) < ($1.path == Project.fileName ? 1 : 0) }
        guard let root = folder.roots.first?.path else { return false }
        var step = EditMemory.Step(files: [])
        for (name, text) in files {
            guard FileEditor.isEditable(name), !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else {
                throw .notEditable(name)
            }
            guard FileManager.default.fileExists(atPath: "\(root)/\(name)") else { continue }
            let before = try path(name).bytes, after = Array(text.utf8)
            if before != after { step.files.append((name, before, after)) }
        }
        for (name, text) in files {
            do throws(OutputError) {
                try AtomicFolder.make(
                    ([root] + name.split(separator: "/").dropLast().map(String.init)).joined(separator: "/"))
                try AtomicFile.write(Array(text.utf8), to: "\(root)/\(name)")
            } catch {
                throw .unwritable(name, code: error.code)
            }
        }
        if !isNew, !step.files.isEmpty { memory.add(step, of: person) }
        return !files.isEmpty
    }

    /// So many of one's own changes can be taken back.
    package var undoCount: Int { memory.stepCount(of: person) }

    /// Where a text of the project that can be edited lies on the disk, for the editor of whoever sits there.
    package func text(_ name: String) throws(EditRefusal) -> String {
        guard FileEditor.isEditable(name), !["xlsx", "xlsm", "ods"].contains(FileEditor.kind(of: name)) else {
            throw .notEditable(name)
        }
        return try path(name).absolute
    }

    // MARK: Files

    private static func isEditable(_ name: String) -> Bool { kinds.contains(kind(of: name)) }

    private static func kind(of name: String) -> String {
        name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    }

    /// - Parameter version: of the text that the edit is made in.
    private func change(
        _ name: String, seen version: String, _ edit: ([UInt8]) throws(EditRefusal) -> [UInt8]
    ) throws(EditRefusal) {
        try write(name) { bytes throws(EditRefusal) in
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            let hasMark = bytes.starts(with: mark), text = hasMark ? Array(bytes.dropFirst(3)) : bytes
            let edited = try edited(name, text, version, edit)
            memory.remember(edited, of: name, version: SeenPlace.version(of: edited))
            return (hasMark ? mark + edited : edited, nil)
        }
    }

    /// Reads a file and writes what becomes of it, while nobody else does.
    ///
    /// - Parameter edit: the new bytes, and what was done to a table of a workbook.
    func write(
        _ name: String, _ edit: ([UInt8]) throws(EditRefusal) -> (bytes: [UInt8], table: TableStep?)
    ) throws(EditRefusal) {
        guard FileEditor.isEditable(name) else { throw .notEditable(name) }
        memory.turn.lock()
        defer { memory.turn.unlock() }
        let before = try path(name).bytes
        let (after, table) = try edit(before)
        guard after != before else { return }
        // Between reading and writing there is time for others, if little.
        guard try path(name).bytes == before else { throw .changedMeanwhile(name) }
        try write(after, to: name)
        memory.add(.init(files: [(name, before, after)], table: table), of: person)
    }

    private func edited(
        _ name: String, _ now: [UInt8], _ version: String, _ edit: ([UInt8]) throws(EditRefusal) -> [UInt8]
    ) throws(EditRefusal) -> [UInt8] {
        guard SeenPlace.version(of: now) != version,
            let seen = memory.bytes(of: name, version: version)
        else { return try edit(now) }
        guard let merged = merged(name, (seen, try edit(seen)), now) else { throw .changedMeanwhile(name) }
        return merged
    }

    private func path(_ name: String) throws(EditRefusal) -> (absolute: String, bytes: [UInt8]) {
        var findings = Findings()
        guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { throw .notEditable(name) }
        guard let absolute = folder.absolutePath(name, namedAt: nil, into: &findings) else {
            throw findings.all.contains { $0.id.hasSuffix("not-found") } ? .isGone(name) : .notEditable(name)
        }
        guard let bytes = FileBytes.read(absolute, limit: ProjectFolder.sizeLimit, followsLink: false) else {
            throw .notEditable(name)
        }
        return (absolute, bytes)
    }

    private func write(_ bytes: [UInt8], to name: String) throws(EditRefusal) {
        let absolute = try path(name).absolute
        do throws(OutputError) {
            try AtomicFile.write(bytes, to: absolute)
        } catch {
            throw .unwritable(name, code: error.code)
        }
    }

    private func seen(_ bytes: [UInt8], _ place: SeenPlace) throws(EditRefusal) -> SourceFile {
        guard SeenPlace.version(of: bytes) == place.version else { throw .changedMeanwhile(place.file) }
        guard place.lower >= 0, place.upper >= place.lower, place.upper <= bytes.count else {
            throw .notInPlace(place.file)
        }
        return SourceFile(path: place.file, bytes: bytes)
    }
}
