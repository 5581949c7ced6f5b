import Diagnostics
import LayoutLanguage
import PageModel

/// What Gantt charts have to tell.
extension Diagnostic {
    static func emptyGantt(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.empty-gantt", .warning,
            Wording(
                id: "bagan Gantt ini tidak mempunyai baris dan tidak digambar",
                en: "this Gantt chart has no rows and is not drawn"),
            at: element.dataRange ?? element.layoutRange
        )
        .fix(
            Wording(
                id: "isi datanya, atau tampilkan bagan hanya bila ada: <if test=\"…\">",
                en: "fill in its data, or show the chart only when there are some: <if test=\"…\">"))
    }

    /// Its texts have no room: an error, for they are not printed.
    static func narrowGantt(_ box: Box, _ width: Length) -> Diagnostic {
        Diagnostic(
            "layout.no-room-for-gantt", .error,
            Wording(
                id: "bagan Gantt ini tidak muat dalam lebar \(width): nama atau keterangannya tidak tercetak",
                en: "this Gantt chart has no room in a width of \(width): its names or notes are not printed"),
            at: box.place
        )
        .fix(
            Wording(
                id: "letakkan bagan di luar kolom dan daftar, atau pakai kertas yang lebih lebar",
                en: "place the chart outside of columns and lists, or use wider paper"))
    }

    static func namelessBar(_ bar: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.nameless-bar", .warning,
            Wording(id: "baris bagan ini tidak bernama", en: "this row of the chart has no name"),
            at: place(of: BarElement.label, in: bar)
        )
        .fix(Wording(id: "isi label", en: "fill in label"))
    }

    static func unreadableTime(_ element: BoundElement, _ attribute: Attribute<String>) -> Diagnostic {
        let text = element[attribute]
        return Diagnostic(
            "layout.unreadable-time", .error,
            Wording(
                id: "'\(text)' bukan tahun, triwulan, bulan, atau tanggal",
                en: "'\(text)' is no year, quarter, month or date"
            ), at: place(of: attribute, in: element)
        )
        .rule(timeRule)
    }

    /// Where a bar or band does not say when it begins: nothing is drawn.
    static func missingStart(_ element: BoundElement, _ span: GanttSpan) -> Diagnostic {
        Diagnostic(
            "layout.missing-time", .warning,
            Wording(id: "waktu mulai kosong; batangnya tidak digambar", en: "the start is empty; the bar is not drawn"),
            at: place(of: span.from, in: element)
        )
        .rule(timeRule)
    }

    static func missingEnd(_ element: BoundElement, _ span: GanttSpan) -> Diagnostic {
        Diagnostic(
            "layout.missing-time", .warning,
            Wording(id: "waktu selesai kosong; batangnya tidak digambar", en: "the end is empty; the bar is not drawn"),
            at: place(of: span.to, in: element)
        )
        .rule(timeRule)
    }

    static func endBeforeStart(_ element: BoundElement, _ span: GanttSpan) -> Diagnostic {
        let (from, to) = (element[span.from], element[span.to])
        return Diagnostic(
            "layout.end-before-start", .error,
            Wording(
                id: "waktu selesai '\(to)' mendahului waktu mulai '\(from)'",
                en: "the end '\(to)' is before the start '\(from)'"
            ), at: place(of: span.to, in: element)
        )
        .fix(Wording(id: "periksa kedua waktunya", en: "check both times"))
    }

    static func beyondAxis(_ bar: BoundElement, _ attribute: Attribute<String>, _ axis: GanttAxis) -> Diagnostic {
        let years = axis.years, span = [years.first, years.last].compactMap { $0?.text }.joined(separator: "–")
        return Diagnostic(
            "layout.beyond-axis", .warning,
            Wording(
                id: "'\(bar[attribute])' berada di luar sumbu waktu \(span); batang dipotong dan diberi panah",
                en: "'\(bar[attribute])' is beyond the time axis \(span); the bar is cut and has an arrow"),
            at: place(of: attribute, in: bar)
        )
        .fix(
            Wording(
                id: "periksa waktunya, atau panjangkan sumbu dengan from dan to",
                en: "check the time, or make the axis longer with from and to"))
    }

    /// A row is never broken.
    static func tallGanttRow(_ row: GanttContent.Row, _ space: ConstraintSpace) -> Diagnostic {
        Diagnostic(
            "layout.too-tall", .warning,
            Wording(
                id: "baris bagan ini lebih tinggi daripada halaman (\(space.pageHeight)) dan melewati tepinya",
                en: "this row of the chart is taller than the page (\(space.pageHeight)) and runs over its edge"),
            at: row.place
        )
        .fix(
            Wording(
                id: "pendekkan namanya, atau lebarkan kolomnya dengan label-width",
                en: "shorten its name, or widen its column with label-width"))
    }

    private static let timeRule = Wording(
        id: "waktu ditulis 2024, 2024-Q3, 2024-07, atau 2024-07-15",
        en: "times are written 2024, 2024-Q3, 2024-07 or 2024-07-15")

    private static func place(of declaration: Attribute<String>, in element: BoundElement) -> SourceRange? {
        let attribute = element.attribute(declaration)
        return attribute?.dataRange ?? attribute.flatMap { $0.text.isEmpty ? nil : $0.range } ?? element.dataRange
            ?? attribute?.range
            ?? element.layoutRange
    }
}
