import Diagnostics

/// A person, or an institution (`literal`), as CSL-JSON writes the names of authors.
struct CitedPerson: RecordView {
    let record: DataRecord
    init(_ record: DataRecord) { self.record = record }

    static let shape = Shape(
        "penulis", Wording(id: "Penulis, menurut CSL-JSON", en: "Author, as CSL-JSON has it"),
        [
            .optional("family", .text, "nama keluarga, atau satu-satunya nama", "family name, or the only name"),
            .optional("given", .text, "nama depan", "given names"),
            .optional("literal", .text, "nama lembaga, seperti tertulis", "name of an institution, as it is written"),
        ], isOpen: true)

    /// For whoever is not named.
    static let others = "dkk."

    /// What a citation in the text calls them.
    var family: String { record.text("literal") ?? record.text("family") ?? record.text("given") ?? "" }

    /// 'Contoh, B. S.'; names of one word and of institutions as they are.
    var inverted: String {
        guard record.text("literal") == nil, let family = record.text("family"), let given = record.text("given") else {
            return self.family
        }
        let initials = given.split { $0 == " " || $0 == "." }.compactMap(\.first).map { "\($0)." }
        return initials.isEmpty ? family : "\(family), \(initials.joined(separator: " "))"
    }
}
