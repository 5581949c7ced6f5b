import Diagnostics
import Foundation

/// The fields of a data file whose shape is known, one after the other: those that it gives, and those that it could give.
package struct RecordFields: Sendable {
    /// How a field is filled in.
    package enum Kind: Sendable, Equatable {
        /// One line, or several.
        case text, prose
        case integer
        case rupiah
        case date
        /// One of these words.
        case choice([String])
        /// The id of a record of this name under `data:`.
        case reference(String)
    }

    package struct Field: Sendable {
        /// From the root of the file: keys, and numbers of list items from 0.
        package let path: [String]
        package let title: Wording
        package let kind: Kind
        /// As it was written.
        package let text: String
        /// Where it was written; nil for one that the file does not give.
        package let place: SourceRange?
        package let isRequired: Bool

        /// What a date field says, as year, month and day; nil for what is no date.
        package var isoDate: String? {
            guard kind == .date, case .success(let date) = DateText.date(text) else { return nil }
            let part = { (value: Int) in (value < 10 ? "0" : "") + String(value) }
            return "\(date.year)-\(part(date.month))-\(part(date.day))"
        }

        /// An amount in words; nil for what is none.
        package var spokenAmount: String? { kind == .rupiah ? RecordFields.spoken(text) : nil }
    }

    /// A list of at least two items, whose order people can change.
    package struct List: Sendable {
        /// From the root of the file.
        package let path: [String]
        package let count: Int
    }

    package let file: SourceFile
    package private(set) var fields: [Field] = []
    package private(set) var lists: [List] = []

    private static let deepest = 16

    /// - Parameters:
    ///   - name: of the data under `data:`; nil for the project's own file.
    ///   - file: in YAML.
    /// - Returns: nil for data of the project's own, tables, and files with errors.
    package init?(of name: String?, in file: SourceFile) {
        self.file = file
        let kind = file.path.lowercased().split(separator: ".").last ?? ""
        let shape = name.map { DataCollection.named($0)?.type } ?? .record(Project.shape)
        var findings = Findings()
        guard ["yaml", "yml"].contains(kind), let shape,
            let root = DataFileReader.read(file, scalars: .text, namedAt: nil, into: &findings), !findings.hasErrors
        else { return nil }
        add(root, FieldDeclaration.required("", shape, "", ""), [])
    }

    /// The keys that stand behind a key in the declaration of its record; nil for a key that is none.
    package static func keys(after path: [String], of name: String?) -> [String]? {
        guard var type = name.map({ DataCollection.named($0)?.type }) ?? .record(Project.shape), let key = path.last
        else {
            return nil
        }
        for step in path.dropLast() {
            switch type {
            case .record(let shape):
                guard let field = shape.field(step) else { return nil }
                type = field.type
            case .list(let inner), .map(let inner): type = inner
            default: return nil
            }
        }
        guard case .record(let shape) = type, let index = shape.keys.firstIndex(of: key) else { return nil }
        return Array(shape.keys[(index + 1)...])
    }

    /// 'satu juta rupiah'; nil for what is no whole amount.
    package static func spoken(_ text: String) -> String? {
        let digits = text.replacing("Rp", with: "").filter { $0 != "." && !$0.isWhitespace }
        guard (1...21).contains(digits.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let amount = Decimal(string: digits)
        else { return nil }
        return Rupiah.words(amount)
    }

    private mutating func add(_ node: DataNode, _ field: FieldDeclaration, _ path: [String]) {
        guard path.count < RecordFields.deepest else { return }
        switch (field.type, node.value) {
        case (.record(let shape), .record(let record)):
            for declared in shape.fields {
                if let entry = record.entries.first(where: { $0.key == declared.key }) {
                    add(entry.node, declared, path + [declared.key])
                } else if let kind = Kind(declared.type) {
                    fields.append(
                        Field(
                            path: path + [declared.key], title: declared.explanation, kind: kind, text: "", place: nil,
                            isRequired: declared.isRequired))
                }
            }
        case (.list(let inner), .list(let items)):
            if items.count > 1 { lists.append(List(path: path, count: items.count)) }
            for (index, item) in items.enumerated() { add(item, field.holding(inner), path + [String(index)]) }
        case (.map(let inner), .record(let record)):
            for entry in record.entries { add(entry.node, field.holding(inner), path + [entry.key]) }
        default:
            guard let place = node.range, let text = RecordFields.text(of: node) else { return }
            fields.append(
                Field(
                    path: path, title: field.explanation, kind: Kind(field.type) ?? .text, text: text, place: place,
                    isRequired: field.isRequired))
        }
    }

    /// nil for what holds others.
    private static func text(of node: DataNode) -> String? {
        switch node.value {
        case .null: ""
        case .list, .record, .markdown: nil
        default: node.value.asText ?? node.range.map { ValueText.read($0) }
        }
    }
}

extension RecordFields.Kind {
    /// nil for what holds others.
    init?(_ type: FieldType) {
        switch type {
        case .list, .record, .map: return nil
        case .markdown: self = .prose
        case .boolean: self = .choice(["ya", "tidak"])
        case .integer, .year, .month: self = .integer
        case .rupiah: self = .rupiah
        case .date: self = .date
        case .weekday: self = .choice(["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"])
        case .choice(let words): self = .choice(words)
        case .reference(let reference) where reference.part == nil: self = .reference(reference.collection)
        default: self = .text
        }
    }
}

extension FieldDeclaration {
    /// An item of a list, or what stands under a key of the author's.
    fileprivate func holding(_ inner: FieldType) -> FieldDeclaration {
        .required(key, inner, explanation.indonesian, explanation.english)
    }
}
