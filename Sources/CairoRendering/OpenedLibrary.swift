import CPango
import CRsvg

/// Libraries that are opened by the first document that needs them: most do without, and without what they bring along.
enum OpenedLibrary {
    /// Why a library cannot be opened, in the words of the dynamic linker.
    struct Fault: Error {
        let reason: String
    }

    /// For text that is not simple Latin.
    static let pango = Result(opening: PangoLibraryOpen)
    /// For SVG pictures.
    static let rsvg = Result(opening: RsvgLibraryOpen)
}

extension Result where Failure == OpenedLibrary.Fault {
    /// - Parameter open: fills the pointers to the library's functions, or says why not.
    fileprivate init(opening open: (UnsafeMutablePointer<Success>) -> UnsafePointer<CChar>?) {
        let library = UnsafeMutablePointer<Success>.allocate(capacity: 1)
        defer { library.deallocate() }
        self = open(library).map { .failure(.init(reason: String(cString: $0))) } ?? .success(library.pointee)
    }
}
