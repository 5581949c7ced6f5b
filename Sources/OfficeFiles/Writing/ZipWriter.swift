import CZip
import Glibc

/// Puts parts into an office file, in memory. Parts have no time of their own, so that the same parts give the same bytes.
enum ZipWriter {
    static func bytes(_ parts: [(name: String, bytes: [UInt8])]) throws(OfficeFault) -> [UInt8] {
        try bytes(nil, changing: parts)
    }

    /// - Parameters:
    ///   - old: a file whose other parts are taken over as they are; nil for a new one.
    ///   - parts: that are put in place of those of the same name, however it is spelled, or added.
    static func bytes(
        _ old: [UInt8]?, changing parts: [(name: String, bytes: [UInt8])]
    ) throws(OfficeFault) -> [UInt8] {
        let library = try OpenedZip.library.get()
        var error = zip_error_t()
        library.zip_error_init(&error)
        defer { library.zip_error_fini(&error) }
        // libzip owns the old file: memory that is not its own it takes for its own when it goes on writing behind unchanged parts.
        let original = old.flatMap { old in malloc(max(1, old.count)).map { (memory: $0, old: old) } }
        original?.old.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { original?.memory.copyMemory(from: start, byteCount: bytes.count) }
        }
        guard
            let source = library.zip_source_buffer_create(
                original?.memory, zip_uint64_t(original?.old.count ?? 0), original == nil ? 0 : 1, &error)
        else {
            free(original?.memory)
            throw .unwritable
        }
        defer { library.zip_source_free(source) }
        library.zip_source_keep(source)
        guard let archive = library.zip_open_from_source(source, original == nil ? Int32(ZIP_TRUNCATE) : 0, &error)
        else {
            library.zip_source_free(source)
            throw .unwritable
        }
        // libzip reads the parts when the archive is closed.
        let buffers = parts.map { part in
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, part.bytes.count), alignment: 1)
            buffer.copyBytes(from: part.bytes)
            return buffer
        }
        defer { for buffer in buffers { buffer.deallocate() } }
        for (part, buffer) in zip(parts, buffers) {
            guard
                let content = library.zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(part.bytes.count), 0)
            else {
                library.zip_discard(archive)
                throw .unwritable
            }
            let place = library.zip_name_locate(archive, part.name, zip_flags_t(ZIP_FL_NOCASE))
            let index =
                place < 0
                ? library.zip_file_add(archive, part.name, content, zip_flags_t(ZIP_FL_ENC_UTF_8))
                : library.zip_file_replace(archive, zip_uint64_t(place), content, 0) == 0 ? place : -1
            guard index >= 0, library.zip_file_set_dostime(archive, zip_uint64_t(index), 0, dayZero, 0) == 0 else {
                library.zip_discard(archive)
                throw .unwritable
            }
        }
        guard library.zip_close(archive) == 0 else {
            library.zip_discard(archive)
            throw .unwritable
        }
        return try contents(of: source, library)
    }

    /// 1 January 1980, the first day that the format has.
    private static let dayZero: zip_uint16_t = 1 << 5 | 1

    private static func contents(of source: OpaquePointer, _ library: ZipLibrary) throws(OfficeFault) -> [UInt8] {
        guard library.zip_source_open(source) == 0 else { throw .unwritable }
        defer { _ = library.zip_source_close(source) }
        var bytes: [UInt8] = [], piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = library.zip_source_read(source, &piece, zip_uint64_t(piece.count))
            guard count >= 0 else { throw .unwritable }
            if count == 0 { return bytes }
            bytes += piece[..<Int(count)]
        }
    }
}
