import Foundation

/// The columns of a plan's tables: a year of transition before the period, each year of the period, and the condition at its end. Heads
/// and values are made of the same list, so that none can stand over another's values.
struct PlanYears {
    enum Kind: String {
        case transition = "transisi"
        case plan = "rencana"
        case end = "akhir"
    }

    struct Column {
        /// nil for the condition at the end.
        let year: Int?
        let kind: Kind

        var title: String { year.map { String($0) } ?? "Akhir" }
        private var nodes: [DataNode] {
            [
                DataNode(year.map { .number(Decimal($0)) } ?? .null), DataNode(.text(title)),
                DataNode(.text(kind.rawValue)),
            ]
        }
        private static let header = RecordHeader(computed: ["tahun", "judul", "jenis"])
        private static let valueHeader = RecordHeader(computed: ["tahun", "judul", "jenis", "nilai"])

        /// {tahun, judul, jenis}
        var record: DataRecord { DataRecord(Column.header, nodes) }
        /// {tahun, judul, jenis, nilai}
        func record(of value: DataNode) -> DataRecord { DataRecord(Column.valueHeader, nodes + [value]) }
    }

    let columns: [Column]

    /// Years of which tables have columns of their own.
    var years: [Int] { columns.compactMap(\.year) }
    /// Those of the period, which amounts of the whole plan add up.
    var planYears: [Int] { columns.filter { $0.kind == .plan }.compactMap(\.year) }

    /// nil without a period, and for one that is refused or cannot be gone through.
    init?(of masterplan: DataNode?, hasEnd: Bool) {
        guard case .record(let record)? = masterplan?.value, let period = Masterplan(record).period,
            let first = period.record.integer("mulai"), let last = period.record.integer("selesai"), first <= last
        else { return nil }
        let transition = period.transitionYear.flatMap { $0 < first ? $0 : nil }
        self.init(transition: transition, Array(first...last), hasEnd: hasEnd)
    }

    /// Without a plan: the years that a table has columns of.
    init(columnsOf header: RecordHeader, hasEnd: Bool) {
        self.init(transition: nil, WorkProgram.targetYears(of: header).sorted(), hasEnd: hasEnd)
    }

    private init(transition: Int?, _ years: [Int], hasEnd: Bool) {
        columns =
            (transition.map { [Column(year: $0, kind: .transition)] } ?? [])
            + years.map { Column(year: $0, kind: .plan) } + (hasEnd ? [Column(year: nil, kind: .end)] : [])
    }

    /// `teks` ('2024–2028') and `kolom`, the columns, for the period of the masterplan.
    func adding(toPeriodOf masterplan: DataNode) -> DataNode {
        guard case .record(let record) = masterplan.value, let entry = record.entry("periode"),
            case .record(let period) = entry.node.value, let first = planYears.first, let last = planYears.last
        else { return masterplan }
        let list = columns.map { DataNode(.record($0.record)) }
        let whole = period.adding([
            .init(key: "teks", node: DataNode(.text(Period.text(first, last)), at: period["mulai"]?.range)),
            .init(key: "kolom", node: DataNode(.list(list))),
        ])
        let changed = DataRecord.Entry(
            key: entry.key, keyRange: entry.keyRange, node: DataNode(.record(whole), at: entry.node.range))
        return DataNode(.record(record.adding([changed])), at: masterplan.range)
    }
}
