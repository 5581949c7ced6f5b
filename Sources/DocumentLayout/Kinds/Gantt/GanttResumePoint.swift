import Diagnostics

/// Continue with this row.
struct GanttResumePoint: ResumePoint {
    let row: Int

    func isSamePoint(as other: any ResumePoint) -> Bool { (other as? GanttResumePoint)?.row == row }
}

/// What speaks against a break between rows.
enum GanttReason: BreakReasonOfKind {
    /// The first or last row of the chart, or the last row of a group, would stand alone.
    case loneRow
    /// The title of a group keeps two of its rows.
    case groupRow
    /// `break-inside: avoid` of a group.
    case wholeGroup
    /// `break-before` or `break-after: avoid` of a row.
    case keptRows

    var text: Wording {
        switch self {
        case .loneRow:
            Wording(
                id: "baris pertama atau terakhir bagan atau kelompoknya akan berdiri sendiri",
                en: "the first or last row of the chart or of its group would stand alone")
        case .groupRow:
            Wording(
                id: "judul kelompok membawa dua baris kelompoknya", en: "the title of a group keeps two of its rows")
        case .wholeGroup:
            Wording(id: "kelompok ini diminta tetap utuh", en: "the group asks to stay whole")
        case .keptRows:
            Wording(id: "kedua baris ini diminta tetap bersama", en: "the two rows ask to stay together")
        }
    }
}
