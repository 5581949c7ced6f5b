/// How a camera was held (Exif 2.32 §4.6.4): the tag 0x0112 of the first directory, in what follows 'Exif' in a JPEG file, or in the
/// chunk eXIf of a PNG file.
enum ExifOrientation {
    /// 1 to 8, 1 for upright; nil when the bytes do not say.
    static func read(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 8 else { return nil }
        let isLittle = bytes[0] == UInt8(ascii: "I")
        func number(_ offset: Int, _ count: Int) -> Int? {
            guard offset >= 0, offset + count <= bytes.count else { return nil }
            let part = bytes[offset..<(offset + count)]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let start = number(4, 4), let count = number(start, 2) else { return nil }
        var orientation: Int?
        for entry in 0..<min(count, 200) {
            let place = start + 2 + entry * 12
            guard let tag = number(place, 2) else { break }
            if tag == 0x0112, let value = number(place + 8, 2), (1...8).contains(value) { orientation = value }
        }
        return orientation
    }
}
