import ArgumentParser
import Diagnostics
import DocumentData
import OfficeFiles

extension ImportRun {
    /// Whether the files are forms that came back; forms and lists are not mixed.
    func areForms() throws -> Bool {
        var findings = Findings(), forms = 0
        for file in files { forms += EntryForm.isForm(file, into: &findings) == true ? 1 : 0 }
        guard forms > 0, forms < files.count else { return forms > 0 }
        throw ValidationError(
            reporting.speech.text(
                Wording(
                    id:
                        "\(forms) dari \(files.count) berkas adalah formulir; impor formulir dan daftar sendiri-sendiri",
                    en: "\(forms) of \(files.count) files are forms; import forms and lists apart from each other")))
    }

    /// Takes forms back: tells who has not answered and who contradicts whom, then what changes.
    func gather() throws {
        var findings = Findings()
        guard let project = ImportedProject(folder, into: &findings) else {
            reporting.report([findings])
            throw CommandExit.data
        }
        let gathering = EntryGathering(files, into: project, folder: folder)
        reporting.tell(
            Wording(id: "\(gathering.forms.count) formulir dibaca", en: "\(gathering.forms.count) forms were read"))
        reporting.report([findings, gathering.findings])
        try copies?.write(reporting.diagnostics(of: [findings, gathering.findings]), reporting)
        if gathering.findings.hasErrors || findings.hasErrors { throw CommandExit.data }
        var changes: [ImportChange] = [], tables: [ImportedTable] = [], parts: [ImportedTable] = []
        for table in gathering.tables {
            if table.collection.contains(".") {
                let old = project.parts[table.collection]
                let merge = PartMerge(table, into: old)
                parts.append(merge.table)
                changes += merge.changes
            } else {
                let merge = ImportMerge(
                    table, into: project.tables[table.collection], .answers, isSame: gathering.isSame(table.collection))
                tables.append(merge.table)
                changes += merge.changes
            }
        }
        for change in changes { reporting.tell(change.wording) }
        if changes.isEmpty {
            reporting.tell(Wording(id: "Tidak ada perubahan.", en: "Nothing has changed."))
            return
        }
        try confirm(changes.count)
        try write(tables, parts, project)
        tellEnd(openAnswers(project.answers))
    }

    private func write(_ tables: [ImportedTable], _ parts: [ImportedTable], _ project: ImportedProject) throws {
        var text = project.text
        let owners = Set(parts.compactMap { $0.collection.split(separator: ".").first.map(String.init) })
        let whole =
            tables
            + owners.sorted().filter { name in !tables.contains { $0.collection == name } }
            .compactMap { project.tables[$0] }
        for table in whole {
            let name = table.collection
            let own = (["indikator", "linimasa", "risiko"]).compactMap { key -> (key: String, table: ImportedTable)? in
                let full = "\(name).\(key)"
                return (parts.first { $0.collection == full } ?? project.parts[full]).map { (key, $0) }
            }
            let isTree = name == "quick_win" || !own.isEmpty
            let content = isTree ? RecordFileText.yaml(table, parts: own) : table.csv
            let fresh = "data/\(name)\(project.isWritable(name) ? "" : "-terkumpul").\(isTree ? "yaml" : "csv")"
            let file = project.isWritable(name) ? project.files[name] ?? fresh : fresh
            try write(content, to: file)
            if project.files[name] == nil {
                text = ProjectFileText.adding(name, file: file, in: text)
            } else if !project.isWritable(name), let old = project.files[name] {
                reporting.tell(
                    Wording(
                        id:
                            "\(old) ditulis tangan dan tidak diubah; hasilnya ada di \(file): bandingkan, lalu tulis namanya di naskah.yaml",
                        en:
                            "\(old) was written by hand and is not changed; the result is \(file): compare, then name it in naskah.yaml"
                    ))
            }
        }
        if text != project.text { try write(text, to: Project.fileName) }
    }
}
