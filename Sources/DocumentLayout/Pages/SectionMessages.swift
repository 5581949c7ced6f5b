import Diagnostics

/// What is told of a section as a whole.
extension LayoutFindings {
    func report(_ limit: PageLimit, pageCount: Int) {
        guard pageCount > limit.pages else { return }
        report(
            Diagnostic(
                "layout.too-many-pages", .error,
                Wording(
                    id:
                        "bagian ini menjadi \(pageCount) halaman, paling banyak \(limit.pages): \(limit.surplus) baris terlalu panjang",
                    en:
                        "this section has \(pageCount) pages, at most \(limit.pages) are allowed: \(limit.surplus) lines too many"
                ),
                at: limit.dataRange ?? limit.limit.range
            )
            .fix(
                Wording(
                    id: "pendekkan teksnya sebanyak \(limit.surplus) baris",
                    en: "shorten the text by \(limit.surplus) lines")))
    }

    func reportLackingRoom(_ master: PageMaster) {
        report(
            Diagnostic(
                "layout.no-room", .error,
                Wording(
                    id: "margin lebih besar daripada halaman \(master.size.width) × \(master.size.height)",
                    en: "the margins are larger than the page of \(master.size.width) × \(master.size.height)"),
                at: master.element?.layoutRange
            )
            .fix(
                Wording(
                    id: "kecilkan margin atau pakai kertas yang lebih besar", en: "use smaller margins or larger paper")
            ))
    }

    func reportMoving(passes: Int) {
        report(
            Diagnostic(
                "layout.unsettled", .warning,
                Wording(
                    id: "nomor halaman masih berubah setelah \(passes) putaran",
                    en: "page numbers still change after \(passes) passes"), at: nil))
    }
}
