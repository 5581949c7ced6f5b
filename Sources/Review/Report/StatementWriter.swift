import Diagnostics

/// Says in words what changed in a document: causes first, then pages, then text, then looks.
struct StatementWriter {
    private let review: DocumentReview
    private(set) var statements: [Statement] = []
    private var oldPair: [Int: Int] = [:]
    private var newPair: [Int: Int] = [:]

    static func statements(for review: DocumentReview) -> [Statement] {
        StatementWriter(review).statements
    }

    private init(_ review: DocumentReview) {
        self.review = review
        for (index, page) in review.pages.enumerated() {
            if let old = page.pair.old { oldPair[old] = index }
            if let new = page.pair.new { newPair[new] = index }
        }
        tellEnvironment()
        guard let comparison = review.comparison, review.isDifferent else { return }
        tellPages()
        tellGeometry(comparison)
        tellFonts(comparison)
        let cut = tellChanges(comparison)
        tellFlows(comparison)
        tellRunningHeads(comparison)
        tellLooks()
        if !cut, comparison.changes.isEmpty {
            add(.sameText, Wording(id: "tidak ada kata yang berubah", en: "no word has changed"))
        }
    }

    private mutating func add(_ kind: Statement.Kind, _ text: Wording, pages: [Int] = []) {
        statements.append(Statement(kind: kind, text: text, pages: pages))
    }

    private mutating func tellEnvironment() {
        for difference in review.environment {
            let (old, new) = (difference.old ?? "–", difference.new ?? "–")
            if difference.name.hasPrefix("font ") {
                let font = difference.name.dropFirst(5)
                add(
                    .environment,
                    Wording(
                        id: "berkas fon \(font) lain daripada ketika halaman disetujui",
                        en: "the file of the font \(font) is not the one that the pages were approved with"))
            } else {
                add(
                    .environment,
                    Wording(
                        id: "\(difference.name) \(new); halaman disetujui dengan \(old)",
                        en: "\(difference.name) is \(new); the pages were approved with \(old)"))
            }
        }
    }

    // MARK: Pages

    private mutating func tellPages() {
        if review.oldPageCount != review.newPageCount {
            add(
                .pageCount,
                Wording(
                    id: "jumlah halaman \(review.oldPageCount) → \(review.newPageCount)",
                    en: "page count \(review.oldPageCount) → \(review.newPageCount)"))
        }
        for (index, page) in review.pages.enumerated() {
            if page.state == .added {
                add(
                    .pageAdded, Wording(id: "halaman \(page.number) baru", en: "page \(page.number) is new"),
                    pages: [index])
            } else if page.state == .removed {
                add(
                    .pageRemoved,
                    Wording(
                        id: "halaman \(page.number) yang lama dihapus", en: "the former page \(page.number) was removed"
                    ), pages: [index])
            }
        }
    }

    private func on(_ pairs: Set<Int>) -> (Wording, [Int]) {
        let pages = pairs.sorted()
        return (
            Wording(verbatim: " (") + PageList.wording(pages.map { review.pages[$0].number }) + Wording(verbatim: ")"),
            pages
        )
    }

    private mutating func tellGeometry(_ comparison: DocumentComparison) {
        for spread in comparison.geometries {
            let (place, pages) = on(spread.pairs), value = spread.value
            let change = Wording(verbatim: " \(millimetres(value.old)) → \(millimetres(value.new)) mm")
            let name =
                switch value.measure {
                case .size: Wording(id: "ukuran halaman", en: "page size")
                case .left: Wording(id: "margin kiri", en: "left margin")
                case .right: Wording(id: "margin kanan", en: "right margin")
                case .top: Wording(id: "margin atas", en: "top margin")
                case .bottom: Wording(id: "margin bawah", en: "bottom margin")
                }
            add(value.measure == .size ? .size : .margins, name + change + place, pages: pages)
        }
    }

    /// Hundredths of points as millimetres with at most one decimal.
    private func millimetres(_ hundredths: [Int]) -> String {
        hundredths.map { value in
            let tenths = Int((Double(value) * 25.4 / 720).rounded())
            return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
        }.joined(separator: " × ")
    }

    private mutating func tellFonts(_ comparison: DocumentComparison) {
        for spread in comparison.fonts {
            let (place, pages) = on(spread.pairs), value = spread.value
            let words = spread.count
            add(
                .fonts,
                Wording(
                    id: "fon \(value.old) → \(value.new): \(words) kata",
                    en: "font \(value.old) → \(value.new): \(words) word\(words == 1 ? "" : "s")")
                    + place, pages: pages)
        }
    }

    // MARK: Text

    /// - Returns: whether text of removed or added pages was left out, for the pages say it.
    private mutating func tellChanges(_ comparison: DocumentComparison) -> Bool {
        var cut = false
        for kind: ContentChange.Kind in [.amount, .added, .removed, .replaced, .renumbered, .moved] {
            for change in comparison.changes where change.kind == kind {
                if isWholePage(change) { cut = true } else { tell(change) }
            }
        }
        for kind: ContentChange.Kind in [.itemNumber, .contentsPage] {
            tellTogether(comparison.changes.filter { $0.kind == kind }, kind)
        }
        return cut
    }

    /// Numbers that moved on because something was put in or taken out are one fact.
    private mutating func tellTogether(_ changes: [ContentChange], _ kind: ContentChange.Kind) {
        guard !changes.isEmpty else { return }
        let steps = changes.map { "\($0.oldText) → \($0.newText)" }
        let list = steps.prefix(4).joined(separator: ", ") + (steps.count > 4 ? " …" : "")
        var pages: Set<Int> = []
        for place in changes.flatMap(\.newPlaces) { if let pair = newPair[place.page] { pages.insert(pair) } }
        let count = changes.count
        let text =
            kind == .itemNumber
            ? Wording(
                id: "\(count) nomor baris atau butir bergeser: \(list)",
                en: "\(count) row or item number\(count == 1 ? "" : "s") moved on: \(list)")
            : Wording(
                id: "\(count) nomor halaman di daftar isi bergeser: \(list)",
                en: "\(count) page number\(count == 1 ? "" : "s") in the contents list moved on: \(list)")
        let (place, indices) = on(pages)
        statements.append(
            Statement(
                kind: kind == .itemNumber ? .itemNumber : .contentsPage, text: text + place, pages: indices,
                oldPlaces: changes.flatMap(\.oldPlaces), newPlaces: changes.flatMap(\.newPlaces)))
    }

    /// Text that came or went with its page.
    private func isWholePage(_ change: ContentChange) -> Bool {
        let places = change.kind == .added ? change.newPlaces : change.kind == .removed ? change.oldPlaces : []
        let pairs = change.kind == .added ? newPair : oldPair
        return !places.isEmpty
            && places.allSatisfy { place in
                pairs[place.page].map { review.pages[$0].state == (change.kind == .added ? .added : .removed) } ?? false
            }
    }

    private mutating func tell(_ change: ContentChange) {
        var pages: Set<Int> = []
        for place in change.oldPlaces { if let pair = oldPair[place.page] { pages.insert(pair) } }
        for place in change.newPlaces { if let pair = newPair[place.page] { pages.insert(pair) } }
        let where_ = place(of: change)
        let (old, new) = (quoted(change.oldText), quoted(change.newText))
        let (kind, text): (Statement.Kind, Wording) =
            switch change.kind {
            case .amount:
                (
                    .amount,
                    Wording(
                        id: "angka \(change.oldText) → \(change.newText)",
                        en: "number \(change.oldText) → \(change.newText)")
                )
            case .renumbered, .itemNumber, .contentsPage:
                (
                    .renumbered,
                    Wording(
                        id: "nomor \(change.oldText) → \(change.newText)",
                        en: "numbering \(change.oldText) → \(change.newText)")
                )
            case .added: (.added, Wording(id: "teks ditambahkan: \(new)", en: "text added: \(new)"))
            case .removed: (.removed, Wording(id: "teks dihapus: \(old)", en: "text removed: \(old)"))
            case .replaced:
                (.replaced, Wording(id: "teks diganti: \(old) → \(new)", en: "text replaced: \(old) → \(new)"))
            case .moved: (.moved, Wording(id: "teks pindah tempat: \(new)", en: "text moved: \(new)"))
            }
        let context =
            change.kind == .amount || change.kind == .renumbered ? self.context(of: change) : Wording(verbatim: "")
        statements.append(
            Statement(
                kind: kind, text: text + context + where_, oldText: change.oldText, newText: change.newText,
                before: change.before, after: change.after,
                pages: pages.sorted(), oldPlaces: change.oldPlaces, newPlaces: change.newPlaces))
    }

    private func context(of change: ContentChange) -> Wording {
        let before = change.before.isEmpty ? "" : "… \(change.before) "
        return Wording(verbatim: ", “\(before)[\(change.newText)]\(change.after.isEmpty ? "" : " \(change.after) …")”")
    }

    private func place(of change: ContentChange) -> Wording {
        switch (change.oldPage, change.newPage) {
        case (let old?, let new?) where change.kind == .moved:
            Wording(id: " (halaman \(old + 1) → \(new + 1))", en: " (page \(old + 1) → \(new + 1))")
        case (_, let new?): Wording(id: " (halaman \(new + 1))", en: " (page \(new + 1))")
        case (let old?, nil):
            // The page as it is now called, where it still is.
            if let pair = oldPair[old], let now = review.pages[pair].pair.new {
                Wording(id: " (halaman \(now + 1))", en: " (page \(now + 1))")
            } else {
                Wording(id: " (halaman \(old + 1) yang lama)", en: " (the former page \(old + 1))")
            }
        case (nil, nil): Wording(verbatim: "")
        }
    }

    private func quoted(_ text: String) -> String {
        let words = text.split(separator: " ")
        guard words.count > 40 else { return "“\(text)”" }
        return
            "“\(words.prefix(20).joined(separator: " ")) … \(words.suffix(12).joined(separator: " "))” (\(words.count))"
    }

    private mutating func tellFlows(_ comparison: DocumentComparison) {
        for flow in comparison.flows {
            let pages = Set([oldPair[flow.oldPage], newPair[flow.newPage]].compactMap { $0 }).sorted()
            let count = flow.wordCount
            add(
                .flow,
                Wording(
                    id:
                        "\(count) kata dari halaman \(flow.oldPage + 1) kini di halaman \(flow.newPage + 1): “\(flow.text)”",
                    en:
                        "\(count) word\(count == 1 ? "" : "s") of page \(flow.oldPage + 1) \(count == 1 ? "is" : "are") now on page \(flow.newPage + 1): “\(flow.text)”"
                ),
                pages: pages)
        }
    }

    private mutating func tellRunningHeads(_ comparison: DocumentComparison) {
        for spread in comparison.runningHeads {
            let (place, pages) = on(spread.pairs), value = spread.value
            if value.isNumber {
                add(
                    .pageNumber, Wording(id: "nomor halaman bergeser", en: "page numbers moved on") + place,
                    pages: pages)
            } else {
                add(
                    .runningHead,
                    Wording(
                        id:
                            "kepala, kaki, atau kepala tabel yang berulang: \(quoted(value.old)) → \(quoted(value.new))",
                        en: "running head, foot or repeated table head: \(quoted(value.old)) → \(quoted(value.new))")
                        + place, pages: pages)
            }
        }
    }

    // MARK: Looks

    private mutating func tellLooks() {
        let looks: [(PageReview.Reason, Wording)] = [
            (
                .position,
                Wording(
                    id: "teks yang sama digambar di tempat lain atau dengan warna lain",
                    en: "the same text is drawn at another place or in another colour")
            ),
            (.shapes, Wording(id: "garis atau bidang lain", en: "other lines or areas")),
            (.images, Wording(id: "gambar lain", en: "other images")),
            (
                .environment,
                Wording(
                    id: "isi sama, piksel lain karena pustaka atau fon lain",
                    en: "same content, other pixels for other libraries or fonts")
            ),
        ]
        for (reason, text) in looks {
            let pages = Set(
                review.pages.indices.filter {
                    review.pages[$0].state == .changed && review.pages[$0].reasons.contains(reason)
                })
            guard !pages.isEmpty else { continue }
            let (place, list) = on(pages)
            add(.appearance, text + place, pages: list)
        }
    }
}
