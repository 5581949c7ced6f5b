import Diagnostics
import PageModel

/// Reads the structure of a PNG file without decoding its pixels: size, resolution, and whether it is complete.
struct PNGInspection {
    /// In pixels.
    private(set) var width = 0
    private(set) var height = 0
    /// Pixels per metre, when the file tells them.
    private var densityX: Int?
    private var densityY: Int?

    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let pixelLimit = 100_000_000
    private static let truncated = Wording(
        id: "berkas PNG terpotong: salin ulang berkasnya", en: "the PNG file ends too early: copy it again")
    private static let turned = Wording(
        id: "gambar PNG ini hanya diputar dalam catatannya (Exif): buka, putar, lalu simpan ulang",
        en: "this PNG picture is turned by a note only (Exif): open it, turn it, and save it again")
    private static let empty = Wording(id: "berkas PNG tidak memuat piksel", en: "the PNG file has no pixels")

    /// Checks every chunk's length and checksum (PNG 3rd edition §5).
    init(_ bytes: [UInt8]) throws(ImageError) {
        guard bytes.starts(with: PNGInspection.signature) else { throw .unsupportedFormat }
        var offset = 8, hasData = false, isComplete = false
        while !isComplete {
            guard offset + 12 <= bytes.count else { throw .unreadable(PNGInspection.truncated) }
            let length = PNGInspection.number(bytes, offset)
            guard length <= bytes.count - offset - 12 else { throw .unreadable(PNGInspection.truncated) }
            let data = offset + 8
            guard
                CRC32.checksum(of: bytes[(offset + 4)..<(data + length)])
                    == UInt32(PNGInspection.number(bytes, data + length))
            else {
                throw .unreadable(
                    Wording(
                        id: "berkas PNG rusak: jumlah kontrolnya salah; simpan ulang gambarnya",
                        en: "the PNG file is damaged: a checksum is wrong; save the picture again"))
            }
            switch String(decoding: bytes[(offset + 4)..<data], as: UTF8.self) {
            case "IHDR" where length == 13: try readHeader(bytes, at: data)
            case "pHYs" where length == 9 && bytes[data + 8] == 1:
                densityX = PNGInspection.number(bytes, data)
                densityY = PNGInspection.number(bytes, data + 4)
            case "eXIf" where ExifOrientation.read(Array(bytes[data..<(data + length)])) ?? 1 != 1:
                throw .unreadable(PNGInspection.turned)
            case "IDAT": hasData = true
            case "IEND": isComplete = true
            default: break
            }
            guard width > 0 else {
                throw .unreadable(
                    Wording(
                        id: "berkas PNG tidak dimulai dengan kepalanya",
                        en: "the PNG file does not begin with its header"))
            }
            offset = data + length + 4
        }
        guard hasData else { throw .unreadable(PNGInspection.empty) }
    }

    /// In points: pixels at 96 per inch unless the file tells its resolution.
    var size: Size {
        Size(width: length(width, density: densityX), height: length(height, density: densityY))
    }

    private func length(_ pixels: Int, density: Int?) -> Length {
        guard let density, density > 0 else { return .pt(Double(pixels) * 0.75) }
        return .pt(Double(pixels) / Double(density) / 0.0254 * 72)
    }

    private mutating func readHeader(_ bytes: [UInt8], at offset: Int) throws(ImageError) {
        let width = PNGInspection.number(bytes, offset), height = PNGInspection.number(bytes, offset + 4)
        guard width > 0, height > 0 else { throw .unreadable(PNGInspection.empty) }
        guard width <= 32_767, height <= 32_767, width * height <= PNGInspection.pixelLimit else {
            throw .unreadable(
                Wording(
                    id:
                        "\(width) × \(height) piksel lebih dari 100 megapiksel atau 32.767 pada satu sisi; kecilkan gambarnya",
                    en: "\(width) × \(height) pixels are more than 100 megapixels or 32,767 to a side; make it smaller")
            )
        }
        (self.width, self.height) = (width, height)
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
        (0..<4).reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
    }
}
