import Diagnostics
import Foundation

/// What a programme gets of one source of funds (`pagu`): a column for each year, or a row for each year.
public struct ProgramBudget: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var program: WorkProgram? { view("program") }
    public var source: String? { record.text("sumber_dana") }

    static let amount = YearlyField(prefix: "pagu_", type: .rupiah, explanation: ("pagu tahun", "budget of"))

    /// Rupiah by year, with the places of the amounts.
    var amounts: [(year: Int, node: DataNode)] {
        var amounts = record.keys.compactMap { key in
            ProgramBudget.amount.year(of: key).flatMap { year in record[key].map { (year: year, node: $0) } }
        }
        if let year = record.integer("tahun"), let node = record["anggaran"] { amounts.append((year, node)) }
        return amounts.filter { $0.node.value.asNumber != nil }
    }

    public static let shape = Shape(
        "pagu program",
        Wording(id: "Pagu program menurut tahun dan sumber dana", en: "Budget of a programme by year and source"),
        [
            .required(
                "program", .reference(.init(to: "program")), "id atau nama program", "id or name of the programme"),
            .optional("sumber_dana", .text, "sumber dana", "source of funds"),
            .optional("tahun", .year, "tahun, bila setiap tahun satu baris", "the year, where each year is a row"),
            .optional("anggaran", .rupiah, "pagu tahun itu dalam rupiah", "budget of that year in rupiah"),
        ], yearly: [amount], isOpen: true)
}
