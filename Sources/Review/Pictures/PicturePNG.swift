import CPNG

/// Pictures as PNG files, through libpng: with a palette where there are at most 256 colours, which is nearly always so.
enum PicturePNG {
    // libpng's PNG_FORMAT_… are macros that are not imported.
    private static let rgb: png_uint_32 = 0x02
    private static let palette: png_uint_32 = 0x02 | 0x08
    /// PNG_IMAGE_FLAG_FAST: zlib at level 3.
    private static let fast: png_uint_32 = 0x02

    /// - Parameter isFast: for pictures that are looked at once: larger, in a third of the time.
    /// - Returns: nil when there is no memory left.
    static func data(of picture: Picture, isFast: Bool = false) -> [UInt8]? {
        var indexOfColor = [Int16](repeating: -1, count: 4096), colors: [UInt16] = []
        for pixel in picture.pixels where indexOfColor[Int(pixel)] < 0 {
            indexOfColor[Int(pixel)] = Int16(colors.count)
            colors.append(pixel)
        }
        let values = Picture.values(picture.format.steps)
        func channels(_ color: UInt16) -> [UInt8] { [8, 4, 0].map { values[Int(color >> UInt16($0) & 15)] } }
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        image.width = png_uint_32(picture.width)
        image.height = png_uint_32(picture.height)
        image.flags = isFast ? fast : 0
        guard colors.count <= 256 else {
            image.format = rgb
            return write(&image, picture.pixels.flatMap(channels), colormap: nil)
        }
        image.format = palette
        image.colormap_entries = png_uint_32(colors.count)
        let indices = [UInt8](unsafeUninitializedCapacity: picture.pixels.count) { target, count in
            picture.pixels.withUnsafeBufferPointer { pixels in
                indexOfColor.withUnsafeBufferPointer { index in
                    for place in 0..<pixels.count {
                        target[place] = UInt8(truncatingIfNeeded: index[Int(pixels[place])])
                    }
                }
            }
            count = picture.pixels.count
        }
        return write(&image, indices, colormap: colors.flatMap(channels))
    }

    private static func write(_ image: inout png_image, _ pixels: [UInt8], colormap: [UInt8]?) -> [UInt8]? {
        defer { png_image_free(&image) }
        // More than any deflated picture can have: libpng says how much it was.
        var size = png_alloc_size_t(pixels.count + pixels.count / 8 + 4096)
        var isWritten = false
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            isWritten = png_image_write_to_memory(&image, buffer.baseAddress, &size, 0, pixels, 0, colormap) != 0
            count = isWritten ? Int(size) : 0
        }
        return isWritten ? bytes : nil
    }

    /// Nil when the bytes are no PNG of this format, or a very large one.
    static func picture(_ bytes: [UInt8], format: PictureFormat) -> Picture? {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        defer { png_image_free(&image) }
        guard png_image_begin_read_from_memory(&image, bytes, bytes.count) != 0 else { return nil }
        let width = Int(image.width), height = Int(image.height)
        guard width > 0, height > 0, width * height <= 100_000_000 else { return nil }
        image.format = rgb
        var isRead = false
        let channels = [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
            isRead = png_image_finish_read(&image, nil, buffer.baseAddress, 0, nil) != 0
            count = isRead ? width * height * 3 : 0
        }
        guard isRead else { return nil }
        let table = Picture.steps(format.steps)
        let pixels = [UInt16](unsafeUninitializedCapacity: width * height) { target, count in
            channels.withUnsafeBufferPointer { channels in
                for index in 0..<width * height {
                    let offset = index &* 3
                    target[index] =
                        table[Int(channels[offset])] << 8 | table[Int(channels[offset &+ 1])] << 4
                        | table[Int(channels[offset &+ 2])]
                }
            }
            count = width * height
        }
        return Picture(width: width, height: height, format: format, pixels: pixels)
    }
}
