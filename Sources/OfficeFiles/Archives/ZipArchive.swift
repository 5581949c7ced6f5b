import CZip
import Glibc

/// The parts of an office file. Names are looked up as they stand, then without regard to case; they lead nowhere outside.
final class ZipArchive {
    private let library: ZipLibrary
    private let archive: OpaquePointer
    /// libzip reads from here as long as the archive is open.
    private let buffer: UnsafeMutableRawBufferPointer
    private var indices: [String: UInt64] = [:]
    private var foldedIndices: [String: UInt64] = [:]
    private var read = 0

    init(_ bytes: [UInt8]) throws(OfficeFault) {
        library = try OpenedZip.library.get()
        buffer = .allocate(byteCount: max(1, bytes.count), alignment: 16)
        buffer.copyBytes(from: bytes)
        guard let archive = ZipArchive.open(buffer, count: bytes.count, library) else {
            buffer.deallocate()
            throw .damaged(part: nil, detail: nil)
        }
        self.archive = archive
        try readNames()
    }

    deinit {
        library.zip_discard(archive)
        buffer.deallocate()
    }

    private static func open(
        _ buffer: UnsafeMutableRawBufferPointer, count: Int, _ library: ZipLibrary
    ) -> OpaquePointer? {
        var error = zip_error_t()
        library.zip_error_init(&error)
        defer { library.zip_error_fini(&error) }
        guard let source = library.zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(count), 0, &error) else {
            return nil
        }
        guard let archive = library.zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
            library.zip_source_free(source)
            return nil
        }
        return archive
    }

    private func readNames() throws(OfficeFault) {
        let count = library.zip_get_num_entries(archive, 0)
        guard count <= OfficeLimits.entries else { throw .tooLarge(part: nil) }
        for index in 0..<UInt64(max(0, count)) {
            guard let pointer = library.zip_get_name(archive, index, 0) else {
                throw .damaged(part: nil, detail: nil)
            }
            let name = String(cString: pointer).replacing("\\", with: "/")
            guard indices.updateValue(index, forKey: name) == nil else {
                throw .damaged(part: name, detail: nil)
            }
            foldedIndices[name.lowercased()] = index
        }
    }

    private func index(of name: String) -> UInt64? { indices[name] ?? foldedIndices[name.lowercased()] }

    func contains(_ name: String) -> Bool { index(of: name) != nil }

    /// Hands over the unfolded bytes of a part in pieces, until there are no more or `consume` returns false.
    func stream(_ name: String, to consume: (UnsafeRawBufferPointer) -> Bool) throws(OfficeFault) {
        guard let index = index(of: name) else { throw .missing(part: name) }
        var status = zip_stat_t()
        guard library.zip_stat_index(archive, index, 0, &status) == 0 else { throw .damaged(part: name, detail: nil) }
        guard status.encryption_method == 0 else { throw .encrypted }
        // The directory may tell any size: bytes are counted too.
        guard status.size <= OfficeLimits.part, Int(status.size) <= OfficeLimits.all - read else {
            throw .tooLarge(part: name)
        }
        guard let file = library.zip_fopen_index(archive, index, 0) else { throw .damaged(part: name, detail: nil) }
        defer { _ = library.zip_fclose(file) }
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { piece.deallocate() }
        var size = 0
        while true {
            let count = Int(library.zip_fread(file, piece.baseAddress, zip_uint64_t(piece.count)))
            guard count >= 0 else { throw .damaged(part: name, detail: nil) }
            guard count > 0 else { return }
            size += count
            read += count
            guard size <= OfficeLimits.part, read <= OfficeLimits.all else { throw .tooLarge(part: name) }
            guard consume(UnsafeRawBufferPointer(rebasing: piece[..<count])) else { return }
        }
    }

    /// The name of a part as the file has it: with backslashes, in other case. The name itself for one that is not there.
    func spelling(of name: String) -> String {
        guard let index = index(of: name), let pointer = library.zip_get_name(archive, index, 0) else { return name }
        return String(cString: pointer)
    }

    /// A whole part.
    func bytes(of name: String) throws(OfficeFault) -> [UInt8] {
        var bytes: [UInt8] = []
        try stream(name) { piece in
            bytes += piece
            return true
        }
        return bytes
    }

    /// The first bytes of a part, at most as many as asked for.
    func beginning(of name: String, count: Int) throws(OfficeFault) -> [UInt8] {
        var bytes: [UInt8] = []
        try stream(name) { piece in
            bytes += piece.prefix(count - bytes.count)
            return bytes.count < count
        }
        return bytes
    }
}
