/// Takes bytes for their SHA-256.
final class DigestSink: ByteSink {
    private var hash = SHA256()

    func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
        hash.absorb(bytes.bindMemory(to: UInt8.self))
    }

    /// Of all bytes up to now, which end here.
    var hexadecimal: String { hash.hexadecimal() }
}
