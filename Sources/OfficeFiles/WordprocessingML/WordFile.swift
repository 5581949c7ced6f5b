import Diagnostics

/// A Word file (`.docx`, `.docm`, transitional or strict), by its content and not by its name.
package struct WordFile {
    private let archive: ZipArchive
    private let part: String
    private let relationships: WordRelationships
    /// As it is shown.
    private let path: String

    /// nil after a finding: what the file is instead, and what to do.
    package static func open(_ bytes: [UInt8], path: String, into findings: inout Findings) -> WordFile? {
        do throws(OfficeFault) {
            return try WordFile(bytes, path)
        } catch {
            findings.report(WordFault(error).diagnostic(path))
            return nil
        }
    }

    /// Whether a file's name says that it is meant to be a text of a word processor; its content is looked at when it is opened.
    package static func isMeant(byName path: String) -> Bool {
        ["docx", "docm", "dotx", "doc", "dot", "rtf", "odt"].contains(
            path.lowercased().split(separator: ".").last.map(String.init) ?? "")
    }

    private init(_ bytes: [UInt8], _ path: String) throws(OfficeFault) {
        guard let kind = OfficeFileKind.ofBytes(bytes) else { throw .encrypted }
        guard kind == .zip else { throw .other(kind) }
        let archive = try ZipArchive(bytes)
        guard archive.contains("_rels/.rels") else { throw .other(.zip) }
        guard let part = try WordRelationships(of: "", in: archive).parts(ofKind: "officeDocument").first else {
            throw .other(.zip)
        }
        guard archive.contains(part) else { throw .missing(part: part) }
        self.archive = archive
        self.part = part
        self.path = path
        relationships = try WordRelationships(of: part, in: archive)
    }

    /// Whether somebody's changes wait to be taken over. What cannot be read is told when it is read.
    package var hasChanges: Bool {
        let search = WordChangeSearch()
        try? MarkupStream.read(part, of: archive, with: search)
        return search.isDone
    }

    /// The text and what was left out of it. nil after a finding.
    ///
    /// - Parameter acceptsChanges: whether tracked changes are taken over; else the text is as it was before them.
    package func read(acceptsChanges: Bool, into findings: inout Findings) -> WordText? {
        do throws(OfficeFault) {
            return try read(acceptsChanges)
        } catch {
            findings.report(WordFault(error).diagnostic(path))
            return nil
        }
    }

    private func read(_ acceptsChanges: Bool) throws(OfficeFault) -> WordText {
        let root = try MarkupTree.read(part, of: archive)
        guard root.name == "document" else { throw .other(.zip) }
        var notes: [String: MarkupNode] = [:], census: [String] = []
        census += try WordCensus.texts(of: part, in: archive, acceptsChanges: acceptsChanges)
        for kind in ["footnote", "endnote"] {
            guard let part = relationships.parts(ofKind: kind + "s").first, archive.contains(part) else { continue }
            for note in try MarkupTree.read(part, of: archive).children where note.name == kind {
                notes["\(kind) \(note["id"] ?? "")"] = note
            }
            census += try WordCensus.texts(of: part, in: archive, acceptsChanges: acceptsChanges)
        }
        let reader = WordBodyReader(
            WordStyles(try tree("styles")), WordNumbering(try tree("numbering")), relationships,
            acceptsChanges: acceptsChanges, notes: notes, comments: try comments())
        reader.page = root.all("lastRenderedPageBreak").isEmpty ? nil : 1
        let blocks = reader.blocks(root)
        while !reader.fields.isEmpty { reader.endField() }
        tellUnusedNotes(reader)
        return WordText(
            blocks: blocks + reader.rest, remarks: reader.remarks + (try margins()), census: census)
    }

    private func tree(_ kind: String) throws(OfficeFault) -> MarkupNode? {
        guard let part = relationships.parts(ofKind: kind).first, archive.contains(part) else { return nil }
        return try MarkupTree.read(part, of: archive)
    }

    private func comments() throws(OfficeFault) -> [String: String] {
        var comments: [String: String] = [:]
        for comment in try tree("comments")?.children ?? [] where comment.name == "comment" {
            comments[comment["id"] ?? ""] = comment.all("t").map(\.text).joined()
        }
        return comments
    }

    /// Notes that nothing in the text refers to.
    private func tellUnusedNotes(_ reader: WordBodyReader) {
        for key in reader.notes.keys.sorted() {
            guard let note = reader.notes.removeValue(forKey: key) else { continue }
            let text = reader.blocks(note).map(WordBlock.wholeText).joined(separator: "\n")
            while !reader.fields.isEmpty { reader.endField() }
            guard !text.allSatisfy(\.isWhitespace) else { continue }
            reader.remarks.append(
                WordRemark(
                    Wording(
                        id: "catatan kaki tanpa rujukan tidak dibawa: \"\(text.prefix(60))\"",
                        en: "a note that nothing refers to is left out: '\(text.prefix(60))'"), at: nil, leftOut: text))
        }
    }

    /// What stands at the top and at the foot of pages: layouts make it.
    private func margins() throws(OfficeFault) -> [WordRemark] {
        var remarks: [WordRemark] = [], told: Set<String> = []
        for part in relationships.parts(ofKind: "header") + relationships.parts(ofKind: "footer")
        where archive.contains(part) {
            let text = try MarkupTree.read(part, of: archive).all("t").map(\.text).joined().prefix(80)
            guard !text.allSatisfy(\.isWhitespace), told.insert(String(text)).inserted else { continue }
            remarks.append(
                WordRemark(
                    Wording(
                        id: "kepala atau kaki halaman tidak dibawa: \"\(text)\"",
                        en: "a header or footer is left out: '\(text)'"), at: nil))
        }
        return remarks
    }

    /// The bytes of a picture. nil after a finding.
    package func picture(_ part: String, into findings: inout Findings) -> [UInt8]? {
        var bytes: [UInt8] = []
        do throws(OfficeFault) {
            try archive.stream(part) { piece in
                bytes += piece
                return true
            }
            return bytes
        } catch {
            findings.report(WordFault(error).diagnostic(path))
            return nil
        }
    }
}
