/// An archive with the fields for files of more than 4 GiB (APPNOTE 4.5.3), whatever its size is.
enum LargeZip {
    static func bytes(_ parts: [(name: String, text: String)]) -> [UInt8] {
        var file: [UInt8] = [], directory: [UInt8] = []
        for part in parts {
            let content = Array(part.text.utf8), name = Array(part.name.utf8), offset = file.count
            let common =
                number(45, 2) + number(0x800, 2) + number(0, 2) + number(0, 2) + number(33, 2)
                + number(checksum(content), 4) + number(0xFFFF_FFFF, 4) + number(0xFFFF_FFFF, 4) + number(name.count, 2)
            let sizes = number(content.count, 8) + number(content.count, 8)
            file += number(0x0403_4B50, 4) + common + number(20, 2) + name + number(1, 2) + number(16, 2) + sizes
            file += content
            directory += number(0x0201_4B50, 4) + number(45, 2) + common + number(28, 2) + number(0, 2) + number(0, 2)
            directory += number(0, 2) + number(0, 4) + number(0xFFFF_FFFF, 4) + name
            directory += number(1, 2) + number(24, 2) + sizes + number(offset, 8)
        }
        let start = file.count, end = start + directory.count
        file += directory
        file += number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 4) + number(0, 4)
        file += number(parts.count, 8) + number(parts.count, 8) + number(directory.count, 8) + number(start, 8)
        file += number(0x0706_4B50, 4) + number(0, 4) + number(end, 8) + number(1, 4)
        file += number(0x0605_4B50, 4) + number(0, 2) + number(0, 2) + number(0xFFFF, 2) + number(0xFFFF, 2)
        return file + number(0xFFFF_FFFF, 4) + number(0xFFFF_FFFF, 4) + number(0, 2)
    }

    /// Little-endian.
    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// CRC-32 of ISO 3309, bit by bit.
    private static func checksum(_ bytes: [UInt8]) -> Int {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        return Int(value ^ 0xFFFF_FFFF)
    }
}
