import Foundation
import Synchronization

/// The colour space of everything that is drawn, as an ICC profile (ICC.1:2001-04): the primaries of sRGB seen under D50, and its curve
/// (IEC 61966-2-1).
enum ColorProfile {
    static let sRGB: [UInt8] = {
        let curve = ColorProfile.curve
        let tags: [(signature: String, data: [UInt8])] = [
            ("desc", description("sRGB IEC61966-2.1")), ("cprt", text("CC0")),
            ("wtpt", point(0.9642, 1, 0.8249)), ("rXYZ", point(0.43607, 0.22249, 0.01392)),
            ("gXYZ", point(0.38515, 0.71687, 0.09708)), ("bXYZ", point(0.14307, 0.06061, 0.7141)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ]
        var table = big(UInt32(tags.count)), data: [UInt8] = []
        let start = 128 + 4 + tags.count * 12
        // All three colours share one curve.
        var curvePlace: Int?
        for tag in tags {
            let isCurve = tag.signature.hasSuffix("TRC")
            let place = isCurve ? curvePlace ?? start + data.count : start + data.count
            table += Array(tag.signature.utf8) + big(UInt32(place)) + big(UInt32(tag.data.count))
            if isCurve, curvePlace != nil { continue }
            if isCurve { curvePlace = place }
            data += tag.data + [UInt8](repeating: 0, count: (4 - tag.data.count % 4) % 4)
        }
        return header(size: start + data.count) + table + data
    }()

    private static let known = Mutex<[UInt8]?>(nil)

    /// As it stands in every file: packed for the first, and kept for the others of the same run. nil where there is no memory.
    static func packed(by deflation: Deflation) -> [UInt8]? {
        if let known = known.withLock({ $0 }) { return known }
        let packed = deflation.pack(sRGB)
        known.withLock { $0 = packed }
        return packed
    }

    /// A display's profile of version 2.1 from RGB to XYZ, of a fixed day.
    private static func header(size: Int) -> [UInt8] {
        var bytes = big(UInt32(size)) + [0, 0, 0, 0] + big(0x0210_0000) + Array("mntrRGB XYZ ".utf8)
        for part: UInt16 in [2000, 1, 1, 0, 0, 0] { bytes += [UInt8(part >> 8), UInt8(part & 255)] }
        bytes += Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
        bytes += number(0.9642) + number(1) + number(0.8249)
        return bytes + [UInt8](repeating: 0, count: 128 - bytes.count)
    }

    private static var curve: [UInt8] {
        let count = 1024
        var bytes = Array("curv".utf8) + big(0) + big(UInt32(count))
        for index in 0..<count {
            let value = Double(index) / Double(count - 1)
            let linear = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            let entry = UInt16((linear * 65535).rounded())
            bytes += [UInt8(entry >> 8), UInt8(entry & 255)]
        }
        return bytes
    }

    private static func point(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
        Array("XYZ ".utf8) + big(0) + number(x) + number(y) + number(z)
    }

    private static func text(_ text: String) -> [UInt8] { Array("text".utf8) + big(0) + Array(text.utf8) + [0] }

    /// Without names in other scripts.
    private static func description(_ text: String) -> [UInt8] {
        Array("desc".utf8) + big(0) + big(UInt32(text.utf8.count + 1)) + Array(text.utf8) + [0] + big(0) + big(0)
            + [0, 0, 0] + [UInt8](repeating: 0, count: 67)
    }

    /// s15Fixed16Number.
    private static func number(_ value: Double) -> [UInt8] { big(UInt32((value * 65536).rounded())) }

    private static func big(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
    }
}
