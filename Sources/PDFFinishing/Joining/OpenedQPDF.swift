import CQPDF

/// libqpdf, opened by the first file for the printer: most projects print none, and do without it and the cryptography that
/// it brings along.
enum OpenedQPDF {
    static let library: Result<QPDFLibrary, FinishingError> = {
        let library = UnsafeMutablePointer<QPDFLibrary>.allocate(capacity: 1)
        defer { library.deallocate() }
        if let fault = QPDFLibraryOpen(library) { return .failure(.library(String(cString: fault))) }
        return .success(library.pointee)
    }()
}
