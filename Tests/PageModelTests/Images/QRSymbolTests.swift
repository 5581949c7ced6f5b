import TestSupport
import Testing
@testable import PageModel

struct QRSymbolTests {
    private func random(_ dice: inout Dice) -> QRSymbol {
        let side = dice.number(1...40), dark = dice.number(0...100)
        return QRSymbol(side: side, modules: (0..<side * side).map { _ in dice.chance(dark) }, text: "")
    }

    /// Every dark module lies in exactly one rectangle, and no light one in any.
    @Test(arguments: 0..<80) func rectanglesAreTheDarkModules(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let symbol = random(&dice)
        var covered = [Int](repeating: 0, count: symbol.modules.count)
        for part in symbol.rectangles {
            for row in part.row..<part.row + part.height {
                for column in part.column..<part.column + part.width { covered[row * symbol.side + column] += 1 }
            }
        }
        #expect(covered == symbol.modules.map { $0 ? 1 : 0 })
    }

    /// Runs that are equal in rows below each other are joined: no two rectangles could be one.
    @Test(arguments: 0..<40) func rectanglesAreAsTallAsTheyCanBe(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let parts = random(&dice).rectangles
        for part in parts {
            #expect(
                !parts.contains {
                    $0.column == part.column && $0.width == part.width && $0.row == part.row + part.height
                })
        }
    }

    @Test func theQuietZoneIsOnBothSides() {
        #expect(QRSymbol(side: 21, modules: [], text: "").outerSide == 29)
    }
}
