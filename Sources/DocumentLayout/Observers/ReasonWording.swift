import Diagnostics

/// What speaks against a break, in words.
struct ReasonWording {
    let text: Wording

    init(_ reason: BreakReason) {
        text = switch reason {
        case .keptWithNext(let box):
            ReasonWording.about(box) { "\($0) harus bersama isi sesudahnya (break-after: avoid)" }
                en: { "\($0) must stay with what follows it (break-after: avoid)" }
        case .keptWithPrevious(let box):
            ReasonWording.about(box) { "\($0) harus bersama isi sebelumnya (break-before: avoid)" }
                en: { "\($0) must stay with what precedes it (break-before: avoid)" }
        case .keptWhole(let box):
            ReasonWording.about(box) { "\($0) diminta tetap utuh (break-inside: avoid)" } en: { "\($0) asks to stay whole (break-inside: avoid)" }
        case .orphans(let count, let limit):
            Wording(id: "hanya \(count) baris di bawah halaman, paling sedikit \(limit) (orphans)",
                    en: "only \(count) of at least \(limit) lines at the foot of the page (orphans)")
        case .widows(let count, let limit):
            Wording(id: "hanya \(count) baris di atas halaman berikutnya, paling sedikit \(limit) (widows)",
                    en: "only \(count) of at least \(limit) lines at the head of the next page (widows)")
        case .loneRow:
            Wording(id: "baris pertama atau terakhir tabel akan berdiri sendiri", en: "the first or last row of the table would stand alone")
        case .titleRow:
            Wording(id: "baris judul kelompok membawa dua baris kelompoknya", en: "the title row of a group keeps two of its rows")
        case .rowSpan:
            Wording(id: "sel yang menggabung beberapa baris (rowspan) akan terpisah", en: "a cell that spans rows would be parted")
        case .smallRow:
            Wording(id: "baris tabel yang tidak tinggi sebaiknya utuh", en: "a row that is not tall had better stay whole")
        }
    }

    private static func about(_ box: Box, id: (String) -> String, en: (String) -> String) -> Wording {
        let what = BoxWording(box).text
        return Wording(id: id(what.indonesian), en: en(what.english))
    }
}

/// A box by its kind and its first words.
struct BoxWording {
    let text: Wording

    init(_ box: Box) {
        let kind = BoxWording.kind(of: box), beginning = PlacedText.beginning(of: box)
        let quoted = beginning.isEmpty ? "" : " \"\(beginning)\""
        text = Wording(id: kind.indonesian + quoted, en: kind.english + quoted)
    }

    private static func kind(of box: Box) -> Wording {
        switch box.role {
        case .h1, .h2, .h3, .h4, .h5, .h6: return Wording(id: "judul", en: "the heading")
        case .caption: return Wording(id: "judul tabel atau gambar", en: "the caption")
        case .list: return Wording(id: "daftar", en: "the list")
        case .listItem: return Wording(id: "butir", en: "the list item")
        case .contentsItem: return Wording(id: "baris daftar isi", en: "the contents line")
        case .tableData, .tableHeader: return Wording(id: "baris tabel", en: "the table row")
        default: break
        }
        return switch box.content {
        case .paragraph: Wording(id: "alinea", en: "the paragraph")
        case .table: Wording(id: "tabel", en: "the table")
        case .graphic: Wording(id: "gambar", en: "the picture")
        case .chart: Wording(id: "diagram", en: "the chart")
        case .signatureRow: Wording(id: "deretan tanda tangan", en: "the row of signatures")
        case .empty: Wording(id: "garis atau bidang", en: "the rule or area")
        default: Wording(id: "blok", en: "the block")
        }
    }
}
