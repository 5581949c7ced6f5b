import Diagnostics

/// A document in one sentence.
enum DocumentSummary {
    static func wording(for review: DocumentReview) -> Wording {
        guard review.hasBaseline else {
            return Wording(
                id: "belum ada halaman yang disetujui; setujui dengan naskah approve",
                en: "no pages have been approved yet; approve them with naskah approve")
        }
        if review.newPageCount == 0, review.oldPageCount > 0 {
            let count = review.oldPageCount
            return Wording(
                id: "\(count) halaman, semuanya dihapus", en: "\(count) page\(count == 1 ? "" : "s"), all removed")
        }
        let count = review.newPageCount, changed = review.changedPages.count
        guard changed > 0 else {
            return Wording(
                id: "\(count) halaman, tidak ada yang berubah",
                en: "\(count) page\(count == 1 ? "" : "s"), none changed")
        }
        return Wording(
            id: "\(count) halaman, \(changed) berbeda",
            en: "\(count) page\(count == 1 ? "" : "s"), \(changed) differ\(changed == 1 ? "s" : "")")
    }
}
