import CZip
import Foundation

/// Puts parts into an office file, with the library that reads them but from the other side.
package enum OfficeFileMaker {
    package static func file(_ parts: [(name: String, text: String)], isStored: Bool = false) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let memory = UnsafeMutablePointer<ZipLibrary>.allocate(capacity: 1)
        defer { memory.deallocate() }
        guard ZipLibraryOpen(memory) == nil else { throw CocoaError(.featureUnsupported) }
        let library = memory.pointee
        guard let archive = library.zip_open(path, Int32(ZIP_CREATE), nil) else { throw CocoaError(.fileWriteUnknown) }
        var buffers: [UnsafeMutableRawBufferPointer] = []
        defer { buffers.forEach { $0.deallocate() } }
        for part in parts {
            let bytes = Array(part.text.utf8)
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
            buffer.copyBytes(from: bytes)
            buffers.append(buffer)
            let source = library.zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(bytes.count), 0)
            let index = library.zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
            if isStored { _ = library.zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0) }
        }
        guard library.zip_close(archive) == 0 else { throw CocoaError(.fileWriteUnknown) }
        return [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    /// The parts of a file as texts, by their names.
    package static func parts(of bytes: [UInt8]) throws -> [String: String] {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".zip").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(bytes).write(to: URL(filePath: path))
        var library = ZipLibrary(), error: Int32 = 0
        guard ZipLibraryOpen(&library) == nil, let archive = library.zip_open(path, ZIP_RDONLY, &error) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        defer { library.zip_discard(archive) }
        var parts: [String: String] = [:]
        for index in 0..<UInt64(max(0, library.zip_get_num_entries(archive, 0))) {
            guard let name = library.zip_get_name(archive, index, 0),
                let file = library.zip_fopen_index(archive, index, 0)
            else { throw CocoaError(.fileReadCorruptFile) }
            defer { _ = library.zip_fclose(file) }
            var text: [UInt8] = [], piece = [UInt8](repeating: 0, count: 1 << 16)
            while case let count = library.zip_fread(file, &piece, 1 << 16), count > 0 { text += piece[..<Int(count)] }
            parts[String(cString: name)] = String(decoding: text, as: UTF8.self)
        }
        return parts
    }
}
