import Diagnostics
import Foundation

/// Marks cells of somebody's workbook: a copy with colours and notes. Only the parts that hold them change, and of those only the places;
/// everything else has the same bytes.
///
/// 1. Marks are joined by cell; a merged cell has its first one.
/// 2. Cells get a style that is their own with another fill (`MarkedSheet`, `MarkedStyles`).
/// 3. Notes are put to those that the sheet has, or get parts of their own, which relationships and types name.
package struct WorkbookMarker {
    private let archive: ZipArchive
    private let file: SpreadsheetMLFile
    private var styles: MarkedStyles?
    private var changed: [(name: String, bytes: [UInt8])] = []
    private var newParts: [String] = []

    /// The bytes of the copy; nil after a finding.
    package static func marked(
        _ bytes: [UInt8], _ marks: [CellMark], path: String, into findings: inout Findings
    ) -> [UInt8]? {
        do throws(OfficeFault) {
            let archive = try ZipArchive(bytes)
            if let file = try OpenDocumentFile(archive) {
                guard let part = try markedContent(of: file, archive, marks) else {
                    findings.report(notMarked(path))
                    return nil
                }
                return try ZipWriter.bytes(bytes, changing: [("content.xml", part)])
            }
            guard let file = try SpreadsheetMLFile(archive) else {
                findings.report(notMarked(path))
                return nil
            }
            var marker = WorkbookMarker(archive, file)
            try marker.mark(marks)
            let parts = marker.changed.map { (archive.spelling(of: $0.name), $0.bytes) }
            return try ZipWriter.bytes(bytes, changing: parts)
        } catch {
            findings.report(error.diagnostic(path, at: nil))
            return nil
        }
    }

    /// `content.xml` of an OpenDocument file; nil when it is written in another way than programs do.
    private static func markedContent(
        of file: OpenDocumentFile, _ archive: ZipArchive, _ marks: [CellMark]
    ) throws(OfficeFault) -> [UInt8]? {
        guard var marker = OpenDocumentMarker(try archive.bytes(of: "content.xml")) else { return nil }
        let sheets = try file.readSheets({ _ in true }, path: SourcePath(shown: "", location: nil))
        var own: [String: [CellMark]] = [:]
        for sheet in sheets {
            let found = marks.filter { $0.sheet == sheet.name }
            if !found.isEmpty { own[sheet.name] = CellMark.joined(found, merges: sheet.merges) }
        }
        return marker.marked(own)
    }

    private static func notMarked(_ path: String) -> Diagnostic {
        Diagnostic(
            "workbook.not-marked", .warning,
            Wording(
                id: "\(path): salinan bertanda tidak dapat dibuat dari berkas ini",
                en: "\(path): no marked copy can be made of this file"), at: nil
        ).fix(Wording(id: "simpan sebagai .xlsx", en: "save it as .xlsx"))
    }

    private init(_ archive: ZipArchive, _ file: SpreadsheetMLFile) {
        self.archive = archive
        self.file = file
    }

    private mutating func mark(_ marks: [CellMark]) throws(OfficeFault) {
        if let part = file.stylesPart { styles = MarkedStyles(try archive.bytes(of: part)) }
        for (index, sheet) in file.sheets.enumerated() {
            let own = marks.filter { $0.sheet == sheet.name }
            guard !own.isEmpty, let part = file.part(ofSheet: index) else { continue }
            let merges = try file.merges(ofSheet: index)
            try markSheet(part, CellMark.joined(own, merges: merges))
        }
        if let part = file.stylesPart, let bytes = styles?.part() { changed.append((part, bytes)) }
        if !newParts.isEmpty { try nameTypes() }
    }

    private mutating func markSheet(_ part: String, _ marks: [CellMark]) throws(OfficeFault) {
        var styles = self.styles
        guard
            var sheet = MarkedSheet(
                try archive.bytes(of: part), marks, style: { styles?.style($0, $1) })
        else { throw .damaged(part: part, detail: nil) }
        self.styles = styles
        let relationships = try Relationships.read(of: part, in: archive)
        let notes = marks.map { SheetNotes.Note(address: $0.address, text: $0.text) }
        if let id = sheet.drawing {
            try addNotes(notes, relationships, drawing: relationships.target(withID: id), of: part)
        } else if relationships.target(ofKind: "comments") == nil {
            let number = newParts.count + 1
            let drawing = free("xl/drawings/vmlDrawingNaskah", number, "vml")
            let comments = free("xl/commentsNaskah", number, "xml")
            changed.append((drawing, Array(SheetNotes.drawing(notes, block: 900 + number).utf8)))
            changed.append((comments, Array(SheetNotes.comments(notes).utf8)))
            newParts.append(comments)
            try relate(part, [("vmlDrawing", "rNaskahV", drawing), ("comments", "rNaskahN", comments)])
            sheet.addDrawing("rNaskahV")
        }
        changed.append((part, sheet.edit.result))
    }

    private func free(_ base: String, _ number: Int, _ end: String) -> String {
        var number = number
        while archive.contains("\(base)\(number).\(end)") { number += 1 }
        return "\(base)\(number).\(end)"
    }

    // MARK: Notes

    /// To the notes that the sheet has. Conversations of Excel 365 stay as they are: their cells get the colour alone.
    private mutating func addNotes(
        _ notes: [SheetNotes.Note], _ relationships: Relationships, drawing: String?, of part: String
    ) throws(OfficeFault) {
        guard let drawing, archive.contains(drawing) else { return }
        let text = String(decoding: try archive.bytes(of: drawing), as: UTF8.self)
        guard let end = text.range(of: "</xml>", options: .backwards) else { return }
        var new = notes
        if let comments = relationships.target(ofKind: "comments") {
            let isThreaded = relationships.target(ofKind: "threadedComment") != nil
            guard let edited = MarkedNotes.added(notes, to: try archive.bytes(of: comments), keepsOld: isThreaded)
            else {
                return
            }
            changed.append((comments, edited.bytes))
            new = edited.new
        } else {
            let comments = free("xl/commentsNaskah", newParts.count + 1, "xml")
            changed.append((comments, Array(SheetNotes.comments(notes).utf8)))
            newParts.append(comments)
            try relate(part, [("comments", "rNaskahN", comments)])
        }
        let highest = text.matches(of: /_x0000_s(\d{1,9})/).compactMap { Int($0.output.1) }.max() ?? 1024
        var shapes = SheetNotes.shapes(new, from: highest + 1)
        if !text.contains("_x0000_t202\"") { shapes = SheetNotes.shapeType + shapes }
        changed.append((drawing, Array((text[..<end.lowerBound] + shapes + text[end.lowerBound...]).utf8)))
    }

    private mutating func relate(
        _ part: String, _ relations: [(kind: String, id: String, target: String)]
    ) throws(OfficeFault) {
        let name = PartPath.relationships(of: part)
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        func elements(_ prefix: String) -> String {
            relations.map {
                "<\(prefix)Relationship Id=\"\($0.id)\" Type=\"\(type)\($0.kind)\" Target=\"/\($0.target)\"/>"
            }.joined()
        }
        guard archive.contains(name) else {
            let text =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(elements(""))"
                + "</Relationships>"
            return changed.append((name, Array(text.utf8)))
        }
        guard var edit = PartEdit(try archive.bytes(of: name)), let root = edit.first("Relationships") else {
            throw .damaged(part: name, detail: nil)
        }
        edit.append(elements(edit.tags[root].prefix(in: edit.bytes)), toElement: root)
        changed.append((name, edit.result))
    }

    private mutating func nameTypes() throws(OfficeFault) {
        let name = "[Content_Types].xml"
        guard archive.contains(name) else { return }
        guard var edit = PartEdit(try archive.bytes(of: name)), let root = edit.first("Types") else {
            throw .damaged(part: name, detail: nil)
        }
        let prefix = edit.tags[root].prefix(in: edit.bytes)
        let knowsDrawings = edit.children(of: root).contains {
            edit.tags[$0].value("Extension", in: edit.bytes)?.lowercased() == "vml"
        }
        let drawings =
            "<\(prefix)Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
        let comments = newParts.map {
            "<\(prefix)Override PartName=\"/\($0)\" ContentType=\"\(WorkbookWriter.sheetTypes)comments+xml\"/>"
        }
        edit.append((knowsDrawings ? "" : drawings) + comments.joined(), toElement: root)
        changed.append((name, edit.result))
    }
}
