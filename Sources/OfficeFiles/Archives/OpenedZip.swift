import CZip

/// libzip, opened by the first workbook or form: most projects have none, and do without it and the cryptography that it brings along.
enum OpenedZip {
    static let library: Result<ZipLibrary, OfficeFault> = {
        let library = UnsafeMutablePointer<ZipLibrary>.allocate(capacity: 1)
        defer { library.deallocate() }
        if let fault = ZipLibraryOpen(library) { return .failure(.library(String(cString: fault))) }
        return .success(library.pointee)
    }()
}
