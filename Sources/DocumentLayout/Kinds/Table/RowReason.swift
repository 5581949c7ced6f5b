import Diagnostics

/// What speaks against a break between or within rows.
enum RowReason: BreakReasonOfKind {
    /// The first or last row of a table would stand alone.
    case loneRow
    /// A title row keeps two rows of its group.
    case titleRow
    /// A cell that spans rows would be parted badly.
    case rowSpan
    /// A row that is broken although it is not tall.
    case smallRow

    var text: Wording {
        switch self {
        case .loneRow:
            Wording(
                id: "baris pertama atau terakhir tabel akan berdiri sendiri",
                en: "the first or last row of the table would stand alone")
        case .titleRow:
            Wording(
                id: "baris judul kelompok membawa dua baris kelompoknya",
                en: "the title row of a group keeps two of its rows")
        case .rowSpan:
            Wording(
                id: "sel yang menggabung beberapa baris (rowspan) akan terpisah",
                en: "a cell that spans rows would be parted")
        case .smallRow:
            Wording(
                id: "baris tabel yang tidak tinggi sebaiknya utuh", en: "a row that is not tall had better stay whole")
        }
    }
}
