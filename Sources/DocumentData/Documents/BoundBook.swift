import Diagnostics
import Foundation

/// The book that a cover is wrapped around (`sampul_untuk`): what its spine is measured by.
public struct BoundBook: Sendable {
    /// The document that is bound.
    public let document: String
    public let range: SourceRange?
    /// Of one sheet, in millimetres.
    private let sheet: Decimal
    /// Of one side of the cover, in millimetres.
    private let board: Decimal

    /// HVS of 80 g/m² is a tenth of a millimetre thick.
    private static let usualSheet = Decimal(1) / 10

    init(_ record: DataRecord) {
        document = record.text("dokumen") ?? ""
        range = record["dokumen"]?.range
        sheet = record.number("tebal_kertas") ?? BoundBook.usualSheet
        board = record.number("tebal_sampul") ?? 0
    }

    /// What layouts see as `dokumen.punggung`: `halaman`, `lembar`, and `tebal`, in millimetres. A sheet has two pages.
    public func spine(ofPages pages: Int) -> DataRecord {
        let sheets = (pages + 1) / 2
        let thickness = Decimal(sheets) * sheet + board * 2
        return DataRecord([
            .init(key: "halaman", node: DataNode(.number(Decimal(pages)))),
            .init(key: "lembar", node: DataNode(.number(Decimal(sheets)))),
            .init(key: "tebal", node: DataNode(.number(thickness))),
        ])
    }

    static let shape = Shape(
        "sampul untuk", Wording(id: "Buku yang dibungkus sampul", en: "The book inside a cover"),
        [
            .required("dokumen", .text, "kunci dokumen yang dijilid", "key of the document that is bound"),
            .optional(
                "tebal_kertas", .decimal, "tebal selembar kertas dalam milimeter, misalnya 0,1 untuk HVS 80 gram",
                "thickness of one sheet of paper in millimetres", default: "0,1"),
            .optional(
                "tebal_sampul", .decimal, "tebal selembar kertas sampul dalam milimeter",
                "thickness of one side of the cover in millimetres", default: "0"),
        ])
}
