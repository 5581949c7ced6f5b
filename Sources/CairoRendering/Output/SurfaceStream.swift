import CCairo
import Files
import Glibc

/// Hands what Cairo writes to a sink and remembers the first failure, which Cairo would forget.
///
/// Cairo writes a few bytes at a time, hundreds of thousands of times: they are gathered in plain memory first.
final class SurfaceStream {
    private struct Gathered {
        let memory: UnsafeMutableRawPointer
        var count: Int
        unowned(unsafe) let stream: SurfaceStream
    }

    private static let capacity = 1 << 16

    private let sink: any ByteSink
    private var gathered: UnsafeMutablePointer<Gathered>?
    private(set) var failure: RenderingError?
    /// Bytes that the sink has taken.
    private(set) var byteCount = 0
    /// What was written since `hold`, while it may still be changed.
    private var held: [UInt8]?

    init(_ sink: any ByteSink) {
        self.sink = sink
        let memory = UnsafeMutableRawPointer.allocate(byteCount: SurfaceStream.capacity, alignment: 16)
        let gathered = UnsafeMutablePointer<Gathered>.allocate(capacity: 1)
        gathered.initialize(to: Gathered(memory: memory, count: 0, stream: self))
        self.gathered = gathered
    }

    deinit {
        gathered?.pointee.memory.deallocate()
        gathered?.deallocate()
    }

    /// For Cairo, with the stream's closure.
    static let callback: cairo_write_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_SUCCESS }
        let gathered = closure.assumingMemoryBound(to: Gathered.self), count = Int(length)
        if gathered.pointee.count + count > capacity {
            guard gathered.pointee.stream.flush() else { return CAIRO_STATUS_WRITE_ERROR }
            if count > capacity {
                let isWritten = gathered.pointee.stream.pass(UnsafeRawBufferPointer(start: data, count: count))
                return isWritten ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
            }
        }
        memcpy(gathered.pointee.memory + gathered.pointee.count, data, count)
        gathered.pointee.count += count
        return CAIRO_STATUS_SUCCESS
    }

    /// Valid while the stream lives.
    var closure: UnsafeMutableRawPointer? { gathered.map { UnsafeMutableRawPointer($0) } }

    /// Passes on what was gathered. False when that failed, now or before.
    @discardableResult
    func flush() -> Bool {
        guard let gathered, gathered.pointee.count > 0 else { return failure == nil }
        let count = gathered.pointee.count
        gathered.pointee.count = 0
        return pass(UnsafeRawBufferPointer(start: gathered.pointee.memory, count: count))
    }

    /// Keeps what follows in memory.
    func hold() {
        flush()
        held = []
    }

    /// Replaces texts in what was held by others of the same length, at their last places, brings the pages into their order, adds what
    /// is spoken, and passes everything on.
    ///
    /// - Returns: false when the pages cannot be ordered.
    func release(
        replacing replacements: [(old: String, new: String)], in order: PageOrder, adding texts: SpokenTexts
    ) -> Bool {
        flush()
        guard var bytes = held else { return true }
        held = nil
        for (old, new) in replacements where old.utf8.count == new.utf8.count {
            let pattern = Array(old.utf8)
            guard let start = SurfaceStream.lastPlace(of: pattern, in: bytes) else { continue }
            bytes.replaceSubrange(start..<start + pattern.count, with: new.utf8)
        }
        guard var tail = PDFTail(bytes, start: byteCount), order.isOrdered || order.apply(to: &tail) else {
            return false
        }
        texts.apply(to: &tail)
        tail.write { _ = pass($0) }
        return true
    }

    private static func lastPlace(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { buffer -> Int? in
            guard let first = pattern.first else { return nil }
            for place in stride(from: buffer.count - pattern.count, through: 0, by: -1) where buffer[place] == first {
                if buffer[place..<place + pattern.count].elementsEqual(pattern) { return place }
            }
            return nil
        }
    }

    private func pass(_ bytes: UnsafeRawBufferPointer) -> Bool {
        if held != nil {
            held?.append(contentsOf: bytes)
            return true
        }
        guard failure == nil else { return false }
        do {
            try sink.write(bytes)
            byteCount += bytes.count
            return true
        } catch {
            failure = .output(error)
            return false
        }
    }
}
