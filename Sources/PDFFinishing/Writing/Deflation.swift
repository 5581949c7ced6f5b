import CZlib

/// Packs and unpacks streams (RFC 1950), one after the other with the same memory.
final class Deflation {
    private var packing = z_stream()
    private var unpacking = z_stream()
    private var room = [UInt8](repeating: 0, count: 1 << 16)

    /// Half the time of zlib's usual 6, for files that are one percent larger.
    private static let level: Int32 = 4

    init() throws(FinishingError) {
        guard naskah_inflate_init(&unpacking) == Z_OK, naskah_deflate_init(&packing, Deflation.level) == Z_OK else {
            throw .drawn("no memory")
        }
    }

    deinit {
        inflateEnd(&unpacking)
        deflateEnd(&packing)
    }

    /// nil for what is not packed, or not to its end.
    func unpack(_ bytes: [UInt8]) -> [UInt8]? {
        inflateReset(&unpacking)
        return run(bytes, &unpacking) { inflate($0, Z_NO_FLUSH) }
    }

    func pack(_ bytes: [UInt8]) -> [UInt8]? {
        deflateReset(&packing)
        return run(bytes, &packing) { deflate($0, Z_FINISH) }
    }

    private func run(
        _ bytes: [UInt8], _ stream: inout z_stream, _ step: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> [UInt8]? {
        var result: [UInt8] = []
        let status = bytes.withUnsafeBufferPointer { input -> Int32 in
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = UInt32(input.count)
            var status = Z_OK
            while status == Z_OK {
                status = room.withUnsafeMutableBufferPointer { output in
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(output.count)
                    let status = step(&stream)
                    result.append(contentsOf: output[..<(output.count - Int(stream.avail_out))])
                    return status
                }
            }
            return status
        }
        return status == Z_STREAM_END ? result : nil
    }
}
