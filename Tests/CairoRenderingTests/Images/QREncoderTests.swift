@testable import CairoRendering
import PageModel
import Testing

@Suite struct QREncoderTests {
    /// Finder patterns in three corners, and a side that the standard knows.
    @Test func symbolsAreSquaresWithFinderPatterns() throws {
        let symbol = try #require(LibQREncoder().symbol(for: "https://contoh.go.id/v/1", correction: .medium))
        #expect(symbol.side >= 21 && (symbol.side - 17).isMultiple(of: 4))
        #expect(symbol.modules.count == symbol.side * symbol.side)
        for (column, row) in [(0, 0), (symbol.side - 7, 0), (0, symbol.side - 7)] {
            let edge = (0..<7).allSatisfy { symbol.modules[row * symbol.side + column + $0] }
            #expect(edge && !symbol.modules[(row + 1) * symbol.side + column + 1])
        }
    }

    /// The drawn rectangles cover every dark module once and no light one.
    @Test(arguments: [
        "A", "https://tte.contoh.go.id/periksa?nomor=500.12/17/Diskominfo/2024&kunci=bupati", "Jum’at – éß",
    ])
    func rectanglesCoverTheDarkModules(text: String) throws {
        let symbol = try #require(LibQREncoder().symbol(for: text, correction: .quartile))
        var covered = [Int](repeating: 0, count: symbol.modules.count)
        for part in symbol.rectangles {
            for row in part.row..<part.row + part.height {
                for column in part.column..<part.column + part.width { covered[row * symbol.side + column] += 1 }
            }
        }
        #expect(covered == symbol.modules.map { $0 ? 1 : 0 })
    }

    @Test func moreCorrectionNeedsMoreModules() throws {
        let text = String(repeating: "a", count: 100)
        let sides = [QRSymbol.Correction.low, .medium, .quartile, .high].compactMap {
            LibQREncoder().symbol(for: text, correction: $0)?.side
        }
        #expect(sides.count == 4 && sides == sides.sorted() && Set(sides).count == 4)
    }

    @Test func whatDoesNotFitGivesNothing() {
        #expect(LibQREncoder().symbol(for: "", correction: .low) == nil)
        #expect(LibQREncoder().symbol(for: String(repeating: "a", count: 2953), correction: .low) != nil)
        #expect(LibQREncoder().symbol(for: String(repeating: "a", count: 2954), correction: .low) == nil)
    }
}
