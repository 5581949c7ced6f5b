import CCairoPango
import DocumentLayout

/// What the PDF says about itself.
enum PDFMetadata {
    static func write(_ metadata: DocumentMetadata, to surface: OpaquePointer) {
        set(CAIRO_PDF_METADATA_TITLE, metadata.title, on: surface)
        set(CAIRO_PDF_METADATA_AUTHOR, metadata.author, on: surface)
        set(CAIRO_PDF_METADATA_SUBJECT, metadata.subject, on: surface)
        set(CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords, on: surface)
        set(CAIRO_PDF_METADATA_CREATOR, "Naskah", on: surface)
        // Without a date, Cairo writes the current time, and no two runs would give the same bytes.
        let date = metadata.date.map { "\(padded($0.year, 4))-\(padded($0.month, 2))-\(padded($0.day, 2))" } ?? "2000-01-01"
        set(CAIRO_PDF_METADATA_CREATE_DATE, date + "T00:00:00Z", on: surface)
        set(CAIRO_PDF_METADATA_MOD_DATE, date + "T00:00:00Z", on: surface)
    }

    private static func set(_ key: cairo_pdf_metadata_t, _ value: String, on surface: OpaquePointer) {
        if !value.isEmpty { cairo_pdf_surface_set_metadata(surface, key, value) }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
