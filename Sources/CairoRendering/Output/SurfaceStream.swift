import CCairoPango

/// Hands what Cairo writes to a sink and remembers the first failure, which Cairo would forget.
final class SurfaceStream {
    private let sink: any ByteSink
    private(set) var failure: RenderingError?
    private(set) var byteCount = 0
    /// What was written since `hold`, while it may still be changed.
    private var held: [UInt8]?

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

    /// Keeps what follows in memory.
    func hold() {
        held = []
    }

    /// Replaces texts in what was held by others of the same length, at their last places, brings the pages into their order, and passes
    /// everything on.
    ///
    /// - Returns: false when the pages cannot be ordered.
    func release(replacing replacements: [(old: String, new: String)], in order: PageOrder) -> Bool {
        guard var bytes = held else { return true }
        held = nil
        for (old, new) in replacements where old.utf8.count == new.utf8.count {
            let pattern = Array(old.utf8)
            let starts = (0...max(0, bytes.count - pattern.count)).reversed()
            guard let start = starts.first(where: { bytes[$0...].starts(with: pattern) }) else { continue }
            bytes.replaceSubrange(start..<start + pattern.count, with: new.utf8)
        }
        if order.isOrdered {
            _ = bytes.withUnsafeBytes(write)
            return true
        }
        guard var tail = PDFTail(bytes, start: byteCount), order.apply(to: &tail) else { return false }
        tail.write { _ = write($0) }
        return true
    }

    private func write(_ bytes: UnsafeRawBufferPointer) -> cairo_status_t {
        if held != nil {
            held?.append(contentsOf: bytes)
            return CAIRO_STATUS_SUCCESS
        }
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
