import Diagnostics
import OfficeFiles

/// A sheet of a form to fill in: the fields of a collection as columns, as its shape declares them.
struct EntryTable {
    let sheet: String
    /// Of a list within records (`quick_win.indikator`) with the record that it belongs to as first field.
    let collection: DataCollection
    /// For a list within records: the collection of those, and the key of the list.
    let owner: (collection: String, key: String)?
    /// In the order of their columns; `id` is the last.
    let fields: [FieldDeclaration]

    /// nil for a name that is no collection.
    ///
    /// - Parameters:
    ///   - only: the fields that are asked for; nil for all that fit into a cell.
    ///   - more: keys of fields that there may be one of for each year.
    init?(_ name: String, sheet: String, only: [String]? = nil, more: [String] = []) {
        guard let collection = DataCollection.named(name) else { return nil }
        self.sheet = sheet
        self.collection = collection
        owner = nil
        let own = collection.shape.fields.filter { field in
            field.key != "id" && only?.contains(field.key) ?? EntryTable.fits(field.type)
        }
        fields = own + more.compactMap(collection.shape.field) + [collection.shape.field("id")].compactMap { $0 }
    }

    init?(part key: String, of name: String, sheet: String) {
        guard let collection = DataCollection.named(name),
            case .list(.record(let part))? = collection.shape.field(key)?.type
        else { return nil }
        let whose = FieldDeclaration.required(
            name, .reference(.init(to: name)), "\(collection.shape.name) yang diukur",
            "\(collection.shape.name) that it belongs to")
        self.sheet = sheet
        self.collection = DataCollection(
            name: name + "." + key, shape: Shape(part.name, part.explanation, [whose] + part.fields), isList: true)
        owner = (name, key)
        fields = [whose] + part.fields.filter { EntryTable.fits($0.type) }
    }

    private static func fits(_ type: FieldType) -> Bool {
        switch type {
        case .record, .map, .free, .file, .layout, .colour, .length: false
        case .list(let item):
            switch item {
            case .text, .reference: true
            default: false
            }
        default: true
        }
    }

    /// What the headings mean, for reading the form again.
    var answers: [String: String] {
        Dictionary(
            fields.map { (HeadingText.key(EntryTable.heading($0)), $0.key) }, uniquingKeysWith: { first, _ in first })
    }

    static let numberHeading = "No"

    static func heading(_ field: FieldDeclaration) -> String {
        FieldWords.heading(of: field.key) + (field.isRequired && field.key != "id" ? " *" : "")
    }

    /// What is expected, for those who fill it in.
    static func note(_ field: FieldDeclaration) -> String {
        if field.key == "id" { return "Diisi oleh Naskah; biarkan." }
        let explanation = field.explanation.indonesian
        let first = explanation.prefix(1).uppercased() + explanation.dropFirst()
        return hint(field.type, first) + (field.isRequired ? " Wajib diisi." : "")
    }

    private static func hint(_ type: FieldType, _ explanation: String) -> String {
        switch type {
        case .reference(let reference):
            "Pilih \(reference.part ?? reference.collection) dari daftar.".replacing("_", with: " ")
        case .list(.reference(let reference)):
            "Nama \(reference.collection), beberapa dipisah titik koma (;).".replacing("_", with: " ")
        case .list: "\(explanation). Beberapa isian dipisah titik koma (;)."
        case .choice: "\(explanation). Pilih dari daftar."
        case .nip, .contractNumber: "\(explanation), sebagai teks; spasi boleh."
        case .rupiah: "\(explanation): angka saja, tanpa Rp."
        case .date: "\(explanation): 2026-12-31 atau 31 Desember 2026."
        case .integer, .decimal, .year, .month: "\(explanation): angka."
        default: explanation + "."
        }
    }

    /// A row that shows how rows are filled in; the same for every project.
    var example: [String] { ["Contoh"] + fields.map(EntryTable.example) }

    private static func example(_ field: FieldDeclaration) -> String {
        switch field.type {
        case .reference, .weekday, .boolean: "(pilih dari daftar)"
        case .list(.reference): "(nama; nama)"
        case .list: "Contoh satu; Contoh dua"
        case .choice(let values): values.first ?? ""
        case .nip, .contractNumber: "(18 angka)"
        case .rupiah: "250000000"
        case .integer, .decimal: "12"
        case .year: "2026"
        case .month: "6"
        case .date: "2026-12-31"
        default: field.key == "id" ? "" : "Contoh \(heading(field).lowercased().filter { $0 != "*" }.trimmingSpaces)"
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
