import CCairo
import PageModel

/// What the PDF says about itself.
enum PDFMetadata {
    static func write(_ metadata: DocumentMetadata, to surface: OpaquePointer) {
        set(CAIRO_PDF_METADATA_TITLE, metadata.title, on: surface)
        set(CAIRO_PDF_METADATA_AUTHOR, metadata.author, on: surface)
        set(CAIRO_PDF_METADATA_SUBJECT, metadata.subject, on: surface)
        set(CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords, on: surface)
        set(CAIRO_PDF_METADATA_CREATOR, "Naskah", on: surface)
        // Without a date, Cairo writes the current time, and no two runs would give the same bytes.
        let date = date(of: metadata, separator: "-") + "T00:00:00Z"
        set(CAIRO_PDF_METADATA_CREATE_DATE, date, on: surface)
        set(CAIRO_PDF_METADATA_MOD_DATE, date, on: surface)
    }

    /// Cairo 1.16 leaves out the prefix of dates (PDF 32000-1 §7.9.4); the day alone with its prefix, and spaces, are as long.
    static func repairs(for metadata: DocumentMetadata) -> [(old: String, new: String)] {
        let date = date(of: metadata, separator: "")
        return ["CreationDate", "ModDate"].map { (old: "/\($0) (\(date)000000Z)", new: "/\($0) (D:\(date))     ") }
    }

    private static func date(of metadata: DocumentMetadata, separator: String) -> String {
        guard let date = metadata.date else { return ["2000", "01", "01"].joined(separator: separator) }
        return [padded(date.year, 4), padded(date.month, 2), padded(date.day, 2)].joined(separator: separator)
    }

    private static func set(_ key: cairo_pdf_metadata_t, _ value: String, on surface: OpaquePointer) {
        if !value.isEmpty { cairo_pdf_surface_set_metadata(surface, key, value) }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
