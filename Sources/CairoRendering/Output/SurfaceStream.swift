import CCairo
import Glibc

/// Hands on what Cairo writes and remembers the first failure, which Cairo would forget.
///
/// Cairo writes a few bytes at a time, hundreds of thousands of times: they are gathered in plain memory first.
final class SurfaceStream {
    private struct Gathered {
        let memory: UnsafeMutableRawPointer
        var count: Int
        unowned(unsafe) let stream: SurfaceStream
    }

    private static let capacity = 1 << 16

    private let take: (UnsafeRawBufferPointer) throws(RenderingError) -> Void
    private var gathered: UnsafeMutablePointer<Gathered>?
    private(set) var failure: RenderingError?

    /// - Parameter take: must not keep the bytes.
    init(_ take: @escaping (UnsafeRawBufferPointer) throws(RenderingError) -> Void) {
        self.take = take
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
                let isTaken = gathered.pointee.stream.pass(UnsafeRawBufferPointer(start: data, count: count))
                return isTaken ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
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

    private func pass(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard failure == nil else { return false }
        do throws(RenderingError) {
            try take(bytes)
            return true
        } catch {
            failure = error
            return false
        }
    }
}
