/// Takes the bytes of an output in order.
public protocol ByteSink: AnyObject {
    /// Must not keep the buffer.
    func write(_ bytes: UnsafeRawBufferPointer) throws(RenderingError)
}

/// Keeps the output in memory.
public final class MemorySink: ByteSink {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    public func write(_ bytes: UnsafeRawBufferPointer) throws(RenderingError) {
        self.bytes.append(contentsOf: bytes)
    }
}
