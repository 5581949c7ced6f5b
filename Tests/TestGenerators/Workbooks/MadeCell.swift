import Diagnostics
import Foundation

/// A cell to write into a workbook, and how it must be read.
package struct MadeCell: Equatable {
    package enum Content: Equatable {
        case text(String)
        /// Digits as the file has them, with a point.
        case number(String)
        /// A number of hundredths.
        case percent(Int)
        /// Days since 1 January 2000, and seconds of that day.
        case day(Int, seconds: Int)
        case boolean(Bool)
        case error(String)
        case formulaWithoutResult
    }

    package let address: CellAddress
    package let content: Content

    package init(address: CellAddress, content: Content) {
        self.address = address
        self.content = content
    }

    /// Kind and text, worked out apart from the reader.
    package var read: String {
        switch content {
        case .text(let text): "text \(text)"
        case .number(let digits): "number \(digits.replacing(".", with: ","))"
        case .percent(let hundredths): "percent \(hundredths)%"
        case .day(let days, let seconds):
            seconds == 0 ? "date \(MadeCell.iso(days))" : "time \(MadeCell.iso(days)) \(MadeCell.clock(seconds))"
        case .boolean(let value): value ? "boolean ya" : "boolean tidak"
        case .error(let text): "error \(text)"
        case .formulaWithoutResult: "formulaWithoutResult "
        }
    }

    /// By Foundation's calendar.
    package static func iso(_ days: Int) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let start = DateComponents(calendar: calendar, year: 2000, month: 1, day: 1).date ?? .distantPast
        let date = calendar.date(byAdding: .day, value: days, to: start) ?? .distantPast
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }

    package static func clock(_ seconds: Int) -> String {
        let clock = String(format: "%02d:%02d", seconds / 3600, seconds / 60 % 60)
        return seconds % 60 == 0 ? clock : clock + String(format: ":%02d", seconds % 60)
    }

    /// Cells in some rows and columns, in order.
    package static func random(_ dice: inout Dice) -> [MadeCell] {
        var cells: [MadeCell] = []
        var row = dice.number(1...4)
        for _ in 0..<dice.number(1...12) {
            var column = dice.number(1...3)
            for _ in 0..<dice.number(1...6) {
                cells.append(MadeCell(address: CellAddress(row: row, column: column), content: randomContent(&dice)))
                column += dice.number(1...40)
            }
            row += dice.number(1...5)
        }
        return cells
    }

    private static func randomContent(_ dice: inout Dice) -> Content {
        switch dice.number(0...9) {
        case 0: .number(String(dice.number(-99_999...99_999)))
        case 1: .number("\(dice.number(0...999)).\(dice.number(1...9))")
        case 2: .percent(dice.number(0...150))
        case 3: .day(dice.number(-30_000...30_000), seconds: 0)
        case 4: .day(dice.number(-30_000...30_000), seconds: dice.number(1...86_399))
        case 5: .boolean(dice.number(0...1) == 1)
        case 6: .error(dice.pick(["#N/A", "#REF!", "#DIV/0!"]))
        case 7: .formulaWithoutResult
        default:
            .text(
                dice.pick([
                    "Drs. H. Contoh, M.Si.", "197001011990031001", "dua\nbaris", "a & b < c > \"d\"", "Œuvre 課長", "007",
                    "1.250.000", "_x0041_", "=1+1", "dua  spasi",
                ]))
        }
    }
}
