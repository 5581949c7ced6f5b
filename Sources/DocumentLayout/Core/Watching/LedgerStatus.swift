import Diagnostics

/// What became of a value.
enum LedgerStatus: String {
    /// All of it stands on pages.
    case placed
    /// All of it was set, but some of it beyond the edge of the paper.
    case outside
    /// The layout says `display="none"`.
    case hidden
    /// It belongs to a head, foot or decoration that no page has.
    case unused
    /// Some or all of it stands on no page.
    case lost
    /// Something else stands in its place.
    case altered

    /// Findings that say of their place that this happens to it.
    var reasons: [String] {
        switch self {
        case .outside: ["layout.too-tall", "layout.overfull-line", "layout.word-cut"]
        case .lost: ["layout.no-progress", "layout.too-deep"]
        case .placed, .hidden, .unused, .altered: []
        }
    }

    /// The finding for which nobody else has a reason.
    func finding(for entry: LedgerEntry) -> Diagnostic {
        let shown = entry.text.count > 40 ? entry.text.prefix(39) + "…" : entry.text[...]
        let place = entry.data ?? entry.layout
        let finding =
            switch self {
            case .outside:
                Diagnostic(
                    "layout.value-outside", .warning,
                    Wording(id: "'\(shown)' melewati tepi kertas", en: "'\(shown)' leaves the paper"), at: place)
            case .altered:
                Diagnostic(
                    "layout.value-altered", .error,
                    Wording(id: "'\(shown)' berubah di halaman", en: "'\(shown)' reads otherwise on its page"),
                    at: place)
            case .placed, .hidden, .unused, .lost:
                Diagnostic(
                    "layout.value-lost", .error,
                    Wording(id: "'\(shown)' tidak sampai di halaman mana pun", en: "'\(shown)' did not reach any page"),
                    at: place)
            }
        return finding.note(Wording(id: "ditempatkan di sini", en: "placed here"), at: entry.layout)
    }
}
