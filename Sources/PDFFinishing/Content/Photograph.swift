import PageModel

/// A JPEG picture that is embedded as it is: the reader decodes it.
package struct Photograph: Sendable {
    let bytes: [UInt8]
    /// Pixels as they are stored.
    let width: Int
    let height: Int
    let isGray: Bool
    /// From the unit square of the stored picture to that of the picture as it is seen.
    let turn: [Double]
    /// As it is seen.
    let size: Size

    package init(bytes: [UInt8], width: Int, height: Int, isGray: Bool, turn: [Double], size: Size) {
        self.bytes = bytes
        self.width = width
        self.height = height
        self.isGray = isGray
        self.turn = turn
        self.size = size
    }

    var dictionary: PDFDictionary {
        PDFDictionary([
            ("Type", .name("XObject")), ("Subtype", .name("Image")), ("Width", .integer(width)),
            ("Height", .integer(height)), ("ColorSpace", .name(isGray ? "DeviceGray" : "DeviceRGB")),
            ("BitsPerComponent", .integer(8)), ("Filter", .name("DCTDecode")),
        ])
    }

    /// Shows the picture over the whole form.
    func content(named name: String) -> [UInt8] {
        let (width, height) = (size.width.points, size.height.points)
        let matrix = [width, height, width, height, width, height]
        let numbers = zip(turn, matrix).map { DecimalText.text($0 * $1) }
        return Array("q \(numbers.joined(separator: " ")) cm /\(name) Do Q".utf8)
    }
}
