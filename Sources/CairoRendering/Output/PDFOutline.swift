import CCairo
import PageModel

/// The bookmarks of a PDF.
enum PDFOutline {
    /// Adds the entries; those whose destination does not exist are left out, for they would lead nowhere.
    /// - Returns: the destinations that do not exist.
    static func write(_ entries: [OutlineEntry], to surface: OpaquePointer, destinations: Set<String>) -> Set<String> {
        var missing: Set<String> = []
        // The last entry of each level from the outermost one to the current one.
        var parents: [(level: Int, id: Int32)] = []
        for entry in entries {
            guard destinations.contains(entry.destination) else {
                missing.insert(entry.destination)
                continue
            }
            while let last = parents.last, last.level >= entry.level { parents.removeLast() }
            let attributes = "dest='\(StructureWriter.destinationName(entry.destination))'"
            let flags = entry.level <= 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0)
            let id = cairo_pdf_surface_add_outline(
                surface, parents.last?.id ?? CAIRO_PDF_OUTLINE_ROOT, entry.title, attributes, flags)
            parents.append((entry.level, id))
        }
        return missing
    }
}
