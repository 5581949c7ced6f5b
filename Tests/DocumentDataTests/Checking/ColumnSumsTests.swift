import Foundation
import TestSupport
import Testing
@testable import DocumentData

/// Sums of columns, of all rows and of those that have a mark in common, beside sums that are made anew for each question.
struct ColumnSumsTests {
    private struct Row {
        var values: [(key: String, value: Decimal)] = []
        var marks: [String] = []
    }

    private static func rows(_ seed: UInt64) -> [Row] {
        var dice = Dice(seed: seed)
        return (0..<dice.number(1...40)).map { index in
            var row = Row(marks: ["id r\(index)"])
            for key in ["pagu", "target.2026", "target.jumlah"] where dice.chance(80) {
                let whole = Decimal(dice.number(-5...9_000_000_000))
                let value = dice.chance(20) ? whole / 8 : dice.chance(5) ? whole * 10_000_000_000_000 : whole
                row.values.append((key, value))
            }
            for mark in ["dimensi", "opd", "tahun"] where dice.chance(70) {
                row.marks.append("\(mark) \(dice.number(1...6))")
            }
            return row
        }
    }

    private static func sum(_ rows: [Row], _ key: String) -> Decimal? {
        let values = rows.flatMap(\.values).filter { $0.key == key }.map(\.value)
        return values.isEmpty ? nil : values.reduce(0, +)
    }

    @Test(arguments: UInt64(0)..<60) func sums(_ seed: UInt64) throws {
        let rows = ColumnSumsTests.rows(seed), ofSingles = seed % 3 == 0
        var sums = ColumnSums()
        for row in rows { sums.add(row.values.map { ($0.key, ExactSum($0.value)) }, row.marks) }
        let columns = sums.columns(ofSingles: ofSingles)
        #expect(columns.map(\.key) == Set(rows.flatMap(\.values).map(\.key)).sorted())
        let marks = Set(rows.flatMap(\.marks)).sorted()
        for column in columns {
            #expect(column.total.value == ColumnSumsTests.sum(rows, column.key))
            let expected = marks.compactMap { mark -> String? in
                let own = rows.filter { $0.marks.contains(mark) }
                guard ofSingles || own.count > 1 else { return nil }
                return ColumnSumsTests.sum(own, column.key).map { "\(mark): \($0)" }
            }
            #expect(column.parts.map { "\($0.mark): \($0.sum.value)" } == expected)
        }
    }

    /// Whole numbers that are too large for a machine's, and what cancels out.
    @Test func largeSums() {
        let huge = Decimal(Int64.max)
        var sum = ExactSum()
        for value in [huge, huge, 0.25, -huge, 1, -0.25, huge * 1000, -huge * 1000] as [Decimal] {
            sum.add(ExactSum(value))
        }
        #expect(sum.value == huge + 1)
    }

    /// Which row a sum is of is asked only of what several rows have: a row alone has been met before.
    @Test func singlesStandForThemselves() {
        var sums = ColumnSums()
        for (id, group, value) in [("a", "x", 1), ("b", "x", 2), ("c", "y", 4)] {
            sums.add([("nilai", ExactSum(Decimal(value)))], ["id \(id)", "kelompok \(group)"])
        }
        #expect(sums.columns(ofSingles: false).first?.parts.map(\.mark) == ["kelompok x"])
        #expect(
            sums.columns(ofSingles: true).first?.parts.map(\.sum.value) == [1, 2, 4, 3, 4])
    }
}
