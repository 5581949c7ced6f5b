import Diagnostics
import LayoutLanguage
import PageModel

/// What references in text have to tell.
extension Diagnostic {
    static func unknownReference(_ id: String, _ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.unknown-reference", .error,
            Wording(
                id: "tidak ada judul, tabel, atau gambar dengan id '\(id)'",
                en: "there is no heading, table or figure with the id '\(id)'"),
            at: element.attribute(ReferenceElement.to)?.range ?? element.layoutRange)
    }
}
