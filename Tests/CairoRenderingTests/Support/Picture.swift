import Foundation

/// Small images to place.
enum Picture {
    /// A PNG of 2 × 2 pixels: red, green, blue, white (written by hand with stored deflate).
    static let png: [UInt8] = makePNG(
        width: 2, height: 2, rows: [[255, 0, 0, 0, 255, 0], [0, 0, 255, 255, 255, 255]])

    static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg" width="96" height="48" viewBox="0 0 96 48">
        <defs><linearGradient id="g"><stop offset="0" stop-color="#1F4E79"/><stop offset="1" stop-color="#fff"/></linearGradient></defs>
        <g opacity="0.5"><rect width="60" height="48" fill="url(#g)"/><circle cx="60" cy="24" r="20" fill="red"/></g></svg>
        """

    static func makePNG(width: Int, height: Int, rows: [[UInt8]], extra: [UInt8] = []) -> [UInt8] {
        let raw: [UInt8] = rows.flatMap { [UInt8(0)] + $0 }
        var adlerA = 1, adlerB = 0
        for byte in raw { adlerA = (adlerA + Int(byte)) % 65521; adlerB = (adlerB + adlerA) % 65521 }
        let length = UInt16(raw.count)
        let stored: [UInt8] = [
            0x78, 1, 1, UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8),
        ]
        let header = big(width) + big(height) + [8, 2, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + extra
            + chunk("IDAT", stored + raw + big(adlerB << 16 | adlerA)) + chunk("IEND", [])
    }

    static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        var crc = UInt32.max
        for byte in body {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1 }
        }
        return big(data.count) + body + big(Int(~crc))
    }

    static func big(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
}
