import CairoRendering
import Files

/// A page in pixels whose channels are rounded to a few steps, so that a page of text is kept in some 20 KiB. What is kept is kept
/// without loss: reading a picture gives the same pixels that were written.
struct Picture: Equatable, Sendable {
    let width: Int
    let height: Int
    let format: PictureFormat
    /// Red, green and blue of each pixel as three groups of four bits, row by row.
    let pixels: [UInt16]

    init(width: Int, height: Int, format: PictureFormat, pixels: [UInt16]) {
        self.width = width
        self.height = height
        self.format = format
        self.pixels = pixels
    }

    init(_ image: PixelImage, format: PictureFormat) {
        width = image.width
        height = image.height
        self.format = format
        let table = Picture.steps(format.steps)
        let count = image.width * image.height
        pixels = [UInt16](unsafeUninitializedCapacity: count) { target, filled in
            image.bytes.withUnsafeBufferPointer { source in
                table.withUnsafeBufferPointer { table in
                    var offset = 0
                    for index in 0..<count {
                        target[index] =
                            table[Int(source[offset &+ 2])] << 8 | table[Int(source[offset &+ 1])] << 4
                            | table[Int(source[offset])]
                        offset &+= 4
                    }
                }
            }
            filled = count
        }
    }

    /// The nearest step of each value from 0 to 255.
    static func steps(_ count: Int) -> [UInt16] {
        (0...255).map { UInt16(($0 * (count - 1) + 127) / 255) }
    }

    /// The value from 0 to 255 of each step.
    static func values(_ count: Int) -> [UInt8] {
        (0..<16).map { UInt8(min(255, $0 * 255 / (count - 1))) }
    }
}

extension PixelImage {
    /// Of all pixels as they were drawn.
    var digest: Digest {
        var digest = Digest()
        digest.absorb(width)
        digest.absorb(height)
        bytes.withUnsafeBytes { digest.absorb($0) }
        return digest
    }
}
