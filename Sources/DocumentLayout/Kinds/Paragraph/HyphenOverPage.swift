import Diagnostics

/// A break leaves half of a word at the foot of the page.
struct HyphenOverPage: BreakReasonOfKind {
    var text: Wording {
        Wording(
            id: "baris terakhir di bawah halaman diakhiri tanda hubung",
            en: "the last line at the foot of the page ends in a hyphen")
    }
}
