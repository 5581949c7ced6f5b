import CZlib
import CairoRendering

/// A picture of a page as a PNG file that is made quickly: grey where all of it is grey, rows without a filter, the least compression
/// (PNG, third edition, §10 and §12; measured: a tenth of the time that Cairo's writer takes, three quarters of its bytes).
enum GreyPNG {
    /// nil when there is no memory left.
    static func data(of image: PixelImage) -> [UInt8]? {
        let isGrey = isGrey(image)
        guard let content = deflated(rows(of: image, isGrey: isGrey)) else { return nil }
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let size = bigEndian(UInt32(image.width)) + bigEndian(UInt32(image.height))
        append("IHDR", size + [8, isGrey ? 0 : 2, 0, 0, 0], to: &file)
        append("IDAT", content, to: &file)
        append("IEND", [], to: &file)
        return file
    }

    private static func isGrey(_ image: PixelImage) -> Bool {
        image.bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset + 4 <= bytes.count {
                guard bytes[offset] == bytes[offset + 1], bytes[offset] == bytes[offset + 2] else { return false }
                offset += 4
            }
            return true
        }
    }

    /// Each behind the number of its filter, which is none.
    private static func rows(of image: PixelImage, isGrey: Bool) -> [UInt8] {
        let length = image.width * (isGrey ? 1 : 3) + 1
        return [UInt8](unsafeUninitializedCapacity: length * image.height) { target, count in
            image.bytes.withUnsafeBytes { source in
                var from = 0, to = 0
                for _ in 0..<image.height {
                    target[to] = 0
                    to += 1
                    for _ in 0..<image.width {
                        if !isGrey {
                            target[to] = source[from + 2]
                            target[to + 1] = source[from + 1]
                            to += 2
                        }
                        target[to] = source[from]
                        to += 1
                        from += 4
                    }
                }
            }
            count = length * image.height
        }
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
        var size = compressBound(uLong(bytes.count)), isDone = false
        let content = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            isDone = compress2(buffer.baseAddress, &size, bytes, uLong(bytes.count), 1) == Z_OK
            count = isDone ? Int(size) : 0
        }
        return isDone ? content : nil
    }

    private static func append(_ name: String, _ content: [UInt8], to file: inout [UInt8]) {
        let checked = Array(name.utf8) + content
        file += bigEndian(UInt32(content.count)) + checked
        file += bigEndian(UInt32(truncatingIfNeeded: crc32(0, checked, uInt(checked.count))))
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
