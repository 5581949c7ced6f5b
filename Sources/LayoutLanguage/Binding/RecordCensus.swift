import Diagnostics
import DocumentData

/// A census of the rows of tables: each row of a table that a document is about has something of it in the document, or is told.
///
/// A document is about a table when loops go through more than half of its rows. Rows that other data names one by one (the signatories of a
/// form) are somebody's choice, and loops that say `partial="true"` leave rows out on purpose.
final class RecordCensus {
    private final class Table {
        let name: String
        /// Where each row begins and ends, in their order.
        let rows: [(lower: Int, upper: Int)]
        let places: [SourceRange?]
        /// Groups and other records that functions make stand at places of rows, and are none.
        let rowOfRecord: [ObjectIdentifier: Int]
        var gone: [Bool]
        var shown: [Bool]
        var goneCount = 0
        /// The row that was asked for last: most questions are about it or the next.
        var last = 0

        init(_ name: String, _ records: [(record: DataRecord, range: SourceRange)]) {
            self.name = name
            rows = records.map { ($0.range.lower, $0.range.upper) }
            places = records.map { $0.record["id"]?.range ?? $0.record.entries.first?.node.range }
            rowOfRecord = Dictionary(
                records.enumerated().map { (ObjectIdentifier($0.element.record), $0.offset) },
                uniquingKeysWith: { first, _ in first })
            gone = Array(repeating: false, count: rows.count)
            shown = gone
        }

        /// The row that an offset is in.
        func row(at offset: Int) -> Int? {
            for near in last...min(last + 1, rows.count - 1)
            where rows[near].lower <= offset && offset < rows[near].upper {
                last = near
                return near
            }
            var low = 0, high = rows.count
            while high - low > 1 {
                let middle = (low + high) / 2
                if rows[middle].lower <= offset { low = middle } else { high = middle }
            }
            guard rows[low].lower <= offset, offset < max(rows[low].upper, rows[low].lower + 1) else { return nil }
            last = low
            return low
        }
    }

    private var tables: [ObjectIdentifier: Table] = [:]

    init(_ root: DataRecord) {
        for entry in root.entries {
            guard case .list(let nodes) = entry.node.value, let file = nodes.first?.range?.file else { continue }
            var records: [(record: DataRecord, range: SourceRange)] = []
            records.reserveCapacity(nodes.count)
            for node in nodes {
                guard case .record(let record) = node.value, let range = node.range, range.file === file,
                    records.last.map({ $0.range.upper <= range.lower }) ?? true
                else { break }
                records.append((record, range))
            }
            if records.count == nodes.count { tables[ObjectIdentifier(file)] = Table(entry.key, records) }
        }
    }

    /// A loop goes through these.
    func go(through elements: [DataNode]) {
        for element in elements {
            guard case .record(let record) = element.value, let range = element.range,
                let table = tables[ObjectIdentifier(range.file)],
                let row = table.rowOfRecord[ObjectIdentifier(record)], table.rows[row].lower == range.lower,
                !table.gone[row]
            else { continue }
            table.gone[row] = true
            table.goneCount += 1
        }
    }

    /// Something of this place of the data is in the document.
    func show(_ range: SourceRange?) {
        guard let range, let table = tables[ObjectIdentifier(range.file)], let row = table.row(at: range.lower) else {
            return
        }
        table.shown[row] = true
    }

    /// The rows that the document should have and has not.
    var findings: Findings {
        var findings = Findings()
        for table in tables.values.sorted(by: { $0.name < $1.name }) where table.goneCount * 2 > table.rows.count {
            for row in table.rows.indices where !table.shown[row] {
                findings.report(RecordCensus.missing(table.name, table.places[row], isGone: table.gone[row]))
            }
        }
        return findings
    }

    private static func missing(_ name: String, _ place: SourceRange?, isGone: Bool) -> Diagnostic {
        let key = place?.text ?? ""
        return Diagnostic(
            "data.record-not-shown", .warning,
            Wording(
                id: "\(name) \"\(key)\" tidak tampil dalam dokumen ini, sedangkan yang lain tampil",
                en: "\(name) '\(key)' is not in this document, while others are"), at: place
        )
        .rule(
            isGone
                ? Wording(
                    id: "tata letak melewatinya tanpa mencetak apa pun dari barisnya",
                    en: "the layout goes through it, and prints nothing of it")
                : Wording(
                    id: "tidak ada kelompok atau syarat tata letak yang memuatnya",
                    en: "no group and no condition of the layout takes it in")
        )
        .fix(
            Wording(
                id:
                    "isi kolom yang dipakai untuk mengelompokkan, atau tulis <for … partial=\"true\"> bila memang dipilih",
                en: "fill in the column that groups it, or write <for … partial=\"true\"> where rows are chosen"))
    }
}
