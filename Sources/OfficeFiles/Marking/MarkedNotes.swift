import Diagnostics

/// The notes of a sheet with ours among them.
enum MarkedNotes {
    /// The part, and the notes that need a shape of their own; nil for a part that cannot be read.
    ///
    /// - Parameter keepsOld: cells that have a note get none of ours.
    static func added(
        _ notes: [SheetNotes.Note], to bytes: [UInt8], keepsOld: Bool
    ) -> (bytes: [UInt8], new: [SheetNotes.Note])? {
        guard var edit = PartEdit(bytes), let authors = edit.first("authors"), let list = edit.first("commentList")
        else {
            return nil
        }
        let prefix = edit.tags[list].prefix(in: bytes), author = edit.children(of: authors).count
        var old: [CellAddress: Int] = [:]
        for comment in edit.children(of: list) {
            if let address = edit.tags[comment].value("ref", in: bytes).flatMap({ CellAddress($0) }) {
                old[address] = comment
            }
        }
        var new: [SheetNotes.Note] = []
        for note in notes {
            guard let comment = old[note.address] else {
                new.append(note)
                continue
            }
            let text = edit.children(of: comment).first { edit.tags[$0].isNamed("text", in: bytes) }
            if !keepsOld, let text {
                edit.append(SheetNotes.run("\n\n\(SheetNotes.author): \(note.text)", prefix: prefix), toElement: text)
            }
        }
        if !new.isEmpty {
            edit.append("<\(prefix)author>\(SheetNotes.author)</\(prefix)author>", toElement: authors)
            edit.append(new.map { SheetNotes.comment($0, author: author, prefix: prefix) }.joined(), toElement: list)
        }
        return (edit.result, new)
    }
}
