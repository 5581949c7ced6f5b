import Diagnostics
import Files
import OfficeFiles

/// A form as it came back: which one it is, from whom, and its rows with their places.
package struct EntryForm {
    /// A row with something in it.
    struct Row {
        /// Of the project's record; nil for one that the form adds.
        let id: String?
        let values: [String: DataNode]
        let range: SourceRange?

        func text(_ key: String) -> String { values[key]?.value.asText.map { HeadingText.oneLine($0) } ?? "" }
    }

    /// In properties of the file.
    enum Property {
        static let kind = "Naskah formulir"
        static let version = "Naskah versi formulir"
        static let agency = "Naskah OPD"
        /// Of what stood in it when it was made.
        static let content = "Naskah isian awal"
    }

    /// Of what forms look like: another one is not read.
    static let version = "1"

    package let file: String
    package let kind: EntryFormKind
    /// The id of the unit that it was made for; nil for a form for all.
    package let agency: String?
    private(set) var rows: [(table: EntryTable, rows: [Row])] = []
    /// The digest of what it was made with; nil in forms that do not say.
    private let firstContent: String?

    /// Whether a file is a form, by its properties. nil after a finding.
    package static func isForm(_ file: String, into findings: inout Findings) -> Bool? {
        guard let workbook = open(file, into: &findings) else { return nil }
        return workbook.properties(into: &findings)[Property.kind] != nil
    }

    private static func open(_ file: String, into findings: inout Findings) -> Workbook? {
        guard let bytes = FileBytes.read(file, limit: ProjectFolder.sizeLimit) else {
            findings.report(
                Diagnostic(
                    "files.unreadable", .error,
                    Wording(id: "berkas \"\(file)\" tidak dapat dibaca", en: "file \"\(file)\" cannot be read"), at: nil
                ))
            return nil
        }
        return Workbook.open(bytes, path: file, namedAt: nil, into: &findings)
    }

    /// nil after a finding.
    package init?(_ file: String, years: [Int], into findings: inout Findings) {
        guard let workbook = EntryForm.open(file, into: &findings) else { return nil }
        let properties = workbook.properties(into: &findings)
        guard let kind = properties[Property.kind].flatMap(EntryFormKind.init) else {
            findings.report(EntryFormMessages.noForm(file))
            return nil
        }
        guard properties[Property.version] == EntryForm.version else {
            findings.report(EntryFormMessages.version(file, properties[Property.version] ?? "?"))
            return nil
        }
        self.file = file
        self.kind = kind
        agency = properties[Property.agency].flatMap { $0.isEmpty ? nil : $0 }
        firstContent = properties[Property.content]
        for table in kind.tables(years: years) {
            guard
                let index = workbook.sheets.firstIndex(where: {
                    HeadingText.key($0.name) == HeadingText.key(table.sheet)
                }),
                let sheet = workbook.read([index], into: &findings)?.first,
                var found = WorkbookTable(sheet, table.collection, table.answers, rows: .all)
            else {
                findings.report(EntryFormMessages.noSheet(file, table.sheet))
                continue
            }
            EntryForm.checkHeads(found, table, file, into: &findings)
            EntryForm.checkExample(found.list, table, into: &findings)
            rows.append((table, EntryForm.rows(&found, table, into: &findings)))
        }
    }

    /// Whether anything was filled in.
    package var isEmpty: Bool { rows.allSatisfy(\.rows.isEmpty) }

    /// Whether it came back as it was sent: nobody has written anything.
    package var isUntouched: Bool {
        guard let firstContent else { return isEmpty }
        var digest = EntryDigest()
        for (table, rows) in rows {
            for row in rows { digest.add(table) { $0.key == "id" ? row.id ?? "" : row.text($0.key) } }
        }
        return digest.text == firstContent
    }

    private static func rows(_ found: inout WorkbookTable, _ table: EntryTable, into findings: inout Findings) -> [Row]
    {
        guard case .list(let records) = found.node(into: &findings).value else { return [] }
        let asked = Set(table.fields.map(\.key))
        return records.compactMap { node in
            guard case .record(let record) = node.value else { return nil }
            var values: [String: DataNode] = [:], id: String?
            for entry in record.entries where asked.contains(entry.key) {
                guard let text = entry.node.value.asText, !text.isEmpty else { continue }
                if entry.key == "id" {
                    // What was made of the name stands in no cell.
                    if entry.node.range?.text == text { id = text }
                } else {
                    values[entry.key] = entry.node
                }
            }
            return Row(id: id, values: values, range: node.range)
        }
    }

    /// A heading that somebody has changed would lose its column.
    private static func checkHeads(
        _ found: WorkbookTable, _ table: EntryTable, _ file: String, into findings: inout Findings
    ) {
        guard let mapping = found.mapping, let place = found.list.columns.first?.range else { return }
        let gone = table.fields.filter { mapping[$0.key] == nil }.map(EntryTable.heading)
        if !gone.isEmpty { findings.report(EntryFormMessages.headsGone(gone, at: place)) }
        for column in mapping.unused {
            findings.report(EntryFormMessages.extraColumn(found.list.columns[column]))
        }
    }

    /// What is written over the example would not be taken.
    private static func checkExample(_ list: SheetList, _ table: EntryTable, into findings: inout Findings) {
        let known = Set(table.example)
        for row in list.leftovers where row.kind == .example {
            let cells = list.sheet.cells.indices.filter { list.sheet.cells[$0].address.row == row.row }
            guard let other = cells.first(where: { !known.contains(list.sheet.text($0)) }) else { continue }
            findings.report(EntryFormMessages.exampleChanged(at: list.sheet.range(other)))
        }
    }
}
