/// Writes a file without a name, for what is read or named later. Whatever becomes of its owner, its thread or the
/// process, nothing of it remains.
package final class ScratchFile: ByteSink {
    private let file: UnnamedFile
    private var buffer: [UInt8] = []
    private static let bufferSize = 1 << 16

    /// - Parameter path: the file lies in the folder of this path.
    /// - Throws: `OutputError` when the folder does not exist or cannot be written.
    package convenience init(besides path: String) throws(OutputError) {
        try self.init(besides: path, isLinkable: true)
    }

    /// - Parameter isLinkable: false to do without what not every file system can.
    init(besides path: String, isLinkable: Bool) throws(OutputError) {
        file = try UnnamedFile(besides: path, isLinkable: isLinkable)
        buffer.reserveCapacity(ScratchFile.bufferSize)
    }

    package func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
        if buffer.count + bytes.count > ScratchFile.bufferSize { try flush() }
        if bytes.count > ScratchFile.bufferSize {
            try NamedFile.send(bytes, to: file.descriptor, file.path)
        } else {
            buffer.append(contentsOf: bytes)
        }
    }

    /// Everything that was written up to now. Nothing must be written afterwards.
    package func complete() throws(OutputError) -> UnnamedFile {
        try flush()
        return file
    }

    private func flush() throws(OutputError) {
        var failure: OutputError?
        buffer.withUnsafeBytes { bytes in
            do throws(OutputError) { try NamedFile.send(bytes, to: file.descriptor, file.path) } catch {
                failure = error
            }
        }
        buffer.removeAll(keepingCapacity: true)
        if let failure { throw failure }
    }
}
