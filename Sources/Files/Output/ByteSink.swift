/// Takes the bytes of an output in order.
public protocol ByteSink: AnyObject {
    /// Must not keep the buffer.
    /// - Throws: `OutputError` when they cannot be written; what was written before is worthless then.
    func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError)
}

extension ByteSink {
    public func write(_ bytes: [UInt8]) throws(OutputError) {
        // A typed throw through `withUnsafeBytes` crashes the compiler (Swift 6.3.1).
        var failure: OutputError?
        bytes.withUnsafeBytes { buffer in
            do throws(OutputError) { try write(buffer) } catch { failure = error }
        }
        if let failure { throw failure }
    }
}
