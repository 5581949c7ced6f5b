import Diagnostics
import LayoutLanguage
import PageModel

/// What columns have to tell.
extension Diagnostic {
    static func nestedColumns(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.nested-columns", .warning,
            Wording(
                id: "kolom di dalam kolom di dalam kolom tidak diseimbangkan; isinya disusun satu kolom",
                en: "columns within columns within columns are not balanced; their content was set in one"),
            at: element.layoutRange)
    }
}
