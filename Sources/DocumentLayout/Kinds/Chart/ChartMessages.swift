import Diagnostics
import LayoutLanguage
import PageModel

/// What charts have to tell.
extension Diagnostic {
    static func emptyChart(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.empty-chart", .warning,
            Wording(
                id: "diagram ini tidak mempunyai nilai dan tidak digambar",
                en: "this chart has no values and is not drawn"),
            at: element.dataRange ?? element.layoutRange
        )
        .fix(
            Wording(
                id: "isi datanya, atau tampilkan diagram hanya bila ada: <if test=\"…\">",
                en: "fill in its data, or show the chart only when there are some: <if test=\"…\">"))
    }

    static func largeChart(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.large-chart", .error,
            Wording(
                id: "diagram ini mempunyai lebih dari \(ChartBuilder.mostPoints) nilai",
                en: "this chart has more than \(ChartBuilder.mostPoints) values"),
            at: element.layoutRange
        )
        .fix(Wording(id: "tampilkan sebagai tabel", en: "show them as a table"))
    }

    static func belowZero(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.chart-below-zero", .warning,
            Wording(
                id: "diagram ini mempunyai nilai di bawah nol dan digambar sebagai batang mendatar",
                en: "this chart has values below zero and is drawn with lying bars"), at: element.layoutRange
        )
        .fix(Wording(id: "pakai type=\"bar\" atau type=\"line\"", en: "use type=\"bar\" or type=\"line\""))
    }

    static func severalWholes(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.chart-of-several-wholes", .warning,
            Wording(
                id: "donat dan peta hanya dapat menunjukkan satu seri: diagram ini digambar sebagai batang mendatar",
                en: "a donut or a map can show one series only: this chart is drawn with lying bars"),
            at: element.layoutRange
        )
        .fix(Wording(id: "pakai type=\"share\"", en: "use type=\"share\""))
    }

    static func noMap(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.map-without-file", .error,
            Wording(id: "peta ini tidak menyebut berkasnya", en: "this map names no file"), at: element.layoutRange
        )
        .fix(
            Wording(
                id: "tulis src=\"peta.svg\", berkas SVG yang wilayahnya mempunyai id",
                en: "write src=\"map.svg\", an SVG file whose regions have ids"))
    }

    static func unknownRegion(_ name: String, _ point: BoundElement, _ path: BoundAttribute) -> Diagnostic {
        Diagnostic(
            "layout.unknown-region", .error,
            Wording(
                id: "peta '\(path.text)' tidak mempunyai wilayah dengan id '\(name)'",
                en: "the map '\(path.text)' has no region with the id '\(name)'"),
            at: point.attribute(PointElement.region)?.range ?? point.dataRange ?? point.layoutRange
        )
        .fix(
            Wording(
                id: "samakan id wilayah dalam data dengan id unsurnya dalam berkas SVG",
                en: "let the id in the data be the id of the element in the SVG file"))
    }

    static func noTarget(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.chart-without-target", .warning,
            Wording(
                id: "diagram jenis ini tidak dapat menunjukkan garis target",
                en: "a chart of this type can show no target line"),
            at: element.attribute(ChartElement.target)?.range ?? element.layoutRange
        )
        .fix(
            Wording(id: "pakai type=\"bar\", \"column\" atau \"line\"", en: "use type=\"bar\", \"column\" or \"line\""))
    }

    static func loosePoints(_ point: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.loose-point", .error,
            Wording(id: "<point> berdiri di antara <series>", en: "a <point> stands between <series>"),
            at: point.layoutRange
        )
        .fix(Wording(id: "letakkan semua <point> di dalam <series>", en: "put every <point> into a <series>"))
    }

    static func seriesName(_ name: String, _ element: BoundElement) -> Diagnostic {
        let place = element.attribute(SeriesElement.label)
        return Diagnostic(
            "layout.series-name", .error,
            name.isEmpty
                ? Wording(id: "deret ini tidak bernama", en: "this series has no name")
                : Wording(id: "dua deret bernama '\(name)'", en: "two series have the name '\(name)'"),
            at: place?.dataRange ?? place?.range ?? element.layoutRange
        )
        .fix(Wording(id: "beri setiap <series> label yang berbeda", en: "give every <series> a label of its own"))
    }

    /// Series of one chart have other categories than the first one.
    static func otherPoint(_ point: BoundElement, than name: String) -> Diagnostic {
        let place = point.attribute(PointElement.label)
        return Diagnostic(
            "layout.other-point", .error,
            Wording(
                id: "nilai ini bernama '\(point[PointElement.label])'; pada deret pertama di tempat ini ada '\(name)'",
                en: "this point is named '\(point[PointElement.label])' where the first series has '\(name)'"),
            at: place?.dataRange ?? place?.range ?? point.layoutRange
        )
        .rule(
            Wording(
                id: "semua deret mempunyai nilai dengan nama yang sama, dalam urutan yang sama",
                en: "all series have points of the same names in the same order")
        )
        .fix(
            Wording(
                id: "samakan namanya; nilai yang tidak ada ditulis <point label=\"…\"/> tanpa value",
                en: "use the same name; what has no value is <point label=\"…\"/> without value"))
    }

    static func pointCount(_ series: BoundElement, _ count: Int, _ expected: Int) -> Diagnostic {
        Diagnostic(
            "layout.point-count", .error,
            Wording(
                id: "deret ini mempunyai \(count) nilai, deret pertama \(expected)",
                en: "this series has \(count) points, the first one \(expected)"),
            at: series.layoutRange
        )
        .fix(
            Wording(
                id: "nilai yang tidak ada ditulis <point label=\"…\"/> tanpa value",
                en: "what has no value is <point label=\"…\"/> without value"))
    }

    static func manySeries(_ series: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.many-series", .warning,
            Wording(
                id: "diagram ini mempunyai lebih dari \(ChartPalette.colors.count) deret; pola dan warnanya berulang",
                en: "this chart has more than \(ChartPalette.colors.count) series; their patterns and colours repeat"),
            at: series.layoutRange
        )
        .fix(Wording(id: "bagi menjadi beberapa diagram", en: "divide it into several charts"))
    }

    static func fewAxes(_ element: BoundElement, _ count: Int) -> Diagnostic {
        Diagnostic(
            "layout.few-axes", .warning,
            Wording(
                id: "radar memerlukan paling sedikit tiga nilai; \(count) nilai ini digambar sebagai batang",
                en: "a radar needs at least three points; these \(count) are drawn as bars"),
            at: element.attribute(ChartElement.type)?.range ?? element.layoutRange
        )
        .fix(Wording(id: "tulis type=\"bar\"", en: "write type=\"bar\""))
    }

    static func belowCentre(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.below-centre", .error,
            Wording(id: "radar tidak dapat menunjukkan nilai negatif", en: "a radar cannot show values below zero"),
            at: element.attribute(ChartElement.type)?.range ?? element.layoutRange
        )
        .fix(Wording(id: "tulis type=\"bar\"", en: "write type=\"bar\""))
    }

    static func aboveLimit(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.above-max", .warning,
            Wording(
                id:
                    "ada nilai yang lebih besar daripada max=\"\(element.attribute(ChartElement.max)?.text ?? "")\"; sumbu diagram diperpanjang",
                en:
                    "a value is larger than max=\"\(element.attribute(ChartElement.max)?.text ?? "")\"; the axis was made longer"
            ),
            at: element.attribute(ChartElement.max)?.range ?? element.layoutRange
        )
        .fix(Wording(id: "periksa nilainya, atau besarkan max", en: "check the values, or use a larger max"))
    }

    static func beginsAtZero(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.chart-begins-at-zero", .warning,
            Wording(
                id: "min hanya berlaku bagi type=\"line\"; diagram ini mulai dari nol",
                en: "min is for type=\"line\" alone; this chart begins at zero"),
            at: element.attribute(ChartElement.min)?.range ?? element.layoutRange
        )
        .rule(
            Wording(
                id: "panjang batang dibandingkan, jadi batang mulai dari nol",
                en: "lengths of bars are compared, so that they begin at zero")
        )
        .fix(Wording(id: "hapus min, atau pakai type=\"line\"", en: "delete min, or use type=\"line\""))
    }

    static func belowBeginning(_ element: BoundElement) -> Diagnostic {
        let written = element.attribute(ChartElement.min)?.text ?? ""
        return Diagnostic(
            "layout.below-min", .warning,
            Wording(
                id: "ada nilai yang lebih kecil daripada min=\"\(written)\"; sumbu diagram diperpanjang",
                en: "a value is less than min=\"\(written)\"; the axis was made longer"),
            at: element.attribute(ChartElement.min)?.range ?? element.layoutRange
        )
        .fix(Wording(id: "periksa nilainya, atau kecilkan min", en: "check the values, or use a smaller min"))
    }

    static func chartScaled(_ box: Box, _ scale: Double) -> Diagnostic {
        Diagnostic(
            "layout.chart-scaled", .warning,
            Wording(
                id: "diagram ini tidak muat; huruf dan batangnya dikecilkan menjadi \(Int((scale * 100).rounded()))%",
                en:
                    "this chart does not fit; its letters and bars were made \(Int((scale * 100).rounded()))% of their size"
            ), at: box.place
        )
        .fix(
            Wording(
                id: "bagi menjadi beberapa diagram, atau lebarkan kolomnya",
                en: "divide it into several charts, or widen its column"))
    }
}
