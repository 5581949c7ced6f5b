import Diagnostics

/// A workbook of Excel 2007 and later: `.xlsx` and `.xlsm`, transitional or strict.
struct SpreadsheetMLFile {
    private let archive: ZipArchive
    private let part: String
    private let workbook: WorkbookPart
    private let relationships: Relationships
    /// Of the properties that its author gave it.
    private let custom: String?

    /// nil when the file is no workbook of this kind.
    init?(_ archive: ZipArchive) throws(OfficeFault) {
        guard archive.contains("_rels/.rels") else { return nil }
        let root = try Relationships.read(of: "", in: archive)
        guard let part = root.target(ofKind: "officeDocument") else { return nil }
        if part.lowercased().hasSuffix(".bin") { throw .other(.binaryWorkbook) }
        guard archive.contains(part) else { throw .missing(part: part) }
        self.archive = archive
        self.part = part
        custom = root.target(ofKind: "custom-properties") ?? root.target(ofKind: "customProperties")
        workbook = WorkbookPart(part)
        try MarkupStream.read(part, of: archive, with: workbook)
        if workbook.sheets.isEmpty { throw .other(.wordFile) }
        relationships = try Relationships.read(of: part, in: archive)
    }

    var sheets: [Workbook.Entry] { workbook.sheets.map { Workbook.Entry(name: $0.name, isHidden: $0.isHidden) } }

    var workbookPart: String { part }
    var stylesPart: String? { relationships.target(ofKind: "styles") }

    /// nil for a sheet that is a chart.
    func part(ofSheet index: Int) -> String? {
        let relation = relationships.all.first { $0.id == workbook.sheets[index].relationship }
        return relation?.kind == "worksheet" ? relation?.target : nil
    }

    var is1904: Bool { workbook.is1904 }

    /// What the cells of a sheet hold, of those that hold anything.
    func kinds(ofSheet index: Int) throws(OfficeFault) -> [CellAddress: CellKind] {
        guard let sheet = try readSheets({ $0 == index }, path: SourcePath(shown: "", location: nil)).first else {
            return [:]
        }
        return Dictionary(zip(sheet.cells.map(\.address), sheet.kinds)) { first, _ in first }
    }

    func merges(ofSheet index: Int) throws(OfficeFault) -> [CellRange] {
        try readSheets({ $0 == index }, path: SourcePath(shown: "", location: nil)).first?.merges ?? []
    }

    func areas() throws(OfficeFault) -> [NamedArea] {
        var areas: [NamedArea] = []
        for (name, text) in workbook.names where !name.hasPrefix("_xlnm.") {
            guard let (sheet, range) = NamedArea.reference(text) else { continue }
            areas.append(NamedArea(name: name, sheet: sheet, range: range))
        }
        for (sheet, table) in try tables() {
            guard let name = table.name, let range = table.range else { continue }
            areas.append(NamedArea(name: name, sheet: sheet, range: range))
        }
        return areas
    }

    private func tables() throws(OfficeFault) -> [(sheet: String, table: TablePart)] {
        var tables: [(sheet: String, table: TablePart)] = []
        for index in workbook.sheets.indices {
            guard let part = part(ofSheet: index), archive.contains(part) else { continue }
            for relation in try Relationships.read(of: part, in: archive).all where relation.kind == "table" {
                guard archive.contains(relation.target) else { continue }
                let table = TablePart()
                try MarkupStream.read(relation.target, of: archive, with: table)
                tables.append((workbook.sheets[index].name, table))
            }
        }
        return tables
    }

    /// What words in its formulas stand for.
    func formulaNames() throws(OfficeFault) -> FormulaNames {
        var names = FormulaNames()
        for (name, text) in workbook.names { names.add(name, text) }
        for (sheet, table) in try tables() {
            guard let name = table.name, let range = table.range else { continue }
            names.add(name, FormulaNames.Table(sheet: sheet, range: range, columns: table.columns))
        }
        return names
    }

    func properties() throws(OfficeFault) -> [String: String] {
        guard let custom, archive.contains(custom) else { return [:] }
        let reader = PropertyReader(element: "property")
        try MarkupStream.read(custom, of: archive, with: reader)
        return reader.properties
    }

    func readSheets(_ isWanted: (Int) -> Bool, path: SourcePath) throws(OfficeFault) -> [Sheet] {
        let styles = StyleTable()
        if let part = relationships.target(ofKind: "styles") {
            try MarkupStream.read(part, of: archive, with: styles)
        }
        styles.complete()
        var strings: SharedStrings?
        if let part = relationships.target(ofKind: "sharedStrings") {
            let read = SharedStrings(part)
            try MarkupStream.read(part, of: archive, with: read)
            strings = read
        }
        var sheets: [Sheet] = []
        for (index, entry) in workbook.sheets.enumerated() where isWanted(index) {
            guard let relation = relationships.all.first(where: { $0.id == entry.relationship }) else {
                throw .damaged(part: part, detail: Wording(verbatim: entry.name))
            }
            // A sheet may be a chart.
            guard relation.kind == "worksheet" else { continue }
            let reader = WorksheetReader(
                part: relation.target, styles: styles, strings: strings, is1904: workbook.is1904)
            try MarkupStream.read(relation.target, of: archive, with: reader)
            sheets.append(try reader.sheet(entry.name, path: path, isHidden: entry.isHidden))
        }
        return sheets
    }
}
