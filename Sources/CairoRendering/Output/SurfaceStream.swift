import CCairoPango

/// Hands what Cairo writes to a sink and remembers the first failure, which Cairo would forget.
final class SurfaceStream {
    private let sink: any ByteSink
    private(set) var failure: RenderingError?
    private(set) var byteCount = 0

    init(_ sink: any ByteSink) {
        self.sink = sink
    }

    /// For Cairo, with a pointer to the stream as closure.
    static let callback: cairo_write_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_SUCCESS }
        let stream = Unmanaged<SurfaceStream>.fromOpaque(closure).takeUnretainedValue()
        return stream.write(UnsafeRawBufferPointer(start: data, count: Int(length)))
    }

    /// Valid while the stream lives.
    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    private func write(_ bytes: UnsafeRawBufferPointer) -> cairo_status_t {
        guard failure == nil else { return CAIRO_STATUS_WRITE_ERROR }
        do {
            try sink.write(bytes)
            byteCount += bytes.count
            return CAIRO_STATUS_SUCCESS
        } catch {
            failure = error
            return CAIRO_STATUS_WRITE_ERROR
        }
    }
}
