import Diagnostics
import Foundation

/// A measure of success of a quick win.
public struct Indicator: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var name: String { record.text("nama") ?? "" }
    public var unit: String? { record.text("satuan") }
    /// As the author wrote it: numbers and words both occur ('belum ada').
    public var current: String? { record.text("sekarang") }
    public var target: String? { record.text("target") }
    /// `current` as a number; nil when it is words.
    public var currentValue: Decimal? { record.number("nilai_sekarang") }
    public var targetValue: Decimal? { record.number("nilai_target") }

    /// The number that a state is; `2.400` counts people or things here, so it can only be thousands.
    static func number(_ text: String) -> Decimal? {
        if case .success(let number) = NumberText.integer(text) { return number }
        return try? NumberText.decimal(text).get()
    }

    public static let shape = Shape(
        "indikator", Wording(id: "Ukuran keberhasilan", en: "Measure of success"),
        [
            .required("nama", .text, "nama", "name"),
            .optional("satuan", .text, "satuan", "unit"),
            .optional(
                "arah", .choice(ProgramIndicator.directions), "arah yang baik: naik, turun, tetap", "which way is good"),
            .optional("sekarang", .text, "keadaan sekarang", "present state"),
            .optional("target", .text, "target", "target"),
        ])
}
