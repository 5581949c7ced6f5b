import Diagnostics
import DocumentData
import Files
import Foundation

/// Gives a record another id, with all references to it. What would change a page or bring an error is refused.
struct IdentityRename {
    /// Why nothing is renamed.
    struct Refusal: Error {
        let wording: Wording
    }

    /// A place at which an id is written.
    struct Occurrence {
        let collection: String
        let id: String
        let range: SourceRange
        /// It is the record's own.
        let isOwn: Bool
    }

    private let session: CompileSession
    private let occurrences: [Occurrence]

    init(_ session: CompileSession) {
        self.session = session
        var walk = Walk()
        for entry in session.project?.root.entries ?? [] {
            guard let collection = DataCollection.named(entry.key) else { continue }
            walk.visit(entry.node, collection)
        }
        occurrences = walk.occurrences
    }

    /// The id that stands at a place.
    func occurrence(at offset: Int, in file: SourceFile) -> Occurrence? {
        occurrences.filter { $0.range.file.path == file.path && $0.range.lower <= offset && offset <= $0.range.upper }
            .min { $0.range.upper - $0.range.lower < $1.range.upper - $1.range.lower }
    }

    /// The edits of each file, by its path, that give a record another id.
    func edits(of target: Occurrence, to name: String) throws(Refusal) -> [String: [TextEdit]] {
        try check(name, target)
        var edits: [String: [TextEdit]] = [:]
        for place in occurrences where place.collection == target.collection && place.id == target.id {
            let file = place.range.file
            guard file.sheet == nil else {
                throw Refusal(
                    wording: Wording(
                        id: "\(target.id) juga tertulis dalam buku kerja: \(place.range)",
                        en: "\(target.id) is written in a workbook, too: \(place.range)"))
            }
            guard let edit = TextEdit(place.range, name) else {
                throw Refusal(
                    wording: Wording(id: "\(place.range) tidak dapat diubah", en: "\(place.range) cannot be changed"))
            }
            if edits[file.path]?.contains(edit) != true { edits[file.path, default: []].append(edit) }
        }
        for (path, found) in literals(of: target, name) { edits[path, default: []] += found }
        try checkPages(edits, target.id, name)
        return edits
    }

    private func check(_ name: String, _ target: Occurrence) throws(Refusal) {
        guard name.first?.isLetter == true || name.first?.isNumber == true,
            name.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) })
        else {
            throw Refusal(
                wording: Wording(
                    id: "id terdiri atas huruf, angka, dan tanda hubung", en: "an id has letters, digits and hyphens"))
        }
        if let taken = occurrences.first(where: { $0.isOwn && $0.collection == target.collection && $0.id == name }) {
            throw Refusal(
                wording: Wording(id: "\(name) sudah dipakai: \(taken.range)", en: "\(name) is taken: \(taken.range)"))
        }
    }

    /// Expressions of the project's layouts and prose that name the id in quotation marks.
    private func literals(of target: Occurrence, _ name: String) -> [String: [TextEdit]] {
        // Where two kinds of records share an id, nobody can tell which one is meant; the pages will say.
        guard Set(occurrences.filter { $0.isOwn && $0.id == target.id }.map(\.collection)).count == 1,
            let folder = session.project?.folder, let root = folder.roots.first?.path
        else { return [:] }
        var edits: [String: [TextEdit]] = [:]
        for path in ProjectTexts.paths(in: root) where path.hasSuffix(".xml") || path.hasSuffix(".md") {
            var ignored = Findings()
            guard let file = folder.source(path, namedAt: nil, into: &ignored) else { continue }
            let wanted = Array("'\(target.id)'".utf8)
            var index = 0
            while index + wanted.count <= file.bytes.count {
                if file.bytes[index] == wanted[0], file.bytes[index..<index + wanted.count].elementsEqual(wanted) {
                    let range = SourceRange(file, index + 1, index + wanted.count - 1)
                    edits[path, default: []].append(TextEdit(range: range, text: name))
                    index += wanted.count
                } else {
                    index += 1
                }
            }
        }
        return edits
    }

    /// Makes the documents with the edits: they must say what they say now.
    private func checkPages(_ edits: [String: [TextEdit]], _ old: String, _ new: String) throws(Refusal) {
        let trial = CompileSession(session.path)
        trial.unsaved = session.unsaved
        for (path, list) in edits {
            guard let file = list.first?.range.file else { continue }
            trial.unsaved[path] = TextEdit.applied(list, to: file)
        }
        trial.compile()
        let findings = trial.state.findings + trial.state.documents.flatMap(\.findings)
        if trial.state.isOld || trial.state.documents.contains(where: \.isOld) {
            let error = findings.first { $0.severity == .error }?.message
            throw Refusal(
                wording: Wording(
                    id: "sesudah itu ada kesalahan: \(error?.indonesian ?? "")",
                    en: "there would be an error: \(error?.english ?? "")"))
        }
        for (document, before) in zip(trial.state.documents, session.state.documents) {
            let now = IdentityRename.texts(of: document), then = IdentityRename.texts(of: before)
            let page = (0..<max(now.count, then.count)).first { page in
                !now.indices.contains(page) || !then.indices.contains(page)
                    || now[page].replacing(old, with: new) != then[page].replacing(old, with: new)
            }
            guard let page else { continue }
            throw Refusal(
                wording: Wording(
                    id: "halaman \(page + 1) dari \(document.key) akan berubah: id itu juga disebut di tempat lain",
                    en: "page \(page + 1) of \(document.key) would change: the id is named elsewhere, too"))
        }
    }

    private static func texts(of document: SessionDocument) -> [String] {
        document.pages.map { page in PageText(page).runs.map(\.text).joined(separator: " ") }
    }

    /// Goes through data beside its shape, after references have been resolved: those keep the place at which they were written.
    private struct Walk {
        private(set) var occurrences: [Occurrence] = []

        mutating func visit(_ node: DataNode, _ collection: DataCollection) {
            guard case .list(let rows) = node.value, collection.isList else {
                return visit(node, .record(collection.shape))
            }
            for row in rows {
                if case .record(let record) = row.value { add(record["id"], record, collection.name, isOwn: true) }
                visit(row, .record(collection.shape))
            }
        }

        private mutating func visit(_ node: DataNode, _ type: FieldType) {
            switch (type, node.value) {
            case (.record(let shape), .record(let record)):
                for field in shape.fields {
                    if let value = record[field.key] { visit(value, field.type) }
                }
            case (.list(let inner), .list(let items)): for item in items { visit(item, inner) }
            case (.map(let inner), .record(let record)): for entry in record.entries { visit(entry.node, inner) }
            case (.reference(let reference), .record(let record)) where reference.part == nil:
                add(node, record, reference.collection, isOwn: false)
            default: break
            }
        }

        /// People may also name a record as they call it: that stays.
        private mutating func add(_ node: DataNode?, _ record: DataRecord, _ collection: String, isOwn: Bool) {
            guard let range = node?.range, let id = record.text("id"), ValueText.read(range) == id else { return }
            occurrences.append(Occurrence(collection: collection, id: id, range: range, isOwn: isOwn))
        }
    }
}
