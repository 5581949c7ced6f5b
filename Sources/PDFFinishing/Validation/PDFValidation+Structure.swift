import Diagnostics

/// What the structure is worth.
extension PDFValidation {
    mutating func checkStructure() {
        if structure.brokenKids > 0 {
            report(
                .role,
                Wording(
                    id: "\(structure.brokenKids) unsur rusak dalam struktur",
                    en: "\(structure.brokenKids) broken elements in the structure"))
        }
        var heading = 0, notes: Set<String> = []
        for element in structure.elements {
            checkPlace(of: element)
            if let level = ExaminedElement.level(of: element.role) {
                if level > heading + 1 {
                    report(
                        .heading,
                        Wording(
                            id: "H\(level) sesudah \(heading == 0 ? "awal dokumen" : "H\(heading)")",
                            en: "H\(level) after \(heading == 0 ? "the beginning" : "H\(heading)")"), element)
                }
                heading = level
            }
            switch element.role {
            case "Figure", "Formula":
                if (file.text(element.dictionary["Alt"]) ?? file.text(element.dictionary["ActualText"]) ?? "").isEmpty {
                    report(.figure, Wording(id: "tanpa teks pengganti", en: "without an alternative text"), element)
                }
            case "Note":
                let name = file.text(element.dictionary["ID"]) ?? ""
                if name.isEmpty || !notes.insert(name).inserted {
                    report(.note, Wording(id: "tanpa nama sendiri", en: "without a name of its own"), element)
                }
            case "Table": checkTable(element)
            case "Link", "Form":
                if !structure.holdsAnnotation(element) {
                    report(
                        .annotation, Wording(id: "tanpa yang dapat diklik", en: "without anything to click on"), element
                    )
                }
            default: break
            }
        }
    }

    private mutating func checkPlace(of element: ExaminedElement) {
        guard ExaminedElement.roles.contains(element.role) else {
            return report(.role, Wording(id: "jenis tidak dikenal", en: "an unknown type"), element)
        }
        guard let parents = ExaminedElement.parents[element.role] else { return }
        let parent = structure.element(element.parent)?.role ?? ""
        if !parents.contains(parent) {
            report(.role, Wording(id: "tidak boleh di dalam \(parent)", en: "must not stand in \(parent)"), element)
        }
    }

    // MARK: Tables

    private mutating func checkTable(_ table: ExaminedElement) {
        let rows = structure.rows(of: table), cells = rows.flatMap { structure.children(of: $0) }
        if !cells.isEmpty, !cells.contains(where: { $0.role == "TH" }) {
            report(.table, Wording(id: "tanpa kepala", en: "without heads"), table)
        }
        var widths: [Int] = [], covered: [Int: Int] = [:]
        for row in rows {
            var taken = Set(covered.filter { $0.value > 0 }.keys), below = covered.mapValues { $0 - 1 }, column = 0
            for cell in structure.children(of: row) {
                while taken.contains(column) { column += 1 }
                let span = attribute("ColSpan", of: cell), height = attribute("RowSpan", of: cell)
                for place in column..<column + min(span, PDFValidation.widest) {
                    taken.insert(place)
                    below[place] = max(below[place] ?? 0, height - 1)
                }
                column += span
            }
            widths.append(taken.count)
            covered = below
        }
        if Set(widths).count > 1 {
            report(
                .table,
                Wording(
                    id:
                        "baris-barisnya tidak sama lebar: \(Set(widths).sorted().map(String.init).joined(separator: ", ")) kolom",
                    en:
                        "its rows differ in width: \(Set(widths).sorted().map(String.init).joined(separator: ", ")) columns"
                ),
                table)
        }
    }

    private static let widest = 10_000

    private func attribute(_ name: String, of cell: ExaminedElement) -> Int {
        let attributes = file.resolved(cell.dictionary["A"])
        let all = attributes.array?.map { file.dictionary($0) } ?? [attributes.dictionary ?? PDFDictionary()]
        return max(1, all.lazy.compactMap { self.file.integer($0[name]) }.first ?? 1)
    }
}

extension ExaminedStructure {
    fileprivate func rows(of table: ExaminedElement) -> [ExaminedElement] {
        children(of: table).flatMap { child -> [ExaminedElement] in
            switch child.role {
            case "TR": [child]
            case "THead", "TBody", "TFoot": children(of: child).filter { $0.role == "TR" }
            default: []
            }
        }
    }

    /// Itself or in what stands in it.
    fileprivate func holdsAnnotation(_ element: ExaminedElement) -> Bool {
        element.kids.contains { kid in
            switch kid {
            case .object: true
            case .mark: false
            case .element(let number): self.element(number).map(holdsAnnotation) ?? false
            }
        }
    }
}

extension ExaminedElement {
    /// Types of elements (PDF 32000-1 §14.8.4).
    static let roles = Set(
        """
        Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD
        THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// In what some of them stand only.
    static let parents: [String: Set<String>] = [
        "TR": ["Table", "THead", "TBody", "TFoot"], "TH": ["TR"], "TD": ["TR"], "THead": ["Table"], "TBody": ["Table"],
        "TFoot": ["Table"], "LI": ["L"], "LBody": ["LI"],
        "Lbl": ["LI", "TOCI", "Note", "Caption", "P", "Link", "Reference"],
        "TOCI": ["TOC"],
    ]

    static func level(of role: String) -> Int? {
        role.utf8.count == 2 && role.first == "H" ? role.last?.wholeNumberValue : nil
    }
}
