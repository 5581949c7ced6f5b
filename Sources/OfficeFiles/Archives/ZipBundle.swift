/// Files as one ZIP, for whoever takes them away.
package enum ZipBundle {
    /// The same files give the same bytes. nil where they cannot be packed.
    package static func bytes(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8]? {
        try? ZipWriter.bytes(files)
    }
}
