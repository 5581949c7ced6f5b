import Diagnostics
import PDFFinishing
import PageModel

/// Reads the structure of a JPEG file without decoding its pixels (ITU-T T.81, annex B): size, colours, resolution, how the camera was
/// held (Exif 2.32 §4.6.4), and which parts of the file are the picture.
struct JPEGInspection {
    /// In pixels, as they are stored.
    private(set) var width = 0
    private(set) var height = 0
    private(set) var channels = 0
    /// How the picture is to be turned: 1 to 8.
    private(set) var orientation = 1
    /// Dots per inch.
    private var density: (x: Double, y: Double)?
    /// The picture alone: without place and time of the photograph, previews, and what stands behind its end.
    private(set) var kept: [UInt8] = []

    static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]
    /// Of the file.
    private static let byteLimit = 7_000_000
    private static let pixelLimit = 100_000_000

    init(_ bytes: [UInt8]) throws(ImageError) {
        guard bytes.starts(with: JPEGInspection.signature) else { throw .unsupportedFormat }
        guard bytes.count <= JPEGInspection.byteLimit else { throw .unreadable(JPEGInspection.large) }
        kept = [0xFF, 0xD8]
        var offset = 2, isComplete = false
        while !isComplete {
            guard offset + 1 < bytes.count, bytes[offset] == 0xFF else { throw .unreadable(JPEGInspection.truncated) }
            let marker = bytes[offset + 1]
            switch marker {
            case 0xFF: offset += 1
            case 0xD9:
                kept += [0xFF, 0xD9]
                isComplete = true
            case 0x01, 0xD0...0xD7: offset += 2
            default: offset = try take(marker, bytes, at: offset)
            }
        }
        guard width > 0 else { throw .unreadable(JPEGInspection.truncated) }
    }

    /// A marker with what belongs to it. Returns where the next one is.
    private mutating func take(_ marker: UInt8, _ bytes: [UInt8], at offset: Int) throws(ImageError) -> Int {
        guard offset + 4 <= bytes.count else { throw .unreadable(JPEGInspection.truncated) }
        let length = JPEGInspection.short(bytes, offset + 2), data = offset + 4
        var end = offset + 2 + length
        guard length >= 2, end <= bytes.count else { throw .unreadable(JPEGInspection.truncated) }
        switch marker {
        case 0xC0...0xC2: try readFrame(bytes, at: data, length)
        case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: throw .unreadable(JPEGInspection.unusual)
        case 0xE0: readResolution(bytes[data..<end])
        case 0xE1: readOrientation(Array(bytes[data..<end]))
        case 0xDA: end = JPEGInspection.endOfScan(bytes, from: end)
        default: break
        }
        // What applications add is left out, but for JFIF and Adobe, which say how colours are stored.
        let isExtra = (0xE1...0xED).contains(marker) || marker == 0xEF || marker == 0xFE
        if !isExtra { kept.append(contentsOf: bytes[offset..<end]) }
        return end
    }

    /// Behind the coded pixels: the first marker that is no restart.
    private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            while offset + 1 < bytes.count {
                if bytes[offset] == 0xFF, bytes[offset + 1] != 0, !(0xD0...0xD7).contains(bytes[offset + 1]) {
                    return offset
                }
                offset += 1
            }
            return bytes.count
        }
    }

    private mutating func readFrame(_ bytes: [UInt8], at data: Int, _ length: Int) throws(ImageError) {
        guard length >= 8 else { throw .unreadable(JPEGInspection.truncated) }
        guard bytes[data] == 8 else { throw .unreadable(JPEGInspection.unusual) }
        (height, width) = (JPEGInspection.short(bytes, data + 1), JPEGInspection.short(bytes, data + 3))
        channels = Int(bytes[data + 5])
        guard width > 0, height > 0 else { throw .unreadable(JPEGInspection.truncated) }
        guard width * height <= JPEGInspection.pixelLimit else { throw .unreadable(JPEGInspection.large) }
        guard channels != 4 else { throw .unreadable(JPEGInspection.fourColours) }
        guard channels == 1 || channels == 3 else { throw .unreadable(JPEGInspection.unusual) }
    }

    /// JFIF's: per inch or per centimetre.
    private mutating func readResolution(_ data: ArraySlice<UInt8>) {
        let bytes = Array(data)
        guard bytes.starts(with: Array("JFIF\0".utf8)), bytes.count >= 12 else { return }
        let factor = bytes[7] == 1 ? 1 : bytes[7] == 2 ? 2.54 : 0
        let x = Double(JPEGInspection.short(bytes, 8)) * factor, y = Double(JPEGInspection.short(bytes, 10)) * factor
        if x > 1, y > 1 { density = (x, y) }
    }

    /// The tag 0x0112 of the first directory of Exif.
    private mutating func readOrientation(_ bytes: [UInt8]) {
        guard bytes.starts(with: Array("Exif\0\0".utf8)), bytes.count >= 14 else { return }
        if let read = ExifOrientation.read(Array(bytes.dropFirst(6))) { orientation = read }
    }

    private static func short(_ bytes: [UInt8], _ offset: Int) -> Int {
        Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
    }

    // MARK: As it is seen

    var isTurned: Bool { orientation > 4 }
    /// Across and down.
    var pixels: (across: Int, down: Int) { isTurned ? (height, width) : (width, height) }

    /// In points: pixels at 96 per inch unless the file tells its resolution.
    var size: Size {
        let stored = Size(
            width: .pt(Double(width) / (density?.x ?? 96) * 72), height: .pt(Double(height) / (density?.y ?? 96) * 72))
        return isTurned ? Size(width: stored.height, height: stored.width) : stored
    }

    /// From the unit square of the stored picture, its origin below at the left, to that of the picture as it is seen.
    var turn: [Double] {
        switch orientation {
        case 2: [-1, 0, 0, 1, 1, 0]
        case 3: [-1, 0, 0, -1, 1, 1]
        case 4: [1, 0, 0, -1, 0, 1]
        case 5: [0, -1, -1, 0, 1, 1]
        case 6: [0, -1, 1, 0, 0, 1]
        case 7: [0, 1, 1, 0, 0, 0]
        case 8: [0, 1, -1, 0, 1, 0]
        default: [1, 0, 0, 1, 0, 0]
        }
    }

    var photograph: Photograph {
        Photograph(bytes: kept, width: width, height: height, isGray: channels == 1, turn: turn, size: size)
    }
}

extension JPEGInspection {
    fileprivate static let truncated = Wording(
        id: "berkas JPEG terpotong atau rusak: salin ulang berkasnya",
        en: "the JPEG file ends too early or is damaged: copy it again")
    fileprivate static let unusual = Wording(
        id: "jenis JPEG ini tidak dapat disematkan: simpan ulang sebagai JPEG biasa, RGB 8 bit",
        en: "this kind of JPEG cannot be embedded: save it again as a plain JPEG, RGB of 8 bits")
    fileprivate static let fourColours = Wording(
        id: "berkas JPEG ini berwarna CMYK, yang tidak boleh dalam PDF/A ini: simpan ulang sebagai RGB (sRGB)",
        en: "this JPEG file is CMYK, which this PDF/A may not have: save it again as RGB (sRGB)")
    fileprivate static let large = Wording(
        id: "berkas JPEG lebih dari 7 MB atau 100 megapiksel: kecilkan gambarnya",
        en: "the JPEG file has more than 7 MB or 100 megapixels: make it smaller")
}
