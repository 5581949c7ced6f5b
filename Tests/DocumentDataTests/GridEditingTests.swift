import TestGenerators
import Testing

/// Random edits of lists by the grid, in both kinds of workbooks: what is read afterwards is what a plain model says, cells that were not edited are
/// written as they were, and edits are refused where formulas would say something else, and only there.
@Suite struct GridEditingTests {
    @Test(arguments: [false, true], Array(0..<12)) func editsAreThoseOfTheModel(isOpenDocument: Bool, seed: Int) throws
    {
        var dice = Dice(seed: UInt64(seed + 7000))
        var list = try EditedList(seed: UInt64(seed + 300), isOpenDocument: isOpenDocument)
        for _ in 0..<12 { try list.edit(&dice) }
        #expect(list.done + list.refused > 0)
    }

    @Test(arguments: [false, true]) func mostEditsAreDone(isOpenDocument: Bool) throws {
        var done = 0, refused = 0
        for seed in 0..<8 {
            var dice = Dice(seed: UInt64(seed + 100))
            var list = try EditedList(seed: UInt64(seed + 900), isOpenDocument: isOpenDocument)
            for _ in 0..<10 { try list.edit(&dice) }
            done += list.done
            refused += list.refused
        }
        #expect(done > refused, "\(done) \(refused)")
    }
}
