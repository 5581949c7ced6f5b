import Diagnostics

/// A rule of official form, with the clause that it comes from: what a document of some kind must look like.
public struct FormRule: RecordView {
    /// What a rule is about.
    public enum Subject: String, Sendable, CaseIterable {
        case paper = "kertas", font = "huruf", fontSize = "ukuran_huruf", lineHeight = "spasi"
        case top = "margin_atas", right = "margin_kanan", bottom = "margin_bawah", left = "margin_kiri"
    }

    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var subject: Subject? { record.text("hal").flatMap(Subject.init) }
    /// 'Permendagri 1/2023 Pasal 34 ayat (2)'.
    public var clause: String { record.text("pasal") ?? "" }
    /// Any of these is right; empty when there are bounds.
    public var values: [String] { record.texts("nilai") }
    public var least: String? { record.text("minimal") }
    public var greatest: String? { record.text("maksimal") }
    /// Whether breaking the rule is an error; otherwise it is a warning.
    public var isStrict: Bool { record.text("tingkat") == "kesalahan" }
    public var place: SourceRange? { record["pasal"]?.range }

    /// Whether the rule holds for documents of this kind.
    public func applies(to kind: String) -> Bool {
        let kinds = record.texts("jenis")
        return kinds.isEmpty || kinds.contains(kind)
    }

    /// In millimetres, for lengths; as it is, for numbers.
    public static func measure(_ text: String) -> Double? {
        LengthText.millimetres(text.filter { !$0.isWhitespace }.replacing(",", with: "."))
            ?? Double(text.replacing(",", with: "."))
    }

    /// Kinds of official letters (Permendagri 1/2023 Pasal 14; Pasal 32 gives them fonts).
    public static let documentKinds = ["pengaturan", "penetapan", "penugasan", "korespondensi", "khusus"]

    public static let shape = Shape(
        "aturan", Wording(id: "Aturan bentuk naskah", en: "Rule of official form"),
        [
            .required("hal", .choice(Subject.allCases.map(\.rawValue)), "yang diatur", "what the rule is about"),
            .optional("nilai", .list(.text), "nilai yang benar", "right values"),
            .optional("minimal", .text, "nilai terkecil", "least value"),
            .optional("maksimal", .text, "nilai terbesar", "greatest value"),
            .optional(
                "jenis", .list(.choice(documentKinds)), "jenis naskah yang diatur; semua bila kosong",
                "kinds of documents; all when left out"),
            .optional(
                "tingkat", .choice(["peringatan", "kesalahan"]), "berat pelanggarannya", "severity",
                default: "peringatan"),
            .required("pasal", .text, "peraturan dan pasalnya", "regulation and clause"),
        ])
}
