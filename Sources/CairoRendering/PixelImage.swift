import CCairo
import Diagnostics

/// The decoded pixels of a PNG file, to compare pages with what they looked like before.
public struct PixelImage: Sendable {
    public let width: Int
    public let height: Int
    /// Blue, green, red and alpha (or an unused byte) of every pixel, row by row.
    public let bytes: [UInt8]

    public init(png path: String) throws(RenderingError) {
        guard let surface = cairo_image_surface_create_from_png(path) else { throw .drawing("no memory") }
        defer { cairo_surface_destroy(surface) }
        try self.init(surface, path: path)
    }

    /// - Parameter path: for messages.
    init(_ surface: OpaquePointer, path: String) throws(RenderingError) {
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface) else {
            throw .image(path: path, reason: Wording(verbatim: String(cString: cairo_status_to_string(status))))
        }
        width = Int(cairo_image_surface_get_width(surface))
        height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface)), rowLength = width * 4
        let format = cairo_image_surface_get_format(surface)
        guard format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_ARGB32 else {
            throw .image(path: path, reason: Wording(id: "bukan 8 bit per saluran", en: "not 8 bits per channel"))
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rowLength * height)
        for row in 0..<height {
            bytes.append(contentsOf: UnsafeBufferPointer(start: data + row * stride, count: rowLength))
        }
        self.bytes = bytes
    }

    /// How two images of equal size differ in colour; nil when their sizes differ.
    public func difference(from other: PixelImage) -> Difference? {
        guard width == other.width, height == other.height, bytes.count == other.bytes.count else { return nil }
        var difference = Difference()
        for pixel in stride(from: 0, to: bytes.count, by: 4) {
            var largest = 0
            for channel in 0..<3 {
                largest = max(largest, abs(Int(bytes[pixel + channel]) - Int(other.bytes[pixel + channel])))
            }
            if largest > 0 { difference.pixelCount += 1 }
            difference.largestStep = max(difference.largestStep, largest)
        }
        return difference
    }

    public struct Difference: Hashable, Sendable {
        /// Pixels that are not equal.
        public internal(set) var pixelCount = 0
        /// The largest difference in a channel, 0 to 255.
        public internal(set) var largestStep = 0
    }
}
