import Diagnostics
import LayoutLanguage
import PageModel

/// What processes have to tell.
extension Diagnostic {
    static func emptyProcess(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.empty-process", .warning,
            Wording(
                id: "alur ini tidak punya langkah dan tidak digambar",
                en: "this process has no steps and is not drawn"),
            at: element.dataRange ?? element.layoutRange
        )
        .fix(Wording(id: "isi datanya", en: "fill in its data"))
    }

    static func noRoomForSteps(_ box: Box, _ least: Length, _ width: Length) -> Diagnostic {
        Diagnostic(
            "layout.no-room-for-steps", .error,
            Wording(
                id: "kotak alur hanya \(width) lebarnya, sedangkan katanya memerlukan \(least)",
                en: "the boxes of the process are \(width) wide, and their words need \(least)"),
            at: box.place
        )
        .fix(
            Wording(
                id: "pakai lajur yang lebih lebar atau huruf yang lebih kecil",
                en: "use a wider column or smaller letters"))
    }
}
