import CQPDF

/// Joins finished PDFs to one file for the printer: pages and nothing else. Fields, links, bookmarks and structure stay in the single
/// files, which are the documents.
public enum PrintFile {
    /// - Parameter pdfs: read one after the other.
    public static func joining(
        _ pdfs: some Sequence<(name: String, bytes: [UInt8])>, title: String
    ) throws(FinishingError) -> [UInt8] {
        var iterator = pdfs.makeIterator()
        guard let first = iterator.next() else { throw .library("there is nothing to print") }
        let target = try PDFDocument(first.bytes, name: first.name)
        strip(target)
        let information = target.get(target.trailer, "/Info")
        if target.isDictionary(information) { target.set(information, "/Title", target.text(title)) }
        // Pages that were taken over are read from their files when the result is written.
        var sources: [PDFDocument] = []
        while let next = iterator.next() {
            let source = try PDFDocument(next.bytes, name: next.name)
            strip(source)
            for page in source.pages { _ = target.library.qpdf_add_page(target.data, source.data, page, QPDF_FALSE) }
            try source.check()
            try target.check()
            sources.append(source)
        }
        return try withExtendedLifetime(sources) { () throws(FinishingError) in try target.written() }
    }

    /// - Parameter isKept: of pages counted from 1.
    public static func selecting(
        from pdf: (name: String, bytes: [UInt8]), _ isKept: (Int) -> Bool
    ) throws(FinishingError) -> [UInt8] {
        let document = try PDFDocument(pdf.bytes, name: pdf.name)
        strip(document)
        for (index, page) in document.pages.enumerated() where !isKept(index + 1) {
            _ = document.library.qpdf_remove_page(document.data, page)
        }
        try document.check()
        return try document.written()
    }

    private static func strip(_ document: PDFDocument) {
        for key in [
            "/AcroForm", "/StructTreeRoot", "/MarkInfo", "/Outlines", "/Names", "/Dests", "/PageLabels", "/PageMode",
            // Standards that the pages of several files together do not keep.
            "/Metadata", "/OutputIntents", "/ViewerPreferences",
        ] {
            document.remove(document.root, key)
        }
        for page in document.pages {
            for key in ["/Annots", "/StructParents", "/Tabs"] { document.remove(page, key) }
        }
    }
}
