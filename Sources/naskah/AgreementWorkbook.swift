import Diagnostics
import DocumentData
import OfficeFiles

/// How the reference documents of a project agree, as a workbook: the matrix of programmes by office and pair of documents (MKPP), all
/// differences with links to both cells, and the changes that settle some. For one office its own differences only, with columns to
/// answer in.
struct AgreementWorkbook {
    /// `acuan.keselarasan` of the project.
    let agreement: DataRecord
    let links: PlaceLink

    /// The workbook of all offices.
    var sheets: [SheetDraft] {
        [matrix, differences(agreement.records("perbedaan"), isAnswered: false)]
            + changes(agreement.records("perubahan"))
    }

    /// The workbook of one office of `keselarasan.opd`.
    func sheets(of office: DataRecord) -> [SheetDraft] {
        var sheet = differences(office.records("perbedaan"), isAnswered: true)
        sheet.titles = ["Keselarasan \(office.text("nama") ?? "")", summary(of: office)]
        sheet.isProtected = true
        return [sheet] + changes(office.records("perubahan")) + [choices]
    }

    private static let choiceSheet = "Pilihan"

    /// What may be answered, and what it means.
    private var choices: SheetDraft {
        var sheet = SheetDraft(
            AgreementWorkbook.choiceSheet, columns: [("Jawaban", 16), ("Artinya", 60)],
            rows: DifferenceAnswer.Kind.allCases.map {
                [SheetDraft.Cell($0.rawValue), SheetDraft.Cell($0.meaning.indonesian)]
            })
        sheet.isProtected = true
        return sheet
    }

    private static var answerColumns: [SheetColumn] {
        DifferenceAnswer.Column.allCases.map { column in
            switch column {
            case .kind:
                SheetColumn(
                    column.rawValue, width: 16,
                    entry: .choice(
                        source: "\(choiceSheet)!$A$2:$A$\(DifferenceAnswer.Kind.allCases.count + 1)", isOpen: false),
                    note: column.note)
            case .key: SheetColumn(column.rawValue, width: 14)
            default: SheetColumn(column.rawValue, width: 28, entry: .text, note: column.note)
            }
        }
    }

    private func summary(of office: DataRecord) -> String {
        let pairs = office.records("pasangan").map { pair in
            "\(pair.text("dokumen") ?? "") dengan \(pair.text("acuan") ?? ""): \(number(pair, "sama")) dari "
                + "\(number(pair, "semua")) program (\(number(pair, "persen")) %)"
        }
        return pairs.joined(separator: "; ")
    }

    private func number(_ record: DataRecord, _ key: String) -> String {
        record.number(key).map { NumberFormat.text($0) } ?? ""
    }

    // MARK: Sheets

    private var matrix: SheetDraft {
        let pairs = agreement.records("pasangan")
        var columns: [(heading: String, width: Int)] = [("Perangkat daerah", 40)]
        for pair in pairs {
            let name = "\(pair.text("acuan") ?? "") – \(pair.text("dokumen") ?? "")"
            columns += [
                ("\(name): program", 14), ("\(name): sama", 14), ("\(name): %", 12), ("\(name): kategori", 16),
                ("\(name): selaras %", 14),
            ]
        }
        func row(_ title: String, _ shares: [DataRecord]) -> [SheetDraft.Cell] {
            [SheetDraft.Cell(title)]
                + shares.flatMap { share -> [SheetDraft.Cell] in
                    let isEmpty = share.integer("semua") == 0
                    return [
                        SheetDraft.Cell(number(share, "semua")), SheetDraft.Cell(number(share, "sama")),
                        SheetDraft.Cell(isEmpty ? "–" : number(share, "persen")),
                        SheetDraft.Cell(isEmpty ? "–" : share.text("kategori") ?? ""),
                        SheetDraft.Cell(isEmpty ? "–" : number(share, "persen_selaras")),
                    ]
                }
        }
        let rows = agreement.records("opd").map { row($0.text("nama") ?? "", $0.records("pasangan")) }
        return SheetDraft("MKPP", columns: columns, rows: rows + [row("Semua", pairs)])
    }

    private func differences(_ rows: [DataRecord], isAnswered: Bool) -> SheetDraft {
        var columns = [
            ("No.", 6), ("Perangkat daerah", 28), ("Acuan", 14), ("Dokumen", 14), ("Kode", 12), ("Program", 36),
            ("Aturan", 16), ("Perbedaan", 60), ("Tempat dalam dokumen", 28), ("Tempat dalam acuan", 28), ("Saran", 40),
        ].map { SheetColumn($0.0, width: $0.1) }
        if isAnswered { columns += AgreementWorkbook.answerColumns }
        let cells = rows.enumerated().map { index, row -> [SheetDraft.Cell] in
            let texts = ["opd", "acuan", "dokumen", "kode", "program", "aturan", "uraian"]
            let entries = DifferenceAnswer.Column.allCases.map { column in
                SheetDraft.Cell(column == .key ? DifferenceKey.text(of: row) : "")
            }
            return [SheetDraft.Cell(String(index + 1))] + texts.map { SheetDraft.Cell(row.text($0) ?? "") }
                + ["tempat", "tempat_acuan"].map { key in
                    row[key]?.range.map(links.cell) ?? SheetDraft.Cell(row.text(key) ?? "")
                } + [SheetDraft.Cell(row.text("saran") ?? "")] + (isAnswered ? entries : [])
        }
        return SheetDraft(DifferenceAnswer.sheet, columns: columns, rows: cells)
    }

    /// Nothing where no change was recorded.
    private func changes(_ rows: [DataRecord]) -> [SheetDraft] {
        guard !rows.isEmpty else { return [] }
        let keys = ["opd", "acuan", "dokumen", "program", "catatan"]
        return [
            SheetDraft(
                "Perubahan",
                columns: [
                    ("Perangkat daerah", 28), ("Acuan", 14), ("Dokumen", 14), ("Program", 36), ("Perubahan", 70),
                ], rows: rows.map { row in keys.map { SheetDraft.Cell(row.text($0) ?? "") } })
        ]
    }
}
