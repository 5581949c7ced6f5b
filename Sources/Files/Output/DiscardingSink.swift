/// Takes everything and keeps nothing.
public final class DiscardingSink: ByteSink {
    public init() {}

    public func write(_ bytes: UnsafeRawBufferPointer) {}
}
