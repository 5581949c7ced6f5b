import Diagnostics

/// One line about a page that differs: its number, and why it does.
struct PageLine {
    static func wording(for page: PageReview) -> Wording {
        let number = PageLine.number(of: page)
        switch page.state {
        case .same: return number + Wording(id: ": sama", en: ": the same")
        case .tolerated:
            let count = page.difference?.pixelCount ?? 0
            return number
                + Wording(
                    id: ": sama, \(count) piksel berbeda dalam batas toleransi",
                    en: ": the same, \(count) pixels differ within the tolerance")
        case .added: return number + Wording(id: ": baru", en: ": new")
        case .removed:
            return Wording(id: "halaman \(page.number) yang lama: dihapus", en: "former page \(page.number): removed")
        case .changed: return number + Wording(verbatim: ": ") + reasons(of: page) + pixels(of: page)
        }
    }

    private static func number(of page: PageReview) -> Wording {
        guard let old = page.pair.old, let new = page.pair.new, old != new else {
            return Wording(id: "halaman \(page.number)", en: "page \(page.number)")
        }
        return Wording(id: "halaman \(new + 1) (tadinya \(old + 1))", en: "page \(new + 1) (formerly \(old + 1))")
    }

    static func reasons(of page: PageReview) -> Wording {
        let words = page.reasons.map(word)
        return Wording(
            id: words.map(\.indonesian).joined(separator: ", "), en: words.map(\.english).joined(separator: ", "))
    }

    static func word(_ reason: PageReview.Reason) -> Wording {
        switch reason {
        case .content: Wording(id: "isi", en: "content")
        case .flow: Wording(id: "teks berpindah halaman", en: "text from or to another page")
        case .size: Wording(id: "ukuran halaman", en: "page size")
        case .margins: Wording(id: "margin", en: "margins")
        case .fonts: Wording(id: "fon", en: "fonts")
        case .runningHead: Wording(id: "kepala atau kaki halaman", en: "running head or foot")
        case .pageNumber: Wording(id: "nomor halaman", en: "page number")
        case .position: Wording(id: "letak atau warna teks", en: "place or colour of text")
        case .shapes: Wording(id: "garis atau bidang", en: "lines or areas")
        case .images: Wording(id: "gambar", en: "images")
        case .environment: Wording(id: "pustaka atau fon", en: "libraries or fonts")
        }
    }

    private static func pixels(of page: PageReview) -> Wording {
        guard let difference = page.difference else { return Wording(verbatim: "") }
        let thousandths = Int((difference.share * 1000).rounded())
        let share = thousandths == 0 ? "< 0.1" : "\(thousandths / 10).\(thousandths % 10)"
        return Wording(id: " (\(share.replacing(".", with: ","))% piksel)", en: " (\(share)% of the pixels)")
    }
}
