import Foundation
import OfficeFiles

/// The names by which a project's records refer to each other, for all fields of a collection.
struct ProjectNames {
    private let names: [String: ReferenceNames]
    private let parts: [String: ReferenceNames]

    init(_ project: ImportedProject) {
        names = project.tables.mapValues { ReferenceNames($0.records) }
        parts = project.parts.mapValues { ReferenceNames($0.records) }
    }

    /// With the records that a form adds.
    init(_ project: ImportedProject, adding rows: [String: [ImportedTable.Record]]) {
        var all = project.tables.mapValues(\.records)
        for (name, records) in rows {
            let known = Set((all[name] ?? []).map { ShortName.key($0["nama"] ?? "") })
            all[name, default: []] += records.filter { !known.contains(ShortName.key($0["nama"] ?? "")) }
        }
        names = all.mapValues { ReferenceNames($0) }
        parts = project.parts.mapValues { ReferenceNames($0.records) }
    }

    private func names(_ reference: FieldType.Reference) -> ReferenceNames? {
        reference.part.map { parts["\(reference.collection).\($0)"] } ?? names[reference.collection]
    }

    subscript(collection: String) -> ReferenceNames? { names[collection] }

    func labels(_ reference: FieldType.Reference) -> [String] { names(reference)?.labels ?? [] }

    /// As a form shows it.
    func shown(_ text: String, _ type: FieldType) -> String {
        switch type {
        case .reference(let reference): names(reference)?.label(of: text) ?? text
        case .list(.reference(let reference)):
            ProjectNames.items(text).map { names(reference)?.label(of: $0) ?? $0 }.joined(separator: "; ")
        case .integer, .decimal, .rupiah, .year, .month: ProjectNames.plainNumber(text, type) ?? text
        default: text
        }
    }

    /// As data files have it.
    func written(_ text: String, _ type: FieldType) -> String {
        switch type {
        case .reference(let reference): names(reference)?.id(of: text) ?? text
        case .list(.reference(let reference)):
            ProjectNames.items(text).map { names(reference)?.id(of: $0) ?? $0 }.joined(separator: ";")
        default: text
        }
    }

    static func items(_ text: String) -> [String] {
        text.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter {
            !$0.isEmpty
        }
    }

    /// As workbooks have numbers: `1.250.000,5` is 1250000.5. nil for what is none.
    private static func plainNumber(_ text: String, _ type: FieldType) -> String? {
        number(text, type).map { "\($0)" }
    }

    static func number(_ text: String, _ type: FieldType) -> Decimal? {
        switch type {
        case .rupiah: try? RupiahText.amount(text).get()
        case .decimal: try? NumberText.decimal(text).get()
        case .integer, .year, .month: try? NumberText.integer(text).get()
        default: nil
        }
    }

    /// Whether two texts of a field say the same: `1.250.000` and `1250000`, one name of a record and another.
    func isSame(_ first: String, _ second: String, _ type: FieldType) -> Bool {
        switch type {
        case .integer, .decimal, .rupiah, .year, .month:
            if let a = ProjectNames.number(first, type), let b = ProjectNames.number(second, type) { return a == b }
        case .nip, .contractNumber: return first.filter(\.isNumber) == second.filter(\.isNumber)
        case .list:
            return ProjectNames.items(written(first, type)) == ProjectNames.items(written(second, type))
        case .reference: return written(first, type) == written(second, type)
        default: break
        }
        return HeadingText.oneLine(first) == HeadingText.oneLine(second)
    }
}
