import Diagnostics

/// A post in an organisation chart (`organisasi`).
public struct OrganisationPost: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var id: String { record.text("id") ?? "" }
    /// The id of the post above; nil at the top.
    public var parent: String? { record.text("atasan") }

    public static let shape = Shape(
        "pos organisasi", Wording(id: "Pos dalam bagan organisasi", en: "Post of an organisation chart"),
        [
            .required("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .optional("atasan", .text, "id pos di atasnya; kosong bagi yang teratas", "id of the post above"),
            .required("kedudukan", .text, "kedudukan, misalnya Ketua", "place in the organisation, such as Chair"),
            .optional("jabatan", .text, "jabatan pemegangnya", "office of who holds it"),
            .optional("nama", .text, "nama pemegangnya", "name of who holds it"),
        ], isOpen: true)
}
