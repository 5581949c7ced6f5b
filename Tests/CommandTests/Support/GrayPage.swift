import Foundation
import TestSupport

/// A page as grey pixels, four to a point.
struct GrayPage: Equatable {
    private static let perPoint = 4.0

    let width: Int
    let pixels: Data

    /// Coordinates in points from the upper left corner.
    func isDark(x: Double, y: Double) -> Bool {
        let column = Int(x * GrayPage.perPoint), row = Int(y * GrayPage.perPoint)
        return pixels[pixels.startIndex + row * width + column] < 128
    }

    /// What stands on white paper of another page: grey levels of every 13th pixel that is white there.
    func shades(whereWhiteOn other: GrayPage) -> Set<UInt8> {
        var shades: Set<UInt8> = []
        for index in stride(from: 0, to: min(pixels.count, other.pixels.count), by: 13)
        where other.pixels[other.pixels.startIndex + index] == 255 {
            shades.insert(pixels[pixels.startIndex + index])
        }
        return shades
    }

    static func pages(of pdf: String, folder: String) throws -> [GrayPage] {
        _ = try Program.output(of: "pdftoppm", "-r", "288", "-gray", pdf, folder + "/abu")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("abu") }.sorted()
        return try names.map { try GrayPage(pgm: Data(contentsOf: URL(filePath: "\(folder)/\($0)"))) }
    }

    /// `P5`, width, height and 255 on lines of their own, then the pixels.
    private init(pgm: Data) throws {
        var head: [Substring] = [], start = pgm.startIndex
        while head.count < 4, let end = pgm[start...].firstIndex(of: UInt8(ascii: "\n")) {
            head += String(decoding: pgm[start..<end], as: UTF8.self).split(separator: " ")
            start = end + 1
        }
        guard head.count == 4, head[0] == "P5", let width = Int(head[1]) else {
            throw Program.Failure(description: "not a PGM")
        }
        self.width = width
        pixels = Data(pgm[start...])
    }
}
