import Diagnostics
import LayoutLanguage
import PageModel

/// Findings of layout, each reported once even when a paragraph is laid out again.
public final class LayoutFindings {
    private struct Key: Hashable {
        let id: String
        let text: String
        let place: SourceRange?
    }

    private var seen: Set<Key> = []
    public private(set) var all = Findings()

    /// Heights of rooms that have been called too small for their QR codes: all rows of a list are alike.
    var smallRooms: Set<Length> = []

    private var silence = 0

    /// For trials whose outcome may be thrown away.
    func silently<Value>(_ trial: () -> Value) -> Value {
        silence += 1
        defer { silence -= 1 }
        return trial()
    }

    func report(_ diagnostic: Diagnostic) {
        guard silence == 0 else { return }
        let key = Key(id: diagnostic.id, text: diagnostic.message.english, place: diagnostic.range)
        if seen.insert(key).inserted { all.report(diagnostic) }
    }
}

extension LayoutFindings {
    /// `sum` where nothing is summed up, or of rows that the place does not know.
    func reportSumOutOfPlace(_ element: BoundElement) {
        let range = element["of"] ?? ""
        report(Diagnostic(
            "layout.sum-out-of-place", .error,
            range.isEmpty
                ? Wording(id: "<sum> hanya berarti di dalam subtotal, carry, dan tfoot", en: "<sum> means something within subtotal, carry and tfoot only")
                : Wording(id: "di sini tidak ada baris '\(range)' yang dapat dijumlahkan", en: "there are no rows '\(range)' to add up here"),
            at: element.attributes["of"]?.range ?? element.layoutRange)
            .fix(Wording(id: "di subtotal: group, table; di carry dan tfoot repeat=\"page\": page, carried, table; di tfoot lain: table",
                         en: "in subtotal: group, table; in carry and in tfoot repeat=\"page\": page, carried, table; in other tfoot: table")))
    }

    /// Something that must not break is taller than a whole page.
    func reportTooTall(_ box: Box, _ space: ConstraintSpace) {
        report(Diagnostic(
            "layout.too-tall", .warning,
            Wording(id: "isi ini lebih tinggi daripada halaman (\(space.pageHeight)) dan melewati tepinya",
                    en: "this content is taller than the page (\(space.pageHeight)) and runs over its edge"), at: box.place)
            .fix(Wording(id: "kecilkan isinya atau pakai kertas yang lebih besar", en: "make it smaller or use larger paper")))
    }

    /// `break-inside: avoid` on something that no page can hold: it is broken, nothing is lost.
    func reportKeepBroken(at place: SourceRange?, _ space: ConstraintSpace) {
        report(Diagnostic(
            "layout.keep-broken", .warning,
            Wording(id: "isi ini diminta tetap utuh, tetapi lebih tinggi daripada halaman (\(space.pageHeight)); isinya dipenggal",
                    en: "this content asks to stay whole but is taller than the page (\(space.pageHeight)); it was broken"),
            at: place)
            .fix(Wording(id: "hapus break-inside=\"avoid\" atau pendekkan isinya", en: "drop break-inside=\"avoid\" or shorten it")))
    }

    /// A cell that spans columns runs into one that comes down from the rows above.
    func reportSpanMeetsSpan(_ cell: BoundElement, _ columns: Int) {
        report(Diagnostic(
            "layout.span-overlap", .warning,
            Wording(id: "colspan sel ini bertemu sel rowspan dari baris di atasnya; selnya dipersempit menjadi \(columns) kolom",
                    en: "the colspan of this cell meets a rowspan from the rows above; the cell was narrowed to \(columns) columns"),
            at: cell.attributes["colspan"]?.range ?? cell.dataRange ?? cell.layoutRange)
            .fix(Wording(id: "tulis colspan=\"\(columns)\" atau kurangi rowspan", en: "write colspan=\"\(columns)\" or a smaller rowspan")))
    }

    /// A table head that leaves no room for rows is not repeated.
    func reportTallHead(_ box: Box, _ height: Length, _ space: ConstraintSpace) {
        report(Diagnostic(
            "layout.tall-head", .warning,
            Wording(id: "kepala tabel setinggi \(height) tidak menyisakan ruang (halaman \(space.pageHeight)) dan tidak diulang",
                    en: "a table head of \(height) leaves no room (page \(space.pageHeight)) and is not repeated"), at: box.place)
            .fix(Wording(id: "pendekkan kepala tabel", en: "shorten the head of the table")))
    }

    /// A column that no page can hold, in a table that is divided by columns.
    func reportWideColumn(_ index: Int, _ table: TableContent, _ room: Length) {
        report(Diagnostic(
            "layout.wide-column", .warning,
            Wording(id: "kolom \(index + 1) lebih lebar daripada halaman; lebarnya menjadi \(room)",
                    en: "column \(index + 1) is wider than the page; it was made \(room) wide"),
            at: table.origin?.attributes["columns"]?.range ?? table.origin?.layoutRange)
            .fix(Wording(id: "perkecil lebar kolom atau pakai kertas yang lebih lebar", en: "make the column narrower or use wider paper")))
    }

    /// Key columns that would take the page from the others.
    func reportWideKeys(_ table: TableContent, _ width: Length) {
        report(Diagnostic(
            "layout.wide-key-columns", .warning,
            Wording(id: "kolom kunci mengambil lebih dari 60% lebar halaman (\(width)); sebagian tidak diulang",
                    en: "the key columns take more than 60% of the page's width (\(width)); some are not repeated"),
            at: table.origin?.attributes["key-columns"]?.range ?? table.origin?.layoutRange)
            .fix(Wording(id: "kurangi key-columns atau lebarnya", en: "use fewer or narrower key columns")))
    }

    /// Feet and carried sums that leave no room for rows are not set.
    func reportTallFoot(_ box: Box, _ height: Length, _ space: ConstraintSpace) {
        report(Diagnostic(
            "layout.tall-foot", .error,
            Wording(id: "kaki tabel dan baris pindahan setinggi \(height) tidak menyisakan ruang (halaman \(space.pageHeight))",
                    en: "the foot and carried rows of a table, \(height) high, leave no room (page \(space.pageHeight))"), at: box.place)
            .fix(Wording(id: "pendekkan kaki tabel, atau pakai repeat=\"table\"", en: "shorten the foot, or use repeat=\"table\"")))
    }

    func reportScaledDown(_ box: Box, _ size: Size) {
        report(Diagnostic(
            "layout.image-scaled", .warning,
            Wording(id: "gambar \(size.width) × \(size.height) tidak muat dan dikecilkan",
                    en: "an image of \(size.width) × \(size.height) does not fit and was scaled down"), at: box.place))
    }
}

extension LayoutFindings {
    func reportNoProgress(_ box: Box) {
        report(Diagnostic(
            "layout.no-progress", .error,
            Wording(id: "isi bagian ini tidak dapat ditempatkan; sisanya hilang", en: "the content of this section cannot be placed; the rest is lost"),
            at: box.place))
    }

    func reportDuplicateID(_ id: String, _ element: BoundElement) {
        report(Diagnostic(
            "layout.duplicate-id", .warning,
            Wording(id: "id '\(id)' sudah dipakai; tautan menuju yang pertama", en: "the id '\(id)' is taken; links go to the first one"),
            at: element.attributes["id"]?.range ?? element.layoutRange))
    }

    /// Elements within each other without end: only their text is kept.
    func reportTooDeep(_ element: BoundElement) {
        report(Diagnostic(
            "layout.too-deep", .error,
            Wording(id: "elemen bersarang lebih dari \(BoxBuilder.depthLimit) tingkat; sisanya menjadi teks biasa",
                    en: "elements are nested more than \(BoxBuilder.depthLimit) deep; the rest was set as plain text"),
            at: element.layoutRange))
    }

    func reportNestedColumns(_ element: BoundElement) {
        report(Diagnostic(
            "layout.nested-columns", .warning,
            Wording(id: "kolom di dalam kolom di dalam kolom tidak diseimbangkan; isinya disusun satu kolom",
                    en: "columns within columns within columns are not balanced; their content was set in one"),
            at: element.layoutRange))
    }

    func reportUnknownReference(_ id: String, _ element: BoundElement) {
        report(Diagnostic(
            "layout.unknown-reference", .error,
            Wording(id: "tidak ada judul, tabel, atau gambar dengan id '\(id)'",
                    en: "there is no heading, table or figure with the id '\(id)'"),
            at: element.attributes["to"]?.range ?? element.layoutRange))
    }

    func reportUnreadableImage(_ path: BoundAttribute, _ error: ImageError) {
        let reason = switch error {
        case .unsupportedFormat: Wording(id: "bukan PNG atau SVG", en: "it is neither PNG nor SVG")
        case .unreadable(let text): Wording(verbatim: text)
        }
        report(Diagnostic(
            "layout.unreadable-image", .error,
            Wording(id: "gambar '\(path.text)' tidak dapat dibaca: \(reason.indonesian)",
                    en: "the image '\(path.text)' cannot be read: \(reason.english)"), at: path.range))
    }
}
