import Diagnostics

/// A break leaves fewer lines than `orphans` or `widows` ask for.
enum FewLines: BreakReasonOfKind {
    case orphans(Int, limit: Int)
    case widows(Int, limit: Int)

    var text: Wording {
        switch self {
        case .orphans(let count, let limit):
            Wording(
                id: "hanya \(count) baris di bawah halaman, paling sedikit \(limit) (orphans)",
                en: "only \(count) of at least \(limit) lines at the foot of the page (orphans)")
        case .widows(let count, let limit):
            Wording(
                id: "hanya \(count) baris di atas halaman berikutnya, paling sedikit \(limit) (widows)",
                en: "only \(count) of at least \(limit) lines at the head of the next page (widows)")
        }
    }
}
